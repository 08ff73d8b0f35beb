import { dateOfText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { UnansweredRow } from '../../src/flows/questions/unanswered.ts';
import { ENTRIES } from '../../src/guidance/index.ts';
import { OUTSIDE } from '../../src/guidance/outside.ts';
import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { row } from '../kit/row.ts';
import { type UndoButton, undoRow } from '../kit/undo-row.ts';
import { UNANSWERED_CLEAR, UNANSWERED_SHOW } from '../verbs.ts';

/** A page of what people asked in vain. */
export interface UnansweredView {
  readonly rows: readonly UnansweredRow[];
  /** The number of more frequent questions before the page. */
  readonly from: number;
  readonly hasMore: boolean;
  readonly notices?: readonly string[];
  readonly undo?: UndoButton | null;
  readonly reader: Reader;
}

/** The number of questions on a page. */
export const UNANSWERED_ROWS = 10;

/** What people asked in vain, for admins; each question with a button that clears it. */
export function unansweredCard(view: UnansweredView): AdaptiveCard {
  return firstThatFits([200, 80].map((most) => () => build(view, most)));
}

function build(
  { rows, from, hasMore, notices = [], undo, reader }: UnansweredView,
  most: number,
): AdaptiveCard {
  const title = 'Asked in vain';
  const says =
    rows.length === 0
      ? 'Nobody has asked the guidance in vain.'
      : 'What the guidance did not answer, the most frequent first. Who asked is not kept.';
  const lines = rows.map((one) => ({ title: typed(one.question, most), below: belowOf(one, reader) }));
  return card(
    [
      ...notices.map((one) => typed(one, 300)),
      title,
      says,
      ...lines.map((one) => `- ${one.title}: ${one.below}`),
    ].join('\n'),
    [
      ...noticeBox(notices),
      ...undoRow(undo),
      heading(title, { size: 'large' }),
      line([run(says, { isSubtle: true })], { spacing: 'none' }),
      ...rows.map(({ id }, at) =>
        row({
          sign: null,
          ...(lines[at] ?? { title: '', below: '' }),
          button: execute('Clear', UNANSWERED_CLEAR, { question: id, from }),
        }),
      ),
    ],
    [
      ...(from > 0 ? [execute('Back', UNANSWERED_SHOW, { from: Math.max(0, from - UNANSWERED_ROWS) })] : []),
      ...(hasMore ? [execute('More', UNANSWERED_SHOW, { from: from + UNANSWERED_ROWS })] : []),
    ],
  );
}

function belowOf(asked: UnansweredRow, reader: Reader): string {
  const times = asked.times === 1 ? 'once' : `${asked.times} times`;
  return `${times}, last ${dateOfText(asked.last_at, reader)}. ${answeredWith(asked)}`;
}

function answeredWith({ why, shown }: UnansweredRow): string {
  if (why === 'outside') {
    const subject = OUTSIDE.find(({ id }) => id === shown)?.subject ?? 'another subject';
    return `Told that it is about ${subject}`;
  }
  if (why === 'none') return 'No answer';
  const question = ENTRIES.find(({ id }) => id === shown)?.question;
  return question === undefined ? 'Not what was asked' : `Not what was asked: ${question}`;
}
