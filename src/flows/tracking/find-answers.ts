import type { Kysely } from 'kysely';
import { addressKey, parseAddress, statedAddresses } from '../../domain/address.ts';
import type { MailMessage } from '../../graph/message.ts';
import type { DealRow } from '../../store/queries/deals/deal-row.ts';
import type { DraftRow } from '../../store/queries/drafts/drafts.ts';
import { dealByRef } from '../../store/queries/mail/replies.ts';
import type { Schema } from '../../store/schema/index.ts';

/**
 * The answers to a sent letter among the messages of its conversation: those that came after it from somebody who is
 * neither its sender nor on the deal's team nor, unless the letter was for them, of the sender's domain. A message that
 * a colleague adds is no answer of the customer.
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
  // Who only had a copy was not asked.
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

/** The address keys of a letter's sender and of the deal's team. */
export function teamOf({ sent_from: own }: DraftRow, deal: DealRow | null): ReadonlySet<string> {
  return keysOf([own, deal?.ae_email, deal?.ce_email, deal?.pdm_email]);
}

/** The letter itself among the messages of its conversation; empty when the sender deleted their copy. */
export function letterIn(conversation: readonly MailMessage[], draft: DraftRow): readonly MailMessage[] {
  return conversation.filter(({ id }) => id === draft.message_id);
}

export function keysOf(addresses: readonly (string | null | undefined)[]): ReadonlySet<string> {
  return new Set(addresses.flatMap((field) => statedAddresses(field ?? null).map(addressKey)));
}

/** Whether a message came after the letter and was written by a person: out-of-office notes and reports are not. */
function isReply(message: MailMessage, { sent_at: sentAt }: DraftRow): boolean {
  if (message.isDraft || message.isAutomatic || message.from === null) return false;
  return sentAt === null || message.receivedAt === null || message.receivedAt >= sentAt;
}

function domainOf(address: string | null): string | null {
  return address === null ? null : (parseAddress(address.trim())?.domain ?? null);
}
