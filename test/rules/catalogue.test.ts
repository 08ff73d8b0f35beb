import { describe, expect, it } from '@jest/globals';
import { CLOUD_SCOPE_IDS, ROLE_IDS, type Severity } from '../../src/domain/ids.ts';
import { CONTACT_FINDING_CODES, DEAL_FINDING_CODES, type FindingCode } from '../../src/domain/verdict.ts';
import { citationText } from '../../src/policy/citations.ts';
import { CATALOGUE, describeFinding } from '../../src/rules/catalogue.ts';
import type { Subject } from '../../src/rules/catalogue-entry.ts';
import { CONTACT_RULES } from '../../src/rules/contact/index.ts';
import { DEAL_RULES } from '../../src/rules/deal/index.ts';
import { contact, dealFile, EVERYBODY, judge } from '../support/deals.ts';

/** The tables of the specification, in their order, with the severity of each (the graver where two stand). */
const CONTACT_TABLE: readonly [FindingCode, Severity][] = [
  ['address-malformed', 'blocker'],
  ['personal-account', 'blocker'],
  ['no-wsa', 'blocker'],
  ['rejected-unexplained', 'blocker'],
  ['wrong-cloud', 'blocker'],
  ['not-validated', 'warning'],
  ['evidence-stale', 'warning'],
  ['evidence-conflict', 'warning'],
  ['tenant-not-found', 'warning'],
  ['cloud-mismatch-likely', 'warning'],
  ['cloud-unconfirmed', 'info'],
  ['sign-in-only', 'info'],
  ['role-mailbox', 'info'],
  ['possible-typo', 'warning'],
  ['domain-differs', 'info'],
  ['disposable-domain', 'warning'],
];
const DEAL_TABLE: readonly [FindingCode, Severity][] = [
  ['role-missing', 'blocker'],
  ['retired-role', 'warning'],
  ['online-admin-ambiguous', 'warning'],
  ['scope-unknown', 'warning'],
  ['separate-pcn-required', 'blocker'],
  ['cross-cloud-lead', 'warning'],
  ['air-gapped-manual', 'info'],
  ['manual-form-paused', 'warning'],
  ['on-hold', 'warning'],
  ['osm-aosg-conflict', 'warning'],
  ['single-vl-admin', 'info'],
  ['cocp-due', 'warning'],
  ['cocp-expired', 'blocker'],
  ['quarter-close', 'info'],
  ['program-not-listed', 'info'],
];
const ACTORS = ['account team', 'partner', 'customer', "customer's IT admin"];

const CODES = [...CONTACT_TABLE, ...DEAL_TABLE];

describe('the catalogue', () => {
  it('holds the codes of the specification and no other', () => {
    expect(Object.keys(CATALOGUE).sort()).toEqual(CODES.map(([code]) => code).sort());
    expect(CONTACT_FINDING_CODES).toEqual(CONTACT_TABLE.map(([code]) => code));
    expect(DEAL_FINDING_CODES).toEqual(DEAL_TABLE.map(([code]) => code));
  });

  it.each(CODES)('calls %s a %s', (code, severity) => {
    expect(CATALOGUE[code].severity).toBe(severity);
  });

  it.each(CODES)('gives %s a short title and at least one citation', (code) => {
    const { title, citations } = CATALOGUE[code];
    expect(title).toMatch(/^\S+( \S+){1,4}$/);
    expect(citations.length).toBeGreaterThan(0);
    expect(new Set(citations.map(citationText)).size).toBe(citations.length);
  });

  it.each(CODES)('says %s in one sentence and names who does what, in every scope', (code) => {
    for (const scope of CLOUD_SCOPE_IDS) {
      const subject: Subject = {
        scope,
        role: 'bill-to',
        dealId: 'D-2',
        detail: { cloud: 'dod', macRole: 'Invoice Reader', meant: 'a', domain: 'b', expected: 'c' },
      };
      expect(CATALOGUE[code].sentence(subject)).toMatch(/^\S.{10,}\.( \S.*\.)?$/);
      const remedies = CATALOGUE[code].remedies(subject);
      expect(remedies.length).toBeGreaterThan(0);
      for (const { who, what } of remedies) {
        expect(ACTORS).toContain(who);
        expect(what).toMatch(/^\S.{10,}\.$/);
      }
    }
  });
});

describe('the rules', () => {
  it('stand in the order of the specification', () => {
    expect(CONTACT_RULES.map(({ code }) => code)).toEqual(CONTACT_TABLE.map(([code]) => code));
    expect(DEAL_RULES.map(({ code }) => code)).toEqual(DEAL_TABLE.map(([code]) => code));
  });

  it('count four findings as ones about the address itself', () => {
    const about = CONTACT_RULES.filter(({ aboutAddress }) => aboutAddress).map(({ code }) => code);
    expect(about).toEqual(['role-mailbox', 'possible-typo', 'domain-differs', 'disposable-domain']);
  });
});

describe('what is said', () => {
  function words(code: FindingCode, detail: Subject['detail'] = {}): string {
    const entry = CATALOGUE[code];
    const subject: Subject = { scope: 'gcc-high', detail };
    return [entry.sentence(subject), ...entry.remedies(subject).map(({ what }) => what)].join(' ');
  }

  it('of an unexplained rejection names its four usual causes', () => {
    const said = words('rejected-unexplained');
    for (const cause of [/Entra|no account/i, /cloud/, /typo|mistyped/i, /tenant/]) {
      expect(said).toMatch(cause);
    }
  });

  it('of a contact not validated names the portal of the scope', () => {
    expect(words('not-validated')).toContain('https://portal.office365.us');
  });

  it('of a deal on hold offers the support case', () => {
    expect(words('on-hold')).toMatch(/case/);
  });

  it.each(['online-admin-ambiguous', 'osm-aosg-conflict'] as const)(
    'of %s, on which the pages differ, cites both',
    (code) => {
      expect(new Set(CATALOGUE[code].citations.map(({ page }) => page)).size).toBe(2);
    },
  );

  it.each(ROLE_IDS.slice(3))('of the retired role %s names the role that replaces it', (role) => {
    const file = dealFile({ deal: { transaction: 'new' }, contacts: [...EVERYBODY, contact(role)] });
    const [finding] = judge(file).findings;
    if (!finding) throw new Error('a retired role is told');
    const { remedies } = describeFinding(finding, 'commercial');
    expect(remedies.some(({ what }) => what.includes(finding.detail.macRole ?? '?'))).toBe(true);
  });
});
