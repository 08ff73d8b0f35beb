import { describe, expect, it } from '@jest/globals';
import { roundWorthText, worthText } from '../../src/domain/format.ts';
import { addWorth, worthOf } from '../../src/domain/worth.ts';

describe('what deals are worth', () => {
  it.each([
    { values: [], text: 'no value', round: 'no value' },
    { values: [null], text: 'no value', round: 'no value' },
    { values: [0], text: 'US$0', round: '$0' },
    { values: [0, null], text: 'US$0, 1 without a value', round: '$0, 1 without a value' },
    {
      values: [8_000_000, null, 400_000, null],
      text: 'US$8,400,000, 2 without a value',
      round: '$8.4\u00A0M, 2 without a value',
    },
    { values: [1200], text: 'US$1,200', round: '$1.2\u00A0K' },
  ])('$values: $text, in two figures $round', ({ values, text, round }) => {
    expect(worthText(worthOf(values))).toBe(text);
    expect(roundWorthText(worthOf(values))).toBe(round);
  });

  it('is the same whether it is added up at once or in parts', () => {
    const values = [null, 5, null, 0, 7];
    for (let at = 0; at <= values.length; at += 1)
      expect(addWorth(worthOf(values.slice(0, at)), worthOf(values.slice(at)))).toEqual(worthOf(values));
  });
});
