import { z } from 'zod';
import type { HttpAnswer, LookupHttp } from './lookup-http.ts';

/** Returns a token for Graph with `CrossTenantInformation.ReadBasic.All`; the implementation caches it. */
export type GraphToken = () => Promise<string>;

/** Graph's answer about the tenant of a domain. It never tells the cloud. */
export type GraphAnswer =
  | {
      readonly kind: 'found';
      readonly tenantId: string;
      readonly displayName: string | null;
      readonly defaultDomainName: string | null;
    }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'failed'; readonly why: string };

const name = z
  .string()
  .max(300)
  .nullish()
  .transform((text) => text ?? null);

const TenantSchema = z.object({
  tenantId: z.guid().transform((id) => id.toLowerCase()),
  displayName: name,
  defaultDomainName: name,
});

/** Looks a domain up in Graph; token and request share one time limit. Never rejects. */
export async function findTenant(http: LookupHttp, token: GraphToken, domain: string): Promise<GraphAnswer> {
  const started = performance.now();
  const bearer = await tokenWithin(token, http.requestMs, http.closing);
  if (bearer === null) return { kind: 'failed', why: 'no token for Microsoft Graph' };
  const path = `/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='${domain}')`;
  const withinMs = Math.max(1, http.requestMs - (performance.now() - started));
  return read(await http.get('graph', path, { token: bearer, withinMs }));
}

function read(answer: HttpAnswer): GraphAnswer {
  if (answer.kind === 'failure') return { kind: 'failed', why: `${answer.why} (${answer.detail})` };
  const { status, json } = answer;
  if (status === 404) return { kind: 'not-found' };
  if (status === 401 || status === 403) return { kind: 'no-permission' };
  if (status !== 200) return { kind: 'failed', why: `HTTP ${status}` };
  const { data } = TenantSchema.safeParse(json);
  return data
    ? { kind: 'found', ...data }
    : { kind: 'failed', why: 'the answer is not what Graph documents' };
}

/** The token, or null on failure; an error's text is dropped, since it could contain a secret. */
async function tokenWithin(token: GraphToken, ms: number, closing: AbortSignal): Promise<string | null> {
  if (closing.aborted) return null;
  const over = new AbortController();
  const late = new Promise<null>((resolve) => {
    const timer = setTimeout(() => resolve(null), ms);
    const { signal } = over;
    closing.addEventListener('abort', () => resolve(null), { signal });
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    return await Promise.race([token(), late]);
  } catch {
    return null;
  } finally {
    over.abort();
  }
}
