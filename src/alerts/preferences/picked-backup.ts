import { addressKey } from '../../domain/address.ts';
import type { Person } from '../../domain/people/person.ts';
import { type PickedOrTyped, type PickedPerson, pickedPerson } from '../../flows/people/picked-person.ts';
import { ownAlerts, type SettingsContext } from './save-settings.ts';

/** The address of the backup that a form means. The stored one, which the form shows, gives way to who was picked. */
export async function pickedBackup(
  context: Pick<SettingsContext, 'db' | 'now'>,
  person: Person,
  { pick, typed }: PickedOrTyped,
): Promise<PickedPerson> {
  if (pick.trim() === '') return pickedPerson(context, { pick, typed });
  const { backup } = (await ownAlerts(context, person)).settings;
  const isAsShown = backup !== null && addressKey(backup) === addressKey(typed);
  return pickedPerson(context, { pick, typed: isAsShown ? '' : typed });
}
