import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { dayNumberOfInstant, dayOfInstant } from '../domain/day.ts';
import { RISKS, type Risk } from '../domain/ids.ts';
import type { DealVerdict } from '../domain/verdict.ts';
import { daysLeft } from '../rules/risk.ts';
import {
  alertBoardOf,
  alertChannels,
  countBoard,
  deleteAlertBoard,
  listBoard,
  placesWithBoards,
  putAlertBoard,
} from '../store/queries/alert-channels.ts';
import { lastScan } from '../store/queries/alert-scans.ts';
import type { Schema } from '../store/schema.ts';
import { type ChannelSubscription, reaches, subscriptionOf } from './channels.ts';

/** What the card at the head of a channel's alerts shows. */
export interface BoardView {
  /** None when the channel does not hear of deals any more. */
  readonly subscriptions: readonly ChannelSubscription[];
  /** How many deals there are at each risk, the gravest first; without those there are none of. */
  readonly counts: readonly { readonly risk: Risk; readonly count: number }[];
  /** The gravest first; of many the first ones. */
  readonly deals: readonly BoardDeal[];
  /** When deals were last looked at, ISO 8601; null when they never were. */
  readonly asOf: string | null;
}

export interface BoardDeal {
  readonly dealId: string;
  readonly customer: string;
  readonly program: string | null;
  readonly pdmEmail: string | null;
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  /** On the day of the view, UTC; null without a date. */
  readonly daysLeft: number | null;
}

/** More do not fit on a card. */
const MOST_DEALS = 40;

/**
 * The deals a channel hears of, as the last looks found them.
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
  const last = await lastScan(db);
  return {
    subscriptions,
    counts: RISKS.toReversed().flatMap((risk) => {
      const count = counted.get(risk) ?? 0;
      return count === 0 ? [] : [{ risk, count }];
    }),
    deals: rows.map(({ deal_id, customer, program, pdm_email, verdict, risk, target_day }) => ({
      dealId: deal_id,
      customer,
      program,
      pdmEmail: pdm_email,
      verdict,
      risk,
      daysLeft: daysLeft(target_day, today),
    })),
    asOf: last?.started_at ?? null,
  };
}

/** Tells whether a card would show anything new: another time of the same day is nothing. */
export function boardMark({ asOf, ...shown }: BoardView): string {
  const day = asOf === null ? null : dayOfInstant(Date.parse(asOf));
  return hash('sha256', JSON.stringify({ ...shown, day }), 'base64url').slice(0, 16);
}

/** The message that is a channel's card. */
export interface KeptBoard {
  readonly activityId: string;
  /** What it shows (`boardMark`). */
  readonly mark: string;
  /** When it was drawn last, ISO 8601. */
  readonly at: string;
}

/** Null when the channel has no such card yet. */
export async function keptBoard(db: Kysely<Schema>, placeKey: string): Promise<KeptBoard | null> {
  const row = await alertBoardOf(db, placeKey);
  return row && { activityId: row.activity_id, mark: row.drawn_mark, at: row.drawn_at };
}

/** Keeps which message a channel's card is and what it shows, once it was posted or edited. */
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

/** Forgets a channel's card that is gone, so that it is posted anew. */
export async function forgetBoard(db: Kysely<Schema>, placeKey: string): Promise<void> {
  await deleteAlertBoard(db, placeKey);
}

/** A channel whose card is to be posted, or edited. */
export interface BoardDue {
  readonly placeKey: string;
  readonly view: BoardView;
  readonly mark: string;
  /** Of the message that is to be edited; null when there is none yet. */
  readonly activityId: string | null;
}

/** The channels whose card would show something else than it does, one after the other. */
export async function* boardsDue(db: Kysely<Schema>, now: () => number): AsyncGenerator<BoardDue> {
  for (const placeKey of await placesWithBoards(db)) {
    const view = await boardOf(db, placeKey, now());
    const mark = boardMark(view);
    const kept = await keptBoard(db, placeKey);
    if (kept?.mark === mark) continue;
    // Where nobody listens any more nothing is posted anew.
    if (kept === null && view.subscriptions.length === 0) continue;
    yield { placeKey, view, mark, activityId: kept?.activityId ?? null };
  }
}
