import type { Kysely } from 'kysely';
import type { Keyset } from '../../db/keyset.ts';
import type { Schema } from '../../schema/index.ts';
import type { AlertRow } from './alerts.ts';

/** An alert that was sent, and when. */
export type SentAlert = Pick<AlertRow, 'id' | 'place_key' | 'kind' | 'step' | 'risk'> & {
  readonly at: string;
};

/**
 * The alerts about a deal that were sent after a place, the newest first.
 * @param placeKeys to whom; null for everybody
 */
export async function sentAboutDeal(
  db: Kysely<Schema>,
  dealRef: number,
  placeKeys: readonly string[] | null,
  after: Keyset,
  limit: number,
): Promise<readonly SentAlert[]> {
  let query = db
    .selectFrom('alerts')
    .select((of) => [
      'id',
      'place_key',
      'kind',
      'step',
      'risk',
      of.fn.coalesce('begun_at', 'entered_at').as('at'),
    ])
    .where('deal_ref', '=', dealRef)
    .where('state', '=', 'sent');
  if (placeKeys) query = query.where('place_key', 'in', [...placeKeys, '']);
  return query
    .where((of) => {
      const at = of.fn.coalesce('begun_at', 'entered_at');
      return of.or([of(at, '<', after.at), of.and([of(at, '=', after.at), of('id', '<', after.id)])]);
    })
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
