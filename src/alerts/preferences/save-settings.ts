import type { Kysely, Selectable, Transaction } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import type { Person } from '../../domain/person.ts';
import { recordedAs } from '../../domain/person.ts';
import type { AuditLog } from '../../flows/audit/audit-log.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import type { Cadence } from '../../policy/cadence.ts';
import { type AlertRow, cancelAlerts, lastToldOf, moveAlerts } from '../../store/queries/alerts/alerts.ts';
import { alertSwitch, waitingAt } from '../../store/queries/alerts/overview.ts';
import {
  type AlertPlaceRow,
  alertActsOf,
  alertPlaceOf,
  alertSettingsOf,
  putAlertSettings,
} from '../../store/queries/alerts/people.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { AlertSwitchTable, Schema } from '../../store/schema/index.ts';
import { overrideOf } from '../decide/overrides.ts';
import { hoursOf, type PersonSettings, readSettings, wants } from '../decide/person-settings.ts';
import { nextDigest } from '../decide/timing.ts';
import { placeOf } from '../place-key.ts';
import { type FilledSettings, readFilled } from './settings-form.ts';

export interface SettingsContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly cadence: Cadence;
  readonly audit: AuditLog;
}

/** The alerts of somebody: what they have set, where they are reached, and what waits for them. */
export interface OwnAlerts {
  readonly settings: PersonSettings;
  /** Null when they are reached nowhere. */
  readonly place: AlertPlaceRow | null;
  readonly waiting: number;
  /** When the first that waits is to be said; null when nothing waits. */
  readonly next: string | null;
  /** Who holds all alerts back; null when nobody does. */
  readonly stopped: Selectable<AlertSwitchTable> | null;
}

/** Deals may name somebody by any of their addresses, so each has the same settings. */
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
  return {
    settings: await settingsAt(db, places),
    place: reached.find(({ gone_at }) => gone_at === null) ?? reached[0] ?? null,
    waiting: waiting.length,
    next: waiting[0]?.due_at ?? null,
    stopped: stopped?.is_stopped === 1 ? stopped : null,
  };
}

async function settingsAt(db: Kysely<Schema>, places: readonly string[]): Promise<PersonSettings> {
  const rows = await alertSettingsOf(db, places);
  const first = places.flatMap((key) => rows.find(({ place_key }) => place_key === key) ?? [])[0];
  return readSettings(first?.settings);
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly settings: PersonSettings }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Keeps what somebody has filled in, and fits what waits for them to it; all or nothing. */
export async function saveOwnSettings(
  context: SettingsContext,
  { asker, conversation }: Viewers,
  filled: FilledSettings,
): Promise<SaveOutcome> {
  const { db, now, audit } = context;
  const places = placesOf(asker);
  const before = await settingsAt(db, places);
  const read = readFilled(filled, before, new Set(asker.addresses.map(addressKey)));
  if (read.kind === 'refused') return read;
  const { settings } = read;
  const changed_at = new Date(now()).toISOString();
  const row = { settings: JSON.stringify(settings), changed_at, changed_by: recordedAs(asker) };
  await db.transaction().execute(async (transaction) => {
    for (const place_key of places) await putAlertSettings(transaction, { place_key, ...row });
    await fitWaiting(transaction, context, places, before, settings);
    const detail = { code: 'alert-settings-saved', ...settings } as const;
    await audit.within(transaction, { actor: asker, action: 'alert', dealId: null, conversation, detail });
  });
  return { kind: 'saved', settings };
}

/** What is not wanted any more is not said; the rest is said in the new hours. */
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
  const isWanted = ({ kind, risk, deal_ref }: AlertRow) =>
    kind === 'ready' ? settings.isOn : wants(settings, { risk, program: programs.get(deal_ref) ?? null });
  const unwanted = waiting.filter((alert) => !isWanted(alert)).map(({ id }) => id);
  const at = new Date(context.now()).toISOString();
  await cancelAlerts(db, unwanted, 'their settings leave it out', at);
  if (JSON.stringify(hoursOf(before, context.cadence)) === JSON.stringify(hoursOf(settings, context.cadence)))
    return;
  const digests = waiting.filter((alert) => alert.way === 'digest' && isWanted(alert));
  await putIntoHours(db, context, digests, settings);
}

/** Digests move to the next that the new hours have, but not into a snooze. */
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
  const acts = await alertActsOf(db, refsOf(digests));
  for (const { id, deal_ref, place_key } of digests) {
    const mine = acts.filter((act) => act.deal_ref === deal_ref && placeOf(act.person_key) === place_key);
    const override = overrideOf(
      mine.map(({ act, until, to_key, risk }) => ({ act, until, toKey: to_key, risk })),
    );
    const from = Math.max(now(), override.snoozedUntil ?? 0);
    const toldAt = told.get(`${deal_ref} ${place_key}`);
    const dueAt = nextDigest(from, toldAt === undefined ? null : Date.parse(toldAt), hours, cadence);
    await moveAlerts(db, [id], new Date(dueAt).toISOString());
  }
}

function refsOf(alerts: readonly AlertRow[]): number[] {
  return [...new Set(alerts.map(({ deal_ref }) => deal_ref))];
}
