import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import { append } from '../../../domain/collections.ts';
import type { RoleId } from '../../../domain/ids.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import type { ProposedContactTable, ReplyTable, Schema } from '../../schema/index.ts';
import type { DealRow } from '../deals/deal-row.ts';
import type { DraftRow } from '../drafts/drafts.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type ProposedRow = Selectable<ProposedContactTable>;
export type NewReply = Omit<Insertable<ReplyTable>, 'id'>;
export type NewProposed = Omit<Insertable<ProposedContactTable>, 'id' | 'reply_ref' | 'state'>;

/** Stores an answer; gives its row id, or null when it was stored before. */
export async function insertReply(db: Db, reply: NewReply): Promise<number | null> {
  const row = await db
    .insertInto('replies')
    .values(reply)
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertProposed(db: Db, replyRef: number, rows: readonly NewProposed[]): Promise<void> {
  const whole = rows.map((row) => ({ ...row, reply_ref: replyRef, state: 'proposed' as const }));
  await inChunks(whole, (some) => db.insertInto('proposed_contacts').values(some).execute());
}

/** The ids, of those given, of messages that were read before. */
export async function readMessages(db: Db, messageIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await gather(messageIds, (some) =>
    db.selectFrom('replies').select('message_id').where('message_id', 'in', some).execute(),
  );
  return new Set(rows.map(({ message_id }) => message_id));
}

/** A proposal with the sender and the time of its answer. */
export type ProposalOfReply = ProposedRow & Pick<Selectable<ReplyTable>, 'from_address' | 'received_at'>;

function proposals(db: Db) {
  return db
    .selectFrom('proposed_contacts')
    .innerJoin('replies', 'replies.id', 'proposed_contacts.reply_ref')
    .selectAll('proposed_contacts')
    .select(['replies.from_address', 'replies.received_at']);
}

/** The undecided proposals of some deals, those of the newest answer first. */
export async function openProposals(db: Db, dealRefs: readonly number[]): Promise<ProposalOfReply[]> {
  return gather(dealRefs, (some) =>
    proposals(db)
      .where('proposed_contacts.deal_ref', 'in', some)
      .where('proposed_contacts.state', '=', 'proposed')
      .orderBy('replies.received_at', 'desc')
      .orderBy('replies.id', 'desc')
      .orderBy('proposed_contacts.position')
      .execute(),
  );
}

/** Proposals of a deal by their ids, decided or not. */
export async function proposalsOf(
  db: Db,
  dealRef: number,
  ids: readonly number[],
): Promise<ProposalOfReply[]> {
  if (ids.length === 0) return [];
  return proposals(db)
    .where('proposed_contacts.deal_ref', '=', dealRef)
    .where('proposed_contacts.id', 'in', ids)
    .orderBy('proposed_contacts.id')
    .execute();
}

export interface Decision {
  readonly state: 'accepted' | 'declined';
  readonly role: RoleId | null;
  readonly at: string;
  readonly by: string;
}

/** Stores the decision about a proposal; false when it was decided before. */
export async function decideProposal(db: Db, id: number, decision: Decision): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('proposed_contacts')
    .set(columnsOf(decision))
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Stores the same decision for every undecided proposal of the address in one of these roles on the deal. */
export async function decideAlike(
  db: Db,
  { dealRef, emailKey, roles }: { dealRef: number; emailKey: string; roles: readonly (RoleId | null)[] },
  decision: Decision,
): Promise<void> {
  await db
    .updateTable('proposed_contacts')
    .set(columnsOf(decision))
    .where('deal_ref', '=', dealRef)
    .where('email_key', '=', emailKey)
    .where((row) =>
      row.or(roles.map((role) => (role === null ? row('role', 'is', null) : row('role', '=', role)))),
    )
    .where('state', '=', 'proposed')
    .execute();
}

function columnsOf({ state, role, at, by }: Decision) {
  return { state, decided_role: role, decided_at: at, decided_by: by };
}

export async function dealByRef(db: Db, ref: number): Promise<DealRow | null> {
  return (await db.selectFrom('deals').selectAll().where('id', '=', ref).executeTakeFirst()) ?? null;
}

/** A draft with the time of the last answer to it that was read; null without one. */
export type DraftAndReply = DraftRow & { readonly answeredAt: string | null };

/** The drafts of some deals by the deal's row id, each with its last answer. */
export async function draftsAndReplies(
  db: Db,
  dealRefs: readonly number[],
): Promise<ReadonlyMap<number, readonly DraftAndReply[]>> {
  const rows = await gather(dealRefs, (some) =>
    db
      .selectFrom('drafts')
      .leftJoin('replies', 'replies.draft_ref', 'drafts.id')
      .selectAll('drafts')
      .select((of) => of.fn.max('replies.received_at').as('answered_at'))
      .where('drafts.deal_ref', 'in', some)
      .groupBy('drafts.id')
      .orderBy('drafts.id')
      .execute(),
  );
  const byDeal = new Map<number, DraftAndReply[]>();
  for (const { answered_at: answeredAt, ...draft } of rows)
    append(byDeal, draft.deal_ref, { ...draft, answeredAt });
  return byDeal;
}
