import type { StatedMember } from '../../../src/domain/people/identity.ts';
import type { Identities } from '../../../src/flows/people/identities.ts';
import type { Roster, RosterOf } from './roster.ts';

/** A roster of people, from one of members as the channel states them. */
export function identifiedRoster(
  roster: RosterOf<StatedMember>,
  identities: Pick<Identities, 'one' | 'all'>,
): Roster {
  return {
    asker: async (context) => identities.one(await roster.asker(context)),
    members: async (context) => {
      const members = await roster.members(context);
      return members && identities.all(members);
    },
    forget: (context) => roster.forget(context),
  };
}
