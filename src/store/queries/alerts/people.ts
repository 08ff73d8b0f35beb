import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { gather } from '../../db/chunks.ts';
import { dialectOf } from '../../db/dialect.ts';
import type { AlertActTable, AlertPlaceTable, AlertSettingsTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type AlertActRow = Selectable<AlertActTable>;
export type AlertPlaceRow = Selectable<AlertPlaceTable>;
export type AlertSettingsRow = Selectable<AlertSettingsTable>;

export async function alertSettingsOf(db: Db, placeKeys: readonly string[]): Promise<AlertSettingsRow[]> {
  return gather(placeKeys, (keys) =>
    db.selectFrom('alert_settings').selectAll().where('place_key', 'in', keys).execute(),
  );
}

/** Makes other transactions wait that lock the settings of one of these places, also where nothing is set yet, until this one ends. */
export async function lockAlertSettings(
  db: Transaction<Schema>,
  placeKeys: readonly string[],
): Promise<void> {
  // An SQLite transaction has the whole database to itself.
  if (dialectOf(db).name === 'sqlite') return;
  for (const key of placeKeys.toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`alert-settings ${key}`}, 0))`.execute(db);
}

export async function putAlertSettings(db: Db, row: AlertSettingsRow): Promise<void> {
  await db
    .insertInto('alert_settings')
    .values(row)
    .onConflict((conflict) => conflict.column('place_key').doUpdateSet(row))
    .execute();
}

/** Stores the conversation in which a place is reached, in place of the one before. */
export async function putAlertPlace(db: Db, row: Insertable<AlertPlaceTable>): Promise<void> {
  await db
    .insertInto('alert_places')
    .values(row)
    .onConflict((conflict) => conflict.column('place_key').doUpdateSet(row))
    .execute();
}

export async function alertPlaceOf(db: Db, placeKey: string): Promise<AlertPlaceRow | null> {
  const row = await db
    .selectFrom('alert_places')
    .selectAll()
    .where('place_key', '=', placeKey)
    .executeTakeFirst();
  return row ?? null;
}

/** Stores the time zone of a person's client where their chat is known; whether it is another than before. */
export async function noteTimeZone(db: Db, placeKey: string, zone: string): Promise<boolean> {
  const changed = await db
    .updateTable('alert_places')
    .set({ time_zone: zone })
    .where('place_key', '=', placeKey)
    .where((place) => place.or([place('time_zone', 'is', null), place('time_zone', '<>', zone)]))
    .returning('place_key')
    .execute();
  return changed.length > 0;
}

/** By place key the time zones that the clients of people stated last; people whose client has stated none are left out. */
export async function clientZonesOf(
  db: Db,
  placeKeys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await gather(placeKeys, (keys) =>
    db
      .selectFrom('alert_places')
      .select(['place_key', 'time_zone'])
      .where('place_key', 'in', keys)
      .where('time_zone', 'is not', null)
      .execute(),
  );
  return new Map(rows.map(({ place_key, time_zone }) => [place_key, time_zone ?? '']));
}

/** The id of the conversation in which a place is reached, which several places may share; the place key where none is known. */
export async function conversationAt(db: Db, placeKey: string): Promise<string> {
  return (await alertPlaceOf(db, placeKey))?.conversation_id ?? placeKey;
}

/** The place keys that are reached in a conversation. */
export async function placesAt(db: Db, conversationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('alert_places')
    .select('place_key')
    .where('conversation_id', '=', conversationId)
    .execute();
  return rows.map(({ place_key }) => place_key);
}

/** Stores that the app was removed from a conversation. */
export async function leaveAlertPlaces(db: Db, conversationId: string, at: string): Promise<void> {
  await db
    .updateTable('alert_places')
    .set({ gone_at: at })
    .where('conversation_id', '=', conversationId)
    .execute();
}

/** Stores an act; returns its id. */
export async function insertAlertAct(db: Db, act: Omit<Insertable<AlertActTable>, 'id'>): Promise<number> {
  const { id } = await db.insertInto('alert_acts').values(act).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Some acts by their ids, the oldest first; those that there are not are left out. */
export async function alertActsByIds(db: Db, ids: readonly number[]): Promise<AlertActRow[]> {
  return gather(ids, (some) =>
    db.selectFrom('alert_acts').selectAll().where('id', 'in', some).orderBy('id').execute(),
  );
}

/** The last act somebody did since an instant (ISO 8601). @param by as they are recorded */
export function lastAlertActBy(db: Db, by: string, since: string): Promise<AlertActRow | undefined> {
  return db
    .selectFrom('alert_acts')
    .selectAll()
    .where('by_id', '=', by)
    .where('at', '>=', since)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** The acts about the alerts on some deals, the oldest first. */
export async function alertActsOf(db: Db, dealRefs: readonly number[]): Promise<AlertActRow[]> {
  return gather(dealRefs, (refs) =>
    db.selectFrom('alert_acts').selectAll().where('deal_ref', 'in', refs).orderBy('id').execute(),
  );
}
