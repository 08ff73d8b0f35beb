import { addressKey } from '../domain/address.ts';
import type { Evidence } from '../domain/deal.ts';
import type { ContactEvaluation } from '../domain/verdict.ts';
import { isPositive } from './axes.ts';

/** A result that says no about an address, and speaks on the day of judging. */
export interface FreshNegative {
  readonly email: string;
  readonly piece: Evidence;
}

/** What people recorded that says no about some addresses of a deal and is fresh, each address once. */
export function freshNegatives(
  contacts: readonly Pick<ContactEvaluation, 'email' | 'evidence'>[],
  emails: readonly string[],
): readonly FreshNegative[] {
  const about = new Map(contacts.map((contact) => [addressKey(contact.email), contact]));
  return [...new Set(emails.map(addressKey))].flatMap((key) => {
    const contact = about.get(key);
    if (!contact) return [];
    const { vlCentral, signIn, customer } = contact.evidence;
    const denied = customer?.result === 'denied' ? customer : null;
    return [vlCentral, signIn, denied].flatMap((piece) =>
      piece && !isPositive(piece.result) ? [{ email: contact.email, piece }] : [],
    );
  });
}
