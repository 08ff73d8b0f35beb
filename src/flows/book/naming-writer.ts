import type { Transaction } from 'kysely';
import type { BookScope } from '../../book/diff.ts';
import { getOrAdd } from '../../domain/collections.ts';
import type { Deal } from '../../domain/deal.ts';
import { addressOf, nameOf, type Person, recordedAs } from '../../domain/people/person.ts';
import {
  type DealPosition,
  isAnybodyRaised,
  membersOf,
  NAMED_COLUMNS,
  notTakenAfter,
  type StatedPeople,
  statedPeople,
} from '../../domain/people/team.ts';
import { type DealRow, dealOfRow, notTakenOf } from '../../store/queries/deals/deal-row.ts';
import { dueNamingCards } from '../../store/queries/deals/naming-cards.ts';
import {
  deleteNamings,
  endNamings,
  type NamedOn,
  namedOn,
  putNamings,
} from '../../store/queries/deals/namings.ts';
import { type DealTeamRow, lockedDeals, putTeams } from '../../store/queries/deals/teams.ts';
import type { Schema } from '../../store/schema/index.ts';

/** The person who imports a book, where what they state does not count as the organisation's. */
export interface Namer {
  readonly person: Person;
  /** Their address keys. */
  readonly addresses: ReadonlySet<string>;
}

/** A deal whose team a book states. */
export interface StatedDeal {
  /** The row of the deal. */
  readonly ref: number;
  /** Null for a new deal. */
  readonly before: DealRow | null;
  readonly deal: Deal;
}

/** What became of the team of a deal: the addresses, as written, of those who were named, and of those who were put on it. */
export interface TeamChange {
  readonly dealId: string;
  readonly named: readonly string[];
  readonly placed: readonly string[];
}

export interface WrittenTeams {
  readonly changes: readonly TeamChange[];
  /** The address keys of those who are to be told that they were named. */
  readonly told: readonly string[];
}

/**
 * Stores who has taken the deals of a book: a colleague's book names people and puts nobody but the importer on a deal; the
 * organisation's puts on it whom it states.
 * @param namer null where the book counts as the organisation's
 * @param at ISO 8601
 */
export async function writeTeams(
  db: Transaction<Schema>,
  stated: readonly StatedDeal[],
  { columns }: Pick<BookScope, 'columns'>,
  namer: Namer | null,
  at: string,
): Promise<WrittenTeams> {
  const stating = new Set(NAMED_COLUMNS.filter((column) => columns.includes(column)));
  const by = namer ? namer.addresses : 'organisation';
  const open = stated.filter((one) => mayBeOpen(one, namer !== null));
  const left = await leftBefore(db, open);
  const teams: (DealTeamRow & { readonly deal: Deal; readonly before: Before | null })[] = [];
  for (const { ref, before, deal } of open) {
    const was = before ? { people: dealOfRow(before), notTaken: left.get(ref) ?? [] } : null;
    const notTaken = notTakenAfter({ before: was, after: deal, columns: stating, by });
    teams.push({ ref, team: deal, notTaken, deal, before: was });
  }
  const changed = teams.filter(
    ({ before, notTaken }) => (before?.notTaken.length ?? 0) + notTaken.length > 0,
  );
  await putTeams(db, changed, at);
  const gone = goneFrom(changed);
  await endNamings(db, gone.unstated);
  await deleteNamings(db, gone.placed);
  if (!namer) await deleteNamings(db, await namingsOfStated(db, stated));
  const named = new Set(changed.flatMap(newlyNamed));
  const untold = namer
    ? await putNamings(
        db,
        changed.flatMap((one) => namingsOf(one, namer, at)),
      )
    : [];
  const told = untold.filter((key) => named.has(key));
  await dueNamingCards(db, told, at);
  return { changes: changed.flatMap(changeOf), told };
}

type Before = NonNullable<StatedPeople['before']>;

/** The address keys of those who are named on the team of a deal now, and were not before. */
function newlyNamed({
  team,
  notTaken,
  before,
}: Pick<DealTeamRow, 'team' | 'notTaken'> & { readonly before: Before | null }): readonly string[] {
  const was = new Set(
    before ? membersOf(before.people).flatMap(({ key }) => (before.notTaken.includes(key) ? [key] : [])) : [],
  );
  return membersOf(team).flatMap(({ key }) => (notTaken.includes(key) && !was.has(key) ? [key] : []));
}

/** The namings, whatever was answered, of people whom stored deals state on their team. */
async function namingsOfStated(
  db: Transaction<Schema>,
  stated: readonly StatedDeal[],
): Promise<readonly NamedOn[]> {
  const members = new Map(
    stated.flatMap(({ ref, before, deal }) =>
      before ? [[ref, new Set(membersOf(deal).map(({ key }) => key))] as const] : [],
    ),
  );
  const rows = await namedOn(db, [...members.keys()]);
  return rows.filter(({ deal_ref, email_key }) => members.get(deal_ref)?.has(email_key));
}

/** Whether somebody whom a deal states may not have taken it, before or after. */
function mayBeOpen({ before, deal }: StatedDeal, isByColleague: boolean): boolean {
  if (before && before.not_taken !== '') return true;
  return isByColleague && isAnybodyRaised(before && dealOfRow(before), deal);
}

/** Who had not taken the stored deals, as it is now that nobody else changes it. */
async function leftBefore(
  db: Transaction<Schema>,
  stated: readonly StatedDeal[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const refs = stated.flatMap(({ ref, before }) => (before ? [ref] : []));
  const rows = await lockedDeals(db, refs);
  return new Map(rows.map((row) => [row.id, notTakenOf(row)]));
}

/** People who had not taken a deal: those it states no more, and those who are on it now. */
function goneFrom(teams: readonly (DealTeamRow & { readonly deal: Deal; readonly before: Before | null })[]) {
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

function namingsOf({ ref, team, notTaken }: DealTeamRow, { person }: Namer, at: string) {
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

function changeOf({
  deal,
  notTaken,
  before,
}: DealTeamRow & { readonly deal: Deal; readonly before: Before | null }): readonly TeamChange[] {
  const was = before?.notTaken ?? [];
  const addresses = (isMeant: (key: string) => boolean) => [
    ...new Map(membersOf(deal).flatMap(({ key, email }) => (isMeant(key) ? [[key, email]] : []))).values(),
  ];
  const fresh = newlyNamed({ team: deal, notTaken, before });
  const named = addresses((key) => fresh.includes(key));
  const placed = addresses((key) => was.includes(key) && !notTaken.includes(key));
  return named.length + placed.length === 0 ? [] : [{ dealId: deal.dealId, named, placed }];
}
