import { addressKey } from '../domain/address.ts';
import type { BookChange } from '../domain/book-change.ts';
import type { Contact, Deal } from '../domain/deal.ts';
import { type ColumnName, DEAL_COLUMN_NAMES, DEAL_COLUMNS } from './columns.ts';
import type { DealStatement } from './deal-draft.ts';

/** A contact as it is kept, with what the import needs to know of it. */
export interface KeptContact extends Contact {
  readonly id: number;
  readonly position: number;
  /** Whether a book brought it; what people added in chat, a book does not take away. */
  readonly fromBook: boolean;
}

/** How a deal as kept becomes the deal as stated. */
export interface DealChange {
  readonly deal: Deal;
  readonly dealChanged: boolean;
  readonly added: readonly { readonly contact: Contact; readonly position: number }[];
  readonly changed: readonly { readonly id: number; readonly contact: Contact; readonly position: number }[];
  readonly removed: readonly KeptContact[];
  readonly changes: readonly BookChange[];
}

/** What a book as a whole speaks of. */
export interface BookScope {
  readonly columns: readonly ColumnName[];
  /** False when a row was refused that may belong to any deal: then nothing counts as left out on purpose. */
  readonly complete: boolean;
}

/**
 * Compares a deal as it is kept with the deal as a book states it. A column the book does not have states
 * nothing, so what is kept stays; a blank cell in a column it has clears what is kept.
 */
export function diffDeal(
  kept: { readonly deal: Deal; readonly contacts: readonly KeptContact[] },
  stated: DealStatement,
  { columns, complete }: BookScope,
): DealChange {
  const fields = diffFields(kept.deal, stated.deal, columns);
  const contacts = columns.includes('contact_email')
    ? diffContacts(kept.contacts, stated.contacts, { names: columns.includes('contact_name'), complete })
    : { added: [], changed: [], removed: [], changes: [] };
  return {
    deal: fields.deal,
    dealChanged: fields.changes.length > 0,
    added: contacts.added,
    changed: contacts.changed,
    removed: contacts.removed,
    changes: [...fields.changes, ...contacts.changes],
  };
}

function diffFields(
  kept: Deal,
  stated: Deal,
  columns: readonly ColumnName[],
): { readonly deal: Deal; readonly changes: readonly BookChange[] } {
  const changes: BookChange[] = [];
  const differing: [string, Deal[keyof Deal]][] = [];
  for (const column of DEAL_COLUMN_NAMES) {
    if (!columns.includes(column)) continue;
    const { field } = DEAL_COLUMNS[column];
    const [from, to] = [cellOf(kept[field]), cellOf(stated[field])];
    if (from === to) continue;
    differing.push([field, stated[field]]);
    changes.push({ kind: 'field', column, from, to });
  }
  return { deal: { ...kept, ...Object.fromEntries(differing) }, changes };
}

/** A value as a cell states it; null for a blank one. */
function cellOf(value: Deal[keyof Deal]): string | null {
  const text = Array.isArray(value) ? value.join(';') : String(value ?? '');
  return text === '' ? null : text;
}

function diffContacts(
  kept: readonly KeptContact[],
  stated: readonly Contact[],
  states: { readonly names: boolean; readonly complete: boolean },
): Pick<DealChange, 'added' | 'changed' | 'removed' | 'changes'> {
  const left = new Map(kept.map((contact) => [contactKey(contact), contact]));
  const places = new Map(kept.map((contact, place) => [contact.id, place]));
  const added: { contact: Contact; position: number }[] = [];
  const changed: { id: number; contact: Contact; position: number }[] = [];
  const changes: BookChange[] = [];
  let furthest = -1;
  let moved = false;
  stated.forEach((contact, position) => {
    const { role, email } = contact;
    const before = left.get(contactKey(contact));
    left.delete(contactKey(contact));
    if (!before) {
      added.push({ contact, position });
      changes.push({ kind: 'contact-added', role, email });
      return;
    }
    const name = states.names ? contact.name : before.name;
    const renamed = before.name !== name;
    if (renamed) changes.push({ kind: 'contact-renamed', role, email, from: before.name, to: name });
    if (renamed || before.position !== position) {
      changed.push({ id: before.id, contact: { ...contact, name }, position });
    }
    const place = places.get(before.id) ?? 0;
    moved ||= place < furthest;
    furthest = Math.max(furthest, place);
  });
  const removed = states.complete ? [...left.values()].filter(({ fromBook }) => fromBook) : [];
  for (const { role, email } of removed) changes.push({ kind: 'contact-removed', role, email });
  if (moved) changes.push({ kind: 'contacts-reordered' });
  return { added, changed, removed, changes };
}

function contactKey({ role, email }: Contact): string {
  return `${role} ${addressKey(email)}`;
}
