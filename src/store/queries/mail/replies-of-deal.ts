import type { Kysely, Selectable } from 'kysely';
import type { Keyset } from '../../db/keyset.ts';
import type { DraftTable, ReplyTable, Schema } from '../../schema/index.ts';

/** An answer to a letter about a deal, with the letter it answers. */
export type ReplyOfDeal = Pick<Selectable<ReplyTable>, 'id' | 'from_address' | 'received_at'> &
  Pick<Selectable<DraftTable>, 'template' | 'reminds_of' | 'made_by'>;

/** The answers to the letters about a deal after a place, the newest first. */
export async function repliesOfDeal(
  db: Kysely<Schema>,
  dealRef: number,
  after: Keyset,
  limit: number,
): Promise<readonly ReplyOfDeal[]> {
  return db
    .selectFrom('replies')
    .innerJoin('drafts', 'drafts.id', 'replies.draft_ref')
    .select(['replies.id', 'from_address', 'received_at', 'template', 'reminds_of', 'made_by'])
    .where('deal_ref', '=', dealRef)
    .where((of) =>
      of.or([
        of('received_at', '<', after.at),
        of.and([of('received_at', '=', after.at), of('replies.id', '<', after.id)]),
      ]),
    )
    .orderBy('received_at', 'desc')
    .orderBy('replies.id', 'desc')
    .limit(limit)
    .execute();
}
