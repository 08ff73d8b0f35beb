import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_LOCALE, LOCALES, localeOf, offeredLocale } from '../../src/domain/locale.ts';

const OFFERED = ['en', 'de', 'pt', 'ja'] as const;

describe('the language that is offered', () => {
  it.each([
    { stated: 'en', offered: 'en' },
    { stated: 'EN-us', offered: 'en' },
    { stated: 'en_US', offered: 'en' },
    { stated: ' de-DE ', offered: 'de' },
    { stated: 'DE', offered: 'de' },
    { stated: 'pt-BR', offered: 'pt' },
    { stated: 'ja-JP-u-ca-japanese', offered: 'ja' },
    { stated: 'de-Latn-AT-x-private', offered: 'de' },
    { stated: 'fr-FR', offered: null },
    { stated: 'deu', offered: 'de' },
    { stated: 'det-DE', offered: null },
    { stated: 'english', offered: null },
    { stated: '', offered: null },
    { stated: 'de-', offered: null },
    { stated: '../de', offered: null },
    { stated: 'x'.repeat(5000), offered: null },
    { stated: `de-${'x'.repeat(5000)}`, offered: null },
    { stated: 7, offered: null },
    { stated: null, offered: null },
    { stated: undefined, offered: null },
    { stated: ['de'], offered: null },
    { stated: { toString: () => 'de' }, offered: null },
    { stated: '__proto__', offered: null },
  ])('for $stated is $offered', ({ stated, offered }) => {
    expect(offeredLocale(stated, OFFERED)).toBe(offered);
    expect(localeOf(stated)).toBe(DEFAULT_LOCALE);
  });

  it('is one of those offered, whatever is stated', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary' }), (value, text) => {
        for (const stated of [value, text]) expect(LOCALES).toContain(localeOf(stated));
      }),
    );
  });
});
