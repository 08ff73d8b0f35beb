import { importPreviewCard } from '../../cards/book/import-preview.ts';
import { mapColumnsCard, whichSheetCard } from '../../cards/book/reading-questions.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { askedColumns, MOST_ASKED, unnamedColumns } from '../../src/flows/book/questions.ts';
import type { UploadView } from '../../src/flows/book/uploads.ts';

/**
 * The preview of an upload's import, or the question that comes before it; null for one that does not wait.
 * @param changes what is otherwise than the asker was shown before
 */
export function previewOf(
  view: UploadView,
  reader: Reader,
  changes: readonly string[] = [],
): AdaptiveCard | null {
  const { id, fileName, version, preview } = view;
  if (!preview || version === null) return null;
  const shown = { fileName, upload: id, previewVersion: version };
  if (!preview.book) {
    const names = preview.asks?.sheet?.names;
    return names ? whichSheetCard({ ...shown, names }) : columnsOf(view);
  }
  const { counts, errors, warnings, problems, firstNew, firstChanged, firstRefused } = preview.book;
  const asLastTime = preview.columns.filter(({ readAs }) => readAs === 'as-last-time');
  return importPreviewCard({
    ...{ ...shown, reader, changes, counts, errors, warnings, problems },
    ...{ added: firstNew, changed: firstChanged, refused: firstRefused },
    asLastTime: asLastTime.map(({ heading, column }) => ({ heading, column: column ?? '' })),
    dates: preview.asks?.dates ?? null,
    sheet: preview.asks?.sheet ?? null,
    sheetNames: preview.sheetNames ?? {},
    asksColumns: isMappable(askedColumns(preview.columns).length),
  });
}

function isMappable(asked: number): boolean {
  return asked > 0 && asked <= MOST_ASKED;
}

/** The question what the unknown headings of an upload stand for; null where there are none, or too many for a card. */
export function columnsOf(
  { id, fileName, version, preview }: UploadView,
  problems: readonly string[] = [],
): AdaptiveCard | null {
  if (!preview || version === null) return null;
  const asked = askedColumns(preview.columns);
  if (!isMappable(asked.length)) return null;
  return mapColumnsCard({
    ...{ fileName, upload: id, previewVersion: version, problems },
    asked: asked.map(({ heading, samples, column, guess, readAs }) => ({
      ...{ heading, samples },
      column: readAs === 'unknown' ? guess : column,
    })),
    choices: unnamedColumns(preview.columns),
    missing: preview.missing.flatMap(({ severity, column }) => (severity === 'error' ? [column] : [])),
  });
}
