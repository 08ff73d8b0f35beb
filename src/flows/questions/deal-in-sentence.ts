import { plainLetters } from '../../domain/plain-letters.ts';
import { searchWords } from '../../domain/search-words.ts';
import { isWordOf } from '../../intent/language/language-of.ts';
import type { OtherLanguage } from '../../intent/language/words.ts';
import type { DealQuestion } from '../../intent/question.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import { type FoundDeal, matchingDeals } from '../deals/find-deal.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';

/** The most words of a sentence by which a deal is looked for. */
const MOST_LOOKED_UP = 6;

/** Fewest letters of a word that may be a name, and of one in Chinese characters or Katakana. */
const FEWEST_LETTERS = 4;
const FEWEST_SIGNS = 2;

/** Words, ids and addresses; names in Japanese are told from what follows them by their script. */
const PIECES =
  /[\p{Script=Han}\p{Script=Katakana}ー]+|[^\s\p{Script=Hiragana}\p{Script=Han}\p{Script=Katakana}]+/gu;
const SIGNS = /[\p{Script=Han}\p{Script=Katakana}]/u;

/**
 * Finds the deal that a sentence of another language names, by its id or a whole word of its customer's name; null where it
 * names none. Of the rest of the sentence nothing is read.
 */
export async function dealInSentence(
  context: ShowingContext,
  viewers: Viewers,
  text: string,
  { language, read }: { readonly language: OtherLanguage; readonly read: (words: string) => DealQuestion },
): Promise<FoundDeal | null> {
  const words = piecesOf(text).filter((word) => !isWordOf(language, word) && mayBeName(word));
  const together = words.length > 1 ? [words.join(' ')] : [];
  for (const sought of [...together, ...words.toSorted(mostTelling)].slice(0, MOST_LOOKED_UP)) {
    const question = read(sought);
    if (question.words.length === 0) continue;
    const found = await matchingDeals(context, viewers, sought, () => question);
    if (isNamedBy(found, sought)) return found;
  }
  return null;
}

function piecesOf(text: string): string[] {
  const pieces = text.match(PIECES) ?? [];
  return [...new Set(pieces.map((piece) => piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')))];
}

/** An id tells more than a word, and a long word more than a short one. */
function mostTelling(one: string, other: string): number {
  return Number(/\d/.test(other)) - Number(/\d/.test(one)) || other.length - one.length;
}

function mayBeName(word: string): boolean {
  return /\d/.test(word) || word.length >= (SIGNS.test(word) ? FEWEST_SIGNS : FEWEST_LETTERS);
}

/** Whether what was found has every word in its name or id: `conto` is an account, and no `Contoso`. */
function isNamedBy(found: FoundDeal, sought: string): boolean {
  const isNamed = ({ deal }: CheckedDeal) => {
    const own = new Set(searchWords(`${deal.customer} ${deal.dealId}`));
    return (
      plainLetters(deal.dealId) === plainLetters(sought) ||
      [...searchWords(sought)].every((word) => own.has(word))
    );
  };
  if (found.kind === 'none' || found.kind === 'nearest') return false;
  if (found.kind === 'deal') return isNamed(found.checked) || /\d/.test(sought);
  return found.kind !== 'choice' || found.deals.some(isNamed);
}
