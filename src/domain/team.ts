import { addressKey } from './address.ts';
import type { Deal, DealTeam } from './deal.ts';

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

/** The people of a deal whom naming concerns: its team, and its partner's desk, which is on no list but speaks for it. */
export type NamedPeople = Pick<Deal, 'aeEmail' | 'ceEmail' | 'pdmEmail' | 'partnerContactEmail'>;

/** A column of a book that states one of them. */
export type NamedColumn = 'partner_contact_email' | `${DealPosition}_email`;
export const NAMED_COLUMNS = [
  'ae_email',
  'ce_email',
  'pdm_email',
  'partner_contact_email',
] as const satisfies readonly NamedColumn[];

/** The columns that state somebody, with the address keys of whom they state. */
function statedIn(people: NamedPeople): readonly { readonly column: NamedColumn; readonly key: string }[] {
  const team = membersOf(people).map(({ position, key }) => ({ column: `${position}_email` as const, key }));
  const { partnerContactEmail } = people;
  if (partnerContactEmail === null) return team;
  return [...team, { column: 'partner_contact_email', key: addressKey(partnerContactEmail) }];
}

/** The address keys of these people. */
export function statedPeople(people: NamedPeople): ReadonlySet<string> {
  return new Set(statedIn(people).map(({ key }) => key));
}

/** The people of a deal as somebody states them, beside those it had. */
export interface StatedPeople {
  /** Null for a new deal. */
  readonly before: { readonly people: NamedPeople; readonly notTaken: readonly string[] } | null;
  readonly after: NamedPeople;
  /** The columns that are stated; the others stay as they were. */
  readonly columns: ReadonlySet<NamedColumn>;
  /** Who states it: the organisation, or a person, by their address keys. */
  readonly by: 'organisation' | ReadonlySet<string>;
}

/**
 * The address keys of people who have not taken a deal once a team was stated, each once. Whom the organisation states, and
 * who states themselves, is on the deal; so is who had taken it. Anybody else is only named.
 */
export function notTakenAfter({ before, after, columns, by }: StatedPeople): readonly string[] {
  const left = new Set(before?.notTaken);
  const had = new Set(
    before ? statedIn(before.people).flatMap(({ key }) => (left.has(key) ? [] : [key])) : [],
  );
  const stated = statedIn(after);
  const placed = new Set(
    stated.flatMap(({ column, key }) =>
      columns.has(column) && (by === 'organisation' || by.has(key)) ? [key] : [],
    ),
  );
  const keys = new Set(stated.map(({ key }) => key));
  return [...keys].filter((key) => !had.has(key) && !placed.has(key));
}
