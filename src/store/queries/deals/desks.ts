import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import { partnerKey } from '../../../domain/people/desk.ts';
import { gather } from '../../db/chunks.ts';
import type { DeskTable, Schema } from '../../schema/index.ts';
import type { DealRow } from './deal-row.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

export type DeskRow = Selectable<DeskTable>;

/** To what an address is added: a deal, by its row, or a partner, by the key of its name. */
export type DeskTarget = { readonly dealRef: number } | { readonly partnerKey: string };

/** The addresses that admins have added to desks. */
export interface Desks {
  /** The address keys that are added to a deal, or to its partner. */
  addedTo(deal: Pick<DealRow, 'id' | 'partner'>): ReadonlySet<string>;
}

/** All that stand, in one statement: admins type them one by one. */
export async function standingDesks(db: Db): Promise<Desks> {
  const rows = await db
    .selectFrom('desks')
    .select(['deal_ref', 'partner_key', 'address_key'])
    .where('removed_at', 'is', null)
    .execute();
  if (rows.length === 0) return { addedTo: () => new Set() };
  const [ofDeals, ofPartners] = [new Map<number, string[]>(), new Map<string, string[]>()];
  for (const { deal_ref, partner_key, address_key } of rows) {
    if (deal_ref !== null) ofDeals.set(deal_ref, [...(ofDeals.get(deal_ref) ?? []), address_key]);
    if (partner_key !== null)
      ofPartners.set(partner_key, [...(ofPartners.get(partner_key) ?? []), address_key]);
  }
  return {
    addedTo: ({ id, partner }) => {
      const ofPartner = partner === null ? undefined : ofPartners.get(partnerKey(partner));
      const ofDeal = ofDeals.get(id);
      return ofDeal || ofPartner ? new Set([...(ofDeal ?? []), ...(ofPartner ?? [])]) : new Set();
    },
  };
}

/** The addresses that stand at a deal or a partner, in the order added. */
export async function desksOf(db: Db, target: DeskTarget): Promise<DeskRow[]> {
  return standingAt(db, target).orderBy('added_at').orderBy('id').execute();
}

/** The one of these with an address key. */
export async function deskWith(db: Db, target: DeskTarget, addressKey: string): Promise<DeskRow | undefined> {
  return standingAt(db, target).where('address_key', '=', addressKey).executeTakeFirst();
}

function standingAt(db: Db, target: DeskTarget) {
  const standing = db.selectFrom('desks').selectAll().where('removed_at', 'is', null);
  return 'dealRef' in target
    ? standing.where('deal_ref', '=', target.dealRef)
    : standing.where('partner_key', '=', target.partnerKey);
}

/** Those that stand at partners, at most so many, by the partner. */
export async function desksOfPartners(db: Db, limit: number): Promise<DeskRow[]> {
  return db
    .selectFrom('desks')
    .selectAll()
    .where('removed_at', 'is', null)
    .where('partner_key', 'is not', null)
    .orderBy('partner_key')
    .orderBy('address_key')
    .limit(limit)
    .execute();
}

export async function deskById(db: Db, id: string): Promise<DeskRow | undefined> {
  return db.selectFrom('desks').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Adds an address; whether it was not there. */
export async function insertDesk(db: Db, row: Omit<Insertable<DeskTable>, 'removed_at'>): Promise<boolean> {
  const added = await db
    .insertInto('desks')
    .values({ ...row, removed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return added.length > 0;
}

/** Removes an address that stands; whether it did. */
export async function removeDesk(db: Db, id: string, at: string): Promise<boolean> {
  const removed = await db
    .updateTable('desks')
    .set({ removed_at: at })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .execute();
  return removed.length > 0;
}

/** Puts a removed address back; whether it was removed. The caller has seen that no other row has it. */
export async function restoreDesk(db: Db, id: string): Promise<boolean> {
  const restored = await db
    .updateTable('desks')
    .set({ removed_at: null })
    .where('id', '=', id)
    .where('removed_at', 'is not', null)
    .returning('id')
    .execute();
  return restored.length > 0;
}

/** How partners that have this name are spelt on deals. */
async function spellingsOf(db: Db, keys: ReadonlySet<string>): Promise<string[]> {
  if (keys.size === 0) return [];
  const rows = await db
    .selectFrom('deals')
    .select('partner')
    .distinct()
    .where('partner', 'is not', null)
    .execute();
  return rows.flatMap(({ partner }) => (partner !== null && keys.has(partnerKey(partner)) ? [partner] : []));
}

/** The number of deals of a partner. */
export async function countDealsOf(db: Db, key: string): Promise<number> {
  const spellings = await spellingsOf(db, new Set([key]));
  if (spellings.length === 0) return 0;
  const { n } = await db
    .selectFrom('deals')
    .select((of) => of.fn.countAll<number | string>().as('n'))
    .where('partner', 'in', spellings)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Notes that the deals of a desk have changed, so that they are judged anew: a check by it counts on them, or no more. */
export async function touchDealsOf(
  db: Db,
  { deal_ref, partner_key }: Pick<DeskRow, 'deal_ref' | 'partner_key'>,
  at: string,
): Promise<void> {
  if (deal_ref !== null)
    await db.updateTable('deals').set({ updated_at: at }).where('id', '=', deal_ref).execute();
  if (partner_key === null) return;
  const spellings = await spellingsOf(db, new Set([partner_key]));
  if (spellings.length > 0)
    await db.updateTable('deals').set({ updated_at: at }).where('partner', 'in', spellings).execute();
}

/** Whether a key is one of several addresses of a partner contact. */
function isStated(key: string) {
  const pattern = `%; ${key.replace(/[\\%_]/g, '\\$&')};%`;
  return sql<boolean>`('; ' || lower(partner_contact_email) || ';') like ${pattern} escape '\\'`;
}

/**
 * The deals on whose desk somebody with one of these address keys may be, the newest first, at most so many. What decides is
 * `standingOf`: SQL folds the case of other letters than A to Z otherwise.
 */
export async function dealsOfDesk(db: Db, keys: ReadonlySet<string>, limit: number): Promise<DealRow[]> {
  if (keys.size === 0) return [];
  const own = await db
    .selectFrom('desks')
    .select(['deal_ref', 'partner_key'])
    .where('removed_at', 'is', null)
    .where('address_key', 'in', [...keys])
    .execute();
  const refs = own.flatMap(({ deal_ref }) => deal_ref ?? []);
  const spellings = await spellingsOf(db, new Set(own.flatMap(({ partner_key }) => partner_key ?? [])));
  const newest = () => db.selectFrom('deals').selectAll().orderBy('id', 'desc').limit(limit);
  const rows = [
    ...(await newest()
      // Said so that the index is used, which has no other deals.
      .where('partner_contact_email', 'is not', null)
      .where(sql`lower(partner_contact_email)`, 'in', [...keys])
      .execute()),
    // Where several are stated, each stands between semicolons.
    ...(await newest()
      .where('partner_contact_email', 'like', '%;%')
      .where(sql<boolean>`(${sql.join([...keys].map(isStated), sql` or `)})`)
      .execute()),
    ...(await gather(refs, (some) => newest().where('id', 'in', some).execute())),
    ...(await gather(spellings, (some) => newest().where('partner', 'in', some).execute())),
  ];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()].toSorted((one, other) => other.id - one.id).slice(0, limit);
}
