import { channelSubscriptionsCard, whichPdmCard } from '../../cards/alerts/subscriptions.ts';
import { filterText } from '../../cards/common/filter-text.ts';
import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { listSubscriptions } from '../../src/alerts/channels/list-subscriptions.ts';
import { type ChannelWords, readChannelWords } from '../../src/alerts/channels/parse-subscription.ts';
import {
  MOST_SUBSCRIPTIONS,
  type Subscribed,
  type Subscribing,
  subscribeChannel,
  type Unsubscribed,
  unsubscribeChannel,
} from '../../src/alerts/channels/subscribe.ts';
import { type ChannelFilter, subscriptionOf } from '../../src/alerts/decide/channel-filter.ts';
import { channelPlaceOf } from '../../src/alerts/place-key.ts';
import type { Viewers } from '../../src/flows/deals/viewers.ts';
import type { Command, Turn } from '../turn/turn.ts';

const PARTS = '[pdm:<name or address>] [program:<program>] [risk:<low, medium, high or critical>]';

export const subscribe: Command = {
  words: ['subscribe alerts', 'subscribe to alerts', 'subscribe'],
  usage: `subscribe alerts ${PARTS}`,
  help: 'in a channel or group: has everybody there told of deals at risk; your own as PDM, or any as admin',
  takes: takesParts,
  run: (argument, turn) => withWords(argument, turn, 'subscribe alerts', subscribed),
};

export const unsubscribe: Command = {
  words: ['unsubscribe alerts', 'unsubscribe from alerts', 'unsubscribe'],
  usage: 'unsubscribe alerts [pdm:… program:… | #<number>]',
  help: 'ends that: all of it, or what is said; "alerts" lists what there is',
  takes: takesParts,
  run: (argument, turn) => withWords(argument, turn, 'unsubscribe alerts', unsubscribed),
};

/** Whether the text has a part with its value, or one of the words that stand for parts. */
function takesParts(argument: string): boolean {
  return /[:=]/.test(argument) || readChannelWords(argument).kind === 'words';
}

type Act = (words: ChannelWords, turn: Turn, place: Subscribing) => Promise<AdaptiveCard>;

/** Reads the words of a command and carries it out, in a channel or a group. */
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

function placeOf(viewers: Viewers): Subscribing | null {
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

async function subscribed(words: ChannelWords, turn: Turn, place: Subscribing): Promise<AdaptiveCard> {
  if (words.number !== undefined)
    return unreadCard('A number names what there is; say what is to be added.', 'subscribe alerts');
  const done = await subscribeChannel(turn.services, place, words);
  switch (done.kind) {
    case 'subscribed':
    case 'same':
      return listCard(turn, place.placeKey, [doneText(done)]);
    case 'several':
      return whichPdmCard({ keys: done.keys, command: (key) => commandOf({ ...words, pdm: key }) });
    default:
      return messageCard({ title: 'Not subscribed', ...refusalOf(done, words) });
  }
}

function doneText(done: Extract<Subscribed, { kind: 'subscribed' | 'same' }>): string {
  const what = filterText(done.filter);
  if (done.kind === 'same') return `It hears of that already: ${what}.`;
  return `${done.isChange ? 'Changed' : 'Subscribed'}: from now on this conversation hears of ${what}.`;
}

type Refusal = Exclude<Subscribed, { kind: 'subscribed' | 'same' | 'several' }>;

function refusalOf(
  done: Refusal,
  words: ChannelWords,
): { readonly text: readonly string[]; readonly commands: readonly string[] } {
  switch (done.kind) {
    case 'nobody': {
      const near = done.near.length === 0 ? '' : ' Did you mean one of these?';
      const whom = words.pdm?.toLowerCase() === 'me' ? 'You are' : `Nobody called "${words.pdm ?? ''}" is`;
      const text = `${whom} ${whom === 'You are' ? 'not ' : ''}PDM of a deal in the book.${near}`;
      return { text: [text], commands: [...done.near.map((pdm) => commandOf({ ...words, pdm })), 'help'] };
    }
    case 'not-yours':
      return {
        text: [
          'An alert shows a deal to everybody here. A PDM may subscribe a conversation to their own deals, and an admin to any.',
          ...(done.own.length > 0 ? [] : ['You are PDM of no deal in the book.']),
        ],
        commands: [...done.own.map((pdm) => commandOf({ ...words, pdm })), 'help'],
      };
    case 'no-program':
      return {
        text: [
          `No deal in the book is of the program "${words.program ?? ''}", and it is none of ${done.listed.join(', ')}.`,
        ],
        commands: ['help'],
      };
    case 'strangers':
      return {
        text: [
          'Everybody in a conversation reads its alerts. Here are people of another organisation, or it can not be told who is here: in a shared channel, and where there are more people than I can look at.',
          'Nothing was changed. Subscribe a channel or group in which only people of yours are.',
        ],
        commands: ['alerts', 'help'],
      };
    case 'too-many':
      return {
        text: [
          `This conversation has ${MOST_SUBSCRIPTIONS} subscriptions, which is the most. End one first.`,
        ],
        commands: ['alerts'],
      };
  }
}

/** The command that subscribes by these words. */
function commandOf({ pdm, program, risk }: ChannelWords): string {
  const parts = [
    pdm === undefined ? '' : `pdm:${pdm}`,
    program === undefined ? '' : `program:${program}`,
    risk === undefined ? '' : `risk:${risk}`,
  ];
  return ['subscribe alerts', ...parts].filter(Boolean).join(' ');
}

async function unsubscribed(words: ChannelWords, turn: Turn, place: Subscribing): Promise<AdaptiveCard> {
  const done = await unsubscribeChannel(turn.services, place, words);
  switch (done.kind) {
    case 'none':
      return listCard(turn, place.placeKey, ['Nothing was ended: there is no such subscription here.']);
    case 'several':
      return listCard(turn, place.placeKey, [
        'Nothing was ended: several PDMs are called like that. Press the one that you mean.',
      ]);
    case 'ended':
      return listCard(turn, place.placeKey, endedTexts(done));
  }
}

function endedTexts({ ended, notYours }: Extract<Unsubscribed, { kind: 'ended' }>): string[] {
  return [
    ...(ended.length > 0 ? [`Ended: ${words(ended.map(subscriptionOf))}.`] : []),
    ...(notYours.length > 0
      ? [
          `Left as it is: ${words(notYours.map(subscriptionOf))}. Their PDM, whoever subscribed, or an admin may end that.`,
        ]
      : []),
  ];
}

const MOST_NAMED = 3;

function words(filters: readonly ChannelFilter[]): string {
  const named = filters.slice(0, MOST_NAMED).map(filterText);
  const left = filters.length - named.length;
  return [...named, ...(left > 0 ? [`and ${left} more`] : [])].join('; ');
}

/** The subscriptions of this channel or group. */
export async function channelAlertsCard(turn: Turn): Promise<AdaptiveCard> {
  const place = placeOf(await turn.viewers());
  const own = 'Your own alerts are yours: say "alerts" to me in a chat of our own.';
  return listCard(turn, place?.placeKey ?? '', [own]);
}

async function listCard(
  { services }: Turn,
  placeKey: string,
  notices: readonly string[],
): Promise<AdaptiveCard> {
  const subscriptions = await listSubscriptions(services.db, placeKey);
  return channelSubscriptionsCard({ notices, subscriptions, cadence: services.cadence });
}
