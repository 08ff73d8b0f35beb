import { describe, expect, it } from '@jest/globals';
import { type VerifiedToken, VerifiedTokens } from '../../../../bot/channel/token/verified-tokens.ts';

function verified(until: number): VerifiedToken {
  const caller = {
    claims: {},
    serviceUrl: 'https://smba.trafficmanager.net/',
    tenantId: null,
    endorsements: [],
  };
  return { caller, keyId: 'key-1', key: {} as VerifiedToken['key'], until };
}

describe('the tokens that were verified', () => {
  it('are a thousand at most: the oldest make room', () => {
    const tokens = new VerifiedTokens();
    for (let n = 0; n < 1500; n += 1) tokens.keep(`token-${n}`, verified(1000));
    expect(tokens.size).toBe(1000);
    expect([tokens.find('token-499', 0), tokens.find('token-500', 0)?.keyId]).toEqual([null, 'key-1']);
  });

  it('are kept until they end', () => {
    const tokens = new VerifiedTokens();
    tokens.keep('token', verified(1000));
    expect(tokens.find('token', 999)?.keyId).toBe('key-1');
    expect(tokens.find('token', 1000)).toBeNull();
    expect(tokens.size).toBe(0);
  });
});
