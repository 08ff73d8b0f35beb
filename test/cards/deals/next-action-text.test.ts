import { describe, expect, it } from '@jest/globals';
import { headlineText } from '../../../cards/deals/forecast-text.ts';
import { nextActionText } from '../../../cards/deals/next-action-text.ts';
import type { FindingCode } from '../../../src/domain/verdict.ts';
import { totalsOf } from '../../../src/forecast/totals.ts';
import { CATALOGUE } from '../../../src/rules/catalogue.ts';

describe('a finding within a sentence', () => {
  it.each(Object.keys(CATALOGUE) as FindingCode[])('of %s keeps its abbreviations', (code) => {
    const { title } = CATALOGUE[code];
    const text = nextActionText({ kind: 'draft-partner', emails: [], roles: [], codes: [code] });
    const words = text.slice('Write to the partner: '.length);
    expect(words.slice(1)).toBe(title.slice(1));
    const isAbbreviation = /^[A-Z]{2}/.test(title);
    expect(words.charAt(0)).toBe(isAbbreviation ? title.charAt(0) : title.charAt(0).toLowerCase());
  });

  it.each([
    ['separate-pcn-required', 'Write to the partner: PCN in two clouds'],
    ['cocp-expired', 'Write to the partner: COCP days over'],
    ['scope-unknown', 'Write to the partner: cloud scope unknown'],
  ] as const)('of %s is read as a sentence', (code, text) => {
    expect(nextActionText({ kind: 'draft-partner', emails: [], roles: [], codes: [code] })).toBe(text);
  });
});

describe('the forecast of no deal that is not ready', () => {
  it.each([
    [0, 'There is no deal to forecast.'],
    [1, 'The deal is ready.'],
    [3, 'All 3 deals are ready.'],
  ])('among %d says so', (asked, text) => {
    expect(headlineText(totalsOf([]), asked)).toBe(text);
  });
});
