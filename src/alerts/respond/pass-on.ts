import { isForBackup, isGoodNews } from '../../domain/alerts/kinds.ts';
import { type AlertReason, readReasonOrNull } from '../../domain/alerts/reason.ts';
import { UNDO_MINUTES } from '../../domain/undo.ts';
import { isAtRisk } from '../../rules/risk.ts';
import {
  type AlertRow,
  cancelAlerts,
  enterAlerts,
  pendingOfDeals,
  sendableOfDeal,
} from '../../store/queries/alerts/alerts.ts';
import { alertsAboutDeal } from '../../store/queries/alerts/overview.ts';
import type { AlertActRow } from '../../store/queries/alerts/people.ts';
import type { AlertActKind, AlertState } from '../../store/schema/index.ts';
import { personSettings } from '../decide/alert-context.ts';
import { type AlertFacts, AlertFactsSchema } from '../decide/alert-facts.ts';
import { type News, stillHolds, weightier } from '../decide/due.ts';
import { letThrough } from '../decide/overrides.ts';
import { hoursOf, wants } from '../decide/person-settings.ts';
import { whenToSend } from '../decide/timing.ts';
import { personOf, placeOf } from '../place-key.ts';
import { cancelWaiting, type EffectContext, iso, toldOf, waiting } from './act-effects.ts';
import { type ActedDeal, readersOfActed } from './deal-acts.ts';

/** The newest alerts of a deal that are looked through for what somebody was sent last. */
const MOST_LOOKED_THROUGH = 100;
/** Part of the key of an alert to a colleague who has taken a deal over. */
const PASSED_ON = '>';

/** Cancels the alerts that wait for people who are no readers any more after a deal was handed over, or taken back. */
async function cancelOfFormer(context: EffectContext, deal: ActedDeal): Promise<readonly AlertRow[]> {
  const readers = readersOfActed(deal);
  const isFormer = ({ place_key, kind }: AlertRow) => {
    const person = personOf(place_key);
    return person !== null && !isForBackup(kind) && !readers.has(person);
  };
  const rows = deal.state ? (await pendingOfDeals(context.db, [deal.ref])).filter(isFormer) : [];
  const ids = rows.map(({ id }) => id);
  await cancelAlerts(context.db, ids, { code: 'other-reader' }, iso(context.now));
  return rows;
}

/** Who takes a deal over. */
interface Taking {
  /** Their address key. */
  readonly reader: string;
  /** Whether nothing is said to them while the hand-over can be undone. */
  readonly isHeld: boolean;
}

/**
 * Enters an alert to the colleague who has taken a deal over, with the facts of the last alert to the person it was taken
 * over from, sent or waiting.
 * @param deal after it was handed over
 * @param from the address key of that person
 */
export async function passOn(
  context: EffectContext,
  deal: ActedDeal,
  from: string,
  { reader, isHeld }: Taking,
): Promise<void> {
  await cancelWaiting(context, deal.ref, from, { code: 'handed-over', to: reader, at: iso(context.now) });
  await cancelOfFormer(context, deal);
  const ofDeal = await sendableOfDeal(context.db, deal.ref, MOST_LOOKED_THROUGH);
  const last = ofDeal.find(({ place_key, kind }) => place_key === placeOf(from) && !isGoodNews(kind));
  if (!last || !deal.state || !isAtRisk(deal.state.risk)) return;
  const told = AlertFactsSchema.parse(JSON.parse(last.facts));
  // A colleague to whom a backup hands over is a backup.
  const isEscalated = isForBackup(last.kind);
  await enter(context, deal, {
    reader,
    from: last,
    mark: PASSED_ON,
    news: { kind: isEscalated ? last.kind : 'at-risk', step: null },
    toldAt: null,
    told: { ...told, insteadOf: isEscalated ? told.insteadOf : from, isReminder: false, followed: null },
    ...(isHeld ? { notBefore: context.now + UNDO_MINUTES * 60_000 } : {}),
  });
}

/**
 * Enters to somebody who takes a deal back one alert with the news that was not sent to them because the deal was handed
 * over, as far as it still holds.
 * @param deal after it was taken back
 */
export async function giveBack(context: EffectContext, deal: ActedDeal, personKey: string): Promise<void> {
  const taken = await cancelOfFormer(context, deal);
  const since = begunWith('hand-over', 'take-back', deal.known.actsOf(deal.ref, personKey));
  const missed = taken.filter(({ alert_key }) => !alert_key.includes(PASSED_ON));
  await enterMissed(context, deal, personKey, {
    why: 'handed-over',
    // What was suppressed meanwhile was sent to the colleague.
    states: ['cancelled'],
    since,
    taken: missed,
  });
}

/**
 * Enters to somebody who unmutes a deal one alert with the news that was not sent to them because it was muted, as far as
 * it still holds.
 * @param deal after it was unmuted
 */
export async function sayAgain(context: EffectContext, deal: ActedDeal, personKey: string): Promise<void> {
  const since = begunWith('mute', 'unmute', deal.known.actsOf(deal.ref, personKey));
  await enterMissed(context, deal, personKey, {
    why: 'muted',
    states: ['cancelled', 'suppressed'],
    since,
    taken: [],
  });
}

interface Missed {
  /** For which reason the person was not sent alerts. */
  readonly why: AlertReason['code'];
  readonly states: readonly AlertState[];
  /** Since when, ISO 8601. */
  readonly since: string | null;
  /** Alerts that waited for somebody else in the person's place. */
  readonly taken: readonly AlertRow[];
}

async function enterMissed(
  context: EffectContext,
  deal: ActedDeal,
  personKey: string,
  { why, states, since, taken }: Missed,
): Promise<void> {
  const { state } = deal;
  if (!state || !readersOfActed(deal).has(personKey)) return;
  const settings = await personSettings(context.db, personKey);
  if (!wants(settings, { risk: state.risk, program: deal.program })) return;
  const toldAt = await toldOf(context, deal.ref, personKey);
  const place = placeOf(personKey);
  const ofPlace = await alertsAboutDeal(context.db, deal.ref, [place], MOST_LOOKED_THROUGH);
  const isMissed = ({ state: is, reason, settled_at, entered_at }: AlertRow) =>
    states.includes(is) &&
    readReasonOrNull(reason)?.code === why &&
    since !== null &&
    (settled_at ?? entered_at) >= since;
  const missed = [...taken, ...ofPlace.filter(isMissed)].filter((alert) =>
    stillHolds(alert, { ...state, daysLeft: state.days_left, people: [] }),
  );
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

/**
 * When the person whose acts these are first did what they undo with the last of them, ISO 8601; null when they never did.
 */
function begunWith(act: AlertActKind, undoing: AlertActKind, acts: readonly AlertActRow[]): string | null {
  const before = acts.slice(0, -1);
  const begin = before.findLastIndex((one) => one.act === undoing) + 1;
  return before.slice(begin).find((one) => one.act === act)?.at ?? null;
}

interface Telling {
  /** The address key of the reader. */
  readonly reader: string;
  /** The alert whose facts are sent: one to somebody else, or one that was not sent. */
  readonly from: AlertRow;
  readonly mark: '>' | '<';
  readonly news: News;
  readonly toldAt: number | null;
  readonly told: AlertFacts;
  /** Nothing is sent before, in milliseconds since the epoch. */
  readonly notBefore?: number;
}

/** Enters an alert with the facts of another one, unless an alert about the deal waits for the same reader. */
async function enter(context: EffectContext, deal: ActedDeal, telling: Telling): Promise<void> {
  const { db, cadence, now } = context;
  const { reader, from, mark, news, toldAt, told, notBefore = 0 } = telling;
  const { state } = deal;
  if (!state || (await waiting(context, deal.ref, reader)).length > 0) return;
  const passage = letThrough(deal.known.overrideOf(deal.ref, reader), state.risk, now);
  if (passage.kind === 'suppress') return;
  const settings = await personSettings(db, reader);
  const place = placeOf(reader);
  const plan = whenToSend(
    {
      isCritical: state.risk === 'critical',
      now,
      toldAt,
      notBefore: Math.max(passage.notBefore ?? 0, notBefore),
    },
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
