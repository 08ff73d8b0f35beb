import { type Problem, printable, problemText } from '../book/problem.ts';
import { dealName } from '../domain/deal-name.ts';
import type { ImportOutcome } from '../flows/book/import-book.ts';
import type { BookPreview } from '../flows/book/preview-book.ts';
import { askedFor } from './evaluate.ts';
import { paragraph, table } from './layout.ts';

/** A preview of an import, and of what into what. */
export interface ToldPreview {
  readonly file: string;
  readonly store: string;
  readonly preview: BookPreview;
}

/** What an import would do, as the chat previews it. */
export function previewText({ file, store, preview }: ToldPreview, width: number | null): string[] {
  const { counts } = preview;
  const name = file === '-' ? 'standard input' : printable(file);
  const isNothing = counts.new + counts.changed === 0;
  const summary = (['new', 'changed', 'unchanged', 'refused'] as const)
    .map((kind) => `${counts[kind]} ${kind}`)
    .join(' · ');
  const end = isNothing
    ? nothingText(counts)
    : `Nothing is changed yet. Without --dry-run it is imported into ${store}.`;
  return [
    ...paragraph(`Import ${name}? ${summary}`, width),
    ...withChanges('Would be changed', 'Changes', preview.firstChanged, counts.changed, width),
    ...named('Would be added', preview.firstNew, counts.new, width),
    ...withChanges(
      'Would not be imported',
      'Why',
      preview.firstRefused.map(withReason),
      counts.refused,
      width,
    ),
    ...problems(preview, width),
    '',
    ...paragraph(end, width),
  ];
}

/** Why there is nothing to import. */
function nothingText({ unchanged, refused }: BookPreview['counts']): string {
  if (refused === 0) return 'There is nothing to import: the book says what is kept already.';
  return unchanged === 0
    ? 'There is nothing to import: every deal of the book is left out.'
    : 'There is nothing to import: what can be read of the book is kept already, and the rest is left out.';
}

/** A refused deal with its reason; problems of its rows are listed by row. */
function withReason(deal: ImportOutcome): ImportOutcome {
  return deal.changes.length > 0 ? deal : { ...deal, changes: ['a row of it is wrong, see below'] };
}

function withChanges(
  title: string,
  what: string,
  deals: readonly ImportOutcome[],
  all: number,
  width: number | null,
): string[] {
  if (all === 0) return [];
  const rows = deals.map((deal) => [printable(dealName(deal)), printable(deal.changes.join('; '))]);
  return ['', `${title} (${all})`, ...table(['Deal', what], rows, width), ...more(all - deals.length)];
}

function named(title: string, deals: readonly ImportOutcome[], all: number, width: number | null): string[] {
  if (all === 0) return [];
  const lines = deals.flatMap((deal) => paragraph(printable(dealName(deal)), width));
  return ['', `${title} (${all})`, ...lines, ...more(all - deals.length)];
}

/** What is read otherwise than it is written, and what is wrong. */
function problems({ problems: shown, errors, warnings }: BookPreview, width: number | null): string[] {
  const readings = shown.filter(({ reading }) => reading !== undefined);
  const wrong = shown.filter(({ reading }) => reading === undefined);
  const lines = (some: readonly Problem[]) =>
    some.flatMap((problem) => {
      const remark = problem.severity === 'warning' && problem.reading === undefined ? 'warning: ' : '';
      return paragraph(`${remark}${problemText(problem)}`, width, 0, 2);
    });
  return [
    ...(readings.length > 0 ? ['', 'What is read otherwise than it is written', ...lines(readings)] : []),
    ...(wrong.length > 0
      ? [
          '',
          'What is wrong with the file',
          ...lines(wrong),
          ...more(errors + warnings - shown.length),
          ...askedFor(wrong),
        ]
      : []),
  ];
}

function more(count: number): string[] {
  return count > 0 ? [`and ${count} more (--json has all)`] : [];
}
