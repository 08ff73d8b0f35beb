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
    ['STRAẞE-1', 'straße-1'],
    ['\u212a-1', 'k-1'],
    ['ΑΣ-1', 'ας-1'],
    ['CAFÉ-1', 'cafe\u0301-1'],
    ['ﬁn-1', 'FIN-1'],
    ['İ-1', 'i\u0307-1'],
    ['1⁄2', '1/2'],
    ['µ-1', 'μ-1'],
    ['ｶﾞ-1', 'ガ-1'],
    ['Å-1', 'å-1'],
    ['𝙴𝙰-𝟷', 'ea-1'],
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
    ['STRASSE-1', 'straße-1'],
    ['ſ-1', 's-1'],
    ['D²', 'D2'],
    ['D₂', 'D2'],
    ['D①', 'D1'],
    ['D⑴', 'D(1)'],
    ['D⒈', 'D1.'],
    ['½', '1/2'],
    ['½', '1⁄2'],
    ['℀', 'a/c'],
    ['№1', 'No1'],
    ['D…', 'D...'],
    ['D™', 'Dtm'],
    ['ª-1', 'a-1'],
    ['ℍ-1', 'H-1'],
    ['🄰-1', 'A-1'],
    ['Ⅳ-1', 'IV-1'],
    ['㎏-1', 'kg-1'],
    ['ŉ-1', 'ʼn-1'],
    ['デｰ1', 'デ-1'],
    ['デー1', 'デ-1'],
    [
      '\ufdfa-1',
      '\u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064a\u0647 \u0648\u0633\u0644\u0645-1',
    ],
  ])('differs for %j and %j', (one, other) => {
    expect(dealKey(one)).not.toBe(dealKey(other));
  });

  it('of a key is that key, and holds nothing unseen', () => {
    // The ranges in which there are forms, ligatures, spaces and unseen characters.
    const odd = fc.mapToConstant(
      { num: 0x300, build: (at) => String.fromCodePoint(at) },
      { num: 0x80, build: (at) => String.fromCodePoint(0x300 + at) },
      { num: 0x80, build: (at) => String.fromCodePoint(0x2000 + at) },
      { num: 0x500, build: (at) => String.fromCodePoint(0xfb00 + at) },
      { num: 0x400, build: (at) => String.fromCodePoint(0x1d400 + at) },
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: odd }),
    );
    fc.assert(
      fc.property(texts, (id) => {
        const key = dealKey(id);
        expect(dealKey(key)).toBe(key);
        expect(withoutUnseen(key)).toBe(key);
        expect(dealKey(withoutUnseen(id))).toBe(key);
      }),
      { seed: 20_260_610, numRuns: 3000 },
    );
  });

  it('of every single character is at most three times as long, and its own key', () => {
    for (let point = 0; point <= 0x10ffff; point++) {
      const character = String.fromCodePoint(point);
      const key = dealKey(character);
      if (key.length > 3 * character.length || (key !== character && dealKey(key) !== key))
        throw new Error(`U+${point.toString(16)}`);
    }
  });

  it.each(['\ufdfa', 'ß\u200b', '\u1e9b\u0323', 'A', ' ', '\u3000'])(
    'of 200 texts of 32 767 times %j costs no time',
    (character) => {
      const text = character.repeat(32_767).slice(0, 32_767);
      const began = performance.now();
      for (let time = 0; time < 200; time++) expect(dealKey(dealKey(text)).length).toBeGreaterThanOrEqual(0);
      expect(performance.now() - began).toBeLessThan(1000);
    },
  );
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
