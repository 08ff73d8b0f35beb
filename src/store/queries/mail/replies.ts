import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import { append } from '../../../domain/collections.ts';
import type { RoleId } from '../../../domain/ids.ts';
import type { ProposalKind } from '../../../domain/proposed-contact.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import type { ProposedContactTable, ReplyTable, Schema } from '../../schema/index.ts';
import type { DealRow } from '../deals/deal-row.ts';
import type { DraftRow } from '../drafts/drafts.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type ProposedRow = Selectable<ProposedContactTable>;
export type NewReply = Omit<Insertable<ReplyTable>, 'id'>;
export type NewProposed = Omit<
  Insertable<ProposedContactTable>,
  'id' | 'reply_ref' | 'state' | 'decision' | 'has_added' | 'edit'
>;

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
  readonly id: string;
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

/** By id, when those proposals of a deal were decided (ISO 8601, UTC) that are, of some. */
export async function decidedAt(
  db: Db,
  dealRef: number,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await proposalsOf(db, dealRef, ids);
  return new Map(rows.flatMap(({ id, decided_at }) => (decided_at === null ? [] : [[id, decided_at]])));
}

/** Notes that the acceptance of a proposal put its contact on the deal. */
export async function noteHasAdded(db: Db, id: number): Promise<void> {
  await db.updateTable('proposed_contacts').set({ has_added: 1 }).where('id', '=', id).execute();
}

/** Notes which edit of the deal the acceptance of some proposals made. */
export async function noteEdit(db: Db, ids: readonly number[], edit: string): Promise<void> {
  await inChunks(ids, (some) =>
    db.updateTable('proposed_contacts').set({ edit }).where('id', 'in', some).execute(),
  );
}

/** The proposals whose acceptance made some edits of deals. */
export async function proposalsOfEdits(db: Db, edits: readonly string[]): Promise<ProposalOfReply[]> {
  return gather(edits, (some) => proposals(db).where('proposed_contacts.edit', 'in', some).execute());
}

/** A decided proposal of a deal, and those that the same decision settled with it: of the same address, in the same role. */
export async function decidedAlike(db: Db, row: ProposalOfReply): Promise<ProposalOfReply[]> {
  if (row.decision === null) return [row];
  const alike = proposals(db)
    .where('proposed_contacts.deal_ref', '=', row.deal_ref)
    .where('proposed_contacts.email_key', '=', row.email_key)
    .where('proposed_contacts.state', '=', row.state)
    .where('proposed_contacts.decision', '=', row.decision);
  const [column, role] =
    row.state === 'declined'
      ? (['proposed_contacts.role', row.role] as const)
      : (['proposed_contacts.decided_role', row.decided_role] as const);
  return alike
    .where(column, role === null ? 'is' : '=', role)
    .orderBy('proposed_contacts.id')
    .execute();
}

/** The accepted proposals of a deal, whoever accepted them. */
export async function acceptedProposals(db: Db, dealRef: number): Promise<ProposalOfReply[]> {
  return proposals(db)
    .where('proposed_contacts.deal_ref', '=', dealRef)
    .where('proposed_contacts.state', '=', 'accepted')
    .execute();
}

/** Opens decided proposals again. */
export async function openAgain(db: Db, ids: readonly number[]): Promise<void> {
  const undecided = { decided_role: null, decided_at: null, decided_by: null };
  const open = { ...undecided, decision: null, has_added: null, edit: null };
  await inChunks(ids, (some) =>
    db
      .updateTable('proposed_contacts')
      .set({ state: 'proposed', ...open })
      .where('id', 'in', some)
      .execute(),
  );
}

/** Proposals about one address that one decision settles. */
export interface AlikeProposals {
  readonly dealRef: number;
  readonly emailKey: string;
  readonly roles: readonly (RoleId | null)[];
  readonly kinds: readonly ProposalKind[];
}

/** Stores the same decision for every undecided proposal of these kinds of the address in one of these roles on the deal. */
export async function decideAlike(
  db: Db,
  { dealRef, emailKey, roles, kinds }: AlikeProposals,
  decision: Decision,
): Promise<void> {
  await db
    .updateTable('proposed_contacts')
    .set(columnsOf(decision))
    .where('deal_ref', '=', dealRef)
    .where('email_key', '=', emailKey)
    .where('kind', 'in', kinds)
    .where((row) =>
      row.or(roles.map((role) => (role === null ? row('role', 'is', null) : row('role', '=', role)))),
    )
    .where('state', '=', 'proposed')
    .execute();
}

function columnsOf({ id, state, role, at, by }: Decision) {
  return { state, decided_role: role, decided_at: at, decided_by: by, decision: id, has_added: 0 as const };
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
      .leftJoin('replies', (join) =>
        join.onRef('replies.draft_ref', '=', 'drafts.id').on('replies.is_answer', '=', 1),
      )
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

/** An answer to a letter about a deal. */
export interface ReplyToDeal {
  readonly deal_ref: number;
  readonly from_address: string;
  /** ISO 8601, UTC. */
  readonly received_at: string;
  /** Template of the letter. */
  readonly template: string;
}

/** The answers about some deals received since an instant (ISO 8601, UTC), the newest first. */
export async function repliesSince(
  db: Db,
  dealRefs: readonly number[],
  since: string,
): Promise<ReplyToDeal[]> {
  return gather(dealRefs, (some) =>
    db
      .selectFrom('replies')
      .innerJoin('drafts', 'drafts.id', 'replies.draft_ref')
      .select(['drafts.deal_ref', 'replies.from_address', 'replies.received_at', 'drafts.template'])
      .where('drafts.deal_ref', 'in', some)
      .where('replies.received_at', '>', since)
      .orderBy('replies.received_at', 'desc')
      .execute(),
  );
}
