import type { Kysely } from 'kysely';
import type { Cadence } from '../../policy/cadence.ts';
import type { Schema } from '../../store/schema/index.ts';
import { personSettings } from '../decide/alert-context.ts';
import { zoneOf } from '../decide/person-settings.ts';

/**
 * The IANA time zone by which the days of a person are counted: the one they have set, else that of their client, else that
 * of the organisation.
 * @param person the key of their address
 */
export async function timeZoneOf(
  { db, cadence }: { readonly db: Kysely<Schema>; readonly cadence: Cadence },
  person: string,
): Promise<string> {
  return zoneOf(await personSettings(db, person), cadence);
}
