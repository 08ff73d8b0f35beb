import { z } from 'zod';
import { keepIfUnanswered } from '../../../src/flows/questions/unanswered.ts';
import { askGuidance } from '../../../src/guidance/ask.ts';
import { ENTRIES } from '../../../src/guidance/index.ts';
import { TOPICS } from '../../../src/guidance/topics.ts';
import { Problem } from '../problem.ts';
import { route } from '../route.ts';
import { linkView } from './citation-view.ts';
import { EntrySchema, entryView, GuidanceSchema, topicView } from './guidance-schema.ts';

export const searchGuidance = route({
  method: 'GET',
  path: '/guidance',
  id: 'searchGuidance',
  tag: 'guidance',
  summary: 'Answers a question about the guidance, with citations',
  description:
    'The same answers as `ask` in chat. Without a question, all topics with their questions. What is not answered is kept for the admins, without who asked.',
  query: z.object({ query: z.string().max(500).optional().describe('The question.') }),
  answer: GuidanceSchema,
  run: async ({ services, query: { query = '' } }) => {
    const reply = askGuidance(query);
    await keepIfUnanswered(services, reply, { asked: query, place: 'page' });
    const none = { entry: null, others: [], topics: [], outside: null };
    switch (reply.kind) {
      case 'topics':
        return { body: { ...none, kind: 'topics' as const, topics: TOPICS.map(({ id }) => topicView(id)) } };
      case 'topic':
        return { body: { ...none, kind: 'topic' as const, topics: [topicView(reply.id)] } };
      case 'answer':
      case 'nearest':
        return {
          body: {
            ...{ ...none, kind: reply.kind },
            entry: entryView(reply.entry),
            others: reply.others.map(linkView),
          },
        };
      case 'outside': {
        const { subject, ask } = reply.subject;
        return { body: { ...none, kind: 'outside' as const, outside: { subject, ask } } };
      }
      case 'none':
        return { body: { ...none, kind: 'none' as const, others: reply.nearest.map(linkView) } };
    }
  },
});

export const getGuidance = route({
  method: 'GET',
  path: '/guidance/:id',
  id: 'getGuidance',
  tag: 'guidance',
  summary: 'One answer of the guidance, with citations',
  params: z.object({ id: z.string().max(200) }),
  answer: EntrySchema,
  run: async ({ params: { id } }) => {
    const entry = ENTRIES.find((one) => one.id === id);
    if (!entry) throw new Problem('not-found', 'The guidance has no such answer. Search for it instead.');
    return { body: entryView(entry) };
  },
});
