import { addressKey } from '../../../domain/address.ts';
import type { Contact } from '../../../domain/deal.ts';
import { roleOf } from '../../../policy/roles.ts';
import { type DealContent, type KeptContact, placeKey } from './deal-content.ts';
import { type ContactPlace, type DealEdit, type RefusedEdit, refusedAt } from './deal-edit.ts';

/** Who edits a deal, as it is stored, and when: ISO 8601. */
export interface EditedBy {
  readonly at: string;
  readonly by: string;
}

type Applied = DealContent | RefusedEdit;

/** The content of a deal after an edit, which equals the one before if nothing changes; or why it can't be made. */
export function applyEdit(content: DealContent, edit: DealEdit, edited: EditedBy): Applied {
  switch (edit.kind) {
    case 'set-fields':
      return { ...content, fields: { ...content.fields, ...edit.fields } };
    case 'add-contact':
      return added(content, edit.contact, edited);
    case 'remove-contact':
      return removed(content, edit.removed);
    case 'replace-contact':
      return replaced(content, edit.replaced, edit.contact, edited);
  }
}

function added(content: DealContent, contact: Contact, { at, by }: EditedBy): Applied {
  const { contacts } = content;
  if (contacts.some((one) => placeKey(one) === placeKey(contact))) return content;
  const position = Math.max(-1, ...contacts.map((one) => one.position)) + 1;
  return {
    ...content,
    contacts: [...contacts, { ...contact, position, addedAt: at, addedBy: by, statedAt: null }],
  };
}

function removed(content: DealContent, place: ContactPlace): Applied {
  const left = content.contacts.filter((one) => placeKey(one) !== placeKey(place));
  return left.length === content.contacts.length ? gone(place) : { ...content, contacts: left };
}

/**
 * The new contact takes the place of the old one among those of the deal. Of another name or role of the same address the time
 * stays at which the address became a contact: what was noted about it since stays readable.
 */
function replaced(
  content: DealContent,
  place: ContactPlace,
  contact: Contact,
  { at, by }: EditedBy,
): Applied {
  const { contacts } = content;
  const before = contacts.find((one) => placeKey(one) === placeKey(place));
  if (!before) return gone(place);
  const isThere = contacts.some((one) => one !== before && placeKey(one) === placeKey(contact));
  if (isThere)
    return refusedAt('email', `${contact.email} is already there as ${roleOf(contact.role).name}.`);
  const isSameAddress = addressKey(before.email) === addressKey(contact.email);
  const isRenamed = isSameAddress && before.role === contact.role;
  const now: KeptContact = {
    ...contact,
    email: isRenamed ? before.email : contact.email,
    position: before.position,
    addedAt: isSameAddress ? before.addedAt : at,
    addedBy: isRenamed ? before.addedBy : by,
    statedAt: isRenamed ? before.statedAt : null,
  };
  return { ...content, contacts: contacts.map((one) => (one === before ? now : one)) };
}

function gone({ role, email }: ContactPlace): RefusedEdit {
  return refusedAt(null, `${email} is no longer a contact of this deal as ${roleOf(role).name}.`);
}
