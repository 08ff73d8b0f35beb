import { addressKey, statedAddresses } from '../address.ts';
import type { Deal, DealTeam } from '../deal.ts';
import { type Audience, isOnDeal, type Viewer } from './audience.ts';

/** What somebody is to a deal, who may least first. */
export const STANDINGS = ['none', 'desk', 'team', 'admin'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The people of a deal: its team, and its partner's desk. */
export interface DealPeople extends DealTeam {
  /** The address keys of the desk, as `deskOf` gives them. */
  readonly desk: ReadonlySet<string>;
}

/** What a reader may see of a deal, and do on it. */
export interface Rights {
  /** `desk`: what `deskSight` leaves of it. */
  readonly sight: 'nothing' | 'desk' | 'whole';
  /** Whether they may record a check of a contact, and undo their own. */
  readonly records: boolean;
  /** Whether they may change what the deal says, and do what else its team does. */
  readonly edits: boolean;
}

export const RIGHTS: Readonly<Record<Standing, Rights>> = {
  none: { sight: 'nothing', records: false, edits: false },
  desk: { sight: 'desk', records: true, edits: false },
  team: { sight: 'whole', records: true, edits: true },
  admin: { sight: 'whole', records: true, edits: true },
};

/**
 * The address keys of a deal's desk: its partner contact, and those whom an admin has added.
 * @param added the address keys that an admin has added to the deal, or to its partner
 */
export function deskOf(
  { partnerContactEmail }: Pick<Deal, 'partnerContactEmail'>,
  added: ReadonlySet<string>,
): ReadonlySet<string> {
  return partnerContactEmail === null
    ? added
    : new Set([...added, ...statedAddresses(partnerContactEmail).map(addressKey)]);
}

/** What a viewer is to a deal. Who is on the team, too, is of the team. */
export function standingOf(viewer: Viewer, deal: DealPeople): Standing {
  if (viewer.isAdmin) return 'admin';
  if (isOnDeal(viewer, deal)) return 'team';
  return [...viewer.addresses].some((key) => deal.desk.has(key)) ? 'desk' : 'none';
}

/** What the one of an audience is to a deal who may see least of it: they decide what is shown to all. */
export function strictestOf(audience: Audience, deal: DealPeople): Standing {
  const places = audience.map((viewer) => STANDINGS.indexOf(standingOf(viewer, deal)));
  return STANDINGS[Math.min(...places)] ?? 'none';
}
