/** What a scan for alerts costs when one deal in a hundred has changed, against judging the whole book. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Kysely } from 'kysely';
import { PIECE, scan } from '../src/alerts/scan/scan.ts';
import { addDays } from '../src/domain/day.ts';
import { type Deal, dealKey } from '../src/domain/deal.ts';
import { organisation } from '../src/domain/people/recorder.ts';
import { checkDeals } from '../src/flows/deals/check-deal.ts';
import { DEFAULT_CADENCE } from '../src/policy/cadence.ts';
import { DEFAULT_THRESHOLDS } from '../src/policy/thresholds.ts';
import { openStore } from '../src/store/open.ts';
import { allDealRefs } from '../src/store/queries/alerts/scans.ts';
import { insertContacts } from '../src/store/queries/deals/contacts.ts';
import { dealOfRow } from '../src/store/queries/deals/deal-row.ts';
import { insertDeals, updateDeal } from '../src/store/queries/deals/deals.ts';
import { insertEvidence } from '../src/store/queries/deals/evidence.ts';
import { dealsByRefs } from '../src/store/queries/deals/lists.ts';
import type { Schema } from '../src/store/schema/index.ts';
import { dealId } from './book.ts';
import { median } from './quantile.ts';

const TODAY = '2026-06-10';
/** Far enough apart that no scan looks again at what was there before the last one. */
const FILLED = Date.parse(`${TODAY}T00:00:00Z`);
const FIRST_SCAN = Date.parse(`${TODAY}T06:00:00Z`);
const CHANGED = Date.parse(`${TODAY}T12:00:00Z`);
const BETWEEN_MS = 3 * 3_600_000;
const SCAN_AFTER_MS = 900_000;

/** Scans of which the median counts: one takes less than half a second, and garbage may be collected in it. */
const SCANS = 3;

export interface AlertScanCost {
  /** Percent of the time it takes to judge the whole book. */
  readonly percent: number;
  readonly deals: number;
  readonly changed: number;
  /** Seconds. */
  readonly filled: number;
  readonly firstScan: number;
  /** Each deal read and judged, and nothing else. */
  readonly judging: number;
  readonly scan: number;
}

/** On SQLite, in a temporary folder. */
export async function alertScanCost(deals: number): Promise<AlertScanCost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wsa-bench-scan-'));
  try {
    const store = await openStore({ databaseUrl: null, dataDir: folder }, () => {});
    try {
      const { db } = store;
      const filled = await secondsOf(() => fill(db, deals));
      const firstScan = await secondsOf(() => scanAt(db, FIRST_SCAN));
      const judging = await judgingAll(db);
      const scans: number[] = [];
      let changed = 0;
      for (let nth = 0; nth < SCANS; nth += 1) {
        const at = CHANGED + nth * BETWEEN_MS;
        changed = await changeSome(db, nth, at);
        let judged = 0;
        scans.push(
          await secondsOf(async () => {
            judged = await scanAt(db, at + SCAN_AFTER_MS);
          }),
        );
        if (judged !== changed) throw new Error(`${judged} deals were looked at, ${changed} had changed`);
      }
      const again = median(scans);
      const percent = (100 * again) / judging;
      return { percent, deals, changed, filled, firstScan, judging, scan: again };
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Deals of two years, with three contacts each; so many are written in a transaction. */
const AT_ONCE = 1000;
const ROLES = ['notices-contact', 'online-administrator', 'online-service-manager'] as const;

async function fill(db: Kysely<Schema>, deals: number): Promise<void> {
  const at = new Date(FILLED).toISOString();
  for (let first = 1; first <= deals; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, deals + 1 - first) }, (_, more) => first + more);
    await db.transaction().execute(async (transaction) => {
      const refs = await insertDeals(transaction, numbers.map(dealOf), at);
      const people = numbers.flatMap((n) =>
        ROLES.map((role, position) => ({ role, position, name: null, email: emailOf(n, position), n })),
      );
      const added = { addedAt: at, addedBy: 'bench' };
      await insertContacts(
        transaction,
        people.map(({ n, ...contact }) => ({
          ...contact,
          ...added,
          dealRef: refs.get(dealKey(dealId(n))) ?? 0,
        })),
      );
      const checks = people.map(({ email, n, position }) => checkOf(email, FILLED, (n + position) % 5 > 0));
      await insertEvidence(transaction, checks);
    });
  }
}

function emailOf(n: number, position: number): string {
  return `contact${position}@customer${n}.example`;
}

function checkOf(email: string, at: number, isValid: boolean) {
  const result = isValid ? 'valid' : 'no-wsa';
  return {
    email,
    scope: 'commercial',
    evidence: { method: 'vl-central', result, validatedAt: at, validatedBy: null, portal: null },
    recordedAt: new Date(at).toISOString(),
    recorder: organisation('bench'),
    recordedOn: null,
  } as const;
}

function dealOf(n: number): Deal {
  return {
    dealId: dealId(n),
    customer: `Customer ${n} Ltd`,
    customerDomains: [`customer${n}.example`],
    partner: `Partner ${n % 40}`,
    program: 'EA',
    transaction: 'renewal',
    submission: 'vlc-package',
    cloudScope: 'commercial',
    country: 'US',
    pcn: `PCN${n}`,
    leadDealId: null,
    packageId: `PKG-${n}`,
    agreementNumber: null,
    packageCreated: null,
    closeDate: addDays(TODAY, (n % 730) - 5),
    effectiveDate: null,
    stage: 'open',
    valueUsd: 1000 * n,
    cocpRequestedAt: null,
    aeEmail: `ae${n % 500}@account-team.example`,
    ceEmail: null,
    pdmEmail: `pdm${n % 200}@account-team.example`,
    partnerContactName: null,
    partnerContactEmail: null,
    customerContactName: null,
    customerContactEmail: null,
  };
}

async function scanAt(db: Kysely<Schema>, at: number): Promise<number> {
  const outcome = await scan(
    { db, now: () => at, cadence: DEFAULT_CADENCE, thresholds: DEFAULT_THRESHOLDS, log: LOG },
    new Date(at).toISOString(),
  );
  if (outcome.kind === 'taken') throw new Error('the tick was taken');
  return outcome.judged;
}

const LOG = {
  error: (fields: object, message: string) => {
    throw new Error(`${message}: ${JSON.stringify(fields)}`);
  },
};

async function judgingAll(db: Kysely<Schema>): Promise<number> {
  const refs = await allDealRefs(db);
  return secondsOf(async () => {
    for (let from = 0; from < refs.length; from += PIECE) {
      const rows = await dealsByRefs(db, refs.slice(from, from + PIECE));
      await checkDeals({ db, now: () => FIRST_SCAN, thresholds: DEFAULT_THRESHOLDS, log: LOG }, rows);
    }
  });
}

/** One deal in a hundred, others each time, all over the book: of every other a contact is checked, the rest get another date. */
async function changeSome(db: Kysely<Schema>, nth: number, changedAt: number): Promise<number> {
  const refs = (await allDealRefs(db)).filter((_, at) => at % 100 === nth);
  const recordedAt = new Date(changedAt).toISOString();
  await db.transaction().execute(async (transaction) => {
    for (const [at, row] of (await dealsByRefs(transaction, refs)).entries()) {
      const deal = dealOfRow(row);
      if (at % 2 === 0) {
        const closeDate = addDays(deal.closeDate ?? TODAY, 3);
        await updateDeal(transaction, row.id, { ...deal, closeDate }, recordedAt);
        continue;
      }
      const [domain = ''] = deal.customerDomains;
      await insertEvidence(transaction, [checkOf(`contact0@${domain}`, changedAt, true)]);
    }
  });
  return refs.length;
}

async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return (performance.now() - from) / 1000;
}
