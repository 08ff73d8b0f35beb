import { expect } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import type { TestBot } from '../bot/test-bot.ts';
import { activity, type LooseActivity, TENANT } from './activities.ts';

/**
 * Where a message is written: in the bot's own chat, a group or channel that it is in, a chat of two people or a meeting
 * that it is not in, or a mail. Of a chat of two Teams states the type of a personal one, of a meeting none.
 */
export const WRITTEN_IN = ['own', 'group', 'channel', 'pair', 'meeting', 'mail'] as const;
export type WrittenIn = (typeof WRITTEN_IN)[number];

const CONVERSATIONS: Readonly<Record<WrittenIn, object>> = {
  own: { id: 'a:own', conversationType: 'personal' },
  group: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true },
  channel: { id: '19:team@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true },
  pair: { id: '19:97b1ec61_8d88f59b@unq.gbl.spaces', conversationType: 'personal' },
  meeting: { id: '19:meeting_NTk4ZDY4@thread.v2', name: 'Quarter close' },
  mail: { id: 'mail-1' },
};

const TEAM = { id: '19:team@thread.tacv2' };

/** The invokes that are answered with a dialog. */
const DIALOGS: ReadonlySet<string> = new Set(['fetchTask', 'submitAction']);

/** A row of the list that somebody chooses from. */
export interface Row {
  readonly title: string;
  readonly text: string;
  /** What the client sends when it is chosen. */
  readonly tap: object | undefined;
  /** What goes into the message where the client sends nothing. */
  readonly card: AdaptiveCard;
}

/** What came of an invoke. */
export interface Extended {
  readonly status: number;
  readonly rows: readonly Row[];
  /** The line in place of a list, or the last word of a dialog. */
  readonly said: string | null;
  /** The card of the dialog. */
  readonly dialog: AdaptiveCard | null;
  readonly raw: string;
}

/** Somebody who writes a message and uses the extension. */
export interface Writer {
  readonly from: string;
  readonly objectId?: string;
  readonly in?: WrittenIn;
}

interface Attachment {
  readonly content: AdaptiveCard;
  readonly preview: {
    readonly content: {
      readonly title: string;
      readonly text: string;
      readonly tap?: { readonly value: object };
    };
  };
}

/** Sends an invoke of the extension. */
export async function extend(
  bot: TestBot,
  { from, objectId, in: where = 'own' }: Writer,
  name: string,
  value: unknown,
  changed: object = {},
): Promise<Extended> {
  const whole = activity('invoke', bot.where({ from })) as LooseActivity & { readonly from: object };
  const invoke = {
    ...whole,
    name: `composeExtension/${name}`,
    channelId: where === 'mail' ? 'm365extensions' : 'msteams',
    from: { ...whole.from, aadObjectId: objectId ?? `object-${from.replace('29:', '')}` },
    conversation: { tenantId: TENANT, ...CONVERSATIONS[where] },
    channelData: {
      tenant: { id: TENANT },
      source: { name: 'compose' },
      ...(where === 'channel' ? { team: TEAM, channel: { ...TEAM, type: 'standard' } } : {}),
    },
    value,
    ...changed,
  };
  const { response, sent } = await bot.deliver(invoke);
  expect(sent).toEqual([]);
  const raw = await response.text();
  const body = raw === '' ? {} : JSON.parse(raw);
  // A client reads one of the two, by what it asked for.
  if (raw !== '') expect(Object.keys(body)).toEqual([DIALOGS.has(name) ? 'task' : 'composeExtension']);
  const { composeExtension, task } = body;
  const attachments: readonly Attachment[] = composeExtension?.attachments ?? [];
  return {
    status: response.status,
    rows: attachments.map(({ content, preview: { content: shown } }) => ({
      title: shown.title,
      text: shown.text,
      tap: shown.tap?.value,
      card: content,
    })),
    said: composeExtension?.text ?? (task?.type === 'message' ? task.value : null),
    dialog: task?.value?.card?.content ?? null,
    raw,
  };
}

/** Types a text into the search. */
export function search(bot: TestBot, writer: Writer, text: string, page?: { skip: number; count: number }) {
  return extend(bot, writer, 'query', {
    commandId: 'searchDeals',
    parameters: [{ name: 'query', value: text }],
    queryOptions: page ?? { skip: 0, count: 25 },
  });
}

/** Chooses a row; gives the card that goes into the message. */
export async function choose(
  bot: TestBot,
  writer: Writer,
  row: Pick<Row, 'tap'> | undefined,
  changed: object = {},
): Promise<AdaptiveCard> {
  const { rows } = await extend(bot, writer, 'selectItem', row?.tap, changed);
  expect(rows).toHaveLength(1);
  return rows[0]?.card as AdaptiveCard;
}

/** Presses a button of a dialog. */
export function submit(bot: TestBot, writer: Writer, data: object) {
  return extend(bot, writer, 'submitAction', {
    commandId: 'checkAddresses',
    commandContext: 'message',
    data,
  });
}
