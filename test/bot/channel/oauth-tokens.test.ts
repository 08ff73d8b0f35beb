import { afterEach, describe, expect, test } from '@jest/globals';
import { createUserTokens } from '../../../bot/channel/oauth-tokens.ts';
import { loadSdk } from '../../../bot/sdk/load-sdk.ts';
import { SDKS } from '../../support/bot/local-config.ts';
import { CODE, startTokenService, type TokenService } from '../../support/teams/token-service.ts';

const ANN = { key: 'oid-ann', userId: '29:ann', channelId: 'msteams' };
const BO = { key: 'oid-bo', userId: '29:bo', channelId: 'msteams' };

let service: TokenService;
afterEach(() => service.stop());

describe.each(SDKS)("people's own tokens, by %s", (sdk) => {
  async function tokensWith({
    now = (): number => 0,
    expiration = '2030-01-01T00:00:00Z',
    withinMs = 5000,
  } = {}) {
    service = await startTokenService({ expiration });
    const options = { connection: 'graph', now, oauthUrl: service.url, withinMs };
    return createUserTokens(await loadSdk(sdk), { cloud: 'commercial' }, options);
  }

  test('nobody has one before they sign in, and one has not that of another', async () => {
    const tokens = await tokensWith();
    service.tokens.set(BO.userId, 'of-bo');
    await expect(tokens.of(ANN).token()).rejects.toHaveProperty('name', 'SignInNeeded');
    expect(await tokens.of(BO).token()).toBe('of-bo');
  });

  test('a token is asked for once, and anew five minutes before it ends', async () => {
    let time = Date.parse('2026-06-10T12:00:00Z');
    const tokens = await tokensWith({ now: () => time, expiration: '2026-06-10T13:00:00Z' });
    service.tokens.set(ANN.userId, 'first');
    expect([await tokens.of(ANN).token(), await tokens.of(ANN).token()]).toEqual(['first', 'first']);
    service.tokens.set(ANN.userId, 'second');
    time = Date.parse('2026-06-10T12:54:59Z');
    expect(await tokens.of(ANN).token()).toBe('first');
    time = Date.parse('2026-06-10T12:55:00Z');
    expect(await tokens.of(ANN).token()).toBe('second');
    expect(service.asked).toEqual(['GetToken 29:ann', 'GetToken 29:ann']);
  });

  test('the token Teams has is exchanged; without consent it is not', async () => {
    const tokens = await tokensWith();
    expect(await tokens.exchange(ANN, 'sso')).toBe(true);
    expect(await tokens.of(ANN).token()).toBe('graph-token-for-sso');
    service.unconsented.add(BO.userId);
    expect(await tokens.exchange(BO, 'sso')).toBe(false);
    await expect(tokens.of(BO).token()).rejects.toHaveProperty('name', 'SignInNeeded');
  });

  test('a code from the browser is redeemed; a wrong one is not', async () => {
    const tokens = await tokensWith();
    expect(await tokens.redeem(ANN, '000000')).toBe(false);
    expect(await tokens.redeem(ANN, CODE)).toBe(true);
    expect(await tokens.of(ANN).token()).toBe('browser-token-of-29:ann');
  });

  test('the sign-in card gets its link and what Teams needs to do it silently', async () => {
    const tokens = await tokensWith();
    const activity = { conversation: { id: 'c' }, from: { id: '29:ann' }, recipient: { id: '28:bot' } };
    expect(await tokens.signInResource(activity as never)).toEqual({
      link: 'https://token.example/signin',
      exchange: expect.objectContaining({ id: 'exchange-1', uri: 'api://bot.example/app' }),
    });
  });

  test('a service that does not answer is not waited for longer than the limit', async () => {
    const tokens = await tokensWith({ withinMs: 50 });
    service.hang();
    await expect(tokens.of(ANN).token()).rejects.toHaveProperty(
      'message',
      'the token service did not answer within 0.05 seconds',
    );
  });
});
