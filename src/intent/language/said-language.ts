import { LETTER_LOCALES, type LetterLocale } from '../../domain/drafts/letter.ts';
import { plainLetters } from '../../domain/plain-letters.ts';

/** Languages that are asked for and that letters are not written in, by their tags; asking for one is answered, not taken for a name. */
const OTHERS =
  'de fr es pt-BR it nl ja zh ko pl sv da nb fi cs sk hu ro bg el tr ru uk ar he hi th vi id ms ca hr sr sl et lv lt is ga'.split(
    ' ',
  );

/** Names in use beside those that each language has for itself and for the others. */
const ALSO: Readonly<Record<string, string>> = {
  'pt-BR': 'portuguese portugues portugais portugiesisch portoghese portugees brazilian brasileiro',
  nl: 'flemish',
  nb: 'norwegian norsk',
  zh: 'mandarin',
};

/** A language that a text asks for. */
export interface SaidLanguage {
  /** The language; null where letters are not written in it. */
  readonly locale: LetterLocale | null;
  /** Its tag (BCP 47). */
  readonly tag: string;
  /** The text without it. */
  readonly rest: string;
}

let tags: ReadonlyMap<string, string> | null = null;

/**
 * The language that a text asks for at its beginning or its end, named in English, in itself, or in another language of letters: `in
 * German`, `auf Deutsch`, `en français`, `日本語で`; null where it asks for none. Pure.
 */
export function saidLanguage(text: string): SaidLanguage | null {
  tags ??= tagsByName();
  const words = text.trim().split(/\s+/);
  for (const most of [2, 1]) {
    const ends = named(words.slice(-most - 1), tags);
    if (ends) return { ...ends, rest: words.slice(0, -most - 1).join(' ') };
    const begins = named(words.slice(0, most + 1), tags);
    if (begins) return { ...begins, rest: words.slice(most + 1).join(' ') };
  }
  const japanese = /^(.*?)\s*日本語で[。.]?$/u.exec(text.trim()) ?? /^日本語で\s*(.*)$/u.exec(text.trim());
  const tag = japanese ? tags.get('日本語') : undefined;
  return tag === undefined ? null : { ...withTag(tag), rest: japanese?.[1] ?? '' };
}

/** Words that stand before the name of a language: English, Italian, German, French, Spanish, Portuguese. */
const BEFORE: ReadonlySet<string> = new Set(['in', 'auf', 'en', 'em']);

function named(
  [before = '', ...name]: readonly string[],
  known: ReadonlyMap<string, string>,
): Omit<SaidLanguage, 'rest'> | null {
  if (name.length === 0 || !BEFORE.has(before.toLowerCase())) return null;
  const tag = known.get(keyOf(name.join(' ').replace(/[.!?,;:]+$/, '')));
  return tag === undefined ? null : withTag(tag);
}

function withTag(tag: string): Omit<SaidLanguage, 'rest'> {
  return { tag, locale: LETTER_LOCALES.find((one) => one === tag) ?? null };
}

function tagsByName(): ReadonlyMap<string, string> {
  const all = [...new Set([...LETTER_LOCALES, ...OTHERS])];
  const speakers = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja'].map(
    (tag) => new Intl.DisplayNames(tag, { type: 'language' }),
  );
  return new Map(
    all.flatMap((tag) => {
      const itself = new Intl.DisplayNames(tag, { type: 'language' });
      const names = [...speakers, itself].map((speaker) => speaker.of(tag) ?? tag);
      return [...names, ...(ALSO[tag]?.split(' ') ?? [])].map((name) => [keyOf(name), tag] as const);
    }),
  );
}

function keyOf(name: string): string {
  return plainLetters(name).replace(/\s+/g, ' ').trim();
}
