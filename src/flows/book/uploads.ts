import { randomUUID } from 'node:crypto';
import { bookSource } from '../../book/file-kind.ts';
import { UnreadableBook } from '../../book/read-rows.ts';
import { isOnDeal } from '../../domain/people/audience.ts';
import { recordedAs } from '../../domain/people/person.ts';
import { importerOf } from '../../domain/people/recorder.ts';
import {
  deleteUploadsBefore,
  insertUpload,
  moveUpload,
  uploadContent,
  uploadOf,
} from '../../store/queries/book/uploads.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import type { ImportOutcome } from './batches.ts';
import { importBook } from './import-book.ts';
import type { MayTake } from './plan-batch.ts';
import { type BookPreview, previewBook } from './preview-book.ts';

const HOUR = 60 * 60_000;

/** Age in ms after which a waiting upload is deleted. */
const WAITS_FOR = 24 * HOUR;

/** Age in ms after which an import counts as stopped by a crash; it is idempotent, so it may be begun again. */
const STOPPED_AFTER = HOUR / 20;

/** An uploaded book. */
export interface BookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Previewed =
  | { readonly kind: 'preview'; readonly uploadId: string; readonly preview: BookPreview }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Stores a book until it is imported or discarded, and previews its import. */
export async function keepAndPreview(
  context: ShowingContext,
  viewers: Viewers,
  { name, bytes }: BookFile,
): Promise<Previewed> {
  const { db, now } = context;
  try {
    const source = await bookSource(name, bytes);
    const rule = new OwnDeals(viewers);
    const preview = await previewBook({ db, source, importer: importerOf(viewers), mayTake: rule.mayTake });
    await rule.note(context, 'preview', name);
    await noteShown(context, viewers, preview);
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

export interface Imported {
  readonly fileName: string;
  readonly counts: Readonly<Record<ImportOutcome['kind'], number>>;
  /** How many people are told that the importer named them. */
  readonly told: number;
}

/** The outcome of claiming an upload. */
export type Claimed =
  | { readonly kind: 'claimed'; readonly fileName: string; run(): Promise<Imported> }
  | { readonly kind: 'gone' | 'not-yours' | 'imported' | 'discarded' | 'under-way' };

/** Claims a stored book for one import: no other person and no second press gets it. `run` then imports it. */
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
        const imported = await importKept(context, viewers, id, fileName);
        await moveUpload(db, claimed, 'imported', new Date(now()).toISOString());
        return imported;
      } catch (error) {
        // The deals imported before the failure stay stored; another press can import the others.
        await moveUpload(db, claimed, 'waiting', new Date(now()).toISOString()).catch(() => false);
        throw error;
      }
    },
  };
}

/** Discards a stored book; false if there was none. */
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
): Promise<Imported> {
  const { db, now, audit } = context;
  const { asker, viewer } = viewers;
  const rule = new OwnDeals(viewers);
  const bytes = await uploadContent(db, id);
  if (!bytes) throw new Error(`the upload ${id} has no content`);
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  const told = new Set<string>();
  await importBook({
    db,
    source: await bookSource(fileName, bytes),
    importer: importerOf(viewers),
    now,
    mayTake: rule.mayTake,
    onProblem: () => {},
    onDeal: ({ kind }) => {
      counts[kind] += 1;
    },
    thresholds: context.thresholds,
    audit: {
      file: fileName,
      row: (dealId, detail, action = 'import') => audit.row({ ...by(viewers), action, dealId, detail }),
    },
    namer: viewer.isAdmin ? undefined : { person: asker, addresses: viewer.addresses },
    onTold: (keys) => {
      for (const key of keys) told.add(key);
    },
  });
  const detail = { code: 'book-imported', file: fileName, ...counts } as const;
  await audit.note([{ ...by(viewers), action: 'import', dealId: null, detail }]);
  await rule.note(context, 'import', fileName);
  return { fileName, counts, told: told.size };
}

function by({ asker, conversation }: Viewers) {
  return { actor: asker, conversation };
}

/** Most refusals of one book that are logged one by one. */
const MOST_REFUSALS = 200;

/**
 * Authorises the deals of an import: nobody gets to see or change a deal by importing one of its id. A stored deal must
 * be the importer's, and a new one must name them; admins may import everything. Trying ids tells which exist, so every
 * try at a deal of others is logged.
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

/** Deletes books that waited for more than a day. */
export async function purgeUploads({ db, now }: Pick<ShowingContext, 'db' | 'now'>): Promise<void> {
  await deleteUploadsBefore(db, new Date(now() - WAITS_FOR).toISOString());
}
