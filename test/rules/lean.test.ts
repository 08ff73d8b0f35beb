import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../src/domain/deal.ts';
import type { Lean } from '../../src/domain/verdict.ts';
import { evidence, judgeContact } from '../support/deals.ts';

const OLD = '2026-04-01';
const OLDER = '2026-03-01';
const READY: Lean = 'likely-ready';
const NOT: Lean = 'likely-not-ready';

describe('an unverified contact leans', () => {
  it.each<[string, Evidence[], Lean | null]>([
    ['nowhere without evidence', [], null],
    ['by an aligned directory cloud', [evidence('directory', 'commercial')], READY],
    ['nowhere by an unconfirmed directory cloud', [evidence('directory', 'gcc')], null],
    ['by a misaligned directory cloud', [evidence('directory', 'gcc-high')], NOT],
    ['by a tenant that was not found', [evidence('directory', 'not-found')], NOT],
    ['by a consumer domain', [evidence('directory', 'consumer')], NOT],
    ['nowhere by an ambiguous answer', [evidence('directory', 'ambiguous')], null],
    ['nowhere by a directory out of reach', [evidence('directory', 'unreachable')], null],
    ['by a stale valid', [evidence('vl-central', 'valid', OLD)], READY],
    ['by a stale no-wsa', [evidence('vl-central', 'no-wsa', OLD)], NOT],
    ['by a stale wrong-cloud', [evidence('vl-central', 'wrong-cloud', OLD)], NOT],
    ['by a stale invalid', [evidence('vl-central', 'invalid', OLD)], NOT],
    ['by a stale sign-in that worked', [evidence('sign-in', 'work-account', OLD)], READY],
    ['by a stale sign-in that failed', [evidence('sign-in', 'not-work-account', OLD)], NOT],
    ['nowhere by a stale claim of the customer', [evidence('customer', 'denied', OLD)], null],
    ['nowhere by a fresh claim of the customer', [evidence('customer', 'confirmed')], null],
    [
      'by the newest of the stale checks',
      [evidence('vl-central', 'valid', OLDER), evidence('sign-in', 'not-work-account', OLD)],
      NOT,
    ],
    [
      'by the newest of the stale checks wherever it stands',
      [evidence('sign-in', 'not-work-account', OLD), evidence('vl-central', 'valid', OLDER)],
      NOT,
    ],
    [
      'by the later row of two stale checks of the same time',
      [evidence('vl-central', 'no-wsa', OLD), evidence('sign-in', 'work-account', OLD)],
      READY,
    ],
    [
      'by the directory before a stale check',
      [evidence('vl-central', 'valid', OLD), evidence('directory', 'not-found', OLDER)],
      NOT,
    ],
    [
      'nowhere by a directory that says nothing, even beside a stale check',
      [evidence('vl-central', 'valid', OLD), evidence('directory', 'unreachable', OLDER)],
      null,
    ],
    [
      'by the newest directory answer',
      [evidence('directory', 'commercial', OLD), evidence('directory', 'dod', OLDER)],
      READY,
    ],
  ])('%s', (_how, pieces, lean) => {
    const judged = judgeContact(pieces);
    expect(judged.verdict).toBe('unverified');
    expect(judged.lean).toBe(lean);
  });

  it('by the directory too when the account is confirmed and only the cloud is open', () => {
    const elsewhere = evidence('sign-in', 'work-account', '2026-06-01', {
      portal: 'https://portal.apps.mil',
    });
    expect(judgeContact([elsewhere, evidence('directory', 'commercial')]).lean).toBe(READY);
  });
});

describe('a settled contact does not lean', () => {
  it.each<[string, Evidence[], string]>([
    ['when ready', [evidence('vl-central', 'valid'), evidence('directory', 'dod')], 'ann@contoso.com'],
    [
      'when not ready',
      [evidence('vl-central', 'no-wsa'), evidence('directory', 'commercial')],
      'ann@contoso.com',
    ],
    ['when personal', [evidence('directory', 'commercial')], 'ann@outlook.com'],
    ['when malformed', [evidence('vl-central', 'valid', OLD)], 'ann@contoso'],
  ])('%s', (_when, pieces, email) => {
    const judged = judgeContact(pieces, { email });
    expect(judged.verdict).not.toBe('unverified');
    expect(judged.lean).toBeNull();
  });
});
