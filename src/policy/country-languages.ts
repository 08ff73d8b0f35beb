import { plainLetters } from '../domain/plain-letters.ts';

/**
 * The countries in which business is written in one language, by that language as a tag (BCP 47): ISO 3166 codes. A
 * country of several languages (Switzerland, Belgium, Canada, Luxembourg) is in none, nor is one whose form of a language
 * is another (Portugal).
 */
const COUNTRIES: Readonly<Record<string, string>> = {
  en: 'US GB IE AU NZ',
  de: 'DE AT LI',
  fr: 'FR MC',
  es: 'ES MX AR CL CO CR CU DO EC GT HN NI PA PE SV UY VE',
  'pt-BR': 'BR',
  it: 'IT SM VA',
  nl: 'NL SR',
  ja: 'JP',
};

/** Names in use beside those by which each language calls the countries. */
const ALSO: ReadonlyMap<string, string> = new Map(
  Object.entries({
    usa: 'US',
    us: 'US',
    'united states of america': 'US',
    america: 'US',
    uk: 'GB',
    'great britain': 'GB',
    britain: 'GB',
    england: 'GB',
    scotland: 'GB',
    wales: 'GB',
    'northern ireland': 'GB',
    'republic of ireland': 'IE',
    eire: 'IE',
    holland: 'NL',
    'federal republic of germany': 'DE',
    deu: 'DE',
    aut: 'AT',
    fra: 'FR',
    esp: 'ES',
    mex: 'MX',
    bra: 'BR',
    ita: 'IT',
    nld: 'NL',
    jpn: 'JP',
    gbr: 'GB',
  }),
);

/** The languages in which a book may name its countries. */
const NAMED_IN = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja'];

let languages: ReadonlyMap<string, string> | null = null;

/**
 * The language in which business is written in a country, as a tag (BCP 47); null where it has several, and for a country
 * that is not known. Pure.
 * @param country its name or ISO 3166 code, as a book states it
 */
export function languageOfCountry(country: string | null): string | null {
  if (country === null) return null;
  languages ??= languagesByName();
  const name = keyOf(country);
  return languages.get(name) ?? languages.get(keyOf(ALSO.get(name) ?? '')) ?? null;
}

function languagesByName(): ReadonlyMap<string, string> {
  const names = NAMED_IN.map((tag) => new Intl.DisplayNames(tag, { type: 'region' }));
  return new Map(
    Object.entries(COUNTRIES).flatMap(([language, codes]) =>
      codes
        .split(' ')
        .flatMap((code) =>
          [code, ...names.map((named) => named.of(code) ?? code)].map(
            (name) => [keyOf(name), language] as const,
          ),
        ),
    ),
  );
}

function keyOf(name: string): string {
  return plainLetters(name).replace(/[.,]/g, '').replace(/\s+/g, ' ').trim().replace(/^the /, '');
}
