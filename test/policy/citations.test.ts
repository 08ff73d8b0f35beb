import { describe, expect, it } from '@jest/globals';
import { type Citation, citationText, PAGES, SECTIONS } from '../../src/policy/citations.ts';
import { CLOUD_SCOPES } from '../../src/policy/cloud-scopes.ts';
import { CONTRADICTIONS, contradictionsBehind } from '../../src/policy/contradictions.ts';
import {
  COCP_DAYS,
  CROSS_CLOUD_LEAD_EASED,
  EXPLAINED_MESSAGES,
  RETIRED_ROLE_TRANSACTIONS,
  SEPARATE_PCN,
} from '../../src/policy/dates.ts';
import { PROGRAMS_CITATION } from '../../src/policy/programs.ts';
import { POLICIES, policyAt } from '../../src/policy/requirements.ts';
import { ROLES } from '../../src/policy/roles.ts';

function expectCited(citations: readonly Citation[]): void {
  expect(citations.length).toBeGreaterThan(0);
  for (const { page, section } of citations) {
    expect(PAGES).toHaveProperty(page);
    expect(section.trim()).not.toBe('');
  }
}

describe('the citation', () => {
  it.each(POLICIES)('of the policy of $id names a page and a section', ({ citations }) => {
    expectCited(citations);
  });

  it.each(CLOUD_SCOPES)('of the scope $id names a page and a section', ({ citations }) => {
    expectCited(citations);
  });

  it.each(ROLES)('of the role $id names a page and a section', ({ citation }) => {
    expectCited([citation]);
  });

  it.each(Object.entries(SECTIONS))('%s is shown with its page and date', (_name, citation) => {
    expectCited([citation]);
    expect(citationText(citation)).toMatch(
      /^.+ \((?:undated copy|(?:(?:\d{1,2} )?[A-Z][a-z]+ )?20\d\d)\), .+$/,
    );
  });

  it.each([
    ['separate PCNs', SEPARATE_PCN.since, '2025-01-23', SEPARATE_PCN.citation],
    ['the eased lead check', CROSS_CLOUD_LEAD_EASED.since, '2026-05-22', CROSS_CLOUD_LEAD_EASED.citation],
    ['explained messages', EXPLAINED_MESSAGES.since, '2026-05-29', EXPLAINED_MESSAGES.citation],
    ['the days for a COCP', COCP_DAYS.days, 10, COCP_DAYS.citation],
  ])('of %s goes with the value of the specification', (_what, value, expected, citation) => {
    expect(value).toBe(expected);
    expectCited([citation]);
  });

  it('of the transactions without retired roles, and of the programs, names a page', () => {
    expectCited([RETIRED_ROLE_TRANSACTIONS.citation, PROGRAMS_CITATION]);
  });
});

describe('a contradiction of the pages', () => {
  it.each(Object.values(CONTRADICTIONS))('about $topic cites at least two sides', ({ sides, settled }) => {
    expect(sides.length).toBeGreaterThanOrEqual(2);
    expectCited(sides.map(({ citation }) => citation));
    expect(new Set(sides.map(({ citation }) => citationText(citation))).size).toBe(sides.length);
    expect(settled).not.toBe('');
  });

  it.each([
    ['2026-06-10', 'commercial', ['online-administrator', 'online-service-manager']],
    ['2026-06-10', 'gcc', ['online-administrator', 'online-service-manager', 'commercial-for-gcc']],
    [
      '2026-06-10',
      'commercial-gcc',
      ['online-administrator', 'online-service-manager', 'commercial-for-gcc'],
    ],
    ['2026-05-21', 'commercial', []],
    ['2026-05-21', 'gcc', ['commercial-for-gcc']],
  ] as const)('on %s in scope %s: %j', (asOf, scope, ids) => {
    expect(contradictionsBehind(policyAt(asOf).policy, scope).map(({ id }) => id)).toEqual(ids);
  });
});
