import type { Log } from '../../../src/log.ts';
import { monotonic as monotonicClock } from '../../../src/monotonic.ts';
import { KeyDocument } from '../../../src/tokens/key-document.ts';
import { SigningKeys } from '../../../src/tokens/signing-keys.ts';
import { TokenVerifier } from './token-verifier.ts';

/** The verification of the tokens that the channel sends, with the keys it needs. */
export interface ChannelTokens {
  readonly verifier: TokenVerifier;
  readonly keys: Pick<SigningKeys, 'areAtHand'>;
  close(): Promise<void>;
}

export interface ChannelTokensOptions {
  /** The `iss` of the channel's tokens. */
  readonly issuer: string;
  /** Address of the OpenID document that names the keys. */
  readonly openIdUrl: string;
  /** Time limit of fetching it and the keys, for tests. Milliseconds. */
  readonly openIdWithinMs?: number | undefined;
  /** The app id of the bot. */
  readonly audience: string;
  /** Milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
  /** Milliseconds since any moment, of a clock that is never set. */
  readonly monotonic?: (() => number) | undefined;
  readonly log?: Pick<Log, 'warn'> | undefined;
}

/** Keys are fetched when the first token comes, or readiness is asked for. */
export function channelTokens({
  issuer,
  openIdUrl,
  openIdWithinMs,
  audience,
  now = Date.now,
  monotonic = monotonicClock,
  log = { warn: () => {} },
}: ChannelTokensOptions): ChannelTokens {
  const document = new KeyDocument(
    openIdUrl,
    openIdWithinMs === undefined ? {} : { withinMs: openIdWithinMs },
  );
  const keys = new SigningKeys({ fetch: () => document.fetch(), monotonic, log, of: 'the channel' });
  const verifier = new TokenVerifier({ issuer, audience, keys, now });
  return { verifier, keys, close: () => document.close() };
}
