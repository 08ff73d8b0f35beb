import { changeUpload, uploadContent, uploadOf } from '../../store/queries/book/uploads.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import { changedMeanwhile, type NotAsItWas, type UploadVersion } from './change-upload.ts';
import { type Claimed, claimUpload } from './claim-upload.ts';
import { keepMapping } from './kept-mapping.ts';
import { previewChanges } from './preview-changes.ts';
import { readUpload } from './read-upload.ts';
import { columnsOf, isGone, isOwn, type UploadView, uploadFor, viewOf } from './uploads.ts';

/** The outcome of confirming an upload. `nothing`: its import would change nothing; `not-yours`: somebody else has sent it, which is logged. */
export type Confirmed =
  | Extract<Claimed, { kind: 'claimed' }>
  | NotAsItWas
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-yours' };

/**
 * Claims an upload for its import, if the import still does what the preview of that version says. What was said of its
 * headings is kept for the organisation once its import begins.
 */
export async function confirmUpload(
  context: ShowingContext,
  viewers: Viewers,
  { id, version }: UploadVersion,
): Promise<Confirmed> {
  const stored = await uploadOf(context.db, id);
  if (!stored || isGone(context, stored)) return { kind: 'gone' };
  if (!(await isOwn(context, viewers, stored))) return { kind: 'not-yours' };
  const upload = viewOf(stored);
  if (upload.state === 'waiting') {
    const outdated =
      upload.version === version ? await outdatedBy(context, viewers, upload) : changedMeanwhile(upload);
    if (outdated) return outdated;
    const counts = upload.preview?.book?.counts;
    if (!counts || counts.new + counts.changed === 0) return { kind: 'nothing' };
  }
  const first = () => keepStated(context, viewers, upload);
  const claimed = await claimUpload(context, viewers, id, { version, first });
  switch (claimed.kind) {
    case 'claimed':
      return claimed;
    case 'under-way':
      return { kind: 'not-waiting', state: 'importing' };
    case 'imported':
    case 'discarded':
      return { kind: 'not-waiting', state: claimed.kind };
    case 'other-version': {
      const other = await uploadFor(context, viewers, id);
      return other ? changedMeanwhile(other) : { kind: 'gone' };
    }
    default:
      return { kind: 'gone' };
  }
}

/** Previews a waiting upload once more; what has changed, which is then its preview, or null. */
async function outdatedBy(
  context: ShowingContext,
  viewers: Viewers,
  upload: UploadView,
): Promise<NotAsItWas | null> {
  const { db, now } = context;
  const bytes = await uploadContent(db, upload.id);
  if (!bytes) return { kind: 'gone' };
  const reading = await readUpload(context, viewers, { name: upload.fileName, bytes }, upload.said);
  // A file that was read does not become unreadable.
  if (reading.kind === 'unreadable') throw new Error(`the upload ${upload.id} can't be read: ${reading.why}`);
  if (reading.version === upload.version) return null;
  const at = new Date(now()).toISOString();
  if (!(await changeUpload(db, upload, columnsOf(reading), at))) {
    const other = await uploadFor(context, viewers, upload.id);
    return other ? changedMeanwhile(other) : { kind: 'gone' };
  }
  await reading.note();
  return {
    kind: 'changed',
    changes: previewChanges(upload.preview, reading.preview),
    version: reading.version,
  };
}

async function keepStated(
  context: ShowingContext,
  viewers: Viewers,
  { fileName, said: { mapping }, preview }: UploadView,
): Promise<void> {
  if (!mapping || mapping.keptBy || mapping.headings.length === 0 || !preview) return;
  const headings = preview.columns.map(({ heading }) => heading);
  await keepMapping(context, viewers, fileName, headings, mapping.headings);
}
