import type { Sdk } from '../../channel/sdk.ts';
import { BotbuilderAdapter } from './adapter.ts';
import { outgoingTokens } from './outgoing-tokens.ts';
import { userTokenClient } from './user-token-client.ts';

/** The Bot Framework SDK, `botbuilder`. */
export const botbuilder: Sdk = {
  name: 'botbuilder',
  outgoingTokens: (settings) => outgoingTokens(settings),
  turns: (parts) => new BotbuilderAdapter(parts),
  userTokenClient,
};
