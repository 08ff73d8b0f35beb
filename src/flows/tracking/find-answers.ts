import type { Kysely } from 'kysely';
import { addressKey, parseAddress } from '../../domain/address.ts';
import type { MailMessage } from '../../graph/message.ts';
import type { DealRow } from '../../store/queries/deals/deal-row.ts';
import type { DraftRow } from '../../store/queries/drafts/drafts.ts';
import { dealByRef } from '../../store/queries/mail/replies.ts';
import type { Schema } from '../../store/schema/index.ts';

/**
 * What others than the sender and their colleagues wrote after a letter went out, out of all in its conversation.
 * What a colleague adds to all is no answer of the customer.
 */
export async function findAnswers(
  db: Kysely<Schema>,
  draft: DraftRow,
  conversation: readonly MailMessage[],
): Promise<readonly MailMessage[]> {
  const later = conversation.filter((message) => isReply(message, draft));
  if (later.length === 0) return later;
  const deal = await dealByRef(db, draft.deal_ref);
  const team = teamOf(draft, deal);
  // A copy makes nobody the one who was asked.
  const asked = keysOf([
    deal?.partner_contact_email,
    deal?.customer_contact_email,
    ...letterIn(conversation, draft).flatMap(({ to }) => to),
  ]);
  const own = domainOf(draft.sent_from);
  return later.filter(({ from }) => {
    const key = addressKey(from ?? '');
    return !team.has(key) && (own === null || domainOf(from) !== own || asked.has(key));
  });
}

/** Who sent a letter, and who else works on its deal. */
export function teamOf({ sent_from: own }: DraftRow, deal: DealRow | null): ReadonlySet<string> {
  return keysOf([own, deal?.ae_email, deal?.ce_email, deal?.pdm_email]);
}

/** The letter itself; empty when its copy was deleted. */
export function letterIn(conversation: readonly MailMessage[], draft: DraftRow): readonly MailMessage[] {
  return conversation.filter(({ id }) => id === draft.message_id);
}

export function keysOf(addresses: readonly (string | null | undefined)[]): ReadonlySet<string> {
  return new Set(addresses.flatMap((address) => (address ? [addressKey(address)] : [])));
}

/** Out-of-office notes and reports are no answer either. */
function isReply(message: MailMessage, { sent_at: sentAt }: DraftRow): boolean {
  if (message.isDraft || message.isAutomatic || message.from === null) return false;
  return sentAt === null || message.receivedAt === null || message.receivedAt >= sentAt;
}

function domainOf(address: string | null): string | null {
  return address === null ? null : (parseAddress(address.trim())?.domain ?? null);
}
