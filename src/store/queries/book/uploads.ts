import type { Kysely } from 'kysely';
import type { Schema, UploadState } from '../../schema/index.ts';

export interface NewUpload {
  readonly id: string;
  /** Id of the uploader, as in evidence: `person:…`. */
  readonly byId: string;
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly at: string;
}

export async function insertUpload(db: Kysely<Schema>, upload: NewUpload): Promise<void> {
  const { id, byId, fileName, content, at } = upload;
  await db
    .insertInto('uploads')
    .values({
      id,
      by_id: byId,
      file_name: fileName,
      content: Buffer.from(content),
      state: 'waiting',
      changed_at: at,
    })
    .execute();
}

export interface Upload {
  readonly id: string;
  readonly byId: string;
  readonly fileName: string;
  readonly state: UploadState;
  readonly changedAt: string;
}

export async function uploadOf(db: Kysely<Schema>, id: string): Promise<Upload | null> {
  const row = await db
    .selectFrom('uploads')
    .select(['id', 'by_id', 'file_name', 'state', 'changed_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    byId: row.by_id,
    fileName: row.file_name,
    state: row.state,
    changedAt: row.changed_at,
  };
}

export async function uploadContent(db: Kysely<Schema>, id: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('uploads').select('content').where('id', '=', id).executeTakeFirst();
  return row?.content ?? null;
}

/** Changes the state of an upload that is still as it was read; false if somebody else was first. */
export async function moveUpload(
  db: Kysely<Schema>,
  { id, state, changedAt }: Pick<Upload, 'id' | 'state' | 'changedAt'>,
  to: UploadState,
  at: string,
): Promise<boolean> {
  const done = to === 'imported' || to === 'discarded';
  const { numUpdatedRows } = await db
    .updateTable('uploads')
    .set({ state: to, changed_at: at, ...(done ? { content: null } : {}) })
    .where('id', '=', id)
    .where('state', '=', state)
    .where('changed_at', '=', changedAt)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Deletes uploads that have waited since before an instant (ISO 8601), with their content. */
export async function deleteUploadsBefore(db: Kysely<Schema>, at: string): Promise<void> {
  await db.deleteFrom('uploads').where('changed_at', '<', at).execute();
}
