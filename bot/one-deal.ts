import { askerOnlyCard } from '../cards/asker-only.ts';
import { messageCard } from '../cards/message.ts';
import type { AdaptiveCard } from '../cards/types.ts';
import type { CheckedDeal } from '../src/flows/check-deal.ts';
import { findDeals } from '../src/flows/find-deals.ts';
import { dealsOpenTo, seeDeal } from '../src/flows/see-deals.ts';
import { noSuchDealCard } from './deal-answer.ts';
import type { Turn } from './turn.ts';

/** The deal that some words mean, or the card that says why there is none to speak of. */
export type OneDeal =
  | { readonly kind: 'deal'; readonly checked: CheckedDeal }
  | { readonly kind: 'card'; readonly card: AdaptiveCard };

/** So many deals are offered to choose from; Teams shows six buttons. */
const MOST_OFFERED = 5;

/**
 * Finds the one deal that is meant by an id or by words of the customer, for those who will see the answer.
 * `command` is what was typed before them, to be pressed again with an id when several deals match.
 */
export async function oneDeal(turn: Turn, command: string, text: string): Promise<OneDeal> {
  if (text === '')
    return said('Which deal?', `Say its id or words of the customer, such as: ${command} contoso`);
  const exact = await byId(turn, command, text);
  if (exact) return exact;
  const rows = await findDeals(turn.services.db, text, dealsOpenTo(await turn.onlookers()));
  const [only, ...others] = rows;
  if (!only) return { kind: 'card', card: noSuchDealCard(text) };
  if (others.length === 0)
    return (await byId(turn, command, only.deal_id)) ?? { kind: 'card', card: noSuchDealCard(text) };
  // Who the deals are of is not said before those who may not see them.
  if (!turn.isPersonal) return { kind: 'card', card: askerOnlyCard(`${command} ${text}`) };
  const offered = rows.slice(0, MOST_OFFERED);
  const more =
    rows.length > offered.length ? ` Here are the first ${MOST_OFFERED}; say more to find others.` : '';
  return {
    kind: 'card',
    card: messageCard({
      title: 'Which deal do you mean?',
      text: [
        `${rows.length} deals match.${more}`,
        ...offered.map(({ deal_id, customer }) => `${deal_id}: ${customer}`),
      ],
      commands: offered.map(({ deal_id }) => `${command} ${deal_id}`),
    }),
  };
}

async function byId(turn: Turn, command: string, dealId: string): Promise<OneDeal | null> {
  const sight = await seeDeal(turn.services, await turn.onlookers(), dealId);
  if (sight.kind === 'shown') return { kind: 'deal', checked: sight.checked };
  if (sight.kind === 'none') return null;
  return { kind: 'card', card: askerOnlyCard(`${command} ${sight.deal.dealId}`) };
}

function said(title: string, text: string): OneDeal {
  return { kind: 'card', card: messageCard({ title, text: [text], commands: ['my deals', 'help'] }) };
}
