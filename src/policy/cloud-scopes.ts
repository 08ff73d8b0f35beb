import { CLOUD_SCOPE_IDS, type CloudScopeId, DIRECTORY_CLOUDS, type DirectoryCloud } from '../domain/ids.ts';
import { type Citation, SECTIONS } from './citations.ts';
import { wordTable } from './words.ts';

/** How a tenant's cloud stands to a deal's scope. */
export type Alignment = 'aligned' | 'unconfirmed' | 'misaligned';

export interface CloudScope {
  readonly id: CloudScopeId;
  readonly name: string;
  readonly alsoWritten: readonly string[];
  /** Where a contact of this scope tries to sign in; null where nothing can be tried. */
  readonly portal: string | null;
  /** Which Entra cloud the scope lives in; null when the scope is not known. */
  readonly entraCloud: string | null;
  /** Tenants of these clouds are aligned. */
  readonly aligned: readonly DirectoryCloud[];
  /** Of tenants in these clouds nobody can tell from the outside. The rest are misaligned. */
  readonly unconfirmed: readonly DirectoryCloud[];
  /** Whether nothing about a tenant can be seen from outside. */
  readonly airGapped: boolean;
  readonly citations: readonly Citation[];
}

const ADMIN_CENTER = 'https://admin.microsoft.com';

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

/** Every way a cloud scope is written, to its id. */
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

/** How a directory result stands to a scope; null when the result names no cloud. */
export function alignmentOf(scope: CloudScopeId, directoryResult: string): Alignment | null {
  return ALIGNMENTS.get(`${scope} ${directoryResult}`) ?? null;
}

/** Whether two scopes live in different Entra clouds. Nothing is said of an unknown scope. */
export function inDifferentClouds(one: CloudScopeId, other: CloudScopeId): boolean {
  const first = cloudScopeOf(one).entraCloud;
  const second = cloudScopeOf(other).entraCloud;
  return first !== null && second !== null && first !== second;
}

/** Portals that tell the same as another one. */
const SAME_PORTAL: ReadonlyMap<string, string> = new Map([['office.com', 'admin.microsoft.com']]);

/** The host a portal is known by: without scheme, `www.`, path or case. */
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

/** The portal host a contact of this scope tries to sign in at; null where there is none. */
export function portalHostOf(scope: CloudScopeId): string | null {
  return PORTAL_HOSTS.get(scope) ?? null;
}

/** What a successful sign-in at a scope's own portal says of the cloud. */
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
