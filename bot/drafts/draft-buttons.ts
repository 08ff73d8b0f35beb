import { z } from 'zod';
import {
  DRAFT_CREATE,
  DRAFT_FILE,
  DRAFT_FORM,
  DRAFT_FRESH,
  DRAFT_PREVIEW,
  DRAFT_UNDO,
} from '../../cards/verbs.ts';
import { LETTER_LOCALES, LETTER_NAMES } from '../../src/domain/drafts/letter.ts';
import { letterNote } from '../../src/domain/drafts/letter-note.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId, dealVersion, isDealCard, pageStart, payloadOf, previewVersion } from '../turn/payload.ts';
import { createDraft, resumeDraft } from './create-draft.ts';
import { giveFile } from './letter-file.ts';
import { freshly, previewSince, updatedPreview } from './preview.ts';
import { resumeTakeBack, takeBack } from './undo-draft.ts';

const template = z.enum(LETTER_NAMES);
/** The chosen language of a letter; null where none is chosen, or one that letters are not written in. */
const language = z.enum(LETTER_LOCALES).nullable().catch(null);
const opened = payloadOf({ dealId, template, from: pageStart, dealVersion, isDealCard, language });

/** Opens the preview of a letter for the presser, with the changes since the card was drawn. */
export const draftForm = cardAction(
  DRAFT_FORM,
  opened,
  async ({ dealVersion: version, ...asked }, { inPlace }) => ({
    kind: 'replace',
    card: await previewSince(inPlace, freshly(asked.dealId, asked.template, asked), version),
  }),
);

/** Payload of buttons and file offers that name a letter with its recipients and note. */
export const offeredLetter = z.object({
  dealId,
  template,
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
    .transform((text) => letterNote(text ?? '')),
  language,
});

const filledShape = { ...offeredLetter.shape, from: pageStart, isDealCard, previewVersion };
const filled = payloadOf(filledShape);

/** Redraws the preview with the filled-in recipients and note. */
export const draftUpdate = cardAction(DRAFT_PREVIEW, filled, async (asked, { inPlace }) => ({
  kind: 'replace',
  card: await updatedPreview(inPlace, asked),
}));

export const draftCreate = cardAction(DRAFT_CREATE, filled, createDraft, resumeDraft);

/** Old clients send numbers as text. */
const generation = z.coerce.number().int().min(1).max(1_000_000);
const after = payloadOf({ ...filledShape, generation });

export const draftFresh = cardAction(DRAFT_FRESH, after, createDraft, resumeDraft);

const made = payloadOf({
  dealId,
  template,
  generation,
  remindsOf: z.enum(LETTER_NAMES).or(z.literal('')).catch(''),
});

/** Takes a draft away again that was made by a press. */
export const draftUndo = cardAction(
  DRAFT_UNDO,
  made,
  (draft, { inPlace }) => takeBack(draft, inPlace),
  resumeTakeBack,
);

export const draftFile = cardAction(DRAFT_FILE, filled, giveFile);
