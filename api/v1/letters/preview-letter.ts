import { z } from 'zod';
import { shownLanguage } from '../../../cards/drafts/letter-language.ts';
import { letterNotices } from '../../../cards/drafts/letter-notices.ts';
import { outcomeWords } from '../../../cards/drafts/outcome-words.ts';
import { beforeWords } from '../../../cards/drafts/preview.ts';
import { letterName } from '../../../cards/kit/letter-labels.ts';
import { LETTER_LOCALES, type LetterName } from '../../../src/domain/drafts/letter.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { Letter } from '../../../src/email/letters/letter.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import { readerOf } from '../../../src/flows/deals/viewers.ts';
import { type ChosenLetter, chosenLetter } from '../../../src/flows/drafts/chosen-letter.ts';
import { draftBefore } from '../../../src/flows/drafts/letters-of-deal.ts';
import { roleOf } from '../../../src/policy/roles.ts';
import { CATALOGUE } from '../../../src/rules/catalogue.ts';
import { noSuchDeal } from '../problem.ts';
import { type Reply, route } from '../route.ts';
import {
  CorrespondentSchema,
  choiceShape,
  DraftBeforeSchema,
  dealId,
  draftBeforeView,
  LetterLanguageSchema,
  letterLanguage,
  template,
} from './letter-schemas.ts';

const RecipientSchema = CorrespondentSchema.extend({
  who: z.string().describe('Their position on the deal: `partner contact`.'),
}).meta({ id: 'LetterRecipient' });

export const LetterPreviewSchema = z
  .object({
    dealId: z.string(),
    customer: z.string(),
    template,
    name: z.string().describe('Its name in words: `customer e-mail`.'),
    state: z.enum(['ready', 'missing', 'nothing-to-ask']),
    title: z.string().nullable().describe('Why there is no letter, in a few words; null where there is one.'),
    notices: z.array(z.string()).describe('What to know before anything is made, or why there is no letter.'),
    letter: z
      .object({
        to: z.array(CorrespondentSchema),
        cc: z.array(CorrespondentSchema),
        subject: z.string(),
        html: z
          .string()
          .describe(
            'As it goes into the draft. What people typed is escaped in it; show it in a frame without scripts, or its text.',
          ),
        text: z.string(),
        asks: z
          .array(
            z.object({ roles: z.array(z.string()), email: z.string().nullable(), why: z.array(z.string()) }),
          )
          .describe('Whom it asks about, and why.'),
        points: z.array(z.string()).describe('What it asks about the whole deal.'),
      })
      .nullable(),
    language: LetterLanguageSchema.extend({
      why: z.enum(['chosen', 'kept', 'country', 'answer', 'sender', 'default']).describe('What has told it.'),
      keptFor: z.string().nullable().describe('The customer or partner for whom it is kept.'),
      text: z.string().describe('In words: `In Japanese, kept for Contoso`; empty for plain English.'),
    })
      .meta({ id: 'LanguageOfLetter' })
      .nullable()
      .describe('The language that the letter is written in; null without a letter.'),
    languages: z.array(LetterLanguageSchema).describe('Every language that it can be written in.'),
    recipients: z.array(RecipientSchema).describe('Everybody on the deal whom it may go to.'),
    gone: z.array(z.string()).describe('Chosen addresses that are no longer on the deal, and were left out.'),
    before: DraftBeforeSchema.extend({ effect: z.string() })
      .nullable()
      .describe('Your draft of it, and what creating one does to that.'),
    previewVersion: z.string().nullable().describe('The ETag that a draft of it is created with.'),
  })
  .meta({ id: 'LetterPreview' });

export const previewLetter = route({
  method: 'POST',
  path: '/deals/:dealId/letters/:template/preview',
  id: 'previewLetter',
  tag: 'drafts',
  summary: 'A letter about a deal as it would be now, to be looked through',
  description: 'Makes nothing. `POST` because a note of one’s own is long, and none of the business of logs.',
  isRead: true,
  params: z.object({ dealId, template }),
  body: z.object(choiceShape),
  answer: LetterPreviewSchema,
  hasVersion: true,
  run: async ({ services, viewers, params, body }): Promise<Reply<z.input<typeof LetterPreviewSchema>>> => {
    const found = await chosenLetter(services, viewers, { ...params, ...body });
    if (found.kind === 'none' || found.kind === 'asker-only') throw noSuchDeal(params.dealId);
    return previewReply(viewers, params.template, found, readerOf(viewers, services.now()));
  },
});

type Seen = Exclude<ChosenLetter, { readonly kind: 'none' | 'asker-only' }>;

function previewReply(
  viewers: Viewers,
  name: LetterName,
  found: Seen,
  reader: Reader,
): Reply<z.input<typeof LetterPreviewSchema>> {
  const { deal } = found.checked;
  const before = draftBefore(found.checked, viewers, name, found);
  const about = {
    dealId: deal.dealId,
    customer: deal.customer,
    template: name,
    name: letterName(name),
    languages: LETTER_LOCALES.map((one) => letterLanguage(one, reader.locale)),
    before: before && { ...draftBeforeView(before), effect: beforeWords(before, reader).again.trim() },
  };
  if (found.kind !== 'letter') {
    const { title, text } = outcomeWords(found, name);
    const recipients = found.kind === 'missing' ? [...found.choices] : [];
    const none = { letter: null, language: null, gone: [], previewVersion: null };
    const body = { ...about, ...none, state: found.kind, title, notices: [...text], recipients };
    return { body, etag: found.checked.dealVersion };
  }
  const { letter, language, choices, gone, previewVersion } = found;
  const { locale, source, keptFor } = language;
  return {
    body: {
      ...about,
      state: 'ready',
      title: null,
      notices: [...letterNotices(gone, letter.about.problems.length)],
      letter: letterView(letter),
      language: {
        ...letterLanguage(locale, reader.locale),
        ...{ why: source, keptFor },
        text: shownLanguage(language),
      },
      recipients: [...choices],
      gone: [...gone],
      previewVersion,
    },
    etag: previewVersion,
  };
}

function letterView({ to, cc, subject, html, text, about }: Letter) {
  return {
    to: [...to],
    cc: [...cc],
    subject,
    html,
    text,
    asks: about.asks.map(({ roles, email, codes }) => ({
      roles: roles.map((role) => roleOf(role).name),
      email,
      why: codes.map((code) => CATALOGUE[code].title),
    })),
    points: about.points.map((code) => CATALOGUE[code].title),
  };
}
