/** How long a search of the message extension takes in a large book, of everybody's deals and of somebody's own. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Kysely } from 'kysely';
import { addDays } from '../src/domain/day.ts';
import { type Deal, dealKey } from '../src/domain/deal.ts';
import type { Viewers } from '../src/domain/people/audience.ts';
import { AuditLog } from '../src/flows/audit/audit-log.ts';
import { SeenPreviews, searchDeals } from '../src/flows/deals/search-deals.ts';
import { openStore } from '../src/store/open.ts';
import { insertContacts } from '../src/store/queries/deals/contacts.ts';
import { insertDeals } from '../src/store/queries/deals/deals.ts';
import type { Schema } from '../src/store/schema/index.ts';
import { median } from './quantile.ts';

const TODAY = '2026-06-10';
const NOW = Date.parse(`${TODAY}T12:00:00Z`);
const NAMES = [
  'Contoso',
  'Fabrikam',
  'Northwind',
  'Litware',
  'Woodgrove',
  'Adventure',
  'Proseware',
  'Tailspin',
];
/** Who has 80 deals of 200,000. */
const SOMEBODY = 'somebody@account-team.example';
const ONE_IN = 2503;

/**
 * What is typed: beginnings of common and of rare words, ids as far as they are typed, words of settled deals alone, and
 * what no deal has.
 */
const TYPED = [
  ...['c', 'conto', 'contoso9', 'contoso 97 ltd', 'EA', 'EA-2026-00', 'EA-2024-0019', 'EA-2026-000042'],
  ...['2024', 'heritage', '2027', 'renewal gcc', 'ltd june', 'rare', 'zebra', ''],
] as const;

/** The time of one search. */
export interface SearchTime {
  readonly who: string;
  readonly typed: string;
  /** Median of several, in milliseconds; the first, which prepares statements, is left out. */
  readonly ms: number;
  readonly found: number;
}

const AT_ONCE = 1000;
const ROLES = ['notices-contact', 'online-administrator'] as const;

/**
 * Fills a book: two fifths of the deals are settled, as those of former years are.
 * @param oneIn one deal in so many is that of `SOMEBODY`
 */
export async function fillLargeBook(db: Kysely<Schema>, deals: number, oneIn = ONE_IN): Promise<void> {
  const at = new Date(NOW).toISOString();
  for (let first = 1; first <= deals; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, deals - first + 1) }, (_, nth) =>
      dealOf(first + nth, oneIn),
    );
    await db.transaction().execute(async (transaction) => {
      const refs = await insertDeals(transaction, some, at);
      await insertContacts(
        transaction,
        some.flatMap((deal) =>
          ROLES.map((role, position) => ({
            dealRef: refs.get(dealKey(deal.dealId)) ?? 0,
            ...{ role, position, name: null, email: `contact${position}@${deal.customerDomains[0]}` },
            ...{ addedAt: at, addedBy: 'bench' },
          })),
        ),
      );
    });
  }
}

function dealOf(n: number, oneIn: number): Deal {
  const isSettled = n % 5 < 2;
  const daysLeft = isSettled ? -(n % 700) - 30 : (n % 400) - 40;
  const year = isSettled ? 2024 : daysLeft > 270 ? 2027 : 2026;
  return {
    dealId: `EA-${year}-${String(n).padStart(6, '0')}`,
    customer: `${n % 7001 === 0 ? 'Rare ' : ''}${NAMES[n % NAMES.length]}${n % 977} ${isSettled ? 'Heritage' : 'Group'} Ltd`,
    customerDomains: [`customer${n % 40_000}.example`],
    partner: null,
    program: ['EA', 'EAS', 'SCE', 'AOS-G'][n % 4] ?? 'EA',
    transaction: n % 3 === 0 ? 'renewal' : 'new',
    submission: 'vlc-package',
    cloudScope: n % 6 === 0 ? 'gcc' : 'commercial',
    country: null,
    pcn: null,
    leadDealId: null,
    packageId: null,
    agreementNumber: null,
    packageCreated: null,
    closeDate: addDays(TODAY, daysLeft),
    effectiveDate: null,
    stage: isSettled ? 'activated' : 'open',
    valueUsd: 1000 * (n % 300),
    cocpRequestedAt: null,
    aeEmail: n % oneIn === 0 ? SOMEBODY : `ae${n % 500}@account-team.example`,
    ceEmail: null,
    pdmEmail: `pdm${n % 50}@account-team.example`,
    partnerContactName: null,
    partnerContactEmail: null,
    customerContactName: null,
    customerContactEmail: null,
  };
}

/** The page that a client asks for. */
const PAGE = { from: 0, count: 25 };

/** Times every search, as an admin and as somebody with few deals makes it, from the text to the judged deals. */
export async function searchTimes(db: Kysely<Schema>, rounds = 5): Promise<readonly SearchTime[]> {
  const now = () => NOW;
  const context = { db, now, audit: new AuditLog(db, LOG, now) };
  const times: SearchTime[] = [];
  for (const isAdmin of [true, false]) {
    for (const typed of TYPED) {
      const took: number[] = [];
      let found = 0;
      for (let round = 0; round <= rounds; round += 1) {
        // Each search is that of somebody who was shown nothing lately.
        const seen = new SeenPreviews(() => performance.now());
        const from = performance.now();
        found = (await searchDeals(context, viewersOf(isAdmin), typed, PAGE, seen)).total;
        if (round > 0) took.push(performance.now() - from);
      }
      times.push({ who: isAdmin ? 'an admin' : 'somebody', typed, ms: median(took), found });
    }
  }
  return times;
}

export const LOG = {
  error: (fields: object, message: string) => {
    throw new Error(`${message}: ${JSON.stringify(fields)}`);
  },
};

export function viewersOf(isAdmin: boolean): Viewers {
  const asker = { id: '29:x', objectId: 'x', tenantId: null, name: 'X', addresses: [SOMEBODY] };
  const viewer = { addresses: new Set([SOMEBODY]), isAdmin };
  return { asker, viewer, audience: [viewer], conversation: 'c', locale: 'en' };
}

export interface SearchCost {
  /** The slowest search, in milliseconds. */
  readonly slowest: SearchTime;
  readonly times: readonly SearchTime[];
}

/** On SQLite, in a temporary folder. */
export async function searchCost(deals: number): Promise<SearchCost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wsa-bench-search-'));
  try {
    const store = await openStore({ databaseUrl: null, dataDir: folder }, () => {});
    try {
      await fillLargeBook(store.db, deals);
      const times = await searchTimes(store.db);
      const [slowest] = times.toSorted((one, other) => other.ms - one.ms);
      if (!slowest) throw new Error('nothing was searched');
      return { slowest, times };
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
