import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Schema, UnansweredTable } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

export type UnansweredRow = Selectable<UnansweredTable>;

/** Counts a question that was asked in vain; one that was cleared is listed again, and counted from one. */
export async function countUnanswered(
  db: Db,
  {
    at,
    ...row
  }: Pick<UnansweredRow, 'id' | 'question' | 'why' | 'shown' | 'place'> & { readonly at: string },
): Promise<void> {
  await db
    .insertInto('unanswered')
    .values({ ...row, times: 1, first_at: at, last_at: at, cleared_at: null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb, ref }) => ({
        times: eb
          .case()
          .when(ref('unanswered.cleared_at'), 'is', null)
          .then(eb(ref('unanswered.times'), '+', 1))
          .else(1)
          .end(),
        place: row.place,
        last_at: at,
        cleared_at: null,
      })),
    )
    .execute();
}

/** Counts one asking less; the row goes with its last one. */
export async function discountUnanswered(db: Kysely<Schema>, id: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('unanswered').where('id', '=', id).where('times', '<=', 1).execute();
    await transaction
      .updateTable('unanswered')
      .set(({ eb, ref }) => ({ times: eb(ref('times'), '-', 1) }))
      .where('id', '=', id)
      .execute();
  });
}

/** Those that nobody has cleared, the most frequent first. */
export function listUnanswered(
  db: Db,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<readonly UnansweredRow[]> {
  return db
    .selectFrom('unanswered')
    .selectAll()
    .where('cleared_at', 'is', null)
    .orderBy('times', 'desc')
    .orderBy('last_at', 'desc')
    .orderBy('id')
    .offset(skip)
    .limit(limit)
    .execute();
}

/**
 * Clears a question, or lists a cleared one again.
 * @param clearedAt ISO 8601, UTC; null lists it again
 * @returns the question; null if there is none, or it is so already
 */
export async function setCleared(
  db: Db,
  id: string,
  clearedAt: string | null,
): Promise<UnansweredRow | null> {
  const changed = await db
    .updateTable('unanswered')
    .set({ cleared_at: clearedAt })
    .where('id', '=', id)
    .where('cleared_at', clearedAt === null ? 'is not' : 'is', null)
    .returningAll()
    .executeTakeFirst();
  return changed ?? null;
}

/** Deletes questions that nobody has asked since an instant (ISO 8601, UTC). */
export async function deleteUnanswered(db: Db, before: string): Promise<void> {
  await db.deleteFrom('unanswered').where('last_at', '<', before).execute();
}
