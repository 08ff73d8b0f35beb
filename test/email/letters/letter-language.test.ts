import { describe, expect, it } from '@jest/globals';
import { LETTER_LOCALES } from '../../../src/domain/drafts/letter.ts';
import { type LanguageClues, letterLanguage } from '../../../src/email/letters/letter-language.ts';
import { formOf } from '../../../src/email/wording/language-form.ts';
import { WORDINGS } from '../../../src/email/wording/wordings.ts';
import { languageOfCountry } from '../../../src/policy/country-languages.ts';

const NOTHING: LanguageClues = {
  reader: 'customer',
  chosen: null,
  kept: null,
  country: null,
  answer: null,
  sender: null,
};
const JAPAN = 'Japan';

describe('the language of a letter', () => {
  it.each<Partial<LanguageClues> & { locale: string; source: string }>([
    { locale: 'en', source: 'default' },
    { sender: 'ja', locale: 'ja', source: 'sender' },
    { sender: 'ja', answer: 'en', locale: 'en', source: 'answer' },
    { sender: 'en', answer: 'ja', locale: 'ja', source: 'answer' },
    { answer: 'en', country: JAPAN, locale: 'ja', source: 'country' },
    { sender: 'ja', country: 'United States', locale: 'en', source: 'country' },
    { sender: 'ja', country: 'Switzerland', locale: 'ja', source: 'sender' },
    { country: 'Belgium', locale: 'en', source: 'default' },
    { answer: 'ja', country: 'Canada', locale: 'ja', source: 'answer' },
    { country: 'Atlantis', locale: 'en', source: 'default' },
    { country: JAPAN, kept: 'en', locale: 'en', source: 'kept' },
    { country: JAPAN, kept: 'en', chosen: 'ja', locale: 'ja', source: 'chosen' },
    { reader: 'it-admin', country: JAPAN, locale: 'ja', source: 'country' },
    { reader: 'partner', country: JAPAN, answer: 'ja', locale: 'en', source: 'default' },
    { reader: 'partner', country: 'United States', sender: 'ja', locale: 'ja', source: 'sender' },
    { reader: 'partner', sender: 'en', kept: 'ja', locale: 'ja', source: 'kept' },
    { reader: 'partner', kept: 'ja', chosen: 'en', locale: 'en', source: 'chosen' },
  ])('is $locale, by $source: %j', ({ locale, source, ...clues }) => {
    expect(letterLanguage({ ...NOTHING, ...clues })).toEqual({ locale, source });
  });

  it.each(LETTER_LOCALES)('%s has its wording and its form', (locale) => {
    expect(WORDINGS[locale].thanks).not.toBe('');
    expect(formOf(locale)).toMatchObject({ language: locale, direction: 'ltr' });
  });
});

describe('the language of a country', () => {
  it.each([
    ...['United States', 'USA', 'U.S.', 'us', 'the United Kingdom', 'UK', 'Ireland', 'Australia'].map(
      (country) => ({
        country,
        language: 'en',
      }),
    ),
    ...['Germany', 'Deutschland', 'DE', 'Österreich', 'Osterreich', 'Allemagne', 'Liechtenstein'].map(
      (country) => ({
        country,
        language: 'de',
      }),
    ),
    ...['France', 'FR', 'Frankreich', 'Monaco'].map((country) => ({ country, language: 'fr' })),
    ...['Spain', 'España', 'Mexico', 'México', 'Perú'].map((country) => ({ country, language: 'es' })),
    ...['Brazil', 'Brasil', 'BRA'].map((country) => ({ country, language: 'pt-BR' })),
    ...['Italy', 'Italia', 'San Marino'].map((country) => ({ country, language: 'it' })),
    ...['Netherlands', 'The Netherlands', 'Holland', 'Nederland'].map((country) => ({
      country,
      language: 'nl',
    })),
    ...['Japan', '日本', 'JP', ' japan '].map((country) => ({ country, language: 'ja' })),
    ...[
      'Switzerland',
      'Schweiz',
      'CH',
      'Belgium',
      'Canada',
      'Luxembourg',
      'Portugal',
      'India',
      'Poland',
      '',
      'constructor',
    ].map((country) => ({ country, language: null })),
    { country: null, language: null },
  ])('$country: $language', ({ country, language }) => {
    expect(languageOfCountry(country)).toBe(language);
  });
});
