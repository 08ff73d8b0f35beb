import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../src/domain/deal.ts';
import { codes, evidence, judgeContact, summary } from '../support/deals.ts';

/** As of 2026-06-10, a check of 2026-05-11 is 30 days old and one of 2026-05-10 is 31. */
describe('a check by a person', () => {
  it.each([
    ['on the as-of day', '2026-06-10', 'confirmed/aligned: ready'],
    ['in the last moment of the as-of day', '2026-06-10T23:59:59.999Z', 'confirmed/aligned: ready'],
    ['30 days before', '2026-05-11', 'confirmed/aligned: ready'],
    ['at the start of the day 30 days before', '2026-05-11T00:00:00Z', 'confirmed/aligned: ready'],
    [
      'in the last moment of the day 31 days before',
      '2026-05-10T23:59:59.999Z',
      'unknown/unknown: unverified, likely-ready',
    ],
    ['31 days before', '2026-05-10', 'unknown/unknown: unverified, likely-ready'],
    ['a year before', '2025-06-10', 'unknown/unknown: unverified, likely-ready'],
    ['the day after', '2026-06-11', 'unknown/unknown: unverified'],
    [
      'in the evening in America, which is the day after in UTC',
      '2026-06-10T22:30:00-05:00',
      'unknown/unknown: unverified',
    ],
    [
      'in the morning in Asia, which is the as-of day in UTC',
      '2026-06-11T07:00:00+09:00',
      'confirmed/aligned: ready',
    ],
  ])('%s (%s)', (_when, when, expected) => {
    expect(summary(judgeContact([evidence('vl-central', 'valid', when)]))).toBe(expected);
    expect(summary(judgeContact([evidence('sign-in', 'work-account', when)]))).toBe(expected);
  });

  it.each([
    ['vl-central', 'no-wsa'],
    ['vl-central', 'wrong-cloud'],
    ['vl-central', 'invalid'],
    ['sign-in', 'not-work-account'],
  ] as const)('that ended badly (%s: %s) blocks for 30 days and no longer', (method, result) => {
    const fresh = { method, result, validatedAt: Date.parse('2026-05-11'), validatedBy: null, portal: null };
    const stale = { ...fresh, validatedAt: Date.parse('2026-05-10') };
    expect(judgeContact([fresh]).verdict).toBe('not-ready');
    expect(summary(judgeContact([stale]))).toBe('unknown/unknown: unverified, likely-not-ready');
    expect(codes(judgeContact([stale]).findings)).toEqual(['evidence-stale']);
  });

  it('is no warning of a stale check before it has happened', () => {
    expect(codes(judgeContact([evidence('vl-central', 'valid', '2026-06-11')]).findings)).toEqual([
      'not-validated',
    ]);
  });
});

describe('a claim of the customer', () => {
  it.each([
    ['2026-05-11', 'confirmed'],
    ['2026-05-10', null],
    ['2026-06-11', null],
  ])('of %s is shown as %s', (when, shown) => {
    const { evidence: speaking, findings } = judgeContact([evidence('customer', 'confirmed', when)]);
    expect(speaking.customer?.result ?? null).toBe(shown);
    expect(codes(findings)).toEqual(['not-validated']);
  });
});

describe('a directory answer', () => {
  it.each(['2026-06-10', '2026-05-10', '2020-01-01'])('of %s does not go stale', (when) => {
    const judged = judgeContact([evidence('directory', 'commercial', when)]);
    expect(summary(judged)).toBe('unknown/unknown: unverified, likely-ready');
    expect(codes(judged.findings)).toEqual(['not-validated']);
  });

  it('from after the as-of day is ignored', () => {
    expect(judgeContact([evidence('directory', 'dod', '2026-06-11')]).lean).toBeNull();
  });
});

describe('of several pieces of one method', () => {
  const T1 = '2026-06-01T10:00:00Z';
  const T2 = '2026-06-01T10:00:00.001Z';
  it.each<[string, Evidence[], string]>([
    [
      'the newest speaks',
      [evidence('vl-central', 'no-wsa', T1), evidence('vl-central', 'valid', T2)],
      'ready',
    ],
    [
      'the newest speaks wherever it stands',
      [evidence('vl-central', 'valid', T2), evidence('vl-central', 'no-wsa', T1)],
      'ready',
    ],
    [
      'a later bad one speaks',
      [evidence('vl-central', 'valid', T1), evidence('vl-central', 'no-wsa', T2)],
      'not-ready',
    ],
    [
      'of the same time the later row speaks',
      [evidence('vl-central', 'valid', T1), evidence('vl-central', 'no-wsa', T1)],
      'not-ready',
    ],
    [
      'of the same time the later row speaks, again',
      [evidence('vl-central', 'no-wsa', T1), evidence('vl-central', 'valid', T1)],
      'ready',
    ],
    [
      'the same time may be written with two offsets',
      [
        evidence('sign-in', 'not-work-account', '2026-06-05T10:00:00Z'),
        evidence('sign-in', 'work-account', '2026-06-05T12:00:00+02:00'),
      ],
      'ready',
    ],
    [
      'a day counts as its midnight',
      [
        evidence('sign-in', 'work-account', '2026-06-05'),
        evidence('sign-in', 'not-work-account', '2026-06-05T00:00:00.001Z'),
      ],
      'not-ready',
    ],
    [
      'one from the future does not hide the newest',
      [evidence('vl-central', 'valid', T1), evidence('vl-central', 'no-wsa', '2026-06-11')],
      'ready',
    ],
    [
      'a stale one does not matter beside a fresh one',
      [evidence('vl-central', 'no-wsa', '2026-05-01'), evidence('vl-central', 'valid', T1)],
      'ready',
    ],
  ])('%s', (_rule, pieces, verdict) => {
    expect(judgeContact(pieces).verdict).toBe(verdict);
  });

  it('a newer sign-in does not outrank an older fresh VL Central answer', () => {
    const pieces = [
      evidence('vl-central', 'no-wsa', '2026-05-12'),
      evidence('sign-in', 'work-account', '2026-06-10'),
    ];
    expect(judgeContact(pieces).account).toBe('absent');
  });

  it('a fresh sign-in speaks where the VL Central answer is stale', () => {
    const pieces = [
      evidence('vl-central', 'no-wsa', '2026-05-10'),
      evidence('sign-in', 'work-account', '2026-05-11'),
    ];
    expect(judgeContact(pieces).verdict).toBe('ready');
  });
});
