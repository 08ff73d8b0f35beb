import type { Transaction } from 'kysely';
import type { Cadence } from '../../policy/cadence.ts';
import { isAtRisk } from '../../rules/risk.ts';
import {
  type AlertRow,
  alertsOfDeal,
  cancelAlerts,
  enterAlerts,
  lastToldOf,
  moveAlerts,
  pendingOfDeals,
} from '../../store/queries/alerts/alerts.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type AlertFacts, AlertFactsSchema } from '../decide/alert-facts.ts';
import { type News, stillHolds, weightier } from '../decide/due.ts';
import { letThrough } from '../decide/overrides.ts';
import { hoursOf, type PersonSettings, wants } from '../decide/person-settings.ts';
import { nextDigest, whenToTell } from '../decide/timing.ts';
import { placeOf } from '../place-key.ts';
import { type ActedDeal, overridesOf, readersOf, settingsOf } from './deal-acts.ts';

export interface EffectContext {
  readonly db: Transaction<Schema>;
  readonly cadence: Cadence;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Alerts of a deal looked through for what somebody was told last. */
const MOST_LOOKED_THROUGH = 100;
const HANDED_OVER = 'handed over';
/** In the key of an alert that says how a deal stands to who has taken it over. */
const PASSED_ON = '>';

async function waiting({ db }: EffectContext, ref: number, personKey: string): Promise<AlertRow[]> {
  const rows = await pendingOfDeals(db, [ref]);
  return rows.filter(({ place_key }) => place_key === placeOf(personKey));
}

/** Takes back what waits to be said to somebody of a deal. */
export async function cancelWaiting(
  context: EffectContext,
  ref: number,
  personKey: string,
  reason: string,
): Promise<void> {
  const ids = (await waiting(context, ref, personKey)).map(({ id }) => id);
  await cancelAlerts(context.db, ids, reason, iso(context.now));
}

/** Puts off what waits until the end of a snooze. */
export async function putOff(
  context: EffectContext,
  ref: number,
  personKey: string,
  until: number,
): Promise<void> {
  const { db, cadence } = context;
  const hours = hoursOf(await settingsOf(db, personKey), cadence);
  for (const { id, way } of await waiting(context, ref, personKey)) {
    const dueAt = way === 'at-once' ? until : nextDigest(until, null, hours, cadence);
    await moveAlerts(db, [id], iso(dueAt));
  }
}

/** What a snooze has put off is said when it would have been said without that. */
export async function wakeUp(context: EffectContext, ref: number, personKey: string): Promise<void> {
  const { db, cadence, now } = context;
  const hours = hoursOf(await settingsOf(db, personKey), cadence);
  const toldAt = await toldOf(context, ref, personKey);
  for (const { id, way, due_at } of await waiting(context, ref, personKey)) {
    const dueAt = way === 'at-once' ? now : nextDigest(now, toldAt, hours, cadence);
    if (dueAt < Date.parse(due_at)) await moveAlerts(db, [id], iso(dueAt));
  }
}

async function toldOf({ db }: EffectContext, ref: number, personKey: string): Promise<number | null> {
  const told = (await lastToldOf(db, [ref])).find(({ place_key }) => place_key === placeOf(personKey));
  return told ? Date.parse(told.told_at) : null;
}

/** Who is not told of a deal any more after somebody handed it over, or took it back, hears no more of what waits. */
async function cancelOfFormer(context: EffectContext, deal: ActedDeal): Promise<readonly AlertRow[]> {
  const readers = new Set([...readersOf(deal)].map(placeOf));
  const isFormer = ({ place_key, kind }: AlertRow) =>
    place_key.startsWith(placeOf('')) && kind !== 'escalated' && !readers.has(place_key);
  const rows = deal.state ? (await pendingOfDeals(context.db, [deal.ref])).filter(isFormer) : [];
  const ids = rows.map(({ id }) => id);
  await cancelAlerts(context.db, ids, 'somebody else is told of this deal', iso(context.now));
  return rows;
}

/**
 * Who takes over hears how the deal stands, as it was told last or was about to be.
 * @param deal after it was handed over
 */
export async function passOn(
  context: EffectContext,
  deal: ActedDeal,
  from: string,
  reader: string,
): Promise<void> {
  await cancelWaiting(context, deal.ref, from, HANDED_OVER);
  await cancelOfFormer(context, deal);
  const ofDeal = await alertsOfDeal(context.db, deal.ref, MOST_LOOKED_THROUGH);
  const last = ofDeal.find(({ place_key, kind }) => place_key === placeOf(from) && kind !== 'ready');
  if (!last || !deal.state || !isAtRisk(deal.state.risk)) return;
  const told = AlertFactsSchema.parse(JSON.parse(last.facts));
  // Whoever a backup hands over to is a backup.
  const isEscalated = last.kind === 'escalated';
  await enter(context, deal, {
    reader,
    from: last,
    mark: PASSED_ON,
    news: { kind: isEscalated ? 'escalated' : 'at-risk', step: null },
    toldAt: null,
    told: { ...told, insteadOf: isEscalated ? told.insteadOf : from },
  });
}

/**
 * Who takes a deal back hears what they have not heard because somebody else was to hear it, as far as it is still so.
 * @param deal after it was taken back
 */
export async function giveBack(context: EffectContext, deal: ActedDeal, personKey: string): Promise<void> {
  const taken = await cancelOfFormer(context, deal);
  const { state, acts } = deal;
  if (!state || !readersOf(deal).has(personKey)) return;
  const settings = await settingsOf(context.db, personKey);
  if (!wants(settings, { risk: state.risk, program: deal.program })) return;
  const toldAt = await toldOf(context, deal.ref, personKey);
  const since = handedOverAt(acts.filter(({ person_key }) => person_key === personKey));
  const ofDeal = await alertsOfDeal(context.db, deal.ref, MOST_LOOKED_THROUGH);
  const isMissed = ({ place_key, state: is, reason, settled_at }: AlertRow) =>
    place_key === placeOf(personKey) &&
    is === 'cancelled' &&
    reason === HANDED_OVER &&
    since !== null &&
    settled_at !== null &&
    settled_at >= since;
  const missed = [
    ...taken.filter(({ alert_key }) => !alert_key.includes(PASSED_ON)),
    ...ofDeal.filter(isMissed),
  ].filter((alert) => stillHolds(alert, { ...state, daysLeft: state.days_left, people: [] }));
  const [newest] = missed.toSorted((one, other) => other.id - one.id);
  if (!newest || (toldAt !== null && iso(toldAt) > newest.entered_at)) return;
  const told = AlertFactsSchema.parse(JSON.parse(newest.facts));
  await enter(context, deal, {
    reader: personKey,
    from: newest,
    mark: '<',
    news: missed.reduce((news: News, one) => weightier(news, one), newest),
    toldAt,
    told: { ...told, insteadOf: told.insteadOf === personKey ? null : told.insteadOf },
  });
}

/** Since when the alerts of somebody, who takes them back with the last of these acts, went to somebody else. */
function handedOverAt(acts: ActedDeal['acts']): string | null {
  const before = acts.slice(0, -1);
  const begin = before.findLastIndex(({ act }) => act === 'take-back') + 1;
  return before.slice(begin).find(({ act }) => act === 'hand-over')?.at ?? null;
}

interface Telling {
  /** The key of who is told. */
  readonly reader: string;
  /** What was to be said to somebody else, or was. */
  readonly from: AlertRow;
  readonly mark: '>' | '<';
  readonly news: News;
  readonly toldAt: number | null;
  readonly told: AlertFacts;
}

/** Enters an alert on a deal as it was told of before, unless another waits to be said to the same person. */
async function enter(context: EffectContext, deal: ActedDeal, telling: Telling): Promise<void> {
  const { db, cadence, now } = context;
  const { reader, from, mark, news, toldAt, told } = telling;
  const { state } = deal;
  if (!state || (await waiting(context, deal.ref, reader)).length > 0) return;
  const passage = letThrough(overridesOf(deal)(reader), state.risk, now);
  if (passage.kind === 'drop') return;
  const settings: PersonSettings = await settingsOf(db, reader);
  const place = placeOf(reader);
  const plan = whenToTell(
    { isCritical: state.risk === 'critical', now, toldAt, notBefore: passage.notBefore },
    hoursOf(settings, cadence),
    cadence,
  );
  const { kind, step } = news;
  const facts: AlertFacts = { ...told, kind, step };
  await enterAlerts(db, [
    {
      alert_key: `${from.alert_key}${mark}${place}@${now}`,
      place_key: place,
      deal_ref: deal.ref,
      kind,
      risk: state.risk,
      step,
      way: plan.way,
      facts: JSON.stringify(facts),
      entered_at: iso(now),
      due_at: iso(plan.at),
    },
  ]);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
