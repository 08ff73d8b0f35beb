import type { ToldDeal, ToldHeading, ToldProblem } from '../../src/domain/book/preview.ts';
import type { Action, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { wirePayload } from '../kit/payload.ts';
import { IMPORT_DISCARD, IMPORT_TAKE } from '../verbs.ts';

export type ImportCounts = Readonly<Record<'new' | 'changed' | 'unchanged' | 'refused', number>>;

/** The changes an import of a book would make. */
export interface ImportPreviewView {
  readonly fileName: string;
  readonly upload: string;
  /** Version of the preview: the button imports this one alone. */
  readonly previewVersion: string;
  /** What is otherwise than it was when the button of an older preview was pressed; left out for the first preview. */
  readonly changes?: readonly string[];
  readonly counts: ImportCounts;
  readonly errors: number;
  readonly warnings: number;
  /** The first problems, new, changed and refused deals; `errors`, `warnings` and `counts` count all of them. */
  readonly problems: readonly ToldProblem[];
  readonly added: readonly ToldDeal[];
  readonly changed: readonly ToldDeal[];
  readonly refused: readonly ToldDeal[];
  /** The unknown headings that are read as the organisation has confirmed. */
  readonly asLastTime: readonly ToldHeading[];
}

/** The preview of an import, with buttons to import or discard the book. */
export function importPreviewCard(view: ImportPreviewView): AdaptiveCard {
  return firstThatFits([20, 10, 4, 1].map((most) => () => build(view, most)));
}

function build(view: ImportPreviewView, most: number): AdaptiveCard {
  const { fileName, counts, upload, previewVersion, changes = [] } = view;
  const title = `Import ${typed(fileName, 80)}?`;
  const toTake = counts.new + counts.changed;
  const summary = importCountsText(counts);
  const text =
    toTake === 0
      ? 'There is nothing to import: the book says what is kept already.'
      : 'Nothing is changed yet.';
  const body: Element[] = [
    line([run(title, { size: 'large', weight: 'bolder' })]),
    line([run(summary, { weight: 'bolder' })], { spacing: 'none' }),
    line([run(text, { isSubtle: true })], { spacing: 'none' }),
    ...changeLines(changes),
    ...lastTimeLines(view.asLastTime),
    ...dealLines('Changed', view.changed, counts.changed, most),
    ...dealLines('New', view.added, counts.new, most),
    ...dealLines('Refused', view.refused.map(withReason), counts.refused, most),
    ...problemLines(view, most),
  ];
  const actions: Action[] = [
    ...(toTake > 0
      ? [execute(`Import ${dealsText(toTake)}`, IMPORT_TAKE, wirePayload({ upload, previewVersion }))]
      : []),
    execute('Discard', IMPORT_DISCARD, { upload }),
  ];
  return card([title, summary, text].join('\n'), body, actions);
}

function changeLines(changes: readonly string[]): Element[] {
  if (changes.length === 0) return [];
  return [
    heading('Nothing was imported: it is otherwise than you were shown'),
    ...changes.slice(0, 10).map((change) => line([run(typed(change, 200))], { spacing: 'small' })),
  ];
}

function lastTimeLines(headings: readonly ToldHeading[]): Element[] {
  if (headings.length === 0) return [];
  const told = headings.slice(0, 10).map(({ heading, column }) => `${typed(heading, 40)} as ${column}`);
  const more = headings.length > 10 ? ', …' : '';
  return [line([run(`Read as last time: ${told.join(', ')}${more}.`)], { spacing: 'small' })];
}

/** A refused deal with its reason; problems of its rows are listed by row. */
function withReason(deal: ToldDeal): ToldDeal {
  return deal.changes.length > 0 ? deal : { ...deal, changes: ['a row of it is wrong, see below'] };
}

function dealsText(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}

/** The counts as `3 new · 2 changed · 40 unchanged · 1 refused`. */
export function importCountsText(counts: ImportCounts): string {
  return (['new', 'changed', 'unchanged', 'refused'] as const)
    .map((kind) => `${counts[kind]} ${kind}`)
    .join(' · ');
}

function dealLines(title: string, deals: readonly ToldDeal[], all: number, most: number): Element[] {
  const shown = deals.slice(0, most);
  if (shown.length === 0) return [];
  const more = all - shown.length;
  return [
    heading(title),
    ...shown.map(({ dealId, changes }) =>
      line(
        [
          run(typed(dealId, 60), { weight: 'bolder' }),
          run(
            changes.length > 0
              ? `: ${changes
                  .slice(0, 5)
                  .map((one) => typed(one, 160))
                  .join('; ')}`
              : '',
          ),
        ],
        { spacing: 'small' },
      ),
    ),
    ...(more > 0 ? [line([run(`and ${more} more`, { isSubtle: true })], { spacing: 'small' })] : []),
  ];
}

function problemLines({ problems, errors, warnings }: ImportPreviewView, most: number): Element[] {
  const shown = problems.slice(0, most);
  if (shown.length === 0) return [];
  const more = errors + warnings - shown.length;
  return [
    heading('What is wrong with the file'),
    ...shown.map(({ severity, line: at, column, message }) =>
      line(
        [
          run(severity === 'error' ? '✖ ' : '⚠ ', { color: severity === 'error' ? 'attention' : 'default' }),
          run(`Row ${at}${column === '' ? '' : `, ${typed(column, 40)}`}: `, { weight: 'bolder' }),
          run(typed(message, 200)),
        ],
        { spacing: 'small' },
      ),
    ),
    ...(more > 0 ? [line([run(`and ${more} more`, { isSubtle: true })], { spacing: 'small' })] : []),
  ];
}
