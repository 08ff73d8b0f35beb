import type { ConsentFacts, ConsentOutcome } from '../host/consent.ts';

export interface ConsentRequest extends ConsentFacts {
  /** Where Entra ID sends the person back. */
  readonly redirectUri: string;
  /** A random text that the answer has to repeat. */
  readonly state: string;
  /** The hash of a code verifier that is kept nowhere, so that nobody can redeem the code of the answer. */
  readonly challenge: string;
  /** The sign-in name of who is to consent. */
  readonly hint: string | null;
}

/**
 * The address at which Entra ID asks for consent, and answers in the fragment, which no server is sent. The code in the answer
 * is of no use and used for nothing: what counts is that Entra ID has kept the consent.
 */
export function authorizeAddress({
  authorize,
  clientId,
  scope,
  redirectUri,
  state,
  challenge,
  hint,
}: ConsentRequest): string {
  const address = new URL(authorize);
  const query = {
    client_id: clientId,
    response_type: 'code',
    response_mode: 'fragment',
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(hint === null ? {} : { login_hint: hint }),
  };
  address.search = new URLSearchParams(query).toString();
  return address.href;
}

/** Entra ID's codes for a permission that only an administrator may give, or was asked to. */
const FOR_ADMINS = new Set(['AADSTS65001', 'AADSTS90093', 'AADSTS90094', 'AADSTS90095']);
/** A person said no, or went back from the request to an administrator. */
const REFUSED = 'AADSTS65004';

/**
 * What an answer of Entra ID says; null for one to another question than ours.
 * @param fragment of the address, without `#`
 * @param state that was asked with; null where nothing was asked in this window
 */
export function outcomeOfAnswer(fragment: string, state: string | null): ConsentOutcome | null {
  const answer = new URLSearchParams(fragment);
  if (state === null || answer.get('state') !== state) return null;
  const error = answer.get('error');
  if (error === null) return answer.has('code') ? { kind: 'given' } : { kind: 'failed', code: null };
  const [code = null] = /\bAADSTS\d{4,9}\b/.exec(answer.get('error_description') ?? '') ?? [];
  if (error === 'consent_required' || (code !== null && FOR_ADMINS.has(code))) return { kind: 'admin' };
  if (error === 'access_denied' && (code === null || code === REFUSED)) return { kind: 'refused' };
  return { kind: 'failed', code };
}
