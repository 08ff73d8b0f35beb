import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { addressKey } from '../domain/address.ts';
import { append, getOrAdd } from '../domain/collections.ts';
import { addDays, dayOfInstant } from '../domain/day.ts';
import type { DealTeam } from '../domain/deal.ts';
import { type CheckedDeal, checkDeals } from '../flows/check-deal.ts';
import type { Log } from '../log.ts';
import type { Thresholds } from '../policy/thresholds.ts';
import { RULESET_VERSION } from '../rules/evaluate-deal.ts';
import { alertActsOf, alertSettingsOf } from '../store/queries/alert-people.ts';
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
} from '../store/queries/alert-scans.ts';
import { type AlertStateRow, alertStatesOf, putAlertState } from '../store/queries/alert-states.ts';
import {
  type AlertRow,
  cancelAlerts,
  enterAlerts,
  lastToldOf,
  type NewAlert,
  pendingOfDeals,
} from '../store/queries/alerts.ts';
import { dealsByRefs } from '../store/queries/deal-lists.ts';
import type { Schema } from '../store/schema.ts';
import type { Cadence } from './cadence.ts';
import type { Seen } from './due.ts';
import { nextLook } from './next-look.ts';
import { type Look, type Plan, type PlanContext, placeOf, planLook } from './plan.ts';
import { NOTHING_SET, readSettings } from './settings.ts';
import { type Act, overrideOf } from './standing.ts';

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
const PIECE = 50;

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
 */
export async function scan(context: ScanContext, tick: string): Promise<ScanOutcome> {
  const { db, now } = context;
  const startedAt = new Date(now()).toISOString();
  const basis = basisOf(context);
  if (!(await claimScan(db, tick, startedAt, basis))) return { kind: 'taken' };
  const refs = await refsToLookAt(db, startedAt, basis);
  let entered = 0;
  for (let from = 0; from < refs.length; from += PIECE) {
    entered += await lookAt(context, refs.slice(from, from + PIECE));
    await setImmediate();
  }
  await endScan(db, tick, { at: new Date(now()).toISOString(), judged: refs.length, entered });
  await deleteScansBefore(db, new Date(now() - KEPT_MS).toISOString());
  return { kind: 'scanned', judged: refs.length, entered };
}

/** By what the days to look at a deal were reckoned. */
function basisOf({ thresholds, cadence }: ScanContext): string {
  return hash('sha256', JSON.stringify([RULESET_VERSION, thresholds, cadence]), 'base64url').slice(0, 16);
}

/** In the order of their rows, in which every scan writes: two at once then never wait for each other. */
async function refsToLookAt(db: Kysely<Schema>, startedAt: string, basis: string): Promise<number[]> {
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

/** Judges some deals, and writes what is due in one transaction with what was found. Says how many alerts that are. */
async function lookAt(context: ScanContext, refs: readonly number[]): Promise<number> {
  const { db, now } = context;
  const states = new Map((await alertStatesOf(db, refs)).map((state) => [state.deal_ref, state]));
  const rows = (await dealsByRefs(db, refs)).toSorted((one, other) => one.id - other.id);
  const checked = await checkDeals(context, rows);
  return db.transaction().execute(async (transaction) => {
    const plans = await makePlans(transaction, context, checked, states);
    const at = new Date(now()).toISOString();
    const enter: NewAlert[] = [];
    const cancel = new Map<string, number[]>();
    for (const { look, plan } of plans) {
      const state = states.get(look.ref) ?? null;
      const kept = stateOf(context, look, plan, at);
      if (state && isSameState(state, kept)) continue;
      // Another scan has looked at it in this very moment: what it wrote counts.
      if ((await putAlertState(transaction, kept, state?.version ?? null)) === null) continue;
      enter.push(...plan.enter);
      for (const { id, reason } of plan.cancel) append(cancel, reason, id);
    }
    for (const [reason, ids] of cancel) await cancelAlerts(transaction, ids, reason, at);
    return enter.length === 0 ? 0 : enterAlerts(transaction, enter);
  });
}

async function makePlans(
  db: Transaction<Schema>,
  context: ScanContext,
  checked: readonly CheckedDeal[],
  states: ReadonlyMap<number, AlertStateRow>,
): Promise<readonly { readonly look: Look; readonly plan: Plan }[]> {
  const refs = checked.map(({ ref }) => ref);
  const pending = new Map<number, AlertRow[]>();
  for (const row of await pendingOfDeals(db, refs)) append(pending, row.deal_ref, row);
  const told = new Map<number, Map<string, string>>();
  for (const { deal_ref, place_key, told_at } of await lastToldOf(db, refs))
    getOrAdd(told, deal_ref, () => new Map<string, string>()).set(place_key, told_at);
  const planning = await planContext(db, context, refs, checked);
  return checked.map((one) => {
    const state = states.get(one.ref) ?? null;
    const look: Look = {
      ...one,
      before: state && seenBefore(state),
      now: seenNow(one),
      openSince: state?.open_since ?? null,
      version: (state?.version ?? 0) + 1,
      pending: pending.get(one.ref) ?? [],
      told: told.get(one.ref) ?? new Map(),
    };
    return { look, plan: planLook(look, planning) };
  });
}

async function planContext(
  db: Transaction<Schema>,
  { now, cadence }: ScanContext,
  refs: readonly number[],
  checked: readonly CheckedDeal[],
): Promise<PlanContext> {
  const acts = new Map<string, Act[]>();
  const readers = new Set(checked.flatMap(({ deal }) => peopleOf(deal)));
  for (const { deal_ref, person_key, act, until, to_key, risk } of await alertActsOf(db, refs)) {
    append(acts, `${deal_ref} ${person_key}`, { act, until, toKey: to_key, risk });
    if (to_key !== null) readers.add(to_key);
  }
  const settings = new Map(
    (await alertSettingsOf(db, [...readers].map(placeOf))).map((row) => [
      row.place_key,
      readSettings(row.settings),
    ]),
  );
  return {
    at: now(),
    cadence,
    settingsOf: (placeKey) => settings.get(placeKey) ?? NOTHING_SET,
    overrideOf: (dealRef, personKey) => overrideOf(acts.get(`${dealRef} ${personKey}`) ?? []),
  };
}

function seenNow({ deal, evaluation }: CheckedDeal): Seen {
  const { verdict, risk, daysLeft } = evaluation;
  return { verdict, risk, daysLeft, people: peopleOf(deal) };
}

/** The keys of those who are told of a deal. */
export function peopleOf({ pdmEmail, aeEmail }: DealTeam): readonly string[] {
  const keys = [pdmEmail, aeEmail].flatMap((email) => (email === null ? [] : [addressKey(email)]));
  return [...new Set(keys)];
}

function seenBefore({ verdict, risk, days_left, people }: AlertStateRow): Seen {
  return { verdict, risk, daysLeft: days_left, people: JSON.parse(people) as string[] };
}

type KeptState = Omit<AlertStateRow, 'version'>;

function stateOf(
  { thresholds, cadence }: ScanContext,
  { ref, deal, evaluation, now }: Look,
  { openSince }: Plan,
  at: string,
): KeptState {
  return {
    deal_ref: ref,
    verdict: now.verdict,
    risk: now.risk,
    days_left: now.daysLeft,
    people: JSON.stringify(now.people),
    pcn_key: deal.pcn?.toLowerCase() ?? null,
    next_look: nextLook(deal, evaluation, thresholds, cadence),
    open_since: openSince,
    looked_at: at,
  };
}

function isSameState(kept: AlertStateRow, { looked_at: _, ...now }: KeptState): boolean {
  return Object.entries(now).every(([name, value]) => kept[name as keyof typeof now] === value);
}

/** The tick of a scan that somebody asks for; the reference tells it from another of the same moment. */
export function tickOfRequest(now: number, reference: string): string {
  return `asked ${dayOfInstant(now)} ${reference}`;
}
