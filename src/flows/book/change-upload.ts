import { cellPlace } from '../../book/cell-reference.ts';
import type { DateOrder } from '../../book/cells/dates.ts';
import { headingKey } from '../../book/column-mapping.ts';
import type { NamedCorrections } from '../../book/corrections.ts';
import { changeUpload, uploadContent } from '../../store/queries/book/uploads.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import type { MappedHeading } from './kept-mapping.ts';
import { readUpload, type SaidOfBook, type UploadPreview } from './read-upload.ts';
import { columnsOf, type UploadView, uploadFor } from './uploads.ts';

/** What is wrong with one of the things that were said of an upload. */
export interface BadStatement {
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly why: string;
}

/** Why nothing can be done with an upload. `changed`: its preview is of another version, as `changes` say. */
export type NotAsItWas =
  | { readonly kind: 'changed'; readonly changes: readonly string[]; readonly version: string }
  | { readonly kind: 'not-waiting'; readonly state: UploadView['state'] }
  | { readonly kind: 'gone' };

/** The outcome of changing an upload. */
export type UploadChange =
  | { readonly kind: 'done'; readonly upload: UploadView }
  | { readonly kind: 'bad'; readonly problems: readonly BadStatement[] }
  | NotAsItWas;

/** An upload, and the version of its preview that something was decided on. */
export interface UploadVersion {
  readonly id: string;
  readonly version: string;
}

/** What somebody puts in the place of a cell, by its name; null for what the file has there. */
export interface NewCell {
  readonly at: string;
  readonly value: string | null;
}

/** Says what unknown headings of an upload stand for, and previews its import anew. */
export async function mapUpload(
  context: ShowingContext,
  viewers: Viewers,
  at: UploadVersion,
  headings: readonly MappedHeading[],
): Promise<UploadChange> {
  return changeSaid(context, viewers, at, (preview, said) => {
    const problems = wrongHeadings(headings, preview);
    return problems.length > 0 ? problems : { ...said, mapping: { headings, keptBy: null } };
  });
}

/** What somebody answers to what reading a file cannot settle; what is left out stays as it is. */
export interface ReadingAnswer {
  readonly dates?: DateOrder;
  /** The name of the sheet that is the book. */
  readonly sheet?: string;
}

/** Says what comes first in the dates of an upload, or which sheet it is, and previews its import anew. */
export async function answerUpload(
  context: ShowingContext,
  viewers: Viewers,
  at: UploadVersion,
  { dates, sheet }: ReadingAnswer,
): Promise<UploadChange> {
  return changeSaid(context, viewers, at, ({ asks }, said) => {
    if (sheet !== undefined && !asks?.sheet?.names.includes(sheet))
      return [{ at: 0, why: `the file has no sheet "${sheet}" that could be the book` }];
    if (sheet === undefined || sheet === said.reading.sheet)
      return { ...said, reading: { ...said.reading, ...(dates ? { dates } : {}) } };
    // Cells and headings of another sheet are other ones.
    return { mapping: null, corrections: {}, reading: { ...(dates ? { dates } : {}), sheet } };
  });
}

/** Puts values in the place of cells of refused rows of an upload, and previews its import anew. */
export async function mendUpload(
  context: ShowingContext,
  viewers: Viewers,
  at: UploadVersion,
  cells: readonly NewCell[],
): Promise<UploadChange> {
  return changeSaid(context, viewers, at, (preview, said) => {
    const problems = wrongCells(cells, preview);
    if (problems.length > 0) return problems;
    const corrections = withCells(said.corrections, cells);
    return isTooMuch(corrections) ? [{ at: 0, why: TOO_MUCH }] : { ...said, corrections };
  });
}

async function changeSaid(
  context: ShowingContext,
  viewers: Viewers,
  { id, version }: UploadVersion,
  said: (preview: UploadPreview, before: SaidOfBook) => SaidOfBook | readonly BadStatement[],
): Promise<UploadChange> {
  const upload = await uploadFor(context, viewers, id);
  if (!upload) return { kind: 'gone' };
  if (upload.state !== 'waiting' || !upload.preview) return { kind: 'not-waiting', state: upload.state };
  if (upload.version !== version) return changedMeanwhile(upload);
  const stated = said(upload.preview, upload.said);
  if (!('corrections' in stated)) return { kind: 'bad', problems: stated };
  return readAnew(context, viewers, upload, stated);
}

/** Reads a waiting upload again, with what is said of it now, and stores that. */
async function readAnew(
  context: ShowingContext,
  viewers: Viewers,
  upload: UploadView,
  said: SaidOfBook,
): Promise<UploadChange> {
  const { db, now } = context;
  const bytes = await uploadContent(db, upload.id);
  if (!bytes) return { kind: 'gone' };
  const reading = await readUpload(context, viewers, { name: upload.fileName, bytes }, said);
  if (reading.kind === 'unreadable') return { kind: 'bad', problems: [{ at: 0, why: reading.why }] };
  const at = new Date(now()).toISOString();
  if (!(await changeUpload(db, upload, columnsOf(reading), at))) {
    const other = await uploadFor(context, viewers, upload.id);
    return other ? changedMeanwhile(other) : { kind: 'gone' };
  }
  await reading.note();
  const { preview, version } = reading;
  return {
    kind: 'done',
    upload: { ...upload, said: reading.said, preview, version, changedAt: at, result: null },
  };
}

/** That an upload is not as it was when something was decided. */
export function changedMeanwhile({ state, preview, version }: UploadView): NotAsItWas {
  if (state !== 'waiting' || !preview || version === null) return { kind: 'not-waiting', state };
  return { kind: 'changed', changes: asItIs(preview), version };
}

function asItIs(preview: UploadPreview): readonly string[] {
  const { book, missing } = preview;
  if (!book && missing.length === 0) return ['it is still to be said which sheet it is'];
  if (!book)
    return missing.flatMap(({ severity, column }) =>
      severity === 'error' ? [`the column ${column} is still missing`] : [],
    );
  const { counts } = book;
  return [
    `it is now: ${(['new', 'changed', 'unchanged', 'refused'] as const).map((kind) => `${counts[kind]} ${kind}`).join(', ')}`,
  ];
}

function wrongHeadings(
  headings: readonly MappedHeading[],
  { columns }: UploadPreview,
): readonly BadStatement[] {
  const unknown = new Set(
    columns
      .filter(({ heading, readAs }) => heading !== '' && readAs !== 'known')
      .map(({ heading }) => headingKey(heading)),
  );
  const taken = new Map<string, string>();
  for (const { readAs, column, heading } of columns)
    if (readAs === 'known' && column) taken.set(column, heading);
  const said = new Set<string>();
  return headings.flatMap(({ heading, column }, at) => {
    const key = headingKey(heading);
    const other = column === null ? undefined : taken.get(column);
    if (column !== null) taken.set(column, heading);
    const isAgain = said.has(key);
    said.add(key);
    if (!unknown.has(key)) return [{ at, why: `the file has no unknown heading "${heading}"` }];
    if (isAgain) return [{ at, why: `"${heading}" is mapped twice` }];
    const stands = columns.filter((one) => headingKey(one.heading) === key).length;
    if (column !== null && stands > 1)
      return [{ at, why: `"${heading}" stands ${stands} times; only one column can be ${column}` }];
    return other === undefined ? [] : [{ at, why: `${column} is "${other}" already` }];
  });
}

function wrongCells(
  cells: readonly NewCell[],
  { refusedRows, corrected, columns }: UploadPreview,
): readonly BadStatement[] {
  const mendable = new Map(refusedRows.map(({ row, cells: own }) => [row, new Set(own.map(({ at }) => at))]));
  for (const { at } of corrected) {
    const row = cellPlace(at)?.row ?? 0;
    if (!mendable.has(row)) mendable.set(row, new Set([at]));
  }
  const read = new Set(columns.flatMap(({ at, column }) => (column ? [at] : [])));
  return cells.flatMap(({ at: name }, at) => {
    const place = cellPlace(name);
    const own = place && mendable.get(place.row);
    if (!own || own.size === 0) return [{ at, why: `${name} is in no refused row that can be mended here` }];
    if (!own.has(name) && !read.has(name.replace(/\d+$/, '')))
      return [{ at, why: `${name} is in a column that is not read` }];
    return [];
  });
}

/** Most cells of one upload in whose place something is put, and most characters of those together. */
const MOST_CORRECTIONS = { cells: 5000, characters: 512 * 1024 };
const TOO_MUCH = `at most ${MOST_CORRECTIONS.cells} cells of a file, and ${MOST_CORRECTIONS.characters} characters in them, can be mended here; mend the file itself, and upload it again`;

function isTooMuch(corrections: NamedCorrections): boolean {
  const values = Object.values(corrections);
  const characters = values.reduce((sum, value) => sum + value.length, 0);
  return values.length > MOST_CORRECTIONS.cells || characters > MOST_CORRECTIONS.characters;
}

function withCells(corrections: NamedCorrections, cells: readonly NewCell[]): NamedCorrections {
  const named = new Map(Object.entries(corrections));
  for (const { at, value } of cells) {
    if (value === null) named.delete(at);
    else named.set(at, value);
  }
  return Object.fromEntries(named);
}
