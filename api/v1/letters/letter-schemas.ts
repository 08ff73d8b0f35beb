import { z } from 'zod';
import { DRAFT_STATE, draftMoments, letterName } from '../../../cards/kit/letter-labels.ts';
import type { DealDraft } from '../../../src/domain/drafts/deal-draft.ts';
import {
  LETTER_LOCALES,
  LETTER_NAMES,
  type LetterLocale,
  type LetterName,
} from '../../../src/domain/drafts/letter.ts';
import { letterNote, MOST_LETTER_NOTE } from '../../../src/domain/drafts/letter-note.ts';
import { languageText } from '../../../src/domain/format.ts';
import type { Locale } from '../../../src/domain/locale.ts';
import { draftTitle } from '../../../src/rules/words/next-step.ts';

export const dealId = z.string().min(1).max(500);

export const template = z.enum(LETTER_NAMES).describe('The name of a letter.');

/** A letter in words. */
export const LetterTitleSchema = z
  .object({
    template,
    name: z.string().describe('In the middle of a sentence: `customer e-mail`.'),
    title: z.string().describe('Of the button that begins it: `Write to customer`.'),
  })
  .meta({ id: 'LetterTitle' });

export function letterTitle(name: LetterName): z.input<typeof LetterTitleSchema> {
  return { template: name, name: letterName(name), title: draftTitle(name) };
}

/** Something that became of a draft, and when: who reads it has a clock of their own. */
export const MomentSchema = z
  .object({
    what: z.string().describe('`made`, `seen edited`.'),
    at: z.iso.datetime().nullable().describe('Null where it is not known.'),
  })
  .meta({ id: 'DraftMoment' });

export const CorrespondentSchema = z.object({
  name: z.string().describe('Empty when it is not known.'),
  address: z.string(),
});

const locale = z.enum(LETTER_LOCALES);

/** What of a letter is chosen by whoever sends it. */
export const choiceShape = {
  to: z
    .string()
    .trim()
    .max(400)
    .default('')
    .describe('Address of the recipient, of those on the deal; empty for the one that the deal names.'),
  cc: z.array(z.string().trim().min(1).max(400)).max(20).default([]).describe('Addresses of copies.'),
  note: z
    .string()
    .max(MOST_LETTER_NOTE)
    .default('')
    .transform(letterNote)
    .describe('A personal note, at the top of the letter.'),
  language: locale
    .nullish()
    .describe(
      'The language to write it in; left out, the one kept for whom it goes to, or else that of their country, of their last answer, or yours. A draft keeps the stated one.',
    ),
};

/** A language that letters are written in. */
export const LetterLanguageSchema = z
  .object({ tag: locale, name: z.string().describe('In English: `Japanese`.') })
  .meta({ id: 'LetterLanguage' });

export function letterLanguage(tag: LetterLocale, shownIn: Locale): z.input<typeof LetterLanguageSchema> {
  return { tag, name: languageText(tag, shownIn) };
}

/** A draft that somebody has already, as a letter's preview and the list of a deal's letters show it. */
export const DraftBeforeSchema = z
  .object({
    state: z.enum(['making', 'drafted', 'edited', 'sent', 'replied', 'deleted', 'failed']),
    stateText: z.string(),
    times: z.array(MomentSchema),
    by: z.string().describe('Name of its sender.'),
    webLink: z.string().nullable().describe('Opens it in Outlook; null where that is not known.'),
  })
  .meta({ id: 'DraftOfDeal' });

export function draftBeforeView(draft: DealDraft): z.input<typeof DraftBeforeSchema> {
  const { state, madeBy, webLink } = draft;
  return { state, stateText: DRAFT_STATE[state].word, times: draftMoments(draft), by: madeBy, webLink };
}
