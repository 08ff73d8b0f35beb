import { z } from 'zod';
import { parseAddress } from '../../../domain/address.ts';
import { parseDay } from '../../../domain/day.ts';
import type { Contact, Deal } from '../../../domain/deal.ts';
import { CLOUD_SCOPE_IDS, STAGES } from '../../../domain/ids.ts';

/** The days of a deal that a person can edit, with their columns in a book. */
const DAY_COLUMNS = {
  closeDate: 'close_date',
  effectiveDate: 'effective_date',
  packageCreated: 'package_created',
  cocpRequestedAt: 'cocp_requested_at',
} as const;

/** The people of a deal's team, with their columns in a book. */
const TEAM_COLUMNS = { aeEmail: 'ae_email', ceEmail: 'ce_email', pdmEmail: 'pdm_email' } as const;

/** The stage of a deal and its cloud, with their columns in a book. */
const CHOSEN_COLUMNS = { stage: 'stage', cloudScope: 'cloud_scope' } as const;

/** The fields of a deal that a person can edit, with their columns in a book. */
export const FIELD_COLUMNS = { ...DAY_COLUMNS, ...TEAM_COLUMNS, ...CHOSEN_COLUMNS } as const;
export type EditableField = keyof typeof FIELD_COLUMNS;
export const EDITABLE_FIELDS = Object.keys(FIELD_COLUMNS) as readonly EditableField[];
export type EditableFields = Pick<Deal, EditableField>;

/** Those that are typed, and may be cleared. */
const TEXT_FIELDS = Object.keys({ ...DAY_COLUMNS, ...TEAM_COLUMNS }) as readonly TextField[];
type TextField = Exclude<EditableField, keyof typeof CHOSEN_COLUMNS>;

/** Which contact of a deal is meant: a deal has an address once in a role. */
export type ContactPlace = Pick<Contact, 'role' | 'email'>;

/** What a person changes of a deal in one act. */
export type DealEdit =
  | { readonly kind: 'add-contact'; readonly contact: Contact }
  | { readonly kind: 'replace-contact'; readonly replaced: ContactPlace; readonly contact: Contact }
  | { readonly kind: 'remove-contact'; readonly removed: ContactPlace }
  /** A field that is left out stays as it is; null clears it. */
  | { readonly kind: 'set-fields'; readonly fields: Partial<EditableFields> };

/** The longest name of a contact, in UTF-16 code units. */
const MOST_IN_NAME = 200;

/** Characters that nobody can see or that break a line. */
const UNSEEN = /[\p{Cc}\p{Cs}]/u;

/** Why an edit can't be made: a sentence that says what to change, and the field that it is about; null for none of them. */
export interface RefusedPart {
  readonly why: string;
  readonly field: EditableField | keyof Contact | null;
}

/** An edit that can't be made as it is. */
export interface RefusedEdit {
  readonly refused: readonly [RefusedPart, ...RefusedPart[]];
}

export function refusedAt(field: RefusedPart['field'], why: string): RefusedEdit {
  return { refused: [{ field, why }] };
}

/** The edit with its texts trimmed, and blank ones as null; or each thing that is wrong with it. */
export function checkedEdit(edit: DealEdit): DealEdit | RefusedEdit {
  if (edit.kind === 'remove-contact') return edit;
  if (edit.kind === 'set-fields') return checkedFields(edit.fields);
  const contact = checkedContact(edit.contact);
  return 'refused' in contact ? contact : { ...edit, contact };
}

function checkedContact({ role, email, name }: Contact): Contact | RefusedEdit {
  const address = email.trim();
  const stated = name?.trim() || null;
  const wrong: RefusedPart[] = [];
  if (!parseAddress(address)) wrong.push({ field: 'email', why: notAddress(address) });
  if (stated !== null && (stated.length > MOST_IN_NAME || UNSEEN.test(stated)))
    wrong.push({ field: 'name', why: `Give a name of one line and at most ${MOST_IN_NAME} characters.` });
  return refusedFor(wrong) ?? { role, email: address, name: stated };
}

function checkedFields(fields: Partial<EditableFields>): DealEdit | RefusedEdit {
  const wrong: RefusedPart[] = [];
  const { stage, cloudScope } = fields;
  const checked: Partial<Record<TextField, string | null>> = {};
  for (const field of TEXT_FIELDS) {
    const stated = fields[field];
    if (stated === undefined) continue;
    const text = stated?.trim() || null;
    if (text !== null && isDay(field) && parseDay(text) === null)
      wrong.push({ field, why: `"${text}" is no day such as 2026-06-30.` });
    if (text !== null && !isDay(field) && !parseAddress(text)) wrong.push({ field, why: notAddress(text) });
    checked[field] = text;
  }
  return (
    refusedFor(wrong) ?? {
      kind: 'set-fields',
      fields: {
        ...checked,
        ...(stage === undefined ? {} : { stage }),
        ...(cloudScope === undefined ? {} : { cloudScope }),
      },
    }
  );
}

function refusedFor([first, ...others]: readonly RefusedPart[]): RefusedEdit | null {
  return first ? { refused: [first, ...others] } : null;
}

function isDay(field: EditableField): boolean {
  return field in DAY_COLUMNS;
}

function notAddress(text: string): string {
  return text === '' ? 'Give an address.' : `"${text}" is not a valid address.`;
}

const cell = z.string().nullable();
export const EditableFieldsSchema = z.object({
  closeDate: cell,
  effectiveDate: cell,
  packageCreated: cell,
  cocpRequestedAt: cell,
  aeEmail: cell,
  ceEmail: cell,
  pdmEmail: cell,
  stage: z.enum(STAGES),
  cloudScope: z.enum(CLOUD_SCOPE_IDS),
}) satisfies z.ZodType<EditableFields>;
