import type { Container, Element, TextRun } from '../kit/adaptive-card.ts';
import { execute, line, run, typed } from '../kit/elements.ts';
import type { StateSign } from '../kit/labels.ts';
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

/** The numbers of rows on one page, from the most to the fewest: the first that fits the card is taken. */
export const FEWER = [12, 6, 3];

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
    run(`${symbol} ${text}`, { color: colour }),
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

export function dealRow(dealId: string, items: readonly Element[]): Container {
  return {
    type: 'Container',
    separator: true,
    spacing: 'small',
    selectAction: execute(`Open ${typed(dealId, 60)}`, OPEN_DEAL, { dealId }),
    items,
  };
}
