/** The address of the local person in the sample book. */
export const LOCAL_ADDRESS = 'you@account-team.example';

/** The only person of local mode, with the name the chat page gives them. */
export const LOCAL_PERSON = {
  objectId: null,
  tenantId: null,
  name: 'Alex Wilber',
  addresses: [LOCAL_ADDRESS],
} as const;
