import { inDifferentClouds } from '../../policy/cloud-scopes.ts';
import { SEPARATE_PCN } from '../../policy/dates.ts';
import type { DealRule } from '../deal-rule.ts';

/** At most one finding, which names every other deal with the same PCN in a different cloud, in the order of the book. */
export const separatePcnRequired: DealRule = {
  code: 'separate-pcn-required',
  when: 'facts',
  find: ({ deal, samePcn, asOf }) => {
    if (asOf < SEPARATE_PCN.since) return [];
    const others = samePcn.filter((other) => inDifferentClouds(deal.cloudScope, other.cloudScope));
    const [first] = others;
    if (!first) return [];
    const detail = { pcn: deal.pcn ?? '', scope: deal.cloudScope, otherScope: first.cloudScope };
    const dealIds = others.map(({ dealId }) => dealId);
    return [{ severity: 'blocker', dealId: first.dealId, dealIds, detail }];
  },
};
