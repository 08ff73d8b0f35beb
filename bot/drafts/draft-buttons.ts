import { z } from 'zod';
import { MOST_NOTE } from '../../cards/drafts/preview.ts';
import { DRAFT_CREATE, DRAFT_FILE, DRAFT_FORM, DRAFT_FRESH, DRAFT_PREVIEW } from '../../cards/verbs.ts';
import { LETTER_NAMES } from '../../src/email/letters/recipients.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId, mark, own, pageStart } from '../turn/payload.ts';
import { createDraft } from './create-draft.ts';
import { giveFile } from './letter-file.ts';
import { draftPreview, freshly, previewSince } from './preview.ts';

const opened = z.object({ dealId, template: z.enum(LETTER_NAMES), from: pageStart, seen: mark, own });

/** Opens the preview of a letter for the presser, with what has changed since the pressed card was drawn. */
export const draftForm = cardAction(DRAFT_FORM, opened, async ({ seen, ...asked }, { inPlace }) => ({
  kind: 'replace',
  card: await previewSince(inPlace, freshly(asked.dealId, asked.template, asked), seen),
}));

/** Control characters and lone surrogates: no letter shows them, and in a card's JSON each takes six characters. */
const UNWRITABLE = /(?![\n\r\t])[\p{Cc}\p{Cs}]/gu;

/** Payload of buttons and file offers that name a letter with its recipients and note. */
export const offeredLetter = z.object({
  dealId,
  template: z.enum(LETTER_NAMES),
  to: z.string().trim().max(400).catch(''),
  cc: z
    .string()
    .max(4000)
    .catch('')
    .transform((text) =>
      text
        .split(',')
        .map((address) => address.trim())
        .filter(Boolean),
    ),
  note: z
    .string()
    .nullish()
    .transform((text) => (text ?? '').replace(UNWRITABLE, ' ').slice(0, MOST_NOTE)),
});

const filled = offeredLetter.extend({ from: pageStart, own, shown: z.string().max(80).catch('') });

/** Draws the preview anew with the recipients and the note that were filled in. */
export const draftUpdate = cardAction(DRAFT_PREVIEW, filled, async (asked, { inPlace }) => ({
  kind: 'replace',
  card: await draftPreview(inPlace, asked),
}));

export const draftCreate = cardAction(DRAFT_CREATE, filled, createDraft);

/** Old clients send numbers as text. */
const after = filled.extend({ generation: z.coerce.number().int().min(1).max(1_000_000) });

export const draftFresh = cardAction(DRAFT_FRESH, after, createDraft);

export const draftFile = cardAction(DRAFT_FILE, filled, giveFile);
