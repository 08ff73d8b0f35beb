import { CLOUD_SCOPE_IDS, type CloudScopeId, DIRECTORY_CLOUDS, type DirectoryCloud } from '../domain/ids.ts';
import { type Citation, SECTIONS } from './citations.ts';
import { wordTable } from './words.ts';

/** How the cloud of a tenant relates to the cloud scope of a deal. */
export type Alignment = 'aligned' | 'unconfirmed' | 'misaligned';

export interface CloudScope {
  readonly id: CloudScopeId;
  readonly name: string;
  readonly alsoWritten: readonly string[];
  /** URL of the portal a contact of this scope signs in at; null for scopes whose portals can't be tried. */
  readonly portal: string | null;
  /** The Entra cloud the scope belongs to; null for the scope `unknown`. */
  readonly entraCloud: string | null;
  /** Tenant clouds that match this scope. */
  readonly aligned: readonly DirectoryCloud[];
  /** Tenant clouds that can neither be matched nor ruled out by a look-up. All others are misaligned. */
  readonly unconfirmed: readonly DirectoryCloud[];
  /** Whether tenants of this scope are invisible to a look-up. */
  readonly airGapped: boolean;
  readonly citations: readonly Citation[];
}

const ADMIN_CENTER = 'https://admin.microsoft.com';

/** The names of the portals, as their own pages have them. */
const PORTAL_NAMES: Readonly<Record<string, string>> = {
  [ADMIN_CENTER]: 'Microsoft 365 admin center',
  'https://portal.office365.us': 'Office 365 US Government portal',
  'https://portal.apps.mil': 'Office 365 DoD portal',
};

/** The name of a portal by its URL; of another one its URL. */
export function portalName(portal: string): string {
  return PORTAL_NAMES[portal] ?? portal;
}

export const CLOUD_SCOPES: readonly CloudScope[] = [
  {
    id: 'commercial',
    name: 'Commercial',
    alsoWritten: ['Commercial', 'Public', 'Commercial (Public)'],
    portal: ADMIN_CENTER,
    entraCloud: 'worldwide',
    aligned: ['commercial'],
    unconfirmed: ['gcc'],
    airGapped: false,
    citations: [SECTIONS.cloudScope, SECTIONS.signIn],
  },
  {
    id: 'commercial-gcc',
    name: 'Commercial using GCC products',
    alsoWritten: ['Commercial using GCC products', 'Commercial + GCC'],
    portal: ADMIN_CENTER,
    entraCloud: 'worldwide',
    aligned: ['commercial'],
    unconfirmed: ['gcc'],
    airGapped: false,
    citations: [SECTIONS.cloudScope, SECTIONS.signIn],
  },
  {
    id: 'gcc',
    name: 'GCC',
    alsoWritten: ['Government Community Cloud'],
    portal: ADMIN_CENTER,
    entraCloud: 'worldwide',
    aligned: ['gcc'],
    unconfirmed: [],
    airGapped: false,
    citations: [SECTIONS.faqGovernment, SECTIONS.articleInvalid, SECTIONS.signIn],
  },
  {
    id: 'gcc-high',
    name: 'GCC High',
    alsoWritten: ['GCC High', 'GCCH', 'Azure Gov', 'Azure Government', 'Fairfax'],
    portal: 'https://portal.office365.us',
    entraCloud: 'gcc-high',
    aligned: ['gcc-high'],
    unconfirmed: ['us-gov'],
    airGapped: false,
    citations: [SECTIONS.cloudScope, SECTIONS.signIn],
  },
  {
    id: 'dod',
    name: 'DoD',
    alsoWritten: ['DoD'],
    portal: 'https://portal.apps.mil',
    entraCloud: 'dod',
    aligned: ['dod'],
    unconfirmed: ['us-gov'],
    airGapped: false,
    citations: [SECTIONS.cloudScope, SECTIONS.signIn],
  },
  {
    id: 'azure-secret',
    name: 'Azure Secret',
    alsoWritten: ['Azure Secret'],
    portal: null,
    entraCloud: 'azure-secret',
    aligned: [],
    unconfirmed: [],
    airGapped: true,
    citations: [SECTIONS.faqAirGapped, SECTIONS.articleAosg],
  },
  {
    id: 'azure-top-secret',
    name: 'Azure Top Secret',
    alsoWritten: ['Azure Top Secret'],
    portal: null,
    entraCloud: 'azure-top-secret',
    aligned: [],
    unconfirmed: [],
    airGapped: true,
    citations: [SECTIONS.faqAirGapped, SECTIONS.articleAosg],
  },
  {
    id: 'unknown',
    name: 'Scope not known',
    alsoWritten: [],
    portal: null,
    entraCloud: null,
    aligned: [],
    unconfirmed: DIRECTORY_CLOUDS,
    airGapped: false,
    citations: [SECTIONS.articleCloud],
  },
];

/** Scope id by each accepted spelling of a cloud scope. */
export const CLOUD_SCOPE_WORDS = wordTable(CLOUD_SCOPES);

const BY_ID = new Map(CLOUD_SCOPES.map((scope) => [scope.id, scope]));

export function cloudScopeOf(id: CloudScopeId): CloudScope {
  const scope = BY_ID.get(id);
  if (!scope) throw new RangeError(`no cloud scope ${id}`);
  return scope;
}

const ALIGNMENTS: ReadonlyMap<string, Alignment> = new Map(
  CLOUD_SCOPES.flatMap((scope) =>
    DIRECTORY_CLOUDS.map((cloud) => [
      `${scope.id} ${cloud}`,
      scope.aligned.includes(cloud)
        ? ('aligned' as const)
        : scope.unconfirmed.includes(cloud)
          ? ('unconfirmed' as const)
          : ('misaligned' as const),
    ]),
  ),
);

/** How the result of a directory look-up relates to a scope; null for a result that names no cloud. */
export function alignmentOf(scope: CloudScopeId, directoryResult: string): Alignment | null {
  return ALIGNMENTS.get(`${scope} ${directoryResult}`) ?? null;
}

/** Whether two scopes belong to different Entra clouds; false when either scope is unknown. */
export function inDifferentClouds(one: CloudScopeId, other: CloudScopeId): boolean {
  const first = cloudScopeOf(one).entraCloud;
  const second = cloudScopeOf(other).entraCloud;
  return first !== null && second !== null && first !== second;
}

/** Portal hosts that count as another host. */
const SAME_PORTAL: ReadonlyMap<string, string> = new Map([['office.com', 'admin.microsoft.com']]);

/** The normalised host of a portal: without scheme, port 443, `www.`, path or case. */
export function portalHost(portal: string): string {
  const host = portal
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/:443$/, '')
    .replace(/^www\./, '');
  return SAME_PORTAL.get(host) ?? host;
}

const PORTAL_HOSTS: ReadonlyMap<CloudScopeId, string | null> = new Map(
  CLOUD_SCOPE_IDS.map((id) => {
    const { portal } = cloudScopeOf(id);
    return [id, portal === null ? null : portalHost(portal)];
  }),
);

/** The normalised portal host of a scope; null for scopes without a portal. */
export function portalHostOf(scope: CloudScopeId): string | null {
  return PORTAL_HOSTS.get(scope) ?? null;
}

/** The effect on the cloud axis of a successful sign-in at a scope's own portal. */
export type PortalTells = 'aligned' | 'aligned-if-directory-agrees' | 'nothing';

const PORTAL_TELLS: Readonly<Record<CloudScopeId, PortalTells>> = {
  commercial: 'aligned',
  'commercial-gcc': 'aligned',
  // GCC and Commercial share one portal, so signing in there cannot tell them apart.
  gcc: 'aligned-if-directory-agrees',
  'gcc-high': 'aligned',
  dod: 'aligned',
  'azure-secret': 'nothing',
  'azure-top-secret': 'nothing',
  unknown: 'nothing',
};

export function portalTells(scope: CloudScopeId): PortalTells {
  return PORTAL_TELLS[scope];
}
