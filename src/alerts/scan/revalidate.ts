import type { Kysely, Transaction } from 'kysely';
import { isForBackup, isGoodNews } from '../../domain/alerts/kinds.ts';
import { type AlertReason, readReason, writeReason } from '../../domain/alerts/reason.ts';
import { append } from '../../domain/collections.ts';
import { takenTeam } from '../../domain/people/team.ts';
import { type CheckedDeal, checkDeals } from '../../flows/deals/check-deal.ts';
import type { Thresholds } from '../../policy/thresholds.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type AlertContext, gatherAlertContext } from '../decide/alert-context.ts';
import { type AlertFacts, AlertFactsSchema, factsOf } from '../decide/alert-facts.ts';
import { backupAmong, isAnswered } from '../decide/backup.ts';
import { covers, type DealTraits, reaches, traitsBefore, traitsOf } from '../decide/channel-filter.ts';
import { seenBefore, seenNow } from '../decide/deal-look.ts';
import { type Seen, stillHolds } from '../decide/due.ts';
import { letThrough } from '../decide/overrides.ts';
import { whyUnwanted } from '../decide/person-settings.ts';
import { readersOf } from '../decide/readers.ts';
import { personOf } from '../place-key.ts';

export interface RevalidateContext {
  readonly db: Kysely<Schema> | Transaction<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly thresholds?: Thresholds;
  /**
   * The address of the organisation's backup; null when there is none. Left out, an alert to a backup holds for whoever
   * was chosen as one.
   */
  readonly backup?: string | null;
}

/** Alerts that were entered some time ago, by what is to be done with them now. */
export interface Revalidated {
  /** To be sent, with the facts as they are today. */
  readonly send: readonly AlertRow[];
  /** To be revalidated again at an instant: milliseconds since the epoch, and the ids of the alerts. */
  readonly postpone: ReadonlyMap<number, readonly number[]>;
  /** Not to be sent any more. */
  readonly cancel: readonly { readonly reason: AlertReason; readonly ids: readonly number[] }[];
}

/**
 * How long an alert that is not true any more is postponed while no scan has seen the change. A change that is undone
 * before a scan sees it makes no alert due again, so that an alert cancelled for it would be lost.
 */
const UNTIL_SCANNED_MS = 300_000;

/** Decides which of some alerts to send, postpone or cancel, as their deals, people and channels are now. */
export async function revalidate(
  context: RevalidateContext,
  alerts: readonly AlertRow[],
): Promise<Revalidated> {
  if (alerts.length === 0) return { send: [], postpone: new Map(), cancel: [] };
  const known = await gather(context, alerts);
  const send: AlertRow[] = [];
  const postpone = new Map<number, number[]>();
  const cancel = new Map<string, number[]>();
  for (const alert of alerts) {
    const checked = known.deals.get(alert.deal_ref);
    const why = checked ? whyNot(alert, foundNow(checked), known) : ({ code: 'deal-gone' } as const);
    const waitsUntil = checked && (why === null ? awakeAt : untilScanned)(alert, checked, known);
    if (waitsUntil) append(postpone, waitsUntil, alert.id);
    else if (why !== null) append(cancel, writeReason(why), alert.id);
    else if (checked) send.push({ ...alert, facts: factsNow(alert, checked) });
  }
  return { send, postpone, cancel: [...cancel].map(([kept, ids]) => ({ reason: readReason(kept), ids })) };
}

interface Known extends AlertContext {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly backup: string | null | undefined;
  readonly deals: ReadonlyMap<number, CheckedDeal>;
}

async function gather(context: RevalidateContext, alerts: readonly AlertRow[]): Promise<Known> {
  const { db, now, backup } = context;
  const dealRefs = [...new Set(alerts.map(({ deal_ref }) => deal_ref))];
  const checked = await checkDeals({ ...context, keepsNothing: true }, await dealsByRefs(db, dealRefs));
  const known = await gatherAlertContext(db, {
    dealRefs,
    people: alerts.flatMap((alert) => {
      const insteadOf = isForBackup(alert.kind) ? saidOnceOf(alert).insteadOf : null;
      return [personOf(alert.place_key), insteadOf].flatMap((key) => key ?? []);
    }),
    backups: backup ? [backup] : [],
    withChannels: alerts.some(({ place_key }) => personOf(place_key) === null),
  });
  return { ...known, at: now(), backup, deals: new Map(checked.map((one) => [one.ref, one])) };
}

/** How a deal was found at one time. */
type Found = Seen & DealTraits & { readonly program: string | null };

function foundNow(checked: CheckedDeal): Found {
  const { deal, notTaken } = checked;
  return { ...seenNow(checked), ...traitsOf(takenTeam(deal, notTaken), deal), program: deal.program };
}

/**
 * Until when an alert is postponed that is not true any more of its deal, and was when the deal was scanned last; null
 * when it was not true then either.
 */
function untilScanned(alert: AlertRow, { ref }: CheckedDeal, known: Known): number | null {
  const state = known.stateOf(ref);
  if (!state) return null;
  const traits = traitsBefore(state);
  const scanned = { ...seenBefore(state), ...traits, program: traits.programKey };
  return whyNot(alert, scanned, known) === null ? known.at + UNTIL_SCANNED_MS : null;
}

/** Why an alert is not to be sent; null when it is. */
function whyNot(alert: AlertRow, found: Found, known: Known): AlertReason | null {
  if (!stillHolds(alert, found)) return { code: 'no-longer-so' };
  const person = personOf(alert.place_key);
  if (person === null) return whyNotInChannel(alert, found, known);
  const readers = readersOf(alert.deal_ref, found.people, known);
  if (isForBackup(alert.kind)) return whyNotToBackup(alert, person, readers, known);
  if (!readers.has(person)) return { code: 'not-a-reader' };
  const settings = known.settingsOf(person);
  const unwanted = isGoodNews(alert.kind)
    ? settings.isOn
      ? null
      : ({ code: 'alerts-off' } as const)
    : whyUnwanted(settings, found);
  if (unwanted !== null) return unwanted;
  const passage = letThrough(known.overrideOf(alert.deal_ref, person), found.risk, known.at);
  return passage.kind === 'send' ? null : { code: 'muted', ...passage.muted };
}

function whyNotInChannel(
  { place_key, kind }: AlertRow,
  found: Found,
  { subscriptions }: Known,
): AlertReason | null {
  const isSubscribed = subscriptions.some(
    (one) =>
      one.placeKey === place_key &&
      covers(one, found) &&
      (isGoodNews(kind) || reaches(found.risk, one.minRisk)),
  );
  return isSubscribed ? null : { code: 'channel-not-subscribed' };
}

/** An alert to a backup holds as long as the reader it replaces is one, has not answered, and has this backup. */
function whyNotToBackup(
  alert: AlertRow,
  person: string,
  readers: ReadonlySet<string>,
  known: Known,
): AlertReason | null {
  const { insteadOf } = saidOnceOf(alert);
  if (insteadOf === null || !readers.has(insteadOf)) return { code: 'replaced-not-a-reader' };
  const acts = known.actsOf(alert.deal_ref, insteadOf);
  if (isAnswered(acts, alert.entered_at)) return { code: 'answered' };
  const backups = [known.settingsOf(insteadOf).backup, known.backup === undefined ? person : known.backup];
  const backup = backupAmong(backups, alert.deal_ref, insteadOf, known);
  return backup === person ? null : { code: 'not-the-backup' };
}

/** The end of a snooze that holds an alert back, in milliseconds since the epoch; null when none does. */
function awakeAt(
  { kind, place_key, deal_ref }: AlertRow,
  { evaluation }: CheckedDeal,
  { at, overrideOf }: Known,
): number | null {
  const person = personOf(place_key);
  if (person === null || isForBackup(kind)) return null;
  const passage = letThrough(overrideOf(deal_ref, person), evaluation.risk, at);
  return passage.kind === 'send' ? passage.notBefore : null;
}

const SaidOnceSchema = AlertFactsSchema.pick({
  before: true,
  insteadOf: true,
  isReminder: true,
  followed: true,
});
const NOTHING_SAID = { before: null, insteadOf: null, isReminder: false, followed: null };

/** The facts of an alert that stay as they were; nulls where they can't be read, as after a change of this program. */
function saidOnceOf({
  facts,
}: AlertRow): Pick<AlertFacts, 'before' | 'insteadOf' | 'isReminder' | 'followed'> {
  return SaidOnceSchema.catch(NOTHING_SAID).parse(JSON.parse(facts));
}

/** The facts of an alert as they are today, as JSON. */
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
