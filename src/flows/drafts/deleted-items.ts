import type { GraphCalls } from '../../graph/client.ts';
import { type GraphResult, ok } from '../../graph/failure.ts';
import { readFolder } from '../../graph/mail-drafts.ts';

/** Folders deeper than this count as outside of the deleted items: no mailbox was seen with so many levels. */
const MOST_LEVELS = 8;

/** By the id of a folder, whether it is the deleted items or below them. */
type KnownFolders = Map<string, boolean>;

/** What is known of the folders of each mailbox: kept as long as a set of calls, so that Graph is asked once. */
const known = new WeakMap<GraphCalls, KnownFolders>();

/**
 * Whether a folder is the deleted items, or lies in them: a folder that is deleted with a draft in it becomes a folder of
 * the deleted items. Walks up by `parentFolderId`; a folder that can't be read any more is not taken for deleted.
 */
export async function isInBin(calls: GraphCalls, folderId: string | null): Promise<GraphResult<boolean>> {
  if (folderId === null) return ok(false);
  const folders = await foldersOf(calls);
  if (folders.kind === 'failure') return folders;
  const passed: string[] = [];
  let is = false;
  for (let id: string | null = folderId; id !== null && passed.length < MOST_LEVELS; ) {
    const isKnown = folders.value.get(id);
    if (isKnown !== undefined) {
      is = isKnown;
      break;
    }
    // The root names itself as its parent on some servers.
    if (passed.includes(id)) break;
    passed.push(id);
    const read = await readFolder(calls, id);
    if (read.kind === 'failure') return read;
    id = read.value?.parentId ?? null;
  }
  for (const id of passed) folders.value.set(id, is);
  return ok(is);
}

/** The folders known so far; to begin with, the deleted items themselves. */
async function foldersOf(calls: GraphCalls): Promise<GraphResult<KnownFolders>> {
  const kept = known.get(calls);
  if (kept) return ok(kept);
  const bin = await readFolder(calls, 'deleteditems');
  if (bin.kind === 'failure') return bin;
  const folders: KnownFolders = new Map(bin.value === null ? [] : [[bin.value.id, true]]);
  known.set(calls, folders);
  return ok(folders);
}
