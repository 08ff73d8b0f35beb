import type { Kysely } from 'kysely';
import type { DraftState, Schema } from '../../schema/index.ts';
import { isOf, type OfPeople } from '../deals/filters.ts';
import type { DraftRow } from '../drafts/drafts.ts';

/** A draft with its deal, its last answer, and how much of its answers waits for a decision. */
export interface OwnDraftRow extends DraftRow {
  readonly deal_id: string;
  readonly customer: string;
  /** When the last answer to it was received; null without one. */
  readonly answered_at: string | null;
  /** Number of contacts that its answers propose and nobody has decided about. */
  readonly proposals: number;
}

export interface OwnDrafts {
  /** The sender, as evidence names people: `person:…`. */
  readonly senderId: string;
  readonly states: readonly DraftState[];
  /** The people of whose deals drafts are given. */
  readonly of: OfPeople;
  /** Row id of the draft that the ones before it are asked for; null for the newest. */
  readonly before: number | null;
  readonly most: number;
}

/** One sender's drafts of deals that some people may see, those begun last first. */
export async function ownDrafts(
  db: Kysely<Schema>,
  { senderId, states, of, before, most }: OwnDrafts,
): Promise<OwnDraftRow[]> {
  let query = db
    .selectFrom('drafts')
    .innerJoin('deals', 'deals.id', 'drafts.deal_ref')
    .selectAll('drafts')
    .select((row) => [
      'deals.deal_id',
      'deals.customer',
      row
        .selectFrom('replies')
        .select((reply) => reply.fn.max('replies.received_at').as('at'))
        .whereRef('replies.draft_ref', '=', 'drafts.id')
        .as('answered_at'),
      row
        .selectFrom('proposed_contacts')
        .innerJoin('replies', 'replies.id', 'proposed_contacts.reply_ref')
        .select((count) => count.fn.countAll<number | string>().as('count'))
        .whereRef('replies.draft_ref', '=', 'drafts.id')
        .where('proposed_contacts.state', '=', 'proposed')
        .as('proposals'),
    ])
    .where('drafts.sender_id', '=', senderId)
    .where('drafts.state', 'in', states)
    .orderBy('drafts.id', 'desc')
    .limit(most);
  if (of !== 'everybody') query = query.where((row) => isOf(row, of));
  if (before !== null) query = query.where('drafts.id', '<', before);
  const rows = await query.execute();
  return rows.map(({ proposals, ...row }) => ({ ...row, proposals: Number(proposals) }));
}
