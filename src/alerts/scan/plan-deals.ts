import type { Kysely, Transaction } from 'kysely';
import { append, getOrAdd } from '../../domain/collections.ts';
import { takenTeam } from '../../domain/people/team.ts';
import type { CheckedDeal } from '../../flows/deals/check-deal.ts';
import type { Cadence } from '../../policy/cadence.ts';
import type { Thresholds } from '../../policy/thresholds.ts';
import { type AlertRow, lastToldOf, pendingOfDeals } from '../../store/queries/alerts/alerts.ts';
import type { AlertStateRow } from '../../store/queries/alerts/deal-states.ts';
import type { Schema } from '../../store/schema/index.ts';
import { gatherAlertContext } from '../decide/alert-context.ts';
import { channelsOf, traitsBefore, traitsOf } from '../decide/channel-filter.ts';
import { type Look, seenBefore, seenNow } from '../decide/deal-look.ts';
import { nextScanDay } from '../decide/next-scan-day.ts';
import { type Plan, planDeal } from '../decide/plan-deal.ts';
import { peopleOf } from '../decide/readers.ts';

export interface PlanningContext {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly cadence: Cadence;
  readonly thresholds: Thresholds;
}

/** A look at a deal, and what it changes in the ledger. */
export interface PlannedDeal {
  readonly look: Look;
  readonly plan: Plan;
  /** The state of the deal to be stored. */
  readonly kept: KeptState;
  /** The version of the state that was stored before; null when none was. */
  readonly version: number | null;
  /** Whether the state has changed; when it has not, the plan is not carried out. */
  readonly isNews: boolean;
}

/**
 * Plans what looks at some deals change in the ledger; writes nothing.
 * @param states by the row of the deal; what is not there was never scanned
 */
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
  const now = context.now();
  const known = await gatherAlertContext(db, {
    dealRefs: refs,
    people: checked.flatMap(({ deal, notTaken }) => peopleOf(takenTeam(deal, notTaken))),
    states,
    withChannels: true,
  });
  const planning = { ...known, at: now, cadence: context.cadence };
  const at = new Date(now).toISOString();
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
      channels: channelsOf(
        known.subscriptions,
        traitsOf(takenTeam(one.deal, one.notTaken), one.deal),
        state && traitsBefore(state),
      ),
    };
    const plan = planDeal(look, planning);
    const criticalSince = look.now.risk === 'critical' ? (state?.critical_since ?? at) : null;
    const kept = { ...stateOf(context, look, plan, at), critical_since: criticalSince };
    const isNews = state === null || !isSameState(state, kept);
    return { look, plan, kept, version: state?.version ?? null, isNews };
  });
}

type KeptState = Omit<AlertStateRow, 'version'>;

function stateOf(
  { thresholds, cadence }: PlanningContext,
  { ref, deal, notTaken, evaluation, now }: Look,
  { openSince }: Plan,
  at: string,
): Omit<KeptState, 'critical_since'> {
  const { pdmKey, programKey } = traitsOf(takenTeam(deal, notTaken), deal);
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
