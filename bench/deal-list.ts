/** How long the list of all deals takes in a large book: a page, its counts, a filter as it is typed. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Kysely, sql } from 'kysely';
import type { DealListQuestion } from '../src/domain/deal-list.ts';
import { organisation } from '../src/domain/people/recorder.ts';
import { AuditLog } from '../src/flows/audit/audit-log.ts';
import { judgeUnjudged } from '../src/flows/deals/list/judge-unjudged.ts';
import { countsOfDeals, pageOfDeals } from '../src/flows/deals/list/list-all-deals.ts';
import { dialectOf } from '../src/store/db/dialect.ts';
import { openStore } from '../src/store/open.ts';
import { insertEvidence } from '../src/store/queries/deals/evidence.ts';
import type { Schema } from '../src/store/schema/index.ts';
import { median } from './quantile.ts';
import { fillLargeBook, LOG, viewersOf } from './search.ts';

const NOW = Date.parse('2026-06-10T12:00:00Z');
const NOTHING: DealListQuestion = { filters: {}, sort: [], group: null, folded: [] };
const PAGE = 100;

/** What is asked: the first view, and what somebody makes of it. */
const QUESTIONS: Readonly<Record<string, Partial<DealListQuestion>>> = {
  'all by urgency': {},
  blocked: { filters: { verdict: ['blocked'] } },
  'a finding': { filters: { finding: ['not-validated'] } },
  'a word as it is typed': { filters: { words: ['conto'] } },
  'a part of an address': { filters: { text: { pdm: 'pdm0' } } },
  'due in 30 days, critical or high': {
    filters: { daysLeft: { from: 0, to: 30 }, risk: ['critical', 'high'] },
  },
  'by customer, backwards': { sort: [{ column: 'customer', descending: true }] },
  'by value in groups of risk': { sort: [{ column: 'value', descending: true }], group: 'risk' },
  'in groups of people': { group: 'ae' },
};

export interface ListTime {
  readonly who: string;
  readonly asked: string;
  /** Median in milliseconds. */
  readonly pageMs: number;
  readonly countsMs: number;
  readonly deals: number;
}

/** Fills a book of which one in 625 deals is somebody's: 80 of 50,000. Every address of a third of the deals is checked. */
export async function fillList(db: Kysely<Schema>, deals: number): Promise<void> {
  await fillLargeBook(db, deals, 625);
  const recorder = organisation('bench');
  const at = new Date(NOW).toISOString();
  for (let first = 1; first < 40_000; first += 1000) {
    const pieces = Array.from({ length: 1000 }, (_, nth) => first + nth)
      .filter((n) => n % 3 === 0)
      .flatMap((n) =>
        [0, 1].map((nth) => ({
          email: `contact${nth}@customer${n}.example`,
          scope: 'commercial' as const,
          evidence: {
            ...{ method: 'vl-central' as const, result: n % 6 === 0 ? 'valid' : 'no-wsa', validatedBy: null },
            validatedAt: NOW - (n % 25) * 86_400_000,
            portal: null,
          },
          ...{ recordedAt: at, recorder, recordedOn: null },
        })),
      );
    await insertEvidence(db, pieces);
  }
  if (dialectOf(db).name === 'postgres') await sql`analyze`.execute(db);
}

export interface ListCost {
  /** Seconds to judge the book for the first time. */
  readonly judging: number;
  readonly times: readonly ListTime[];
}

export async function listTimes(db: Kysely<Schema>, rounds = 5): Promise<ListCost> {
  const now = () => NOW;
  const context = { db, now, audit: new AuditLog(db, LOG, now) };
  const began = performance.now();
  while ((await judgeUnjudged(context, 1000)) > 0);
  const judging = (performance.now() - began) / 1000;
  if (dialectOf(db).name === 'postgres') await sql`analyze`.execute(db);
  const times: ListTime[] = [];
  for (const isAdmin of [true, false])
    for (const [asked, question] of Object.entries(QUESTIONS)) {
      const viewers = viewersOf(isAdmin);
      const whole = { ...NOTHING, ...question };
      const [pages, counts] = [[] as number[], [] as number[]];
      let deals = 0;
      for (let round = 0; round <= rounds; round += 1) {
        const from = performance.now();
        await pageOfDeals(context, viewers, whole, { cursor: null, limit: PAGE });
        const between = performance.now();
        deals = (await countsOfDeals(context, viewers, whole)).all.deals;
        if (round === 0) continue;
        pages.push(between - from);
        counts.push(performance.now() - between);
      }
      const who = isAdmin ? 'an admin' : 'somebody';
      times.push({ who, asked, pageMs: median(pages), countsMs: median(counts), deals });
    }
  return { judging, times };
}

/** On SQLite, in a temporary folder. */
export async function listCost(deals: number): Promise<ListCost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wsa-bench-list-'));
  try {
    const store = await openStore({ databaseUrl: null, dataDir: folder }, () => {});
    try {
      await fillList(store.db, deals);
      return await listTimes(store.db);
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
