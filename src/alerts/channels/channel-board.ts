import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { append } from '../../domain/collections.ts';
import { dayNumberOfInstant, dayOfInstant } from '../../domain/day.ts';
import { RISKS, type Risk } from '../../domain/ids.ts';
import { takenTeam } from '../../domain/people/team.ts';
import type { DealVerdict } from '../../domain/verdict.ts';
import { checkDeals } from '../../flows/deals/check-deal.ts';
import { daysLeft } from '../../rules/risk.ts';
import {
  alertBoardOf,
  alertChannels,
  claimAlertBoard,
  countBoard,
  deleteAlertBoard,
  leaveAlertBoard,
  listBoard,
  placesWithBoards,
  putAlertBoard,
} from '../../store/queries/alerts/channels.ts';
import { lastScan, scansMark } from '../../store/queries/alerts/scans.ts';
import { notTakenOf, teamOf } from '../../store/queries/deals/deal-row.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type AlertFinding, findingsOf } from '../decide/alert-facts.ts';
import { type ChannelSubscription, reaches, subscriptionOf } from '../decide/channel-filter.ts';
import type { SendOutcome } from '../deliver/send-outcome.ts';

/** The board of a channel: the card at the head of its alerts, which shows the deals at risk. */
export interface BoardView {
  /** Empty when the channel has ended its subscriptions. */
  readonly subscriptions: readonly ChannelSubscription[];
  /** The number of deals at each risk, the gravest first; a risk without deals is left out. */
  readonly counts: readonly { readonly risk: Risk; readonly count: number }[];
  /** The gravest first, `MOST_DEALS` at most. */
  readonly deals: readonly BoardDeal[];
  /** The instant at which the last scan began, ISO 8601; null before the first. */
  readonly asOf: string | null;
}

export interface BoardDeal {
  readonly dealId: string;
  readonly customer: string;
  readonly program: string | null;
  readonly pdmEmail: string | null;
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  /** The weightiest of what keeps it from being ready; null where nothing does, or it has changed since the last scan. */
  readonly reason: AlertFinding | null;
  /** `YYYY-MM-DD`. */
  readonly targetDay: string | null;
  readonly valueUsd: number | null;
  /** On the day of the view, UTC; null without a date. */
  readonly daysLeft: number | null;
}

/** The number of deals on a board; more do not fit on a card. */
const MOST_DEALS = 40;

/**
 * The board of a channel, with the deals of its subscriptions as the last scans found them.
 * @param now milliseconds since the epoch
 */
export async function boardOf(db: Kysely<Schema>, placeKey: string, now: number): Promise<BoardView> {
  const subscriptions = (await alertChannels(db, placeKey)).map(subscriptionOf);
  const filters = subscriptions.map(({ pdmKey, program, minRisk }) => ({
    pdm_key: pdmKey,
    program,
    risks: RISKS.filter((risk) => risk !== 'none' && reaches(risk, minRisk)),
  }));
  const counted = new Map((await countBoard(db, filters)).map(({ risk, n }) => [risk, n]));
  const rows = await listBoard(db, filters, MOST_DEALS);
  const today = dayNumberOfInstant(now);
  const reasons = await reasonsOf(db, rows, now);
  const last = await lastScan(db);
  return {
    subscriptions,
    counts: RISKS.toReversed().flatMap((risk) => {
      const count = counted.get(risk) ?? 0;
      return count === 0 ? [] : [{ risk, count }];
    }),
    deals: rows.map(({ deal_id, customer, program, verdict, risk, target_day, value_usd, id, ...row }) => ({
      dealId: deal_id,
      customer,
      program,
      pdmEmail: takenTeam(teamOf(row), notTakenOf(row)).pdmEmail,
      verdict,
      risk,
      reason: reasons.get(id) ?? null,
      targetDay: target_day,
      valueUsd: value_usd,
      daysLeft: daysLeft(target_day, today),
    })),
    asOf: last?.started_at ?? null,
  };
}

/** By the row of the deal, the weightiest reason for the verdict that the last scan found. */
async function reasonsOf(
  db: Kysely<Schema>,
  rows: readonly { readonly id: number; readonly verdict: DealVerdict }[],
  now: number,
): Promise<ReadonlyMap<number, AlertFinding>> {
  const found = new Map(rows.map(({ id, verdict }) => [id, verdict]));
  const checked = await checkDeals({ db, now: () => now, keepsNothing: true }, rows);
  return new Map(
    checked.flatMap(({ ref, evaluation }): [number, AlertFinding][] => {
      const [reason] = evaluation.verdict === found.get(ref) ? findingsOf(evaluation) : [];
      return reason ? [[ref, reason]] : [];
    }),
  );
}

/** The digest of a board's content, the same for equal content, apart from the time of day of the last scan. */
export function boardMark({ asOf, ...shown }: BoardView): string {
  const day = asOf === null ? null : dayOfInstant(Date.parse(asOf));
  return hash('sha256', JSON.stringify({ ...shown, day }), 'base64url').slice(0, 16);
}

/** The message in Teams that is the board of a channel. */
export interface KeptBoard {
  readonly activityId: string;
  /** The digest of its content (`boardMark`). */
  readonly mark: string;
  /** The instant at which it was last posted or updated, ISO 8601. */
  readonly at: string;
}

/** The stored board of a channel; null when the channel has none yet. */
export async function keptBoard(db: Kysely<Schema>, placeKey: string): Promise<KeptBoard | null> {
  const row = await alertBoardOf(db, placeKey);
  return row && { activityId: row.activity_id, mark: row.drawn_mark, at: row.drawn_at };
}

/** Stores the message of a board and its digest, once it was posted or updated. */
export async function keepBoard(
  db: Kysely<Schema>,
  placeKey: string,
  { activityId, mark, at }: KeptBoard,
): Promise<void> {
  await putAlertBoard(db, {
    place_key: placeKey,
    activity_id: activityId,
    drawn_mark: mark,
    drawn_at: at,
  });
}

/** Deletes a board whose message is gone, so that it is posted anew. */
export async function forgetBoard(db: Kysely<Schema>, placeKey: string): Promise<void> {
  await deleteAlertBoard(db, placeKey);
}

/** A board that is to be posted, or updated. */
export interface BoardDue {
  readonly placeKey: string;
  readonly view: BoardView;
  readonly mark: string;
  /** The id of the message to be updated; null when the board is to be posted. */
  readonly activityId: string | null;
}

/** A channel whose board may have to be updated. */
export interface BoardPlace {
  readonly placeKey: string;
  /** A key of everything the board depends on (scans, the day, subscriptions): with the same key, it shows the same. */
  readonly hangsOn: string;
}

/**
 * The channels whose board may have to be updated.
 * @param current by place key, the `hangsOn` of the boards that are known to be up to date
 */
export async function boardPlaces(
  db: Kysely<Schema>,
  now: number,
  current: ReadonlyMap<string, string>,
): Promise<BoardPlace[]> {
  const scans = await scansMark(db);
  const subscriptions = new Map<string, number[]>();
  for (const { place_key, id } of await alertChannels(db)) append(subscriptions, place_key, id);
  const places = (await placesWithBoards(db, iso(now))).map((placeKey) => ({
    placeKey,
    hangsOn: JSON.stringify([scans, dayNumberOfInstant(now), subscriptions.get(placeKey) ?? []]),
  }));
  return places.filter(({ placeKey, hangsOn }) => current.get(placeKey) !== hangsOn);
}

/** The board of a channel that is to be posted or updated; null when the posted one is up to date. */
export async function boardDue(db: Kysely<Schema>, now: number, placeKey: string): Promise<BoardDue | null> {
  const view = await boardOf(db, placeKey, now);
  const mark = boardMark(view);
  const kept = await keptBoard(db, placeKey);
  if (kept?.mark === mark) return null;
  // A channel that has ended its subscriptions gets no new board.
  if (kept === null && view.subscriptions.length === 0) return null;
  return { placeKey, view, mark, activityId: kept?.activityId ?? null };
}

/**
 * The time in ms for which one process claims the turn to update a board: much longer than a call to Teams may take.
 */
const CLAIM_MS = 120_000;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
/** The time in ms before a board in doubt is posted again; otherwise there might be two. */
const IN_DOUBT_MS = 15 * 60_000;

/** The turn to update the board of a channel, which one process has at a time. */
export interface BoardTurn {
  readonly placeKey: string;
  /** Failed attempts before. */
  readonly attempts: number;
}

/** Claims the turn; if another process has it, returns the milliseconds for which nobody else gets it. */
export async function takeBoard(
  db: Kysely<Schema>,
  placeKey: string,
  now: number,
): Promise<BoardTurn | { readonly afterMs: number }> {
  const claim = await claimAlertBoard(db, placeKey, iso(now), iso(now + CLAIM_MS));
  if ('attempts' in claim) return { placeKey, attempts: claim.attempts };
  return { afterMs: Math.max(1000, Date.parse(claim.heldUntil) - now) };
}

/** Releases the turn once the board is updated, or is not to be. */
export async function leaveBoard(db: Kysely<Schema>, { placeKey }: BoardTurn): Promise<void> {
  await leaveAlertBoard(db, placeKey, { until: '', attempts: 0 });
}

/** Releases the turn after a failure. Returns the milliseconds in which no process tries again, more each time. */
export async function putOffBoard(
  db: Kysely<Schema>,
  { placeKey, attempts }: BoardTurn,
  failed: Exclude<SendOutcome, { kind: 'sent' }>,
  now: number,
): Promise<number> {
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** attempts, LONGEST_WAIT_MS);
  const least = failed.kind === 'wait' ? failed.afterMs : failed.kind === 'unknown' ? IN_DOUBT_MS : 0;
  const wait = Math.max(doubled, least);
  await leaveAlertBoard(db, placeKey, { until: iso(now + wait), attempts: attempts + 1 });
  return wait;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
