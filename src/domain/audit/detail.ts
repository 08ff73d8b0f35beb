import { z } from 'zod';
import { BookChangeSchema } from '../book/change.ts';
import { RISKS, ROLE_IDS } from '../ids.ts';
import { UNKNOWN_READERS } from '../people/readers.ts';
import { ADMIN_AREAS } from './admin-area.ts';

const text = z.string();
const texts = z.array(z.string()).readonly();
const count = z.number().int().nonnegative();

const channelFilter = {
  pdmKey: text.nullable(),
  program: text.nullable(),
  minRisk: z.enum(RISKS),
};

/** The address, and the partner to whose deals it was added; null for one deal, which the entry names. */
const deskChange = z.object({ desk: text, address: text, partner: text.nullable() });

/**
 * Every code an audit entry may carry, with the parameters of that code. A code and its parameters are stored and
 * never rewritten: a code keeps its meaning for good, and a parameter that is added later is optional.
 */
export const DETAIL_PARAMETERS = {
  // view
  'deal-seen': z.object({}),
  'deal-seen-as-desk': z.object({}),
  'told-of-reply': z.object({}),
  'deal-inserted': z.object({ readers: count }),
  'deal-link-inserted': z.object({ unknownReaders: z.enum(UNKNOWN_READERS) }),
  'deal-disclosed': z.object({ unknownReaders: z.enum(UNKNOWN_READERS) }),
  // list
  'deals-looked-through': z.object({ deals: count, dealIds: texts }),
  'addresses-asked-about': z.object({ scope: text, emails: texts }),
  'alerts-dry-run': z.object({ places: count }),
  // record, attach, decline
  'check-recorded': z.object({
    method: text,
    result: text,
    day: text,
    emails: texts,
    check: text.optional(),
  }),
  'evidence-told': z.object({
    from: text.nullable(),
    to: text.nullable(),
    checks: z.array(z.object({ method: text, result: text, email: text })).readonly(),
  }),
  'withdrawal-told': z.object({
    from: text.nullable(),
    to: text.nullable(),
    checks: z.array(z.object({ method: text, result: text, email: text })).readonly(),
  }),
  'check-withdrawn': z.object({
    check: text,
    by: text,
    method: text,
    result: text,
    day: text,
    emails: texts,
  }),
  'contacts-attached': z.object({ role: z.enum(ROLE_IDS), emails: texts, edit: text.optional() }),
  'proposal-accepted': z.object({
    role: z.enum(ROLE_IDS),
    email: text,
    from: text,
    day: text,
    id: count.optional(),
    foundIn: text.optional(),
  }),
  'proposals-declined': z.object({ emails: texts, ids: z.array(count).readonly().optional() }),
  'proposals-reopened': z.object({ emails: texts, removed: texts }),
  // edit
  'deal-edited': z.object({
    edit: text,
    changes: z.array(BookChangeSchema).readonly(),
    total: count,
    /** The answers that proposed it: who wrote each, on which day, and the line that says so. */
    proposed: z
      .array(z.object({ from: text, day: text, foundIn: text }))
      .readonly()
      .optional(),
  }),
  'edit-undone': z.object({
    edit: text,
    undone: text,
    by: text,
    changes: z.array(BookChangeSchema).readonly(),
    total: count,
  }),
  // desk
  'desk-added': deskChange,
  'desk-removed': deskChange,
  'desk-restored': deskChange,
  // guidance
  'question-cleared': z.object({ question: text }),
  'question-restored': z.object({ question: text }),
  // draft
  'draft-made': z.object({ template: text, to: texts }),
  'draft-updated': z.object({ template: text, to: texts }),
  'draft-undone': z.object({ template: text }),
  'letter-file-made': z.object({ template: text, to: texts }),
  'letter-kept-in-outbox': z.object({ template: text, to: texts, file: text }),
  // name
  named: z.object({ people: texts, file: text }),
  'named-taken-by-book': z.object({ people: texts, file: text }),
  'named-by-edit': z.object({ people: texts }),
  'named-taken-by-edit': z.object({ people: texts }),
  'naming-taken': z.object({ by: text }),
  'naming-declined': z.object({ by: text }),
  'naming-reopened': z.object({}),
  // import, export
  'deal-new-in-book': z.object({ file: text }),
  'deal-changed-by-book': z.object({
    changes: z.array(BookChangeSchema).readonly(),
    total: count,
    file: text,
  }),
  'book-imported': z.object({
    file: text,
    new: count,
    changed: count,
    unchanged: count,
    refused: count,
  }),
  'columns-mapped': z.object({ columns: texts, file: text }),
  'book-export-begun': z.object({}),
  'book-exported': z.object({ deals: count }),
  'book-export-broken-off': z.object({ deals: count }),
  'alert-ledger-exported': z.object({}),
  // alert
  'alerts-acted-on': z.object({
    act: z.enum(['acknowledge', 'unacknowledge', 'wake', 'mute', 'unmute', 'take-back']),
    person: text,
  }),
  'alerts-snoozed': z.object({ person: text, until: text, reason: text }),
  'alerts-handed-over': z.object({ person: text, to: text }),
  'alert-message-settled': z.object({
    settlement: z.enum(['again', 'arrived', 'drop']),
    place: text,
    dealIds: texts,
  }),
  'alerts-stopped': z.object({}),
  'alerts-resumed': z.object({}),
  'alerts-scanned': z.object({ judged: count, entered: count }),
  'alert-settings-saved': z.object({
    isOn: z.boolean(),
    digestAt: text.nullable(),
    zone: text.nullable(),
    quiet: z.union([z.object({ from: text, to: text }), z.literal('none')]).nullable(),
    minRisk: z.enum(RISKS),
    programs: texts.nullable(),
    backup: text.nullable(),
  }),
  'channel-subscribed': z.object(channelFilter),
  'channel-unsubscribed': z.object(channelFilter),
  // refuse
  'not-on-deal': z.object({}),
  'not-before-others': z.object({}),
  'draft-refused': z.object({ template: text }),
  'check-refused': z.object({}),
  'check-undo-refused': z.object({}),
  'edit-refused': z.object({}),
  'proposals-refused': z.object({}),
  'deal-import-refused': z.object({ step: z.enum(['preview', 'import']), file: text }),
  'more-imports-refused': z.object({ deals: count, step: z.enum(['preview', 'import']), file: text }),
  'import-of-others-refused': z.object({ file: text }),
  'alert-act-refused': z.object({}),
  'alert-of-others-refused': z.object({ place: text }),
  'subscription-refused': z.object({ pdm: text.nullable() }),
  'other-tenant-refused': z.object({ tenant: text }),
  'address-of-two': z.object({ address: text, objectIds: texts }),
  'admins-only': z.object({ area: z.enum(ADMIN_AREAS), dealId: text.nullable() }),
} as const satisfies Readonly<Record<string, z.ZodObject>>;

export type DetailCode = keyof typeof DETAIL_PARAMETERS;
/** The parameters of a code; nothing can be said of those of a code that has none. */
export type DetailParameters<C extends DetailCode> =
  z.infer<(typeof DETAIL_PARAMETERS)[C]> extends Record<string, never>
    ? unknown
    : z.infer<(typeof DETAIL_PARAMETERS)[C]>;

/** What an audit entry records beyond actor, action and deal: a code with the parameters of that code. */
export type AuditDetail = { [C in DetailCode]: { readonly code: C } & DetailParameters<C> }[DetailCode];

/**
 * The detail of a stored entry. `words` is a text: of an entry written before details had codes, or by a version of
 * this program with other codes.
 */
export type RecordedDetail = AuditDetail | { readonly code: 'words'; readonly words: string };

/** Parses a stored detail; one that is not in this catalogue is returned as `words`. */
export function readDetail(code: string, parameters: string | null): RecordedDetail {
  const asStored = { code: 'words', words: `${code} ${parameters ?? ''}`.trim() } as const;
  if (!isDetailCode(code)) return asStored;
  const read = DETAIL_PARAMETERS[code].safeParse(jsonOf(parameters));
  // The schema of the code has just accepted these parameters; TypeScript does not follow that for a union.
  return read.success ? ({ ...read.data, code } as AuditDetail) : asStored;
}

function isDetailCode(code: string): code is DetailCode {
  return Object.hasOwn(DETAIL_PARAMETERS, code);
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return null;
  }
}
