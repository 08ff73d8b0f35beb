import { dealRule } from '../deal-rule.ts';

/**
 * An older page still requires an Online Service Manager for some programs; the policy only recommends one.
 */
export const osmAosgConflict = dealRule(
  'osm-aosg-conflict',
  'warning',
  ({ deal, contacts, policy }) =>
    deal.program !== null &&
    policy.osmContradictedFor.includes(deal.program) &&
    !contacts.some(({ role, verdict }) => role === 'online-service-manager' && verdict === 'ready'),
);
