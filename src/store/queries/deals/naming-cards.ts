import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** The open namings of one person by another. */
export interface NamingsByOne {
  /** Who named them: `person:…`. */
  readonly named_by: string;
  /** Of those they were not told of. */
  readonly untold: number;
  /** When they were last told of one that is still open; null when they were told of none. */
  readonly told_at: string | null;
}

/** The open namings of a person, who named them last first. */
export async function namingsByEach(db: Db, keys: readonly string[]): Promise<NamingsByOne[]> {
  const rows = await db
    .selectFrom('namings')
    .select((of) => [
      'named_by',
      sql<number | string>`sum(case when told_at is null then 1 else 0 end)`.as('untold'),
      of.fn.max<string | null>('told_at').as('told_at'),
    ])
    .where('email_key', 'in', [...keys, ''])
    .where('state', '=', 'open')
    .groupBy('named_by')
    .orderBy((of) => of.fn.max('id'), 'desc')
    .execute();
  return rows.map((row) => ({ ...row, untold: Number(row.untold) }));
}

/** Notes that a person is told of their open namings by some people; returns whether there were any they had not been told of. */
export async function noteTold(
  db: Db,
  keys: readonly string[],
  by: readonly string[],
  at: string,
): Promise<boolean> {
  const told = await db
    .updateTable('namings')
    .set({ told_at: at })
    .where('email_key', 'in', [...keys, ''])
    .where('named_by', 'in', [...by, ''])
    .where('state', '=', 'open')
    .where('told_at', 'is', null)
    .returning('id')
    .execute();
  return told.length > 0;
}

/** Takes back that a person was told at an instant. */
export async function noteNotTold(db: Db, keys: readonly string[], at: string): Promise<void> {
  await db
    .updateTable('namings')
    .set({ told_at: null })
    .where('email_key', 'in', [...keys, ''])
    .where('told_at', '=', at)
    .execute();
}

/** What a card says of the open namings of a person by another, of which they were told up to an instant. */
export async function namingsToShow(
  db: Db,
  keys: readonly string[],
  { by, told, most }: { readonly by: string; readonly told: string; readonly most: number },
) {
  const open = db
    .selectFrom('namings')
    .where('email_key', 'in', [...keys, ''])
    .where('named_by', '=', by)
    .where('namings.state', '=', 'open')
    .where('told_at', '<=', told);
  const { deals } = await open
    .select(sql<number | string>`count(distinct deal_ref)`.as('deals'))
    .executeTakeFirstOrThrow();
  const positions = await open.select('positions').distinct().execute();
  const namer = await open.select(['named_by_name', 'named_by_address']).limit(1).executeTakeFirst();
  const first = await open.select('deal_ref').distinct().orderBy('deal_ref').limit(most).execute();
  const rows = await db
    .selectFrom('deals')
    .select('deal_id')
    .where('id', 'in', [...first.map(({ deal_ref }) => deal_ref), 0])
    .orderBy('id')
    .execute();
  return {
    deals: Number(deals),
    positions: positions.flatMap((row) => row.positions.split(' ')),
    name: namer?.named_by_name ?? '',
    address: namer?.named_by_address ?? null,
    dealIds: rows.map(({ deal_id }) => deal_id),
  };
}

/** Has the cards of some people sent from an instant on, unless they are to be sent before. */
export async function dueNamingCards(db: Db, keys: readonly string[], at: string): Promise<void> {
  if (keys.length === 0) return;
  await db
    .insertInto('naming_cards')
    .values(keys.map((email_key) => ({ email_key, due_at: at, last_at: null })))
    .onConflict((conflict) =>
      conflict.column('email_key').doUpdateSet({
        due_at: sql`case when naming_cards.due_at < excluded.due_at then naming_cards.due_at else excluded.due_at end`,
      }),
    )
    .execute();
}

/** The address keys of people whose card is to be sent by an instant, those that have waited longest first. */
export async function namingCardsDue(db: Db, at: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('naming_cards')
    .select('email_key')
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .orderBy('email_key')
    .limit(limit)
    .execute();
  return rows.map(({ email_key }) => email_key);
}

/** When the last card was sent to any of some addresses; null when none was. */
export async function lastNamingCard(db: Db, keys: readonly string[]): Promise<string | null> {
  const row = await db
    .selectFrom('naming_cards')
    .select((of) => of.fn.max<string | null>('last_at').as('last'))
    .where('email_key', 'in', [...keys, ''])
    .executeTakeFirst();
  return row?.last ?? null;
}

/** Claims the cards of some addresses that are due by an instant; false when another process has them. */
export async function claimNamingCards(db: Db, keys: readonly string[], at: string): Promise<boolean> {
  const claimed = await db
    .updateTable('naming_cards')
    .set({ due_at: null })
    .where('email_key', 'in', [...keys, ''])
    .where('due_at', '<=', at)
    .returning('email_key')
    .execute();
  return claimed.length > 0;
}

/** Notes when the last card was sent to some addresses. */
export async function noteNamingCard(db: Db, keys: readonly string[], at: string): Promise<void> {
  await db
    .updateTable('naming_cards')
    .set({ last_at: at })
    .where('email_key', 'in', [...keys, ''])
    .execute();
}

/** Has the card of a person sent who could not be reached before. */
export async function reopenNamingCard(db: Db, key: string, at: string): Promise<void> {
  await db
    .updateTable('naming_cards')
    .set({ due_at: at })
    .where('email_key', '=', key)
    .where('due_at', 'is', null)
    .execute();
}
