import { describe, expect, it } from '@jest/globals';
import { type CredentialsFactory, outgoingTokens } from '../../../../bot/sdk/botbuilder/outgoing-tokens.ts';

describe('the tokens that botbuilder gets for what the bot sends', () => {
  it.each([
    ['commercial', 'https://api.botframework.com', 'https://login.microsoftonline.com/botframework.com'],
    [
      'gcc-high',
      'https://api.botframework.us',
      'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
    ],
  ] as const)('are those of %s', async (cloud, audience, login) => {
    const asked: unknown[] = [];
    const factory = {
      isValidAppId: async () => true,
      isAuthenticationDisabled: async () => false,
      createCredentials: async (...given: unknown[]) => {
        asked.push(given);
        return { appId: 'app-1', getToken: async () => 'token-1' };
      },
    } as unknown as CredentialsFactory;
    const tokens = outgoingTokens({ cloud, appId: 'app-1' }, factory);
    expect([await tokens.getToken(), await tokens.getToken()]).toEqual(['token-1', 'token-1']);
    expect(asked).toEqual([['app-1', audience, login, true]]);
  });

  it('are asked for again after a failure', async () => {
    let fails = true;
    const factory = {
      createCredentials: async () => {
        if (fails) throw new Error('no identity yet');
        return { appId: 'app-1', getToken: async () => 'token-1' };
      },
    } as unknown as CredentialsFactory;
    const tokens = outgoingTokens({ cloud: 'commercial', appId: 'app-1' }, factory);
    await expect(tokens.getToken()).rejects.toThrow('no identity yet');
    fails = false;
    expect(await tokens.getToken()).toBe('token-1');
  });
});
