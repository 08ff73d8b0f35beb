import { messageCard } from '../cards/common/message.ts';
import { askerOnlyCard } from '../cards/common/private-answer.ts';
import { dealListCard } from '../cards/deals/deal-list.ts';
import type { AdaptiveCard } from '../cards/kit/adaptive-card.ts';
import { dayOfInstant } from '../src/domain/day.ts';
import type { CheckedDeal } from '../src/flows/deals/check-deal.ts';
import { MOST_MATCHES, matchDeals } from '../src/flows/deals/match-deals.ts';
import { byUrgency } from '../src/flows/deals/my-deals.ts';
import { dealsOpenTo, seeDeal, seeDeals } from '../src/flows/deals/visible-deals.ts';
import { parseDealQuestion } from '../src/intent/parse-question.ts';
import { nearestAnswer, noDealCard } from './deals/find-deal.ts';
import type { Turn } from './turn/turn.ts';

/** The deal that some words mean, or the card that says why there is none to speak of. */
export type OneDeal =
  | { readonly kind: 'deal'; readonly checked: CheckedDeal }
  | { readonly kind: 'card'; readonly card: AdaptiveCard };

/**
 * Finds the one deal that is meant by an id or by words, for those who will see the answer. `command` is what
 * was typed before them: it is asked for again, with an id, when one of several deals is pressed.
 */
export async function oneDeal(turn: Turn, command: string, text: string): Promise<OneDeal> {
  if (text === '') return { kind: 'card', card: whichDealCard(command) };
  const exact = await byId(turn, command, text);
  if (exact) return exact;
  const { services } = turn;
  const viewers = await turn.viewers();
  const question = parseDealQuestion(text, dayOfInstant(services.now()));
  const rows = await matchDeals(services.db, question, dealsOpenTo(viewers));
  const [only, ...others] = rows;
  if (!only) {
    return { kind: 'card', card: (await nearestAnswer(question, text, turn, 'any')) ?? noDealCard(text) };
  }
  if (others.length === 0)
    return (await byId(turn, command, only.deal_id, text)) ?? { kind: 'card', card: noDealCard(text) };
  const { deals, askerOnly } = await seeDeals(services, viewers, rows);
  if (deals.length === 0) return { kind: 'card', card: askerOnlyCard(`${command} ${text}`) };
  const hidden = askerOnly > 0 ? ` ${askerOnly} more ${askerOnly === 1 ? 'is' : 'are'} for you alone.` : '';
  const many = `At least ${MOST_MATCHES} deals match: say more, such as the id.`;
  const some = `${deals.length} deals match.${hidden} Press one.`;
  return {
    kind: 'card',
    card: dealListCard({
      title: 'Which deal do you mean?',
      remark: rows.length === MOST_MATCHES ? many : some,
      deals: byUrgency(deals),
      from: 0,
      paging: null,
      command,
    }),
  };
}

async function byId(turn: Turn, command: string, dealId: string, asked = dealId): Promise<OneDeal | null> {
  const sight = await seeDeal(turn.services, await turn.viewers(), dealId);
  if (sight.kind === 'shown') return { kind: 'deal', checked: sight.checked };
  if (sight.kind === 'none') return null;
  return { kind: 'card', card: askerOnlyCard(`${command} ${asked}`) };
}

function whichDealCard(command: string): AdaptiveCard {
  return messageCard({
    title: 'Which deal?',
    text: [`Say its id or words of the customer, such as: ${command} EA-2026-0042, or: ${command} contoso`],
    commands: ['my deals', 'help'],
  });
}
