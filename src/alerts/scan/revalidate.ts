import type { Kysely, Transaction } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import { append, getOrAdd } from '../../domain/collections.ts';
import { type CheckedDeal, checkDeals } from '../../flows/deals/check-deal.ts';
import type { Thresholds } from '../../policy/thresholds.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import { alertChannels } from '../../store/queries/alerts/channels.ts';
import { type AlertStateRow, alertStatesOf } from '../../store/queries/alerts/deal-states.ts';
import { type AlertActRow, alertActsOf, alertSettingsOf } from '../../store/queries/alerts/people.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type AlertFacts, AlertFactsSchema, factsOf } from '../decide/alert-facts.ts';
import {
  type ChannelSubscription,
  covers,
  type DealTraits,
  reaches,
  subscriptionOf,
  traitsOf,
} from '../decide/channel-filter.ts';
import { type Seen, stillHolds } from '../decide/due.ts';
import { letThrough, type Override, overrideOf } from '../decide/overrides.ts';
import { NOTHING_SET, type PersonSettings, readSettings, wants } from '../decide/person-settings.ts';
import { readersOf } from '../decide/plan-deal.ts';
import { personOf, placeOf } from '../place-key.ts';
import { backupAmong, isAnswer } from './escalate.ts';
import { seenBefore, seenNow, traitsBefore } from './plan-deals.ts';

export interface RevalidateContext {
  readonly db: Kysely<Schema> | Transaction<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly thresholds?: Thresholds;
  /** The address of the organisation's backup, null when it has none; left out, whoever was chosen as one still is. */
  readonly backup?: string | null;
}

/** Alerts that were entered some time ago, by what is to become of them. */
export interface Revalidated {
  /** Still to be said, with what they say as it is today. */
  readonly send: readonly AlertRow[];
  /** To be looked at again, by when; milliseconds since the epoch. */
  readonly postpone: ReadonlyMap<number, readonly number[]>;
  /** Not to be said any more, by why. */
  readonly cancel: ReadonlyMap<string, readonly number[]>;
}

/**
 * What a scan has not seen yet may be gone before it looks, and then it would not tell of it again. So an alert is
 * taken back only for what a scan has seen, too; until then it waits.
 */
const UNTIL_SCANNED_MS = 300_000;

const GONE = 'the deal is gone';

/** Which of these alerts are still to be said, to whom they go: as their deals, people and channels are now. */
export async function revalidate(
  context: RevalidateContext,
  alerts: readonly AlertRow[],
): Promise<Revalidated> {
  if (alerts.length === 0) return { send: [], postpone: new Map(), cancel: new Map() };
  const known = await gathered(context, alerts);
  const send: AlertRow[] = [];
  const postpone = new Map<number, number[]>();
  const cancel = new Map<string, number[]>();
  for (const alert of alerts) {
    const checked = known.deals.get(alert.deal_ref);
    const why = checked ? whyNot(alert, standsNow(checked), known) : GONE;
    const waitsUntil = checked && (why === null ? awakeAt : untilScanned)(alert, checked, known);
    if (waitsUntil) append(postpone, waitsUntil, alert.id);
    else if (why !== null) append(cancel, why, alert.id);
    else if (checked) send.push({ ...alert, facts: factsNow(alert, checked) });
  }
  return { send, postpone, cancel };
}

interface Known {
  readonly at: number;
  readonly backup: string | null | undefined;
  readonly deals: ReadonlyMap<number, CheckedDeal>;
  readonly states: ReadonlyMap<number, AlertStateRow>;
  readonly actsOf: (dealRef: number, personKey: string) => readonly AlertActRow[];
  readonly overrideOf: (dealRef: number, personKey: string) => Override;
  readonly settingsOf: (personKey: string) => PersonSettings;
  readonly subscriptions: ReadonlyMap<string, readonly ChannelSubscription[]>;
}

async function gathered(context: RevalidateContext, alerts: readonly AlertRow[]): Promise<Known> {
  const { db, now, backup } = context;
  const refs = [...new Set(alerts.map(({ deal_ref }) => deal_ref))];
  const checked = await checkDeals({ ...context, keepsNothing: true }, await dealsByRefs(db, refs));
  const states = await alertStatesOf(db, refs);
  const acts = new Map<string, AlertActRow[]>();
  for (const act of await alertActsOf(db, refs)) append(acts, `${act.deal_ref} ${act.person_key}`, act);
  const actsOf = (dealRef: number, personKey: string) => acts.get(`${dealRef} ${personKey}`) ?? [];
  const settings = await settingsOf(db, alerts);
  const subscriptions = new Map<string, ChannelSubscription[]>();
  const hasChannels = alerts.some(({ place_key }) => personOf(place_key) === null);
  for (const row of hasChannels ? await alertChannels(db) : [])
    append(subscriptions, row.place_key, subscriptionOf(row));
  const overrides = new Map<string, Override>();
  return {
    at: now(),
    backup,
    deals: new Map(checked.map((one) => [one.ref, one])),
    states: new Map(states.map((state) => [state.deal_ref, state])),
    actsOf,
    overrideOf: (dealRef, personKey) =>
      getOrAdd(overrides, `${dealRef} ${personKey}`, () =>
        overrideOf(actsOf(dealRef, personKey).map(({ to_key, ...act }) => ({ ...act, toKey: to_key }))),
      ),
    settingsOf: (personKey) => settings.get(placeOf(personKey)) ?? NOTHING_SET,
    subscriptions,
  };
}

/** Of those who are told, and of those in whose stead they are. */
async function settingsOf(db: RevalidateContext['db'], alerts: readonly AlertRow[]) {
  const places = alerts.flatMap((alert) => {
    const insteadOf = alert.kind === 'escalated' ? saidOnceOf(alert).insteadOf : null;
    return insteadOf === null ? [alert.place_key] : [alert.place_key, placeOf(insteadOf)];
  });
  const found = new Map<string, PersonSettings>();
  const read = async (keys: readonly string[]) => {
    for (const row of await alertSettingsOf(db, [...new Set(keys)]))
      found.set(row.place_key, readSettings(row.settings));
  };
  await read(places);
  await read(
    [...found.values()].flatMap(({ backup }) => (backup === null ? [] : [placeOf(addressKey(backup))])),
  );
  return found;
}

/** How a deal stands at one look at it. */
type Stands = Seen & DealTraits & { readonly program: string | null };

function standsNow(checked: CheckedDeal): Stands {
  return { ...seenNow(checked), ...traitsOf(checked.deal), program: checked.deal.program };
}

/** Until when an alert waits that is not right any more and was when the deal was scanned last; null when it was not. */
function untilScanned(alert: AlertRow, { ref }: CheckedDeal, known: Known): number | null {
  const state = known.states.get(ref);
  if (!state) return null;
  const traits = traitsBefore(state);
  const scanned = { ...seenBefore(state), ...traits, program: traits.programKey };
  return whyNot(alert, scanned, known) === null ? known.at + UNTIL_SCANNED_MS : null;
}

function whyNot(alert: AlertRow, stands: Stands, known: Known): string | null {
  if (!stillHolds(alert, stands)) return 'no longer so';
  const person = personOf(alert.place_key);
  if (person === null) return whyNotInChannel(alert, stands, known);
  const readers = readersOf(alert.deal_ref, stands.people, known);
  if (alert.kind === 'escalated') return whyNotPassedOn(alert, person, readers, known);
  if (!readers.has(person)) return 'is no longer told of this deal';
  const settings = known.settingsOf(person);
  const isWanted = alert.kind === 'ready' ? settings.isOn : wants(settings, stands);
  if (!isWanted) return 'is not wanted any more, by their settings';
  const override = known.overrideOf(alert.deal_ref, person);
  return letThrough(override, stands.risk, known.at).kind === 'tell' ? null : 'muted';
}

function whyNotInChannel({ place_key }: AlertRow, stands: Stands, { subscriptions }: Known): string | null {
  const isHeard = (subscriptions.get(place_key) ?? []).some(
    (one) => covers(one, stands) && (stands.verdict === 'ready' || reaches(stands.risk, one.minRisk)),
  );
  return isHeard ? null : 'the channel does not hear of it any more';
}

/** A backup is told as long as whoever should have answered still should, and it is still they who are the backup. */
function whyNotPassedOn(
  alert: AlertRow,
  person: string,
  readers: ReadonlySet<string>,
  known: Known,
): string | null {
  const { insteadOf } = saidOnceOf(alert);
  if (insteadOf === null || !readers.has(insteadOf)) return 'whom they stand in for is no longer told of it';
  const acts = known.actsOf(alert.deal_ref, insteadOf);
  if (acts.some((act) => isAnswer(act, alert.entered_at))) return 'was answered';
  const backups = [known.settingsOf(insteadOf).backup, known.backup === undefined ? person : known.backup];
  return backupAmong(backups, alert.deal_ref, insteadOf, known) === person ? null : 'is no longer the backup';
}

/** The end of a snooze that holds an alert back; null when none does. */
function awakeAt(
  { kind, place_key, deal_ref }: AlertRow,
  { evaluation }: CheckedDeal,
  { at, overrideOf }: Known,
): number | null {
  const person = personOf(place_key);
  if (person === null || kind === 'escalated') return null;
  const passage = letThrough(overrideOf(deal_ref, person), evaluation.risk, at);
  return passage.kind === 'tell' ? passage.notBefore : null;
}

const SaidOnceSchema = AlertFactsSchema.pick({ before: true, insteadOf: true });

/** What an alert goes on to say as it was; nothing where it can't be read, as after a change of this program. */
function saidOnceOf({ facts }: AlertRow): Pick<AlertFacts, 'before' | 'insteadOf'> {
  return SaidOnceSchema.catch({ before: null, insteadOf: null }).parse(JSON.parse(facts));
}

function factsNow(alert: AlertRow, { deal, evaluation, dealVersion }: CheckedDeal): string {
  const { kind, step } = alert;
  const facts: AlertFacts = {
    ...factsOf(deal, evaluation, dealVersion, null),
    ...saidOnceOf(alert),
    kind,
    step,
  };
  return JSON.stringify(facts);
}
