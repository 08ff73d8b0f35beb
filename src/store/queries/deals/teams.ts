import { sql, type Transaction } from 'kysely';
import { append } from '../../../domain/collections.ts';
import type { DealTeam } from '../../../domain/deal.ts';
import { membersOf, takenTeam } from '../../../domain/people/team.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import type { Schema } from '../../schema/index.ts';
import type { DealRow } from './deal-row.ts';

/** The team of a stored deal. */
export interface DealTeamRow {
  /** The row of the deal. */
  readonly ref: number;
  readonly team: DealTeam;
  /** The address keys of those who have not taken the deal. */
  readonly notTaken: readonly string[];
}

/**
 * The rows of some deals, which nobody else changes before the transaction ends: who has taken a deal is read and written
 * in two statements, and several people may answer at once.
 */
export async function lockedDeals(db: Transaction<Schema>, refs: readonly number[]): Promise<DealRow[]> {
  return gather(refs, (some) =>
    db
      .updateTable('deals')
      .set({ not_taken: sql<string>`not_taken` })
      .where('id', 'in', some)
      .returningAll()
      .execute(),
  );
}

/** Stores who has taken some deals, and when that changed. Only who has taken a deal finds it. */
export async function putTeams(
  db: Transaction<Schema>,
  teams: readonly DealTeamRow[],
  at: string,
): Promise<void> {
  const alike = new Map<string, number[]>();
  for (const { ref, notTaken } of teams)
    append(alike, notTaken.length === 0 ? '' : JSON.stringify(notTaken), ref);
  for (const [notTaken, refs] of alike)
    await inChunks(refs, (some) =>
      db.updateTable('deals').set({ not_taken: notTaken, updated_at: at }).where('id', 'in', some).execute(),
    );
  await inChunks(teams, (some) =>
    db
      .deleteFrom('deal_people')
      .where(
        'deal_ref',
        'in',
        some.map(({ ref }) => ref),
      )
      .execute(),
  );
  const people = teams.flatMap(({ ref, team, notTaken }) =>
    membersOf(takenTeam(team, notTaken)).map(({ position, key }) => ({
      deal_ref: ref,
      position,
      email_key: key,
    })),
  );
  await inChunks(people, (some) => db.insertInto('deal_people').values(some).execute());
}
