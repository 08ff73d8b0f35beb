import type { Selectable } from 'kysely';
import type { Keyset } from '../../db/keyset.ts';
import type { DraftEventTable, DraftTable } from '../../schema/index.ts';
import type { Db } from './drafts.ts';

/** A state that a draft of a deal came to, with what it is a draft of. */
export type DraftEventOfDeal = Pick<Selectable<DraftEventTable>, 'id' | 'at' | 'state'> &
  Pick<Selectable<DraftTable>, 'template' | 'reminds_of' | 'made_by'>;

/** What became of the drafts of a deal after a place, the newest first. */
export async function draftEventsOfDeal(
  db: Db,
  dealRef: number,
  after: Keyset,
  limit: number,
): Promise<readonly DraftEventOfDeal[]> {
  return db
    .selectFrom('draft_events')
    .innerJoin('drafts', 'drafts.id', 'draft_events.draft_ref')
    .select(['draft_events.id', 'draft_events.at', 'draft_events.state', 'template', 'reminds_of', 'made_by'])
    .where('deal_ref', '=', dealRef)
    .where((of) =>
      of.or([
        of('draft_events.at', '<', after.at),
        of.and([of('draft_events.at', '=', after.at), of('draft_events.id', '<', after.id)]),
      ]),
    )
    .orderBy('draft_events.at', 'desc')
    .orderBy('draft_events.id', 'desc')
    .limit(limit)
    .execute();
}
