import { STRANGER } from '../../domain/people/audience.ts';
import { recordedAs } from '../../domain/people/person.ts';
import { isUndoable, UNDO_MINUTES } from '../../domain/undo.ts';
import {
  type AlertChannelRow,
  alertChannels,
  alertChannelsByIds,
  endAlertChannels,
  insertAlertChannel,
} from '../../store/queries/alerts/channels.ts';
import { cancelUnwanted, noteBegin, noteEnd } from './channel-changes.ts';
import { isAbout, type Subscribing, type SubscribingContext } from './subscribe.ts';

/** A change of the subscriptions of a channel: the ids of those that it began, and of those that it ended. */
export interface SubscriptionChange {
  readonly begun: readonly number[];
  readonly ended: readonly number[];
}

export type UndoneSubscription =
  | { readonly kind: 'undone' }
  /** `why` it stays, in a sentence. */
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Undoes a change of the subscriptions of a channel within ten minutes: what it began is ended, and what it ended begins
 * anew, in rows of their own. Only who made the change, or an admin, may; a subscription that was changed since stays.
 */
export async function undoSubscription(
  context: SubscribingContext,
  { placeKey, viewers }: Subscribing,
  change: SubscriptionChange,
): Promise<UndoneSubscription> {
  const { asker, viewer, audience } = viewers;
  const now = context.now();
  const me = recordedAs(asker);
  return context.db.transaction().execute(async (db): Promise<UndoneSubscription> => {
    const begun = await alertChannelsByIds(db, placeKey, change.begun);
    const ended = await alertChannelsByIds(db, placeKey, change.ended);
    const times = [...begun.map(({ begun_at }) => begun_at), ...ended.map(({ ended_at }) => ended_at ?? '')];
    if (times.length === 0) return refused('That is not known here any more.');
    const isTheirs =
      begun.every(({ by_id }) => by_id === me) && ended.every(({ ended_by }) => ended_by === me);
    if (!isTheirs && !viewer.isAdmin) return refused('Only who did that, or an admin, can undo it.');
    const live = await alertChannels(db, placeKey);
    if (isChanged(begun, ended, live)) return refused('That was changed again since, so it stays as it is.');
    if (!times.every((at) => isUndoable(at, now)))
      return refused(`That was more than ${UNDO_MINUTES} minutes ago, so it stays.`);
    if (ended.length > 0 && audience.includes(STRANGER))
      return refused('Here are people of another organisation, so it stays ended.');
    const at = new Date(now).toISOString();
    await endAlertChannels(
      db,
      begun.map(({ id }) => id),
      at,
      me,
    );
    for (const row of begun) await noteEnd(db, context, viewers, row);
    for (const row of ended) {
      const { place_key, pdm_key, program, min_risk, by_id, by_name } = row;
      await insertAlertChannel(db, { place_key, pdm_key, program, min_risk, by_id, by_name, begun_at: at });
      await noteBegin(db, context, viewers, { pdmKey: pdm_key, program, minRisk: min_risk });
    }
    await cancelUnwanted(db, placeKey, at);
    return { kind: 'undone' };
  });
}

function isChanged(
  begun: readonly AlertChannelRow[],
  ended: readonly AlertChannelRow[],
  live: readonly AlertChannelRow[],
): boolean {
  const isLive = (row: AlertChannelRow) => live.some(({ id }) => id === row.id);
  if (!begun.every(isLive) || ended.some(isLive)) return true;
  const others = live.filter(({ id }) => !begun.some((row) => row.id === id));
  return ended.some((row) =>
    others.some((other) => isAbout(other, { pdmKey: row.pdm_key, program: row.program })),
  );
}

function refused(why: string): UndoneSubscription {
  return { kind: 'refused', why };
}
