import type { Kysely, Updateable } from 'kysely';
import { inChunks } from '../../db/chunks.ts';
import type { AlertTable, Schema } from '../../schema/index.ts';
import type { Begun } from './sending.ts';

/** Some of the alerts of a message that is being sent. */
export interface SomeOf extends Pick<Begun, 'delivery' | 'fence'> {
  readonly ids: readonly number[];
}

/** Changes their rows, unless the lease of the message has run out. Returns how many rows were changed. */
export async function noteWhileSending(
  db: Kysely<Schema>,
  { delivery, fence, ids }: SomeOf,
  at: string,
  change: Omit<Updateable<AlertTable>, 'id'>,
): Promise<number> {
  let counted = 0;
  await inChunks(ids, async (some) => {
    const { numUpdatedRows } = await db
      .updateTable('alerts')
      .set(change)
      .where('id', 'in', some)
      .where('delivery', '=', delivery)
      .where('fence', '=', fence)
      .where('state', '=', 'sending')
      .where('lease_until', '>', at)
      .executeTakeFirst();
    counted += Number(numUpdatedRows);
  });
  return counted;
}
