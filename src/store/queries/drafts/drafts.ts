import type { Insertable, Kysely, Selectable, Transaction, Updateable } from 'kysely';
import type { DraftReason } from '../../../domain/drafts/reason.ts';
import type { DraftEventTable, DraftState, DraftTable, Schema } from '../../schema/index.ts';
import { reasonColumns } from './reason-columns.ts';

export type Db = Kysely<Schema> | Transaction<Schema>;
export type DraftRow = Selectable<DraftTable>;
export type NewDraft = Omit<Insertable<DraftTable>, 'id'>;
export type DraftChange = Omit<Updateable<DraftTable>, 'id' | 'fence'>;

/** Adds a draft unless its deal, template, sender and letter reminded of have a latest draft already. */
export async function insertDraft(db: Db, draft: NewDraft): Promise<void> {
  await db
    .insertInto('drafts')
    .values(draft)
    // No columns are named, as a second draft breaks two unique constraints at once.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface DraftOf {
  readonly dealRef: number;
  readonly template: string;
  readonly senderId: string;
  /** Of a reminder, the template of the letter it reminds of; empty for any other letter. */
  readonly remindsOf: string;
}

/** Claims the latest draft until a time; null when another press holds it. */
export async function claimDraft(
  db: Db,
  { dealRef, template, senderId, remindsOf }: DraftOf,
  at: string,
  until: string,
): Promise<DraftRow | null> {
  const row = await db
    .updateTable('drafts')
    .set((draft) => ({ fence: draft('fence', '+', 1), lease_until: until }))
    .where('deal_ref', '=', dealRef)
    .where('template', '=', template)
    .where('sender_id', '=', senderId)
    .where('reminds_of', '=', remindsOf)
    .where('is_latest', '=', 1)
    .where((draft) => draft.or([draft('lease_until', 'is', null), draft('lease_until', '<=', at)]))
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Changes a claimed draft; null when another press has claimed it since. */
export async function changeClaimed(
  db: Db,
  { id, fence }: Pick<DraftRow, 'id' | 'fence'>,
  change: DraftChange,
): Promise<DraftRow | null> {
  const row = await db
    .updateTable('drafts')
    .set(change)
    .where('id', '=', id)
    .where('fence', '=', fence)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Adds the next generation, claimed, after a draft that was just made not the latest any more. */
export async function insertNext(db: Db, draft: NewDraft): Promise<DraftRow> {
  return db.insertInto('drafts').values(draft).returningAll().executeTakeFirstOrThrow();
}

/** Changes a draft that no press holds; false when its row has changed since it was read. */
export async function changeFollowed(
  db: Db,
  { id, fence, state }: DraftRow,
  change: DraftChange,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('drafts')
    .set(change)
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('state', '=', state)
    .where((draft) => draft.or([draft('lease_until', 'is', null), draft('lease_until', '<=', at)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function draftById(db: Db, id: number): Promise<DraftRow | null> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** The last letter of a template that its sender sent about a deal; null without one. */
export async function lastSentOf(
  db: Db,
  { dealRef, template, senderId }: Omit<DraftOf, 'remindsOf'>,
): Promise<DraftRow | null> {
  const row = await db
    .selectFrom('drafts')
    .selectAll()
    .where('deal_ref', '=', dealRef)
    .where('template', '=', template)
    .where('sender_id', '=', senderId)
    .where('state', 'in', ['sent', 'replied'])
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The drafts of a deal, the newest last. */
export async function draftsOfDeal(db: Db, dealRef: number): Promise<DraftRow[]> {
  return db.selectFrom('drafts').selectAll().where('deal_ref', '=', dealRef).orderBy('id').execute();
}

export async function draftsOfMailbox(
  db: Db,
  mailbox: string,
  states: readonly DraftState[],
): Promise<DraftRow[]> {
  return db
    .selectFrom('drafts')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .where('state', 'in', states)
    .orderBy('id')
    .execute();
}

/** Adds what became of a draft to its trail, with the reason where there is one. */
export async function insertDraftEvent(
  db: Db,
  event: Omit<Insertable<DraftEventTable>, 'id' | 'detail' | 'detail_params'>,
  reason: DraftReason | null,
): Promise<void> {
  await db
    .insertInto('draft_events')
    .values({ ...event, ...reasonColumns(reason) })
    .execute();
}

/** The trail of a draft, the oldest event first. */
export async function draftEvents(db: Db, draftRef: number): Promise<Selectable<DraftEventTable>[]> {
  return db.selectFrom('draft_events').selectAll().where('draft_ref', '=', draftRef).orderBy('id').execute();
}
