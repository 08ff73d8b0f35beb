import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { BY_URGENCY, type DealListQuestion, type Tally } from '../../../../domain/deal-list.ts';
import { RISKS, type Risk } from '../../../../domain/ids.ts';
import type { DealVerdict } from '../../../../domain/verdict.ts';
import { addWorth } from '../../../../domain/worth.ts';
import { dialectOf } from '../../../db/dialect.ts';
import type { Schema } from '../../../schema/index.ts';
import { groupExpression, RANKED, sortExpression, WRITTEN } from './columns.ts';
import { all, asksJudgement, isJudged, isStated, type ListPeople } from './conditions.ts';
import { type Holding, holds } from './judgements.ts';

/** A question about the list of the deals of some people, as of a day and a basis of judgements. */
export interface ListScope extends Holding, DealListQuestion {
  readonly of: ListPeople;
}

type Value = string | number | null;

/** The place of a deal in a list: its values in what the list is sorted by, and its row. */
export interface ListPlace {
  readonly values: readonly Value[];
  readonly ref: number;
  /** The key of its group; null if the list is not grouped, too. */
  readonly group: string | null;
}

/** The deals of a list after a place, in its order, at most `limit`. */
export async function listedPlaces(
  db: Kysely<Schema>,
  scope: ListScope,
  after: Omit<ListPlace, 'group'> | null,
  limit: number,
): Promise<ListPlace[]> {
  const order = orderOf(db, scope);
  const selected = order.map(({ expression }, nth) => sql`${expression} as ${sql.ref(`v${nth}`)}`);
  const conditions = [matching(scope), ...notFolded(db, scope), ...(after ? [isAfter(order, after)] : [])];
  const { rows } = await sql<Record<string, Value> & { readonly id: number }>`
    select deals.id as id, ${sql.join(selected)}
      from deals left join deal_judgements on deal_judgements.deal_ref = deals.id
     where ${all(conditions)}
     order by ${sorted(order)}
     limit ${limit}`.execute(db);
  return rows.map((row) => {
    const values = order.map((_, nth) => row[`v${nth}`] ?? null);
    return { ref: row.id, values, group: scope.group ? groupKey(scope.group, values[0] ?? null) : null };
  });
}

/** The ids of all deals of a list, in its order. */
export async function listedIds(db: Kysely<Schema>, scope: ListScope): Promise<string[]> {
  const { rows } = await sql<{ readonly deal_id: string }>`
    select deals.deal_id as deal_id
      from deals left join deal_judgements on deal_judgements.deal_ref = deals.id
     where ${all([matching(scope), ...notFolded(db, scope)])}
     order by ${sorted(orderOf(db, scope))}`.execute(db);
  return rows.map(({ deal_id }) => deal_id);
}

/** SQL of an order; what is not stated comes last either way. */
function sorted(order: readonly OrderedBy[]): RawBuilder<unknown> {
  const by = order.flatMap(({ expression, descending }) => [
    sql`(${expression} is null)`,
    descending ? sql`${expression} desc` : expression,
  ]);
  return sql.join([...by, sql`deals.id`]);
}

/** Whether these can be the values of a place in the list of a question: who holds a cursor may have changed it. */
export function arePlaceValues({ group, sort }: DealListQuestion, values: readonly Value[]): boolean {
  const by = sort.length > 0 ? sort : BY_URGENCY;
  const columns = [...(group ? [group] : []), ...by.map(({ column }) => column)];
  return (
    columns.length === values.length &&
    columns.every((column, nth) => {
      const value = values[nth] ?? null;
      if (value === null) return true;
      if (column === 'value') return typeof value === 'number';
      return column === 'risk' || column in RANKED ? isRank(value) : typeof value === 'string';
    })
  );
}

/** Ranks are few; what is larger than PostgreSQL's `integer` would be an error there. */
function isRank(value: Value): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1000;
}

interface OrderedBy {
  readonly expression: RawBuilder<Value>;
  readonly descending: boolean;
}

function orderOf(db: Kysely<Schema>, { group, sort, ...holding }: ListScope): OrderedBy[] {
  const dialect = dialectOf(db);
  const by = sort.length > 0 ? sort : BY_URGENCY;
  return [
    ...(group
      ? [{ expression: groupExpression(group, dialect, holding), descending: group === 'risk' }]
      : []),
    ...by.map(({ column, descending }) => ({ expression: sortExpression(column, dialect), descending })),
  ];
}

/** SQL of whether a deal comes after a place: in the first value that differs, with nothing stated last, or by its row. */
function isAfter(
  order: readonly OrderedBy[],
  { values, ref }: Omit<ListPlace, 'group'>,
): RawBuilder<SqlBool> {
  return order.reduceRight<RawBuilder<SqlBool>>((later, { expression, descending }, nth) => {
    const value = values[nth] ?? null;
    if (value === null) return sql`(${expression} is null and ${later})`;
    const beyond = descending ? sql`${expression} < ${value}` : sql`${expression} > ${value}`;
    return sql`(${beyond} or ${expression} is null or (${expression} = ${value} and ${later}))`;
  }, sql`deals.id > ${ref}`);
}

/** The programs that the deals of some people state, each once in any case, at most `limit`, in their order. */
export async function statedPrograms(
  db: Kysely<Schema>,
  { of, today }: Pick<ListScope, 'of' | 'today'>,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ readonly program: string }>`
    select min(deals.program) as program
      from deals
     where ${isStated(of, {}, today)} and deals.program is not null
     group by lower(deals.program)
     order by lower(deals.program)
     limit ${limit}`.execute(db);
  return rows.map(({ program }) => program);
}

/** SQL of whether a deal is listed. One whose judgement does not hold meets no filter of what it was judged. */
function matching(scope: ListScope): RawBuilder<SqlBool> {
  const stated = isStated(scope.of, scope.filters, scope.today);
  return asksJudgement(scope.filters) ? all([stated, holds(scope), isJudged(scope.filters)]) : stated;
}

function notFolded(db: Kysely<Schema>, { group, folded, ...holding }: ListScope): RawBuilder<SqlBool>[] {
  if (!group || folded.length === 0) return [];
  const expression = groupExpression(group, dialectOf(db), holding);
  const values = folded.map((key) => groupValue(group, key)).filter((value) => value !== null);
  return [
    ...(folded.includes(null) ? [sql<SqlBool>`${expression} is not null`] : []),
    ...(values.length > 0
      ? [sql<SqlBool>`(${expression} is null or ${expression} not in (${sql.join(values)}))`]
      : []),
  ];
}

/** Deals that the filters of the book leave and whose judgement does not hold, at most `limit`. */
export async function unjudgedOfList(db: Kysely<Schema>, scope: ListScope, limit: number): Promise<number[]> {
  const { rows } = await sql<{ readonly id: number }>`
    select deals.id as id
      from deals left join deal_judgements on deal_judgements.deal_ref = deals.id
     where ${isStated(scope.of, scope.filters, scope.today)} and not coalesce(${holds(scope)}, ${sql.lit(false)})
     limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The deals of a list by what they were judged. */
export interface ListTallies {
  readonly all: Tally;
  readonly byVerdict: Readonly<Record<DealVerdict, Tally>>;
  readonly byRisk: Readonly<Record<Risk, Tally>>;
  /** Deals that the filters of the book leave, and whose judgement does not hold. Filters of judgements leave them out. */
  readonly notJudged: Tally;
}

export async function listTallies(db: Kysely<Schema>, scope: ListScope): Promise<ListTallies> {
  const { rows } = await sql<{
    readonly holding: number | boolean | null;
    readonly verdict: DealVerdict | null;
    readonly risk_rank: number | null;
    readonly n: number | string;
    readonly value: number | null;
    readonly valued: number | string;
  }>`
    select (case when ${holds(scope)} then 1 else 0 end) as holding, deal_judgements.verdict as verdict,
           deal_judgements.risk_rank as risk_rank, count(*) as n, sum(deals.value_usd) as value, count(deals.value_usd) as valued
      from deals left join deal_judgements on deal_judgements.deal_ref = deals.id
     where ${isStated(scope.of, scope.filters, scope.today)}
       and (not coalesce(${holds(scope)}, ${sql.lit(false)}) or ${isJudged(scope.filters)})
     group by 1, 2, 3`.execute(db);
  const nothing = (): Sum => ({ deals: 0, valueUsd: null, unvalued: 0 });
  const byVerdict = { blocked: nothing(), unverified: nothing(), ready: nothing() };
  const byRisk = { none: nothing(), low: nothing(), medium: nothing(), high: nothing(), critical: nothing() };
  const [judged, notJudged] = [nothing(), nothing()];
  for (const { holding, verdict, risk_rank, ...counted } of rows) {
    const tally = tallyOf(counted);
    const risk = RISKS[risk_rank ?? -1];
    if (Number(holding) === 1 && verdict && risk)
      for (const sum of [judged, byVerdict[verdict], byRisk[risk]]) add(sum, tally);
    else add(notJudged, tally);
  }
  const sum = asksJudgement(scope.filters) ? judged : added(judged, notJudged);
  return { all: sum, byVerdict, byRisk, notJudged };
}

type Sum = { -readonly [Key in keyof Tally]: Tally[Key] };

function tallyOf({
  n,
  value,
  valued,
}: {
  readonly n: number | string;
  readonly value: number | null;
  readonly valued: number | string;
}): Tally {
  const deals = Number(n);
  return { deals, valueUsd: value === null ? null : Number(value), unvalued: deals - Number(valued) };
}

function add(sum: Sum, tally: Tally): void {
  Object.assign(sum, added(sum, tally));
}

function added(one: Tally, other: Tally): Tally {
  return { deals: one.deals + other.deals, ...addWorth(one, other) };
}

/** A group of a list. */
export interface ListGroup extends Tally {
  /** What the group is folded by; null for the deals that state nothing there, or are not judged. */
  readonly key: string | null;
  /** The key as one of its deals writes it. */
  readonly label: string | null;
}

/** The first groups of a list, in the order in which their deals are listed, at most `limit`. */
export async function listGroups(
  db: Kysely<Schema>,
  scope: ListScope,
  limit: number,
): Promise<readonly ListGroup[]> {
  const { group } = scope;
  if (!group) return [];
  const expression = groupExpression(group, dialectOf(db), scope);
  const written = WRITTEN[group];
  const { rows } = await sql<{
    readonly key: Value;
    readonly label: string | null;
    readonly n: number | string;
    readonly value: number | null;
    readonly valued: number | string;
  }>`
    select * from (
      select ${expression} as key, ${written ? sql`min(${written})` : sql`null`} as label,
             count(*) as n, sum(deals.value_usd) as value, count(deals.value_usd) as valued
        from deals left join deal_judgements on deal_judgements.deal_ref = deals.id
       where ${matching(scope)}
       group by 1) as found
     order by (key is null), key ${sql.raw(group === 'risk' ? 'desc' : 'asc')}
     limit ${limit}`.execute(db);
  return rows.map(({ key, label, ...counted }) => {
    const name = groupKey(group, key);
    return { key: name, label: label ?? name, ...tallyOf(counted) };
  });
}

type Group = NonNullable<DealListQuestion['group']>;

/** The key of a group, from its value in SQL. */
function groupKey(group: Group, value: Value): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (group === 'risk') return RISKS[value] ?? null;
  return group in RANKED ? (RANKED[group as keyof typeof RANKED][value] ?? null) : null;
}

function groupValue(group: Group, key: string | null): Value {
  if (key === null) return null;
  const place = (values: readonly string[]) => (values.includes(key) ? values.indexOf(key) : null);
  if (group === 'risk') return place(RISKS);
  return group in RANKED ? place(RANKED[group as keyof typeof RANKED]) : key;
}
