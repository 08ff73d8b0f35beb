import { linesText } from '../../src/domain/book/lines.ts';
import type { ToldDeal, ToldHeading, ToldProblem } from '../../src/domain/book/preview.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { Action, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { behindDots, primary } from '../kit/button-rows.ts';
import { lowerFirst } from '../kit/capitalise.ts';
import { columnWords, isDayColumn, storedChangeWords } from '../kit/column-words.ts';
import { execute, firstThatFits, heading, line, nameHeading, run, typed } from '../kit/elements.ts';
import { wirePayload } from '../kit/payload.ts';
import { row } from '../kit/row.ts';
import { IMPORT_COLUMNS, IMPORT_DISCARD, IMPORT_READ, IMPORT_TAKE } from '../verbs.ts';
import { type DatesQuestion, datesActions, datesLines, placeIn } from './reading-questions.ts';

export type ImportCounts = Readonly<Record<'new' | 'changed' | 'unchanged' | 'refused', number>>;

/** The changes an import of a book would make. */
export interface ImportPreviewView {
  readonly fileName: string;
  readonly reader: Reader;
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
  /** What is asked about dates that may be two days, or was answered; null for nothing. */
  readonly dates: DatesQuestion | null;
  /** Which sheet somebody said is the book, of which ones; null where nobody had to. */
  readonly sheet: { readonly said: string | null; readonly names: readonly string[] } | null;
  /** Names of the sheets by number. */
  readonly sheetNames: Readonly<Record<number, string>>;
  /** Whether it can be said what headings stand for. */
  readonly asksColumns: boolean;
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
  const text = toTake === 0 ? nothingText(counts) : 'Nothing is changed yet.';
  const body: Element[] = [
    nameHeading(title),
    line([run(summary, { weight: 'bolder' })], { spacing: 'none' }),
    line([run(text, { isSubtle: true })], { spacing: 'none' }),
    ...changeLines(changes),
    ...saidSheet(view),
    ...(view.dates ? datesLines(view.dates, placeIn(view.sheetNames), view.reader) : []),
    ...dealsRow(
      { id: 'changed', title: 'Changed', sign: '✎', deals: view.changed, all: counts.changed },
      view,
      most,
    ),
    ...dealsRow({ id: 'new', title: 'New', sign: '+', deals: view.added, all: counts.new }, view, most),
    ...dealsRow(
      {
        id: 'refused',
        title: 'Left out',
        sign: '✖',
        deals: view.refused.map(withReason),
        all: counts.refused,
      },
      view,
      most,
    ),
    ...readingsRow(view, most),
    ...problemsRow(view, most),
    ...lastTimeLines(view.asLastTime),
  ];
  const actions: Action[] = [
    ...(toTake > 0
      ? [
          primary(
            execute(`Import ${dealsText(toTake)}`, IMPORT_TAKE, wirePayload({ upload, previewVersion })),
          ),
        ]
      : []),
    ...(view.dates ? datesActions(view.dates, { upload, previewVersion }) : []),
    ...otherSheets(view),
    ...(view.asksColumns ? [behindDots(execute('Change columns', IMPORT_COLUMNS, { upload }))] : []),
    execute('Discard', IMPORT_DISCARD, { upload }),
  ];
  return buttonCard([title, summary, text].join('\n'), body, actions);
}

/** Most other sheets that are offered. */
const MOST_OTHERS = 4;

function saidSheet({ sheet }: ImportPreviewView): Element[] {
  if (!sheet || sheet.said === null) return [];
  return [
    line([run(`Sheet “${typed(sheet.said, 40)}” is read, as you said.`, { isSubtle: true })], {
      spacing: 'small',
    }),
  ];
}

/** Buttons to read another sheet than the one that somebody said. */
function otherSheets({ sheet, upload, previewVersion }: ImportPreviewView): Action[] {
  if (!sheet) return [];
  return sheet.names
    .map((name, at) => ({ name, at }))
    .filter(({ name }) => name !== sheet.said)
    .slice(0, MOST_OTHERS)
    .map(({ name, at }) =>
      behindDots(
        execute(`Read ${typed(name, 31)}`, IMPORT_READ, wirePayload({ upload, previewVersion, sheet: at })),
      ),
    );
}

/** Why there is nothing to import. */
function nothingText({ unchanged, refused }: ImportCounts): string {
  if (refused === 0) return 'There is nothing to import: the book says what is kept already.';
  return unchanged === 0
    ? 'There is nothing to import: every deal is left out.'
    : 'There is nothing to import: what can be read is kept already, and the rest is left out.';
}

/** Most lines on what is otherwise. */
const MOST_CHANGES = 6;

function changeLines(changes: readonly string[]): Element[] {
  if (changes.length === 0) return [];
  return [
    heading('Nothing was imported: it is otherwise than you were shown'),
    ...changes.slice(0, MOST_CHANGES).map((change) => line([run(typed(change, 200))], { spacing: 'small' })),
  ];
}

function lastTimeLines(headings: readonly ToldHeading[]): Element[] {
  if (headings.length === 0) return [];
  const told = headings
    .slice(0, 10)
    .map(({ heading, column }) => `“${typed(heading, 40)}” as ${columnWords(column)}`);
  const more = headings.length > 10 ? ', …' : '';
  const [only] = told;
  const text =
    headings.length === 1
      ? `Column ${only?.replace(' as ', ' is read as ')}, as last time.`
      : `Columns read as last time: ${told.join(', ')}${more}.`;
  return [line([run(text, { isSubtle: true, size: 'small' })], { spacing: 'small' })];
}

/** A refused deal with its reason; problems of its rows are listed by row. */
function withReason(deal: ToldDeal): ToldDeal {
  return deal.changes.length > 0 ? deal : { ...deal, changes: ['a row of it is wrong: see below'] };
}

function dealsText(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}

/** The counts as `3 new · 2 changed · 40 unchanged · 1 left out`. */
export function importCountsText(counts: ImportCounts): string {
  return (['new', 'changed', 'unchanged', 'refused'] as const)
    .map((kind) => `${counts[kind]} ${kind === 'refused' ? 'left out' : kind}`)
    .join(' · ');
}

interface DealsRow {
  readonly id: string;
  readonly title: string;
  readonly sign: string;
  readonly deals: readonly ToldDeal[];
  /** How many there are; `deals` are the first of them. */
  readonly all: number;
}

/** Most customers that a row names. */
const MOST_NAMED = 3;

/** What becomes of some deals: how many, and of which customers; a press unfolds each with its changes. */
function dealsRow(
  { id, title, sign, deals, all }: DealsRow,
  { reader }: ImportPreviewView,
  most: number,
): readonly Element[] {
  const shown = deals.slice(0, most);
  if (shown.length === 0) return [];
  const named = [...new Set(deals.map(({ customer, dealId }) => typed(customer ?? dealId, 40)))];
  const names = named.slice(0, MOST_NAMED);
  const others = all - deals.filter((deal) => names.includes(typed(deal.customer ?? deal.dealId, 40))).length;
  const colour = id === 'refused' ? 'attention' : 'default';
  return [
    row({
      sign: { symbol: sign, colour },
      title: `${title}: ${all}`,
      below: `${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}`,
      details: {
        id,
        items: [...shown.map((deal) => dealLine(deal, reader)), ...moreLine(all - shown.length)],
      },
    }),
  ];
}

function dealLine({ dealId, customer, changes }: ToldDeal, reader: Reader): Element {
  const name = !customer ? typed(dealId, 60) : `${typed(customer, 60)} (${typed(dealId, 60)})`;
  const said = changes.slice(0, 5).map((one) => typed(storedChangeWords(one, reader), 160));
  const runs = [run(name, { weight: 'bolder' }), ...(said.length > 0 ? [run(`: ${said.join('; ')}`)] : [])];
  return line(runs, { spacing: 'small' });
}

/** What is read otherwise than it is written, a line a kind. */
function readingsRow({ problems }: ImportPreviewView, most: number): readonly Element[] {
  const readings = problems.filter(({ reading }) => reading !== undefined);
  const [first] = readings;
  if (!first) return [];
  const shown = readings.slice(0, most).map((one) => line([run(problemText(one))], { spacing: 'small' }));
  return [
    row({
      sign: { symbol: 'ℹ', colour: 'default' },
      title: `Read otherwise than written: ${readings.length}`,
      below: problemText(first),
      details: { id: 'readings', items: [...shown, ...moreLine(readings.length - shown.length)] },
    }),
  ];
}

/** What is wrong with the file: the first remark, and all of them at a press. */
function problemsRow({ problems, errors, warnings }: ImportPreviewView, most: number): readonly Element[] {
  const wrong = problems.filter(({ reading }) => reading === undefined);
  const all = errors + warnings - (problems.length - wrong.length);
  const [first, ...others] = wrong.slice(0, most);
  if (!first) return [];
  const items = [...[first, ...others].map(problemLine), ...moreLine(all - others.length - 1)];
  return [
    row({
      sign: problemSign(first),
      title: `Wrong in the file: ${all}`,
      below: problemText(first),
      details: { id: 'problems', items },
    }),
  ];
}

function problemSign({ severity }: ToldProblem) {
  return severity === 'error'
    ? ({ symbol: '✖', colour: 'attention' } as const)
    : ({ symbol: '⚠', colour: 'default' } as const);
}

function problemText(problem: ToldProblem): string {
  const { column, message, reading } = problem;
  const said = typed(message, 200).replace(/\.?$/, '.');
  const rows = rowsText(problem);
  if (column === '' || (reading !== undefined && OF_FILE.has(reading))) return `${rows}: ${said}`;
  const words = column.split(', ').map(columnWords).join(', ');
  if (DAY_EXPECTED.test(message) && isDayColumn(column))
    return `${rows}: the ${lowerFirst(words)} is not a date.`;
  return `${rows}, ${typed(words, 60)}: ${said}`;
}

/** Rows as they are told: `Row 3`, `Rows 3, 4 and 12 to 40`; of a further sheet of a workbook `Row 3 of sheet 2`. */
function rowsText(problem: ToldProblem): string {
  const text = linesText(problem);
  return text.replace(/^line/, 'Row');
}

/** Ways of reading whose column says nothing more. */
const OF_FILE: ReadonlySet<string> = new Set(['filled-down']);

/** The remark of the reading of a book on a cell that is no day, and not one of which it is not known which day it is. */
const DAY_EXPECTED = /^expected a date \(/;

function problemLine(problem: ToldProblem): Element {
  const { symbol, colour } = problemSign(problem);
  return line([run(`${symbol} `, { color: colour }), run(problemText(problem))], { spacing: 'small' });
}

function moreLine(more: number): readonly Element[] {
  return more > 0 ? [line([run(`and ${more} more`, { isSubtle: true })], { spacing: 'small' })] : [];
}
