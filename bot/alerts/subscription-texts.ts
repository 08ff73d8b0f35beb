import { filterText } from '../../cards/common/filter-text.ts';
import type { ChannelWords } from '../../src/alerts/channels/parse-subscription.ts';
import { MOST_SUBSCRIPTIONS, type Subscribed } from '../../src/alerts/channels/subscribe.ts';
import type { ChannelFilter } from '../../src/alerts/decide/channel-filter.ts';

/** What was done, in a sentence. */
export function doneText(done: Extract<Subscribed, { kind: 'subscribed' | 'same' }>): string {
  const what = filterText(done.filter);
  if (done.kind === 'same') return `It hears of that already: ${what}.`;
  return `${done.isChange ? 'Changed' : 'Subscribed'}: from now on this conversation hears of ${what}.`;
}

export type Refusal = Exclude<Subscribed, { kind: 'subscribed' | 'same' | 'several' }>;

/** Why a conversation is not subscribed, and what may be said instead. */
export function refusalOf(
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
export function commandOf({ pdm, program, risk }: ChannelWords): string {
  const parts = [
    pdm === undefined ? '' : `pdm:${pdm}`,
    program === undefined ? '' : `program:${program}`,
    risk === undefined ? '' : `risk:${risk}`,
  ];
  return ['subscribe alerts', ...parts].filter(Boolean).join(' ');
}

/** What was ended, in a sentence. */
export function endedText(ended: readonly ChannelFilter[]): string {
  return `Ended: ${words(ended)}.`;
}

const MOST_NAMED = 3;

function words(filters: readonly ChannelFilter[]): string {
  const named = filters.slice(0, MOST_NAMED).map(filterText);
  const left = filters.length - named.length;
  return [...named, ...(left > 0 ? [`and ${left} more`] : [])].join('; ');
}
