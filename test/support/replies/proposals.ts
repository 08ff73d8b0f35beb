import type { Kysely } from 'kysely';
import { addressKey } from '../../../src/domain/address.ts';
import { dealKey } from '../../../src/domain/deal.ts';
import type { RoleId } from '../../../src/domain/ids.ts';
import type { ProposalKind } from '../../../src/domain/proposed-contact.ts';
import { dealByKey } from '../../../src/store/queries/deals/deals.ts';
import { insertDraft, type NewDraft } from '../../../src/store/queries/drafts/drafts.ts';
import { insertProposed, insertReply } from '../../../src/store/queries/mail/replies.ts';
import type { Schema } from '../../../src/store/schema/index.ts';

/** A letter of Ann's that went out on 1 June and stands as it is stated. */
export async function draftOf(
  db: Kysely<Schema>,
  dealId: string,
  stated: Partial<NewDraft> = {},
): Promise<number> {
  const deal = await dealByKey(db, dealKey(dealId));
  if (!deal) throw new Error(`no deal ${dealId}`);
  const { template = 'customer-action-required', sender_id = 'person:ann', generation = 1 } = stated;
  await insertDraft(db, {
    deal_ref: deal.id,
    template,
    sender_id,
    mailbox: 'oid-ann',
    generation,
    is_latest: 1,
    draft_key: `${dealId} ${template} ${sender_id} ${generation}`.toLowerCase(),
    state: 'sent',
    sent_at: '2026-06-01T09:00:00.000Z',
    sent_subject: 'Action Required: Confirm the accounts',
    fence: 0,
    made_at: '2026-06-01T08:00:00.000Z',
    made_by: 'Ann Lee',
    changed_at: stated.made_at ?? '2026-06-01T09:00:00.000Z',
    ...stated,
  });
  const { id } = await db
    .selectFrom('drafts')
    .select('id')
    .where('deal_ref', '=', deal.id)
    .where('template', '=', template)
    .where('sender_id', '=', sender_id)
    .where('generation', '=', generation)
    .executeTakeFirstOrThrow();
  return id;
}

export interface Proposed {
  /** Left out, for a contact more. */
  readonly kind?: ProposalKind;
  readonly replaces?: string;
  readonly role: RoleId | null;
  readonly email: string;
  readonly name?: string;
  readonly foundIn?: string;
}

/** An answer to Ann's letter about a deal, and what it proposes; gives the ids of that. */
export async function answered(
  db: Kysely<Schema>,
  dealId: string,
  proposed: readonly Proposed[],
  { messageId = 'message-1', receivedAt = '2026-06-08T10:30:00.000Z', from = 'cat@fabrikam.com' } = {},
): Promise<readonly number[]> {
  const draft = await draftOf(db, dealId, { state: 'replied' });
  const reply = await insertReply(db, {
    draft_ref: draft,
    message_id: messageId,
    from_address: from,
    received_at: receivedAt,
    read_at: receivedAt,
  });
  const { deal_ref } = await db
    .selectFrom('drafts')
    .select('deal_ref')
    .where('id', '=', draft)
    .executeTakeFirstOrThrow();
  const rows = proposed.map(({ kind = 'add', replaces = null, role, email, name, foundIn }, position) => ({
    deal_ref,
    position,
    kind,
    replaces,
    role,
    name: name ?? null,
    email,
    email_key: addressKey(email),
    found_in: foundIn ?? `Please use ${email}`,
  }));
  await insertProposed(db, reply ?? 0, rows);
  const kept = await db
    .selectFrom('proposed_contacts')
    .select('id')
    .where('reply_ref', '=', reply ?? 0)
    .orderBy('id')
    .execute();
  return kept.map(({ id }) => id);
}
