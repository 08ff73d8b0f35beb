import { z } from 'zod';

/** A field that a letter needs and that neither the book nor the choices on its card fill. */
const MissingFieldSchema = z.object({
  /** Name of the column, or of the field on the card. */
  field: z.string(),
  why: z.enum([
    'not-stated',
    'no-mailbox-address',
    'named-in-subject',
    'needed-by-template',
    'no-first-letter',
    'no-letter-due',
    'no-name-to-sign',
  ]),
  /** The text in place of an address, cut to a line; left out of every other reason. */
  said: z.string().optional(),
});
export type MissingField = z.infer<typeof MissingFieldSchema>;

/**
 * The reasons that are stored with a draft and with each deal of a batch: a code, and the parameters that its words
 * need. The words for people are in `cards/drafts/draft-reason-text.ts`, one for each code.
 */
export const DraftReasonSchema = z.discriminatedUnion('code', [
  // A message was created or found.
  z.object({ code: z.literal('created') }),
  z.object({ code: z.literal('found') }),
  z.object({ code: z.literal('updated') }),
  z.object({ code: z.literal('unchanged') }),
  z.object({ code: z.literal('filed'), name: z.string() }),
  // A draft of the sender's was left alone.
  z.object({ code: z.literal('edited') }),
  z.object({ code: z.literal('over'), state: z.string() }),
  // There is no letter, or not the letter that was confirmed.
  z.object({ code: z.literal('not-there') }),
  z.object({ code: z.literal('missing'), fields: z.array(MissingFieldSchema) }),
  z.object({ code: z.literal('nothing-to-ask') }),
  z.object({ code: z.literal('recipient-changed') }),
  // Outlook failed; the parameters say what the sender can do.
  z.object({ code: z.literal('outlook-busy'), seconds: z.number() }),
  z.object({ code: z.literal('signed-out') }),
  z.object({ code: z.literal('permission-missing'), permission: z.string() }),
  z.object({ code: z.literal('no-mailbox') }),
  z.object({ code: z.literal('mailbox-full') }),
  z.object({ code: z.literal('outlook-saving') }),
  z.object({ code: z.literal('outlook-silent') }),
  z.object({ code: z.literal('outlook-failed') }),
  z.object({ code: z.literal('outlook-refused') }),
  /** Graph's own error, for support; it is shown to nobody. */
  z.object({ code: z.literal('graph-error'), error: z.string(), message: z.string() }),
  /** A sentence that an earlier version stored, for which this version has no code. */
  z.object({ code: z.literal('said-earlier'), text: z.string() }),
]);

export type DraftReason = z.infer<typeof DraftReasonSchema>;
export type DraftReasonCode = DraftReason['code'];
/** The reason of one code, with its parameters. */
export type DraftReasonOf<C extends DraftReasonCode> = Extract<DraftReason, { readonly code: C }>;
