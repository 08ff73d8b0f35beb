/** How long *Today* takes in a large book: as it is on a quiet day, and after changes of deals that are due later. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Kysely, sql } from 'kysely';
import { dealKey } from '../src/domain/deal.ts';
import type { Viewers } from '../src/domain/people/audience.ts';
import { organisation } from '../src/domain/people/recorder.ts';
import { AuditLog } from '../src/flows/audit/audit-log.ts';
import { checkDeals } from '../src/flows/deals/check-deal.ts';
import { judgeUnjudged } from '../src/flows/deals/list/judge-unjudged.ts';
import { dealsOpenTo } from '../src/flows/deals/visible-deals.ts';
import { changedDeals } from '../src/flows/today/changed-deals.ts';
import { PastSteps } from '../src/flows/today/past-steps.ts';
import { noteLooked, type Today, type TodayContext, today, type Whose } from '../src/flows/today/today.ts';
import { DEFAULT_FORECAST } from '../src/policy/forecast.ts';
import { inChunks } from '../src/store/db/chunks.ts';
import { dialectOf } from '../src/store/db/dialect.ts';
import { openStore } from '../src/store/open.ts';
import { insertAudit } from '../src/store/queries/audit/audit.ts';
import { insertEvidence } from '../src/store/queries/deals/evidence.ts';
import type { Schema } from '../src/store/schema/index.ts';
import { median } from './quantile.ts';
import { fillLargeBook, LOG, viewersOf } from './search.ts';

const DAY_MS = 86_400_000;
/** When both looked, the day after the book was filled; and when *Today* is asked for. */
const LOOKED = Date.parse('2026-06-11T12:00:00Z');
const NOW = LOOKED + DAY_MS;
/** Later than any quarter that *Today* is about. */
const LATER = '2026-10-01';
const ONE_IN = 503;
const COLLEAGUE = {
  id: 'colleague',
  objectId: null,
  tenantId: null,
  name: 'Colleague',
  addresses: ['c@account-team.example'],
};

export interface TodayTime {
  readonly who: string;
  readonly when: 'quiet' | 'changed';
  /** Medians in milliseconds: of the whole, and of what changed alone. */
  readonly ms: number;
  readonly changesMs: number;
  /** The deals that it says have changed. */
  readonly changed: number;
  readonly more: boolean;
}

/** *Today* of an admin and of somebody with one in 503 deals, before and after `changes` deals due later were checked. */
export async function todayTimes(
  db: Kysely<Schema>,
  deals: number,
  changes: number,
  rounds = 5,
): Promise<readonly TodayTime[]> {
  let at = LOOKED;
  const now = () => at;
  const audit = new AuditLog(db, LOG, now);
  const context: TodayContext = {
    ...{ db, now, audit, forecast: DEFAULT_FORECAST, followUpDays: 5 },
    pastSteps: new PastSteps(db, DEFAULT_FORECAST),
  };
  await fillLargeBook(db, deals, ONE_IN);
  await looksOf(db, audit, deals);
  while ((await judgeUnjudged(context, 1000)) > 0);
  const later = await db
    .selectFrom('deals')
    .select(['id', 'deal_id', 'customer_domains', 'cloud_scope'])
    .where('close_date', '>=', LATER)
    .where('stage', '=', 'open')
    .orderBy(sql`id % ${sql.lit(ONE_IN)}`)
    .orderBy('id')
    .limit(changes)
    .execute();
  await checkDeals(context, later);
  const people: readonly (readonly [string, Viewers, Whose])[] = [
    ['an admin', viewersOf(true), 'all'],
    ['somebody', viewersOf(false), 'mine'],
  ];
  for (const [, viewers] of people) await noteLooked(context, viewers, at);
  at = NOW;
  if (dialectOf(db).name === 'postgres') await sql`analyze`.execute(db);
  const times: TodayTime[] = [];
  const measure = async (when: TodayTime['when']) => {
    for (const [who, viewers, whose] of people) {
      const [took, tookChanges] = [[] as number[], [] as number[]];
      const of = whose === 'mine' ? viewers.viewer.addresses : dealsOpenTo(viewers);
      const since = new Date(LOOKED).toISOString();
      let told: Today['changes'] | null = null;
      for (let round = 0; round <= rounds; round += 1) {
        const from = performance.now();
        told = (await today(context, viewers, whose)).changes;
        const between = performance.now();
        await changedDeals(context, viewers, of, { since, judged: [] });
        if (round === 0) continue;
        took.push(between - from);
        tookChanges.push(performance.now() - between);
      }
      if (!told) throw new Error('Today was not asked for');
      const { deals: changed, more } = told;
      times.push({
        ...{ who, when, ms: median(took), changesMs: median(tookChanges) },
        ...{ changed: changed.length, more },
      });
    }
  };
  await measure('quiet');
  await inChunks(later, (some) =>
    insertEvidence(
      db,
      some.flatMap(({ customer_domains, cloud_scope }) =>
        [0, 1].map((nth) => ({
          email: `contact${nth}@${customer_domains}`,
          scope: cloud_scope === 'gcc' ? ('gcc' as const) : ('commercial' as const),
          evidence: {
            ...{ method: 'vl-central' as const, result: 'no-wsa' as const, validatedBy: null },
            ...{ validatedAt: NOW, portal: null },
          },
          ...{ recordedAt: new Date(NOW).toISOString(), recorder: organisation('bench'), recordedOn: null },
        })),
      ),
    ),
  );
  await insertAudit(
    db,
    later.map(({ deal_id: dealId }) =>
      audit.row({
        ...{ actor: COLLEAGUE, action: 'record', dealId, conversation: null },
        detail: { code: 'deal-seen' },
      }),
    ),
  );
  while ((await judgeUnjudged(context, 1000)) > 0);
  await measure('changed');
  return times;
}

/** A log as years leave it: each deal was imported once, and looked at four times. */
async function looksOf(db: Kysely<Schema>, audit: AuditLog, deals: number): Promise<void> {
  const rows = await db.selectFrom('deals').select('deal_id').orderBy('id').limit(deals).execute();
  const entry = { actor: COLLEAGUE, conversation: null, detail: { code: 'deal-seen' } } as const;
  for (const action of ['import', 'view', 'view', 'view', 'view'] as const)
    await insertAudit(
      db,
      rows.map(({ deal_id }) => ({
        ...audit.row({ ...entry, action, dealId: dealKey(deal_id) }),
        at: new Date(NOW - 30 * DAY_MS).toISOString(),
      })),
    );
}

/** On SQLite, in a temporary folder. */
export async function todayCost(deals: number, changes: number): Promise<readonly TodayTime[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wsa-bench-today-'));
  try {
    const store = await openStore({ databaseUrl: null, dataDir: folder }, () => {});
    try {
      return await todayTimes(store.db, deals, changes);
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
