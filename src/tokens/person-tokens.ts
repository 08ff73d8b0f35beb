import { errors, type JWTPayload, jwtVerify } from 'jose';
import { RequestRefused } from '../http/request-error.ts';
import type { SigningKeys } from './signing-keys.ts';
import { ALGORITHM, bearerOf, formOf } from './token-form.ts';

/** Who issues the tokens of people, and for whom. */
export interface TokenAuthority {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** The `aud`: the application id of the API. */
  readonly audience: string;
  /** The tenant whose people are let in. */
  readonly tenantId: string;
  /** The delegated permission that a token must have, of those in `scp`. */
  readonly scope: string;
  readonly keys: Pick<SigningKeys, 'find'>;
}

/** A person as their token states them. */
export interface TokenHolder {
  /** Object id in Entra ID, in lower case. */
  readonly objectId: string;
  readonly tenantId: string;
  readonly name: string;
  /** The name they sign in with, which is unique in their tenant; null when the token states none. */
  readonly signInName: string | null;
  /** Whether they are a guest of the tenant: of them the sign-in name is that of another organisation. */
  readonly isGuest: boolean;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly token: string;
}

/** How far the clocks of this machine and of Entra ID may be apart, in seconds. */
const CLOCK_SKEW_S = 300;
/** The longest time a token may still be valid, in seconds: access tokens last 60 to 90 minutes, with CAE 28 hours. */
const LONGEST_S = 30 * 3600;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Verifies the tokens with which people call the API: signature, issuer, audience, tenant, scope, time. */
export class PersonTokens {
  readonly #authority: TokenAuthority;
  readonly #now: () => number;

  /** @param now milliseconds since the epoch */
  constructor(authority: TokenAuthority, now: () => number) {
    this.#authority = authority;
    this.#now = now;
  }

  /**
   * Verifies an Authorization header, '' when there was none.
   * @throws RequestRefused 401 for a bad token, 503 when the keys to tell can't be had
   */
  async verify(authorization: string): Promise<TokenHolder> {
    const token = bearerOf(authorization);
    if (token === null) throw refused('the request has no token');
    const form = formOf(token, this.#authority);
    if (form.kind === 'fault') throw refused(form.why);
    const found = await this.#authority.keys.find(form.keyId);
    if (found.kind === 'unknown') throw refused('the key of the token is not known');
    if (found.kind === 'unavailable') {
      const { retryAfterMs } = found;
      throw new RequestRefused(503, 'The keys that tell who asks could not be fetched.', { retryAfterMs });
    }
    return this.#holderOf(token, await this.#claimsOf(token, found.key.publicKey));
  }

  async #claimsOf(token: string, publicKey: Parameters<typeof jwtVerify>[1]): Promise<JWTPayload> {
    const { issuer, audience } = this.#authority;
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: [ALGORITHM],
        issuer,
        audience,
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_SKEW_S,
        currentDate: new Date(this.#now()),
      });
      const latest = this.#now() / 1000 + LONGEST_S + CLOCK_SKEW_S;
      if (Number(payload.exp) <= latest) return payload;
    } catch (error) {
      throw refused(reasonOf(error));
    }
    throw refused('it is valid for far longer than a token of Entra ID');
  }

  #holderOf(token: string, claims: JWTPayload): TokenHolder {
    const { tenantId, scope, issuer } = this.#authority;
    const { tid, oid, scp, idtyp, name, upn, preferred_username: preferred, acct, idp, exp } = claims;
    if (typeof tid !== 'string' || tid.toLowerCase() !== tenantId.toLowerCase())
      throw refused('the token is of another tenant');
    if (idtyp === 'app' || typeof scp !== 'string')
      throw refused('the token is of an application, not of a person');
    if (!scp.split(' ').includes(scope)) throw refused(`the token lacks the scope ${scope}`);
    if (typeof oid !== 'string' || !GUID.test(oid)) throw refused('the token names no person');
    const signInName =
      [upn, preferred].find((one): one is string => typeof one === 'string' && one !== '') ?? null;
    const isOfOther = typeof idp === 'string' && idp !== issuer && !idp.includes(tenantId.toLowerCase());
    return {
      objectId: oid.toLowerCase(),
      tenantId: tid.toLowerCase(),
      name: typeof name === 'string' ? name.slice(0, MOST_NAME) : '',
      signInName: signInName === null ? null : signInName.slice(0, MOST_NAME),
      isGuest: acct === 1 || acct === '1' || isOfOther || signInName?.includes('#EXT#') === true,
      expiresAt: (Number(exp) + CLOCK_SKEW_S) * 1000,
      token,
    };
  }
}

const MOST_NAME = 320;

/** Without the cause: the errors of the library carry the claims. */
function refused(why: string): RequestRefused {
  return new RequestRefused(401, `Nobody is signed in: ${why}.`);
}

/** Why a token did not verify, in words that hold nothing of it. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `its claim ${error.claim} is not good`;
  return 'the signature of the token is not good';
}
