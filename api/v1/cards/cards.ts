import { z } from 'zod';
import type { CardAnswer } from '../../../cards/kit/card-answer.ts';
import { DealParams } from '../deals/get-deal.ts';
import { noSuchDeal, Problem } from '../problem.ts';
import { route } from '../route.ts';

const CardSchema = z
  .record(z.string(), z.unknown())
  .meta({ id: 'AdaptiveCard', description: 'A card of version 1.5, as adaptivecards.io documents it.' });

const CardAnswerSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('card'),
      card: CardSchema,
      how: z.enum(['replace', 'post']).describe('In the place of the pressed card, or as a new one.'),
      isUnderWay: z.boolean().describe('Whether more is to come: look again in a moment.'),
    }),
    z.object({ kind: z.literal('notice'), notice: z.string() }),
    z.object({ kind: z.literal('sign-in'), why: z.string() }),
    z.object({
      kind: z.literal('file'),
      name: z.string(),
      contentType: z.string(),
      base64: z.string().describe('Its content.'),
    }),
  ])
  .meta({ id: 'CardAnswer' });

/** Most characters of what a button and the inputs of its card carry, as JSON. */
const MOST_DATA = 64 * 1024;

const GIVEN_ONCE = 'The file was made, and is kept nowhere. Press the button again, with a new key.';

const PressSchema = z
  .strictObject({
    verb: z
      .string()
      .min(1)
      .max(100)
      .describe('Of the button (`Action.Execute`), or in its data (`Action.Submit`).'),
    data: z
      .record(z.string(), z.unknown())
      .default({})
      .refine((data) => JSON.stringify(data).length <= MOST_DATA, `at most ${MOST_DATA} characters of JSON`)
      .describe('Of the button, together with the inputs of its card.'),
  })
  .meta({ id: 'Press' });

export const getDealCard = route({
  method: 'GET',
  path: '/deals/:dealId/card',
  id: 'getDealCard',
  tag: 'cards',
  summary: 'The card of a deal, as in chat',
  params: DealParams,
  answer: CardAnswerSchema,
  run: async ({ ports, viewers, mailbox, params: { dealId } }) => {
    const answer = await ports.cards.deal({ viewers, mailbox }, dealId);
    if (!answer) throw noSuchDeal(dealId);
    return { body: bodyOf(answer) };
  },
});

export const pressButton = route({
  method: 'POST',
  path: '/cards/press',
  id: 'pressButton',
  tag: 'cards',
  summary: 'Press a button of a card, as in chat',
  description:
    'Each press is authorised anew, whatever its data say. A file is given at once, and is not kept: a repeat under the same key is answered with `conflict`.',
  body: PressSchema,
  answer: CardAnswerSchema,
  run: async ({ ports, viewers, mailbox, body }) => {
    const answer = await ports.cards.press({ viewers, mailbox }, body);
    if (!answer)
      throw new Problem(
        'unprocessable',
        'This button is not known, or came without what it needs. Draw the card anew.',
      );
    const file = answer.kind === 'file';
    return { body: bodyOf(answer), ...(file ? { onlyOnce: GIVEN_ONCE } : {}) };
  },
});

function bodyOf(answer: CardAnswer): z.input<typeof CardAnswerSchema> {
  if (answer.kind === 'card') return { ...answer, card: { ...answer.card } };
  if (answer.kind !== 'file') return answer;
  const { content, ...file } = answer;
  return { ...file, base64: content.toString('base64') };
}
