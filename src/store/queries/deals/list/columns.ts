import { type RawBuilder, sql } from 'kysely';
import type { GroupColumn, SortColumn, TextColumn } from '../../../../domain/deal-list.ts';
import { WAITING_FOR } from '../../../../domain/drafts/waiting-for.ts';
import { CLOUD_SCOPE_IDS, STAGES, SUBMISSIONS, TRANSACTIONS } from '../../../../domain/ids.ts';
import { DEAL_VERDICTS } from '../../../../domain/verdict.ts';
import type { Dialect } from '../../../db/dialect.ts';
import { DUE } from '../filters.ts';
import { type Holding, holds } from './judgements.ts';

/** The text columns of a list, as they are stored. */
export const TEXTS: Readonly<Record<TextColumn, RawBuilder<string | null>>> = {
  deal: sql`deals.deal_id`,
  customer: sql`deals.customer`,
  partner: sql`deals.partner`,
  country: sql`deals.country`,
  pcn: sql`deals.pcn`,
  agreement: sql`deals.agreement_number`,
  package: sql`deals.package_id`,
  ae: sql`deals.ae_email`,
  ce: sql`deals.ce_email`,
  pdm: sql`deals.pdm_email`,
};

type Value = string | number | null;

/**
 * SQL of what a list is sorted by. Texts are ordered by their code points in lower case, alike on both databases but for
 * capitals beyond ASCII; what has an order of its own by that.
 */
export function sortExpression(column: SortColumn, dialect: Dialect): RawBuilder<Value> {
  switch (column) {
    case 'risk':
      return sql`deal_judgements.risk_rank`;
    case 'verdict':
      return rank(sql`deal_judgements.verdict`, DEAL_VERDICTS);
    case 'waiting':
      return rank(sql`deal_judgements.waiting_for`, WAITING_FOR);
    case 'due':
      return DUE;
    case 'stage':
      return rank(sql`deals.stage`, STAGES);
    case 'transaction':
      return rank(sql`deals.transaction_type`, TRANSACTIONS);
    case 'submission':
      return rank(sql`deals.submission`, SUBMISSIONS);
    case 'cloud':
      return rank(sql`deals.cloud_scope`, CLOUD_SCOPE_IDS);
    case 'value':
      return sql`deals.value_usd`;
    case 'program':
      return folded(sql`deals.program`, dialect);
    default:
      return folded(TEXTS[column], dialect);
  }
}

/** SQL of the group of a deal, null where it states nothing, or is not judged as it is today. */
export function groupExpression(column: GroupColumn, dialect: Dialect, holding: Holding): RawBuilder<Value> {
  switch (column) {
    case 'verdict':
    case 'risk':
    case 'waiting':
      return sql`case when ${holds(holding)} then ${sortExpression(column, dialect)} end`;
    case 'month':
      return sql`substr(${DUE}, 1, 7)`;
    default:
      return sortExpression(column, dialect);
  }
}

/** The columns whose groups are told apart in lower case, as they are written. */
export const WRITTEN: Partial<Readonly<Record<GroupColumn, RawBuilder<string | null>>>> = {
  ...TEXTS,
  program: sql`deals.program`,
};

/** The values of the columns that are ordered by a rank: the nth has rank n. */
export const RANKED = {
  verdict: DEAL_VERDICTS,
  waiting: WAITING_FOR,
  stage: STAGES,
  transaction: TRANSACTIONS,
  submission: SUBMISSIONS,
  cloud: CLOUD_SCOPE_IDS,
} as const;

function rank(column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<number | null> {
  const cases = values.map((value, nth) => sql`when ${sql.lit(value)} then ${sql.lit(nth)}`);
  return sql`(case ${column} ${sql.join(cases, sql` `)} end)`;
}

function folded(column: RawBuilder<string | null>, { name }: Dialect): RawBuilder<string | null> {
  return name === 'sqlite' ? sql`lower(${column})` : sql`(lower(${column}) collate "C")`;
}
