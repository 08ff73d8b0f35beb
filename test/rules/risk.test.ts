import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/domain/day.ts';
import type { Risk, Stage } from '../../src/domain/ids.ts';
import { isAtRisk } from '../../src/rules/risk.ts';
import { dealFile, evidence, type FileParts, judge } from '../support/deals.ts';

/** A day from which the next sixty days meet no end of a quarter's last two weeks. */
const QUIET = '2026-07-01';
const NO_WSA = { 'ann@contoso.com': [evidence('vl-central', 'no-wsa', QUIET)] };
const NOT_CHECKED = { 'ann@contoso.com': [] };

type Kind = 'blocked' | 'unverified' | 'ready';

function judged(kind: Kind, deal: FileParts['deal'] = {}, asOf = QUIET) {
  const pieces = { blocked: NO_WSA, unverified: NOT_CHECKED, ready: {} }[kind];
  const evaluation = judge(dealFile({ checkedOn: QUIET, deal, evidence: pieces }), asOf);
  expect(evaluation.verdict).toBe(kind);
  return evaluation;
}

function inDays(days: number | null): FileParts['deal'] {
  return { closeDate: days === null ? null : addDays(QUIET, days) };
}

const TABLE: readonly [Kind, number | null, Risk][] = [
  ['blocked', -400, 'critical'],
  ['blocked', -1, 'critical'],
  ['blocked', 0, 'critical'],
  ['blocked', 7, 'critical'],
  ['blocked', 8, 'high'],
  ['blocked', 21, 'high'],
  ['blocked', 22, 'medium'],
  ['blocked', 45, 'medium'],
  ['blocked', 46, 'low'],
  ['blocked', 4000, 'low'],
  ['blocked', null, 'low'],
  ['unverified', -1, 'critical'],
  ['unverified', 0, 'critical'],
  ['unverified', 3, 'critical'],
  ['unverified', 4, 'high'],
  ['unverified', 10, 'high'],
  ['unverified', 11, 'medium'],
  ['unverified', 30, 'medium'],
  ['unverified', 31, 'low'],
  ['unverified', null, 'low'],
  ['ready', 0, 'none'],
  ['ready', -1, 'none'],
  ['ready', null, 'none'],
];

describe('the risk of a deal', () => {
  it.each(TABLE)('that is %s with %s days left is %s', (kind, days, risk) => {
    const evaluation = judged(kind, inDays(days));
    expect(evaluation.risk).toBe(risk);
    expect(evaluation.daysLeft).toBe(days);
  });

  it.each<[Stage, Risk]>([
    ['open', 'high'],
    ['submitted', 'high'],
    ['on-hold', 'critical'],
    ['activated', 'none'],
    ['closed', 'none'],
    ['cancelled', 'none'],
  ])('in the stage %s that is blocked with 10 days left is %s', (stage, risk) => {
    expect(judged('blocked', { ...inDays(10), stage }).risk).toBe(risk);
  });

  it.each(['activated', 'closed', 'cancelled'] as const)(
    'in the stage %s stays none whatever would raise it',
    (stage) => {
      const deal = { closeDate: '2026-06-30', stage, submission: 'manual-form' as const };
      const evaluation = judged('unverified', deal, '2026-06-20');
      expect(evaluation.risk).toBe('none');
      expect(evaluation.findings.map(({ code }) => code)).not.toContain('quarter-close');
    },
  );
});

describe('the raise of a risk', () => {
  const LADDER: readonly [number | null, Risk, Risk][] = [
    [null, 'low', 'medium'],
    [46, 'low', 'medium'],
    [45, 'medium', 'high'],
    [21, 'high', 'critical'],
    [7, 'critical', 'critical'],
  ];

  it.each(LADDER)('with %s days left is from %s to %s when on hold', (days, from, to) => {
    expect(judged('blocked', inDays(days)).risk).toBe(from);
    expect(judged('blocked', { ...inDays(days), stage: 'on-hold' }).risk).toBe(to);
  });

  it.each(LADDER)('with %s days left is from %s to %s for a manual form', (days, _from, to) => {
    expect(judged('blocked', { ...inDays(days), submission: 'manual-form' }).risk).toBe(to);
  });

  it('comes once where two causes meet', () => {
    const both = { stage: 'on-hold', submission: 'manual-form' } as const;
    expect(judged('blocked', { ...inDays(null), ...both }).risk).toBe('medium');
    expect(judged('blocked', { ...inDays(45), ...both }).risk).toBe('high');
  });

  it('comes once where all three causes meet', () => {
    const all = { closeDate: '2026-09-30', stage: 'on-hold', submission: 'manual-form' } as const;
    const asOf = '2026-09-01';
    const plain = { closeDate: '2026-10-01' };
    expect(judged('unverified', plain, asOf).risk).toBe('medium');
    expect(judged('unverified', { closeDate: '2026-09-30' }, asOf).risk).toBe('high');
    expect(judged('unverified', all, asOf).risk).toBe('high');
  });

  it('does not come to a ready deal', () => {
    const all = { closeDate: '2026-06-30', stage: 'on-hold', submission: 'manual-form' } as const;
    expect(judge(dealFile({ deal: all })).risk).toBe('none');
  });
});

describe('the days left', () => {
  it.each([
    ['to the close date', { closeDate: '2026-07-11', effectiveDate: '2026-07-05' }, 10],
    ['to the close date even when it is past', { closeDate: '2026-06-30', effectiveDate: '2026-07-05' }, -1],
    ['to the effective date without a close date', { effectiveDate: '2026-07-05' }, 4],
    ['nowhere without both', {}, null],
    ['over the end of a year', { closeDate: '2027-07-01' }, 365],
    ['over a leap day', { closeDate: '2028-07-01' }, 731],
  ])('count %s', (_where, deal, days) => {
    expect(judged('ready', deal).daysLeft).toBe(days);
  });
});

describe('a deal at risk', () => {
  it.each([
    ['none', false],
    ['low', false],
    ['medium', true],
    ['high', true],
    ['critical', true],
  ] as const)('has a risk of medium or above: %s, %s', (risk, expected) => {
    expect(isAtRisk(risk)).toBe(expected);
  });
});
