import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Risk } from '../../../domain/ids.ts';
import { inChunks } from '../../db/chunks.ts';
import type { AlertBoardTable, AlertChannelTable, AlertKind, Schema } from '../../schema/index.ts';
import { IS_PENDING } from './alerts.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type AlertChannelRow = Selectable<AlertChannelTable>;
export type AlertBoardRow = Selectable<AlertBoardTable>;

/** The subscriptions that are not ended: of one channel, or of all; the oldest first. */
export async function alertChannels(db: Db, placeKey?: string): Promise<AlertChannelRow[]> {
  const live = db.selectFrom('alert_channels').selectAll().where('ended_at', 'is', null).orderBy('id');
  return (placeKey === undefined ? live : live.where('place_key', '=', placeKey)).execute();
}

/** Some subscriptions of a channel by their ids, ended or not. */
export async function alertChannelsByIds(
  db: Db,
  placeKey: string,
  ids: readonly number[],
): Promise<AlertChannelRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('alert_channels')
    .selectAll()
    .where('place_key', '=', placeKey)
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
}

/** Stores a subscription; returns its id, or null when the channel has one of the same PDM and program. */
export async function insertAlertChannel(
  db: Db,
  row: Omit<Insertable<AlertChannelTable>, 'id' | 'ended_at' | 'ended_by'>,
): Promise<number | null> {
  const inserted = await db
    .insertInto('alert_channels')
    .values({ ...row, ended_at: null, ended_by: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? null;
}

/** Ends subscriptions. Returns the ids of those that were not ended before. */
export async function endAlertChannels(
  db: Db,
  ids: readonly number[],
  at: string,
  by: string,
): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .updateTable('alert_channels')
    .set({ ended_at: at, ended_by: by })
    .where('id', 'in', ids)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The columns of a deal that tell who has taken it. */
const TEAM = ['deals.ae_email', 'deals.ce_email', 'deals.pdm_email', 'deals.not_taken'] as const;

/** An alert to a channel that waits, with the traits of its deal that subscriptions choose deals by. */
export interface WaitingInChannel {
  readonly id: number;
  readonly kind: AlertKind;
  readonly risk: Risk;
  readonly ae_email: string | null;
  readonly ce_email: string | null;
  readonly pdm_email: string | null;
  readonly not_taken: string;
  readonly program: string | null;
}

export async function waitingInChannel(db: Db, placeKey: string): Promise<WaitingInChannel[]> {
  return db
    .selectFrom('alerts')
    .innerJoin('deals', 'deals.id', 'alerts.deal_ref')
    .select(['alerts.id', 'alerts.kind', 'alerts.risk', 'deals.program', ...TEAM])
    .where(IS_PENDING)
    .where('alerts.place_key', '=', placeKey)
    .execute();
}

/** Those of some address keys that are a PDM's who has taken a deal. */
export async function pdmsAmong(db: Db, emailKeys: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  await inChunks(emailKeys, async (some) => {
    const rows = await db
      .selectFrom('deal_people')
      .select('email_key')
      .distinct()
      .where('email_key', 'in', some)
      .where('position', '=', 'pdm')
      .orderBy('email_key')
      .execute();
    for (const { email_key } of rows) found.push(email_key);
  });
  return found;
}

/** A program, given in any letter case, as a deal that has it writes it; null when no deal has it. */
export async function programOfDeals(db: Db, program: string): Promise<string | null> {
  const row = await db
    .selectFrom('deals')
    .select('program')
    .where(sql<boolean>`lower(program) = lower(${program.trim()})`)
    .limit(1)
    .executeTakeFirst();
  return row?.program ?? null;
}

/** How many deals that are not settled a subscription is about, scanned or not. */
export async function countCovered(
  db: Db,
  { pdm_key, program }: Pick<AlertChannelRow, 'pdm_key' | 'program'>,
): Promise<number> {
  const { n } = await db
    .selectFrom('deals')
    .select((of) => of.fn.countAll<number | string>().as('n'))
    .where('stage', 'not in', ['activated', 'closed', 'cancelled'])
    .$if(program !== null, (query) =>
      query.where(sql<boolean>`lower(program) = ${(program ?? '').trim().toLowerCase()}`),
    )
    .$if(pdm_key !== null, (query) =>
      query.where('id', 'in', (deals) =>
        deals
          .selectFrom('deal_people')
          .select('deal_ref')
          .where('position', '=', 'pdm')
          .where('email_key', '=', pdm_key ?? ''),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** What a board chooses deals by: a deal that meets one of several filters is on it. */
export type BoardFilter = Pick<AlertChannelRow, 'pdm_key' | 'program'> & { readonly risks: readonly Risk[] };

export interface BoardCount {
  readonly risk: Risk;
  readonly n: number;
}

/** How many of the deals that meet one of the filters the last scan found at each risk. */
export async function countBoard(db: Db, filters: readonly BoardFilter[]): Promise<BoardCount[]> {
  if (filters.length === 0) return [];
  const rows = await onBoard(db, filters)
    .select((of) => ['alert_states.risk', of.fn.countAll<number | string>().as('n')])
    .groupBy('alert_states.risk')
    .execute();
  return rows.map(({ risk, n }) => ({ risk, n: Number(n) }));
}

const GRAVEST_FIRST = sql`case alert_states.risk
  when 'critical' then 0 when 'high' then 1 when 'medium' then 2 when 'low' then 3 else 4 end`;
const DAY = sql<string | null>`coalesce(deals.close_date, deals.effective_date)`;

/** These deals, the gravest first, and among equally grave ones the nearest target day first. */
export async function listBoard(db: Db, filters: readonly BoardFilter[], limit: number) {
  if (filters.length === 0) return [];
  return onBoard(db, filters)
    .innerJoin('deals', 'deals.id', 'alert_states.deal_ref')
    .select(['deals.id', 'deals.deal_id', 'deals.customer', 'deals.program', 'deals.value_usd', ...TEAM])
    .select(['alert_states.verdict', 'alert_states.risk', DAY.as('target_day')])
    .orderBy(GRAVEST_FIRST)
    .orderBy(DAY, (day) => day.asc().nullsLast())
    .orderBy('deals.id')
    .limit(limit)
    .execute();
}

function onBoard(db: Db, filters: readonly BoardFilter[]) {
  return db
    .selectFrom('alert_states')
    .where((state) =>
      state.or(
        filters.map(({ pdm_key, program, risks }) =>
          state.and([
            state('alert_states.risk', 'in', risks),
            ...(pdm_key === null ? [] : [state('alert_states.pdm_key', '=', pdm_key)]),
            ...(program === null
              ? []
              : [state('alert_states.program_key', '=', program.trim().toLowerCase())]),
          ]),
        ),
      ),
    );
}

export async function alertBoardOf(db: Db, placeKey: string): Promise<AlertBoardRow | null> {
  const row = await db
    .selectFrom('alert_boards')
    .selectAll()
    .where('place_key', '=', placeKey)
    .executeTakeFirst();
  return row ?? null;
}

/** Stores which message the board of a channel is, and what it shows, in place of the one before. */
export async function putAlertBoard(db: Db, row: AlertBoardRow): Promise<void> {
  await db
    .insertInto('alert_boards')
    .values(row)
    .onConflict((conflict) => conflict.column('place_key').doUpdateSet(row))
    .execute();
}

/**
 * Claims the board of a channel until an instant. Returns the failed attempts before; or until when another process has
 * the claim, or none is to try.
 */
export async function claimAlertBoard(
  db: Kysely<Schema>,
  placeKey: string,
  at: string,
  until: string,
): Promise<{ readonly attempts: number } | { readonly heldUntil: string }> {
  const claimed = await db
    .insertInto('alert_board_claims')
    .values({ place_key: placeKey, held_until: until })
    .onConflict((conflict) =>
      conflict
        .column('place_key')
        .doUpdateSet({ held_until: until })
        .where('alert_board_claims.held_until', '<=', at),
    )
    .returning('attempts')
    .executeTakeFirst();
  if (claimed) return { attempts: claimed.attempts };
  const held = await db
    .selectFrom('alert_board_claims')
    .select('held_until')
    .where('place_key', '=', placeKey)
    .executeTakeFirst();
  return { heldUntil: held?.held_until ?? at };
}

/** Gives the claim back; no process takes it before `until`. */
export async function leaveAlertBoard(
  db: Db,
  placeKey: string,
  { until, attempts }: { readonly until: string; readonly attempts: number },
): Promise<void> {
  await db
    .updateTable('alert_board_claims')
    .set({ held_until: until, attempts })
    .where('place_key', '=', placeKey)
    .execute();
}

export async function deleteAlertBoard(db: Db, placeKey: string): Promise<void> {
  await db.deleteFrom('alert_boards').where('place_key', '=', placeKey).execute();
}

/** The place keys of channels with a subscription or a board, where the bot still is and whose board no process has claimed. */
export async function placesWithBoards(db: Db, at: string): Promise<string[]> {
  const rows = await db
    .selectFrom('alert_channels')
    .select('place_key')
    .where('ended_at', 'is', null)
    .union(db.selectFrom('alert_boards').select('place_key'))
    .orderBy('place_key')
    .execute();
  const gone = await db
    .selectFrom('alert_places')
    .select('place_key')
    .where('kind', '=', 'channel')
    .where('gone_at', 'is not', null)
    .union(db.selectFrom('alert_board_claims').select('place_key').where('held_until', '>', at))
    .execute();
  const without = new Set(gone.map(({ place_key }) => place_key));
  return rows.flatMap(({ place_key }) => (without.has(place_key) ? [] : [place_key]));
}
