import type { Kysely } from 'kysely';
import type { Schema } from '../../schema/index.ts';

/** Keeps what a deal says in a version that somebody is shown; once a version. */
export async function keepDealContent(
  db: Kysely<Schema>,
  shown: {
    readonly dealRef: number;
    readonly version: string;
    readonly content: string;
    readonly at: string;
  },
): Promise<void> {
  await db
    .insertInto('deal_contents')
    .values({
      deal_ref: shown.dealRef,
      version: shown.version,
      content: shown.content,
      shown_at: shown.at,
    })
    .onConflict((conflict) => conflict.columns(['deal_ref', 'version']).doUpdateSet({ shown_at: shown.at }))
    .execute();
}

/** What a deal said in a version, as JSON; undefined for one that nobody was shown lately. */
export async function dealContentOf(
  db: Kysely<Schema>,
  dealRef: number,
  version: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('deal_contents')
    .select('content')
    .where('deal_ref', '=', dealRef)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.content;
}

export async function deleteDealContentsBefore(db: Kysely<Schema>, before: string): Promise<void> {
  await db.deleteFrom('deal_contents').where('shown_at', '<', before).execute();
}
