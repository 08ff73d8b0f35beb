import type { Kysely, Selectable } from 'kysely';
import type { ColumnMappingTable, Schema } from '../../schema/index.ts';

export type ColumnMappingRow = Selectable<ColumnMappingTable>;

/** The mapping that is kept for a set of headings; null for none. */
export async function columnMappingOf(
  db: Kysely<Schema>,
  headingsKey: string,
): Promise<ColumnMappingRow | null> {
  const row = await db
    .selectFrom('column_mappings')
    .selectAll()
    .where('headings_key', '=', headingsKey)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps a mapping in place of the one that its set of headings had. */
export async function keepColumnMapping(db: Kysely<Schema>, row: ColumnMappingRow): Promise<void> {
  const { headings_key: _, ...values } = row;
  await db
    .insertInto('column_mappings')
    .values(row)
    .onConflict((conflict) => conflict.column('headings_key').doUpdateSet(values))
    .execute();
}
