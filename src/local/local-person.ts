/** The address under which the sample book knows whoever chats with the bot in local mode. */
export const LOCAL_ADDRESS = 'you@account-team.example';

/** Whoever chats with the bot in local mode: one person, with the name the chat page gives them. */
export const LOCAL_PERSON = {
  objectId: null,
  tenantId: null,
  name: 'Alex Wilber',
  addresses: [LOCAL_ADDRESS],
} as const;
