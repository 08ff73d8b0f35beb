import { decodeJwt, decodeProtectedHeader } from 'jose';

/**
 * The most characters of a token. One of the channel has about 800, of Entra ID about 2,000: a header, claims and a signature of 342
 * characters.
 */
const MOST_TOKEN = 8192;
const MOST_HEADER = 1024;
/**
 * Three parts of base64url, as a signed token in the compact serialisation has (RFC 7515, section 7.1), after a scheme in
 * any case (RFC 9110, section 11.1).
 */
const BEARER = /^bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const KEY_ID = /^[\x21-\x7e]{1,200}$/;
/** The one algorithm that the OpenID documents of the channel and of Entra ID name. */
export const ALGORITHM = 'RS256';
/** Header parameters that name another key, or change how a token is read (RFC 7515, section 4.1; RFC 7797). */
const REFUSED_PARAMETERS = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'enc', 'zip', 'cty'];

/** A token that has the right form. Nothing in it is verified. */
export interface TokenForm {
  readonly kind: 'token';
  readonly token: string;
  /** The id of the key that is said to have signed it. */
  readonly keyId: string;
}

export interface TokenFault {
  readonly kind: 'fault';
  /** What is wrong, in words that hold nothing of the token. */
  readonly why: string;
}

/** The token of an Authorization header; null when it is no bearer token, or too large. */
export function bearerOf(authorization: string): string | null {
  if (authorization.length > MOST_TOKEN) return null;
  return BEARER.exec(authorization)?.[1] ?? null;
}

/**
 * Reads the form of a token, from the cheapest check on, before its signature is looked at. Issuer and audience are read
 * unverified, so that a token for somebody else costs neither a signature nor a look for its key.
 */
export function formOf(
  token: string,
  { issuer, audience }: { issuer: string; audience: string },
): TokenForm | TokenFault {
  if (token.indexOf('.') > MOST_HEADER) return fault('the header of the token is too large');
  const header = read(() => decodeProtectedHeader(token));
  if (!header) return fault('the header of the token is no JSON object');
  if (header.alg !== ALGORITHM) return fault('the token is not signed with RS256');
  if (REFUSED_PARAMETERS.some((name) => Object.hasOwn(header, name)))
    return fault('the header of the token has a parameter that is not taken');
  if (header.typ !== undefined && !(typeof header.typ === 'string' && /^jwt$/i.test(header.typ)))
    return fault('the token is of another type');
  if (typeof header.kid !== 'string' || !KEY_ID.test(header.kid)) return fault('the token names no key');
  const claims = read(() => decodeJwt(token));
  if (!claims) return fault('the claims of the token are no JSON object');
  if (claims.iss !== issuer) return fault('the token is of another issuer');
  if (claims.aud !== audience) return fault('the token is for another audience');
  return { kind: 'token', token, keyId: header.kid };
}

function fault(why: string): TokenFault {
  return { kind: 'fault', why };
}

function read<T>(decode: () => T): T | null {
  try {
    return decode();
  } catch {
    return null;
  }
}
