import type { ImportOutcome } from './batches.ts';
import type { UploadPreview } from './read-upload.ts';

const MOST_TOLD = 20;

/** What a preview says otherwise than an earlier one of the same upload, in words. */
export function previewChanges(before: UploadPreview | null, after: UploadPreview): readonly string[] {
  if (!before?.book || !after.book) return ['the columns are read otherwise'];
  const counts = (['new', 'changed', 'unchanged', 'refused'] as const).flatMap((kind) => {
    const [from = 0, to = 0] = [before.book?.counts[kind], after.book?.counts[kind]];
    return from === to ? [] : [`${kind}: ${from} → ${to}`];
  });
  const stood = new Map(outcomesOf(before).map((outcome) => [outcome.dealId, textOf(outcome)]));
  const deals = outcomesOf(after)
    .filter((outcome) => stood.get(outcome.dealId) !== textOf(outcome))
    .map((outcome) => `${outcome.dealId}: ${textOf(outcome)}`);
  const told = [...counts, ...deals];
  if (told.length === 0) return ['it would do something else with deals that the preview does not list'];
  const more = told.length - MOST_TOLD;
  return more > 0 ? [...told.slice(0, MOST_TOLD), `and ${more} more`] : told;
}

function outcomesOf({ book }: UploadPreview): readonly ImportOutcome[] {
  return book ? [...book.firstChanged, ...book.firstNew, ...book.firstRefused] : [];
}

function textOf({ kind, changes }: ImportOutcome): string {
  return changes.length === 0 ? kind : `${kind}, ${changes.join('; ')}`;
}
