import { SendLimits, TEAMS_LIMITS } from '../../src/alerts/deliver/rate-limits.ts';
import { Relay } from '../../src/alerts/deliver/relay.ts';
import { scan, tickOf } from '../../src/alerts/scan/scan.ts';
import { readReasonOrNull } from '../../src/domain/alerts/reason.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import { DEFAULT_CADENCE } from '../../src/policy/cadence.ts';
import { DEFAULT_THRESHOLDS } from '../../src/policy/thresholds.ts';
import { SQLITE } from '../../src/store/db/dialect.ts';
import { openSqlite } from '../../src/store/db/sqlite.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { AlertRow } from '../../src/store/queries/alerts/alerts.ts';
import { Judge } from './judge.ts';
import { Random } from './random.ts';
import { SimTeams } from './teams.ts';
import { World, type WorldDeal, type WorldSize } from './world.ts';

export interface Simulated {
  readonly due: number;
  readonly entered: number;
  readonly sent: number;
  readonly messages: number;
  readonly takenBack: number;
  readonly saidTogether: number;
  readonly requests: number;
  readonly throttled: number;
  readonly broken: number;
  readonly scans: number;
  /** Deals judged by scans, and what judging the book in every scan would have been. */
  readonly judged: number;
  readonly bookTimesScans: number;
  /** From an alert at once until its message, at most, in seconds. */
  readonly slowestAtOnce: number;
  readonly problems: readonly string[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Scans a day. The first, just after midnight, meets the new day; something happens before each of the others. */
const SCANS_AT = [0.25, 9, 13, 17].map((hours) => hours * HOUR);
/** Longer than any weekend, for what is still to be said at the end. */
const LAST_DAYS = 6;

/** Lets time pass over a book and whoever is told of it, as fast as it can be reckoned. */
export async function simulate(
  size: WorldSize,
  seed: number,
  progress: (day: string) => void = () => {},
): Promise<Simulated> {
  const random = new Random(seed);
  const db = openSqlite(':memory:');
  await migrate(db, SQLITE);
  try {
    let now = Date.parse(size.from);
    const clock = () => now;
    const world = new World(db, random, size);
    await world.begin();
    const teams = new SimTeams(clock, random, TEAMS_LIMITS);
    const judge = new Judge(world.settings);
    const failures: string[] = [];
    const log = { error: (fields: object) => failures.push(JSON.stringify(fields)), warn: () => {} };
    const relay = new Relay({
      db,
      now: clock,
      cadence: DEFAULT_CADENCE,
      limits: new SendLimits(TEAMS_LIMITS),
      holder: 'sim',
      deliver: teams.deliver,
      log,
    });
    const ledger = new Map<number, AlertRow>();
    let judged = 0;
    let scans = 0;

    async function relayUntil(until: number): Promise<void> {
      for (;;) {
        const next = await relay.drain();
        if (next === null || next > until) break;
        now = Math.max(next, now + 1);
      }
      now = until;
    }

    async function scanAndJudge(touched: readonly WorldDeal[]): Promise<void> {
      judge.heard(teams.taken, ledger);
      const context = { db, now: clock, cadence: DEFAULT_CADENCE, thresholds: DEFAULT_THRESHOLDS, log };
      const outcome = await scan(context, tickOf(now, HOUR / 4));
      if (outcome.kind === 'scanned') judged += outcome.judged;
      scans++;
      const last = [...ledger.keys()].at(-1) ?? 0;
      const entered = await db
        .selectFrom('alerts')
        .selectAll()
        .where('id', '>', last)
        .orderBy('id')
        .execute();
      for (const row of entered) ledger.set(row.id, row);
      judge.scanned(touched, dayOfInstant(now), entered);
    }

    for (let day = 0; day < size.days + LAST_DAYS; day++) {
      const midnight = Date.parse(size.from) + day * DAY;
      progress(dayOfInstant(midnight));
      for (const [at, time] of SCANS_AT.entries()) {
        await relayUntil(midnight + time);
        const isOver = day >= size.days;
        if (at === 0) await scanAndJudge(world.deals);
        else if (!isOver) await scanAndJudge(await world.happen(now));
      }
      await relayUntil(midnight + DAY);
    }
    // What the last days have brought is still said; nothing new comes.
    for (let day = 0; day < LAST_DAYS; day++) await relayUntil(now + DAY);
    const rows = await db
      .selectFrom('alerts')
      .selectAll()
      .where('state', '!=', 'suppressed')
      .orderBy('id')
      .execute();
    judge.over(rows, teams.taken);
    const codes = rows.map(({ reason }) => readReasonOrNull(reason)?.code);
    return {
      due: judge.due,
      entered: rows.length,
      sent: rows.filter(({ state }) => state === 'sent').length,
      messages: teams.taken.length,
      takenBack: codes.filter((code) => code === 'no-longer-so' || code === 'not-a-reader').length,
      saidTogether: codes.filter((code) => code === 'newer-alert').length,
      requests: teams.requests,
      throttled: teams.throttled,
      broken: teams.broken,
      scans,
      judged,
      bookTimesScans: scans * world.deals.length,
      slowestAtOnce: Math.max(
        0,
        ...rows
          .filter(({ way, state }) => way === 'at-once' && state === 'sent')
          .map(({ entered_at, begun_at }) => (Date.parse(begun_at ?? '') - Date.parse(entered_at)) / 1000),
      ),
      problems: [...judge.problems, ...failures],
    };
  } finally {
    await db.destroy();
  }
}
