import { type DealDraft, latestDraft } from '../../domain/drafts/deal-draft.ts';
import { LETTER_NAMES, type LetterName } from '../../domain/drafts/letter.ts';
import { recordedAs } from '../../domain/people/person.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import type { Viewers } from '../deals/viewers.ts';
import { visibleDeal } from '../deals/visible-deals.ts';
import { type ChoosingContext, type ChosenLetter, letterAbout } from './chosen-letter.ts';

/** A letter that can be written about a deal, or why it can't. */
export interface DealLetter {
  readonly template: LetterName;
  readonly chosen: Exclude<ChosenLetter, { readonly kind: 'asker-only' | 'none' }>;
  /** The asker's newest draft of it; null without one. */
  readonly before: DealDraft | null;
}

export interface DealLetters {
  readonly checked: CheckedDeal;
  readonly letters: readonly DealLetter[];
}

/** Every letter about a deal, as each would be written now; null where the asker may see no such deal. */
export async function lettersOfDeal(
  context: ChoosingContext,
  viewers: Viewers,
  dealId: string,
): Promise<DealLetters | null> {
  const visible = await visibleDeal(context, viewers, dealId);
  if (visible.kind !== 'deal') return null;
  const { checked } = visible;
  const letters: DealLetter[] = [];
  for (const template of LETTER_NAMES) {
    const chosen = await letterAbout(context, viewers, checked, { template, to: '', cc: [], note: '' });
    letters.push({ template, chosen, before: draftBefore(checked, viewers, template, chosen) });
  }
  return { checked, letters };
}

/** The asker's newest draft of a letter, which a new one brings up to date; null without one. */
export function draftBefore(
  { drafts }: CheckedDeal,
  { asker }: Viewers,
  template: LetterName,
  chosen: ChosenLetter,
): DealDraft | null {
  const remindsOf = chosen.kind === 'letter' ? chosen.remindsOf : '';
  return latestDraft(drafts, template, recordedAs(asker), remindsOf);
}
