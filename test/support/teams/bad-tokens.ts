import { createHmac } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import type { SignedBot } from '../bot/signed-bot.ts';

const base64url = (value: string | object) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token of three parts whose signature is made up. */
export const unsigned = (header: object, claims: object, signature = 'x'.repeat(342)) =>
  `${base64url(header)}.${base64url(claims)}.${signature}`;

const strangers = new Map<string, ReturnType<typeof generateKeyPair>>();

/** A pair of keys that no document lists; one for each algorithm. */
function strange(alg: string): ReturnType<typeof generateKeyPair> {
  const pair = strangers.get(alg) ?? generateKeyPair(alg, { extractable: true });
  strangers.set(alg, pair);
  return pair;
}

/** Signs with a key of its own that no document lists. */
async function stranger(alg: string, claims: object, header: object = {}): Promise<string> {
  const { privateKey } = await strange(alg);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg, kid: 'key-1', typ: 'JWT', ...header })
    .sign(privateKey);
}

/** A token that must not get anybody in, made for a bot. */
export type BadToken = (bot: SignedBot) => string | Promise<string>;

const TENANT_ISSUER = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
/** Claims that make botbuilder read a token as one of the emulator, of a skill or of another bot. */
const EMULATOR = { ver: '2.0', azp: 'app-1', appid: 'app-1', tid: TENANT_ISSUER };

const claimed = (changed: object): BadToken => {
  return (bot) => bot.issuer.sign(bot.claims(changed));
};
const headed = (header: object): BadToken => {
  return (bot) => bot.issuer.sign(bot.claims(), header as Record<string, unknown>);
};
const seconds = (bot: SignedBot) => Math.floor(bot.now() / 1000);

/** Every bad token by what is wrong with it. None of them may cost a call out. */
export const BAD_TOKENS: Readonly<Record<string, BadToken>> = {
  'no token': () => '',
  'no JWT': () => 'garbage',
  'one part': () => base64url('{}'),
  'two parts': (bot) => `${base64url({ alg: 'RS256', kid: 'key-1' })}.${base64url(bot.claims())}`,
  'four parts': async (bot) => `${await bot.issuer.sign(bot.claims())}.x`,
  'five parts, as an encrypted token has': () => 'a.b.c.d.e',
  'an empty signature': (bot) => unsigned({ alg: 'RS256', kid: 'key-1' }, bot.claims(), ''),
  'signs that are not base64url': async (bot) => (await bot.issuer.sign(bot.claims())).replaceAll('.', '+.'),
  'the JSON serialisation': async (bot) => {
    const [head, payload, signature] = (await bot.issuer.sign(bot.claims())).split('.');
    return JSON.stringify({ protected: head, payload, signature });
  },
  'two signatures': async (bot) => {
    const [head, payload, signature] = (await bot.issuer.sign(bot.claims())).split('.');
    const one = { protected: head, signature };
    return base64url({ payload, signatures: [one, one] });
  },
  'a header that is no JSON': (bot) => `${base64url('{"alg"')}.${base64url(bot.claims())}.x`,
  'a header that is a list': (bot) => `${base64url('[]')}.${base64url(bot.claims())}.x`,
  'a header of null': (bot) => `${base64url('null')}.${base64url(bot.claims())}.x`,
  'claims that are no JSON': (bot) =>
    new CompactSign(Buffer.from('no claims'))
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
      .sign(bot.issuer.key()),
  'claims that are a list': (bot) =>
    new CompactSign(Buffer.from('[]'))
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
      .sign(bot.issuer.key()),

  'alg none': (bot) => unsigned({ alg: 'none', kid: 'key-1' }, bot.claims(), ''),
  'alg none, and a signature': (bot) => unsigned({ alg: 'none', kid: 'key-1' }, bot.claims()),
  'alg None': (bot) => unsigned({ alg: 'None', kid: 'key-1' }, bot.claims()),
  'no alg': (bot) => unsigned({ kid: 'key-1' }, bot.claims()),
  'alg a list': (bot) => unsigned({ alg: ['RS256'], kid: 'key-1' }, bot.claims()),
  'alg HS256 with the public key as the secret': async (bot) => {
    const signed = `${base64url({ alg: 'HS256', kid: 'key-1' })}.${base64url(bot.claims())}`;
    const secret = JSON.stringify(await exportJWK(bot.issuer.publicKey()));
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  },
  'alg ES256': (bot) => stranger('ES256', bot.claims()),
  'alg PS256': (bot) => stranger('PS256', bot.claims()),
  'alg RS512 with the right key': async (bot) => {
    const { subtle } = globalThis.crypto;
    const jwk = await subtle.exportKey('jwk', bot.issuer.key());
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' };
    const key = await subtle.importKey('jwk', { ...jwk, alg: 'RS512' }, algorithm, false, ['sign']);
    return new SignJWT({ ...bot.claims() }).setProtectedHeader({ alg: 'RS512', kid: 'key-1' }).sign(key);
  },
  'a key of its own under a known id': (bot) => stranger('RS256', bot.claims()),
  'a key of its own, embedded': async (bot) => {
    const { privateKey, publicKey } = await strange('RS256');
    const header = { alg: 'RS256', kid: 'key-1', jwk: await exportJWK(publicKey) } as JWTHeaderParameters;
    return new SignJWT({ ...bot.claims() }).setProtectedHeader(header).sign(privateKey);
  },
  'a header with a jwk': headed({ jwk: { kty: 'RSA' } }),
  'a header with a jku': headed({ jku: 'https://evil.example/keys' }),
  'a header with an x5u': headed({ x5u: 'https://evil.example/cert' }),
  'a header with an x5c': headed({ x5c: ['MIIB'] }),
  'a header with crit': (bot) =>
    unsigned({ alg: 'RS256', kid: 'key-1', crit: ['exp'], exp: 1 }, bot.claims()),
  'a header with crit b64': (bot) =>
    unsigned({ alg: 'RS256', kid: 'key-1', crit: ['b64'], b64: false }, bot.claims()),
  'a header of another type': headed({ typ: 'at+jwt' }),
  'a type that is a list': (bot) => unsigned({ alg: 'RS256', kid: 'key-1', typ: ['JWT'] }, bot.claims()),
  'a type that is a list, signed': headed({ typ: ['JWT'] }),
  'no key id': (bot) => unsigned({ alg: 'RS256' }, bot.claims()),
  'a key id that is a number': (bot) => unsigned({ alg: 'RS256', kid: 7 }, bot.claims()),
  'a key id that is far too long': headed({ kid: 'k'.repeat(3000) }),
  'a key id that is not known': headed({ kid: 'key-unknown' }),
  'a key id of a prototype': headed({ kid: '__proto__' }),
  'a signature cut short': async (bot) => (await bot.issuer.sign(bot.claims())).slice(0, -8),
  'claims that were changed': async (bot) => {
    const [head, , signature] = (await bot.issuer.sign(bot.claims({ aud: 'app-2' }))).split('.');
    return `${head}.${base64url(bot.claims())}.${signature}`;
  },

  'exp missing': claimed({ exp: undefined }),
  'exp past': (bot) => bot.issuer.sign(bot.claims({ exp: seconds(bot) - 301 })),
  'exp a text': (bot) => bot.issuer.sign(bot.claims({ exp: String(seconds(bot) + 600) })),
  'exp more than a day ahead': (bot) => bot.issuer.sign(bot.claims({ exp: seconds(bot) + 24 * 3600 + 301 })),
  'exp at the end of time': claimed({ exp: 1e300 }),
  'exp null': claimed({ exp: null }),
  'nbf future': (bot) => bot.issuer.sign(bot.claims({ nbf: seconds(bot) + 301 })),
  'nbf a text': claimed({ nbf: 'now' }),
  'iss missing': claimed({ iss: undefined }),
  'iss of a stranger': claimed({ iss: 'https://evil.example' }),
  'iss of another cloud': claimed({ iss: 'https://api.botframework.us' }),
  'iss a list': claimed({ iss: ['https://api.botframework.com'] }),
  'aud missing': claimed({ aud: undefined }),
  'aud of another bot': claimed({ aud: 'app-2' }),
  'aud a list': claimed({ aud: ['app-1', 'app-2'] }),
  'aud in another case': claimed({ aud: 'APP-1' }),
  'no service URL': claimed({ serviceurl: undefined }),
  'another service URL': claimed({ serviceurl: 'https://smba.trafficmanager.net/emea/' }),
  'a service URL that is a list': (bot) => bot.issuer.sign(bot.claims({ serviceurl: [bot.connector.url] })),
  'a service URL that only begins alike': (bot) =>
    bot.issuer.sign(bot.claims({ serviceurl: `${bot.connector.url}x` })),
  'another tenant': claimed({ tid: '00000000-1111-2222-3333-444444444444' }),
  'a tenant that is no text': claimed({ tid: 7 }),

  'the emulator, v1': claimed({ ...EMULATOR, ver: '1.0', iss: `https://sts.windows.net/${TENANT_ISSUER}/` }),
  'the emulator, v2': claimed({
    ...EMULATOR,
    iss: `https://login.microsoftonline.com/${TENANT_ISSUER}/v2.0`,
  }),
  'the emulator, US government': claimed({
    ...EMULATOR,
    iss: 'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0',
  }),
  'a skill': claimed({
    ...EMULATOR,
    azp: 'app-2',
    appid: 'app-2',
    iss: `https://login.microsoftonline.com/${TENANT_ISSUER}/v2.0`,
  }),
  'the App Service Extension': claimed({ iss: 'https://bot-1.azurewebsites.net' }),
  '1,500 claims in 14 KB': (bot) =>
    unsigned(
      { alg: 'RS256', kid: 'key-1' },
      { ...bot.claims(), ...Object.fromEntries(Array.from({ length: 1300 }, (_, n) => [`c${n}`, n])) },
    ).slice(0, 14_000),
  'a new tenant each time': (bot) =>
    unsigned({ alg: 'RS256', kid: 'key-1' }, bot.claims({ tid: globalThis.crypto.randomUUID() })),
};
