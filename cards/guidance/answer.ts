import { type AnswerPart, answerLines, type Entry } from '../../src/guidance/entry.ts';
import { entriesOf, entryOf } from '../../src/guidance/index.ts';
import type { OutsideSubject } from '../../src/guidance/outside.ts';
import type { GuidanceAnswer } from '../../src/guidance/search.ts';
import { TOPICS, type TopicId } from '../../src/guidance/topics.ts';
import { citationText } from '../../src/policy/citations.ts';
import type { Contradiction } from '../../src/policy/contradictions.ts';
import type { AdaptiveCard, Container, Element, RichTextBlock } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { row } from '../kit/row.ts';
import { SAY } from '../verbs.ts';
import { notAskedButton } from './not-asked.ts';

/** Most questions offered under an answer. */
const MOST_NEXT = 4;

/** The answer to a question: sure, labelled as the nearest, or why there is none. `asked` is the typed question. */
export function guidanceCard(answer: GuidanceAnswer, asked = ''): AdaptiveCard {
  switch (answer.kind) {
    case 'answer':
      return entryCard(answer.entry, answer.others, asked);
    case 'nearest':
      return nearestCard(answer.entry, answer.others, asked);
    case 'outside':
      return outsideCard(answer.subject, asked);
    case 'none':
      return noneCard(asked, answer.nearest);
  }
}

/** An entry, its answer first; sources, what the pages differ on and the next questions are folded. Too large a card is drawn without the next questions, then without tables. */
function entryCard(entry: Entry, others: readonly Entry[], asked: string): AdaptiveCard {
  const next = [...new Set([...entry.related.map(entryOf), ...others])].slice(0, MOST_NEXT);
  const text = [...entryTexts(entry), ...next.map(({ question }) => `See also: ${question}`)].join('\n');
  const head = heading(entry.question, { size: 'large' });
  const actions = notAskedButton(asked, entry);
  const { drawn, plain, foot } = parts(entry);
  return firstThatFits([
    () => card(text, [head, ...drawn, ...foot, ...nextRows(next)], actions),
    () => card(text, [head, ...drawn, ...foot], actions),
    () => card(entry.question, [head, ...plain, ...foot], actions),
  ]);
}

const NEAREST = 'Nearest answer – check that it fits';

/** The nearest entry in full under a heading that says what it is, and the next ones folded. Too large a card offers these as questions. */
function nearestCard(entry: Entry, others: readonly Entry[], asked: string): AdaptiveCard {
  const text = [
    NEAREST,
    ...entryTexts(entry),
    ...others.map(({ question }) => `Or did you mean: ${question}`),
  ].join('\n');
  const head = [
    heading(NEAREST, { size: 'large' }),
    ...youAsked(asked).map((one) => line([run(one)], { spacing: 'none' })),
    heading(entry.question),
  ];
  const actions = notAskedButton(asked, entry);
  const { drawn, plain, foot } = parts(entry);
  const instead = (others: readonly Container[]) =>
    others.length === 0 ? [] : [line([run('Or did you mean:')]), ...others];
  return firstThatFits([
    () => card(text, [...head, ...drawn, ...foot, ...instead(others.map(foldedEntry))], actions),
    () => card(text, [...head, ...drawn, ...foot, ...instead(others.map(askingEntry))], actions),
    () => card(text, [...head, ...plain, ...foot, ...instead(others.map(askingEntry))], actions),
  ]);
}

/** Another entry behind its question: answer and sources. */
function foldedEntry(entry: Entry, at: number): Container {
  const lines = [...(entry.contradictions ?? [])].map((one) =>
    line([run(contradictionText(one))], { spacing: 'small' }),
  );
  const from = line(
    [run(`Source: ${entry.citations.map(citationText).join('; ')}`, { isSubtle: true, size: 'small' })],
    { spacing: 'small' },
  );
  return folded(`instead-${at}`, '➤', entry.question, [...entry.answer.flatMap(partLines), ...lines, from]);
}

function askingEntry({ question }: Entry): Container {
  return asking(question, question);
}

/** What an entry says, as lines of text. */
function entryTexts(entry: Entry): readonly string[] {
  return [
    entry.question,
    ...answerLines(entry.answer),
    ...(entry.contradictions ?? []).map(contradictionText),
    ...entry.citations.map((citation) => `Source: ${citationText(citation)}`),
  ];
}

/** The parts of an entry's card below its heading; `plain` is the answer without tables and folds. */
function parts(entry: Entry) {
  return {
    drawn: answerFirst(entry.answer.flatMap(partLines)),
    plain: answerLines(entry.answer).map((one) => line([run(one)])),
    foot: [...differing(entry.contradictions ?? []), ...sources(entry)],
  };
}

function youAsked(asked: string): readonly string[] {
  const question = typed(asked, 200);
  return question === '' ? [] : [`You asked: ${question}`];
}

/** Most lines of an answer that are shown at once, if more than one would be folded. */
const MOST_SHOWN = 6;

/** The beginning of an answer, and the rest of a long one folded. */
function answerFirst(lines: readonly Element[]): readonly Element[] {
  if (lines.length <= MOST_SHOWN + 1) return lines;
  const rest = lines.slice(MOST_SHOWN);
  return [...lines.slice(0, MOST_SHOWN), folded('rest', 'ℹ', `${rest.length} more points`, rest)];
}

/** Elements behind one line, which a press unfolds. */
function folded(id: string, symbol: string, title: string, items: readonly Element[]): Container {
  return row({ sign: { symbol, colour: 'default' }, title, below: '', details: { id, items } });
}

/** The card for a question about something that the pages don't treat: what, and whom to ask. */
function outsideCard({ subject, ask }: OutsideSubject, asked: string): AdaptiveCard {
  return noAnswerCard('That is not in the guidance', asked, [
    `It seems to be about ${subject}; the pages treat Work or School Accounts in Volume Licensing alone.`,
    `Who knows: ${ask}.`,
  ]);
}

function noneCard(asked: string, nearest: readonly Entry[]): AdaptiveCard {
  const near = 'The guidance pages, as far as they are known here, do not settle this. Nearest to it:';
  const far = 'The guidance pages, as far as they are known here, say nothing about this.';
  return noAnswerCard('I have no answer to that', asked, [nearest.length > 0 ? near : far], nearest);
}

function noAnswerCard(
  title: string,
  asked: string,
  says: readonly string[],
  nearest: readonly Entry[] = [],
): AdaptiveCard {
  const lines = [...youAsked(asked), ...says];
  return card(
    [title, ...lines, ...nearest.map((entry) => `- ${entry.question}`)].join('\n'),
    [
      heading(title, { size: 'large' }),
      ...lines.map((one) => line([run(one)], { spacing: 'none' })),
      ...nearest.map(askingEntry),
    ],
    [execute('All topics', SAY, { text: 'ask' })],
  );
}

/** Most topics that are shown at once. */
const MOST_TOPICS = 8;

/** The topics, a line each, which opens the topic's questions; the last ones are folded. */
export function topicsCard(): AdaptiveCard {
  const title = 'What can be asked';
  const remark = 'Ask in your own words, such as: who needs a WSA? Or press a topic:';
  const lines = TOPICS.map((topic) => asking(topic.title, topic.title));
  const more = lines.slice(MOST_TOPICS);
  return card([title, remark, ...TOPICS.map((topic) => `- ${topic.title}`)].join('\n'), [
    heading(title, { size: 'large' }),
    line([run(remark)], { spacing: 'none' }),
    ...lines.slice(0, MOST_TOPICS),
    folded('topics', '➤', `${more.length} more topics`, more),
  ]);
}

/** The questions of one topic, each a row that opens its answer. */
export function topicCard(id: TopicId): AdaptiveCard {
  const name = TOPICS.find((topic) => topic.id === id)?.title ?? '';
  const entries = entriesOf(id);
  return card(
    [name, ...entries.map((entry) => `- ${entry.question}`)].join('\n'),
    [heading(name, { size: 'large' }), ...entries.map(({ question }) => asking(question, question))],
    [execute('All topics', SAY, { text: 'ask' })],
  );
}

/** A line whose press asks the question `ask`. */
function asking(words: string, ask: string): Container {
  return {
    type: 'Container',
    spacing: 'small',
    selectAction: execute(words, SAY, { text: `ask ${ask}` }),
    items: [line([run(words, { color: 'accent' })])],
  };
}

/** The next questions, folded, as lines, which wrap: a narrow client would cut off buttons with so long a title. */
function nextRows(next: readonly Entry[]): readonly Container[] {
  if (next.length === 0) return [];
  return [
    folded(
      'next',
      '➤',
      'See also',
      next.map(({ question }) => asking(question, question)),
    ),
  ];
}

/** The lines of a part. The cells of a table stand below each other, which a phone has room for. */
function partLines(part: AnswerPart): readonly Element[] {
  if (part.kind !== 'table') return answerLines([part]).map((words, at) => answerLine(words, at));
  const [, ...columns] = part.columns;
  return part.rows.map(([name = '', ...cells], at) => {
    const [cell = ''] = cells;
    if (cells.length === 1) return line([run(`${name}: `, { weight: 'bolder' }), run(cell)], spaced(at));
    const said = cells.map((one, column) => `${columns[column] ?? ''}: ${one}`).join(' · ');
    return line([run(`${name} `, { weight: 'bolder' }), run(said)], spaced(at));
  });
}

function answerLine(words: string, at: number): RichTextBlock {
  return line([run(words.replace(/^- /, '• '))], spaced(at));
}

/** Spacing of the nth line of a part: lines are closer together than parts. */
function spaced(at: number): { readonly spacing: 'small' | 'default' } {
  return { spacing: at === 0 ? 'default' : 'small' };
}

/** What the pages differ on, folded in one line, for whoever acts on the answer. */
function differing(contradictions: readonly Contradiction[]): readonly Container[] {
  if (contradictions.length === 0) return [];
  const title = `Where the pages differ${contradictions.length > 1 ? ` (${contradictions.length})` : ''}`;
  return [folded('differ', '⚠', title, contradictions.flatMap(bothSides))];
}

/** Both sides of a contradiction with their citations. */
function bothSides({ topic, sides, settled }: Contradiction): readonly Element[] {
  return [
    line([run(topic, { weight: 'bolder' })], { spacing: 'small' }),
    ...sides.map(({ says, citation }) =>
      line([run(`• ${says} `), run(`(${citationText(citation)})`, { isSubtle: true, size: 'small' })], {
        spacing: 'small',
      }),
    ),
    line([run(`How it is read here: ${settled}`)], { spacing: 'small' }),
  ];
}

function contradictionText({ topic, sides, settled }: Contradiction): string {
  const said = sides.map(({ says, citation }) => `${says} (${citationText(citation)})`).join('; but: ');
  return `The pages differ: ${topic}: ${said}. ${settled}`;
}

/** One source in a small line; several are folded. */
function sources({ citations }: Entry): readonly Element[] {
  const small = (text: string) => line([run(text, { isSubtle: true, size: 'small' })], { spacing: 'small' });
  const [first, ...others] = citations.map(citationText);
  if (others.length === 0) return [small(`Source: ${first}`)];
  return [folded('sources', 'ℹ', `${citations.length} sources`, citations.map(citationText).map(small))];
}
