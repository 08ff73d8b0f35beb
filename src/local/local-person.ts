/** The address under which the sample book knows whoever chats with the bot in local mode. */
export const LOCAL_ADDRESS = 'you@account-team.example';

/** Whoever chats with the bot in local mode: one person. */
export const LOCAL_PERSON = {
  objectId: null,
  tenantId: null,
  name: 'You',
  addresses: [LOCAL_ADDRESS],
} as const;
