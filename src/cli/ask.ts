import { askGuidance, type GuidanceReply } from '../guidance/ask.ts';
import { answerLines, type Entry } from '../guidance/entry.ts';
import { entriesOf } from '../guidance/index.ts';
import { TOPICS } from '../guidance/topics.ts';
import { citationText } from '../policy/citations.ts';
import { paragraph } from './layout.ts';
import { columnsOf, type Terminal, write } from './terminal.ts';

/**
 * `wsa ask`: what the guidance answers to a question, whether surely or as the nearest, and what it rests on. It needs no store.
 * Returns the exit status: answered (0), the nearest or no answer (1).
 */
export async function askCommand(
  question: string,
  { asJson }: { readonly asJson: boolean },
  terminal: Terminal,
): Promise<0 | 1> {
  const reply = askGuidance(question);
  const lines = asJson
    ? [JSON.stringify({ version: 1, question, ...replyJson(reply) })]
    : replyLines(reply).flatMap((line) => paragraph(line, columnsOf(terminal.stdout), 0, hangOf(line)));
  await write(terminal.stdout, `${lines.join('\n')}\n`);
  return reply.kind === 'nearest' || reply.kind === 'outside' || reply.kind === 'none' ? 1 : 0;
}

/** Steps and items hang under their first letter. */
function hangOf(line: string): number {
  return /^(?:\d+\.|-) /.exec(line)?.[0].length ?? 0;
}

function replyLines(reply: GuidanceReply): string[] {
  switch (reply.kind) {
    case 'topics':
      return [
        'Topics',
        ...TOPICS.map(({ title }) => `- ${title}`),
        '',
        'Ask a question, or a topic by its title.',
      ];
    case 'topic': {
      const title = TOPICS.find(({ id }) => id === reply.id)?.title ?? '';
      return [title, ...entriesOf(reply.id).map(({ question }) => `- ${question}`)];
    }
    case 'answer':
      return entryLines(reply.entry);
    case 'nearest':
      return [
        'Nearest answer: check that it fits.',
        '',
        ...entryLines(reply.entry),
        ...questions('Or did you mean', reply.others),
      ];
    case 'outside':
      return [
        `No answer: that is not in the guidance. It seems to be about ${reply.subject.subject}. Who knows: ${reply.subject.ask}.`,
      ];
    case 'none':
      return ['No answer: the guidance has none to that.', ...questions('Nearest to it', reply.nearest)];
  }
}

function entryLines(entry: Entry): string[] {
  return [
    entry.question,
    '',
    ...answerLines(entry.answer),
    ...(entry.contradictions ?? []).flatMap(({ topic, sides, settled }) => [
      '',
      `The pages differ: ${topic}`,
      ...sides.map(({ says, citation }) => `- ${citationText(citation)}: ${says}`),
      settled,
    ]),
    '',
    'Sources',
    ...entry.citations.map((citation) => `- ${citationText(citation)}`),
  ];
}

function questions(title: string, entries: readonly Entry[]): string[] {
  return entries.length === 0 ? [] : ['', title, ...entries.map(({ question }) => `- ${question}`)];
}

/** How surely it is answered, as scripts read it. */
const SURE = {
  topics: 'topics',
  topic: 'topic',
  answer: 'sure',
  nearest: 'nearest',
  outside: 'none',
  none: 'none',
} as const;

function replyJson(reply: GuidanceReply) {
  const kind = SURE[reply.kind];
  const entry = reply.kind === 'answer' || reply.kind === 'nearest' ? reply.entry : null;
  const others =
    reply.kind === 'topic'
      ? entriesOf(reply.id)
      : 'others' in reply
        ? reply.others
        : 'nearest' in reply
          ? reply.nearest
          : [];
  return {
    kind,
    entry: entry && {
      id: entry.id,
      question: entry.question,
      answer: answerLines(entry.answer),
      sources: entry.citations.map(citationText),
    },
    outside: reply.kind === 'outside' ? { subject: reply.subject.subject, ask: reply.subject.ask } : null,
    others: others.map(({ id, question }) => ({ id, question })),
    topics: reply.kind === 'topics' ? TOPICS.map(({ title }) => title) : [],
  };
}
