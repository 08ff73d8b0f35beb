import { randomUUID } from 'node:crypto';
import { bookSource } from '../../book/file-kind.ts';
import { UnreadableBook } from '../../book/read-rows.ts';
import { isOnDeal } from '../../domain/audience.ts';
import { nameOf, recordedAs } from '../../domain/person.ts';
import {
  deleteUploadsBefore,
  insertUpload,
  moveUpload,
  uploadContent,
  uploadOf,
} from '../../store/queries/book/uploads.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import type { DealOutcome } from './batches.ts';
import { importBook } from './import-book.ts';
import { importedDetail } from './imported-detail.ts';
import type { MayTake } from './plan-batch.ts';
import { type BookPreview, previewBook } from './preview-book.ts';

const HOUR = 60 * 60_000;

/** What nobody has taken for so long is forgotten. */
const WAITS_FOR = 24 * HOUR;

/** An import that has been under way for so long was stopped by a crash; it may be begun again, as it repeats well. */
const STOPPED_AFTER = HOUR / 20;

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
  context: ShowingContext,
  viewers: Viewers,
  { name, bytes }: BookFile,
): Promise<Previewed> {
  const { db, now } = context;
  try {
    const source = await bookSource(name, bytes);
    const rule = new OwnDeals(viewers);
    const preview = await previewBook({ db, source, mayTake: rule.mayTake });
    await rule.note(context, 'preview', name);
    const id = randomUUID();
    const at = now();
    const byId = recordedAs(viewers.asker);
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
export async function claimUpload(context: ShowingContext, viewers: Viewers, id: string): Promise<Claimed> {
  const { db, now } = context;
  const upload = await uploadOf(db, id);
  if (!upload) return { kind: 'gone' };
  if (upload.byId !== recordedAs(viewers.asker)) {
    const detail = { code: 'import-of-others-refused', file: upload.fileName } as const;
    await context.audit.note([{ ...by(viewers), action: 'refuse', dealId: null, detail }]);
    return { kind: 'not-yours' };
  }
  if (now() - Date.parse(upload.changedAt) > WAITS_FOR) return { kind: 'gone' };
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
        const counts = await importKept(context, viewers, id, fileName);
        await moveUpload(db, claimed, 'imported', new Date(now()).toISOString());
        return { fileName, counts };
      } catch (error) {
        // What was taken before the failure is kept; the rest can be taken by another press.
        await moveUpload(db, claimed, 'waiting', new Date(now()).toISOString()).catch(() => false);
        throw error;
      }
    },
  };
}

/** Forgets a kept book; says whether there was one to forget. */
export async function discardUpload(
  { db, now }: ShowingContext,
  viewers: Viewers,
  id: string,
): Promise<boolean> {
  const upload = await uploadOf(db, id);
  if (upload?.state !== 'waiting' || upload.byId !== recordedAs(viewers.asker)) return false;
  return moveUpload(db, upload, 'discarded', new Date(now()).toISOString());
}

async function importKept(
  context: ShowingContext,
  viewers: Viewers,
  id: string,
  fileName: string,
): Promise<Imported['counts']> {
  const { db, now, audit } = context;
  const { asker } = viewers;
  const rule = new OwnDeals(viewers);
  const bytes = await uploadContent(db, id);
  if (!bytes) throw new Error(`the upload ${id} has no content`);
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  await importBook({
    db,
    source: await bookSource(fileName, bytes),
    by: nameOf(asker),
    now,
    mayTake: rule.mayTake,
    onProblem: () => {},
    onDeal: ({ kind }) => {
      counts[kind] += 1;
    },
    auditRow: (imported) =>
      audit.row({
        ...by(viewers),
        action: 'import',
        dealId: imported.outcome.dealId,
        detail: importedDetail(imported, fileName),
      }),
  });
  const detail = { code: 'book-imported', file: fileName, ...counts } as const;
  await audit.note([{ ...by(viewers), action: 'import', dealId: null, detail }]);
  await rule.note(context, 'import', fileName);
  return counts;
}

function by({ asker, conversation }: Viewers) {
  return { actor: asker, conversation };
}

/** So many refusals of one book are written down one by one. */
const MOST_REFUSALS = 200;

/**
 * Nobody gets to see, or to change, a deal by importing one of its id: a deal that is there must be the
 * importer's, and a new one must name them. Admins may import everything. Who tries ids finds out which there
 * are, so every try at a deal of others is written down.
 */
class OwnDeals {
  readonly #viewers: Viewers;
  readonly #refused: string[] = [];

  constructor(viewers: Viewers) {
    this.#viewers = viewers;
  }

  readonly mayTake: MayTake = (kept, stated) => {
    const { viewer } = this.#viewers;
    if (viewer.isAdmin || isOnDeal(viewer, kept ?? stated)) return null;
    if (kept) this.#refused.push(kept.dealId);
    return 'you are not AE, CE or PDM of this deal';
  };

  async note({ audit }: ShowingContext, step: 'preview' | 'import', file: string): Promise<void> {
    const entry = { ...by(this.#viewers), action: 'refuse' } as const;
    const detail = { code: 'deal-import-refused', step, file } as const;
    const told = this.#refused.slice(0, MOST_REFUSALS);
    const more = this.#refused.length - told.length;
    await audit.note([
      ...told.map((dealId) => ({ ...entry, dealId, detail })),
      ...(more > 0
        ? [
            {
              ...entry,
              dealId: null,
              detail: { code: 'more-imports-refused', deals: more, step, file } as const,
            },
          ]
        : []),
    ]);
  }
}

/** Forgets books that nobody has taken within a day. */
export async function purgeUploads({ db, now }: Pick<ShowingContext, 'db' | 'now'>): Promise<void> {
  await deleteUploadsBefore(db, new Date(now() - WAITS_FOR).toISOString());
}
