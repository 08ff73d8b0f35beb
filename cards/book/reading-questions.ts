import { lineText } from '../../src/domain/book/lines.ts';
import { dateOfText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { Action, AdaptiveCard, ChoiceSet, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { primary } from '../kit/button-rows.ts';
import { lowerFirst } from '../kit/capitalise.ts';
import { columnWords } from '../kit/column-words.ts';
import { execute, heading, line, nameHeading, run, typed } from '../kit/elements.ts';
import { wirePayload } from '../kit/payload.ts';
import { IMPORT_DISCARD, IMPORT_MAP, IMPORT_READ } from '../verbs.ts';

/** A waiting upload, and the version of its preview that a card shows. */
export interface ShownUpload {
  readonly fileName: string;
  readonly upload: string;
  readonly previewVersion: string;
}

export type DateOrder = 'mdy' | 'dmy';

/** A cell whose date is one of two days. */
export interface EitherDate {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly days: Readonly<Record<DateOrder, string>>;
}

/** What is asked about the dates of a book, or was answered. */
export interface DatesQuestion {
  readonly said: DateOrder | null;
  readonly cells: readonly EitherDate[];
}

/** The names of the orders, as people write such dates. */
const ORDERS: Readonly<Record<DateOrder, string>> = { dmy: 'day/month', mdy: 'month/day' };

/** The question which of two days the dates of a book are, with some of them both ways; or the answer that somebody gave. */
export function datesLines(
  { said, cells }: DatesQuestion,
  place: (line: number) => string,
  reader: Reader,
): readonly Element[] {
  if (said !== null)
    return [
      line([run(`Dates read as ${ORDERS[said]}, as you said.`, { isSubtle: true })], { spacing: 'small' }),
    ];
  const either = cells.map(({ line: at, column, text, days }) =>
    line(
      [
        run(typed(text, 40), { weight: 'bolder' }),
        run(` is ${dateOfText(days.dmy, reader)} or ${dateOfText(days.mdy, reader)}`),
        run(` (${place(at)}, ${lowerFirst(columnWords(column))})`, { isSubtle: true }),
      ],
      { spacing: 'small' },
    ),
  );
  return [heading('Does the day or the month come first?'), ...either];
}

/** The buttons that answer it; the order that is read already is not offered. */
export function datesActions(
  { said }: DatesQuestion,
  { upload, previewVersion }: Omit<ShownUpload, 'fileName'>,
): readonly Action[] {
  const orders = (['dmy', 'mdy'] as const).filter((order) => order !== said);
  return orders.map((dates) =>
    execute(
      said === null ? (dates === 'dmy' ? 'Day first' : 'Month first') : `Read dates as ${ORDERS[dates]}`,
      IMPORT_READ,
      wirePayload({ upload, previewVersion, dates }),
    ),
  );
}

/** Most sheets that a card offers. */
const MOST_SHEETS = 6;

/** The question which sheet of a workbook is the book. */
export function whichSheetCard(view: ShownUpload & { readonly names: readonly string[] }): AdaptiveCard {
  const { fileName, names, upload, previewVersion } = view;
  const title = 'Which sheet is the book?';
  const text = `The sheets of ${typed(fileName, 80)} have different headings. Nothing is changed yet.`;
  const more = names.length - MOST_SHEETS;
  const body = [
    nameHeading(title),
    line([run(text, { isSubtle: true })], { spacing: 'none' }),
    ...(more > 0
      ? [line([run(`There are ${more} more: to read one of them, hide the others in the file.`)])]
      : []),
  ];
  const actions = names
    .slice(0, MOST_SHEETS)
    .map((name, sheet) =>
      execute(`Read ${typed(name, 31)}`, IMPORT_READ, wirePayload({ upload, previewVersion, sheet })),
    );
  return buttonCard([title, text].join('\n'), body, [
    ...actions,
    execute('Discard', IMPORT_DISCARD, { upload }),
  ]);
}

/** A heading that is no known column. */
export interface AskedHeading {
  readonly heading: string;
  readonly samples: readonly string[];
  /** What it is read as, or seems to be; null for nothing. */
  readonly column: string | null;
}

export interface MapColumnsView extends ShownUpload {
  readonly asked: readonly AskedHeading[];
  /** The columns that a heading can stand for. */
  readonly choices: readonly string[];
  readonly missing: readonly string[];
  /** What is wrong with what somebody chose; left out before anybody has. */
  readonly problems?: readonly string[];
}

/** The choice of a column that is left out. */
export const LEFT_OUT = '-';

/** Id of the input of a heading, by its place among those that are asked about. */
export function headingInput(at: number): string {
  return `heading-${at}`;
}

/** The question what each unknown heading of a book stands for, with values and a guess. */
export function mapColumnsCard(view: MapColumnsView): AdaptiveCard {
  const { fileName, upload, previewVersion, asked, missing, problems = [] } = view;
  const title = `What are the columns of ${typed(fileName, 60)}?`;
  const text =
    missing.length > 0
      ? `I found no column for ${missing.map((column) => lowerFirst(columnWords(column))).join(' and ')}.`
      : 'Choose what each heading stands for.';
  const kept = 'Once you import it, files with these headings are read the same way for everybody.';
  const body: Element[] = [
    nameHeading(title),
    line([run(text, { weight: 'bolder' })], { spacing: 'none' }),
    line([run(kept, { isSubtle: true, size: 'small' })], { spacing: 'none' }),
    ...problems.map((problem) => line([run(`⚠ ${typed(problem, 200)}`, { color: 'attention' })])),
    ...asked.map((one, at) => headingChoice(one, at, view)),
  ];
  return buttonCard([title, text].join('\n'), body, [
    primary(execute('Read it like this', IMPORT_MAP, wirePayload({ upload, previewVersion }))),
    execute('Discard', IMPORT_DISCARD, { upload }),
  ]);
}

function headingChoice(
  { heading: name, samples, column }: AskedHeading,
  at: number,
  { choices }: MapColumnsView,
): ChoiceSet {
  const shown = samples.map((sample) => typed(sample, 30)).join(' · ');
  return {
    type: 'Input.ChoiceSet',
    id: headingInput(at),
    label: `${typed(name, 60)}${shown === '' ? '' : `: ${shown}`}`,
    style: 'compact',
    spacing: 'small',
    choices: [
      { title: 'Leave it out', value: LEFT_OUT },
      ...choices.map((one) => ({ title: columnWords(one), value: one })),
    ],
    value: column ?? LEFT_OUT,
  };
}

/** The place of a line in words: `row 14`; of a workbook of several sheets `Sheet2 row 14`. */
export function placeIn(names: Readonly<Record<number, string>>): (line: number) => string {
  return (at) =>
    lineText(at, names)
      .replace(/^line/, 'row')
      .replace(/ line /, ' row ');
}
