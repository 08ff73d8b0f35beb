import { dealRule } from '../deal-rule.ts';

/** The retired Online Admin is filled, the mandatory Online Administrator is not. */
export const onlineAdminAmbiguous = dealRule(
  'online-admin-ambiguous',
  'warning',
  ({ contacts, policy }) =>
    policy.requirements['online-administrator'] === 'mandatory' &&
    contacts.some(({ role }) => role === 'online-admin') &&
    !contacts.some(({ role }) => role === 'online-administrator'),
);
