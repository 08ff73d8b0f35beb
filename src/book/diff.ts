import { addressKey } from '../domain/address.ts';
import type { BookChange } from '../domain/book/change.ts';
import type { Contact, Deal } from '../domain/deal.ts';
import { type ColumnName, DEAL_COLUMN_NAMES, DEAL_COLUMNS } from './columns.ts';
import type { DealStatement } from './deal-builder.ts';

/** A stored contact, with the fields the comparison needs. */
export interface StoredContact extends Contact {
  readonly id: number;
  readonly position: number;
  /** Whether the contact came from a book; contacts added in chat are not removed by a book that lacks them. */
  readonly fromBook: boolean;
  /** Whether a book has stated it, whoever added it. */
  readonly isStated: boolean;
}

/** The changes that turn a stored deal into the stated one. */
export interface DealChange {
  readonly deal: Deal;
  readonly dealChanged: boolean;
  readonly added: readonly { readonly contact: Contact; readonly position: number }[];
  readonly changed: readonly { readonly id: number; readonly contact: Contact; readonly position: number }[];
  readonly removed: readonly StoredContact[];
  /** Ids of the contacts that people added and that a book states for the first time; that is no change of the deal. */
  readonly stated: readonly number[];
  readonly changes: readonly BookChange[];
}

/** The coverage of a book as a whole. */
export interface BookScope {
  readonly columns: readonly ColumnName[];
  /** False when a refused row may belong to any deal; then no missing contact counts as removed. */
  readonly complete: boolean;
}

/**
 * Compares a stored deal with the deal stated in a book. A column missing from the book changes nothing; a blank
 * cell in an existing column clears the stored value.
 */
export function diffDeal(
  kept: { readonly deal: Deal; readonly contacts: readonly StoredContact[] },
  stated: DealStatement,
  { columns, complete }: BookScope,
): DealChange {
  const fields = diffFields(kept.deal, stated.deal, columns);
  const contacts = columns.includes('contact_email')
    ? diffContacts(kept.contacts, stated.contacts, { names: columns.includes('contact_name'), complete })
    : { added: [], changed: [], removed: [], stated: [], changes: [] };
  return {
    deal: fields.deal,
    dealChanged: fields.changes.length > 0,
    added: contacts.added,
    changed: contacts.changed,
    removed: contacts.removed,
    stated: contacts.stated,
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
  kept: readonly StoredContact[],
  stated: readonly Contact[],
  states: { readonly names: boolean; readonly complete: boolean },
): Pick<DealChange, 'added' | 'changed' | 'removed' | 'stated' | 'changes'> {
  const left = new Map(kept.map((contact) => [contactKey(contact), contact]));
  const ranks = new Map(kept.map((contact, rank) => [contact.id, rank]));
  const added: { contact: Contact; position: number }[] = [];
  const changed: { id: number; contact: Contact; position: number }[] = [];
  const first: number[] = [];
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
    if (!before.isStated) first.push(before.id);
    const name = states.names ? contact.name : before.name;
    const renamed = before.name !== name;
    if (renamed) changes.push({ kind: 'contact-renamed', role, email, from: before.name, to: name });
    if (renamed || before.position !== position) {
      changed.push({ id: before.id, contact: { ...contact, name }, position });
    }
    const rank = ranks.get(before.id) ?? 0;
    moved ||= rank < furthest;
    furthest = Math.max(furthest, rank);
  });
  const removed = states.complete ? [...left.values()].filter(({ fromBook }) => fromBook) : [];
  for (const { role, email } of removed) changes.push({ kind: 'contact-removed', role, email });
  if (moved) changes.push({ kind: 'contacts-reordered' });
  return { added, changed, removed, stated: first, changes };
}

function contactKey({ role, email }: Contact): string {
  return `${role} ${addressKey(email)}`;
}
