import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { append } from '../../../domain/collections.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import type { NamingTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type NamingRow = Selectable<NamingTable>;

/** A naming that somebody states. */
export type NewNaming = Omit<Insertable<NamingTable>, 'id' | 'told_at' | 'state' | 'decision'>;

/** A person on a deal. */
export interface NamedOn {
  readonly deal_ref: number;
  readonly email_key: string;
}

/**
 * Stores that people were named. A naming that is open, or was declined, stays as it is, but for its positions. Returns the
 * address keys of those who are to be told, each once.
 */
export async function putNamings(
  db: Transaction<Schema>,
  namings: readonly NewNaming[],
): Promise<readonly string[]> {
  const stays = sql`namings.state in ('open', 'declined')`;
  const rows = await gather(namings, (some) =>
    db
      .insertInto('namings')
      .values(some.map((row) => ({ ...row, told_at: null, state: 'open' as const, decision: null })))
      .onConflict((conflict) =>
        conflict.columns(['deal_ref', 'email_key']).doUpdateSet((of) => ({
          positions: of.ref('excluded.positions'),
          named_by: sql`case when ${stays} then namings.named_by else excluded.named_by end`,
          named_by_name: sql`case when ${stays} then namings.named_by_name else excluded.named_by_name end`,
          named_by_address: sql`case when ${stays} then namings.named_by_address else excluded.named_by_address end`,
          named_at: sql`case when ${stays} then namings.named_at else excluded.named_at end`,
          decision: sql`case when ${stays} then namings.decision else null end`,
          state: sql`case when namings.state = 'declined' then 'declined' else 'open' end`,
        })),
      )
      .returning(['email_key', 'state', 'told_at'])
      .execute(),
  );
  const untold = rows.filter(({ state, told_at }) => state === 'open' && told_at === null);
  return [...new Set(untold.map(({ email_key }) => email_key))];
}

/** Ends the open namings of people whom their deals state no more; what they answered before stays known. */
export async function endNamings(db: Transaction<Schema>, ended: readonly NamedOn[]): Promise<void> {
  await eachPerson(ended, (key, refs) =>
    db
      .updateTable('namings')
      .set({ state: 'ended' })
      .where('email_key', '=', key)
      .where('deal_ref', 'in', refs)
      .where('state', '=', 'open')
      .execute(),
  );
}

/** Deletes the namings of people who are on their deals for another reason than that they took them. */
export async function deleteNamings(db: Transaction<Schema>, placed: readonly NamedOn[]): Promise<void> {
  await eachPerson(placed, (key, refs) =>
    db.deleteFrom('namings').where('email_key', '=', key).where('deal_ref', 'in', refs).execute(),
  );
}

async function eachPerson(
  named: readonly NamedOn[],
  run: (key: string, refs: readonly number[]) => Promise<unknown>,
): Promise<void> {
  const byPerson = new Map<string, number[]>();
  for (const { email_key, deal_ref } of named) append(byPerson, email_key, deal_ref);
  for (const [key, refs] of byPerson) await inChunks(refs, (some) => run(key, some));
}

/** Who was ever named on some deals. */
export async function namedOn(db: Db, dealRefs: readonly number[]): Promise<NamedOn[]> {
  return gather(dealRefs, (some) =>
    db.selectFrom('namings').select(['deal_ref', 'email_key']).where('deal_ref', 'in', some).execute(),
  );
}

/** The namings on a deal that its people have not answered, or have declined. */
export async function namingsOn(db: Db, dealRef: number): Promise<NamingRow[]> {
  return db
    .selectFrom('namings')
    .selectAll()
    .where('deal_ref', '=', dealRef)
    .where('state', 'in', ['open', 'declined'])
    .orderBy('id')
    .execute();
}

/** The namings of somebody on some deals that they have not answered, or have declined. */
export async function namingsOfPerson(
  db: Db,
  keys: readonly string[],
  dealRefs: readonly number[],
): Promise<Pick<NamingRow, 'deal_ref' | 'state'>[]> {
  return gather(dealRefs, (some) =>
    db
      .selectFrom('namings')
      .select(['deal_ref', 'state'])
      .where('email_key', 'in', [...keys, ''])
      .where('deal_ref', 'in', some)
      .where('state', 'in', ['open', 'declined'])
      .execute(),
  );
}

/** The namings that somebody answers: on one deal, or those by one person of which they were told up to an instant. */
export type Answered = { readonly dealRef: number } | { readonly by: string; readonly told: string };

/** A part of some namings: those with an id above `after`, `limit` at most. */
export interface Part {
  readonly after: number;
  readonly limit: number;
}

/** The namings of somebody that are open or, of one deal, declined; the oldest first. */
export async function answerable(
  db: Db,
  keys: readonly string[],
  which: Answered,
  { after, limit }: Part,
): Promise<NamingRow[]> {
  const own = db
    .selectFrom('namings')
    .selectAll()
    .where('email_key', 'in', [...keys, '']);
  const chosen =
    'by' in which
      ? own.where('state', '=', 'open').where('named_by', '=', which.by).where('told_at', '<=', which.told)
      : own.where('state', 'in', ['open', 'declined']).where('deal_ref', '=', which.dealRef);
  return chosen.where('id', '>', after).orderBy('id').limit(limit).execute();
}

/** How many deals those are that some people named somebody on, each counted once. */
export async function countAnswerable(
  db: Db,
  keys: readonly string[],
  { by, told }: { readonly by: readonly string[]; readonly told: string },
): Promise<number> {
  const { deals } = await db
    .selectFrom('namings')
    .select(sql<number | string>`count(distinct deal_ref)`.as('deals'))
    .where('email_key', 'in', [...keys, ''])
    .where('state', '=', 'open')
    .where('named_by', 'in', [...by, ''])
    .where('told_at', '<=', told)
    .executeTakeFirstOrThrow();
  return Number(deals);
}

/** The namings of somebody that one press of theirs has decided. */
export async function decidedBy(
  db: Db,
  keys: readonly string[],
  decision: string,
  { after, limit }: Part,
): Promise<NamingRow[]> {
  return db
    .selectFrom('namings')
    .selectAll()
    .where('decision', '=', decision)
    .where('email_key', 'in', [...keys, ''])
    .where('state', 'in', ['taken', 'declined'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Moves namings from the states in which they were read; returns those that were still in them. */
export async function moveNamings(
  db: Transaction<Schema>,
  rows: readonly NamingRow[],
  to: Pick<NamingRow, 'state' | 'decision'>,
): Promise<ReadonlySet<number>> {
  const from = [...new Set(rows.map(({ state }) => state))];
  const moved = await gather(rows, (some) =>
    db
      .updateTable('namings')
      .set(to)
      .where(
        'id',
        'in',
        some.map(({ id }) => id),
      )
      .where('state', 'in', from)
      .returning('id')
      .execute(),
  );
  return new Set(moved.map(({ id }) => id));
}
