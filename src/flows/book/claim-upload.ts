import { recordedAs } from '../../domain/people/person.ts';
import { moveUpload, uploadOf } from '../../store/queries/book/uploads.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import { HeldClaim } from './held-claim.ts';
import { type Imported, importClaimed, type OnImported } from './import-claimed.ts';
import { isGone, isOwn } from './uploads.ts';

/** Time in ms without progress after which an import counts as stopped by a crash; it is idempotent, so it may be begun again. */
const STOPPED_AFTER = 180_000;

/** The outcome of claiming an upload. */
export type Claimed =
  | {
      readonly kind: 'claimed';
      readonly fileName: string;
      run(onProgress?: OnImported): Promise<Imported>;
    }
  /** Its preview is of another version than the one to import. */
  | { readonly kind: 'other-version' }
  | { readonly kind: 'gone' | 'not-yours' | 'imported' | 'discarded' | 'under-way' };

/** What is claimed of an upload. */
export interface Claim {
  /** Of the preview that was confirmed. */
  readonly version: string;
  /** What `run` does before it imports the book; a failure stops the import. */
  readonly first?: () => Promise<void>;
}

/** Claims a stored book for one import: no other person and no second press gets it. `run` then imports it. */
export async function claimUpload(
  context: ShowingContext,
  viewers: Viewers,
  id: string,
  { version, first }: Claim,
): Promise<Claimed> {
  const { db, now } = context;
  const upload = await uploadOf(db, id);
  if (!upload) return { kind: 'gone' };
  if (!(await isOwn(context, viewers, upload))) return { kind: 'not-yours' };
  if (isGone(context, upload)) return { kind: 'gone' };
  if (upload.state === 'imported' || upload.state === 'discarded') return { kind: upload.state };
  if (upload.version !== version) return { kind: 'other-version' };
  const stopped = now() - Date.parse(upload.changedAt) >= STOPPED_AFTER;
  if (upload.state === 'importing' && !stopped) return { kind: 'under-way' };
  const claimedAt = new Date(now()).toISOString();
  if (!(await moveUpload(db, upload, 'importing', claimedAt)))
    return { kind: upload.state === 'waiting' ? 'other-version' : 'under-way' };
  const { fileName } = upload;
  const claim = new HeldClaim(context, { ...upload, state: 'importing', changedAt: claimedAt });
  return {
    kind: 'claimed',
    fileName,
    run: async (onProgress) => {
      try {
        await first?.();
        const imported = await importClaimed(context, viewers, claim, onProgress);
        const { fileName: _, ...result } = imported;
        await claim.settle('imported', result);
        return imported;
      } catch (error) {
        // The deals imported before the failure stay stored; another press can import the others.
        await claim.settle('waiting', { stopped: true }).catch(() => false);
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
