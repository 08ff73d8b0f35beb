import { addressKey } from '../../domain/address.ts';
import type { RoleId } from '../../domain/ids.ts';
import type { Offer } from '../../replies/offers.ts';

/** A contact of the deal that an answer is about. */
interface OnDeal {
  readonly role: RoleId;
  readonly email_key: string;
}

/**
 * What the offers of an answer ask to change of a deal as it is. An offer that names who goes without a role is one for each role
 * that they have. Pure.
 */
export function newsIn(offers: readonly Offer[], contacts: readonly OnDeal[]): readonly Offer[] {
  return offers
    .flatMap((offer) => byRoleOfWhoGoes(offer, contacts))
    .filter((offer) => isNews(offer, contacts));
}

function byRoleOfWhoGoes(offer: Offer, contacts: readonly OnDeal[]): readonly Offer[] {
  const goes = whoGoes(offer);
  if (offer.role !== null || goes === null) return [offer];
  const roles = contacts.filter((one) => one.email_key === addressKey(goes)).map(({ role }) => role);
  return roles.length === 0 ? [offer] : roles.map((role) => ({ ...offer, role }));
}

function isNews(offer: Offer, contacts: readonly OnDeal[]): boolean {
  const goes = whoGoes(offer);
  const isLeft = goes === null || !isOn(contacts, goes, offer.role);
  return offer.kind === 'remove' ? !isLeft : !(isLeft && isOn(contacts, offer.email, offer.role));
}

/** The address that is to be taken off the deal; null where the offer names none. */
function whoGoes({ kind, email, replaces }: Offer): string | null {
  return kind === 'remove' ? email : replaces;
}

/** Whether an address is a contact in a role; without one, in any. */
function isOn(contacts: readonly OnDeal[], email: string, role: RoleId | null): boolean {
  return contacts.some((one) => one.email_key === addressKey(email) && (role === null || one.role === role));
}
