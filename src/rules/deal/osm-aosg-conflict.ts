import { dealRule } from '../deal-rule.ts';

/** On some programs an older page still asks for an Online Service Manager, whom the policy only recommends. */
export const osmAosgConflict = dealRule(
  'osm-aosg-conflict',
  'warning',
  ({ deal, contacts, policy }) =>
    deal.program !== null &&
    policy.osmContradictedFor.includes(deal.program) &&
    !contacts.some(({ role, verdict }) => role === 'online-service-manager' && verdict === 'ready'),
);
