import type { DirectoryCloud } from './ids.ts';

/** The services that a domain is looked up at. */
export const LOOK_UP_SERVICES = ['worldwide', 'usGovernment', 'graph'] as const;
export type LookUpService = (typeof LOOK_UP_SERVICES)[number];

/** What one service said of a domain. */
export interface ServiceAnswer {
  readonly service: LookUpService;
  /** `unknown`: it knows no tenant of the domain; `silent`: it did not answer, or not in a known form. */
  readonly kind: 'found' | 'unknown' | 'silent';
  /** The cloud that its answer tells; null where it tells none. */
  readonly cloud: DirectoryCloud | null;
  readonly tenantId: string | null;
  /** The name of the tenant, as its owner wrote it. */
  readonly tenantName: string | null;
}

/** What a look-up of a domain found, as stored beside the evidence. */
export interface LookUpFacts {
  /** The reason for the conclusion, in one sentence; empty if none is stored. */
  readonly reason: string;
  readonly answers: readonly ServiceAnswer[];
}
