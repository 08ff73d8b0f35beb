import { boardCard } from '../cards/alert-board.ts';
import type { Delivered } from '../src/alerts/answers.ts';
import {
  type BoardDue,
  boardMark,
  boardOf,
  boardsDue,
  forgetBoard,
  keepBoard,
} from '../src/alerts/channel-board.ts';
import type { SendLimits } from '../src/alerts/limits.ts';
import { alertPlaceOf } from '../src/store/queries/alert-people.ts';
import { isStopped } from '../src/store/queries/alerts.ts';
import { answered, type SpeakingContext, whereIs } from './teams-answers.ts';

export interface BoardsContext extends SpeakingContext {
  /** A card that is posted or changed counts as a message. */
  readonly limits: SendLimits;
}

/**
 * Brings the cards at the heads of channels up to date. What does not go now is tried again the next time: drawing one
 * twice changes nothing.
 */
export async function drawBoards(context: BoardsContext, stop: AbortSignal): Promise<void> {
  const { db, now } = context.services;
  if (await isStopped(db)) return;
  for await (const due of boardsDue(db, now)) {
    if (stop.aborted) return;
    await drawBoard(context, due);
  }
}

/** The message that is a channel's card, posted if there is none yet. */
export async function boardFor(context: SpeakingContext, placeKey: string): Promise<Delivered> {
  const { db, now } = context.services;
  const view = await boardOf(db, placeKey, now());
  return post(context, { placeKey, view, mark: boardMark(view), activityId: null });
}

async function drawBoard(context: BoardsContext, due: BoardDue): Promise<void> {
  const { services, limits } = context;
  const ticket = limits.take(due.placeKey, services.now());
  if ('afterMs' in ticket) return;
  try {
    const outcome = await (due.activityId === null
      ? post(context, due)
      : change(context, due, due.activityId));
    if (outcome.kind === 'sent') return;
    services.log.warn(
      { place: due.placeKey, reason: outcome.reason },
      'the card of a channel is not up to date',
    );
  } finally {
    ticket.done(services.now());
  }
}

async function post(context: SpeakingContext, due: BoardDue): Promise<Delivered> {
  const { services, outside } = context;
  const place = await alertPlaceOf(services.db, due.placeKey);
  if (!place || place.gone_at !== null) return GONE;
  const card = boardCard(due.view);
  const outcome = await answered(context, FIRST, () => outside.post(whereIs(place), card));
  if (outcome.kind === 'sent' && outcome.activityId !== null) await keep(context, due, outcome.activityId);
  return outcome;
}

async function change(context: SpeakingContext, due: BoardDue, activityId: string): Promise<Delivered> {
  const { services, outside } = context;
  const place = await alertPlaceOf(services.db, due.placeKey);
  if (!place || place.gone_at !== null) return GONE;
  const outcome = await answered(context, FIRST, async () => {
    await outside.change(whereIs(place), activityId, boardCard(due.view));
    return activityId;
  });
  if (outcome.kind === 'sent') await keep(context, due, activityId);
  // Somebody has deleted it, so the next time it is posted anew.
  if (outcome.kind === 'park') await forgetBoard(services.db, due.placeKey);
  return outcome;
}

async function keep(
  { services: { db, now } }: Pick<SpeakingContext, 'services'>,
  { placeKey, mark }: BoardDue,
  activityId: string,
): Promise<void> {
  await keepBoard(db, placeKey, { activityId, mark, at: new Date(now()).toISOString() });
}

const FIRST = { attempts: 1 };
const GONE: Delivered = { kind: 'park', reason: 'the app was taken away from the channel' };
