import type { Kysely } from 'kysely';
import { addressKey, parseAddress, statedAddresses } from '../../domain/address.ts';
import type { MailMessage } from '../../graph/message.ts';
import { isConsumerDomain, isDisposableDomain } from '../../policy/mail-domains.ts';
import { type DealRow, dealOfRow } from '../../store/queries/deals/deal-row.ts';
import type { DraftRow } from '../../store/queries/drafts/drafts.ts';
import { dealByRef } from '../../store/queries/mail/replies.ts';
import type { Schema } from '../../store/schema/index.ts';

/** A message that somebody wrote after a letter. */
export interface Response {
  readonly message: MailMessage;
  /** Whether it is of who was asked; a note of somebody who only had a copy is read, but answers nothing. */
  readonly isAnswer: boolean;
}

/**
 * The responses to a sent letter among the messages around it: those that came after it from somebody who is neither its
 * sender nor on the deal's team nor, unless the letter was for them, of the sender's domain. A message that a colleague
 * adds is no answer of the customer.
 */
export async function findResponses(
  db: Kysely<Schema>,
  draft: DraftRow,
  thread: readonly MailMessage[],
): Promise<readonly Response[]> {
  const later = thread.filter((message) => isReply(message, draft));
  if (later.length === 0) return [];
  const deal = await dealByRef(db, draft.deal_ref);
  const team = teamOf(draft, deal);
  const letters = letterIn(thread, draft);
  const asked = keysOf([
    deal?.partner_contact_email,
    deal?.customer_contact_email,
    ...letters.flatMap(({ to }) => to),
  ]);
  const own = domainOf(draft.sent_from);
  const mayAnswer = answerers(draft, deal, letters);
  return later.flatMap((message) => {
    const key = addressKey(message.from ?? '');
    const isOther = !team.has(key) && (own === null || domainOf(message.from) !== own || asked.has(key));
    return isOther ? [{ message, isAnswer: mayAnswer(message.from ?? '') }] : [];
  });
}

/**
 * Who answers a letter: those it was for, and anybody of their domain or, for a letter to the customer, of the customer's.
 * Somebody else answers too, as a letter is often passed on to who runs the sign-ins; but not who, or whose colleague,
 * only had a copy.
 */
function answerers(
  { sent_to: sentTo, template, reminds_of: remindsOf }: DraftRow,
  deal: DealRow | null,
  letters: readonly MailMessage[],
): (from: string) => boolean {
  const isToPartner = [template, remindsOf].includes('partner-action-required');
  const [contact, other] = isToPartner
    ? [deal?.partner_contact_email, deal?.customer_contact_email]
    : [deal?.customer_contact_email, deal?.partner_contact_email];
  const to = [...(sentTo ?? '').split('\n'), ...letters.flatMap((letter) => letter.to)];
  // The record's contact was asked only where the mailbox does not tell any more who was.
  const addressed = to.some((address) => address !== '') ? to : [contact ?? ''];
  const copied = [other, ...letters.flatMap(({ cc, bcc }) => [...cc, ...bcc])];
  const askedKeys = keysOf(addressed);
  const domains = companiesOf(addressed);
  const customers = isToPartner || deal === null ? [] : dealOfRow(deal).customerDomains;
  for (const domain of customers) domains.add(domain.toLowerCase());
  const copiedKeys = keysOf(copied);
  const copiedDomains = companiesOf(copied);
  return (from) => {
    const key = addressKey(from);
    const domain = domainOf(from) ?? '';
    if (askedKeys.has(key) || domains.has(domain)) return true;
    return !copiedKeys.has(key) && !copiedDomains.has(domain);
  };
}

/** The domains of some addresses by which their colleagues are known: not those of services that anybody may use. */
function companiesOf(addresses: readonly (string | null | undefined)[]): Set<string> {
  const domains = addresses.flatMap((address) => domainOf(address ?? null)?.toLowerCase() ?? []);
  return new Set(domains.filter((domain) => !isConsumerDomain(domain) && !isDisposableDomain(domain)));
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
