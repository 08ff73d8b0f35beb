import type { DirectoryCloud } from '../domain/ids.ts';

/** What is known of Microsoft's public tenant directory: hosts, ids, and how a document tells its cloud. */

/**
 * The hosts a look-up may call, and no other. Both sign-in hosts are asked about every domain: a domain may be
 * one tenant worldwide and another one in the US Government cloud.
 * Source: Microsoft identity platform, "National clouds" (sign-in and Graph endpoints).
 */
export const SIGN_IN_HOSTS = {
  worldwide: 'login.microsoftonline.com',
  usGovernment: 'login.microsoftonline.us',
} as const;

/** Microsoft Graph of the cloud the product itself runs in: its token is good there only. Same source. */
export const GRAPH_HOSTS = {
  commercial: 'graph.microsoft.com',
  gcc: 'graph.microsoft.com',
  'gcc-high': 'graph.microsoft.us',
  dod: 'dod-graph.microsoft.us',
} as const;
export type HomeCloud = keyof typeof GRAPH_HOSTS;

/**
 * Tenants that stand for personal accounts. The directory answers with one of them for gmail.com, hotmail.com,
 * live.com or yahoo.co.uk as if it were an organisation's.
 * Sources: the first as answered for those domains (2026-08-27); the second is the Microsoft Services tenant,
 * under which public code meets personal accounts; the third is documented as that of personal Microsoft
 * accounts (Microsoft identity platform, "Access token claims reference", `tid`).
 */
export const CONSUMER_TENANTS: ReadonlySet<string> = new Set([
  '9cd80435-793b-4f48-844b-6b3f37d1c1f3',
  'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
  '9188040d-6c67-4c5b-b112-36a304b66dad',
]);

/** What an OpenID document of a tenant in one cloud says; lower-case. All of it has to agree. */
export interface CloudMarks {
  readonly cloud: DirectoryCloud;
  /** `tenant_region_scope` */
  readonly regions: readonly string[];
  /** `tenant_region_sub_scope`; null when there is none. */
  readonly subScope: string | null;
  /** Host of `issuer`. */
  readonly issuers: readonly string[];
  /** `cloud_instance_name` */
  readonly instances: readonly string[];
  /** `msgraph_host` */
  readonly graphs: readonly string[];
}

/** Regions of the worldwide cloud, as public readings of the document know them. Add one when one turns up. */
const WORLDWIDE_REGIONS = ['ww', 'na', 'eu', 'as', 'oc'];

/** "USG" is an Azure Government tenant (Azure Government documentation, "Identity"); "USGov" is the newer one. */
const US_GOVERNMENT_REGIONS = ['usg', 'usgov'];

/** Keys of the US Government cloud are published with an issuer on either host, so both are taken. */
const US_GOVERNMENT_ISSUERS = ['login.microsoftonline.us', 'login.microsoftonline.com'];

/**
 * No page of Microsoft's documents the sub-scope values, but tools of CISA (ScubaGear) and others read them alike.
 * So a value outside this table is never guessed at: a person is asked.
 */
export const CLOUD_MARKS: readonly CloudMarks[] = [
  {
    // No sub-scope is no statement: "commercial" is inferred, from everything else agreeing.
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
    // The region alone says Azure Government; which tier it is, nothing says.
    cloud: 'us-gov',
    regions: US_GOVERNMENT_REGIONS,
    subScope: null,
    issuers: US_GOVERNMENT_ISSUERS,
    instances: ['microsoftonline.us', 'microsoftonline.com'],
    graphs: ['graph.microsoft.us', 'dod-graph.microsoft.us', 'graph.microsoft.com'],
  },
];

/** Clouds a document may name that no look-up result stands for; by `cloud_instance_name`. */
export const OTHER_CLOUDS: ReadonlyMap<string, string> = new Map([
  ['partner.microsoftonline.cn', 'Microsoft 365 operated by 21Vianet (China)'],
  ['chinacloudapi.cn', 'Microsoft 365 operated by 21Vianet (China)'],
  ['microsoftonline.de', 'Microsoft Cloud Germany (closed)'],
]);

/** "Tenant not found", as the sign-in hosts say it (with HTTP 400). */
export const TENANT_NOT_FOUND = { error: 'invalid_tenant', code: 90002 } as const;

/**
 * Last labels that are no part of the public DNS, so that nobody can have proved to own a domain under them.
 * Sources: RFC 6761, 6762, 7686, 8375 and 9476; ICANN's "internal" and its name collision list.
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
