import type { Sdk } from '../../channel/sdk.ts';
import { AgentsAdapter } from './adapter.ts';
import { outgoingTokens } from './outgoing-tokens.ts';
import { userTokenClient } from './user-token-client.ts';

/** The Microsoft 365 Agents SDK, `@microsoft/agents-hosting`. */
export const agents: Sdk = {
  name: 'agents',
  outgoingTokens,
  turns: (parts) => new AgentsAdapter(parts),
  userTokenClient,
};
