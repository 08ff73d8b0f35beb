import { z } from 'zod';
import type { DirectoryCloud } from '../domain/ids.ts';
import { CLOUD_MARKS, OTHER_CLOUDS, TENANT_NOT_FOUND } from '../policy/directory-facts.ts';

const value = z
  .string()
  .max(200)
  .nullish()
  .transform((text) => text ?? null);

/** The parsed fields of an OpenID document; the rest of it (endpoints and keys) is ignored. */
const DocumentSchema = z
  .object({
    issuer: z.string().max(300),
    tenant_region_scope: value,
    tenant_region_sub_scope: value,
    cloud_instance_name: value,
    msgraph_host: value,
  })
  .transform((document) => ({
    issuer: document.issuer,
    tenantId: tenantOf(document.issuer)?.tenantId ?? null,
    region: document.tenant_region_scope,
    subScope: document.tenant_region_sub_scope,
    instance: document.cloud_instance_name,
    graphHost: document.msgraph_host,
  }));

/**
 * The fields as written in the document, `tenantId` in lower case. Stored so that a person can check the conclusion.
 */
export type OpenIdDocument = z.infer<typeof DocumentSchema>;

/** Parses an OpenID document; null when it is none. */
export function parseOpenIdDocument(json: unknown): OpenIdDocument | null {
  return DocumentSchema.safeParse(json).data ?? null;
}

const ISSUER =
  /^https:\/\/([a-z0-9.-]+)\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/v2\.0\/?$/;

function tenantOf(issuer: string): { host: string; tenantId: string } | null {
  const [, host, tenantId] = ISSUER.exec(issuer.toLowerCase()) ?? [];
  return host === undefined || tenantId === undefined ? null : { host, tenantId };
}

/** The cloud of a tenant, or the reason why a person must check it. */
export type CloudReading =
  | { readonly cloud: DirectoryCloud; readonly reason: null }
  | { readonly cloud: null; readonly reason: string };

/**
 * Derives the cloud from the document alone. The host it came from does not matter: both answer for tenants of
 * either cloud.
 */
export function cloudOfDocument(document: OpenIdDocument): CloudReading {
  const issuer = tenantOf(document.issuer);
  if (!issuer) return { cloud: null, reason: 'the issuer names no tenant in a form that is known' };
  const region = lower(document.region) ?? '';
  const subScope = lower(document.subScope);
  const instance = lower(document.instance) ?? '';
  const graph = lower(document.graphHost) ?? '';
  const marks = CLOUD_MARKS.find(
    (one) =>
      one.subScope === subScope &&
      one.regions.includes(region) &&
      one.issuers.includes(issuer.host) &&
      one.instances.includes(instance) &&
      one.graphs.includes(graph),
  );
  if (marks) return { cloud: marks.cloud, reason: null };
  const other = OTHER_CLOUDS.get(instance);
  const reason = other
    ? `the tenant is in ${other}`
    : 'the values that tell the cloud are not a set that is known';
  return { cloud: null, reason };
}

function lower(text: string | null): string | null {
  return text === null || text === '' ? null : text.toLowerCase();
}

const ErrorSchema = z.object({
  error: z.string(),
  error_codes: z.array(z.number()).optional(),
  error_description: z.string().optional(),
});

/** Whether an HTTP 400 body means "no such tenant". Other refusals have the same status. */
export function saysNotFound(json: unknown): boolean {
  const { data } = ErrorSchema.safeParse(json);
  if (!data) return false;
  if (data.error_codes) return data.error_codes.includes(TENANT_NOT_FOUND.code);
  const named = /^AADSTS(\d+)/.exec(data.error_description ?? '')?.[1];
  return named === undefined
    ? data.error === TENANT_NOT_FOUND.error
    : Number(named) === TENANT_NOT_FOUND.code;
}
