import { type Expression, type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { addressKey } from '../../../domain/address.ts';
import type { Audited } from '../../../domain/audit/audited.ts';
import { RISKS } from '../../../domain/ids.ts';
import { gather } from '../../db/chunks.ts';
import type { Schema } from '../../schema/index.ts';
import { IS_OPEN, type OfPeople } from './filters.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** What others do on a deal that is news to its team; who saw it is not. */
export const NEWS = [
  'record',
  'attach',
  'edit',
  'decline',
  'name',
  'draft',
  'import',
] as const satisfies readonly Audited[];

/** SQL of whether an entry of the audit log is news of a deal, worded as in the index, which would not be used otherwise. */
const IS_NEWS = sql<SqlBool>`action in (${sql.raw(NEWS.map((action) => `'${action}'`).join(', '))}) and deal_key is not null`;

/** The most rows of each kind of news that are read, the newest. */
const MOST_ROWS = 2000;

/** What news of deals is asked for. */
export interface NewsQuestion {
  readonly of: OfPeople;
  /** ISO 8601, UTC. */
  readonly since: string;
  /** The actor whose acts are no news. */
  readonly notBy: string;
  readonly limit: number;
}

/** Open deals with news, those with the newest first. */
export interface NewsOfDeals {
  readonly refs: readonly number[];
  /** Whether there may be more than these. */
  readonly more: boolean;
}

interface Found {
  readonly ref: number;
  readonly at: string;
}

/**
 * The open deals of some people on which something happened since an instant: an act of somebody else, an answer, a letter
 * that was sent, another judgement, or that they were added. Of each kind the newest rows are read, by an index of when
 * it happened or of the people's deals.
 */
export async function dealsWithNews(db: Db, asked: NewsQuestion): Promise<NewsOfDeals> {
  const newest = new Map<number, string>();
  let more = false;
  for (const find of [acts, answers, sentLetters, additions, judgements]) {
    const { rows, isFull } = await find(db, asked);
    more ||= isFull;
    for (const { ref, at } of rows) if (at > (newest.get(ref) ?? '')) newest.set(ref, at);
  }
  const open = await gather([...newest.keys()], (some) =>
    db.selectFrom('deals').select('id').where('id', 'in', some).where(IS_OPEN).execute(),
  );
  const refs = open
    .map(({ id }) => ({ id, at: newest.get(id) ?? '' }))
    .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : other.id - one.id))
    .map(({ id }) => id);
  return { refs: refs.slice(0, asked.limit), more: more || refs.length > asked.limit };
}

/** What a kind of news found: `isFull` if there may be older rows. */
interface Read {
  readonly rows: readonly Found[];
  readonly isFull: boolean;
}

function read(rows: readonly Found[]): Read {
  return { rows, isFull: rows.length >= MOST_ROWS };
}

async function acts(db: Db, { of, since, notBy }: NewsQuestion): Promise<Read> {
  let query = db
    .selectFrom('audit')
    .select(['deal_key', 'at'])
    .where(IS_NEWS)
    .where('at', '>', since)
    .where('actor_id', '!=', notBy);
  if (of !== 'everybody')
    query = query.where('deal_key', 'in', (inner) =>
      inner
        .selectFrom('deals')
        .select('deal_key')
        .where('id', 'in', (people) =>
          people.selectFrom('deal_people').select('deal_ref').where('email_key', 'in', keysOf(of)),
        ),
    );
  const rows = await query.orderBy('at', 'desc').limit(MOST_ROWS).execute();
  const newest = new Map<string, string>();
  for (const { deal_key: key, at } of rows) if (key !== null && !newest.has(key)) newest.set(key, at);
  const deals = await gather([...newest.keys()], (some) =>
    db.selectFrom('deals').select(['id', 'deal_key']).where('deal_key', 'in', some).execute(),
  );
  const found = deals.map(({ id: ref, deal_key }) => ({ ref, at: newest.get(deal_key) ?? '' }));
  return { rows: found, isFull: rows.length >= MOST_ROWS };
}

async function answers(db: Db, { of, since }: NewsQuestion): Promise<Read> {
  const query = db
    .selectFrom('replies')
    .innerJoin('drafts', 'drafts.id', 'replies.draft_ref')
    .select(['drafts.deal_ref as ref', 'replies.received_at as at'])
    .where('replies.received_at', '>', since)
    .where(isAmong('drafts.deal_ref', of));
  return read(await query.orderBy('replies.received_at', 'desc').limit(MOST_ROWS).execute());
}

async function sentLetters(db: Db, { of, since }: NewsQuestion): Promise<Read> {
  const query = db
    .selectFrom('drafts')
    .select(['deal_ref as ref', sql<string>`sent_at`.as('at')])
    .where('sent_at', 'is not', null)
    .where('sent_at', '>', since)
    .where(isAmong('deal_ref', of));
  return read(await query.orderBy('sent_at', 'desc').limit(MOST_ROWS).execute());
}

async function additions(db: Db, { of, since }: NewsQuestion): Promise<Read> {
  // Whatever was added since was changed since: there is an index of that.
  const changed = db
    .selectFrom('deals')
    .select(['id as ref', 'created_at as at', 'updated_at'])
    .where('updated_at', '>', since)
    .where(isAmong('id', of));
  const rows = await changed.orderBy('updated_at', 'desc').limit(MOST_ROWS).execute();
  return { rows: rows.filter(({ at }) => at > since), isFull: rows.length >= MOST_ROWS };
}

/** Deals that are judged otherwise than they were at that instant, of those that were judged anew since. */
async function judgements(db: Db, { of, since }: NewsQuestion): Promise<Read> {
  const anew = db
    .selectFrom('deal_judgements')
    .select(['deal_ref', 'judged_at', 'verdict', 'risk_rank'])
    .where('judged_at', '>', since)
    .where(isAmong('deal_ref', of))
    .orderBy('judged_at', 'desc')
    .limit(MOST_ROWS);
  const { rows } = await sql<Found & { readonly differs: number }>`
    select j.deal_ref as ref, j.judged_at as at,
      case when e.verdict <> j.verdict or ${rankOf('e.risk')} <> j.risk_rank then 1 else 0 end as differs
    from (${anew}) as j
    left join evaluations as e on e.id = coalesce(
      (select id from evaluations where deal_ref = j.deal_ref and evaluated_at <= ${since} order by id desc limit 1),
      (select id from evaluations where deal_ref = j.deal_ref order by id limit 1)
    )`.execute(db);
  return { rows: rows.filter(({ differs }) => differs === 1), isFull: rows.length >= MOST_ROWS };
}

function rankOf(column: string) {
  const cases = RISKS.map((risk, rank) => `when '${risk}' then ${rank}`).join(' ');
  return sql.raw(`case ${column} ${cases} end`);
}

function isAmong(column: 'id' | 'deal_ref' | 'drafts.deal_ref', of: OfPeople): Expression<SqlBool> {
  if (of === 'everybody') return sql<SqlBool>`1 = 1`;
  const keys = sql.join(keysOf(of));
  return sql<SqlBool>`${sql.ref(column)} in (select deal_ref from deal_people where email_key in (${keys}))`;
}

function keysOf(of: ReadonlySet<string>): readonly string[] {
  return of.size > 0 ? [...of].map(addressKey) : [''];
}
