import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { addressKey } from '../../../../domain/address.ts';
import { addDays, type Day } from '../../../../domain/day.ts';
import {
  type JudgedFilters,
  type Range,
  type StatedFilters,
  TEXT_COLUMNS,
  UNSTATED,
} from '../../../../domain/deal-list.ts';
import { RISKS } from '../../../../domain/ids.ts';
import { DUE, type OfPeople } from '../filters.ts';
import { TEXTS } from './columns.ts';

type Condition = RawBuilder<SqlBool>;

/** Whose deals a list has: those that somebody has taken, or those on which they were named and have not answered. */
export type ListPeople = OfPeople | { readonly named: ReadonlySet<string> };

/** SQL of whether a deal is one of these people's, and what its book says meets the filters. */
export function isStated(of: ListPeople, filters: StatedFilters, today: Day): Condition {
  const {
    words = [],
    stage,
    program,
    transaction,
    submission,
    cloud,
    due,
    daysLeft,
    value,
    text = {},
  } = filters;
  const conditions = [
    ...(of === 'everybody' ? [] : 'named' in of ? [isNamedOn(of.named)] : [isOnDeal(of)]),
    ...words.map(hasWord),
    ...(stage ? [isAmong(sql`deals.stage`, stage)] : []),
    ...(program ? [isAmong(sql`deals.program`, program)] : []),
    ...(transaction ? [isAmong(sql`deals.transaction_type`, transaction)] : []),
    ...(submission ? [isAmong(sql`deals.submission`, submission)] : []),
    ...(cloud ? [isAmong(sql`deals.cloud_scope`, cloud)] : []),
    ...(due === UNSTATED ? [sql<SqlBool>`${DUE} is null`] : due ? within(DUE, due) : []),
    ...(daysLeft ? within(DUE, daysFrom(today, daysLeft)) : []),
    ...(value ? within(sql`deals.value_usd`, value) : []),
    ...TEXT_COLUMNS.flatMap((column) => {
      const part = text[column];
      return part === undefined ? [] : [contains(TEXTS[column], part)];
    }),
  ];
  return all(conditions);
}

/** SQL of whether what a deal was judged meets the filters; only for one whose judgement holds. */
export function isJudged({ verdict, risk, waiting, finding }: JudgedFilters): Condition {
  const ranks = risk?.map((one) => RISKS.indexOf(one));
  return all([
    ...(verdict ? [isAmong(sql`deal_judgements.verdict`, verdict)] : []),
    ...(ranks ? [isAmong(sql`deal_judgements.risk_rank`, ranks)] : []),
    ...(waiting ? [isAmong(sql`deal_judgements.waiting_for`, waiting)] : []),
    ...(finding ? [any(finding.map((code) => sql`deal_judgements.codes like ${`% ${code} %`}`))] : []),
  ]);
}

/** Whether any of these filters is set. */
export function asksJudgement({ verdict, risk, waiting, finding }: JudgedFilters): boolean {
  return [verdict, risk, waiting, finding].some((one) => one !== undefined);
}

export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`(1 = 1)` : sql`(${sql.join([...conditions], sql` and `)})`;
}

function any(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`(1 = 0)` : sql`(${sql.join([...conditions], sql` or `)})`;
}

/** Only who has taken a deal finds it in a list. */
function isOnDeal(addresses: ReadonlySet<string>): Condition {
  const keys = [...addresses].map(addressKey);
  return sql`deals.id in (select deal_ref from deal_people where email_key in (${sql.join(keys.length > 0 ? keys : [''])}))`;
}

function isNamedOn(addresses: ReadonlySet<string>): Condition {
  const keys = [...addresses].map(addressKey);
  return sql`deals.id in (select deal_ref from namings where state = 'open' and email_key in (${sql.join(keys.length > 0 ? keys : [''])}))`;
}

/** The deals of a word are gathered first: a list goes through all deals anyway. */
function hasWord(word: string): Condition {
  return sql`deals.id in (select deal_ref from deal_words where word >= ${word} and word <= ${`${word}\u{10FFFF}`})`;
}

function isAmong(column: RawBuilder<unknown>, values: readonly (string | number)[]): Condition {
  const stated = values.filter((value) => value !== UNSTATED);
  return any([
    ...(stated.length > 0 ? [sql<SqlBool>`${column} in (${sql.join(stated)})`] : []),
    ...(stated.length < values.length ? [sql<SqlBool>`${column} is null`] : []),
  ]);
}

function within(column: RawBuilder<unknown>, { from, to }: Range<string | number>): Condition[] {
  return [
    ...(from === null ? [] : [sql<SqlBool>`${column} >= ${from}`]),
    ...(to === null ? [] : [sql<SqlBool>`${column} <= ${to}`]),
  ];
}

function daysFrom(today: Day, { from, to }: Range<number>): Range<Day> {
  return { from: from === null ? null : addDays(today, from), to: to === null ? null : addDays(today, to) };
}

function contains(column: RawBuilder<string | null>, part: string): Condition {
  const pattern = `%${part.toLowerCase().replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
  return sql`lower(${column}) like ${pattern} escape '\\'`;
}
