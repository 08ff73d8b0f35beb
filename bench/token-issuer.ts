import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';

/** A key of the issuer, as `issue` names it. */
interface IssuerKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** The public key in the form of the key document. */
  readonly jwk: object;
}

/** A stand-in for the service that signs the channel's tokens: it serves the OpenID document and its keys. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly openIdUrl: string;
  /** The paths that were asked for so far. */
  readonly fetches: readonly string[];
  /** Signs a token with the newest key. `header` adds to, or replaces, what stands in its header. */
  sign(claims: object, header?: Readonly<Record<string, unknown>>): Promise<string>;
  /** The newest key. */
  key(): CryptoKey;
  publicKey(): CryptoKey;
  /** Makes another key the newest and, unless it joins them, the only one. Resolves to its id. */
  rotate(key?: { readonly endorsements?: readonly string[]; readonly joins?: boolean }): Promise<string>;
  /** Answers with something else than its documents; null: with its documents again. */
  serve(listener: RequestListener | null): void;
  close(): Promise<void>;
}

/** Pairs of keys in the order they are first needed: making one takes as long as a hundred turns, so issuers share them. */
const pairs: ReturnType<typeof generateKeyPair>[] = [];

const ENDORSEMENTS = ['msteams', 'm365extensions'] as const;

/** Starts an issuer on a free loopback port. */
export async function startTokenIssuer(issuer = 'https://api.botframework.com'): Promise<TokenIssuer> {
  const fetches: string[] = [];
  let keys: readonly IssuerKey[] = [await makeKey(1, ENDORSEMENTS)];
  let instead: RequestListener | null = null;
  let made = 1;
  const newest = () => keys.at(-1) as IssuerKey;

  const server = createServer((request, response) => {
    fetches.push(request.url ?? '');
    if (instead) {
      instead(request, response);
      return;
    }
    const document = {
      issuer,
      jwks_uri: `http://${request.headers.host}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
    const answer = request.url === '/keys' ? { keys: keys.map(({ jwk }) => jwk) } : document;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    issuer,
    openIdUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`,
    fetches,
    sign: (claims, header = {}) => {
      const key = newest();
      const whole = { alg: 'RS256', kid: key.kid, typ: 'JWT', ...header } as JWTHeaderParameters;
      return new SignJWT({ ...claims }).setProtectedHeader(whole).sign(key.privateKey);
    },
    key: () => newest().privateKey,
    publicKey: () => newest().publicKey,
    rotate: async ({ endorsements = ENDORSEMENTS, joins = false } = {}) => {
      made += 1;
      const key = await makeKey(made, endorsements);
      keys = joins ? [...keys, key] : [key];
      return key.kid;
    },
    serve: (listener) => {
      instead = listener;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function makeKey(number: number, endorsements: readonly string[]): Promise<IssuerKey> {
  pairs[number] ??= generateKeyPair('RS256', { extractable: true });
  const { privateKey, publicKey } = await pairs[number];
  const kid = `key-${number}`;
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', endorsements };
  return { kid, privateKey, publicKey, jwk };
}
