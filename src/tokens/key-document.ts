import { type CryptoKey, importJWK } from 'jose';
import { Agent } from 'undici';
import { z } from 'zod';
import { boundedRequest } from '../http/bounded-request.ts';
import { guardedConnector, type Resolve } from '../http/guarded-connector.ts';
import { ALGORITHM } from './token-form.ts';

/** A key that signs tokens. */
export interface SigningKey {
  readonly publicKey: CryptoKey;
  /** Of a key of the Bot Framework: the ids of the channels whose activities it may sign for. */
  readonly endorsements: readonly string[];
}

/** Keys by their ids. */
export type KeySet = ReadonlyMap<string, SigningKey>;

/** Time limit of both requests together, from DNS to the last byte, in milliseconds. */
const WITHIN_MS = 3000;
const MOST_BYTES = 256 * 1024;
/** Keys that are read of a document; those after them are left out. */
const MOST_KEYS = 100;
/** Bits of the shortest modulus: RFC 7518, section 3.3. */
const LEAST_BITS = 2048;

const openIdDocument = z.object({
  jwks_uri: z.string().max(2000),
  id_token_signing_alg_values_supported: z.array(z.string()).optional(),
});
const keyDocument = z.object({ keys: z.array(z.unknown()) });
const rsaKey = z.object({
  kid: z.string().min(1).max(200),
  kty: z.literal('RSA'),
  use: z.literal('sig').optional(),
  alg: z.literal(ALGORITHM).optional(),
  n: z.string().max(2000),
  e: z.string().max(20),
  endorsements: z.array(z.string()).max(1000).optional(),
});

export interface KeyDocumentOptions {
  readonly resolve?: Resolve;
  readonly withinMs?: number;
}

/**
 * The OpenID document of a service that signs tokens, and the keys it names, which must be at the same
 * origin. Public addresses only (a stand-in for tests may be on loopback), no redirects, no retries.
 */
export class KeyDocument {
  readonly #url: URL;
  readonly #withinMs: number;
  readonly #agent: Agent;

  constructor(url: string, { resolve, withinMs = WITHIN_MS }: KeyDocumentOptions = {}) {
    this.#url = new URL(url);
    this.#withinMs = withinMs;
    const connect = guardedConnector((host) => host === this.#url.host, withinMs, resolve);
    this.#agent = new Agent({ connect, headersTimeout: withinMs, bodyTimeout: withinMs });
  }

  /** Fetches the keys. Rejects with a message saying which document failed, and how. */
  async fetch(): Promise<KeySet> {
    const late = new AbortController();
    const timer = setTimeout(() => {
      late.abort(new Error(`no answer of ${this.#url.origin} within ${this.#withinMs / 1000} s`));
    }, this.#withinMs);
    try {
      const found = openIdDocument.safeParse(await this.#json(this.#url, late.signal));
      if (!found.success) throw new Error(`${this.#url} is no OpenID document`);
      const { jwks_uri, id_token_signing_alg_values_supported: algorithms = [ALGORITHM] } = found.data;
      if (!algorithms.includes(ALGORITHM)) throw new Error(`${this.#url} does not name ${ALGORITHM}`);
      if (!URL.canParse(jwks_uri) || new URL(jwks_uri).origin !== this.#url.origin)
        throw new Error(`${this.#url} names keys at another origin`);
      return await keysIn(await this.#json(new URL(jwks_uri), late.signal));
    } finally {
      clearTimeout(timer);
    }
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  async #json(url: URL, signal: AbortSignal): Promise<unknown> {
    const headers = { accept: 'application/json', 'user-agent': 'wsa-readiness' };
    const path = `${url.pathname}${url.search}`;
    const request = { method: 'GET', origin: url.origin, path, headers } as const;
    const { status, body } = await boundedRequest(this.#agent, request, { bodyBytes: MOST_BYTES, signal });
    if (status !== 200) throw new Error(`${url} answered HTTP ${status}`);
    if (body === null) throw new Error(`${url} is larger than ${MOST_BYTES / 1024} KB`);
    try {
      return JSON.parse(body.toString('utf8'));
    } catch (cause) {
      throw new Error(`${url} is no JSON`, { cause });
    }
  }
}

/** The keys of a key document that can verify a token; those of another kind, or too weak, are left out. */
async function keysIn(document: unknown): Promise<KeySet> {
  const found = keyDocument.safeParse(document);
  if (!found.success) throw new Error('the key document has no list of keys');
  const keys = new Map<string, SigningKey>();
  for (const entry of found.data.keys.slice(0, MOST_KEYS)) {
    const { success, data } = rsaKey.safeParse(entry);
    if (!success || !isStrong(data)) continue;
    const { kid, kty, n, e, endorsements = [] } = data;
    const publicKey = await importJWK({ kty, n, e }, ALGORITHM).catch(() => null);
    if (publicKey && !(publicKey instanceof Uint8Array)) keys.set(kid, { publicKey, endorsements });
  }
  if (keys.size === 0) throw new Error('the key document has no key that can be used');
  return keys;
}

/** Whether an RSA key is of use: with an even exponent, or 1, there is no signature, or anybody's is one. */
function isStrong({ n, e }: { readonly n: string; readonly e: string }): boolean {
  const exponent = numberOf(e);
  return numberOf(n).toString(2).length >= LEAST_BITS && exponent >= 3n && exponent % 2n === 1n;
}

/** The number that base64url stands for. */
function numberOf(text: string): bigint {
  return BigInt(`0x${Buffer.from(text, 'base64url').toString('hex') || '0'}`);
}
