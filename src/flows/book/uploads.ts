import { randomUUID } from 'node:crypto';
import { problemText } from '../../book/problem.ts';
import { recordedAs } from '../../domain/people/person.ts';
import {
  deleteUploadsBefore,
  insertUpload,
  openUploadsOf,
  type Upload,
  type UploadPreviewColumns,
  uploadOf,
} from '../../store/queries/book/uploads.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import type { ImportOutcome } from './batches.ts';
import { by } from './own-deals.ts';
import { askedColumns, MOST_ASKED } from './questions.ts';
import {
  type BookFile,
  NOTHING_SAID,
  readUpload,
  type SaidOfBook,
  type UploadPreview,
  type UploadReading,
} from './read-upload.ts';

const HOUR = 60 * 60_000;

/** Time in ms since its last change after which a waiting upload is deleted. */
const WAITS_FOR = 24 * HOUR;

/** Most books of one person that wait at a time. */
export const MOST_WAITING = 20;

/** How many rows of a book are imported, of all. */
export interface UploadProgress {
  readonly done: number;
  readonly total: number;
}

/** What an import did. */
export interface ImportResult {
  readonly counts: Readonly<Record<ImportOutcome['kind'], number>>;
  /** How many people are told that the importer named them. */
  readonly told: number;
  /** Ids of the first deals that are new, and of the first that have changed. */
  readonly deals: Readonly<Record<'new' | 'changed', readonly string[]>>;
  /** The first deals that were refused, and why, in words; left out by versions that did not store them. */
  readonly refused?: readonly Pick<ImportOutcome, 'dealId' | 'changes'>[];
}

/** An upload as its uploader sees it. */
export interface UploadView {
  readonly id: string;
  readonly fileName: string;
  readonly state: Upload['state'];
  /** ISO 8601. */
  readonly changedAt: string;
  /** Of the preview; null for one that is imported or discarded. */
  readonly version: string | null;
  readonly said: SaidOfBook;
  /** What its import would do; null for one that is imported or discarded. */
  readonly preview: UploadPreview | null;
  /** Null for one that is not being imported, or whose import has only begun. */
  readonly progress: UploadProgress | null;
  /** What its import did, or that the last one stopped; null for one that was not imported. */
  readonly result: ImportResult | { readonly stopped: true } | null;
}

/** The outcome of storing a book. */
export type Kept =
  | { readonly kind: 'kept'; readonly upload: UploadView }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'too-many' };

/** Stores a book until it is imported or discarded, and previews its import. */
export async function keepUpload(context: ShowingContext, viewers: Viewers, file: BookFile): Promise<Kept> {
  if ((await uploadsFor(context, viewers)).length >= MOST_WAITING) return { kind: 'too-many' };
  const reading = await readUpload(context, viewers, file, NOTHING_SAID);
  if (reading.kind === 'unreadable') return reading;
  const upload = await keep(context, viewers, file, reading);
  return upload ? { kind: 'kept', upload } : { kind: 'too-many' };
}

/** Null if too many wait by now: they are counted anew where it is stored. */
async function keep(
  { db, now }: ShowingContext,
  viewers: Viewers,
  { name, bytes }: BookFile,
  reading: UploadReading,
): Promise<UploadView | null> {
  await reading.note();
  const id = randomUUID();
  const byId = recordedAs(viewers.asker);
  const at = new Date(now()).toISOString();
  const upload = { id, byId, fileName: name, content: bytes, at, ...columnsOf(reading) };
  const since = new Date(now() - WAITS_FOR).toISOString();
  if (!(await insertUpload(db, upload, { most: MOST_WAITING, since }))) return null;
  const { said, preview, version } = reading;
  const state = 'waiting' as const;
  return { id, fileName: name, state, changedAt: at, version, said, preview, progress: null, result: null };
}

/** What is stored of a reading. */
export function columnsOf({ said, preview, version }: UploadReading): UploadPreviewColumns {
  return {
    mapping: said.mapping && JSON.stringify(said.mapping),
    corrections: JSON.stringify(said.corrections),
    reading: JSON.stringify(said.reading),
    preview: JSON.stringify(preview),
    version,
  };
}

export type Previewed =
  | { readonly kind: 'preview'; readonly upload: UploadView }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'too-many' };

/** Stores a book that can be read, or once a question is answered, and previews its import. */
export async function keepAndPreview(
  context: ShowingContext,
  viewers: Viewers,
  file: BookFile,
): Promise<Previewed> {
  const reading = await readUpload(context, viewers, file, NOTHING_SAID);
  if (reading.kind === 'unreadable') return reading;
  const { book, missing } = reading.preview;
  if (!book && missing.length > 0 && !mayBeMapped(reading.preview))
    return { kind: 'unreadable', why: missing.map(problemText).join('\n') };
  const upload = await keep(context, viewers, file, reading);
  return upload ? { kind: 'preview', upload } : { kind: 'too-many' };
}

/** Whether the columns that are missing can be told in a chat, where few columns are asked about. */
function mayBeMapped({ columns }: UploadPreview): boolean {
  return askedColumns(columns).length <= MOST_ASKED;
}

/** An upload of the asker's; null for one of somebody else's, which is logged, and for one that is gone. */
export async function uploadFor(
  context: ShowingContext,
  viewers: Viewers,
  id: string,
): Promise<UploadView | null> {
  const upload = await uploadOf(context.db, id);
  if (!upload || !(await isOwn(context, viewers, upload)) || isGone(context, upload)) return null;
  return viewOf(upload);
}

/** The books of the asker that wait or are being imported, the newest first. */
export async function uploadsFor(
  context: ShowingContext,
  { asker }: Viewers,
): Promise<readonly UploadView[]> {
  const uploads = await openUploadsOf(context.db, recordedAs(asker));
  return uploads.filter((upload) => !isGone(context, upload)).map(viewOf);
}

/** An upload as its uploader sees it. */
export function viewOf(upload: Upload): UploadView {
  const { id, fileName, state, changedAt, version, preview, progress, result } = upload;
  const parsed = <T>(json: string | null) => (json === null ? null : (JSON.parse(json) as T));
  return {
    ...{ id, fileName, state, changedAt, version, said: saidOf(upload) },
    preview: parsed<UploadPreview>(preview),
    progress: parsed<UploadProgress>(progress),
    result: parsed<NonNullable<UploadView['result']>>(result),
  };
}

/** What people have said of an upload. */
export function saidOf({
  mapping,
  corrections,
  reading,
}: Pick<Upload, 'mapping' | 'corrections' | 'reading'>): SaidOfBook {
  return {
    mapping: mapping === null ? null : (JSON.parse(mapping) as SaidOfBook['mapping']),
    corrections: corrections === null ? {} : (JSON.parse(corrections) as SaidOfBook['corrections']),
    reading: reading === null ? {} : (JSON.parse(reading) as SaidOfBook['reading']),
  };
}

/** Whether an upload is the asker's; a try at one of somebody else's is logged. */
export async function isOwn(
  { audit }: ShowingContext,
  viewers: Viewers,
  { byId, fileName }: Pick<Upload, 'byId' | 'fileName'>,
): Promise<boolean> {
  if (byId === recordedAs(viewers.asker)) return true;
  const detail = { code: 'import-of-others-refused', file: fileName } as const;
  await audit.note([{ ...by(viewers), action: 'refuse', dealId: null, detail }]);
  return false;
}

/** Whether an upload has waited so long that it counts as deleted. */
export function isGone(
  { now }: Pick<ShowingContext, 'now'>,
  { changedAt }: Pick<Upload, 'changedAt'>,
): boolean {
  return now() - Date.parse(changedAt) > WAITS_FOR;
}

/** Deletes books that waited for more than a day. */
export async function purgeUploads({ db, now }: Pick<ShowingContext, 'db' | 'now'>): Promise<void> {
  await deleteUploadsBefore(db, new Date(now() - WAITS_FOR).toISOString());
}
