import { randomUUID } from 'node:crypto';
import { messageCard } from '../../cards/common/message.ts';
import { bulkPlanCard, bulkTooManyCard, type SampleLetter } from '../../cards/drafts/batch-plan.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import type { Deal } from '../../src/domain/deal.ts';
import type { LetterName } from '../../src/domain/drafts/letter.ts';
import { addressOf } from '../../src/domain/people/person.ts';
import { correspondentText } from '../../src/email/letters/correspondent.ts';
import { letterBlocks } from '../../src/email/templates/letter-blocks.ts';
import { MOST_JUDGED } from '../../src/flows/deals/list-deals.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { type ListedBatchPlan, MOST_DRAFTS, planBatch } from '../../src/flows/drafts/batch/plan-batch.ts';
import { parseListQuestion } from '../../src/intent/parse-question.ts';
import { listWords } from '../deals/list-titles.ts';
import type { Answer, Turn } from '../turn/turn.ts';

/** The number of characters of a list text; a longer one does not fit into the buttons that carry it. */
export const MOST_LIST_TEXT = 500;

/** A request for drafts for many deals. */
export interface BulkAsked {
  readonly template: LetterName;
  /** The words that name the deals: `all at risk in June`. */
  readonly text: string;
}

export interface BulkPlanned {
  readonly plan: ListedBatchPlan;
  readonly card: AdaptiveCard;
}

/** Shows the plan of drafts for a list of deals, with a button that confirms it; makes no draft. */
export async function bulkDraft(template: LetterName, listText: string, turn: Turn): Promise<Answer> {
  if (!turn.isPersonal) return ownChatCard();
  const planned = await planBulk({ template, text: listText }, turn);
  return 'card' in planned ? planned.card : planned;
}

/** The page of the plan to draw, with its notices. */
export interface PlanPage {
  /** UUID that the batch will have; left out, a new one. */
  readonly batch?: string;
  readonly from?: number;
  readonly notices?: readonly string[];
  /** Whether the deals are unfolded. */
  readonly isOpen?: boolean;
}

/** Plans drafts for a list and draws the card that asks for confirmation, or a card that says why none can be made. */
export async function planBulk(
  { template, text }: BulkAsked,
  turn: Turn,
  { batch = randomUUID(), from = 0, notices = [], isOpen = false }: PlanPage = {},
): Promise<BulkPlanned | AdaptiveCard> {
  const { services } = turn;
  if (text.trim() === '' || text.length > MOST_LIST_TEXT) return whichDealsCard();
  const question = parseListQuestion(text, dayOfInstant(services.now()));
  if (question.by) return notGroupedCard();
  const viewers = await turn.viewers();
  if (addressOf(viewers.asker) === null) return noSenderCard();
  const plan = await planBatch(services, viewers, question, template);
  const { ready, left, skipped, named, more, planVersion } = plan;
  const count = ready.length + left.length + skipped.length;
  const what = listWords(question, named, count === 1);
  if (more) return bulkTooManyCard({ what, count: null, most: MOST_DRAFTS });
  if (ready.length > MOST_DRAFTS) return bulkTooManyCard({ what, count: ready.length, most: MOST_DRAFTS });
  if (count === 0) return noneCard(what);
  const nameOf = ({ dealId, customer }: Deal) => ({ dealId, customer });
  const card = bulkPlanCard({
    template,
    what: question.mine ? `your ${listWords({ ...question, mine: false }, named, count === 1)}` : what,
    place: services.mail.drafts.kind === 'graph' ? 'outlook' : 'files',
    ready: ready.map(({ deal, to, before }) => ({
      ...nameOf(deal),
      to: correspondentText(to.name, to.address),
      before,
    })),
    left: left.map(({ deal, before }) => ({ ...nameOf(deal), before })),
    skipped: skipped.map(({ deal, why }) => ({ ...nameOf(deal), why })),
    from,
    sample: sampleOf(plan),
    batch,
    text,
    planVersion,
    notices,
    reader: readerOf(viewers, services.now()),
    isOpen,
  });
  return { plan, card };
}

/** The first letter of a plan, to be read before any is made. */
function sampleOf({ ready: [first], sample }: ListedBatchPlan): SampleLetter | null {
  if (!first || !sample) return null;
  return {
    customer: first.deal.customer,
    to: correspondentText(first.to.name, first.to.address),
    subject: sample.subject,
    blocks: letterBlocks(sample.html),
  };
}

/** The card that refers drafts for many deals to a personal chat: a group must not see their recipients. */
export function ownChatCard(): AdaptiveCard {
  return said('In a chat of our own', ['Ask me for drafts for many deals in a chat of our own.'], ['help']);
}

function whichDealsCard(): AdaptiveCard {
  return said(
    'Drafts for which deals?',
    [
      `Say it as you ask for a list, in at most ${MOST_LIST_TEXT} characters: draft customer for all at risk in June · draft partner for my EA deals closing this month.`,
    ],
    ['at risk', 'my deals', 'help'],
  );
}

function notGroupedCard(): AdaptiveCard {
  return said(
    'Drafts are not grouped',
    [
      'There is one draft for each deal, so a list for drafts has no groups. Leave out "by pdm" or "by program"; for the deals of one PDM say: draft customer for at risk pdm:ann.',
    ],
    ['at risk by pdm', 'help'],
  );
}

function noSenderCard(): AdaptiveCard {
  return said(
    'Who are you?',
    ['Teams does not tell me your address, and a letter needs a sender. Ask your administrator about it.'],
    ['help'],
  );
}

function noneCard(what: string): AdaptiveCard {
  return said(
    `No ${what}`,
    [`No open deal that you may see is among them. I look at the ${MOST_JUDGED} deals nearest to today.`],
    ['at risk', 'my deals', 'help'],
  );
}

function said(title: string, text: readonly string[], commands: readonly string[]): AdaptiveCard {
  return messageCard({ title, text, commands });
}
