import { z } from 'zod';
import type { AnswerPart, Entry } from '../../../src/guidance/entry.ts';
import { entriesOf, entryOf } from '../../../src/guidance/index.ts';
import { TOPICS, type TopicId } from '../../../src/guidance/topics.ts';
import { CitationSchema, citationView, LinkSchema, linkView } from './citation-view.ts';

const texts = z.array(z.string());

const PartSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('steps'), steps: texts }),
    z.object({ kind: z.literal('list'), items: texts }),
    z.object({ kind: z.literal('table'), columns: texts, rows: z.array(texts) }),
  ])
  .meta({ id: 'AnswerPart' });

export const EntrySchema = z
  .object({
    id: z.string(),
    topic: z.string(),
    topicTitle: z.string(),
    question: z.string(),
    answer: z.array(PartSchema).describe('In our own words.'),
    citations: z.array(CitationSchema).describe('What it rests on.'),
    contradictions: z
      .array(
        z.object({
          topic: z.string(),
          sides: z.array(z.object({ says: z.string(), citation: CitationSchema })),
          settled: z.string().describe('The reading that is used here.'),
        }),
      )
      .describe('Where the pages differ: both sides.'),
    related: z.array(LinkSchema),
  })
  .meta({ id: 'GuidanceEntry' });

export const TopicSchema = z
  .object({ id: z.string(), title: z.string(), entries: z.array(LinkSchema) })
  .meta({ id: 'GuidanceTopic' });

export const GuidanceSchema = z
  .object({
    kind: z
      .enum(['topics', 'topic', 'answer', 'nearest', 'outside', 'none'])
      .describe(
        'All topics for no question; one for its title; the sure answer; the nearest one, to be checked; a subject that the pages do not treat; or nothing.',
      ),
    entry: EntrySchema.nullable().describe('The answer, or the nearest one.'),
    outside: z
      .object({ subject: z.string(), ask: z.string() })
      .nullable()
      .describe('What the question is about if the pages do not treat it, and whom to ask.'),
    others: z.array(LinkSchema).describe('What else may be meant.'),
    topics: z.array(TopicSchema),
  })
  .meta({ id: 'Guidance' });

export function entryView(entry: Entry): z.input<typeof EntrySchema> {
  return {
    ...{ id: entry.id, topic: entry.topic, question: entry.question },
    topicTitle: TOPICS.find(({ id }) => id === entry.topic)?.title ?? '',
    answer: entry.answer.map(partView),
    citations: entry.citations.map(citationView),
    contradictions: (entry.contradictions ?? []).map(({ topic, sides, settled }) => ({
      ...{ topic, settled },
      sides: sides.map(({ says, citation }) => ({ says, citation: citationView(citation) })),
    })),
    related: entry.related.map((id) => linkView(entryOf(id))),
  };
}

export function topicView(id: TopicId): z.input<typeof TopicSchema> {
  const title = TOPICS.find((topic) => topic.id === id)?.title ?? '';
  return { id, title, entries: entriesOf(id).map(linkView) };
}

function partView(part: AnswerPart): z.input<typeof PartSchema> {
  switch (part.kind) {
    case 'text':
      return part;
    case 'steps':
      return { kind: 'steps', steps: [...part.steps] };
    case 'list':
      return { kind: 'list', items: [...part.items] };
    case 'table':
      return { kind: 'table', columns: [...part.columns], rows: part.rows.map((row) => [...row]) };
  }
}
