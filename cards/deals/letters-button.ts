import type { Action } from '../kit/adaptive-card.ts';
import { execute } from '../kit/elements.ts';
import { SAY } from '../verbs.ts';
import type { ListedDeal } from './deal-list.ts';
import { atRisk } from './list-summary.ts';

/** What asks for letters to the customers of all of the asker's deals at risk. */
export const LETTERS_FOR_MINE = 'draft customer for my deals at risk';

/** Fewest deals at risk for whose customers letters are offered together. */
const FEW = 2;

/**
 * The button that shows the plan of letters to the customers of the listed deals at risk; none where they are few.
 * @param text what asks for them in words; null where they can't be asked for, as in a group
 */
export function lettersButton(deals: readonly ListedDeal[], text: string | null): readonly Action[] {
  const count = atRisk(deals).length;
  return text === null || count < FEW ? [] : [execute(`Write to ${count} at risk`, SAY, { text })];
}
