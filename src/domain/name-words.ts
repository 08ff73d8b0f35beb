import { plainLetters } from './plain-letters.ts';

/** Letters that accents are no part of, as they are typed on a keyboard that has none of them. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};
const ODD_LETTERS = /[ßøæœłđðþı]/g;

/** Umlauts, which many write as two letters. */
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' };

const APOSTROPHES = /['\u2018\u2019\u201b\u02bc\u00b4`]/g;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['\u2018\u2019\u201b\u02bc\u00b4`][\p{L}\p{N}\p{M}]+)*/gu;

/** The most characters of a text that are read: above any name or message. */
const MOST_CHARACTERS = 1000;
/** The most characters of a word, or of a part of an id, that is read: no name has a longer one. */
const MOST_TO_READ = 60;
/** The most characters of a word: above any, and below what databases can index. */
const MOST_IN_WORD = 200;
/** The fewest letters of a part beside an apostrophe that stands for the whole: `brien`. */
const FEWEST_IN_PART = 4;

/** A word of a name or a sentence, in each of the ways in which it is typed: `Jürgen` as `jurgen` and `juergen`, `O’Brien` as `obrien` and `brien`. */
export type NameWord = readonly [string, ...string[]];

/** The words of a text in order, with their forms: lower-case, without accents and apostrophes. */
export function nameWords(text: string): NameWord[] {
  return nameWordsAt(text).map(({ forms }) => forms);
}

/** A word of a text, and where it stands in it. */
export interface PlacedWord {
  readonly forms: NameWord;
  readonly from: number;
  readonly to: number;
}

/** The same with their places in the text (in its canonical composition). */
export function nameWordsAt(text: string): PlacedWord[] {
  const written = text.slice(0, MOST_CHARACTERS).normalize('NFC').toLowerCase();
  return [...written.matchAll(WORD)].map(({ 0: word, index }) => ({
    forms: formsOf(word.slice(0, MOST_TO_READ)),
    from: index,
    to: index + word.length,
  }));
}

function formsOf(word: string): NameWord {
  const parts = word.split(APOSTROPHES);
  const whole = parts.join('');
  const long = parts.toSorted((one, other) => other.length - one.length)[0] ?? whole;
  const spelt = [
    plainLetters(whole),
    typed(whole),
    typed(whole.replace(/[äöüå]/g, (letter) => UMLAUTS[letter] ?? letter)),
    ...(parts.length > 1 && long.length >= FEWEST_IN_PART ? [typed(long)] : []),
  ];
  const [first = '', ...others] = new Set(spelt.map((form) => form.slice(0, MOST_IN_WORD)).filter(Boolean));
  return [first, ...others];
}

function typed(word: string): string {
  return plainLetters(word).replace(ODD_LETTERS, (letter) => TYPED_AS[letter] ?? letter);
}

/** A part of an id: letters or digits, and its place in the text. */
interface Segment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** An id as it may be typed, and where it stands in a text. */
export interface TypedId {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The most parts of an id, and of a text that are read. */
const MOST_PARTS = 6;
const MOST_SEGMENTS = 80;
/** The fewest characters of an id, and of one that has digits alone. */
const FEWEST_IN_ID = 2;
const FEWEST_DIGITS = 5;

/**
 * The form in which spellings of an id are the same: its letters and numbers apart, numbers without zeros before them, so that
 * `EA-2026-0042`, `ea2026-42` and `EA 2026 42` are one. Null for a text that has no number.
 */
export function idForm(id: string): string | null {
  const parts = segmentsOf(id);
  return parts.length === 0 || parts.length > MOST_PARTS || !parts.some(isNumber) ? null : keyOf(parts);
}

/** The forms of all ids that may stand in a text, and where. */
export function idsTyped(text: string): TypedId[] {
  const parts = segmentsOf(text).slice(0, MOST_SEGMENTS);
  const found: TypedId[] = [];
  for (let at = 0; at < parts.length; at++) {
    for (let length = 1; length <= MOST_PARTS && at + length <= parts.length; length++) {
      const some = parts.slice(at, at + length);
      const [first] = some;
      const last = some.at(-1);
      if (!first || !last || !some.some(isNumber)) continue;
      const letters = some.map((part) => part.text).join('');
      if (letters.length < (some.every(isNumber) ? FEWEST_DIGITS : FEWEST_IN_ID)) continue;
      found.push({ key: keyOf(some), from: first.from, to: last.to });
    }
  }
  return found;
}

function segmentsOf(text: string): Segment[] {
  const plain = text.slice(0, MOST_CHARACTERS).normalize('NFC').toLowerCase();
  return [...plain.matchAll(/\p{N}+|\p{L}+/gu)].map((match) => ({
    text: plainLetters(match[0].slice(0, MOST_TO_READ)),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function isNumber({ text }: Pick<Segment, 'text'>): boolean {
  return /^\p{N}/u.test(text);
}

/** A sign before it keeps it apart from words. */
function keyOf(parts: readonly Segment[]): string {
  return `#${parts.map((part) => (isNumber(part) ? part.text.replace(/^0+(?=.)/, '') : part.text)).join('-')}`.slice(
    0,
    MOST_IN_WORD,
  );
}
