import { getOrAdd } from '../../../domain/collections.ts';
import type { Deal, DealTeam } from '../../../domain/deal.ts';
import { addressOf, nameOf, type Person, recordedAs } from '../../../domain/people/person.ts';
import {
  type DealPosition,
  isAnybodyRaised,
  membersOf,
  type StatedPeople,
  statedPeople,
} from '../../../domain/people/team.ts';
import { type DealRow, dealOfRow } from '../../../store/queries/deals/deal-row.ts';
import type { NamedOn } from '../../../store/queries/deals/namings.ts';
import type { DealTeamRow } from '../../../store/queries/deals/teams.ts';

/** The person who states people on deals, by a book or an edit, where that does not count as the organisation's word. */
export interface Namer {
  readonly person: Person;
  /** Their address keys. */
  readonly addresses: ReadonlySet<string>;
}

/** A deal whose team a book or an edit states. */
export interface StatedDeal {
  /** The row of the deal. */
  readonly ref: number;
  /** Null for a new deal. */
  readonly before: DealRow | null;
  readonly deal: Deal;
  /** Who has not taken it then, of those who have not now; left out, that follows from who states it. */
  readonly notTaken?: (now: readonly string[]) => readonly string[];
}

/** What became of the team of a deal: the addresses, as written, of those who were named, and of those who were put on it. */
export interface TeamChange {
  readonly dealId: string;
  readonly named: readonly string[];
  readonly placed: readonly string[];
}

type Before = NonNullable<StatedPeople['before']>;

/** The team of a deal as it is to be stored, with who was stated before. */
export interface ChangedTeam extends DealTeamRow {
  readonly deal: Deal;
  /** Null for a new deal. */
  readonly before: Before | null;
}

/** Whether somebody whom a deal states may not have taken it, before or after. */
export function mayBeOpen({ before, deal, notTaken }: StatedDeal, isByColleague: boolean): boolean {
  if (notTaken || (before && before.not_taken !== '')) return true;
  return isByColleague && isAnybodyRaised(before && dealOfRow(before), deal);
}

/** The rows of stored deals that state other people than before, or that others have taken. */
export function otherTeams(
  stated: readonly StatedDeal[],
  changed: readonly ChangedTeam[],
): readonly number[] {
  const named = stated.filter(({ before, deal }) => before && teamText(dealOfRow(before)) !== teamText(deal));
  const taken = changed.filter(
    ({ before, notTaken }) => before && JSON.stringify(before.notTaken) !== JSON.stringify(notTaken),
  );
  return [...new Set([...named, ...taken].map(({ ref }) => ref))];
}

function teamText({ aeEmail, ceEmail, pdmEmail }: DealTeam): string {
  return JSON.stringify([aeEmail, ceEmail, pdmEmail]);
}

/** The address keys of those who are named on the team of a deal now, and were not before. */
export function newlyNamed({
  team,
  notTaken,
  before,
}: Pick<ChangedTeam, 'team' | 'notTaken' | 'before'>): readonly string[] {
  const was = new Set(
    before ? membersOf(before.people).flatMap(({ key }) => (before.notTaken.includes(key) ? [key] : [])) : [],
  );
  return membersOf(team).flatMap(({ key }) => (notTaken.includes(key) && !was.has(key) ? [key] : []));
}

/** People who had not taken a deal: those it states no more, and those who are on it now. */
export function goneFrom(teams: readonly ChangedTeam[]) {
  const unstated: NamedOn[] = [];
  const placed: NamedOn[] = [];
  for (const { ref, deal, notTaken, before } of teams) {
    const stated = statedPeople(deal);
    for (const key of before?.notTaken ?? []) {
      if (!stated.has(key)) unstated.push({ deal_ref: ref, email_key: key });
      else if (!notTaken.includes(key)) placed.push({ deal_ref: ref, email_key: key });
    }
  }
  return { unstated, placed };
}

export function namingsOf({ ref, team, notTaken }: DealTeamRow, { person }: Namer, at: string) {
  const positions = new Map<string, DealPosition[]>();
  for (const { position, key } of membersOf(team))
    if (notTaken.includes(key)) getOrAdd(positions, key, () => []).push(position);
  return [...positions].map(([key, held]) => ({
    deal_ref: ref,
    email_key: key,
    positions: held.join(' '),
    named_by: recordedAs(person),
    named_by_name: nameOf(person),
    named_by_address: addressOf(person),
    named_at: at,
  }));
}

export function changeOf({ deal, notTaken, before }: ChangedTeam): readonly TeamChange[] {
  const was = before?.notTaken ?? [];
  const addresses = (isMeant: (key: string) => boolean) => [
    ...new Map(membersOf(deal).flatMap(({ key, email }) => (isMeant(key) ? [[key, email]] : []))).values(),
  ];
  const fresh = newlyNamed({ team: deal, notTaken, before });
  const named = addresses((key) => fresh.includes(key));
  const placed = addresses((key) => was.includes(key) && !notTaken.includes(key));
  return named.length + placed.length === 0 ? [] : [{ dealId: deal.dealId, named, placed }];
}
