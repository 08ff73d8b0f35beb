import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../src/domain/deal.ts';
import type { ContactFindingCode } from '../../src/domain/verdict.ts';
import { type ContactParts, codes, evidence, judgeContact } from '../support/deals.ts';

/** What is said about a contact on this evidence; every code that is said, and no other. */
interface Case {
  readonly when: string;
  readonly pieces?: readonly Evidence[];
  readonly parts?: ContactParts;
  readonly said: readonly ContactFindingCode[];
}

const OLD = '2026-04-01';
const PORTAL_ELSEWHERE = { portal: 'https://portal.apps.mil' };
const VALID = evidence('vl-central', 'valid');
const WORK = evidence('sign-in', 'work-account');
const NOT_WORK = evidence('sign-in', 'not-work-account');
const outlook: ContactParts = { email: 'ann@outlook.com', customerDomains: [] };
const malformed: ContactParts = { email: 'ann@contoso' };

function suite(about: string, cases: readonly Case[]): void {
  describe(about, () => {
    it.each(cases)('$when: $said', ({ pieces = [], parts = {}, said }) => {
      expect(codes(judgeContact(pieces, parts).findings)).toEqual(said);
    });
  });
}

suite('about the account', [
  { when: 'a malformed address', parts: malformed, said: ['address-malformed'] },
  {
    when: 'an odd but well-formed address',
    pieces: [VALID],
    parts: { email: "a.o'n%1+x@contoso.com" },
    said: [],
  },
  { when: 'a personal address', parts: outlook, said: ['personal-account'] },
  {
    when: 'a domain that looks like a personal one',
    pieces: [VALID],
    parts: { email: 'ann@outlook-contoso.com', customerDomains: [] },
    said: [],
  },
  { when: 'VL Central finds no WSA', pieces: [evidence('vl-central', 'no-wsa')], said: ['no-wsa'] },
  { when: 'a sign-in finds no work account', pieces: [NOT_WORK], said: ['no-wsa'] },
  { when: 'a customer denies it', pieces: [evidence('customer', 'denied')], said: ['not-validated'] },
  {
    when: 'VL Central rejects without a word',
    pieces: [evidence('vl-central', 'invalid')],
    said: ['rejected-unexplained'],
  },
  {
    when: 'VL Central rejected without a word long ago',
    pieces: [evidence('vl-central', 'invalid', OLD)],
    said: ['evidence-stale'],
  },
  {
    when: 'VL Central finds another cloud',
    pieces: [evidence('vl-central', 'wrong-cloud')],
    said: ['wrong-cloud'],
  },
  {
    when: 'VL Central found another cloud long ago',
    pieces: [evidence('vl-central', 'wrong-cloud', OLD)],
    said: ['evidence-stale'],
  },
  { when: 'VL Central says valid', pieces: [VALID], said: [] },
]);

suite('about validation', [
  { when: 'nothing is known', said: ['not-validated'] },
  {
    when: 'only the customer confirmed',
    pieces: [evidence('customer', 'confirmed')],
    said: ['not-validated'],
  },
  {
    when: 'only the directory answered',
    pieces: [evidence('directory', 'commercial')],
    said: ['not-validated'],
  },
  {
    when: 'the only check lies in the future',
    pieces: [evidence('vl-central', 'valid', '2026-06-11')],
    said: ['not-validated'],
  },
  {
    when: 'the only check is stale',
    pieces: [evidence('vl-central', 'valid', OLD)],
    said: ['evidence-stale'],
  },
  {
    when: 'the only sign-in is stale',
    pieces: [evidence('sign-in', 'work-account', OLD)],
    said: ['evidence-stale'],
  },
  {
    when: 'a stale check has a fresh one beside it',
    pieces: [evidence('vl-central', 'valid', OLD), VALID],
    said: [],
  },
  {
    when: 'a stale check has a fresh sign-in beside it',
    pieces: [evidence('vl-central', 'valid', OLD), WORK],
    said: ['sign-in-only'],
  },
  {
    when: 'only the customer confirmed, and long ago',
    pieces: [evidence('customer', 'confirmed', OLD)],
    said: ['not-validated'],
  },
  { when: 'only a sign-in made it ready', pieces: [WORK], said: ['sign-in-only'] },
  {
    when: 'a sign-in left the cloud open',
    pieces: [evidence('sign-in', 'work-account', '2026-06-01', PORTAL_ELSEWHERE)],
    said: [],
  },
  { when: 'VL Central and a sign-in agree', pieces: [VALID, WORK], said: [] },
]);

suite('about a conflict of checks', [
  { when: 'valid, but the sign-in failed', pieces: [VALID, NOT_WORK], said: ['evidence-conflict'] },
  {
    when: 'valid, but the sign-in failed long ago',
    pieces: [VALID, evidence('sign-in', 'not-work-account', OLD)],
    said: [],
  },
  {
    when: 'valid long ago, and the sign-in failed',
    pieces: [evidence('vl-central', 'valid', OLD), NOT_WORK],
    said: ['no-wsa'],
  },
  {
    when: 'no WSA, but the sign-in worked',
    pieces: [evidence('vl-central', 'no-wsa'), WORK],
    said: ['no-wsa', 'evidence-conflict'],
  },
  {
    when: 'no WSA, and the sign-in failed',
    pieces: [evidence('vl-central', 'no-wsa'), NOT_WORK],
    said: ['no-wsa'],
  },
  {
    when: 'no WSA, and the sign-in worked long ago',
    pieces: [evidence('vl-central', 'no-wsa'), evidence('sign-in', 'work-account', OLD)],
    said: ['no-wsa'],
  },
  {
    when: 'a personal address that is valid',
    pieces: [VALID],
    parts: outlook,
    said: ['personal-account', 'evidence-conflict'],
  },
  {
    when: 'a personal address that signed in',
    pieces: [WORK],
    parts: outlook,
    said: ['personal-account', 'evidence-conflict'],
  },
  {
    when: 'a personal address without WSA',
    pieces: [evidence('vl-central', 'no-wsa')],
    parts: outlook,
    said: ['personal-account'],
  },
  {
    when: 'a personal address the customer confirms',
    pieces: [evidence('customer', 'confirmed')],
    parts: outlook,
    said: ['personal-account'],
  },
  {
    when: 'valid, but the directory names another cloud',
    pieces: [VALID, evidence('directory', 'dod')],
    said: ['evidence-conflict'],
  },
  {
    when: 'valid, and the directory names this cloud',
    pieces: [VALID, evidence('directory', 'commercial')],
    said: [],
  },
  {
    when: 'valid, and the directory cannot tell',
    pieces: [VALID, evidence('directory', 'gcc')],
    said: ['cloud-unconfirmed'],
  },
  { when: 'valid, and no tenant is found', pieces: [VALID, evidence('directory', 'not-found')], said: [] },
  {
    when: 'a sign-in worked, but the directory names another cloud',
    pieces: [WORK, evidence('directory', 'dod')],
    said: ['sign-in-only'],
  },
  {
    when: 'wrong cloud, and the sign-in worked',
    pieces: [evidence('vl-central', 'wrong-cloud'), WORK],
    said: ['wrong-cloud'],
  },
  {
    when: 'invalid, and the sign-in worked',
    pieces: [evidence('vl-central', 'invalid'), WORK],
    said: ['rejected-unexplained'],
  },
  { when: 'valid, but the customer denies it', pieces: [VALID, evidence('customer', 'denied')], said: [] },
]);

suite('about the directory', [
  {
    when: 'no tenant is found',
    pieces: [evidence('directory', 'not-found')],
    said: ['not-validated', 'tenant-not-found'],
  },
  {
    when: 'no tenant is found, but a newer look-up finds one',
    pieces: [evidence('directory', 'not-found', '2026-05-01'), evidence('directory', 'commercial')],
    said: ['not-validated'],
  },
  {
    when: 'no tenant is found for someone not ready',
    pieces: [NOT_WORK, evidence('directory', 'not-found')],
    said: ['no-wsa'],
  },
  {
    when: 'another cloud is named',
    pieces: [evidence('directory', 'gcc-high')],
    said: ['not-validated', 'cloud-mismatch-likely'],
  },
  {
    when: 'another cloud is named for someone not ready',
    pieces: [evidence('vl-central', 'wrong-cloud'), evidence('directory', 'gcc-high')],
    said: ['wrong-cloud'],
  },
  {
    when: 'another cloud is named for a personal address',
    pieces: [evidence('directory', 'gcc-high')],
    parts: outlook,
    said: ['personal-account'],
  },
  { when: 'this cloud is named', pieces: [evidence('directory', 'commercial')], said: ['not-validated'] },
  {
    when: 'a cloud that may do is named',
    pieces: [evidence('directory', 'gcc')],
    said: ['not-validated', 'cloud-unconfirmed'],
  },
  {
    when: 'a cloud that may do is named for someone not ready',
    pieces: [NOT_WORK, evidence('directory', 'gcc')],
    said: ['no-wsa', 'cloud-unconfirmed'],
  },
  {
    when: 'more than one answer came',
    pieces: [evidence('directory', 'ambiguous')],
    said: ['not-validated', 'cloud-unconfirmed'],
  },
  { when: 'it is out of reach', pieces: [evidence('directory', 'unreachable')], said: ['not-validated'] },
  {
    when: 'it calls the domain a consumer one',
    pieces: [evidence('directory', 'consumer')],
    said: ['not-validated'],
  },
  {
    when: 'a US Government tenant may be DoD',
    pieces: [evidence('directory', 'us-gov')],
    parts: { scope: 'dod' },
    said: ['not-validated', 'cloud-unconfirmed'],
  },
  {
    when: 'a US Government tenant is not GCC',
    pieces: [evidence('directory', 'us-gov')],
    parts: { scope: 'gcc' },
    said: ['not-validated', 'cloud-mismatch-likely'],
  },
  {
    when: 'the scope is unknown',
    pieces: [evidence('directory', 'dod')],
    parts: { scope: 'unknown' },
    said: ['not-validated', 'cloud-unconfirmed'],
  },
  {
    when: 'the scope is air-gapped',
    pieces: [evidence('directory', 'commercial')],
    parts: { scope: 'azure-secret' },
    said: ['not-validated', 'cloud-mismatch-likely'],
  },
]);

describe('the order of findings', () => {
  it('is that of the table, however many there are', () => {
    const pieces = [evidence('directory', 'not-found'), evidence('vl-central', 'valid', OLD)];
    const { findings } = judgeContact(pieces, { email: 'licensing@mailinator.com' });
    expect(codes(findings)).toEqual([
      'evidence-stale',
      'tenant-not-found',
      'role-mailbox',
      'disposable-domain',
    ]);
  });
});
