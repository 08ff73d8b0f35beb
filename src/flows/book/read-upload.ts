import { createHash, hash } from 'node:crypto';
import { cellsOfLines } from '../../book/cells-of-lines.ts';
import type { ColumnMapping } from '../../book/column-mapping.ts';
import { type Corrections, correctionsOf, type NamedCorrections } from '../../book/corrections.ts';
import { bookSource } from '../../book/file-kind.ts';
import { type Header, type HeaderReading, readHeader } from '../../book/header.ts';
import { type FoundHeader, inspectColumns } from '../../book/inspect-columns.ts';
import { Peeked } from '../../book/peeked.ts';
import type { Problem } from '../../book/problem.ts';
import type { ReadingOptions } from '../../book/read-rows.ts';
import { UnreadableBook } from '../../book/unreadable-book.ts';
import { importerOf } from '../../domain/people/recorder.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import { columnMapping, keptMapping, type StatedMapping } from './kept-mapping.ts';
import { by, OwnDeals } from './own-deals.ts';
import { type BookPreview, type PreviewOptions, previewBook } from './preview-book.ts';
import { questionsOf, type SheetNames, type UploadQuestions } from './questions.ts';
import { columnsRead, type ReadColumn } from './read-columns.ts';
import { type CorrectedCell, correctedCells, type RefusedRow, refusedRows } from './refused-rows.ts';

/** An uploaded book. */
export interface BookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What people have said of a book, beside what it says itself. */
export interface SaidOfBook {
  /** Null where nobody has said anything. */
  readonly mapping: StatedMapping | null;
  readonly corrections: NamedCorrections;
  readonly reading: SaidOfReading;
}

/** What somebody has said of a file as a whole: what comes first in its dates, and which sheet it is. */
export type SaidOfReading = Pick<ReadingOptions, 'dates' | 'sheet'>;

export const NOTHING_SAID: SaidOfBook = { mapping: null, corrections: {}, reading: {} };

/** What the import of an upload would do, in the coordinates of its sheet. */
export interface UploadPreview {
  /** Name of the sheet, or of several that are read as one book; null for a file without sheets. */
  readonly sheet: string | null;
  /** The row of the headings. */
  readonly headerRow: number;
  /** What is asked, or was answered; left out by versions that asked nothing. */
  readonly asks?: UploadQuestions;
  /** Names of the sheets by number; left out for a file without sheets. */
  readonly sheetNames?: SheetNames;
  readonly columns: readonly ReadColumn[];
  /** What is wrong with the header row and ignored in it; then `book` is null, until headings are mapped. */
  readonly missing: readonly Problem[];
  readonly book: BookPreview | null;
  /** At most `MOST_REFUSED_ROWS`. */
  readonly refusedRows: readonly RefusedRow[];
  readonly corrected: readonly CorrectedCell[];
}

/** An upload as it was read. */
export interface UploadReading {
  readonly kind: 'read';
  readonly said: SaidOfBook;
  readonly preview: UploadPreview;
  /** Differs whenever the import would do something else, or the preview says something else. */
  readonly version: string;
  /** Writes into the audit log what the preview shows and what it refused. */
  note(): Promise<void>;
}

const MOST_REFUSED_ROWS = 50;

/** Reads an upload as its import would, and writes nothing. */
export async function readUpload(
  context: ShowingContext,
  viewers: Viewers,
  file: BookFile,
  said: SaidOfBook,
): Promise<UploadReading | { readonly kind: 'unreadable'; readonly why: string }> {
  try {
    return await read(context, viewers, file, said);
  } catch (error) {
    if (!(error instanceof UnreadableBook)) throw error;
    const asked = error.problems.some(({ asks }) => asks === 'sheet');
    return asked ? whichSheet(file, said) : { kind: 'unreadable', why: error.message };
  }
}

/** The reading of a workbook of which it is not known which sheet is the book: every sheet with content can be it. */
async function whichSheet(file: BookFile, said: SaidOfBook): Promise<UploadReading> {
  const sheets = new Map<number, string>();
  const source = await bookSource(file.name, file.bytes, (name, number) => void sheets.set(number, name));
  for await (const _ of source);
  const preview = {
    ...{ sheet: null, headerRow: 1, columns: [], sheetNames: Object.fromEntries(sheets) },
    asks: questionsOf([{ line: 1, column: '', asks: 'sheet' }], said.reading, sheets),
    ...{ missing: [], book: null, refusedRows: [], corrected: [] },
  };
  return { kind: 'read', said, preview, version: versionOf([said, preview]), note: async () => {} };
}

async function read(
  context: ShowingContext,
  viewers: Viewers,
  file: BookFile,
  said: SaidOfBook,
): Promise<UploadReading> {
  const sheets = new Map<number, string>();
  const source = () => bookSource(file.name, file.bytes, (name, number) => void sheets.set(number, name));
  const whole = new Peeked(await source());
  try {
    const found = await inspectColumns(whole.beginning(), said.reading);
    const { mapping, reading } = await headerOf(context, found, said.mapping);
    const now = { ...said, mapping };
    const shown = () => ({
      sheet: said.reading.sheet ?? (sheets.size === 0 ? null : [...sheets.values()].join(', ')),
      ...(sheets.size > 0 ? { sheetNames: Object.fromEntries(sheets) } : {}),
      headerRow: found.line,
      columns: columnsRead(found, mapping),
    });
    const { header, problems } = reading;
    if (!header) {
      const preview = { ...shown(), missing: problems, book: null, refusedRows: [], corrected: [] };
      return { kind: 'read', said: now, preview, version: versionOf([now, preview]), note: async () => {} };
    }
    const corrections = correctionsOf(said.corrections);
    const { book, deals, note } = await previewDeals(context, viewers, file.name, {
      source: whole.all(),
      reading: { ...said.reading, mapping: mapping ? columnMapping(mapping) : undefined, corrections },
    });
    const columns = mapping ? columnMapping(mapping) : undefined;
    const rows = await rowsOf(source, found, book, {
      ...said.reading,
      header,
      corrections,
      mapping: columns,
    });
    const asks = questionsOf(book.problems, said.reading, sheets);
    const preview = { ...shown(), asks, missing: [], book, ...rows };
    return { kind: 'read', said: now, preview, version: versionOf([now, preview, deals]), note };
  } finally {
    await whole.close();
  }
}

/** Previews the deals of a book; `deals` is a hash of what becomes of each, of which the preview leaves some out. */
async function previewDeals(
  context: ShowingContext,
  viewers: Viewers,
  name: string,
  book: Pick<PreviewOptions, 'source' | 'reading'>,
): Promise<{ readonly book: BookPreview; readonly deals: string; readonly note: () => Promise<void> }> {
  const rule = new OwnDeals(viewers);
  const deals = createHash('sha256');
  const preview = await previewBook({
    ...book,
    db: context.db,
    importer: importerOf(viewers),
    mayTake: rule.mayTake,
    onDeal: (outcome) => deals.update(JSON.stringify(outcome)),
  });
  return {
    book: preview,
    deals: deals.digest('hex'),
    note: async () => {
      await rule.note(context, 'preview', name);
      await noteShown(context, viewers, preview);
    },
  };
}

/**
 * The header row with what was said of it, or else with what the organisation keeps for such headings.
 * @throws UnreadableBook when no mapping can make it that of a book
 */
async function headerOf(
  { db }: ShowingContext,
  { line, cells, columns }: FoundHeader,
  stated: StatedMapping | null,
): Promise<{ readonly mapping: StatedMapping | null; readonly reading: HeaderReading }> {
  const readWith = (mapping: StatedMapping | null) =>
    readHeader(line, cells, mapping ? columnMapping(mapping) : undefined);
  const headings = columns.map(({ heading }) => heading);
  const kept = stated ? null : await keptMapping(db, headings);
  const mapping = stated ?? (kept && readWith(kept).header ? kept : null);
  const reading = readWith(mapping);
  const unknown = columnsRead({ columns }, mapping).filter(
    ({ heading, column }) => heading !== '' && !column,
  );
  const canBeMapped =
    reading.missing.length > 0 && unknown.length >= reading.missing.length && cells.length > 1;
  if (!reading.header && !canBeMapped) throw new UnreadableBook(reading.problems);
  return { mapping, reading };
}

async function rowsOf(
  source: () => Promise<AsyncIterable<Uint8Array>>,
  { line }: FoundHeader,
  { problems }: BookPreview,
  {
    header,
    corrections,
    mapping,
    sheet,
  }: {
    readonly header: Header;
    readonly corrections: Corrections;
    readonly mapping: ColumnMapping | undefined;
    readonly sheet?: string | undefined;
  },
): Promise<Pick<UploadPreview, 'refusedRows' | 'corrected'>> {
  const errors = problems.filter((problem) => problem.severity === 'error' && problem.line !== line);
  const lines = [...new Set(errors.map((problem) => problem.line))].slice(0, MOST_REFUSED_ROWS);
  const shown = new Set(lines);
  const written = await cellsOfLines(await source(), new Set([...lines, ...corrections.keys()]), {
    mapping,
    sheet,
  });
  return {
    refusedRows: refusedRows(
      errors.filter((problem) => shown.has(problem.line)),
      written,
      header,
      corrections,
    ),
    corrected: correctedCells(corrections, written, header),
  };
}

/** Enters into the audit log whose stored values a preview shows beside those of the book. */
async function noteShown(
  { audit }: ShowingContext,
  viewers: Viewers,
  { firstChanged }: BookPreview,
): Promise<void> {
  if (firstChanged.length === 0) return;
  const dealIds = firstChanged.map(({ dealId }) => dealId);
  const detail = { code: 'deals-looked-through', deals: dealIds.length, dealIds } as const;
  await audit.note([{ ...by(viewers), action: 'list', dealId: null, detail }]);
}

function versionOf(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22);
}
