import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dealKey } from '../../src/domain/deal.ts';
import { mixesAlphabets, withoutUnseen } from '../../src/domain/look-alike.ts';

/** Ids that a reader can not tell from `EA-2026 1`, or only by their case or the make of a character. */
const ALIKE = [
  'ea-2026 1',
  ' EA-2026 1\t',
  'EA‐2026 1',
  'EA‑2026 1',
  'EA–2026 1',
  'EA—2026 1',
  'EA−2026 1',
  'EA﹣2026 1',
  'EA\u20102026\u00a01',
  'EA-2026\u20071',
  'EA-2026\u202f1',
  'EA-2026　1',
  'EA-2026 \u00a0 1',
  'EA-2026\u28001',
  'EA-20\u200b26 1',
  'EA-20\u200c\u200d26 1',
  'EA-2026 1\ufeff',
  '\u202aEA-2026 1\u202c',
  '\u2066EA-2026 1\u2069',
  'E\u00adA-2026 1',
  'EA\ufe0f-2026 1',
  'EA-2026 1\u3164',
  'EA-2026 1\u{e0041}',
  'ＥＡ－２０２６　１',
  '𝐄𝐀-𝟐𝟎𝟐𝟔 1',
];

describe('the key of a deal', () => {
  it.each(ALIKE)('is one for the id %j and what it looks like', (id) => {
    expect(dealKey(id)).toBe('ea-2026 1');
  });

  it.each([
    ['STRASSE-1', 'straße-1'],
    ['STRAẞE-1', 'straße-1'],
    ['\u212a-1', 'k-1'],
    ['ſ-1', 's-1'],
    ['ΑΣ-1', 'ας-1'],
    ['CAFÉ-1', 'cafe\u0301-1'],
    ['ﬁn-1', 'FIN-1'],
    ['İ-1', 'i\u0307-1'],
    ['1⁄2', '1/2'],
  ])('is one for %j and %j', (one, other) => {
    expect(dealKey(one)).toBe(dealKey(other));
  });

  it.each([
    ['EA-1', 'ЕА-1'],
    ['EA-1', 'ΕΑ-1'],
    ['D-0', 'D-O'],
    ['D-1', 'D-l'],
    ['D-1', 'D1'],
    ['D-1', 'D_1'],
    ['D 1', 'D1'],
    ['I-1', 'ı-1'],
    ['CAFE-1', 'CAFÉ-1'],
  ])('differs for %j and %j', (one, other) => {
    expect(dealKey(one)).not.toBe(dealKey(other));
  });

  it('of a key is that key, and holds nothing unseen', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(texts, (id) => {
        const key = dealKey(id);
        expect(dealKey(key)).toBe(key);
        expect(withoutUnseen(key)).toBe(key);
        expect(dealKey(withoutUnseen(id))).toBe(key);
      }),
    );
  });
});

it.each([
  ['EА-1', true],
  ['EΑ-1', true],
  ['ЕА-1', false],
  ['EA-1', false],
  ['Müller 7', false],
])('that letters of several alphabets are mixed in %j: %j', (id, mixed) => {
  expect(mixesAlphabets(id)).toBe(mixed);
});
