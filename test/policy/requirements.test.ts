import { describe, expect, it } from '@jest/globals';
import { ROLE_IDS, type RoleId } from '../../src/domain/ids.ts';
import { POLICIES, policyAt } from '../../src/policy/requirements.ts';
import { contact, dealFile, judge } from '../support/deals.ts';

const LATER_POLICIES_RETIRE: readonly RoleId[] = [
  'bill-to',
  'key-viewer',
  'license-position-viewer',
  'online-admin',
  'downloads',
  'software-assurance-manager',
];

const TABLE = [
  {
    policy: '2025-07-23',
    notices: 'recommended',
    administrator: 'none',
    manager: 'recommended',
    rest: 'none',
  },
  {
    policy: '2026-01-15',
    notices: 'mandatory',
    administrator: 'none',
    manager: 'mandatory',
    rest: 'retired',
  },
  {
    policy: '2026-05-22',
    notices: 'mandatory',
    administrator: 'mandatory',
    manager: 'recommended',
    rest: 'retired',
  },
] as const;

const CELLS = TABLE.flatMap(({ policy, notices, administrator, manager, rest }) => [
  { policy, role: 'notices-contact' as RoleId, requirement: notices },
  { policy, role: 'online-administrator' as RoleId, requirement: administrator },
  { policy, role: 'online-service-manager' as RoleId, requirement: manager },
  ...LATER_POLICIES_RETIRE.map((role) => ({ policy, role, requirement: rest })),
]);

describe('what is asked of a role', () => {
  it.each(CELLS)('$role is $requirement under the policy of $policy', ({ policy, role, requirement }) => {
    const judged = judge(dealFile({ contacts: [contact(role)] }), policy);
    expect(judged.policy).toBe(policy);
    expect(judged.contacts[0]?.requirement).toBe(requirement);
  });

  it.each(['EA', 'EAS', 'SCE', 'AOS-G', 'MPSA', null])('does not depend on the program %s', (program) => {
    const contacts = ROLE_IDS.map((role) => contact(role));
    const asked = judge(dealFile({ deal: { program }, contacts })).contacts;
    const forEA = judge(dealFile({ contacts })).contacts;
    expect(asked.map(({ requirement }) => requirement)).toEqual(forEA.map(({ requirement }) => requirement));
  });
});

describe('the policy in force', () => {
  it.each([
    ['1999-12-31', '2025-07-23', true],
    ['2025-07-22', '2025-07-23', true],
    ['2025-07-23', '2025-07-23', false],
    ['2026-01-14', '2025-07-23', false],
    ['2026-01-15', '2026-01-15', false],
    ['2026-05-21', '2026-01-15', false],
    ['2026-05-22', '2026-05-22', false],
    ['2031-01-01', '2026-05-22', false],
  ])('on %s is that of %s (before all of them: %s)', (asOf, policy, beforeFirst) => {
    const choice = policyAt(asOf);
    expect(choice.policy.id).toBe(policy);
    expect(choice.beforeFirst).toBe(beforeFirst);
    expect(judge(dealFile(), asOf).policy).toBe(policy);
  });
});

describe('the table of policies', () => {
  it('is oldest first, and each has a title and a citation', () => {
    const ids = POLICIES.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    for (const { title, citations } of POLICIES) {
      expect(title).not.toBe('');
      expect(citations.length).toBeGreaterThan(0);
    }
  });
});
