import { useQueryClient } from '@tanstack/react-query';
import { answered, answeredWithTag } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { ApiError } from '../../api/problem.ts';
import { useWrite } from '../../api/use-write.ts';
import { type BookColumn, importKey, type VersionedImport } from './queries.ts';

/** What a heading stands for; null for one that is left out. */
export interface MappedHeading {
  readonly heading: string;
  readonly column: BookColumn | null;
}

export interface NewCell {
  readonly at: string;
  readonly value: string | null;
}

/** What may be done with a file that waits, decided on a version of its preview. */
export function useImportWrites(uploadId: string, version: string) {
  const api = useApi();
  const queries = useQueryClient();
  const path = { uploadId };
  const withVersion = (headers: { readonly 'Idempotency-Key': string }) => ({
    path,
    header: { ...headers, 'If-Match': version },
  });
  const show = (read: VersionedImport) => queries.setQueryData(importKey(uploadId), read);
  /** What has changed meanwhile is read anew. */
  const orRead = async (sent: Promise<VersionedImport>): Promise<VersionedImport> => {
    try {
      const read = await sent;
      show(read);
      return read;
    } catch (error) {
      if (error instanceof ApiError && (error.status === 412 || error.status === 409 || error.status === 404))
        void queries.invalidateQueries({ queryKey: importKey(uploadId) });
      throw error;
    }
  };
  const map = useWrite({
    send: ({ headings }: { readonly headings: readonly MappedHeading[]; readonly on: string }, headers) =>
      orRead(
        answeredWithTag(
          api.PUT('/api/v1/imports/{uploadId}/mapping', {
            params: withVersion(headers),
            body: { headings: [...headings] },
          }),
        ),
      ),
  });
  const mend = useWrite({
    send: ({ cells }: { readonly cells: readonly NewCell[]; readonly on: string }, headers) =>
      orRead(
        answeredWithTag(
          api.PATCH('/api/v1/imports/{uploadId}/rows', {
            params: withVersion(headers),
            body: { cells: [...cells] },
          }),
        ),
      ),
  });
  const confirm = useWrite({
    send: (_: { readonly on: string }, headers) =>
      orRead(
        answeredWithTag(api.POST('/api/v1/imports/{uploadId}/confirm', { params: withVersion(headers) })),
      ),
  });
  const discard = useWrite({
    send: (_: { readonly on: string }, headers) =>
      answered(api.DELETE('/api/v1/imports/{uploadId}', { params: { path, header: headers } })),
    invalidates: [['imports']],
  });
  return { map, mend, confirm, discard };
}
