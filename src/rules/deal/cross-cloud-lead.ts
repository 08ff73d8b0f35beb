import { inDifferentClouds } from '../../policy/cloud-scopes.ts';
import { CROSS_CLOUD_LEAD_EASED } from '../../policy/dates.ts';
import type { DealRule } from '../deal-rule.ts';

/**
 * The lead enrolment is in another cloud; only an info finding for packages created since the check was
 * eased.
 */
export const crossCloudLead: DealRule = {
  code: 'cross-cloud-lead',
  when: 'facts',
  find: ({ deal, lead }) => {
    if (!lead || !inDifferentClouds(deal.cloudScope, lead.cloudScope)) return [];
    const eased = deal.packageCreated !== null && deal.packageCreated >= CROSS_CLOUD_LEAD_EASED.since;
    return [
      {
        severity: eased ? ('info' as const) : ('warning' as const),
        dealId: lead.dealId,
        detail: { scope: deal.cloudScope, leadScope: lead.cloudScope, eased: eased ? 'yes' : 'no' },
      },
    ];
  },
};
