import type { Transaction } from 'kysely';
import { membersOf, NAMED_COLUMNS, notTakenAfter } from '../../../domain/people/team.ts';
import { endReturns } from '../../../store/queries/deals/deal-edits.ts';
import { dealOfRow, notTakenOf } from '../../../store/queries/deals/deal-row.ts';
import { dueNamingCards } from '../../../store/queries/deals/naming-cards.ts';
import {
  deleteNamings,
  endNamings,
  type NamedOn,
  namedOn,
  putNamings,
} from '../../../store/queries/deals/namings.ts';
import { lockedDeals, putTeams } from '../../../store/queries/deals/teams.ts';
import type { Schema } from '../../../store/schema/index.ts';
import {
  type ChangedTeam,
  changeOf,
  goneFrom,
  mayBeOpen,
  type Namer,
  namingsOf,
  newlyNamed,
  otherTeams,
  type StatedDeal,
  type TeamChange,
} from './team-changes.ts';

export interface WrittenTeams {
  readonly changes: readonly TeamChange[];
  /** The address keys of those who are to be told that they were named. */
  readonly told: readonly string[];
}

/**
 * Stores who has taken deals whose people are stated anew: what a colleague states names people and puts nobody but themselves
 * on a deal; what the organisation states puts on it whom it names.
 * @param columns of a book: people in other columns stay as they were
 * @param namer null where it is the organisation that states them
 * @param at ISO 8601
 */
export async function writeTeams(
  db: Transaction<Schema>,
  stated: readonly StatedDeal[],
  columns: readonly string[],
  namer: Namer | null,
  at: string,
): Promise<WrittenTeams> {
  const stating = new Set(NAMED_COLUMNS.filter((column) => columns.includes(column)));
  const by = namer ? namer.addresses : 'organisation';
  const open = stated.filter((one) => mayBeOpen(one, namer !== null));
  const left = await leftBefore(db, open);
  const teams: ChangedTeam[] = [];
  for (const { ref, before, deal, notTaken: stays } of open) {
    const was = before ? { people: dealOfRow(before), notTaken: left.get(ref) ?? [] } : null;
    const notTaken =
      stays?.(was?.notTaken ?? []) ?? notTakenAfter({ before: was, after: deal, columns: stating, by });
    teams.push({ ref, team: deal, notTaken, deal, before: was });
  }
  const changed = teams.filter(
    ({ before, notTaken }) => (before?.notTaken.length ?? 0) + notTaken.length > 0,
  );
  await putTeams(db, changed, at);
  await endReturns(db, otherTeams(stated, changed));
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

/** Who had not taken the stored deals, as it is now that nobody else changes it. */
async function leftBefore(
  db: Transaction<Schema>,
  stated: readonly StatedDeal[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const refs = stated.flatMap(({ ref, before }) => (before ? [ref] : []));
  const rows = await lockedDeals(db, refs);
  return new Map(rows.map((row) => [row.id, notTakenOf(row)]));
}
