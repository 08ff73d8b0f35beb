import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { getGlobalDispatcher, MockAgent, setGlobalDispatcher } from 'undici';
import { outgoingTokens } from '../../../../bot/sdk/agents/outgoing-tokens.ts';

const before = getGlobalDispatcher();
let entra: MockAgent;
beforeEach(() => {
  entra = new MockAgent();
  entra.disableNetConnect();
  setGlobalDispatcher(entra);
});
afterEach(async () => {
  setGlobalDispatcher(before);
  await entra.close();
});

describe('the tokens that the Agents SDK gets for what the bot sends', () => {
  it.each([
    ['commercial', 'https://login.microsoftonline.com', 'https://api.botframework.com'],
    ['gcc-high', 'https://login.microsoftonline.us', 'https://api.botframework.us'],
    ['dod', 'https://login.microsoftonline.us', 'https://api.botframework.us'],
  ] as const)('are those of %s, asked for once', async (cloud, login, audience) => {
    const asked: URLSearchParams[] = [];
    entra
      .get(login)
      .intercept({ method: 'POST', path: (path) => path.startsWith('/tenant-1/oauth2/v2.0/token') })
      .reply(200, ({ body }) => {
        asked.push(new URLSearchParams(String(body)));
        return { token_type: 'Bearer', expires_in: 3600, access_token: `token-of-${cloud}` };
      });
    const tokens = outgoingTokens({
      cloud,
      appId: `app-of-${cloud}`,
      appPassword: 'secret',
      tenantId: 'tenant-1',
    });
    expect([await tokens.getToken(), await tokens.getToken()]).toEqual(Array(2).fill(`token-of-${cloud}`));
    expect(
      asked.map((body) => [body.get('client_id'), body.get('client_secret'), body.get('scope')]),
    ).toEqual([[`app-of-${cloud}`, 'secret', `${audience}/.default`]]);
  });
});
