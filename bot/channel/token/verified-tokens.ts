import { createHash } from 'node:crypto';
import type { SigningKey } from '../../../src/tokens/key-document.ts';
import type { VerifiedCaller } from './verified-caller.ts';

export interface VerifiedToken {
  readonly caller: VerifiedCaller;
  readonly keyId: string;
  readonly key: SigningKey;
  /** When the token ends, in milliseconds since the epoch. */
  readonly until: number;
}

const MOST = 1000;

/**
 * Tokens that were verified, so that a signature is computed once for a token and not for each of its requests: the
 * channel uses one for an hour. By their digests: no token is kept. The oldest make room for new ones.
 */
export class VerifiedTokens {
  readonly #byDigest = new Map<string, VerifiedToken>();

  get size(): number {
    return this.#byDigest.size;
  }

  /** @param now milliseconds since the epoch */
  find(token: string, now: number): VerifiedToken | null {
    const digest = digestOf(token);
    const known = this.#byDigest.get(digest);
    if (!known) return null;
    if (now < known.until) return known;
    this.#byDigest.delete(digest);
    return null;
  }

  keep(token: string, verified: VerifiedToken): void {
    if (this.#byDigest.size >= MOST) {
      const [oldest] = this.#byDigest.keys();
      if (oldest !== undefined) this.#byDigest.delete(oldest);
    }
    this.#byDigest.set(digestOf(token), verified);
  }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
