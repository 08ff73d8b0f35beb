import type { Kysely } from 'kysely';
import type { CloudScopeId, Risk, Stage } from '../../domain/ids.ts';
import { type Reader, readerIn } from '../../domain/reader.ts';
import type { DealVerdict } from '../../domain/verdict.ts';
import type { Cadence } from '../../policy/cadence.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import { alertsOfDelivery } from '../../store/queries/alerts/messages.ts';
import type { AlertActRow } from '../../store/queries/alerts/people.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type AlertContext, gatherAlertContext } from '../decide/alert-context.ts';
import { type AlertFacts, AlertFactsSchema } from '../decide/alert-facts.ts';
import { seenBefore } from '../decide/deal-look.ts';
import { zoneOf } from '../decide/person-settings.ts';
import { concernedOf } from '../decide/readers.ts';
import { personOf } from '../place-key.ts';
import { type Backup, backupsOf, unreachedOf } from './backups.ts';
import { type DoneAct, doneAct, type InForce, inForceNow } from './done-acts.ts';

/** How the last scan found a deal. */
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
  /** Since when an alert may have been sent that the deal is at risk, ISO 8601. */
  readonly since: string;
  /** The reader's acts since the alert was sent, and those before it that are in force; the oldest first. */
  readonly acts: readonly DoneAct[];
  readonly inForce: InForce;
  /** The acts of the reader's backups since they were notified, the oldest first. */
  readonly backupActs: readonly DoneAct[];
  /** Of an alert to a backup: whether the reader it replaces could not be reached in Teams. */
  readonly isUnreached: boolean;
  /**
   * Whether the deal's alerts concern the reader: as its PDM or AE, as who took over from one, as a backup, or as who
   * handed the deal over and may take it back. True in a channel.
   */
  readonly isConcerned: boolean;
  /** Null where no scan has found the deal, or its alerts do not concern the reader. */
  readonly now: StandsNow | null;
}

/** A message as its card shows it: an alert alone, or a digest of several. */
export interface AlertMessage {
  readonly delivery: string;
  readonly placeKey: string;
  /** The address key of the reader it was sent to; null in a channel. */
  readonly person: string | null;
  /** By whose clock the card shows times: its reader's, and in a channel the organisation's. */
  readonly reader: Reader;
  readonly alerts: readonly SaidAlert[];
}

export interface MessageContext {
  readonly db: Kysely<Schema>;
  /** Its time zone is that of a reader who has set none. */
  readonly cadence: Pick<Cadence, 'zone'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The message that is made of some alerts to one place. */
export async function messageOf(
  { db, now, cadence }: MessageContext,
  placeKey: string,
  alerts: readonly AlertRow[],
): Promise<AlertMessage> {
  const refs = [...new Set(alerts.map(({ deal_ref }) => deal_ref))];
  const deals = new Map((await dealsByRefs(db, refs)).map((row) => [row.id, row]));
  const person = personOf(placeKey);
  const known = await gatherAlertContext(db, { dealRefs: refs, people: person === null ? [] : [person] });
  const backups = await backupsOf(db, refs);
  const unreached = await unreachedOf(db, alerts);
  return {
    delivery: alerts[0]?.delivery ?? '',
    placeKey,
    person,
    reader: readerIn(person === null ? cadence.zone : zoneOf(known.settingsOf(person), cadence), now()),
    alerts: alerts.flatMap((alert) => {
      const deal = deals.get(alert.deal_ref);
      // Deleted in between.
      if (!deal) return [];
      return saidOf({
        ...{ alert, person, known, deal, now: now() },
        backups: backups.get(alert.deal_ref) ?? [],
        isUnreached: unreached.has(alert.id),
      });
    }),
  };
}

/** A message that was sent, or tried to be sent, by its name; null when there is none. */
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
  /** The address key of the reader; null in a channel. */
  readonly person: string | null;
  readonly known: AlertContext;
  readonly deal: { readonly stage: Stage; readonly cloud_scope: CloudScopeId };
  /** Of this deal. */
  readonly backups: readonly Backup[];
  readonly isUnreached: boolean;
  readonly now: number;
}

function saidOf({ alert, person, known, deal, backups, isUnreached, now }: Found): SaidAlert {
  const { deal_ref: ref } = alert;
  const state = known.stateOf(ref);
  const facts = AlertFactsSchema.parse(JSON.parse(alert.facts));
  const sentAt = alert.begun_at ?? alert.entered_at;
  const mine = person === null ? [] : known.actsOf(ref, person).map(doneAct);
  const inForce = inForceNow(mine, sentAt, now);
  const standing = new Set<DoneAct | null>(Object.values(inForce));
  const isConcerned =
    person === null ||
    (state !== null && concernedOf(ref, seenBefore(state).people, known, backups).has(person));
  return {
    id: alert.id,
    dealRef: alert.deal_ref,
    dealId: facts.dealId,
    facts,
    cloudScope: deal.cloud_scope,
    since: earlier(state?.open_since ?? null, alert.entered_at),
    acts: mine.filter((act) => act.at >= sentAt || standing.has(act)),
    inForce,
    backupActs: backupActs(known.actsOn(ref), person, backups, sentAt),
    isUnreached,
    isConcerned,
    now:
      state && isConcerned
        ? { verdict: state.verdict, risk: state.risk, stage: deal.stage, lookedAt: state.looked_at }
        : null,
  };
}

function backupActs(
  acts: readonly AlertActRow[],
  person: string | null,
  backups: readonly Backup[],
  sentAt: string,
): DoneAct[] {
  const theirs = backups.filter(({ insteadOf, since }) => insteadOf === person && since >= sentAt);
  const isTheirs = ({ person_key, at }: AlertActRow) =>
    theirs.some((backup) => backup.person === person_key && at >= backup.since);
  return acts.filter(isTheirs).map(doneAct);
}

function earlier(one: string | null, other: string): string {
  return one !== null && one < other ? one : other;
}
