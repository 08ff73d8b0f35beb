import { addressField, addressKey, statedAddresses } from '../address.ts';
import type { Deal, DealTeam } from '../deal.ts';

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

/** The people whom a deal states as its team, a member for each address in each position. */
export function membersOf({ aeEmail, ceEmail, pdmEmail }: DealTeam): readonly TeamMember[] {
  const stated = { ae: aeEmail, ce: ceEmail, pdm: pdmEmail };
  return DEAL_POSITIONS.flatMap((position) => {
    const byKey = new Map(statedAddresses(stated[position]).map((email) => [addressKey(email), email]));
    return [...byKey].map(([key, email]) => ({ position, email, key }));
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
  const taken = (field: string | null) =>
    notTaken.length === 0
      ? field
      : addressField(statedAddresses(field).filter((email) => !notTaken.includes(addressKey(email))));
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
  const desk = statedAddresses(people.partnerContactEmail).map((email) => ({
    column: 'partner_contact_email' as const,
    key: addressKey(email),
  }));
  return [...team, ...desk];
}

/** How much a place on a deal brings its holder: the deal on their lists, or a say for it alone. */
const RANKS: Readonly<Record<NamedColumn, number>> = {
  ae_email: 2,
  ce_email: 2,
  pdm_email: 2,
  partner_contact_email: 1,
};

/** By address key, the rank of the highest place that somebody holds; only places in `columns` count. */
function ranksOf(people: NamedPeople, columns: ReadonlySet<NamedColumn> | null = null): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const { column, key } of statedIn(people))
    if (!columns || columns.has(column)) ranks.set(key, Math.max(ranks.get(key) ?? 0, RANKS[column]));
  return ranks;
}

/** Whether somebody has a place on a deal that they had not before, nor a higher one. */
export function isAnybodyRaised(before: NamedPeople | null, after: NamedPeople): boolean {
  const had = before ? ranksOf(before) : new Map<string, number>();
  return [...ranksOf(after)].some(([key, rank]) => rank > (had.get(key) ?? 0));
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
 * The address keys of people who have not taken a deal once its people were stated, each once. Whom the organisation states,
 * and who states themselves, is on the deal; so is who had taken a place of that rank. Anybody else is only named.
 */
export function notTakenAfter({ before, after, columns, by }: StatedPeople): readonly string[] {
  const had = before ? ranksOf(before.people) : new Map<string, number>();
  for (const key of before?.notTaken ?? []) had.delete(key);
  const placed = ranksOf(after, columns);
  const rankNow = ranksOf(after);
  return [...rankNow].flatMap(([key, rank]) => {
    const isPlaced = (by === 'organisation' || by.has(key)) && placed.has(key);
    return isPlaced || (had.get(key) ?? 0) >= rank ? [] : [key];
  });
}
