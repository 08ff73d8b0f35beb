import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../src/domain/deal.ts';
import { RESULTS } from '../../src/domain/ids.ts';
import { contactVerdict } from '../../src/rules/axes.ts';
import { evidence, judgeContact, summary } from '../support/deals.ts';

const VALID = evidence('vl-central', 'valid');
const NO_WSA = evidence('vl-central', 'no-wsa');
const WRONG_CLOUD = evidence('vl-central', 'wrong-cloud');
const INVALID = evidence('vl-central', 'invalid');
const WORK = evidence('sign-in', 'work-account');
const NOT_WORK = evidence('sign-in', 'not-work-account');

describe('a contact of a commercial deal', () => {
  it.each<[string, Evidence[], string]>([
    ['nothing', [], 'unknown/unknown: unverified'],
    ['VL Central: valid', [VALID], 'confirmed/aligned: ready'],
    ['VL Central: no-wsa', [NO_WSA], 'absent/unknown: not-ready'],
    ['VL Central: wrong-cloud', [WRONG_CLOUD], 'confirmed/misaligned: not-ready'],
    ['VL Central: invalid', [INVALID], 'rejected/unknown: not-ready'],
    ['sign-in: work-account', [WORK], 'confirmed/aligned: ready'],
    ['sign-in: not-work-account', [NOT_WORK], 'absent/unknown: not-ready'],
    ['customer: confirmed', [evidence('customer', 'confirmed')], 'unknown/unknown: unverified'],
    ['customer: denied', [evidence('customer', 'denied')], 'unknown/unknown: unverified'],
    ['valid, and a sign-in that failed', [VALID, NOT_WORK], 'confirmed/aligned: ready'],
    ['no-wsa, and a sign-in that worked', [NO_WSA, WORK], 'absent/unknown: not-ready'],
    ['wrong-cloud, and a sign-in that worked', [WRONG_CLOUD, WORK], 'confirmed/misaligned: not-ready'],
    ['wrong-cloud, and a sign-in that failed', [WRONG_CLOUD, NOT_WORK], 'confirmed/misaligned: not-ready'],
    ['invalid, and a sign-in that worked', [INVALID, WORK], 'rejected/unknown: not-ready'],
    [
      'valid, and a customer who denies it',
      [VALID, evidence('customer', 'denied')],
      'confirmed/aligned: ready',
    ],
    [
      'no-wsa, and a customer who confirms it',
      [NO_WSA, evidence('customer', 'confirmed')],
      'absent/unknown: not-ready',
    ],
  ])('of whom is known %s', (_what, pieces, expected) => {
    expect(summary(judgeContact(pieces))).toBe(expected);
  });

  it.each(RESULTS.directory)('is unverified while only a directory answered %s', (result) => {
    const { account, cloud, verdict } = judgeContact([evidence('directory', result)]);
    expect({ account, cloud, verdict }).toEqual({
      account: 'unknown',
      cloud: 'unknown',
      verdict: 'unverified',
    });
  });
});

describe('an address', () => {
  it.each<[string, string, Evidence[], string]>([
    ['malformed', 'ann at contoso.com', [], 'malformed/unknown: not-ready'],
    ['malformed yet valid', 'ann@contoso', [VALID], 'malformed/unknown: not-ready'],
    ['personal', 'ann@outlook.com', [], 'personal/unknown: not-ready'],
    ['personal in capitals', 'Ann@Hotmail.CO.UK', [], 'personal/unknown: not-ready'],
    ['personal yet valid', 'ann@gmail.com', [VALID], 'personal/unknown: not-ready'],
    ['personal yet signed in', 'ann@yahoo.com', [WORK], 'personal/unknown: not-ready'],
    ['personal with a wrong cloud', 'ann@icloud.com', [WRONG_CLOUD], 'personal/unknown: not-ready'],
    ['below a consumer domain', 'ann@team.gmail.com', [], 'unknown/unknown: unverified'],
    ['in capitals and valid', 'ANN@CONTOSO.COM', [VALID], 'confirmed/aligned: ready'],
  ])('that is %s (%s) speaks before all evidence', (_what, email, pieces, expected) => {
    expect(summary(judgeContact(pieces, { email }))).toBe(expected);
  });
});

describe('the verdict', () => {
  it.each([
    ['malformed', 'unknown', 'not-ready'],
    ['personal', 'unknown', 'not-ready'],
    ['absent', 'unknown', 'not-ready'],
    ['rejected', 'unknown', 'not-ready'],
    ['confirmed', 'aligned', 'ready'],
    ['confirmed', 'misaligned', 'not-ready'],
    ['confirmed', 'unknown', 'unverified'],
    ['unknown', 'unknown', 'unverified'],
  ] as const)('of account %s and cloud %s is %s', (account, cloud, verdict) => {
    expect(contactVerdict(account, cloud)).toBe(verdict);
  });
});
