import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../src/domain/deal.ts';
import type { RoleId, Severity } from '../../src/domain/ids.ts';
import type { ContactFindingCode } from '../../src/domain/verdict.ts';
import { type ContactParts, codes, evidence, judgeContact } from '../support/deals.ts';

const OLD = '2026-04-01';

/** One case for each code, and its severity in a mandatory role. */
const CASES: readonly [ContactFindingCode, Severity, readonly Evidence[], ContactParts][] = [
  ['address-malformed', 'blocker', [], { email: 'ann@contoso' }],
  ['personal-account', 'blocker', [], { email: 'ann@gmail.com' }],
  ['no-wsa', 'blocker', [evidence('vl-central', 'no-wsa')], {}],
  ['rejected-unexplained', 'blocker', [evidence('vl-central', 'invalid')], {}],
  ['wrong-cloud', 'blocker', [evidence('vl-central', 'wrong-cloud')], {}],
  ['not-validated', 'warning', [], {}],
  ['evidence-stale', 'warning', [evidence('vl-central', 'valid', OLD)], {}],
  [
    'evidence-conflict',
    'warning',
    [evidence('vl-central', 'valid'), evidence('sign-in', 'not-work-account')],
    {},
  ],
  ['tenant-not-found', 'warning', [evidence('directory', 'not-found')], {}],
  ['cloud-mismatch-likely', 'warning', [evidence('directory', 'dod')], {}],
  ['cloud-unconfirmed', 'info', [evidence('directory', 'gcc')], {}],
  ['sign-in-only', 'info', [evidence('sign-in', 'work-account')], {}],
  ['role-mailbox', 'info', [], { email: 'info@contoso.com' }],
  ['possible-typo', 'warning', [], { email: 'ann@contosa.com' }],
  ['domain-differs', 'info', [], { email: 'ann@fabrikam.com' }],
  ['disposable-domain', 'warning', [], { email: 'ann@mailinator.com' }],
];

const ABOUT_THE_ADDRESS: readonly ContactFindingCode[] = [
  'role-mailbox',
  'possible-typo',
  'domain-differs',
  'disposable-domain',
];

const MANDATORY: readonly RoleId[] = ['notices-contact', 'online-administrator'];
const RETIRED: readonly RoleId[] = [
  'bill-to',
  'key-viewer',
  'license-position-viewer',
  'online-admin',
  'downloads',
  'software-assurance-manager',
];

function severityOf(
  code: ContactFindingCode,
  pieces: readonly Evidence[],
  parts: ContactParts,
): Severity | undefined {
  return judgeContact(pieces, parts).findings.find((finding) => finding.code === code)?.severity;
}

describe.each(CASES)('the finding %s', (code, severity, pieces, parts) => {
  it.each(MANDATORY)(`is a ${severity} in the mandatory role %s`, (role) => {
    expect(severityOf(code, pieces, { ...parts, role })).toBe(severity);
  });

  const eased = severity === 'blocker' ? 'warning' : severity;
  it(`is a ${eased} in a recommended role`, () => {
    expect(severityOf(code, pieces, { ...parts, role: 'online-service-manager' })).toBe(eased);
  });

  const kept = ABOUT_THE_ADDRESS.includes(code);
  it.each(RETIRED)(`${kept ? 'stands' : 'does not stand'} in the retired role %s`, (role) => {
    expect(severityOf(code, pieces, { ...parts, role })).toBe(kept ? severity : undefined);
  });
});

describe('a role nothing is asked of', () => {
  const before = { role: 'online-administrator', asOf: '2026-05-21' } as const;

  it('has only the findings about the address', () => {
    const judged = judgeContact([evidence('directory', 'not-found')], {
      ...before,
      email: 'info@mailinator.com',
    });
    expect(judged.requirement).toBe('none');
    expect(codes(judged.findings)).toEqual(['role-mailbox', 'disposable-domain']);
  });

  it('has its two axes judged all the same', () => {
    const judged = judgeContact([evidence('vl-central', 'no-wsa', '2026-05-20')], before);
    expect([judged.account, judged.verdict]).toEqual(['absent', 'not-ready']);
    expect(judged.findings).toEqual([]);
  });

  it('has no finding at all for a malformed address', () => {
    expect(judgeContact([], { ...before, email: 'info@mailinator' }).findings).toEqual([]);
    expect(judgeContact([], { role: 'bill-to', email: 'info@mailinator' }).findings).toEqual([]);
  });
});
