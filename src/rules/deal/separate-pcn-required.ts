import { inDifferentClouds } from '../../policy/cloud-scopes.ts';
import { SEPARATE_PCN } from '../../policy/dates.ts';
import type { DealRule } from '../deal-rule.ts';

/** One finding for each other deal with the same PCN in a different cloud. */
export const separatePcnRequired: DealRule = {
  code: 'separate-pcn-required',
  when: 'facts',
  find: ({ deal, samePcn, asOf }) =>
    asOf < SEPARATE_PCN.since
      ? []
      : samePcn
          .filter((other) => inDifferentClouds(deal.cloudScope, other.cloudScope))
          .map(({ dealId, cloudScope }) => ({
            severity: 'blocker' as const,
            dealId,
            detail: { pcn: deal.pcn ?? '', scope: deal.cloudScope, otherScope: cloudScope },
          })),
};
