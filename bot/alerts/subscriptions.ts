import { endPreviewCard, subscriptionPreviewCard } from '../../cards/alerts/settings/subscription-preview.ts';
import { channelSubscriptionsCard, whichPdmCard } from '../../cards/alerts/settings/subscriptions.ts';
import { type DoneView, withReceipt } from '../../cards/alerts/with-receipt.ts';
import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { begunOf, listSubscriptions } from '../../src/alerts/channels/list-subscriptions.ts';
import { type ChannelWords, readChannelWords } from '../../src/alerts/channels/parse-subscription.ts';
import { previewSubscription } from '../../src/alerts/channels/preview-subscription.ts';
import type { Subscribed, Subscribing } from '../../src/alerts/channels/subscribe.ts';
import { meantToEnd } from '../../src/alerts/channels/unsubscribe.ts';
import { channelPlaceOf } from '../../src/alerts/place-key.ts';
import { readerOf, type Viewers } from '../../src/flows/deals/viewers.ts';
import type { Command, Turn } from '../turn/turn.ts';
import { commandOf, refusalOf } from './subscription-texts.ts';

const PARTS = '[pdm:<name or address>] [program:<program>] [risk:<low, medium, high or critical>]';

export const subscribe: Command = {
  words: ['subscribe alerts', 'subscribe to alerts', 'subscribe'],
  usage: `subscribe alerts ${PARTS}`,
  help: 'in a channel or group: has everybody there told of deals at risk, once you confirm it; your own as PDM, or any as admin',
  takes: takesParts,
  run: (argument, turn) => withWords(argument, turn, 'subscribe alerts', previewed),
};

export const unsubscribe: Command = {
  words: ['unsubscribe alerts', 'unsubscribe from alerts', 'unsubscribe'],
  usage: 'unsubscribe alerts [pdm:… program:… | #<number>]',
  help: 'asks which of them to end: all of it, or what is said; "alerts" lists what there is',
  takes: takesParts,
  run: (argument, turn) => withWords(argument, turn, 'unsubscribe alerts', endPreviewed),
};

/** Whether the text has a part with its value, or one of the words that stand for parts. */
function takesParts(argument: string): boolean {
  return /[:=]/.test(argument) || readChannelWords(argument).kind === 'words';
}

type Act = (words: ChannelWords, turn: Turn, place: Subscribing) => Promise<AdaptiveCard>;

/** Reads the words of a command and answers it, in a channel or a group. */
async function withWords(argument: string, turn: Turn, command: string, act: Act): Promise<AdaptiveCard> {
  if (turn.isPersonal) {
    return messageCard({
      title: 'In a channel or a group',
      text: [
        'Say that in the channel or group that is to hear of deals, or to hear no more of them. Your own alerts are set by: alerts',
      ],
      commands: ['alerts', 'help'],
    });
  }
  const read = readChannelWords(argument);
  if (read.kind === 'unread') return unreadCard(read.why, command);
  // Everybody there will hear of it, even if the asker alone sees the answer.
  const place = placeOf(await turn.everybody());
  if (place === null) throw new Error('a channel or group has a conversation');
  return act(read.words, turn, place);
}

/** The conversation of some viewers; null in a chat of one person with the bot. */
export function placeOf(viewers: Viewers): Subscribing | null {
  const { conversation } = viewers;
  return conversation === null ? null : { placeKey: channelPlaceOf(conversation), viewers };
}

function unreadCard(why: string, command: string): AdaptiveCard {
  return messageCard({
    title: 'Not understood',
    text: [why, `Nothing was changed. It is said like this: ${command} pdm:ann program:EA risk:high`],
    commands: ['alerts', 'help'],
  });
}

/** Shows what the conversation would be told of; a press subscribes it. */
async function previewed(words: ChannelWords, turn: Turn, place: Subscribing): Promise<AdaptiveCard> {
  if (words.number !== undefined)
    return unreadCard('A number names what there is; say what is to be added.', 'subscribe alerts');
  const found = await previewSubscription(turn.services, place, await turn.viewers(), words);
  if (found.kind !== 'preview') return notSubscribedCard(found, words);
  const { pdmKey, program, minRisk } = found.preview.filter;
  const data = {
    ...(pdmKey === null ? {} : { pdm: pdmKey }),
    ...(program === null ? {} : { program }),
    risk: minRisk,
  };
  const { cadence, now } = turn.services;
  const reader = readerOf(await turn.viewers(), now());
  return subscriptionPreviewCard({ ...found.preview, cadence, reader, data });
}

/** Why the conversation is not subscribed, or which PDM is meant. */
export function notSubscribedCard(
  found: Exclude<Subscribed, { kind: 'subscribed' | 'same' }>,
  words: ChannelWords,
): AdaptiveCard {
  return found.kind === 'several'
    ? whichPdmCard({ keys: found.keys, command: (key) => commandOf({ ...words, pdm: key }) })
    : messageCard({ title: 'Not subscribed', ...refusalOf(found, words) });
}

/** Asks which subscriptions are to be ended; a press ends them. */
async function endPreviewed(words: ChannelWords, turn: Turn, place: Subscribing): Promise<AdaptiveCard> {
  const { mine, notYours } = await meantToEnd(turn.services, place, words);
  if (mine.length + notYours.length === 0)
    return listCard(turn, place.placeKey, {
      notices: ['Nothing was ended: there is no such subscription here.'],
    });
  return endPreviewCard({
    subscriptions: mine.map(begunOf),
    others: notYours.map(begunOf),
    reader: readerOf(await turn.viewers(), turn.services.now()),
  });
}

/** The subscriptions of this channel or group. */
export async function channelAlertsCard(turn: Turn): Promise<AdaptiveCard> {
  const place = placeOf(await turn.viewers());
  const own = 'Your own alerts are yours: say "alerts" to me in a chat of our own.';
  return listCard(turn, place?.placeKey ?? '', { notices: [own] });
}

interface Told {
  readonly notices?: readonly string[];
  /** What was done just now, with its undo. */
  readonly done?: DoneView;
}

/** The subscriptions of a conversation, as they are now. */
export async function listCard(
  { services, viewers }: Pick<Turn, 'services' | 'viewers'>,
  placeKey: string,
  { notices = [], done }: Told,
): Promise<AdaptiveCard> {
  const subscriptions = await listSubscriptions(services.db, placeKey);
  const card = channelSubscriptionsCard({
    ...{ notices, subscriptions, cadence: services.cadence },
    reader: readerOf(await viewers(), services.now()),
  });
  return done ? withReceipt(done, card) : card;
}
