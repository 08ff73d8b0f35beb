import type { DirectoryCloud } from '../domain/ids.ts';

/**
 * Facts about Microsoft's public tenant directory: hosts, ids, and the fields of an OpenID document that tell
 * a tenant's cloud. The hosts of the cloud that the product itself runs in are in `cloud-hosts.ts`.
 */

/**
 * The only hosts a look-up may call. Every domain is looked up at both sign-in hosts: it may belong to one
 * tenant worldwide and to another in the US Government cloud. Source: Microsoft identity platform, "National
 * clouds" (sign-in and Graph endpoints).
 */
export const SIGN_IN_HOSTS = {
  worldwide: 'login.microsoftonline.com',
  usGovernment: 'login.microsoftonline.us',
} as const;

/**
 * Tenant ids that stand for personal accounts, which the directory answers for gmail.com, hotmail.com,
 * live.com or yahoo.co.uk as if for an organisation. Sources: the first as answered for those domains
 * (2026-08-27); the second is the Microsoft Services tenant, under which public code meets personal accounts;
 * the third is documented as that of personal Microsoft accounts (Microsoft identity platform, "Access token
 * claims reference", `tid`).
 */
export const CONSUMER_TENANTS: ReadonlySet<string> = new Set([
  '9cd80435-793b-4f48-844b-6b3f37d1c1f3',
  'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
  '9188040d-6c67-4c5b-b112-36a304b66dad',
]);

/** Field values of the OpenID document of a tenant in `cloud`, lower-case. All fields must match. */
export interface CloudMarks {
  readonly cloud: DirectoryCloud;
  /** `tenant_region_scope` */
  readonly regions: readonly string[];
  /** `tenant_region_sub_scope`; null when the field is absent. */
  readonly subScope: string | null;
  /** Host of `issuer`. */
  readonly issuers: readonly string[];
  /** `cloud_instance_name` */
  readonly instances: readonly string[];
  /** `msgraph_host` */
  readonly graphs: readonly string[];
}

/** Regions of the worldwide cloud found in published OpenID documents. A new region must be added here. */
const WORLDWIDE_REGIONS = ['ww', 'na', 'eu', 'as', 'oc'];

/** "USG" is an Azure Government tenant (Azure Government documentation, "Identity"); "USGov" is the newer one. */
const US_GOVERNMENT_REGIONS = ['usg', 'usgov'];

/** The US Government cloud publishes its keys with an issuer on either host, so both match. */
const US_GOVERNMENT_ISSUERS = ['login.microsoftonline.us', 'login.microsoftonline.com'];

/**
 * Microsoft documents no sub-scope values; CISA's tools (ScubaGear) and others read them as here. A value
 * outside this table is never guessed at: the result is `ask-a-person`.
 */
export const CLOUD_MARKS: readonly CloudMarks[] = [
  {
    // A document without a sub-scope states no cloud: "commercial" is inferred from all other fields.
    cloud: 'commercial',
    regions: WORLDWIDE_REGIONS,
    subScope: null,
    issuers: ['login.microsoftonline.com'],
    instances: ['microsoftonline.com'],
    graphs: ['graph.microsoft.com'],
  },
  {
    cloud: 'gcc',
    regions: WORLDWIDE_REGIONS,
    subScope: 'gcc',
    issuers: ['login.microsoftonline.com'],
    instances: ['microsoftonline.com'],
    graphs: ['graph.microsoft.com'],
  },
  {
    cloud: 'gcc-high',
    regions: US_GOVERNMENT_REGIONS,
    subScope: 'dodcon',
    issuers: US_GOVERNMENT_ISSUERS,
    instances: ['microsoftonline.us'],
    graphs: ['graph.microsoft.us'],
  },
  {
    cloud: 'dod',
    regions: US_GOVERNMENT_REGIONS,
    subScope: 'dod',
    issuers: US_GOVERNMENT_ISSUERS,
    instances: ['microsoftonline.us'],
    graphs: ['dod-graph.microsoft.us'],
  },
  {
    // The region alone means Azure Government; the document does not tell which tier.
    cloud: 'us-gov',
    regions: US_GOVERNMENT_REGIONS,
    subScope: null,
    issuers: US_GOVERNMENT_ISSUERS,
    instances: ['microsoftonline.us', 'microsoftonline.com'],
    graphs: ['graph.microsoft.us', 'dod-graph.microsoft.us', 'graph.microsoft.com'],
  },
];

/** Names of clouds outside this table's results, by `cloud_instance_name`. */
export const OTHER_CLOUDS: ReadonlyMap<string, string> = new Map([
  ['partner.microsoftonline.cn', 'Microsoft 365 operated by 21Vianet (China)'],
  ['chinacloudapi.cn', 'Microsoft 365 operated by 21Vianet (China)'],
  ['microsoftonline.de', 'Microsoft Cloud Germany (closed)'],
]);

/** The sign-in hosts' "tenant not found" answer (HTTP 400). */
export const TENANT_NOT_FOUND = { error: 'invalid_tenant', code: 90002 } as const;

/**
 * Top-level labels outside the public DNS: a domain under one cannot be verified by a tenant. Sources: RFC
 * 6761, 6762, 7686, 8375 and 9476; ICANN's "internal" and its name collision list.
 */
export const SPECIAL_USE_ENDINGS: ReadonlySet<string> = new Set([
  'localhost',
  'local',
  'internal',
  'invalid',
  'test',
  'example',
  'onion',
  'alt',
  'arpa',
  'home',
  'corp',
  'mail',
  'lan',
  'intranet',
  'private',
]);
