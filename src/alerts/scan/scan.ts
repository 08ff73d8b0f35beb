import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { append } from '../../domain/collections.ts';
import { addDays, dayOfInstant } from '../../domain/day.ts';
import { checkDeals } from '../../flows/deals/check-deal.ts';
import type { Log } from '../../log.ts';
import type { Cadence } from '../../policy/cadence.ts';
import type { Thresholds } from '../../policy/thresholds.ts';
import { RULESET_VERSION } from '../../rules/evaluate-deal.ts';
import { cancelAlerts, enterAlerts, type NewAlert } from '../../store/queries/alerts/alerts.ts';
import { alertStatesOf, putAlertStates } from '../../store/queries/alerts/deal-states.ts';
import {
  allDealRefs,
  claimScan,
  dealsBesides,
  dealsChangedSince,
  dealsCheckedBetween,
  dealsToLookAt,
  deleteScansBefore,
  endScan,
  lastScan,
} from '../../store/queries/alerts/scans.ts';
import type { Schema } from '../../store/schema/index.ts';
import { planDeals } from './plan-deals.ts';

export interface ScanContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly cadence: Cadence;
  readonly thresholds: Thresholds;
  readonly log: Pick<Log, 'error'>;
}

export type ScanOutcome =
  | { readonly kind: 'scanned'; readonly judged: number; readonly entered: number }
  /** Another process has this tick. */
  | { readonly kind: 'taken' };

/** Deals judged, and written, at a time: few, because with SQLite nobody else gets a turn meanwhile. */
export const PIECE = 200;

/**
 * What was written shortly before the last scan began may not have been there to be seen: a transaction that was under
 * way, another machine's clock. Looking again at a deal changes nothing.
 */
const OVERLAP_MS = 600_000;

const KEPT_MS = 90 * 86_400_000;

/** The tick an instant belongs to: of those that were missed in between, none is made up for. */
export function tickOf(now: number, everyMs: number): string {
  return new Date(Math.floor(now / everyMs) * everyMs).toISOString();
}

/**
 * Looks at every deal of which something may have changed since the last scan, and enters what is due to be told.
 * @param tick whoever is first to claim it scans. A scan that does not come to its end is made up for by the next.
 * @param stop ends it between two pieces, by throwing its reason
 */
export async function scan(context: ScanContext, tick: string, stop?: AbortSignal): Promise<ScanOutcome> {
  const { db, now } = context;
  const startedAt = new Date(now()).toISOString();
  const basis = basisOf(context);
  if (!(await claimScan(db, tick, startedAt, basis))) return { kind: 'taken' };
  const refs = await dealsToScan(db, startedAt, basis);
  let entered = 0;
  for (let from = 0; from < refs.length; from += PIECE) {
    stop?.throwIfAborted();
    entered += await lookAt(context, refs.slice(from, from + PIECE));
    await setImmediate();
  }
  await endScan(db, tick, { at: new Date(now()).toISOString(), judged: refs.length, entered });
  await deleteScansBefore(db, new Date(now() - KEPT_MS).toISOString());
  return { kind: 'scanned', judged: refs.length, entered };
}

/** By what the days to look at a deal were reckoned. */
export function basisOf({ thresholds, cadence }: Pick<ScanContext, 'thresholds' | 'cadence'>): string {
  return hash('sha256', JSON.stringify([RULESET_VERSION, thresholds, cadence]), 'base64url').slice(0, 16);
}

/**
 * The deals that a scan looks at. In the order of their rows, in which every scan writes: two at once then never wait
 * for each other.
 */
export async function dealsToScan(db: Kysely<Schema>, startedAt: string, basis: string): Promise<number[]> {
  const last = await lastScan(db);
  if (last?.basis !== basis) return allDealRefs(db);
  const today = startedAt.slice(0, 10);
  const since = new Date(Date.parse(last.started_at) - OVERLAP_MS).toISOString();
  const changed = await dealsChangedSince(db, since);
  const lastDay = last.started_at.slice(0, 10);
  // A check may have been recorded before the day it is dated on.
  const begin = lastDay < today ? await dealsCheckedBetween(db, addDays(lastDay, 1), addDays(today, 1)) : [];
  const refs = new Set([
    ...(await dealsToLookAt(db, today)),
    ...begin,
    ...changed,
    ...(await dealsBesides(db, changed)),
  ]);
  return [...refs].toSorted((one, other) => one - other);
}

/** Judges some deals, in the order given, and writes what is due in one transaction with what was found. Says how many alerts that are. */
async function lookAt(context: ScanContext, refs: readonly number[]): Promise<number> {
  const { db, now } = context;
  const states = new Map((await alertStatesOf(db, refs)).map((state) => [state.deal_ref, state]));
  const checked = await checkDeals(
    context,
    refs.map((id) => ({ id })),
  );
  return db.transaction().execute(async (transaction) => {
    const planned = await planDeals(transaction, context, checked, states);
    const at = new Date(now()).toISOString();
    const enter: NewAlert[] = [];
    const cancel = new Map<string, number[]>();
    const news = planned.filter(({ isNews }) => isNews);
    const written = await putAlertStates(
      transaction,
      news.map(({ kept, version }) => ({ state: kept, before: version })),
    );
    for (const { plan, kept } of news) {
      // Another scan has looked at it in this very moment: what it wrote counts.
      if (!written.has(kept.deal_ref)) continue;
      enter.push(...plan.enter);
      for (const { id, reason } of plan.cancel) append(cancel, reason, id);
    }
    for (const [reason, ids] of cancel) await cancelAlerts(transaction, ids, reason, at);
    return enter.length === 0 ? 0 : enterAlerts(transaction, enter);
  });
}

/** The tick of a scan that somebody asks for; the reference tells it from another of the same moment. */
export function tickOfRequest(now: number, reference: string): string {
  return `asked ${dayOfInstant(now)} ${reference}`;
}
