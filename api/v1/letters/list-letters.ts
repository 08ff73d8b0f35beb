import { z } from 'zod';
import { outcomeWords } from '../../../cards/drafts/outcome-words.ts';
import { letterName } from '../../../cards/kit/letter-labels.ts';
import { recordedAs } from '../../../src/domain/people/person.ts';
import { type DealLetter, lettersOfDeal } from '../../../src/flows/drafts/letters-of-deal.ts';
import { noSuchDeal } from '../problem.ts';
import { route } from '../route.ts';
import {
  CorrespondentSchema,
  DraftBeforeSchema,
  dealId,
  draftBeforeView,
  template,
} from './letter-schemas.ts';

const DealLetterSchema = z
  .object({
    template,
    name: z.string().describe('Its name in words: `customer e-mail`.'),
    state: z.enum(['ready', 'missing', 'nothing-to-ask']).describe('Whether it can be written now.'),
    lines: z.array(z.string()).describe('Why it can not be written; empty where it can.'),
    to: CorrespondentSchema.nullable(),
    asks: z.number().int().describe('How many people and roles it asks about.'),
    mine: DraftBeforeSchema.nullable().describe('Your newest draft of it.'),
    others: z.array(DraftBeforeSchema).describe('The drafts of others.'),
  })
  .meta({ id: 'DealLetter' });

export const listLetters = route({
  method: 'GET',
  path: '/deals/:dealId/letters',
  id: 'listLetters',
  tag: 'drafts',
  summary: 'The letters about a deal, and the drafts of them',
  params: z.object({ dealId }),
  answer: z.object({ letters: z.array(DealLetterSchema) }),
  run: async ({ services, viewers, params }) => {
    const found = await lettersOfDeal(services, viewers, params.dealId);
    if (!found) throw noSuchDeal(params.dealId);
    const own = recordedAs(viewers.asker);
    const letters = found.letters.map((letter) => ({
      ...viewOf(letter),
      others: found.checked.drafts
        .filter(({ template: name, senderId }) => name === letter.template && senderId !== own)
        .map(draftBeforeView),
    }));
    return { body: { letters } };
  },
});

function viewOf({ template: name, chosen, before }: DealLetter) {
  const letter = chosen.kind === 'letter' ? chosen.letter : null;
  return {
    template: name,
    name: letterName(name),
    state: chosen.kind === 'letter' ? ('ready' as const) : chosen.kind,
    lines: chosen.kind === 'letter' ? [] : [...outcomeWords(chosen, name).text],
    to: letter?.to[0] ?? null,
    asks: letter ? letter.about.asks.length : 0,
    mine: before && draftBeforeView(before),
  };
}
