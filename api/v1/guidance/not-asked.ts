import { z } from 'zod';
import { keepQuestion, takeQuestionBack } from '../../../src/flows/questions/unanswered.ts';
import { ENTRIES } from '../../../src/guidance/index.ts';
import { Problem } from '../problem.ts';
import { route } from '../route.ts';

const QuestionSchema = z.object({
  question: z.string().describe('The id by which it is taken back.'),
});

export const tellNotAsked = route({
  method: 'POST',
  path: '/guidance/not-asked',
  id: 'tellNotAsked',
  tag: 'guidance',
  summary: 'Says that an answer is not what was asked',
  description: 'The question is kept for the admins, with the answer that was shown and without who asked.',
  body: z.strictObject({
    query: z.string().trim().min(1).max(500).describe('The question as it was asked.'),
    entry: z.string().min(1).max(200).describe('The id of the answer that was shown.'),
  }),
  status: 201,
  answer: QuestionSchema,
  run: async ({ services, body: { query, entry } }) => {
    if (!ENTRIES.some(({ id }) => id === entry))
      throw new Problem('unprocessable', 'The guidance has no such answer.', {
        errors: [{ pointer: '/entry', detail: 'it is the id of no answer' }],
      });
    const kept = { asked: query, why: 'not-asked', shown: entry, place: 'page' } as const;
    return { body: { question: await keepQuestion(services, kept) } };
  },
});

export const takeNotAskedBack = route({
  method: 'POST',
  path: '/guidance/not-asked/:question/undo',
  id: 'takeNotAskedBack',
  tag: 'guidance',
  summary: 'Takes back that an answer is not what was asked',
  params: z.object({ question: z.string().regex(/^[0-9a-f]{32}$/) }),
  answer: 'nothing',
  run: async ({ services, params: { question } }) => {
    await takeQuestionBack(services, question);
    return undefined;
  },
});
