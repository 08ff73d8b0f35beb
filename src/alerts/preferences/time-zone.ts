import type { Kysely } from 'kysely';
import type { Cadence } from '../../policy/cadence.ts';
import { alertSettingsOf } from '../../store/queries/alerts/people.ts';
import type { Schema } from '../../store/schema/index.ts';
import { hoursOf, readSettings } from '../decide/person-settings.ts';
import { placeOf } from '../place-key.ts';

/**
 * The IANA time zone by which the days of a person are counted: their own, or that of the organisation.
 * @param person the key of their address
 */
export async function timeZoneOf(
  { db, cadence }: { readonly db: Kysely<Schema>; readonly cadence: Cadence },
  person: string,
): Promise<string> {
  const [row] = await alertSettingsOf(db, [placeOf(person)]);
  return hoursOf(readSettings(row?.settings), cadence).zone;
}
