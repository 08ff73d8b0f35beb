import type { Deal } from './deal.ts';
import { searchWords } from './search-words.ts';

/** The fewest letters of a word that names a customer by itself: shorter ones are in too many names. */
const FEWEST_LETTERS = 4;

/** The most letters of a word that may be left out of a name: `of`, `and`, `the`. */
const MOST_LEFT_OUT = 3;

/**
 * Whether a text names a deal: its customer's whole name stands in it, or it is the whole words with which that begins, in any
 * order, or one of its whole domains, whatever their case and accents. A word that only begins a longer one names nothing (`sign`
 * is not Signals), nor does one from the middle of a name.
 */
export function namesDeal(
  { customer, customerDomains }: Pick<Deal, 'customer' | 'customerDomains'>,
  text: string,
): boolean {
  const words = searchWords(text);
  if (words.length === 0) return false;
  const isWhole = (name: string) => searchWords(name).join(' ') === words.join(' ');
  const name = searchWords(customer);
  return isWhole(customer) || customerDomains.some(isWhole) || begins(name, words) || standsIn(words, name);
}

/** Whether a whole name stands in a sentence: `is School of Fine Art ready`. */
function standsIn(words: readonly string[], name: readonly string[]): boolean {
  const isLong = name.some((word) => word.length >= FEWEST_LETTERS);
  return isLong && ` ${words.join(' ')} `.includes(` ${name.join(' ')} `);
}

function begins(name: readonly string[], words: readonly string[]): boolean {
  if (!words.some((word) => word.length >= FEWEST_LETTERS)) return false;
  let at = 0;
  for (const word of words.toSorted((one, other) => name.indexOf(one) - name.indexOf(other))) {
    while (name[at] !== word && (name[at]?.length ?? FEWEST_LETTERS) <= MOST_LEFT_OUT) at++;
    if (name[at] !== word) return false;
    at++;
  }
  return true;
}
