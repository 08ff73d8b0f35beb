import type { Deal } from './deal.ts';
import { searchWords } from './search-words.ts';

/** The fewest letters of a word that names a customer by itself: shorter ones are in too many names. */
const FEWEST_LETTERS = 4;

/** The most letters of a word that may be left out of a name: `of`, `and`, `the`. */
const MOST_LEFT_OUT = 3;

/**
 * Whether words name a deal: they are its customer's whole name or the whole words with which that begins, or one of its whole
 * domains, whatever their case and accents. A word that only begins a longer one names nothing (`sign` is not Signals), nor does one from
 * the middle of a name.
 */
export function namesDeal(
  { customer, customerDomains }: Pick<Deal, 'customer' | 'customerDomains'>,
  text: string,
): boolean {
  const words = searchWords(text);
  if (words.length === 0) return false;
  const isWhole = (name: string) => searchWords(name).join(' ') === words.join(' ');
  return isWhole(customer) || customerDomains.some(isWhole) || begins(searchWords(customer), words);
}

function begins(name: readonly string[], words: readonly string[]): boolean {
  if (!words.some((word) => word.length >= FEWEST_LETTERS)) return false;
  let at = 0;
  for (const word of words) {
    while (name[at] !== word && (name[at]?.length ?? FEWEST_LETTERS) <= MOST_LEFT_OUT) at++;
    if (name[at] !== word) return false;
    at++;
  }
  return true;
}
