import { addressKey } from './address.ts';
import type { DealTeam } from './deal.ts';

/** The positions on the team of a deal, in the order in which they are named. */
export const DEAL_POSITIONS = ['ae', 'ce', 'pdm'] as const;
export type DealPosition = (typeof DEAL_POSITIONS)[number];

/** A person on the team of a deal, in one position. */
export interface TeamMember {
  readonly position: DealPosition;
  /** As written. */
  readonly email: string;
  /** Their address key. */
  readonly key: string;
}

/** The people whom a deal states as its team, a member for each position that is filled. */
export function membersOf({ aeEmail, ceEmail, pdmEmail }: DealTeam): readonly TeamMember[] {
  const stated = { ae: aeEmail, ce: ceEmail, pdm: pdmEmail };
  return DEAL_POSITIONS.flatMap((position) => {
    const email = stated[position];
    return email === null ? [] : [{ position, email, key: addressKey(email) }];
  });
}

/** A team without the people who have not taken the deal: the only people whom lists and alerts count. */
export interface TakenTeam extends DealTeam {
  /** Tells it from the team as it is stated, in whose place it must not be left out. */
  readonly isTaken: true;
}

/**
 * The team of a deal as far as it has taken the deal.
 * @param notTaken the address keys of people whom the deal states and who have not taken it
 */
export function takenTeam({ aeEmail, ceEmail, pdmEmail }: DealTeam, notTaken: readonly string[]): TakenTeam {
  const taken = (email: string | null) =>
    email !== null && notTaken.includes(addressKey(email)) ? null : email;
  return { aeEmail: taken(aeEmail), ceEmail: taken(ceEmail), pdmEmail: taken(pdmEmail), isTaken: true };
}

/** A team as somebody states it, beside the team as it was. */
export interface StatedTeam {
  /** Null for a new deal. */
  readonly before: { readonly team: DealTeam; readonly notTaken: readonly string[] } | null;
  readonly after: DealTeam;
  /** The positions that are stated; the others stay as they were. */
  readonly positions: ReadonlySet<DealPosition>;
  /** Who states it: the organisation, or a person, by their address keys. */
  readonly by: 'organisation' | ReadonlySet<string>;
}

/**
 * The address keys of people who have not taken a deal once a team was stated, each once. Whom the organisation states, and
 * who states themselves, is on the deal; so is who had taken it. Anybody else is only named.
 */
export function notTakenAfter({ before, after, positions, by }: StatedTeam): readonly string[] {
  const left = new Set(before?.notTaken);
  const had = new Set(
    before ? membersOf(before.team).flatMap(({ key }) => (left.has(key) ? [] : [key])) : [],
  );
  const members = membersOf(after);
  const placed = new Set(
    members.flatMap(({ position, key }) =>
      positions.has(position) && (by === 'organisation' || by.has(key)) ? [key] : [],
    ),
  );
  const keys = new Set(members.map(({ key }) => key));
  return [...keys].filter((key) => !had.has(key) && !placed.has(key));
}
