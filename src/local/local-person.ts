/** Whoever chats with the bot in local mode: one person, known to the sample book by this address. */
export const LOCAL_PERSON = { name: 'You', email: 'you@account-team.example' } as const;
