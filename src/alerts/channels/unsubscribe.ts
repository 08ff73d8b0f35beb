import { recordedAs } from '../../domain/people/person.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import {
  type AlertChannelRow,
  alertChannels,
  endAlertChannels,
} from '../../store/queries/alerts/channels.ts';
import { programKeyOf } from '../decide/channel-filter.ts';
import { cancelUnwanted, noteEnd } from './channel-changes.ts';
import { names } from './find-pdm.ts';
import type { ChannelWords } from './parse-subscription.ts';
import type { Subscribing, SubscribingContext } from './subscribe.ts';

/** The subscriptions of a channel that the words mean: those that whoever asks may end, and the others. */
export interface MeantToEnd {
  readonly mine: readonly AlertChannelRow[];
  /** Only an admin, their PDM or their subscriber may end these. */
  readonly notYours: readonly AlertChannelRow[];
}

/** The subscriptions of a channel that the words mean; without words, all of them. */
export async function meantToEnd(
  { db }: Pick<SubscribingContext, 'db'>,
  { placeKey, viewers }: Subscribing,
  words: ChannelWords,
): Promise<MeantToEnd> {
  const meant = (await alertChannels(db, placeKey)).filter((row) =>
    isMeant(row, words, viewers.viewer.addresses),
  );
  return {
    mine: meant.filter((row) => mayEnd(row, viewers)),
    notYours: meant.filter((row) => !mayEnd(row, viewers)),
  };
}

function mayEnd(row: AlertChannelRow, { asker, viewer }: Viewers): boolean {
  return (
    viewer.isAdmin ||
    row.by_id === recordedAs(asker) ||
    (row.pdm_key !== null && viewer.addresses.has(row.pdm_key))
  );
}

/** Ends subscriptions of a channel, as far as whoever asks may; returns those that it has ended. */
export async function unsubscribeChannel(
  context: SubscribingContext,
  { placeKey, viewers }: Subscribing,
  ids: readonly number[],
): Promise<readonly AlertChannelRow[]> {
  const at = new Date(context.now()).toISOString();
  return context.db.transaction().execute(async (transaction) => {
    const meant = (await alertChannels(transaction, placeKey)).filter(
      (row) => ids.includes(row.id) && mayEnd(row, viewers),
    );
    const gone = await endAlertChannels(
      transaction,
      meant.map(({ id }) => id),
      at,
      recordedAs(viewers.asker),
    );
    const ended = meant.filter(({ id }) => gone.includes(id));
    await cancelUnwanted(transaction, placeKey, at);
    for (const row of ended) await noteEnd(transaction, context, viewers, row);
    return ended;
  });
}

function isMeant(row: AlertChannelRow, words: ChannelWords, own: ReadonlySet<string>): boolean {
  const { pdm, program, risk, number } = words;
  if (number !== undefined) return row.id === number;
  if (program !== undefined && (row.program === null || programKeyOf(row.program) !== programKeyOf(program)))
    return false;
  if (risk !== undefined && row.min_risk !== risk) return false;
  if (pdm === undefined) return true;
  if (row.pdm_key === null) return false;
  return pdm.toLowerCase() === 'me' ? own.has(row.pdm_key) : names(pdm, row.pdm_key);
}
