import { errors, type JWTPayload, jwtVerify } from 'jose';
import { RequestRefused } from '../../../src/http/request-error.ts';
import type { SigningKeys } from '../../../src/tokens/signing-keys.ts';
import { ALGORITHM, bearerOf, formOf } from '../../../src/tokens/token-form.ts';
import type { VerifiedCaller } from './verified-caller.ts';
import { VerifiedTokens } from './verified-tokens.ts';

export interface TokenVerifierOptions {
  readonly issuer: string;
  /** The app id of the bot. */
  readonly audience: string;
  readonly keys: SigningKeys;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * How far the clocks of the bot and of the channel may be apart, in seconds
 * (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, step 4).
 */
const CLOCK_SKEW_S = 300;

/** The longest time that a token may still be valid, in seconds: the channel's are for an hour. */
const LONGEST_S = 24 * 3600;

/** Verifies the tokens that the channel sends with its requests; of those, only what needs no body. */
export class TokenVerifier {
  readonly #options: TokenVerifierOptions;
  readonly #verified = new VerifiedTokens();

  constructor(options: TokenVerifierOptions) {
    this.#options = options;
  }

  /**
   * Verifies an Authorization header, '' when there was none.
   * @throws RequestRefused 401 for a bad token, 503 when the keys to tell can't be had
   */
  async verify(authorization: string): Promise<VerifiedCaller> {
    const token = bearerOf(authorization);
    if (token === null) throw refused('the request has no token of the channel');
    const known = await this.#known(token);
    if (known) return known;
    const form = formOf(token, this.#options);
    if (form.kind === 'fault') throw refused(form.why);
    const { keyId } = form;
    const found = await this.#options.keys.find(keyId);
    if (found.kind === 'unknown') throw refused('the key of the token is not known');
    if (found.kind === 'unavailable') {
      const { retryAfterMs } = found;
      throw new RequestRefused(503, 'The keys that tell who asks could not be fetched.', { retryAfterMs });
    }
    const { key } = found;
    const claims = await this.#claimsOf(token, key.publicKey);
    const caller = { ...callerOf(claims), endorsements: key.endorsements };
    this.#verified.keep(token, { caller, keyId, key, until: (Number(claims.exp) + CLOCK_SKEW_S) * 1000 });
    return caller;
  }

  /** The caller of a token that was verified with a key that is still the one of its id. */
  async #known(token: string): Promise<VerifiedCaller | null> {
    const { keys, now } = this.#options;
    const known = this.#verified.find(token, now());
    if (!known) return null;
    const current = await keys.find(known.keyId);
    return current.kind === 'key' && current.key === known.key ? known.caller : null;
  }

  async #claimsOf(token: string, publicKey: Parameters<typeof jwtVerify>[1]): Promise<JWTPayload> {
    const { issuer, audience, now } = this.#options;
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: [ALGORITHM],
        issuer,
        audience,
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_SKEW_S,
        currentDate: new Date(now()),
      });
      const latest = now() / 1000 + LONGEST_S + CLOCK_SKEW_S;
      if (Number(payload.exp) <= latest) return payload;
    } catch (error) {
      throw refused(reasonOf(error));
    }
    throw refused('it is valid for far longer than a token of the channel');
  }
}

function callerOf(claims: JWTPayload): Omit<VerifiedCaller, 'endorsements'> {
  // The channel writes it in lower case; the documentation in both ways.
  const serviceUrl = claims.serviceurl ?? claims.serviceUrl;
  if (typeof serviceUrl !== 'string' || serviceUrl === '') throw refused('the token names no service URL');
  const { tid: tenantId = null } = claims;
  if (tenantId !== null && typeof tenantId !== 'string') throw refused('the tenant of the token is no text');
  return { claims, serviceUrl, tenantId };
}

/** Without the cause: the errors of the library carry the claims. */
function refused(why: string): RequestRefused {
  return new RequestRefused(401, `Not signed for this bot: ${why}.`);
}

/** Why a token did not verify, in words that hold nothing of it. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `its claim ${error.claim} is not good`;
  return 'the signature of the token is not good';
}
