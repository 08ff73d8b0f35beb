import type { HttpAnswer, LookupHttp, LookupService } from './lookup-http.ts';
import { type OpenIdDocument, parseOpenIdDocument, saysNotFound } from './openid-document.ts';

/** The answer of one sign-in host about a domain. */
export type DiscoveryAnswer =
  | { readonly kind: 'found'; readonly document: OpenIdDocument }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'failed'; readonly why: string };

/**
 * Fetches the OpenID document of a domain.
 * @param domain as returned by `safeDomain`; it becomes part of the path without escaping
 */
export async function discover(
  http: LookupHttp,
  service: Exclude<LookupService, 'graph'>,
  domain: string,
): Promise<DiscoveryAnswer> {
  return read(await http.get(service, `/${domain}/v2.0/.well-known/openid-configuration`));
}

function read(answer: HttpAnswer): DiscoveryAnswer {
  if (answer.kind === 'failure') return { kind: 'failed', why: `${answer.why} (${answer.detail})` };
  const { status, json } = answer;
  if (status === 400 && saysNotFound(json)) return { kind: 'not-found' };
  if (status !== 200) return { kind: 'failed', why: `HTTP ${status}` };
  if (json === undefined) return { kind: 'failed', why: 'the answer is not JSON' };
  const document = parseOpenIdDocument(json);
  return document ? { kind: 'found', document } : { kind: 'failed', why: 'the answer is no OpenID document' };
}
