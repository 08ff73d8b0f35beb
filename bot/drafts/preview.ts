import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { letterNotices } from '../../cards/drafts/letter-notices.ts';
import { draftOutcomeCard } from '../../cards/drafts/outcome.ts';
import { draftPreviewCard } from '../../cards/drafts/preview.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { LetterName } from '../../src/domain/drafts/letter.ts';
import { letterBlocks } from '../../src/email/templates/letter-blocks.ts';
import { changesSince } from '../../src/flows/deals/changes-since.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { type ChosenLetter, chosenLetter, type LetterChoice } from '../../src/flows/drafts/chosen-letter.ts';
import { draftBefore } from '../../src/flows/drafts/letters-of-deal.ts';
import type { FoundLetter } from '../../src/flows/drafts/seen-letter.ts';
import { noSuchDealCard } from '../deals/deal-response.ts';
import type { Turn } from '../turn/turn.ts';

/** A letter as chosen on its preview, and where the preview was opened from. */
export interface DraftAsked extends LetterChoice {
  readonly from: number;
  readonly isDealCard: boolean;
}

/** The word that names each letter in the command: `draft customer EA-2026-0042`. */
export const DRAFT_WORDS: Readonly<Record<LetterName, string>> = {
  'customer-action-required': 'customer',
  'partner-action-required': 'partner',
  'customer-it-admin': 'admin',
  'follow-up': 'follow-up',
};

/** The request for a letter before a recipient, copies or a note are chosen. */
export function freshly(
  dealId: string,
  template: LetterName,
  {
    from = 0,
    isDealCard = false,
    language = null,
  }: Partial<Pick<DraftAsked, 'from' | 'isDealCard' | 'language'>> = {},
): DraftAsked {
  return { dealId, template, to: '', cc: [], note: '', language, from, isDealCard };
}

/** The preview of a letter for the viewers of the turn, or a card that says why there is no letter. */
export async function draftPreview(turn: Turn, asked: DraftAsked): Promise<AdaptiveCard> {
  return previewSince(turn, asked, '');
}

/** The same preview with the letter unfolded, for somebody who has changed it. */
export async function updatedPreview(turn: Turn, asked: DraftAsked): Promise<AdaptiveCard> {
  const found = await chosenLetter(turn.services, await turn.viewers(), asked);
  return found.kind === 'letter' ? previewOf(turn, asked, found, [], true) : withoutLetter(asked, found);
}

/** The same preview, opened from a card of the deal's version `dealVersion`, with the changes since. */
export async function previewSince(
  turn: Turn,
  asked: DraftAsked,
  dealVersion: string,
): Promise<AdaptiveCard> {
  const found = await chosenLetter(turn.services, await turn.viewers(), asked);
  if (found.kind !== 'letter') return withoutLetter(asked, found);
  return previewOf(turn, asked, found, await changesSince(turn.services.db, dealVersion, found.checked));
}

export async function previewOf(
  turn: Turn,
  { template, note, language = null, from, isDealCard }: DraftAsked,
  found: FoundLetter,
  notices: readonly string[],
  isOpen = false,
): Promise<AdaptiveCard> {
  const { letter, previewVersion, checked, choices, gone } = found;
  const viewers = await turn.viewers();
  return draftPreviewCard({
    reader: readerOf(viewers, turn.services.now()),
    deal: checked.deal,
    evaluation: checked.evaluation,
    letter: { ...letter, blocks: letterBlocks(letter.html) },
    choices,
    note,
    language: { ...found.language, chosen: language },
    previewVersion,
    dealVersion: checked.dealVersion,
    from,
    isDealCard,
    before: draftBefore(checked, viewers, template, found),
    notices: [...notices, ...letterNotices(gone, letter.about.problems.length)],
    isOpen,
  });
}

/** The card that says why there is no letter. */
export function withoutLetter(
  { dealId, template, cc, note, language = null, from, isDealCard }: DraftAsked,
  found: Exclude<ChosenLetter, { kind: 'letter' }>,
): AdaptiveCard {
  if (found.kind === 'none') return noSuchDealCard(dealId);
  if (found.kind === 'asker-only') return askerOnlyCard(`draft ${DRAFT_WORDS[template]} ${dealId}`);
  const { deal, dealVersion } = found.checked;
  const of = { deal, template, dealVersion, from, isDealCard };
  if (found.kind === 'nothing-to-ask')
    return draftOutcomeCard({ ...of, outcome: { kind: found.kind }, again: { dealVersion } });
  const { kind, fields, choices } = found;
  const chosen = language === null ? {} : { language };
  const again =
    choices.length > 0
      ? { cc: cc.join(','), note, previewVersion: '', ...chosen }
      : { dealVersion, ...chosen };
  return draftOutcomeCard({ ...of, outcome: { kind, fields, choices }, again });
}
