import { withoutUnseen } from '../domain/look-alike.ts';
import { plainLetters } from '../domain/plain-letters.ts';

/** What a title names, and what follows the title in a text. */
export interface TypedTitle<Named> {
  readonly named: Named;
  /** The text after the title and its punctuation, as it was typed; it may be empty. */
  readonly argument: string;
}

const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4`]/g;

/** What stands before a command and is no part of it: `/help`, `¿ayuda?`. */
const BEFORE = /^[\s/\uFF0F\u00BF\u00A1]+/;

/** What people put between a title and its argument: `check: contoso`, `確認、contoso`. */
const BETWEEN = /^[\s:,\uFF1A\u3001\uFF0C]+/;

/** What ends a text and says nothing: `my deals.`, `ヘルプ。`. */
const AT_THE_END = /[\s.!?\u2026\u3002\uFF61\uFF0E\uFF01\uFF1F:,\uFF1A\u3001\uFF0C]+$/;

/** Where a title may end: before a blank, a mark between it and its argument, or the end of the text. */
const BOUNDARY = /(?=[\s:,\uFF1A\u3001\uFF0C])|$/g;

/** A title in Japanese letters, after which people leave out the blank: `確認contoso`. */
const JAPANESE_THEN_OTHER =
  /^((?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|[\u30FC\uFF70\uFF9E\uFF9F])+)(?=[\p{sc=Latin}\p{N}])/u;

/**
 * Makes the reader of a table of titles. It reads the longest title with which a text begins; null if it begins with
 * none. Titles are compared by their `comparable` form; of two alike, the first in the table counts.
 */
export function titleReader<Named>(
  table: Iterable<readonly [title: string, named: Named]>,
): (said: string) => TypedTitle<Named> | null {
  const named = new Map<string, Named>();
  for (const [title, one] of table) {
    const key = comparable(title);
    if (!named.has(key)) named.set(key, one);
  }
  const mostWords = Math.max(...[...named.keys()].map((key) => key.split(' ').length));
  return (said) => {
    const whole = comparable(said);
    const alone = named.get(whole) ?? named.get(withoutMarks(whole));
    if (alone !== undefined) return { named: alone, argument: '' };
    const text = said.replace(BEFORE, '').replace(JAPANESE_THEN_OTHER, '$1 ');
    let longest: TypedTitle<Named> | null = null;
    let before = '';
    for (const { index } of [...text.matchAll(BOUNDARY)].slice(0, mostWords)) {
      const key = comparable(text.slice(0, index));
      const one = key === before ? undefined : named.get(key);
      // A word of unseen characters alone belongs to the argument.
      before = key;
      if (one !== undefined) longest = { named: one, argument: text.slice(index).replace(BETWEEN, '') };
    }
    return longest;
  };
}

/** The form in which titles are compared: without accents, unseen characters and differences of case and width. */
export function comparable(text: string): string {
  return plainLetters(withoutUnseen(text).replace(APOSTROPHES, "'")).trim();
}

function withoutMarks(text: string): string {
  return text.replace(BEFORE, '').replace(AT_THE_END, '');
}
