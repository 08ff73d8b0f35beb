import { setImmediate } from 'node:timers/promises';
import type { AlertKind } from '../../domain/alerts/kinds.ts';
import { getOrAdd } from '../../domain/collections.ts';
import type { Risk } from '../../domain/ids.ts';
import { checkDeals } from '../../flows/deals/check-deal.ts';
import { type AlertRow, alertsIn, type NewAlert } from '../../store/queries/alerts/alerts.ts';
import { alertStatesOf } from '../../store/queries/alerts/deal-states.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import { planDeals } from '../scan/plan-deals.ts';
import { basisOf, dealsToScan, PIECE, type ScanContext } from '../scan/scan.ts';
import { dealOfAlert } from './ledger.ts';

/** The alerts that would be sent if a scan began now. */
export interface DryRun {
  /** Deals that a scan would judge. */
  readonly judged: number;
  /** Alerts that the scan would enter. */
  readonly entered: number;
  /** The waiting alerts that the scan would cancel. */
  readonly cancelled: number;
  /** The places that would be notified, in the order of the first alert to each. */
  readonly places: readonly DryPlace[];
}

/** The alerts that would be sent to one person, or channel. */
export interface DryPlace {
  readonly placeKey: string;
  readonly byKind: ReadonlyMap<AlertKind, number>;
  readonly byRisk: ReadonlyMap<Risk, number>;
  readonly total: number;
  /** Alerts that would be sent at once, not in a digest. */
  readonly atOnce: number;
  /** The instant at which the first of them is due, ISO 8601; the past stands for now. */
  readonly first: string;
  /** The first of them, `MOST_DEALS` at most. */
  readonly deals: readonly DryAlert[];
}

export interface DryAlert {
  readonly dealId: string;
  readonly customer: string;
  readonly kind: AlertKind;
  readonly risk: Risk;
  readonly dueAt: string;
}

/** The number of deals named for each place. */
const MOST_DEALS = 3;

const PAGE = 500;

type Planned = Pick<AlertRow | NewAlert, 'place_key' | 'kind' | 'risk' | 'way' | 'facts' | 'due_at'>;

/** Judges and plans as a scan would, and adds the waiting alerts; sends and stores nothing. */
export async function dryRun(context: Omit<ScanContext, 'log'>): Promise<DryRun> {
  const { db, now } = context;
  const startedAt = new Date(now()).toISOString();
  const refs = await dealsToScan(db, startedAt, basisOf(context));
  const tally = new Tally();
  const cancelled = new Set<number>();
  let entered = 0;
  for (let from = 0; from < refs.length; from += PIECE) {
    const some = refs.slice(from, from + PIECE);
    const states = new Map((await alertStatesOf(db, some)).map((state) => [state.deal_ref, state]));
    const checked = await checkDeals({ ...context, keepsNothing: true }, await dealsByRefs(db, some));
    for (const { plan, isNews } of await planDeals(db, context, checked, states)) {
      if (!isNews) continue;
      for (const { id } of plan.cancel) cancelled.add(id);
      for (const alert of plan.enter) tally.add(alert);
      entered += plan.enter.length;
    }
    await setImmediate();
  }
  for (let afterId = 0; ; ) {
    const waiting = await alertsIn(db, ['pending'], { afterId, limit: PAGE });
    for (const alert of waiting) if (!cancelled.has(alert.id)) tally.add(alert);
    const last = waiting.at(-1);
    if (!last) break;
    afterId = last.id;
  }
  return { judged: refs.length, entered, cancelled: cancelled.size, places: tally.places() };
}

interface Counted {
  readonly byKind: Map<AlertKind, number>;
  readonly byRisk: Map<Risk, number>;
  total: number;
  atOnce: number;
  first: string;
  deals: DryAlert[];
}

/** Counts alerts one by one, so that not all of them are in memory at once. */
class Tally {
  readonly #places = new Map<string, Counted>();

  add({ place_key, kind, risk, way, facts, due_at }: Planned): void {
    const counted = getOrAdd(this.#places, place_key, () => ({
      byKind: new Map(),
      byRisk: new Map(),
      total: 0,
      atOnce: 0,
      first: due_at,
      deals: [],
    }));
    counted.byKind.set(kind, (counted.byKind.get(kind) ?? 0) + 1);
    counted.byRisk.set(risk, (counted.byRisk.get(risk) ?? 0) + 1);
    counted.total += 1;
    if (way === 'at-once') counted.atOnce += 1;
    if (due_at < counted.first) counted.first = due_at;
    const { dealId, customer } = dealOfAlert({ facts });
    counted.deals = [...counted.deals, { dealId, customer, kind, risk, dueAt: due_at }]
      .toSorted((one, other) => order(one.dueAt, other.dueAt) || order(one.dealId, other.dealId))
      .slice(0, MOST_DEALS);
  }

  places(): DryPlace[] {
    return [...this.#places]
      .map(([placeKey, counted]) => ({ placeKey, ...counted }))
      .toSorted((one, other) => order(one.first, other.first) || order(one.placeKey, other.placeKey));
  }
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
