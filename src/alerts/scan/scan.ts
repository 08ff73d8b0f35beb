import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { readReason, writeReason } from '../../domain/alerts/reason.ts';
import { append } from '../../domain/collections.ts';
import { addDays, dayOfInstant } from '../../domain/day.ts';
import { checkDeals } from '../../flows/deals/check-deal.ts';
import type { Log } from '../../log.ts';
import type { Thresholds } from '../../policy/thresholds.ts';
import { RULESET_VERSION } from '../../rules/evaluate-deal.ts';
import { cancelAlerts, enterAlerts, type SuppressedAlert } from '../../store/queries/alerts/alerts.ts';
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
import type { DecidingContext } from '../decide/deciding-context.ts';
import { bundled } from './followed.ts';
import { planDeals } from './plan-deals.ts';

export interface ScanContext extends DecidingContext {
  readonly thresholds: Thresholds;
  readonly log: Pick<Log, 'error'>;
}

export type ScanOutcome =
  | { readonly kind: 'scanned'; readonly judged: number; readonly entered: number }
  /** Another process has this tick. */
  | { readonly kind: 'taken' };

/**
 * Deals judged and stored in one transaction: enough to share its cost, and few, because with SQLite nobody else writes
 * meanwhile.
 */
export const PIECE = 500;

/**
 * A change that was dated up to this long before the last scan began may not have been visible to it: its transaction was
 * under way, or another machine's clock is behind. Scanning a deal again changes nothing.
 */
const OVERLAP_MS = 600_000;

/** For how long the rows of scans are kept. */
const KEPT_MS = 90 * 86_400_000;

/** The tick an instant belongs to. Ticks that were missed are not made up for. */
export function tickOf(now: number, everyMs: number): string {
  return new Date(Math.floor(now / everyMs) * everyMs).toISOString();
}

/**
 * Judges every deal of which something may have changed since the last scan, and enters the alerts that are due.
 * @param tick the process that is first to claim it scans. The next scan makes up for one that did not come to its end.
 * @param stop ends the scan between two pieces, by throwing the signal's reason
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

/** A digest of what the next scan days of deals were computed from: under another, every deal is scanned. */
export function basisOf({ thresholds, cadence }: Pick<ScanContext, 'thresholds' | 'cadence'>): string {
  return hash('sha256', JSON.stringify([RULESET_VERSION, thresholds, cadence]), 'base64url').slice(0, 16);
}

/**
 * The rows of the deals that a scan judges, in ascending order. Every scan writes in this order, so that two at once never
 * wait for each other.
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

/**
 * Judges some deals, in the order given, and stores the alerts that are due in one transaction with the deals' states.
 * Returns how many alerts were entered to be sent.
 */
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
    const suppress: SuppressedAlert[] = [];
    const cancel = new Map<string, number[]>();
    const news = planned.filter(({ isNews }) => isNews);
    const written = await putAlertStates(
      transaction,
      news.map(({ kept, version }) => ({ state: kept, before: version })),
    );
    // Another scan may have stored a deal's state at this very moment, and its alerts with it.
    const stored = news.filter(({ kept }) => written.has(kept.deal_ref));
    const enter = bundled(stored);
    for (const { plan } of stored) {
      suppress.push(...plan.suppress);
      for (const { id, reason } of plan.cancel) append(cancel, writeReason(reason), id);
    }
    for (const [reason, ids] of cancel) await cancelAlerts(transaction, ids, readReason(reason), at);
    if (enter.length + suppress.length === 0) return 0;
    return enterAlerts(transaction, enter, suppress);
  });
}

/** The tick of a scan that somebody asks for; the reference tells it from another of the same moment. */
export function tickOfRequest(now: number, reference: string): string {
  return `asked ${dayOfInstant(now)} ${reference}`;
}
