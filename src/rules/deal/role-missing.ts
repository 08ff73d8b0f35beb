import type { Requirement, Severity } from '../../domain/ids.ts';
import { ROLES } from '../../policy/roles.ts';
import type { DealRule } from '../deal-rule.ts';

const SEVERITY: Readonly<Partial<Record<Requirement, Severity>>> = {
  mandatory: 'blocker',
  recommended: 'warning',
};

/** One finding for each mandatory or recommended role without a contact. */
export const roleMissing: DealRule = {
  code: 'role-missing',
  when: 'facts',
  find: ({ contacts, policy }) =>
    ROLES.flatMap(({ id }) => {
      const severity = SEVERITY[policy.requirements[id]];
      return severity && !contacts.some(({ role }) => role === id) ? [{ severity, role: id }] : [];
    }),
};
