import { importPreviewCard } from '../../cards/book/import-preview.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { UploadView } from '../../src/flows/book/uploads.ts';

/**
 * The preview of an upload's import; null for one that does not wait, or whose columns are not all known.
 * @param changes what is otherwise than the asker was shown before
 */
export function previewOf(
  { id, fileName, version, preview }: UploadView,
  reader: Reader,
  changes: readonly string[] = [],
): AdaptiveCard | null {
  if (!preview?.book || version === null) return null;
  const { counts, errors, warnings, problems, firstNew, firstChanged, firstRefused } = preview.book;
  const asLastTime = preview.columns.filter(({ readAs }) => readAs === 'as-last-time');
  return importPreviewCard({
    ...{ fileName, reader, upload: id, previewVersion: version, changes },
    ...{ counts, errors, warnings, problems },
    ...{ added: firstNew, changed: firstChanged, refused: firstRefused },
    asLastTime: asLastTime.map(({ heading, column }) => ({ heading, column: column ?? '' })),
  });
}
