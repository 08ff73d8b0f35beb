/** Activities in the form in which Teams posts them to a bot. */

export const CONVERSATIONS = ['personal', 'groupChat', 'channel'] as const;
export type ConversationType = (typeof CONVERSATIONS)[number];
/** The chat of a meeting is a group chat whose activities name the meeting. */
export type AnyConversation = ConversationType | 'meeting';

const BOT = { id: '28:bot', name: 'WSA Readiness' } as const;
export const TENANT = '11111111-2222-3333-4444-555555555555';
export const TEAM = '19:team@thread.tacv2';

/** An activity that can be changed into whatever a test wants to see come in. */
export type LooseActivity = Readonly<Record<string, unknown>>;

export interface Where {
  readonly serviceUrl: string;
  readonly conversation: AnyConversation;
  /** The id of whoever writes or presses. */
  readonly from: string;
  readonly id: string;
}

const CONVERSATION_IDS: Readonly<Record<AnyConversation, string>> = {
  personal: 'a:personal',
  groupChat: '19:group@thread.v2',
  channel: `${TEAM};messageid=1700000000000`,
  meeting: '19:meeting_TWVldA@thread.v2',
};

export function conversationId(conversation: AnyConversation): string {
  return CONVERSATION_IDS[conversation];
}

export function activity(type: string, { serviceUrl, conversation, from, id }: Where): LooseActivity {
  return {
    type,
    id,
    timestamp: '2026-06-10T12:00:00.000Z',
    localTimestamp: '2026-06-10T14:00:00.000+02:00',
    channelId: 'msteams',
    serviceUrl,
    from: { id: from, name: 'Alex', aadObjectId: '99999999-0000-0000-0000-000000000000' },
    conversation: {
      id: CONVERSATION_IDS[conversation],
      conversationType: conversation === 'meeting' ? 'groupChat' : conversation,
      tenantId: TENANT,
      ...(conversation === 'personal' ? {} : { isGroup: true }),
    },
    recipient: BOT,
    channelData: {
      tenant: { id: TENANT },
      ...(conversation === 'channel' ? { team: { id: TEAM }, channel: { id: TEAM } } : {}),
      ...(conversation === 'meeting' ? { meeting: { id: 'TWVldA' } } : {}),
    },
  };
}

/** What somebody typed; in a group or channel the bot is mentioned, or it would not be told. */
export function message(text: string, where: Where): LooseActivity {
  const mention = `<at>${BOT.name}</at>`;
  const entities = [{ type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Windows' }];
  const whole = activity('message', where);
  if (where.conversation === 'personal') return { ...whole, text, textFormat: 'plain', entities };
  return {
    ...whole,
    text: `${mention}${where.conversation === 'channel' ? '&nbsp;' : ' '}${text}`,
    textFormat: 'plain',
    entities: [...entities, { type: 'mention', mentioned: BOT, text: mention }],
  };
}

/** What somebody typed to the bot alone, by its slash command: the others in the conversation see nothing of it. */
export function targetedMessage(text: string, where: Where): LooseActivity {
  return { ...activity('message', where), text, recipient: { ...BOT, isTargeted: true } };
}

/** The press of a button: what new clients send. */
export function executed(verb: string, data: unknown, where: Where): LooseActivity {
  return {
    ...activity('invoke', where),
    name: 'adaptiveCard/action',
    replyToId: 'card-1',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  };
}

/** The press of a button: what clients send that know no `Action.Execute`. */
export function submitted(data: object, where: Where): LooseActivity {
  return { ...activity('message', where), replyToId: 'card-1', value: data };
}

/** The two activities an install comes as. */
export function installed(where: Where): readonly LooseActivity[] {
  const update = { ...activity('conversationUpdate', where), membersAdded: [BOT, { id: where.from }] };
  const install = { ...activity('installationUpdate', { ...where, id: `${where.id}-2` }), action: 'add' };
  return [update, install];
}
