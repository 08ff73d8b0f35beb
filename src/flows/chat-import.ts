import { randomUUID } from 'node:crypto';
import { bookSource } from '../book/file-kind.ts';
import { UnreadableBook } from '../book/read-rows.ts';
import { isOnDeal } from '../domain/audience.ts';
import { nameOf, recordedAs } from '../domain/person.ts';
import {
  deleteUploadsBefore,
  insertUpload,
  moveUpload,
  uploadContent,
  uploadOf,
} from '../store/queries/uploads.ts';
import type { DealOutcome } from './book-batches.ts';
import type { MayTake } from './book-plan.ts';
import { importBook } from './import-book.ts';
import type { Onlookers } from './onlookers.ts';
import { type BookPreview, previewBook } from './preview-book.ts';
import type { ShowingContext } from './see-deals.ts';

const HOUR = 60 * 60_000;

/** What nobody has taken for so long is forgotten. */
const WAITS_FOR = 24 * HOUR;

/** An import that has been under way for so long was stopped by a crash; it may be begun again, as it repeats well. */
const STOPPED_AFTER = HOUR / 4;

/** A book as it came. */
export interface BookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Previewed =
  | { readonly kind: 'preview'; readonly uploadId: string; readonly preview: BookPreview }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Keeps a book until somebody says what to do with it, and says what importing it would do. */
export async function keepAndPreview(
  { db, now }: ShowingContext,
  onlookers: Onlookers,
  { name, bytes }: BookFile,
): Promise<Previewed> {
  try {
    const source = await bookSource(name, bytes);
    const preview = await previewBook({ db, source, mayTake: mayTake(onlookers) });
    const id = randomUUID();
    const at = now();
    await deleteUploadsBefore(db, new Date(at - WAITS_FOR).toISOString());
    const byId = recordedAs(onlookers.asker);
    await insertUpload(db, { id, byId, fileName: name, content: bytes, at: new Date(at).toISOString() });
    return { kind: 'preview', uploadId: id, preview };
  } catch (error) {
    if (error instanceof UnreadableBook) return { kind: 'unreadable', why: error.message };
    throw error;
  }
}

export interface Imported {
  readonly fileName: string;
  readonly counts: Readonly<Record<DealOutcome['kind'], number>>;
}

/** What became of the word to import. */
export type Claimed =
  | { readonly kind: 'claimed'; readonly fileName: string; run(): Promise<Imported> }
  | { readonly kind: 'gone' | 'not-yours' | 'imported' | 'discarded' | 'under-way' };

/** Takes a kept book for importing; nobody else, and no second press, gets it. `run` then imports it. */
export async function claimUpload(
  context: ShowingContext,
  onlookers: Onlookers,
  id: string,
): Promise<Claimed> {
  const { db, now } = context;
  const upload = await uploadOf(db, id);
  if (!upload) return { kind: 'gone' };
  if (upload.byId !== recordedAs(onlookers.asker)) return { kind: 'not-yours' };
  if (upload.state === 'imported' || upload.state === 'discarded') return { kind: upload.state };
  const stopped = now() - Date.parse(upload.changedAt) >= STOPPED_AFTER;
  if (upload.state === 'importing' && !stopped) return { kind: 'under-way' };
  const claimedAt = new Date(now()).toISOString();
  if (!(await moveUpload(db, upload, 'importing', claimedAt))) return { kind: 'under-way' };
  const { fileName } = upload;
  const claimed = { id, state: 'importing', changedAt: claimedAt } as const;
  return {
    kind: 'claimed',
    fileName,
    run: async () => {
      try {
        const counts = await importKept(context, onlookers, id, fileName);
        await moveUpload(db, claimed, 'imported', new Date(now()).toISOString());
        return { fileName, counts };
      } catch (error) {
        // What was taken before the failure is kept; the rest can be taken by another press.
        await moveUpload(db, claimed, 'waiting', new Date(now()).toISOString());
        throw error;
      }
    },
  };
}

/** Forgets a kept book; says whether there was one to forget. */
export async function discardUpload(
  { db, now }: ShowingContext,
  onlookers: Onlookers,
  id: string,
): Promise<boolean> {
  const upload = await uploadOf(db, id);
  if (upload?.state !== 'waiting' || upload.byId !== recordedAs(onlookers.asker)) return false;
  return moveUpload(db, upload, 'discarded', new Date(now()).toISOString());
}

async function importKept(
  { db, now, audit }: ShowingContext,
  onlookers: Onlookers,
  id: string,
  fileName: string,
): Promise<Imported['counts']> {
  const { asker, conversation } = onlookers;
  const bytes = await uploadContent(db, id);
  if (!bytes) throw new Error(`the upload ${id} has no content`);
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  await importBook({
    db,
    source: await bookSource(fileName, bytes),
    by: nameOf(asker),
    now,
    mayTake: mayTake(onlookers),
    onProblem: () => {},
    onDeal: ({ kind }) => {
      counts[kind] += 1;
    },
    auditRow: ({ dealId, kind, changes }) =>
      audit.row({
        actor: asker,
        action: 'import',
        dealId,
        conversation,
        detail: kind === 'new' ? `new, from ${fileName}` : `${changes.join('; ')}; from ${fileName}`,
      }),
  });
  const told = `${fileName}: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} refused`;
  await audit.note([{ actor: asker, action: 'import', dealId: null, conversation, detail: told }]);
  return counts;
}

/**
 * Nobody gets to see, or to change, a deal by importing one of its id: a deal that is there must be the
 * importer's, and a new one must name them. Admins may import everything.
 */
function mayTake({ viewer }: Onlookers): MayTake {
  return (kept, stated) => {
    if (viewer.isAdmin || isOnDeal(viewer, kept ?? stated)) return null;
    // The same words whether there is such a deal or not.
    return 'you are not AE, CE or PDM of this deal';
  };
}
