import { RETIRED_ROLE_TRANSACTIONS } from '../../policy/dates.ts';
import { ROLES } from '../../policy/roles.ts';
import type { DealRule } from '../deal-rule.ts';

/** One finding for each retired role with a contact; `detail.macRole` is its replacement. */
export const retiredRole: DealRule = {
  code: 'retired-role',
  when: 'facts',
  find: ({ deal, contacts, policy }) => {
    const { transaction } = deal;
    if (!transaction || !RETIRED_ROLE_TRANSACTIONS.transactions.includes(transaction)) return [];
    return ROLES.flatMap(({ id, macRole }) =>
      policy.requirements[id] === 'retired' && contacts.some(({ role }) => role === id)
        ? [{ severity: 'warning' as const, role: id, detail: { macRole: macRole ?? '' } }]
        : [],
    );
  },
};
