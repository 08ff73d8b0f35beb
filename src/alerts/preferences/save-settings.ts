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
import { type AlertRow, cancelAlerts } from '../../store/queries/alerts/alerts.ts';
import { alertSwitch, waitingAt } from '../../store/queries/alerts/overview.ts';
import {
  type AlertPlaceRow,
  type AlertSettingsRow,
  alertPlaceOf,
  alertSettingsOf,
  clientZonesOf,
  lockAlertSettings,
  putAlertSettings,
} from '../../store/queries/alerts/people.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { AlertSwitchTable, Schema } from '../../store/schema/index.ts';
import type { DecidingContext } from '../decide/deciding-context.ts';
import {
  hoursOf,
  type PersonSettings,
  PersonSettingsSchema,
  readSettings,
  whyUnwanted,
} from '../decide/person-settings.ts';
import { placeOf } from '../place-key.ts';
import { putIntoHours, refsOf } from './put-into-hours.ts';
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
    settings: { ...readSettings(stored?.settings), clientZone: await clientZoneAt(db, places) },
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
  const stored = PersonSettingsSchema.parse(settings);
  return hash('sha256', JSON.stringify(stored), 'base64url').slice(0, VERSION_CHARS);
}

/** The time zone of the client of a person, who has these places; null where it has stated none. */
async function clientZoneAt(
  db: Kysely<Schema> | Transaction<Schema>,
  places: readonly string[],
): Promise<string | null> {
  const zones = await clientZonesOf(db, places);
  return places.flatMap((key) => zones.get(key) ?? [])[0] ?? null;
}

async function storedAt(
  db: Kysely<Schema> | Transaction<Schema>,
  places: readonly string[],
): Promise<AlertSettingsRow | undefined> {
  const rows = await alertSettingsOf(db, places);
  return places.flatMap((key) => rows.find(({ place_key }) => place_key === key) ?? [])[0];
}

export type SaveOutcome =
  /** `before`: the settings that were replaced. */
  | { readonly kind: 'saved'; readonly before: PersonSettings; readonly settings: PersonSettings }
  | { readonly kind: 'refused'; readonly problems: readonly SettingsProblem[] }
  /** They are of another version than was to be replaced. `changedAt` as in `OwnAlerts`. */
  | { readonly kind: 'changed'; readonly version: string; readonly changedAt: string | null };

/**
 * Stores the settings somebody has filled in, and fits the alerts that wait for them to it; all or nothing.
 * @param expected the version of the settings that are to be replaced; left out, whatever they are
 */
export async function saveOwnSettings(
  context: SettingsContext,
  viewers: Viewers,
  filled: FilledSettings,
  expected?: string,
): Promise<SaveOutcome> {
  const own = new Set(viewers.asker.addresses.map(addressKey));
  const outcome = await replaceSettings<SaveOutcome>(context, viewers, (before, changedAt) => {
    const version = settingsVersionOf(before);
    if (expected !== undefined && expected !== version)
      return { keep: { kind: 'changed', version, changedAt } };
    const read = readFilled(filled, before, own);
    return read.kind === 'refused' ? { keep: read } : { replace: read.settings };
  });
  return 'keep' in outcome ? outcome.keep : { kind: 'saved', ...outcome };
}

/**
 * Replaces somebody's settings, with an entry in the audit log, and fits the alerts that wait for them to it; all or nothing.
 * @param choose gives the new settings, or why those that there are, and were stored at an instant (ISO 8601), are kept
 */
export async function replaceSettings<Kept>(
  context: SettingsContext,
  { asker, conversation }: Viewers,
  choose: (
    before: PersonSettings,
    changedAt: string | null,
  ) => { readonly replace: PersonSettings } | { readonly keep: Kept },
): Promise<{ readonly before: PersonSettings; readonly settings: PersonSettings } | { readonly keep: Kept }> {
  const { db, now, audit } = context;
  const places = placesOf(asker);
  return db.transaction().execute(async (transaction) => {
    await lockAlertSettings(transaction, places);
    const stored = await storedAt(transaction, places);
    const before = readSettings(stored?.settings);
    const chosen = choose(before, stored?.changed_at ?? null);
    if ('keep' in chosen) return chosen;
    const { replace: settings } = chosen;
    const changed_at = new Date(now()).toISOString();
    const row = { settings: JSON.stringify(settings), changed_at, changed_by: recordedAs(asker) };
    for (const place_key of places) await putAlertSettings(transaction, { place_key, ...row });
    const clientZone = await clientZoneAt(transaction, places);
    await fitWaiting(transaction, context, places, {
      before: { ...before, clientZone },
      settings: { ...settings, clientZone },
    });
    const detail = { code: 'alert-settings-saved', ...settings } as const;
    await audit.within(transaction, { actor: asker, action: 'alert', dealId: null, conversation, detail });
    return { before, settings };
  });
}

/** Cancels the alerts that the new settings suppress; the rest is sent in the new hours. */
async function fitWaiting(
  db: Transaction<Schema>,
  context: SettingsContext,
  places: readonly string[],
  { before, settings }: { readonly before: PersonSettings; readonly settings: PersonSettings },
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
  const hours = hoursOf(settings, context.cadence);
  if (JSON.stringify(hoursOf(before, context.cadence)) === JSON.stringify(hours)) return;
  const digests = wanted.filter(({ way }) => way === 'digest');
  await putIntoHours(db, context, digests, hours);
}
