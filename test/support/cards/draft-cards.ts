import { dealCard } from '../../../cards/deals/deal-card.ts';
import { type DraftOutcomeView, draftOutcomeCard } from '../../../cards/drafts/outcome.ts';
import type { ShownOutcome } from '../../../cards/drafts/outcome-words.ts';
import { type DraftPreviewView, draftPreviewCard } from '../../../cards/drafts/preview.ts';
import { draftPromptCard } from '../../../cards/drafts/prompt.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { DRAFT_UNDO } from '../../../cards/verbs.ts';
import type { DealDraft, DraftState } from '../../../src/domain/drafts/deal-draft.ts';
import { letterFor } from '../../../src/email/letters/letter.ts';
import { recipientChoices } from '../../../src/email/letters/recipients.ts';
import { letterBlocks } from '../../../src/email/templates/letter-blocks.ts';
import { READER } from '../reader.ts';
import type { sampleDeals } from './sample-cards.ts';

type SampleDeal = Awaited<ReturnType<typeof sampleDeals>>[number];

const STATES: readonly DraftState[] = ['making', 'drafted', 'edited', 'sent', 'replied', 'deleted', 'failed'];

export const LINK = 'https://outlook.office365.com/owa/?ItemID=AAMk';

export function draftOf(state: DraftState, stated: Partial<DealDraft> = {}): DealDraft {
  return {
    template: 'customer-action-required',
    senderId: 'person:ann',
    madeBy: 'Ann Lee',
    state,
    madeAt: '2026-06-08T07:05:00.000Z',
    changedAt: '2026-06-09T16:30:00.000Z',
    sentAt: state === 'sent' || state === 'replied' ? '2026-06-08T09:00:00Z' : null,
    webLink: LINK,
    ...stated,
  };
}

export const OUTCOMES: readonly ShownOutcome[] = [
  ...(['created', 'found', 'updated', 'unchanged'] as const).map((how) => ({
    kind: 'drafted' as const,
    how,
    to: ['cara@contoso.com', 'pat.silva@adatum.com'],
    webLink: how === 'found' ? null : LINK,
    generation: 1,
  })),
  { kind: 'edited', changedAt: '2026-06-09T16:30:00.000Z', webLink: LINK },
  { kind: 'over', state: 'sent', sentAt: '2026-06-08T09:00:00Z', generation: 1 },
  { kind: 'over', state: 'deleted', sentAt: null, generation: 2 },
  { kind: 'under-way' },
  ...[null, { webLink: LINK }].flatMap((before) =>
    [false, true].map((mayHaveHappened) => ({
      kind: 'failed' as const,
      reason: { code: 'outlook-busy' as const, seconds: 45 },
      before,
      mayHaveHappened,
    })),
  ),
  { kind: 'filed', name: 'D-1-customer-action-required.eml', to: ['cara@contoso.com'], page: null },
  { kind: 'saved', file: '/data/exports/D-1-customer-action-required.eml' },
  {
    kind: 'missing',
    fields: [
      { field: 'customer_contact_email', why: 'not-stated' },
      { field: 'sender', why: 'no-mailbox-address' },
    ],
    choices: [],
  },
  {
    kind: 'missing',
    fields: [{ field: 'customer_contact_email', why: 'not-stated' }],
    choices: [{ name: 'Pat Lee', address: 'pat.silva@adatum.com', who: 'PDM' }],
  },
  { kind: 'nothing-to-ask' },
];

export function outcomeOf(
  { deal }: Pick<SampleDeal, 'deal'>,
  outcome: ShownOutcome,
  stated: Partial<DraftOutcomeView> = {},
): AdaptiveCard {
  const again = { to: '', cc: '', note: 'See you soon', previewVersion: 'mark.sender' };
  const template = 'customer-action-required';
  return draftOutcomeCard({
    deal,
    template,
    outcome,
    dealVersion: 'm',
    from: 0,
    isDealCard: true,
    again,
    reader: READER,
    ...(outcome.kind === 'drafted' ? { undo: { verb: DRAFT_UNDO, data: { dealId: deal.dealId } } } : {}),
    ...stated,
  });
}

/** The preview of a letter about a deal; null where the deal calls for none. */
export function previewCardOf(
  { deal, evaluation }: SampleDeal,
  stated: Partial<DraftPreviewView> = {},
): AdaptiveCard | null {
  const sender = { name: 'Ann Lee', address: 'ann.lee@adatum.com' };
  const { note = '' } = stated;
  const locale = stated.language?.locale ?? 'en';
  const made = letterFor('customer-action-required', deal, evaluation, {
    day: '2026-06-10',
    sender,
    note,
    locale,
  });
  if (made.kind !== 'letter') return null;
  const choices = recipientChoices(deal, []);
  const at = {
    previewVersion: 'mark.sender',
    dealVersion: 'm',
    from: 0,
    isDealCard: true,
    before: null,
    notices: [],
    language: { locale: 'en', source: 'default', keptFor: null, chosen: null },
  } as const;
  const letter = { ...made.letter, blocks: letterBlocks(made.letter.html) };
  return draftPreviewCard({ reader: READER, deal, evaluation, letter, choices, note, ...at, ...stated });
}

/** One card of each kind that drafts bring, by name. */
export function draftCards(deals: readonly SampleDeal[]): ReadonlyMap<string, AdaptiveCard> {
  const cards = new Map<string, AdaptiveCard>();
  const [first] = deals;
  if (!first) throw new Error('the sample book has deals');
  for (const deal of deals.slice(0, 5)) {
    const card = previewCardOf(deal);
    if (card) cards.set(`draft of ${deal.deal.dealId}`, card);
  }
  const noted = previewCardOf(first, {
    note: 'Hei Kåre,\nvi snakkes i morgen!',
    before: draftOf('edited', { generation: 1 }),
    notices: ['Changed since this card was drawn:', 'The deal is blocked; it was unverified.'],
  });
  if (noted) cards.set('draft with a note', noted);
  const japanese = previewCardOf(first, {
    language: { locale: 'ja', source: 'kept', keptFor: first.deal.customer, chosen: null },
  });
  if (japanese) cards.set('draft in Japanese', japanese);
  const unfolded = previewCardOf(first, { isOpen: true });
  if (unfolded) cards.set('draft, unfolded', unfolded);
  for (const [at, outcome] of OUTCOMES.entries())
    cards.set(`draft outcome ${at + 1}, ${outcome.kind}`, outcomeOf(first, outcome));
  const { deal } = first;
  cards.set('draft prompt', draftPromptCard({ deal, template: 'partner-action-required', dealVersion: 'm' }));
  const drafts = STATES.map((state, at) => draftOf(state, { template: at % 2 ? 'follow-up' : 'of our own' }));
  const view = { ...first, dealVersion: 'm', from: 0, drafts };
  cards.set('deal with drafts', dealCard({ ...view, reader: READER, opensFor: 'person:ann' }));
  return cards;
}
