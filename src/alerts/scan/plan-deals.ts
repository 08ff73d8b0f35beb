import type { Kysely, Transaction } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import { append, getOrAdd } from '../../domain/collections.ts';
import type { DealTeam } from '../../domain/deal.ts';
import type { CheckedDeal } from '../../flows/deals/check-deal.ts';
import type { Cadence } from '../../policy/cadence.ts';
import type { Thresholds } from '../../policy/thresholds.ts';
import { type AlertRow, lastToldOf, pendingOfDeals } from '../../store/queries/alerts/alerts.ts';
import { alertChannels } from '../../store/queries/alerts/channels.ts';
import type { AlertStateRow } from '../../store/queries/alerts/deal-states.ts';
import { alertActsOf, alertSettingsOf } from '../../store/queries/alerts/people.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type DealTraits, hearingsOf, subscriptionOf, traitsOf } from '../decide/channel-filter.ts';
import type { Seen } from '../decide/due.ts';
import { nextScanDay } from '../decide/next-scan-day.ts';
import { type Act, overrideOf } from '../decide/overrides.ts';
import { NOTHING_SET, readSettings } from '../decide/person-settings.ts';
import { type Look, type Plan, type PlanContext, planDeal } from '../decide/plan-deal.ts';
import { placeOf } from '../place-key.ts';

export interface PlanningContext {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly cadence: Cadence;
  readonly thresholds: Thresholds;
}

/** A look at a deal, and what it changes. */
export interface PlannedDeal {
  readonly look: Look;
  readonly plan: Plan;
  /** How the deal is found. */
  readonly kept: KeptState;
  /** Of what was kept of the deal before; null when nothing was. */
  readonly version: number | null;
  /** Found otherwise than before: else the plan comes to nothing. */
  readonly isNews: boolean;
}

/** Plans what looks at some deals change in the ledger; writes nothing. */
export async function planDeals(
  db: Kysely<Schema> | Transaction<Schema>,
  context: PlanningContext,
  checked: readonly CheckedDeal[],
  states: ReadonlyMap<number, AlertStateRow>,
): Promise<readonly PlannedDeal[]> {
  const refs = checked.map(({ ref }) => ref);
  const pending = new Map<number, AlertRow[]>();
  for (const row of await pendingOfDeals(db, refs)) append(pending, row.deal_ref, row);
  const told = new Map<number, Map<string, string>>();
  for (const { deal_ref, place_key, told_at } of await lastToldOf(db, refs))
    getOrAdd(told, deal_ref, () => new Map<string, string>()).set(place_key, told_at);
  const planning = await planContext(db, context, checked);
  const subscriptions = (await alertChannels(db)).map(subscriptionOf);
  const at = new Date(context.now()).toISOString();
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
      channels: hearingsOf(subscriptions, traitsOf(one.deal), state && traitsBefore(state)),
    };
    const plan = planDeal(look, planning);
    const criticalSince = look.now.risk === 'critical' ? (state?.critical_since ?? at) : null;
    const kept = { ...stateOf(context, look, plan, at), critical_since: criticalSince };
    const isNews = state === null || !isSameState(state, kept);
    return { look, plan, kept, version: state?.version ?? null, isNews };
  });
}

async function planContext(
  db: Kysely<Schema> | Transaction<Schema>,
  { now, cadence }: PlanningContext,
  checked: readonly CheckedDeal[],
): Promise<PlanContext> {
  const refs = checked.map(({ ref }) => ref);
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

export function seenNow({ deal, evaluation }: CheckedDeal): Seen {
  const { verdict, risk, daysLeft } = evaluation;
  return { verdict, risk, daysLeft, people: peopleOf(deal) };
}

/** The keys of those who are told of a deal. */
export function peopleOf({ pdmEmail, aeEmail }: DealTeam): readonly string[] {
  const keys = [pdmEmail, aeEmail].flatMap((email) => (email === null ? [] : [addressKey(email)]));
  return [...new Set(keys)];
}

export function seenBefore({ verdict, risk, days_left, people }: AlertStateRow): Seen {
  return { verdict, risk, daysLeft: days_left, people: JSON.parse(people) as string[] };
}

export function traitsBefore({ pdm_key, program_key }: AlertStateRow): DealTraits {
  return { pdmKey: pdm_key, programKey: program_key };
}

type KeptState = Omit<AlertStateRow, 'version'>;

function stateOf(
  { thresholds, cadence }: PlanningContext,
  { ref, deal, evaluation, now }: Look,
  { openSince }: Plan,
  at: string,
): Omit<KeptState, 'critical_since'> {
  const { pdmKey, programKey } = traitsOf(deal);
  return {
    deal_ref: ref,
    verdict: now.verdict,
    risk: now.risk,
    days_left: now.daysLeft,
    people: JSON.stringify(now.people),
    pcn_key: deal.pcn?.toLowerCase() ?? null,
    pdm_key: pdmKey,
    program_key: programKey,
    next_look: nextScanDay(deal, evaluation, thresholds, cadence),
    open_since: openSince,
    looked_at: at,
  };
}

function isSameState(kept: AlertStateRow, { looked_at: _, ...now }: KeptState): boolean {
  return Object.entries(now).every(([name, value]) => kept[name as keyof typeof now] === value);
}
