import type { Requirement, Severity } from '../../domain/ids.ts';
import { ROLES } from '../../policy/roles.ts';
import type { DealRule } from '../deal-rule.ts';

const SEVERITY: Readonly<Partial<Record<Requirement, Severity>>> = {
  mandatory: 'blocker',
  recommended: 'warning',
};

/** One finding for each role that should be filled and is not. */
export const roleMissing: DealRule = {
  code: 'role-missing',
  when: 'facts',
  find: ({ contacts, policy }) =>
    ROLES.flatMap(({ id }) => {
      const severity = SEVERITY[policy.requirements[id]];
      return severity && !contacts.some(({ role }) => role === id) ? [{ severity, role: id }] : [];
    }),
};
