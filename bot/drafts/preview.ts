import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { draftOutcomeCard } from '../../cards/drafts/outcome.ts';
import { draftPreviewCard } from '../../cards/drafts/preview.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { latestDraft } from '../../src/domain/deal-draft.ts';
import { recordedAs } from '../../src/domain/person.ts';
import { RECIPIENT_FIELDS, recipientChoices } from '../../src/email/letters/recipients.ts';
import { unbroken } from '../../src/email/templates/text-layout.ts';
import { changesSince } from '../../src/flows/deals/changes-since.ts';
import {
  type ChosenLetter,
  chosenLetter,
  type Draftable,
  type LetterChoice,
} from '../../src/flows/drafts/chosen-letter.ts';
import { noSuchDealCard } from '../deals/deal-response.ts';
import type { Turn } from '../turn/turn.ts';

/** A letter as it was chosen on its card, and the deal's card behind it. */
export interface DraftAsked extends LetterChoice {
  readonly from: number;
  readonly own: boolean;
}

/** What is typed for each letter: `draft customer EA-2026-0042`. */
export const DRAFT_WORDS: Readonly<Record<Draftable, string>> = {
  'customer-action-required': 'customer',
  'partner-action-required': 'partner',
  'customer-it-admin': 'admin',
  'follow-up': 'follow-up',
};

/** A letter as nobody has chosen anything about it yet. */
export function freshly(
  dealId: string,
  template: Draftable,
  { from = 0, own = false }: Partial<Pick<DraftAsked, 'from' | 'own'>> = {},
): DraftAsked {
  return { dealId, template, to: '', cc: [], note: '', from, own };
}

/** The preview of a letter for those who will see it, or why there is no letter. */
export async function draftPreview(turn: Turn, asked: DraftAsked): Promise<AdaptiveCard> {
  return previewSince(turn, asked, '');
}

/** The same, opened from a card that shows the deal in the state `seen`: says what has changed since. */
export async function previewSince(turn: Turn, asked: DraftAsked, seen: string): Promise<AdaptiveCard> {
  const found = await chosenLetter(turn.services, await turn.viewers(), asked);
  if (found.kind !== 'letter') return withoutLetter(asked, found);
  return previewOf(turn, asked, found, await changesSince(turn.services.db, seen, found.checked));
}

export async function previewOf(
  turn: Turn,
  { note, from, own }: DraftAsked,
  { letter, remindsOf, mark, checked, choices, gone }: Extract<ChosenLetter, { kind: 'letter' }>,
  notices: readonly string[],
): Promise<AdaptiveCard> {
  const viewers = await turn.viewers();
  return draftPreviewCard({
    deal: checked.deal,
    letter: { ...letter, lines: unbroken(letter.text) },
    choices,
    note,
    shown: mark,
    mark: checked.mark,
    from,
    own,
    before: latestDraft(checked.drafts, letter.template, recordedAs(viewers.asker), remindsOf),
    notices: [...notices, ...goneLines(gone), ...problemLines(letter.about.problems.length)],
  });
}

function goneLines(gone: readonly string[]): readonly string[] {
  return gone.length === 0 ? [] : [`No longer on the deal, and left out: ${gone.join(', ')}.`];
}

function problemLines(problems: number): readonly string[] {
  return problems === 0
    ? []
    : ['A template of your organisation could not be used, so the built-in one is. The log says why.'];
}

/** Says why there is no letter. */
export function withoutLetter(
  { dealId, template, cc, note, from, own }: DraftAsked,
  found: Exclude<ChosenLetter, { kind: 'letter' }>,
): AdaptiveCard {
  if (found.kind === 'none') return noSuchDealCard(dealId);
  if (found.kind === 'asker-only') return askerOnlyCard(`draft ${DRAFT_WORDS[template]} ${dealId}`);
  const { deal, mark } = found.checked;
  const of = { deal, template, mark, from, own };
  if (found.kind === 'nothing-to-ask')
    return draftOutcomeCard({ ...of, outcome: { kind: found.kind }, again: { seen: mark } });
  const { kind, fields } = found;
  // A follow-up goes to whom the first letter went to.
  const isOpen = template !== 'follow-up' && fields.every(({ field }) => RECIPIENT_FIELDS.has(field));
  const choices = isOpen ? recipientChoices(deal, []) : [];
  const again = choices.length > 0 ? { cc: cc.join(','), note, shown: '' } : { seen: mark };
  return draftOutcomeCard({ ...of, outcome: { kind, fields, choices }, again });
}
