import { skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { answered, answeredWithTag } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { type ImportProgress, importProgressKey } from '../../api/events.ts';
import type { components } from '../../api/schema.d.ts';

export type Import = components['schemas']['Import'];
export type Preview = NonNullable<Import['preview']>;
export type ReadColumn = components['schemas']['ReadColumn'];
export type RefusedRow = components['schemas']['RefusedRow'];
export type Counts = components['schemas']['ImportCounts'];
export type BookColumn = components['schemas']['BookColumn'];

/** An import, and the version of its preview; null where it has none. */
export interface VersionedImport {
  readonly data: Import;
  readonly etag: string | null;
}

/** Milliseconds between two looks at a running import, where its events do not come. */
const LOOK_MS = 3000;

export function importKey(uploadId: string) {
  return ['imports', uploadId] as const;
}

export function useImport(uploadId: string): UseQueryResult<VersionedImport> {
  const api = useApi();
  return useQuery({
    queryKey: importKey(uploadId),
    queryFn: ({ signal }) =>
      answeredWithTag(api.GET('/api/v1/imports/{uploadId}', { params: { path: { uploadId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.data.state === 'importing' ? LOOK_MS : false),
  });
}

export function useWaiting() {
  const api = useApi();
  return useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/imports', { signal })),
  });
}

/** How far a running import is: what its events said last, else what was read of it. */
export function useImportProgress({ id, progress }: Import): Pick<ImportProgress, 'done' | 'total'> {
  const { data } = useQuery<ImportProgress>({ queryKey: importProgressKey(id), queryFn: skipToken });
  const read = progress ?? { done: 0, total: 0 };
  return data && data.done >= read.done ? data : read;
}
