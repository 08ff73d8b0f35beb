import type { Day } from '../domain/day.ts';
import type { Requirement, RoleId } from '../domain/ids.ts';
import { type Citation, SECTIONS } from './citations.ts';

/** The requirement of each role from a given day on. */
export interface Policy {
  /** The first day the policy applies; also its name. */
  readonly id: Day;
  readonly title: string;
  readonly requirements: Readonly<Record<RoleId, Requirement>>;
  /** Programs for which an older page still contradicts this policy about the Online Service Manager. */
  readonly osmContradictedFor: readonly string[];
  readonly citations: readonly Citation[];
}

type Legacy =
  | 'bill-to'
  | 'key-viewer'
  | 'license-position-viewer'
  | 'online-admin'
  | 'downloads'
  | 'software-assurance-manager';

function legacyRoles<R extends Requirement>(requirement: R): Record<Legacy, R> {
  return {
    'bill-to': requirement,
    'key-viewer': requirement,
    'license-position-viewer': requirement,
    'online-admin': requirement,
    downloads: requirement,
    'software-assurance-manager': requirement,
  };
}

/** All policies, oldest first. */
export const POLICIES: readonly [Policy, ...Policy[]] = [
  {
    id: '2025-07-23',
    title: 'cloud scope enforced at PCN level',
    requirements: {
      'notices-contact': 'recommended',
      'online-administrator': 'none',
      'online-service-manager': 'recommended',
      ...legacyRoles('none'),
    },
    osmContradictedFor: [],
    citations: [SECTIONS.articleCloud],
  },
  {
    id: '2026-01-15',
    title: 'WSA enforcement',
    requirements: {
      'notices-contact': 'mandatory',
      'online-administrator': 'none',
      'online-service-manager': 'mandatory',
      ...legacyRoles('retired'),
    },
    osmContradictedFor: [],
    citations: [SECTIONS.articleRoles, SECTIONS.articleLegacy],
  },
  {
    id: '2026-05-22',
    title: 'May 2026 playbook',
    requirements: {
      'notices-contact': 'mandatory',
      'online-administrator': 'mandatory',
      'online-service-manager': 'recommended',
      ...legacyRoles('retired'),
    },
    osmContradictedFor: ['AOS-G'],
    citations: [SECTIONS.atAGlance, SECTIONS.faqRoles],
  },
];

export interface PolicyChoice {
  readonly policy: Policy;
  /** Whether the as-of day precedes every policy, so that the first one is used without being in force. */
  readonly beforeFirst: boolean;
}

/** The policy in force on a day: the newest that has begun, or the first policy before that. */
export function policyAt(asOf: Day): PolicyChoice {
  let policy: Policy | null = null;
  for (const candidate of POLICIES) if (candidate.id <= asOf) policy = candidate;
  return policy ? { policy, beforeFirst: false } : { policy: POLICIES[0], beforeFirst: true };
}
