import { boardCard } from '../../cards/alerts/digest/channel-board.ts';
import {
  type BoardDue,
  type BoardPlace,
  type BoardTurn,
  boardDue,
  boardMark,
  boardOf,
  boardPlaces,
  forgetBoard,
  keepBoard,
  keptBoard,
  leaveBoard,
  putOffBoard,
  takeBoard,
} from '../../src/alerts/channels/channel-board.ts';
import type { SendLimits } from '../../src/alerts/deliver/rate-limits.ts';
import {
  areAlertsStopped,
  type Conversation,
  conversationAtPlace,
} from '../../src/alerts/deliver/reachable.ts';
import type { SendOutcome } from '../../src/alerts/deliver/send-outcome.ts';
import { reasonText } from '../../src/domain/alerts/reason-text.ts';
import { type Reader, readerIn } from '../../src/domain/reader.ts';
import { answered, isOfNothing, postedAt, type SpeakingContext, whereIs } from './send-outcome.ts';

export interface BoardsContext extends SpeakingContext {
  /** The send limits; posting or updating a board counts as a message. */
  readonly limits: SendLimits;
}

/**
 * Updates the boards of channels, one after the other. A failure is logged and tried again later, and does not keep the
 * other boards from being updated.
 * @param current by place key, the `BoardPlace.hangsOn` of the boards that are up to date; the caller keeps it
 */
export async function drawBoards(
  context: BoardsContext,
  current: Map<string, string>,
  stop: AbortSignal,
): Promise<void> {
  const { db, now, log } = context.services;
  if (await areAlertsStopped(db)) return;
  for (const place of await boardPlaces(db, now(), current)) {
    if (stop.aborted) return;
    try {
      await drawBoard(context, place, current);
    } catch (error) {
      log.error({ err: error, place: place.placeKey }, 'the card of a channel could not be drawn');
    }
  }
}

/** The board of a channel, posted if there is none yet. */
export async function boardFor(context: BoardsContext, placeKey: string): Promise<SendOutcome> {
  const { db, now } = context.services;
  const turn = await takeBoard(db, placeKey, now());
  if ('afterMs' in turn) return { kind: 'wait', ...turn, reason: { code: 'board-not-posted' } };
  return ended(context, turn, async () => {
    const kept = await keptBoard(db, placeKey);
    if (kept) return { kind: 'sent', activityId: kept.activityId };
    const view = await boardOf(db, placeKey, now());
    return draw(context, { placeKey, view, mark: boardMark(view), activityId: null });
  });
}

async function drawBoard(
  context: BoardsContext,
  { placeKey, hangsOn }: BoardPlace,
  current: Map<string, string>,
): Promise<void> {
  const { db, now } = context.services;
  if ((await boardDue(db, now(), placeKey)) === null) {
    current.set(placeKey, hangsOn);
    return;
  }
  const turn = await takeBoard(db, placeKey, now());
  if ('afterMs' in turn) return;
  await ended(context, turn, async () => {
    // Another process may have updated it before the turn was claimed.
    const due = await boardDue(db, now(), placeKey);
    return due === null ? DRAWN : draw(context, due);
  });
}

/** Does the work of a turn and releases the turn; after a failure no process tries again for a while. */
async function ended(
  { services: { db, now, log } }: BoardsContext,
  turn: BoardTurn,
  work: () => Promise<SendOutcome | NoRoom>,
): Promise<SendOutcome> {
  const outcome = await work().catch((error: unknown): SendOutcome => {
    log.error({ err: error, place: turn.placeKey }, 'the card of a channel failed while it was drawn');
    const text = error instanceof Error ? error.message : String(error);
    return { kind: 'unknown', reason: { code: 'failed', error: text } };
  });
  if (outcome.kind === 'no-room') {
    await leaveBoard(db, turn);
    return { kind: 'wait', afterMs: outcome.afterMs, reason: { code: 'limit-reached' } };
  }
  if (outcome.kind === 'sent') {
    await leaveBoard(db, turn);
    return outcome;
  }
  const againInMs = await putOffBoard(db, turn, outcome, now());
  log.warn(
    { place: turn.placeKey, reason: reasonText(outcome.reason), againInMs },
    'the card of a channel is not up to date',
  );
  return outcome;
}

/** The outcome when the send limits left no room to send. */
interface NoRoom {
  readonly kind: 'no-room';
  readonly afterMs: number;
}

async function draw(context: BoardsContext, due: BoardDue): Promise<SendOutcome | NoRoom> {
  const { services, limits } = context;
  const place = await conversationAtPlace(services.db, due.placeKey);
  if (place === null) return GONE;
  const ticket = limits.take(place.id, services.now());
  if ('afterMs' in ticket) return { kind: 'no-room', afterMs: ticket.afterMs };
  try {
    return await (due.activityId === null
      ? post(context, due, place)
      : change(context, due, place, due.activityId));
  } finally {
    ticket.done(services.now());
  }
}

/** The reader of a board, which is for everybody in its channel: by the organisation's clock. */
function boardReader({ services: { cadence, now } }: BoardsContext): Reader {
  return readerIn(cadence.zone, now());
}

async function post(context: BoardsContext, due: BoardDue, place: Conversation): Promise<SendOutcome> {
  const card = boardCard(due.view, boardReader(context));
  const outcome = await postedAt(context, place, FIRST, () => context.outside.post(whereIs(place), card));
  if (outcome.kind === 'sent' && outcome.activityId !== null) await keep(context, due, outcome.activityId);
  return outcome;
}

async function change(
  context: BoardsContext,
  due: BoardDue,
  place: Conversation,
  activityId: string,
): Promise<SendOutcome> {
  const { services, outside } = context;
  const card = boardCard(due.view, boardReader(context));
  let isDeleted = false;
  const outcome = await answered(context, FIRST, async () => {
    await outside.change(whereIs(place), activityId, card).catch((error: unknown) => {
      isDeleted = isOfNothing(error);
      throw error;
    });
    return activityId;
  });
  if (outcome.kind === 'sent') await keep(context, due, activityId);
  if (!isDeleted) return outcome;
  // The board is posted anew the next time.
  await forgetBoard(services.db, due.placeKey);
  return DRAWN;
}

async function keep(
  { services: { db, now } }: Pick<SpeakingContext, 'services'>,
  { placeKey, mark }: BoardDue,
  activityId: string,
): Promise<void> {
  await keepBoard(db, placeKey, { activityId, mark, at: new Date(now()).toISOString() });
}

const FIRST = { attempts: 1 };
const DRAWN: SendOutcome = { kind: 'sent', activityId: null };
const GONE: SendOutcome = { kind: 'park', reason: { code: 'board-app-gone' } };
