import type { Kysely } from 'kysely';
import { append } from '../../domain/collections.ts';
import type { CloudScopeId, Risk, Stage } from '../../domain/ids.ts';
import type { DealVerdict } from '../../domain/verdict.ts';
import type { Cadence } from '../../policy/cadence.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import { type AlertStateRow, alertStatesOf } from '../../store/queries/alerts/deal-states.ts';
import { alertsOfDelivery } from '../../store/queries/alerts/messages.ts';
import { type AlertActRow, alertActsOf, alertSettingsOf } from '../../store/queries/alerts/people.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { AlertActKind, Schema } from '../../store/schema/index.ts';
import { type AlertFacts, AlertFactsSchema } from '../decide/alert-facts.ts';
import { readSettings } from '../decide/person-settings.ts';
import { personOf, placeOf } from '../place-key.ts';
import { type Backup, backupsOf, unreachedOf } from './backups.ts';

/** What somebody did about the alerts on a deal, for people to read. */
export interface DoneAct {
  readonly act: AlertActKind;
  /** Their name. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** ISO 8601: the end of a snooze. */
  readonly until: string | null;
  readonly reason: string | null;
  /** The key of the address of who takes over. */
  readonly to: string | null;
}

/** What is in force for the reader of an alert; null is what nobody has done, or was undone, or is over. */
export interface InForce {
  /** Of this alert: an earlier one may have been acknowledged before. */
  readonly acknowledged: DoneAct | null;
  readonly snoozed: DoneAct | null;
  readonly muted: DoneAct | null;
  readonly handedOver: DoneAct | null;
}

/** How a deal was found at the last look. */
export interface StandsNow {
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  readonly stage: Stage;
  /** ISO 8601. */
  readonly lookedAt: string;
}

/** One alert of a message. */
export interface SaidAlert {
  readonly id: number;
  /** Of the deal's row. */
  readonly dealRef: number;
  readonly dealId: string;
  readonly facts: AlertFacts;
  readonly cloudScope: CloudScopeId;
  /** Since when the reader may have been told that it is at risk; ISO 8601. */
  readonly since: string;
  /** What was done since it was said, and what was done before and is in force; the oldest first. */
  readonly acts: readonly DoneAct[];
  readonly inForce: InForce;
  /** What those have done since who were told because the reader had not answered; the oldest first. */
  readonly standInActs: readonly DoneAct[];
  /** Who was to be told first could not be reached in Teams; of what is escalated. */
  readonly isUnreached: boolean;
  /** Whether the reader is told of this deal at present. */
  readonly isTold: boolean;
  /** Null where nobody has looked, or the reader is not told. */
  readonly now: StandsNow | null;
}

/** All that the card of a message says: an alert alone, or a digest of several. */
export interface AlertMessage {
  readonly delivery: string;
  readonly placeKey: string;
  /** The key of the address it went to; null in a channel. */
  readonly person: string | null;
  /** The time zone by which its times are read. */
  readonly zone: string;
  readonly alerts: readonly SaidAlert[];
}

export interface MessageContext {
  readonly db: Kysely<Schema>;
  /** Has the time zone of who has set none. */
  readonly cadence: Pick<Cadence, 'zone'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What a message with these alerts says. */
export async function messageOf(
  { db, now, cadence }: MessageContext,
  placeKey: string,
  alerts: readonly AlertRow[],
): Promise<AlertMessage> {
  const refs = [...new Set(alerts.map(({ deal_ref }) => deal_ref))];
  const deals = new Map((await dealsByRefs(db, refs)).map((row) => [row.id, row]));
  const states = new Map((await alertStatesOf(db, refs)).map((row) => [row.deal_ref, row]));
  const acts = new Map<number, AlertActRow[]>();
  for (const act of await alertActsOf(db, refs)) append(acts, act.deal_ref, act);
  const standIns = await backupsOf(db, refs);
  const unreached = await unreachedOf(db, alerts, placeOf);
  const person = personOf(placeKey);
  const [settings] = person === null ? [] : await alertSettingsOf(db, [placeKey]);
  return {
    delivery: alerts[0]?.delivery ?? '',
    placeKey,
    person,
    zone: readSettings(settings?.settings).zone ?? cadence.zone,
    alerts: alerts.flatMap((alert) => {
      const deal = deals.get(alert.deal_ref);
      // Taken away in between.
      if (!deal) return [];
      const state = states.get(alert.deal_ref) ?? null;
      return saidOf({
        ...{ alert, person, state, deal, now: now() },
        acts: acts.get(alert.deal_ref) ?? [],
        standIns: standIns.get(alert.deal_ref) ?? [],
        isUnreached: unreached.has(alert.id),
      });
    }),
  };
}

/** What a message says that was sent, or tried; null when there is none. */
export async function messageOfDelivery(
  context: MessageContext,
  delivery: string,
): Promise<AlertMessage | null> {
  const rows = await alertsOfDelivery(context.db, delivery);
  const [first] = rows;
  return first ? messageOf(context, first.place_key, rows) : null;
}

interface Found {
  readonly alert: AlertRow;
  readonly person: string | null;
  readonly state: AlertStateRow | null;
  readonly deal: { readonly stage: Stage; readonly cloud_scope: CloudScopeId };
  /** Of everybody on this deal, the oldest first. */
  readonly acts: readonly AlertActRow[];
  readonly standIns: readonly Backup[];
  readonly isUnreached: boolean;
  readonly now: number;
}

function saidOf({ alert, person, state, deal, acts, standIns, isUnreached, now }: Found): SaidAlert {
  const facts = AlertFactsSchema.parse(JSON.parse(alert.facts));
  const saidAt = alert.begun_at ?? alert.entered_at;
  const mine = acts.filter(({ person_key }) => person_key === person).map(doneAct);
  const inForce = inForceAfter(mine, saidAt, now);
  const standing = new Set<DoneAct | null>(Object.values(inForce));
  const isTold = person === null || (state !== null && isReader(state, acts, person, standIns));
  return {
    id: alert.id,
    dealRef: alert.deal_ref,
    dealId: facts.dealId,
    facts,
    cloudScope: deal.cloud_scope,
    since: earlier(state?.open_since ?? null, alert.entered_at),
    acts: mine.filter((act) => act.at >= saidAt || standing.has(act)),
    inForce,
    standInActs: standInActs(acts, person, standIns, saidAt),
    isUnreached,
    isTold,
    now:
      state && isTold
        ? { verdict: state.verdict, risk: state.risk, stage: deal.stage, lookedAt: state.looked_at }
        : null,
  };
}

function standInActs(
  acts: readonly AlertActRow[],
  person: string | null,
  standIns: readonly Backup[],
  saidAt: string,
): DoneAct[] {
  const theirs = standIns.filter(({ insteadOf, since }) => insteadOf === person && since >= saidAt);
  const isTheirs = ({ person_key, at }: AlertActRow) =>
    theirs.some(({ place, since }) => place === placeOf(person_key) && at >= since);
  return acts.filter(isTheirs).map(doneAct);
}

function earlier(one: string | null, other: string): string {
  return one !== null && one < other ? one : other;
}

function doneAct({ act, by_name, at, until, reason, to_key }: AlertActRow): DoneAct {
  return { act, by: by_name, at, until, reason, to: to_key };
}

const NOTHING: InForce = { acknowledged: null, snoozed: null, muted: null, handedOver: null };

function inForceAfter(acts: readonly DoneAct[], saidAt: string, now: number): InForce {
  const after = acts.reduce(afterAct, NOTHING);
  const { acknowledged, snoozed } = after;
  return {
    ...after,
    acknowledged: acknowledged && acknowledged.at >= saidAt ? acknowledged : null,
    snoozed: snoozed?.until && Date.parse(snoozed.until) > now ? snoozed : null,
  };
}

function afterAct(before: InForce, act: DoneAct): InForce {
  switch (act.act) {
    case 'acknowledge':
      return { ...before, acknowledged: act };
    case 'snooze':
      return { ...before, snoozed: act };
    case 'wake':
      return { ...before, snoozed: null };
    case 'mute':
      return { ...before, muted: act };
    case 'unmute':
      return { ...before, muted: null };
    case 'hand-over':
      return { ...before, handedOver: act };
    case 'take-back':
      return { ...before, handedOver: null };
  }
}

/** Whether somebody is told of a deal at present: as its PDM or AE, as who has taken over, or as who stands in. */
function isReader(
  { people }: AlertStateRow,
  acts: readonly AlertActRow[],
  person: string,
  standIns: readonly Backup[],
): boolean {
  const readers = new Set(JSON.parse(people) as string[]);
  const takenOverBy = new Map<string, string | null>();
  for (const { person_key, act, to_key } of acts) {
    if (act === 'hand-over') takenOverBy.set(person_key, to_key);
    if (act === 'take-back') takenOverBy.set(person_key, null);
  }
  // A set that grows while it is gone through is gone through to its new end.
  for (const reader of readers) {
    const next = takenOverBy.get(reader) ?? null;
    if (next !== null) readers.add(next);
    for (const { place, insteadOf } of standIns) {
      const standIn = insteadOf === reader ? personOf(place) : null;
      if (standIn !== null) readers.add(standIn);
    }
  }
  return readers.has(person);
}
