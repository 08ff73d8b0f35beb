import { columnLetters } from '../../book/cell-reference.ts';
import { headingKey } from '../../book/column-mapping.ts';
import type { ColumnName } from '../../book/columns.ts';
import { guessColumns } from '../../book/guess-columns.ts';
import { columnNamed } from '../../book/header.ts';
import { roleHeading } from '../../book/heading-words.ts';
import type { FoundHeader } from '../../book/inspect-columns.ts';
import { columnMapping, type StatedMapping } from './kept-mapping.ts';

/**
 * How a column of a file is read. `known`: its heading names the column. `mapped`: somebody said so of this file.
 * `as-last-time`: somebody said so of one with the same headings. `left-out`: by what somebody said. `unknown`: it is not
 * read, and nobody has said anything.
 */
export type ReadAs = 'known' | 'mapped' | 'as-last-time' | 'left-out' | 'unknown';

/** A column of a file, and what it is read as. */
export interface ReadColumn {
  /** Its name in the sheet: `C`. */
  readonly at: string;
  readonly heading: string;
  readonly readAs: ReadAs;
  /** Null for one that is not read. */
  readonly column: ColumnName | null;
  /** Three of its values. */
  readonly samples: readonly string[];
  /** What an unknown one seems to be; null for nothing. */
  readonly guess: ColumnName | null;
}

const MOST_SAMPLES = 3;

/** The columns of a file, and what each is read as. */
export function columnsRead(
  { columns }: Pick<FoundHeader, 'columns'>,
  mapping: StatedMapping | null,
): readonly ReadColumn[] {
  const mapped = mapping ? columnMapping(mapping) : new Map<string, ColumnName | null>();
  const read = columns.map(({ index, heading, values }) => {
    const role = roleHeading(heading);
    const named = columnNamed(heading) ?? (role && (`contact_${role.part}` as const));
    const stated = heading === '' ? undefined : mapped.get(headingKey(heading));
    return {
      at: columnLetters(index),
      heading,
      values,
      column: named ?? stated ?? null,
      readAs: named ? ('known' as const) : readAs(stated, mapping),
    };
  });
  const unknown = read.filter(({ readAs, heading }) => readAs === 'unknown' && heading !== '');
  const guesses = guessColumns(unknown, new Set(read.flatMap(({ column }) => column ?? [])));
  const guessOf = new Map(unknown.map((column, at) => [column, guesses[at] ?? null]));
  return read.map((column) => {
    const { values, ...rest } = column;
    return { ...rest, samples: values.slice(0, MOST_SAMPLES), guess: guessOf.get(column) ?? null };
  });
}

function readAs(stated: ColumnName | null | undefined, mapping: StatedMapping | null): ReadAs {
  if (stated === undefined) return 'unknown';
  if (stated === null) return 'left-out';
  return mapping?.keptBy ? 'as-last-time' : 'mapped';
}
