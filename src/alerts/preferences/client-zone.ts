import { waitingAt } from '../../store/queries/alerts/overview.ts';
import { noteTimeZone } from '../../store/queries/alerts/people.ts';
import { personSettings } from '../decide/alert-context.ts';
import type { DecidingContext } from '../decide/deciding-context.ts';
import { hoursOf } from '../decide/person-settings.ts';
import { personOf } from '../place-key.ts';
import { putIntoHours } from './put-into-hours.ts';

/**
 * Stores the time zone that the client of a person states; unless they have set one themselves, their digests that wait come
 * in its hours from now on.
 * @param placeKeys of the person
 * @param zone an IANA time zone
 */
export async function clientZoneSeen(
  context: DecidingContext,
  placeKeys: readonly string[],
  zone: string,
): Promise<void> {
  for (const placeKey of placeKeys)
    await context.db.transaction().execute(async (transaction) => {
      if (!(await noteTimeZone(transaction, placeKey, zone))) return;
      const settings = await personSettings(transaction, personOf(placeKey) ?? '');
      if (settings.zone !== null) return;
      const digests = (await waitingAt(transaction, [placeKey])).filter(({ way }) => way === 'digest');
      await putIntoHours(transaction, context, digests, hoursOf(settings, context.cadence));
    });
}
