import { type AnswerPart, answerLines, type Entry } from '../../src/guidance/entry.ts';
import { entriesOf, entryOf } from '../../src/guidance/index.ts';
import type { GuidanceAnswer } from '../../src/guidance/search.ts';
import { TOPICS, type TopicId } from '../../src/guidance/topics.ts';
import { citationText } from '../../src/policy/citations.ts';
import type { Contradiction } from '../../src/policy/contradictions.ts';
import type { AdaptiveCard, Container, Element, RichTextBlock } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { SAY } from '../verbs.ts';

/** Most questions offered under an answer. */
const MOST_NEXT = 4;

/** The answer to a question, or the nearest questions if there is none. `asked` is the typed question. */
export function guidanceCard(answer: GuidanceAnswer, asked = ''): AdaptiveCard {
  return answer.kind === 'none' ? noneCard(asked, answer.nearest) : entryCard(answer.entry, answer.others);
}

/** An entry in full; too large a card is drawn without the next questions, then without tables. */
function entryCard(entry: Entry, others: readonly Entry[]): AdaptiveCard {
  const next = [...new Set([...entry.related.map(entryOf), ...others])].slice(0, MOST_NEXT);
  const plain = answerLines(entry.answer);
  const text = [
    entry.question,
    ...plain,
    ...(entry.contradictions ?? []).map(contradictionText),
    ...entry.citations.map((citation) => `Source: ${citationText(citation)}`),
    ...next.map(({ question }) => `See also: ${question}`),
  ].join('\n');
  const head = heading(entry.question, { size: 'large' });
  const foot = [...(entry.contradictions ?? []).map(bothSides), sources(entry)];
  const drawn = entry.answer.flatMap(partLines);
  return firstThatFits([
    () => card(text, [head, ...drawn, ...foot, nextRows(next)]),
    () => card(text, [head, ...drawn, ...foot]),
    () => card(entry.question, [head, ...plain.map((one) => line([run(one)])), ...foot]),
  ]);
}

function noneCard(asked: string, nearest: readonly Entry[]): AdaptiveCard {
  const question = typed(asked, 200);
  const lines = [
    ...(question === '' ? [] : [`You asked: ${question}`]),
    nearest.length > 0
      ? 'The guidance pages, as far as they are known here, do not settle this. Nearest to it:'
      : 'The guidance pages, as far as they are known here, say nothing about this.',
  ];
  const title = 'I have no answer to that';
  return card(
    [title, ...lines, ...nearest.map((entry) => `- ${entry.question}`)].join('\n'),
    [
      heading(title, { size: 'large' }),
      ...lines.map((one) => line([run(one)])),
      ...nearest.map(({ question }) => row(question, question)),
    ],
    [execute('All topics', SAY, { text: 'ask' })],
  );
}

/** The topics, a row each, which opens the topic's questions. */
export function topicsCard(): AdaptiveCard {
  const title = 'What can be asked';
  const remark = 'Ask in your own words, such as: ask who needs a WSA. Or open a topic:';
  return card([title, remark, ...TOPICS.map((topic) => `- ${topic.title}`)].join('\n'), [
    heading(title, { size: 'large' }),
    line([run(remark)]),
    ...TOPICS.map(({ id, title: name }) => {
      const questions = entriesOf(id).length;
      return row(name, name, questions === 1 ? '1 question' : `${questions} questions`);
    }),
  ]);
}

/** The questions of one topic, each a row that opens its answer. */
export function topicCard(id: TopicId): AdaptiveCard {
  const name = TOPICS.find((topic) => topic.id === id)?.title ?? '';
  const entries = entriesOf(id);
  return card(
    [name, ...entries.map((entry) => `- ${entry.question}`)].join('\n'),
    [heading(name, { size: 'large' }), ...entries.map(({ question }) => row(question, question))],
    [execute('All topics', SAY, { text: 'ask' })],
  );
}

/** A row whose press asks the question `ask`. */
function row(words: string, ask: string, remark?: string): Container {
  return {
    type: 'Container',
    spacing: 'small',
    selectAction: execute(words, SAY, { text: `ask ${ask}` }),
    items: [
      line([run(words, { color: 'accent' }), ...(remark ? [run(`  ${remark}`, { isSubtle: true })] : [])]),
    ],
  };
}

/** The next questions as rows, which wrap: a narrow client would cut off buttons with so long a title. */
function nextRows(next: readonly Entry[]): Container {
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      line([run('See also', { weight: 'bolder', size: 'small' })]),
      ...next.map(({ question }) => row(question, question)),
    ],
  };
}

/** The lines of a part. The cells of a table stand below each other, which a phone has room for. */
function partLines(part: AnswerPart): readonly Element[] {
  if (part.kind !== 'table') return answerLines([part]).map((words, at) => answerLine(words, at));
  const [, ...columns] = part.columns;
  return part.rows.map(([name = '', ...cells], at) => {
    const [cell = ''] = cells;
    if (cells.length === 1) return line([run(`${name}: `, { weight: 'bolder' }), run(cell)], spaced(at));
    return {
      type: 'Container',
      ...spaced(at),
      items: [
        line([run(name, { weight: 'bolder' })]),
        ...cells.map((one, column) =>
          line([run(`${columns[column] ?? ''}: `, { isSubtle: true }), run(one)], { spacing: 'none' }),
        ),
      ],
    };
  });
}

function answerLine(words: string, at: number): RichTextBlock {
  return line([run(words.replace(/^- /, '• '))], spaced(at));
}

/** Spacing of the nth line of a part: lines are closer together than parts. */
function spaced(at: number): { readonly spacing: 'small' | 'default' } {
  return { spacing: at === 0 ? 'default' : 'small' };
}

/** Both sides of a contradiction with their citations, for whoever acts on the answer. */
function bothSides({ topic, sides, settled }: Contradiction): Container {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'medium',
    items: [
      line([run(`⚠ The pages differ: ${topic}`, { weight: 'bolder' })]),
      ...sides.map(({ says, citation }) =>
        line([run(`• ${says} `), run(`(${citationText(citation)})`, { isSubtle: true, size: 'small' })], {
          spacing: 'small',
        }),
      ),
      line([run(`How it is read here: ${settled}`)], { spacing: 'small' }),
    ],
  };
}

function contradictionText({ topic, sides, settled }: Contradiction): string {
  const said = sides.map(({ says, citation }) => `${says} (${citationText(citation)})`).join('; but: ');
  return `The pages differ: ${topic}: ${said}. ${settled}`;
}

function sources({ citations }: Entry): Container {
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: citations.map((citation, at) =>
      line([run(`Source: ${citationText(citation)}`, { isSubtle: true, size: 'small' })], {
        spacing: at === 0 ? 'small' : 'none',
      }),
    ),
  };
}
