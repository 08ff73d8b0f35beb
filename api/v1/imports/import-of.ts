import type { z } from 'zod';
import { cellPlace, columnLetters } from '../../../src/book/cell-reference.ts';
import { COLUMN_NAMES, type ColumnName } from '../../../src/book/columns.ts';
import type { Problem } from '../../../src/book/problem.ts';
import { linesText } from '../../../src/domain/book/lines.ts';
import type { UploadPreview } from '../../../src/flows/book/read-upload.ts';
import type { UploadView } from '../../../src/flows/book/uploads.ts';
import type { ImportSchema } from './import-schema.ts';

type Import = z.input<typeof ImportSchema>;

/** The upload as the API answers it, with the version of its preview. */
export function importReply(upload: UploadView): { body: Import; etag?: string } {
  const { version, preview, said, ...rest } = upload;
  const shown = preview && { ...previewOf(preview), keptBy: said.mapping?.keptBy ?? null };
  const body = { ...rest, preview: shown } as Import;
  return version === null ? { body } : { body, etag: version };
}

function previewOf(preview: UploadPreview): Omit<NonNullable<Import['preview']>, 'keptBy'> {
  const { sheet, headerRow, columns, missing, book, refusedRows, corrected } = preview;
  const headings = new Map(columns.map(({ at, heading }) => [at, heading]));
  const headed = <T extends { readonly at: string }>(cell: T) => ({
    ...cell,
    heading: headings.get(columnLetters(cellPlace(cell.at)?.index ?? 0)) ?? '',
  });
  return {
    ...{ sheet, headerRow },
    columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
    choices: choicesOf(columns),
    missing: missing.flatMap(({ severity, column }) =>
      severity === 'error' && isColumn(column) ? [column] : [],
    ),
    counts: book?.counts ?? null,
    errors: book?.errors ?? 0,
    warnings: book?.warnings ?? 0,
    new: book?.firstNew.map(told) ?? [],
    changed: book?.firstChanged.map(told) ?? [],
    refused: book?.firstRefused.map(told) ?? [],
    refusedRows: refusedRows.map(({ row, why, cells }) => ({
      row,
      why: [...why],
      cells: cells.map((cell) => headed({ ...cell, why: [...cell.why] })),
    })),
    corrected: corrected.map(headed),
    remarks:
      book?.problems
        // What becomes of each heading is said with the columns.
        .filter(
          ({ severity, line, reading }) =>
            severity === 'warning' &&
            (line !== headerRow || (reading !== undefined && reading !== 'headings')),
        )
        .map((problem) => ({ row: problem.line, column: problem.column, message: remarkText(problem) })) ??
      [],
  };
}

/** A remark; one that is true of several rows names them. */
function remarkText(problem: Problem): string {
  return problem.lines ? `${problem.message} (${linesText(problem)})` : problem.message;
}

function choicesOf(columns: UploadPreview['columns']): ColumnName[] {
  const named = new Set(columns.flatMap(({ readAs, column }) => (readAs === 'known' ? [column] : [])));
  return COLUMN_NAMES.filter((name) => !named.has(name));
}

function told({ dealId, changes }: { readonly dealId: string; readonly changes: readonly string[] }) {
  return { dealId, changes: [...changes] };
}

function isColumn(name: string): name is ColumnName {
  return (COLUMN_NAMES as readonly string[]).includes(name);
}
