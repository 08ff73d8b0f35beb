import { type Kysely, sql, type Transaction } from 'kysely';
import { dialectOf } from '../../db/dialect.ts';
import type { Schema, UploadState, UploadTable } from '../../schema/index.ts';

/** What was said of a book, and what its import would do; each JSON. */
export type UploadPreviewColumns = Pick<
  UploadTable,
  'mapping' | 'corrections' | 'reading' | 'preview' | 'version'
>;

export interface NewUpload extends UploadPreviewColumns {
  readonly id: string;
  /** Id of the uploader, as in evidence: `person:…`. */
  readonly byId: string;
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly at: string;
}

/** How many uploads of one person may wait, those not counted whose last change is before `since` (ISO 8601). */
export interface WaitingLimit {
  readonly most: number;
  readonly since: string;
}

/** Stores an upload; false, without having stored it, if as many of its uploader wait already. */
export async function insertUpload(
  db: Kysely<Schema>,
  upload: NewUpload,
  { most, since }: WaitingLimit,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await lockUploader(transaction, upload.byId);
    const { waiting } = await transaction
      .selectFrom('uploads')
      .select(({ fn }) => fn.countAll<number | string>().as('waiting'))
      .where('by_id', '=', upload.byId)
      .where('state', 'in', ['waiting', 'importing'])
      .where('changed_at', '>=', since)
      .executeTakeFirstOrThrow();
    if (Number(waiting) >= most) return false;
    await storeUpload(transaction, upload);
    return true;
  });
}

/** Lets nobody else count the uploads of a person until the transaction ends. */
async function lockUploader(db: Transaction<Schema>, byId: string): Promise<void> {
  // An SQLite transaction has the whole database to itself.
  if (dialectOf(db).name === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtext('uploads'), hashtext(${byId}))`.execute(db);
}

async function storeUpload(db: Transaction<Schema>, upload: NewUpload): Promise<void> {
  const { id, byId, fileName, content, at, ...more } = upload;
  await db
    .insertInto('uploads')
    .values({
      id,
      by_id: byId,
      file_name: fileName,
      content: Buffer.from(content),
      state: 'waiting',
      changed_at: at,
      ...more,
      progress: null,
      result: null,
    })
    .execute();
}

export interface Upload
  extends Readonly<
    Pick<UploadTable, 'mapping' | 'corrections' | 'reading' | 'preview' | 'progress' | 'result'>
  > {
  readonly id: string;
  readonly byId: string;
  readonly fileName: string;
  readonly state: UploadState;
  readonly changedAt: string;
  /** Null for one that is imported or discarded. */
  readonly version: string | null;
}

const COLUMNS = [
  ...(['id', 'by_id', 'file_name', 'state', 'changed_at'] as const),
  ...(['mapping', 'corrections', 'reading', 'preview', 'version', 'progress', 'result'] as const),
] as const;

type UploadRow = Pick<UploadTable, (typeof COLUMNS)[number]>;

export async function uploadOf(db: Kysely<Schema>, id: string): Promise<Upload | null> {
  const row = await db.selectFrom('uploads').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row ? uploadOfRow(row) : null;
}

/** The books of a person that wait or are being imported, the newest first. */
export async function openUploadsOf(db: Kysely<Schema>, byId: string): Promise<readonly Upload[]> {
  const rows = await db
    .selectFrom('uploads')
    .select(COLUMNS)
    .where('by_id', '=', byId)
    .where('state', 'in', ['waiting', 'importing'])
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(uploadOfRow);
}

function uploadOfRow({ by_id, file_name, changed_at, ...row }: UploadRow): Upload {
  return { ...row, byId: by_id, fileName: file_name, changedAt: changed_at };
}

export async function uploadContent(db: Kysely<Schema>, id: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('uploads').select('content').where('id', '=', id).executeTakeFirst();
  return row?.content ?? null;
}

/** Changes the state of an upload that is still as it was read; false if somebody else was first. */
export async function moveUpload(
  db: Kysely<Schema>,
  { id, state, changedAt, version }: Pick<Upload, 'id' | 'state' | 'changedAt' | 'version'>,
  to: UploadState,
  at: string,
  result: string | null = null,
): Promise<boolean> {
  const done = to === 'imported' || to === 'discarded';
  const forgotten = {
    ...{ content: null, mapping: null, corrections: null, reading: null },
    ...{ preview: null, version: null },
  };
  const { numUpdatedRows } = await db
    .updateTable('uploads')
    .set({ state: to, changed_at: at, progress: null, result, ...(done ? forgotten : {}) })
    .where('id', '=', id)
    .where('state', '=', state)
    .where('changed_at', '=', changedAt)
    .where('version', version === null ? 'is' : '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Stores what was said of a waiting upload, whose preview is still of a version; false if it is another. */
export async function changeUpload(
  db: Kysely<Schema>,
  { id, version }: Pick<Upload, 'id' | 'version'>,
  columns: UploadPreviewColumns,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('uploads')
    .set({ ...columns, changed_at: at, result: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('version', version === null ? 'is' : '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Stores how far the import of a claimed upload is, and that it goes on; false once another import has claimed it. */
export async function noteProgress(
  db: Kysely<Schema>,
  { id, changedAt }: Pick<Upload, 'id' | 'changedAt'>,
  progress: string | null,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('uploads')
    .set({ progress, changed_at: at })
    .where('id', '=', id)
    .where('state', '=', 'importing')
    .where('changed_at', '=', changedAt)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Deletes uploads that have waited since before an instant (ISO 8601), with their content. */
export async function deleteUploadsBefore(db: Kysely<Schema>, at: string): Promise<void> {
  await db.deleteFrom('uploads').where('changed_at', '<', at).execute();
}
