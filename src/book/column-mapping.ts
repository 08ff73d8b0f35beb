import { withoutUnseen } from '../domain/look-alike.ts';
import { wordKey } from '../policy/words.ts';
import type { ColumnName } from './columns.ts';

/**
 * What people have said of headings that are no known columns: by the key of each heading, the column that it stands
 * for, or null for one that is left out.
 */
export type ColumnMapping = ReadonlyMap<string, ColumnName | null>;

/** The key of a heading: case, spaces, hyphens and underscores don't matter, nor do characters that nobody sees. */
export function headingKey(heading: string): string {
  return wordKey(withoutUnseen(heading.normalize('NFKC')).replace(/[-_\s]+/g, ' '));
}

/** The key of a set of headings, in whatever order they stand: books of one key are made by one system. */
export function headingsKey(headings: readonly string[]): string {
  const keys = new Set(headings.map(headingKey).filter((key) => key !== ''));
  return [...keys].sort().join('\n');
}
