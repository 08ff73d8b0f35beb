import type { Deal } from '../../domain/deal.ts';
import type { DealEvaluation } from '../../domain/verdict.ts';
import { type Cadence, stepsOn } from '../../policy/cadence.ts';
import type { AlertRow, NewAlert } from '../../store/queries/alerts/alerts.ts';
import { placeOf } from '../place-key.ts';
import { type AlertFacts, factsOf } from './alert-facts.ts';
import { type Hearing, reaches } from './channel-filter.ts';
import { changeOf, type News, type Seen, stillHolds, weightier, whatIsDue } from './due.ts';
import { letThrough, NO_OVERRIDE, type Override, readerFor } from './overrides.ts';
import { hoursOf, NOTHING_SET, type PersonSettings, wants } from './person-settings.ts';
import { whenToTell } from './timing.ts';

/** One look at a deal, with all that was told of it before. */
export interface Look {
  /** Of the deal's row. */
  readonly ref: number;
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  readonly dealVersion: string;
  readonly before: Seen | null;
  readonly now: Seen;
  /** Since when somebody may have been told that it is at risk; ISO 8601. */
  readonly openSince: string | null;
  /** Names this look among all at the deal. */
  readonly version: number;
  /** Alerts that were not said yet. */
  readonly pending: readonly Pick<
    AlertRow,
    'id' | 'place_key' | 'kind' | 'risk' | 'step' | 'way' | 'due_at'
  >[];
  /** When each place was last told of it, ISO 8601. */
  readonly told: ReadonlyMap<string, string>;
  /** The channels that hear of it, besides its people. */
  readonly channels: readonly Hearing[];
}

export interface PlanContext {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly cadence: Cadence;
  readonly settingsOf: (placeKey: string) => PersonSettings;
  /** By the row of the deal and the key of the person. */
  readonly overrideOf: (dealRef: number, personKey: string) => Override;
}

export interface Plan {
  readonly cancel: readonly { readonly id: number; readonly reason: string }[];
  readonly enter: readonly NewAlert[];
  readonly openSince: string | null;
}

/** What a look at a deal changes in the ledger: what is to be said, and what need not be said any more. */
export function planDeal(look: Look, context: PlanContext): Plan {
  const { now, pending } = look;
  const at = new Date(context.at).toISOString();
  const cancel = pending.flatMap((waiting) => {
    const reason = outdated(look, context, waiting);
    return reason === null ? [] : [{ id: waiting.id, reason }];
  });
  const outdatedIds = new Set(cancel.map(({ id }) => id));
  // What was passed on to somebody says what nothing else does.
  const standing = pending.filter(({ id, kind }) => !outdatedIds.has(id) && kind !== 'escalated');
  const enter: NewAlert[] = [];
  for (const due of [...dueToPeople(look, context).values(), ...dueToChannels(look, context)]) {
    const waiting = standing.filter(({ place_key }) => place_key === due.place);
    const alert = alertOf(look, context, due, waiting);
    if (!alert) continue;
    enter.push(alert);
    cancel.push(...waiting.map(({ id }) => ({ id, reason: 'said together with a newer one' })));
  }
  const isOver = now.verdict === 'ready' || now.risk === 'none';
  const openSince = isOver ? null : (look.openSince ?? (enter.length > 0 ? at : null));
  return { cancel, enter, openSince };
}

/** Why an alert that waits is not to be said any more; null when it is. */
function outdated(look: Look, context: PlanContext, waiting: Look['pending'][number]): string | null {
  if (!stillHolds(waiting, look.now)) return 'no longer so';
  if (waiting.kind === 'escalated') return null;
  const places = [
    ...[...readersOf(look.ref, look.now.people, context)].map(placeOf),
    ...look.channels.map(({ placeKey }) => placeKey),
  ];
  return places.includes(waiting.place_key) ? null : 'is no longer told of this deal';
}

/** News that is due at a place. */
interface DueThere extends News {
  readonly place: string;
  readonly settings: PersonSettings;
  readonly override: Override;
  /** Whose news it is, when it goes to somebody else. */
  readonly insteadOf: string | null;
}

/** What is due, by the place it goes to: two people on a deal may have become one by handing over. */
function dueToPeople(look: Look, context: PlanContext): ReadonlyMap<string, DueThere> {
  const due = whatIsDue(look.before, look.now, look.evaluation.asOf, context.cadence);
  const byPlace = new Map<string, DueThere>();
  for (const alert of due) {
    const reader = readerOf(look.ref, alert.person, context);
    const place = placeOf(reader);
    const other = byPlace.get(place);
    const isOwn = reader === alert.person || other?.insteadOf === null;
    byPlace.set(place, {
      ...(other ? weightier(other, alert) : { kind: alert.kind, step: alert.step }),
      place,
      settings: context.settingsOf(place),
      override: context.overrideOf(look.ref, reader),
      // What is theirs anyway nobody has handed over to them.
      insteadOf: isOwn ? null : alert.person,
    });
  }
  return byPlace;
}

/** A channel hears of its deals whatever people have done about their own alerts. */
function dueToChannels({ before, now, evaluation, channels }: Look, context: PlanContext): DueThere[] {
  return channels.flatMap(({ placeKey, by }): DueThere[] => {
    const wanting = now.verdict === 'ready' ? by : by.filter(({ minRisk }) => reaches(now.risk, minRisk));
    if (wanting.length === 0) return [];
    const known = wanting.some(({ isKnown }) => isKnown) ? before : null;
    const news = changeOf(known, now, stepsOn(context.cadence, evaluation.asOf));
    return news === null ? [] : [{ ...news, ...CHANNEL, place: placeKey }];
  });
}

/** Its deals are chosen already, and its hours are the organisation's. */
const CHANNEL = {
  settings: { ...NOTHING_SET, minRisk: 'none' },
  override: NO_OVERRIDE,
  insteadOf: null,
} as const;

/** Who is told of a deal in place of a person, after all handing over. */
function readerOf(dealRef: number, person: string, { overrideOf }: Pick<PlanContext, 'overrideOf'>): string {
  return readerFor(person, (one) => overrideOf(dealRef, one).handedTo);
}

/** Who of people is told of a deal today: they, or whoever has taken over from them. */
export function readersOf(
  dealRef: number,
  people: readonly string[],
  context: Pick<PlanContext, 'overrideOf'>,
): ReadonlySet<string> {
  return new Set(people.map((person) => readerOf(dealRef, person, context)));
}

function newsOf({ kind, step }: News, waiting: readonly News[]): News {
  let news: News = { kind, step };
  for (const one of waiting) news = weightier(one, news);
  return { kind: news.kind, step: news.step };
}

/** The row of an alert; null when its reader does not want it, or need not hear it. */
function alertOf(look: Look, context: PlanContext, due: DueThere, waiting: Look['pending']): NewAlert | null {
  const { deal, now, told, openSince } = look;
  const { place, settings, override, insteadOf } = due;
  const toldAt = told.get(place) ?? null;
  if (due.kind === 'ready') {
    // Good news about what nobody has heard of is none.
    if (!settings.isOn || openSince === null || toldAt === null || toldAt < openSince) return null;
  } else if (!wants(settings, { risk: now.risk, program: deal.program })) return null;
  const passage = letThrough(override, now.risk, context.at);
  if (passage.kind === 'drop') return null;
  const said = newsOf(due, waiting);
  const isCritical = now.risk === 'critical' && due.kind !== 'ready';
  const plan = whenToTell(
    {
      isCritical,
      now: context.at,
      toldAt: toldAt === null ? null : Date.parse(toldAt),
      notBefore: passage.notBefore,
    },
    hoursOf(settings, context.cadence),
    context.cadence,
  );
  // What waited longer goes when it would have gone, or news upon news would hold it back for ever.
  const planned = waiting.map(({ due_at }) => Date.parse(due_at));
  const dueAt = Math.max(Math.min(plan.at, ...planned), passage.notBefore ?? 0);
  const facts: AlertFacts = {
    ...factsOf(deal, look.evaluation, look.dealVersion, look.before),
    ...said,
    insteadOf,
  };
  return {
    ...said,
    alert_key: `${look.ref}.${look.version}.${place}`,
    place_key: place,
    deal_ref: look.ref,
    risk: now.risk,
    way: plan.way,
    facts: JSON.stringify(facts),
    entered_at: new Date(context.at).toISOString(),
    due_at: new Date(dueAt).toISOString(),
  };
}
