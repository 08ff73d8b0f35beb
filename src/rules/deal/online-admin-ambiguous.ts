import { dealRule } from '../deal-rule.ts';

/** The old Online Admin is named where the guidance now asks for an Online Administrator. */
export const onlineAdminAmbiguous = dealRule(
  'online-admin-ambiguous',
  'warning',
  ({ contacts, policy }) =>
    policy.requirements['online-administrator'] === 'mandatory' &&
    contacts.some(({ role }) => role === 'online-admin') &&
    !contacts.some(({ role }) => role === 'online-administrator'),
);
