import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PersonTokens, type TokenAuthority } from '../../src/tokens/person-tokens.ts';
import { objectIdOf, testSignIn, tokenOf } from '../support/api/page-tokens.ts';
import { TENANT } from '../support/teams/activities.ts';

const NOW = Date.parse('2026-06-10T12:00:00Z');
const ANN = 'ann@partner.example';

let authority: TokenAuthority;
let tokens: PersonTokens;
beforeAll(() => {
  ({ authority } = testSignIn(new Set())({} as never));
  tokens = new PersonTokens(authority, () => NOW);
});

const verify = (token: string) => tokens.verify(`Bearer ${token}`);
const seconds = NOW / 1000;

describe('a token of a person', () => {
  it('states who they are', async () => {
    const token = await tokenOf(ANN, NOW);
    expect(await verify(token)).toEqual({
      objectId: objectIdOf(ANN),
      tenantId: TENANT,
      name: 'ann',
      signInName: ANN,
      isGuest: false,
      expiresAt: NOW + 3_900_000,
      token,
    });
  });

  it.each([
    {
      claims: { upn: 'ann.lee@partner.example' },
      is: { signInName: 'ann.lee@partner.example', isGuest: false },
    },
    { claims: { acct: 1 }, is: { isGuest: true } },
    { claims: { acct: 0 }, is: { isGuest: false } },
    {
      claims: { idp: 'https://sts.windows.net/99999999-2222-3333-4444-555555555555/' },
      is: { isGuest: true },
    },
    { claims: { idp: `https://sts.windows.net/${TENANT}/` }, is: { isGuest: false } },
    { claims: { idp: 'live.com' }, is: { isGuest: true } },
    { claims: { upn: 'ann_home.example#EXT#@partner.example' }, is: { isGuest: true } },
    { claims: { preferred_username: undefined }, is: { signInName: null } },
    { claims: { name: undefined }, is: { name: '' } },
    { claims: { scp: 'User.Read access_as_user' }, is: { name: 'ann' } },
    { claims: { tid: TENANT.toUpperCase() }, is: { tenantId: TENANT } },
    { claims: { exp: seconds - 299 }, is: { name: 'ann' } },
  ])('with $claims is read as $is', async ({ claims, is }) => {
    expect(await verify(await tokenOf(ANN, NOW, claims))).toMatchObject(is);
  });

  it.each([
    { claims: { exp: seconds - 301 }, why: 'has expired' },
    { claims: { exp: undefined }, why: 'claim exp' },
    { claims: { exp: seconds + 31 * 3600 }, why: 'far longer' },
    { claims: { nbf: seconds + 301 }, why: 'claim nbf' },
    { claims: { iss: 'https://login.microsoftonline.us/x/v2.0' }, why: 'another issuer' },
    { claims: { aud: 'https://graph.microsoft.com' }, why: 'another audience' },
    { claims: { tid: undefined }, why: 'another tenant' },
    { claims: { tid: [TENANT] }, why: 'another tenant' },
    { claims: { scp: undefined }, why: 'of an application' },
    { claims: { scp: ['access_as_user'] }, why: 'of an application' },
    { claims: { scp: 'access_as_user2' }, why: 'lacks the scope' },
    { claims: { scp: '' }, why: 'lacks the scope' },
    { claims: { idtyp: 'app' }, why: 'of an application' },
    { claims: { oid: undefined }, why: 'names no person' },
    { claims: { oid: 'ann' }, why: 'names no person' },
  ])('with $claims is refused: $why', async ({ claims, why }) => {
    await expect(verify(await tokenOf(ANN, NOW, claims))).rejects.toMatchObject({
      statusCode: 401,
      message: expect.stringContaining(why),
    });
  });

  it.each([
    {
      what: 'is changed',
      change: (head: string, body: string, sign: string) => `${head}.${changed(body)}.${sign}`,
    },
    { what: 'has no signature', change: (head: string, body: string) => `${head}.${body}.` },
    {
      what: 'is not signed',
      change: (_: string, body: string) => `${part({ alg: 'none', kid: 'page-key' })}.${body}.`,
    },
    {
      what: 'is signed with the public key as a secret',
      change: (_: string, body: string) => {
        const head = part({ alg: 'HS256', kid: 'page-key' });
        return `${head}.${body}.${createHmac('sha256', 'public').update(`${head}.${body}`).digest('base64url')}`;
      },
    },
    {
      what: 'names a key of its own',
      change: (_: string, body: string, sign: string) =>
        `${part({ alg: 'RS256', kid: 'page-key', jku: 'https://evil.example/keys' })}.${body}.${sign}`,
    },
    {
      what: 'names a key that nobody knows',
      change: (_: string, body: string, sign: string) =>
        `${part({ alg: 'RS256', kid: 'other' })}.${body}.${sign}`,
    },
  ])('that $what is refused, saying nothing of it', async ({ change }) => {
    const [head = '', body = '', sign = ''] = (await tokenOf(ANN, NOW)).split('.');
    const refusal = (await verify(change(head, body, sign)).catch((error: unknown) => error)) as Error;
    expect(refusal).toMatchObject({ statusCode: 401 });
    expect(refusal.message).not.toContain('ann');
    expect(refusal.cause).toBeUndefined();
  });

  it('can not be told while there are no keys, which is no refusal', async () => {
    const away = new PersonTokens(
      { ...authority, keys: { find: async () => ({ kind: 'unavailable', retryAfterMs: 4000 }) } },
      () => NOW,
    );
    await expect(away.verify(`Bearer ${await tokenOf(ANN, NOW)}`)).rejects.toMatchObject({
      statusCode: 503,
      retryAfterMs: 4000,
    });
  });
});

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function changed(body: string): string {
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  return part({ ...claims, preferred_username: 'bo@partner.example' });
}
