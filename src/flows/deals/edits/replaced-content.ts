import { z } from 'zod';
import { type DealContent, type KeptContact, KeptContactSchema, placeKey } from './deal-content.ts';
import { EDITABLE_FIELDS, type EditableFields, EditableFieldsSchema } from './deal-edit.ts';

/** The parts of a deal's content in which it differs from another one. */
const ContentPartsSchema = z.object({
  fields: EditableFieldsSchema.partial(),
  contacts: z.array(KeptContactSchema),
});
type ContentParts = z.infer<typeof ContentPartsSchema>;

/** What an edit replaced, by which it can be undone, and what it put in its place. */
export const ReplacedContentSchema = z.object({
  before: ContentPartsSchema,
  after: ContentPartsSchema,
  /** The address keys of those who had not taken the deal, before and after; null where the team stayed as it was. */
  notTaken: z.object({ before: z.array(z.string()), after: z.array(z.string()) }).nullable(),
});
export type ReplacedContent = z.infer<typeof ReplacedContentSchema>;

/** The parts in which two contents differ. */
export function differingParts(
  before: DealContent,
  after: DealContent,
): Pick<ReplacedContent, 'before' | 'after'> {
  const fields = EDITABLE_FIELDS.filter((field) => before.fields[field] !== after.fields[field]);
  const of = (content: DealContent, other: DealContent): ContentParts => {
    const same = new Set(other.contacts.map(textOf));
    return {
      fields: Object.fromEntries(fields.map((field) => [field, content.fields[field]])),
      contacts: content.contacts.filter((contact) => !same.has(textOf(contact))),
    };
  };
  return { before: of(before, after), after: of(after, before) };
}

/** A text that is equal for contacts that are equal in all that an edit can change. */
function textOf({ role, email, name, position, addedAt, addedBy }: KeptContact): string {
  return JSON.stringify([role, email, name, position, addedAt, addedBy]);
}

/**
 * The content as it was before an edit, as far as nobody has changed since what it changed; null where somebody has, or where a
 * book has stated since what the edit added.
 */
export function withoutEdit(
  content: DealContent,
  { before, after }: Pick<ReplacedContent, 'before' | 'after'>,
): DealContent | null {
  const stays = EDITABLE_FIELDS.every(
    (field) => !(field in after.fields) || content.fields[field] === after.fields[field],
  );
  const there = new Map(content.contacts.map((contact) => [placeKey(contact), contact]));
  const put = new Map(after.contacts.map((contact) => [placeKey(contact), contact]));
  const isUntouched = [...put].every(([key, contact]) => {
    const now = there.get(key);
    return now?.email === contact.email && now.name === contact.name && now.statedAt === contact.statedAt;
  });
  const isFree = before.contacts.every(
    (contact) => put.has(placeKey(contact)) || !there.has(placeKey(contact)),
  );
  if (!stays || !isUntouched || !isFree) return null;
  const left = content.contacts.filter((contact) => !put.has(placeKey(contact)));
  return {
    // As it was stored, a field is there or is not; none is undefined.
    fields: { ...content.fields, ...(before.fields as Partial<EditableFields>) },
    contacts: [...left, ...before.contacts].toSorted((one, other) => one.position - other.position),
  };
}
