import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type ColumnMapping, headingKey, headingsKey } from '../../book/column-mapping.ts';
import { COLUMN_NAMES, type ColumnName } from '../../book/columns.ts';
import { nameOf, recordedAs } from '../../domain/people/person.ts';
import { columnMappingOf, keepColumnMapping } from '../../store/queries/book/column-mappings.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import { by } from './own-deals.ts';

/** What an unknown heading stands for: a column, or null for one that is left out. */
export interface MappedHeading {
  readonly heading: string;
  readonly column: ColumnName | null;
}

/** Who confirmed a mapping for the organisation, and when (ISO 8601). */
export interface MappingKeeper {
  readonly name: string;
  readonly at: string;
}

/** What the unknown headings of a book stand for, as somebody has said of this book or of one with the same headings. */
export interface StatedMapping {
  readonly headings: readonly MappedHeading[];
  /** Who confirmed it; null where it was said of this very book. */
  readonly keptBy: MappingKeeper | null;
}

/** The mapping as books are read with it. */
export function columnMapping({ headings }: Pick<StatedMapping, 'headings'>): ColumnMapping {
  return new Map(headings.map(({ heading, column }) => [headingKey(heading), column]));
}

/** The mapping that the organisation keeps for the headings of a book; null for none. */
export async function keptMapping(
  db: Kysely<Schema>,
  headings: readonly string[],
): Promise<StatedMapping | null> {
  const row = await columnMappingOf(db, hashOf(headings));
  if (!row) return null;
  const stored = JSON.parse(row.mapping) as readonly MappedHeading[];
  // A version of this program may have had other columns.
  const known = stored.filter(({ column }) => column === null || COLUMN_NAMES.includes(column));
  return { headings: known, keptBy: { name: row.by_name, at: row.kept_at } };
}

/** Keeps what somebody said of the headings of a book for every later one with these headings; the audit log has it. */
export async function keepMapping(
  { db, audit, now }: ShowingContext,
  viewers: Viewers,
  file: string,
  headings: readonly string[],
  mapped: readonly MappedHeading[],
): Promise<void> {
  const { asker } = viewers;
  await keepColumnMapping(db, {
    headings_key: hashOf(headings),
    mapping: JSON.stringify(mapped),
    by_id: recordedAs(asker),
    by_name: nameOf(asker),
    kept_at: new Date(now()).toISOString(),
  });
  const columns = mapped.flatMap(({ heading, column }) => (column === null ? [] : [`${heading}: ${column}`]));
  const detail = { code: 'columns-mapped', file, columns } as const;
  await audit.note([{ ...by(viewers), action: 'import', dealId: null, detail }]);
}

function hashOf(headings: readonly string[]): string {
  return hash('sha256', headingsKey(headings));
}
