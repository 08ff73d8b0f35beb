import type { Row as ListedRow } from '../common/list-row.ts';
import type { Element, TextRun } from '../kit/adaptive-card.ts';
import { execute, line, run, typed } from '../kit/elements.ts';
import type { StateSign } from '../kit/labels.ts';
import { row } from '../kit/row.ts';
import { unbroken } from '../kit/unbroken.ts';
import { OPEN_DEAL } from '../verbs.ts';

export type BulkOutcome = 'drafted' | 'kept' | 'skipped' | 'failed';

/** The progress of a batch. */
export interface BulkBatchView {
  readonly batch: string;
  readonly template: string;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly counts: Readonly<Record<BulkOutcome | 'waiting', number>>;
}

export const OUTCOME: Readonly<Record<BulkOutcome | 'waiting', StateSign>> = {
  drafted: { symbol: '✔', word: 'made', colour: 'good' },
  kept: { symbol: '=', word: 'left alone', colour: 'default' },
  skipped: { symbol: '–', word: 'skipped', colour: 'default' },
  failed: { symbol: '✖', word: 'failed', colour: 'attention' },
  waiting: { symbol: '…', word: 'waiting', colour: 'default' },
};

/** The sign of drafts that were waiting when a batch was cancelled. */
const NOT_MADE: StateSign = { symbol: '○', word: 'not made', colour: 'default' };

export function signOf(outcome: BulkOutcome | 'waiting', state: BulkBatchView['state']): StateSign {
  return outcome === 'waiting' && state === 'cancelled' ? NOT_MADE : OUTCOME[outcome];
}

/** The outcomes in the order in which a card counts them. */
const COUNTED = ['drafted', 'kept', 'skipped', 'failed', 'waiting'] as const;

export function draftsText(count: number): string {
  return count === 1 ? '1 draft' : `${count} drafts`;
}

export function totalOf({ counts }: BulkBatchView): number {
  return COUNTED.reduce((sum, outcome) => sum + counts[outcome], 0);
}

/** The length of the progress bar in signs: a phone shows that many in one row beside the numbers. */
const SIGNS = 14;

/** The progress bar: full when no deal waits, and never before. Each outcome has a sign and a colour of its own. */
export function bar(view: BulkBatchView): Element {
  const { counts } = view;
  const total = totalOf(view);
  const stretches = [
    ['█', counts.drafted + counts.kept, 'good'],
    ['▓', counts.failed, 'attention'],
    ['▒', counts.skipped, 'default'],
    ['░', counts.waiting, 'default'],
  ] as const;
  let sum = 0;
  const runs = stretches.flatMap(([sign, count, color]) => {
    const from = edge(sum, total);
    sum += count;
    const length = edge(sum, total) - from;
    return length > 0 ? [run(sign.repeat(length), { color, fontType: 'monospace' })] : [];
  });
  return line([...runs, run(`  ${barText(view)}`, { weight: 'bolder' })]);
}

/** The end of a share of all deals on the bar, in whole signs. */
function edge(count: number, total: number): number {
  return total === 0 ? 0 : Math.floor((count / total) * SIGNS);
}

export function barText(view: BulkBatchView): string {
  const total = totalOf(view);
  return `${total - view.counts.waiting} of ${total}`;
}

export function countsLine(view: BulkBatchView): Element {
  const runs = countedOf(view).flatMap(({ symbol, colour, text }, at): TextRun[] => [
    ...(at === 0 ? [] : [run(' · ')]),
    run(`${symbol} ${text}`.replaceAll(' ', '\u00A0'), { color: colour }),
  ]);
  return line(runs, { spacing: 'none' });
}

export function countsText(view: BulkBatchView): string {
  return countedOf(view)
    .map(({ text }) => text)
    .join(', ');
}

function countedOf({ counts, state }: BulkBatchView) {
  return COUNTED.filter((outcome) => counts[outcome] > 0 || outcome === 'drafted').map((outcome) => {
    const { symbol, colour, word } = signOf(outcome, state);
    return { symbol, colour, text: `${counts[outcome]} ${word}` };
  });
}

/** A deal of a batch, as its row tells of it. */
export interface BatchDeal {
  readonly dealId: string;
  /** Null where the viewers may not see the deal. */
  readonly customer: string | null;
  readonly sign: Pick<StateSign, 'symbol' | 'colour'>;
  /** What becomes of it, or became. */
  readonly words: string;
}

/** A deal of a batch as a row, whose press opens the deal. */
export function batchRow({ dealId, customer, sign, words }: BatchDeal): ListedRow {
  const id = typed(dealId, 60);
  const name = customer === null ? id : typed(customer, 80);
  return {
    element: row({
      sign,
      title: customer === null ? unbroken(name) : `${name} · ${unbroken(id)}`,
      below: words,
      press: execute(`Open ${id}`, OPEN_DEAL, { dealId }),
    }),
    text: `- ${name}${customer === null ? '' : `, ${id}`}: ${words}`,
  };
}

export function dealsText(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}
