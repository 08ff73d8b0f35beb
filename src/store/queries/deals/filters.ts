import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { addressKey } from '../../../domain/address.ts';
import type { Day } from '../../../domain/day.ts';
import type { CloudScopeId, Transaction as DealTransaction, Stage } from '../../../domain/ids.ts';
import type { DealPosition, Schema } from '../../schema/index.ts';
import type { DealRow } from './deal-row.ts';

/** The people of a filter: everybody, or the addresses of which one is AE, CE or PDM of the deal. */
export type OfPeople = 'everybody' | ReadonlySet<string>;

/** Filters of deals; all that are given must hold. */
export interface DealFilters {
  readonly of: OfPeople;
  /** Prefixes, each of some word of the deal's id, customer or domains. */
  readonly words?: readonly string[];
  readonly program?: string;
  readonly transaction?: DealTransaction;
  readonly scope?: CloudScopeId;
  readonly stage?: Stage;
  /** Names of partners, of which one is the deal's. */
  readonly partners?: readonly string[];
  /** The month (1–12) of the due day, of any year if `year` is null. */
  readonly month?: { readonly month: number; readonly year: number | null };
  /** Addresses of which one is on the deal, in `position` or, if that is null, in any. */
  readonly people?: { readonly addresses: ReadonlySet<string>; readonly position: DealPosition | null };
}

/** Stages in which nothing is left to do. */
export const SETTLED: readonly Stage[] = ['activated', 'closed', 'cancelled'];

/** SQL of a deal's due day, worded as in the index, which would not be used otherwise. */
export const DUE: RawBuilder<string | null> = sql`coalesce(close_date, effective_date)`;

/** SQL of whether something is left to do on a deal, worded as in the index of open deals by due day. */
export const IS_OPEN: RawBuilder<SqlBool> = sql`stage not in ('activated', 'closed', 'cancelled')`;

export function dueDay({ close_date, effective_date }: DealRow): Day | null {
  return close_date ?? effective_date;
}

export function isStageSettled({ stage }: DealRow): boolean {
  return SETTLED.includes(stage);
}

type Deals = ExpressionBuilder<Schema, 'deals'>;

/**
 * How the words of deals are looked up: of each deal that is gone through, for few of them; or those of all deals
 * first.
 */
export type WordLookup = 'each' | 'gathered';

/** The condition that all of the filters hold. */
export function meets(deal: Deals, filters: DealFilters, lookup: WordLookup = 'each'): Expression<SqlBool> {
  const { of, words = [], program, transaction, scope, stage, month, people, partners } = filters;
  const conditions: Expression<SqlBool>[] = words.map((word) =>
    lookup === 'each' ? hasWord(deal, word) : isAmongThoseWith(deal, word),
  );
  if (of !== 'everybody') conditions.push(isOf(deal, of));
  if (people) conditions.push(isOf(deal, people.addresses, people.position));
  if (program !== undefined) conditions.push(deal('program', '=', program));
  if (transaction !== undefined) conditions.push(deal('transaction_type', '=', transaction));
  if (scope !== undefined) conditions.push(deal('cloud_scope', '=', scope));
  if (stage !== undefined) conditions.push(deal('stage', '=', stage));
  if (partners) conditions.push(deal('partner', 'in', partners.length > 0 ? partners : ['']));
  if (month) conditions.push(isDueIn(month));
  return deal.and(conditions);
}

/** Whether somebody with one of these addresses is on a deal. */
export function isOf(deal: Deals, addresses: ReadonlySet<string>, position: DealPosition | null = null) {
  const keys = [...addresses].map(addressKey);
  return deal('deals.id', 'in', (inner) => {
    const refs = inner
      .selectFrom('deal_people')
      .select('deal_ref')
      .where('email_key', 'in', keys.length > 0 ? keys : ['']);
    return position === null ? refs : refs.where('position', '=', position);
  });
}

/** The condition that a deal is among those with a word, all of which are looked up first. */
function isAmongThoseWith(deal: Deals, word: string) {
  return deal('deals.id', 'in', (inner) =>
    inner
      .selectFrom('deal_words')
      .select('deal_ref')
      .where('word', '>=', word)
      .where('word', '<=', `${word}\u{10FFFF}`),
  );
}

/** The condition that a deal has a word, looked up deal by deal: gathering all deals of a common word takes longer. */
function hasWord(deal: Deals, word: string) {
  return deal.exists((inner) =>
    inner
      .selectFrom('deal_words')
      .select('deal_ref')
      .whereRef('deal_words.deal_ref', '=', 'deals.id')
      .where('word', '>=', word)
      .where('word', '<=', `${word}\u{10FFFF}`),
  );
}

function isDueIn({ month, year }: NonNullable<DealFilters['month']>): RawBuilder<SqlBool> {
  const twoDigits = String(month).padStart(2, '0');
  if (year === null) return sql<SqlBool>`substr(${DUE}, 6, 2) = ${twoDigits}`;
  return sql<SqlBool>`substr(${DUE}, 1, 7) = ${`${year}-${twoDigits}`}`;
}
