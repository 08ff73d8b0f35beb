import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/domain/day.ts';
import { dealFile, evidence, type FileParts, judge } from '../support/deals.ts';

function judged(target: FileParts['deal'], asOf: string, ready = false) {
  const pieces = ready ? {} : { 'ann@contoso.com': [] };
  return judge(dealFile({ checkedOn: asOf, deal: target ?? {}, evidence: pieces }), asOf);
}

function isQuarterClose(target: FileParts['deal'], asOf: string): boolean {
  const { findings } = judged(target, asOf);
  return findings.some(({ code, severity }) => code === 'quarter-close' && severity === 'info');
}

describe('the last 14 days of a fiscal quarter', () => {
  it.each([
    ['2026-06-16', false],
    ['2026-06-17', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
    ['2026-09-16', false],
    ['2026-09-17', true],
    ['2026-09-30', true],
    ['2026-10-01', false],
    ['2026-12-17', false],
    ['2026-12-18', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
    ['2027-03-17', false],
    ['2027-03-18', true],
    ['2027-03-31', true],
    ['2027-04-01', false],
    ['2026-07-31', false],
    ['2027-02-28', false],
    ['2027-05-31', false],
  ])('hold %s: %s', (target, expected) => {
    const asOf = addDays(target, -5);
    expect(isQuarterClose({ closeDate: target }, asOf)).toBe(expected);
    expect(isQuarterClose({ effectiveDate: target }, asOf)).toBe(expected);
    // Unverified with 5 days left is high, and the rush makes it critical.
    expect(judged({ closeDate: target }, asOf).risk).toBe(expected ? 'critical' : 'high');
  });
});

describe('the end of a quarter', () => {
  it.each([
    [31, 'low', false],
    [30, 'high', true],
    [29, 'high', true],
    [0, 'critical', true],
    [-1, 'critical', true],
  ] as const)('%i days ahead: risk %s, told %s', (days, risk, told) => {
    const asOf = addDays('2026-06-30', -days);
    expect(judged({ closeDate: '2026-06-30' }, asOf).risk).toBe(risk);
    expect(isQuarterClose({ closeDate: '2026-06-30' }, asOf)).toBe(told);
  });

  it('matters by the close date, not by the effective date behind it', () => {
    expect(isQuarterClose({ closeDate: '2026-06-12', effectiveDate: '2026-06-30' }, '2026-06-10')).toBe(
      false,
    );
    expect(isQuarterClose({ closeDate: '2026-06-30', effectiveDate: '2026-07-05' }, '2026-06-10')).toBe(true);
  });

  it('is not told of a ready deal, which has no risk', () => {
    expect(judged({ closeDate: '2026-06-30' }, '2026-06-10', true).findings).toEqual([]);
  });

  it('is not told of a deal without a date', () => {
    expect(isQuarterClose({}, '2026-06-10')).toBe(false);
  });

  it('raises a blocked deal too', () => {
    const pieces = { 'ann@contoso.com': [evidence('vl-central', 'no-wsa', '2026-06-01')] };
    const blocked = (closeDate: string) => judge(dealFile({ deal: { closeDate }, evidence: pieces })).risk;
    expect(blocked('2026-06-27')).toBe('critical');
    expect(blocked('2026-07-01')).toBe('high');
  });
});
