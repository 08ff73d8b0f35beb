import { hash } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import { isGoodNews } from '../../domain/alerts/kinds.ts';
import { type AlertReason, readReason, writeReason } from '../../domain/alerts/reason.ts';
import type { FilledSettings } from '../../domain/alerts/settings-form.ts';
import { append } from '../../domain/collections.ts';
import type { Person } from '../../domain/people/person.ts';
import { recordedAs } from '../../domain/people/person.ts';
import type { AuditLog } from '../../flows/audit/audit-log.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import { type AlertRow, cancelAlerts, lastToldOf, moveAlerts } from '../../store/queries/alerts/alerts.ts';
import { alertSwitch, waitingAt } from '../../store/queries/alerts/overview.ts';
import {
  type AlertPlaceRow,
  type AlertSettingsRow,
  alertPlaceOf,
  alertSettingsOf,
  lockAlertSettings,
  putAlertSettings,
} from '../../store/queries/alerts/people.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { AlertSwitchTable, Schema } from '../../store/schema/index.ts';
import { gatherAlertContext } from '../decide/alert-context.ts';
import type { DecidingContext } from '../decide/deciding-context.ts';
import { hoursOf, type PersonSettings, readSettings, whyUnwanted } from '../decide/person-settings.ts';
import { nextDigest } from '../decide/timing.ts';
import { personOf, placeOf } from '../place-key.ts';
import { readFilled, type SettingsProblem } from './settings-form.ts';

export interface SettingsContext extends DecidingContext {
  readonly audit: AuditLog;
}

/** The alerts of one person: their settings, the conversation they are reached in, and the alerts that wait for them. */
export interface OwnAlerts {
  readonly settings: PersonSettings;
  /** When they were stored, ISO 8601; null while nothing is set. */
  readonly changedAt: string | null;
  /** Null when no conversation with them is known. */
  readonly place: AlertPlaceRow | null;
  /** How many alerts wait. */
  readonly waiting: number;
  /** When the first of them is to be sent, ISO 8601; null when none waits. */
  readonly next: string | null;
  /** Who has stopped all alerts; null when they are not stopped. */
  readonly stopped: Selectable<AlertSwitchTable> | null;
}

/** The place keys of a person: deals may name them by any of their addresses, so that each has the same settings. */
function placesOf({ addresses }: Person): string[] {
  return [...new Set(addresses.map((address) => placeOf(addressKey(address))))];
}

export async function ownAlerts({ db }: Pick<SettingsContext, 'db'>, person: Person): Promise<OwnAlerts> {
  const places = placesOf(person);
  const reached: AlertPlaceRow[] = [];
  for (const key of places) {
    const place = await alertPlaceOf(db, key);
    if (place) reached.push(place);
  }
  const waiting = await waitingAt(db, places);
  const stopped = await alertSwitch(db);
  const stored = await storedAt(db, places);
  return {
    settings: readSettings(stored?.settings),
    changedAt: stored?.changed_at ?? null,
    place: reached.find(({ gone_at }) => gone_at === null) ?? reached[0] ?? null,
    waiting: waiting.length,
    next: waiting[0]?.due_at ?? null,
    stopped: stopped?.is_stopped === 1 ? stopped : null,
  };
}

const VERSION_CHARS = 16;

/** The version of settings: 16 characters of base64url, the same for equal settings. */
export function settingsVersionOf(settings: PersonSettings): string {
  return hash('sha256', JSON.stringify(settings), 'base64url').slice(0, VERSION_CHARS);
}

async function storedAt(
  db: Kysely<Schema> | Transaction<Schema>,
  places: readonly string[],
): Promise<AlertSettingsRow | undefined> {
  const rows = await alertSettingsOf(db, places);
  return places.flatMap((key) => rows.find(({ place_key }) => place_key === key) ?? [])[0];
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly settings: PersonSettings }
  | { readonly kind: 'refused'; readonly problems: readonly SettingsProblem[] }
  /** They are of another version than was to be replaced. `changedAt` as in `OwnAlerts`. */
  | { readonly kind: 'changed'; readonly version: string; readonly changedAt: string | null };

/**
 * Stores the settings somebody has filled in, and fits the alerts that wait for them to it; all or nothing.
 * @param expected the version of the settings that are to be replaced; left out, whatever they are
 */
export async function saveOwnSettings(
  context: SettingsContext,
  { asker, conversation }: Viewers,
  filled: FilledSettings,
  expected?: string,
): Promise<SaveOutcome> {
  const { db, now, audit } = context;
  const places = placesOf(asker);
  return db.transaction().execute(async (transaction): Promise<SaveOutcome> => {
    await lockAlertSettings(transaction, places);
    const stored = await storedAt(transaction, places);
    const before = readSettings(stored?.settings);
    const version = settingsVersionOf(before);
    if (expected !== undefined && expected !== version)
      return { kind: 'changed', version, changedAt: stored?.changed_at ?? null };
    const read = readFilled(filled, before, new Set(asker.addresses.map(addressKey)));
    if (read.kind === 'refused') return read;
    const { settings } = read;
    const changed_at = new Date(now()).toISOString();
    const row = { settings: JSON.stringify(settings), changed_at, changed_by: recordedAs(asker) };
    for (const place_key of places) await putAlertSettings(transaction, { place_key, ...row });
    await fitWaiting(transaction, context, places, before, settings);
    const detail = { code: 'alert-settings-saved', ...settings } as const;
    await audit.within(transaction, { actor: asker, action: 'alert', dealId: null, conversation, detail });
    return { kind: 'saved', settings };
  });
}

/** Cancels the alerts that the new settings suppress; the rest is sent in the new hours. */
async function fitWaiting(
  db: Transaction<Schema>,
  context: SettingsContext,
  places: readonly string[],
  before: PersonSettings,
  settings: PersonSettings,
): Promise<void> {
  const waiting = await waitingAt(db, places);
  const deals = await dealsByRefs(db, refsOf(waiting));
  const programs = new Map(deals.map(({ id, program }) => [id, program]));
  const whyNot = ({ kind, risk, deal_ref }: AlertRow): AlertReason | null => {
    if (isGoodNews(kind)) return settings.isOn ? null : { code: 'alerts-off' };
    return whyUnwanted(settings, { risk, program: programs.get(deal_ref) ?? null });
  };
  const cancel = new Map<string, number[]>();
  const wanted: AlertRow[] = [];
  for (const alert of waiting) {
    const why = whyNot(alert);
    if (why === null) wanted.push(alert);
    else append(cancel, writeReason(why), alert.id);
  }
  const at = new Date(context.now()).toISOString();
  for (const [reason, ids] of cancel) await cancelAlerts(db, ids, readReason(reason), at);
  if (JSON.stringify(hoursOf(before, context.cadence)) === JSON.stringify(hoursOf(settings, context.cadence)))
    return;
  const digests = wanted.filter(({ way }) => way === 'digest');
  await putIntoHours(db, context, digests, settings);
}

/** Moves alerts to the next digest that the new hours have, but not into a snooze. */
async function putIntoHours(
  db: Transaction<Schema>,
  { now, cadence }: SettingsContext,
  digests: readonly AlertRow[],
  settings: PersonSettings,
): Promise<void> {
  const hours = hoursOf(settings, cadence);
  const told = new Map(
    (await lastToldOf(db, refsOf(digests))).map((one) => [`${one.deal_ref} ${one.place_key}`, one.told_at]),
  );
  const known = await gatherAlertContext(db, { dealRefs: refsOf(digests), people: [] });
  for (const { id, deal_ref, place_key } of digests) {
    const override = known.overrideOf(deal_ref, personOf(place_key) ?? '');
    const from = Math.max(now(), override.snoozedUntil ?? 0);
    const toldAt = told.get(`${deal_ref} ${place_key}`);
    const dueAt = nextDigest(from, toldAt === undefined ? null : Date.parse(toldAt), hours, cadence);
    await moveAlerts(db, [id], new Date(dueAt).toISOString());
  }
}

function refsOf(alerts: readonly AlertRow[]): number[] {
  return [...new Set(alerts.map(({ deal_ref }) => deal_ref))];
}
