import { hash } from 'node:crypto';
import { z } from 'zod';
import { diffDeal } from '../../../book/diff.ts';
import { addressKey } from '../../../domain/address.ts';
import type { BookChange } from '../../../domain/book/change.ts';
import type { Deal } from '../../../domain/deal.ts';
import { ContactSchema } from '../../../domain/deal.ts';
import type { ContactRow } from '../../../store/queries/deals/contacts.ts';
import {
  type ContactPlace,
  EDITABLE_FIELDS,
  type EditableFields,
  EditableFieldsSchema,
  FIELD_COLUMNS,
} from './deal-edit.ts';

/** A contact of a deal with all that is stored of it. */
export const KeptContactSchema = ContactSchema.extend({
  position: z.number().int(),
  /** ISO 8601. */
  addedAt: z.string(),
  /** As stored: `person:…` or `import:…`. */
  addedBy: z.string(),
  /** When a book first stated a contact that a person had added, ISO 8601; null until then. */
  statedAt: z.string().nullable().default(null),
});
export type KeptContact = z.infer<typeof KeptContactSchema>;

/** What is stored of a deal's content: its days, team, stage, cloud and contacts, these in their order. */
export const DealContentSchema = z.object({
  // Contents that were kept by earlier versions have no stage and no cloud.
  fields: EditableFieldsSchema.partial({ stage: true, cloudScope: true }),
  contacts: z.array(KeptContactSchema),
});
/** What a person can edit of a deal. */
export interface DealContent {
  readonly fields: EditableFields;
  readonly contacts: readonly KeptContact[];
}

type ContentRow = Pick<
  ContactRow,
  'role' | 'name' | 'email' | 'position' | 'added_at' | 'added_by' | 'stated_at'
>;

/** @param rows by position */
export function contentOf(deal: Deal, rows: readonly ContentRow[]): DealContent {
  return { fields: fieldsOf(deal), contacts: rows.map(keptContact) };
}

function fieldsOf(deal: EditableFields): EditableFields {
  const { closeDate, effectiveDate, packageCreated, cocpRequestedAt, stage } = deal;
  const { aeEmail, ceEmail, pdmEmail, cloudScope } = deal;
  const days = { closeDate, effectiveDate, packageCreated, cocpRequestedAt };
  return { ...days, aeEmail, ceEmail, pdmEmail, stage, cloudScope };
}

function keptContact(row: ContentRow): KeptContact {
  const { role, email, name, position, added_at: addedAt, added_by: addedBy, stated_at: statedAt } = row;
  return { role, email, name, position, addedAt, addedBy, statedAt };
}

/** Names a contact among those of one deal. */
export function placeKey({ role, email }: ContactPlace): string {
  return `${role} ${addressKey(email)}`;
}

const VERSION_CHARS = 16;

/** The version of a deal's content: 16 characters of base64url, the same for equal contents. */
export function contentVersionOf({ fields, contacts }: DealContent): string {
  const stated = {
    fields: EDITABLE_FIELDS.map((field) => fields[field]),
    contacts: contacts.map(({ role, email, name }) => [role, email, name]),
  };
  return hash('sha256', JSON.stringify(stated), 'base64url').slice(0, VERSION_CHARS);
}

/** The differences between two contents of one deal, as a book would make them. */
export function contentChanges(deal: Deal, before: DealContent, after: DealContent): readonly BookChange[] {
  const stored = before.contacts.map((contact, id) => ({ ...contact, id, fromBook: true, isStated: true }));
  const { changes } = diffDeal(
    { deal: { ...deal, ...before.fields }, contacts: stored },
    { deal: { ...deal, ...after.fields }, contacts: after.contacts, evidence: [] },
    { columns: [...Object.values(FIELD_COLUMNS), 'contact_email', 'contact_name'], complete: true },
  );
  return changes;
}
