import { correctionsOf } from '../../book/corrections.ts';
import { bookSource } from '../../book/file-kind.ts';
import { importerOf } from '../../domain/people/recorder.ts';
import { uploadContent } from '../../store/queries/book/uploads.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import type { ImportOutcome } from './batches.ts';
import type { HeldClaim } from './held-claim.ts';
import { importBook } from './import-book.ts';
import { columnMapping } from './kept-mapping.ts';
import { by, OwnDeals } from './own-deals.ts';
import { type ImportResult, saidOf, type UploadProgress } from './uploads.ts';

/** Most deals of a kind that an import names. */
const MOST_LISTED = 50;

export interface Imported extends ImportResult {
  readonly fileName: string;
}

/** Takes how far an import is. */
export type OnImported = (progress: UploadProgress) => void;

/** Imports the book of a claimed upload, as was said of its columns and cells, with entries in the audit log. @throws Error when it has no content */
export async function importClaimed(
  context: ShowingContext,
  viewers: Viewers,
  claim: HeldClaim,
  onProgress: OnImported = () => {},
): Promise<Imported> {
  const { db, now, audit } = context;
  const { asker, viewer } = viewers;
  const { id, fileName } = claim.upload;
  const { mapping, corrections, reading } = saidOf(claim.upload);
  const rule = new OwnDeals(viewers);
  const bytes = await uploadContent(db, id);
  if (!bytes) throw new Error(`the upload ${id} has no content`);
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  const deals: Record<'new' | 'changed', string[]> = { new: [], changed: [] };
  const refused: Pick<ImportOutcome, 'dealId' | 'changes'>[] = [];
  const told = new Set<string>();
  try {
    await importBook({
      db,
      source: await bookSource(fileName, bytes),
      reading: {
        ...reading,
        mapping: mapping ? columnMapping(mapping) : undefined,
        corrections: correctionsOf(corrections),
      },
      importer: importerOf(viewers),
      now,
      mayTake: rule.mayTake,
      onProblem: () => {},
      onDeal: ({ kind, dealId, changes }) => {
        counts[kind] += 1;
        if ((kind === 'new' || kind === 'changed') && counts[kind] <= MOST_LISTED) deals[kind].push(dealId);
        if (kind === 'refused' && counts[kind] <= MOST_LISTED) refused.push({ dealId, changes });
      },
      onProgress: (progress) => {
        if (progress.phase !== 'writing') return claim.isReading();
        const { rows: done, of: total } = progress;
        claim.note({ done, total });
        onProgress({ done, total });
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
  } finally {
    await claim.noted();
  }
  const detail = { code: 'book-imported', file: fileName, ...counts } as const;
  await audit.note([{ ...by(viewers), action: 'import', dealId: null, detail }]);
  await rule.note(context, 'import', fileName);
  return { fileName, counts, told: told.size, deals, refused };
}
