import { dealCard } from '../../cards/deal.ts';
import { dealListCard } from '../../cards/deal-list.ts';
import { messageCard } from '../../cards/message.ts';
import type { AdaptiveCard } from '../../cards/types.ts';
import { checkDeal, checkDeals } from '../../src/flows/check-deal.ts';
import { findDeals, MOST_MATCHES } from '../../src/flows/find-deals.ts';
import { byUrgency } from '../../src/flows/my-deals.ts';
import type { Command, Turn } from '../turn.ts';
import { MATCHES_PAGE } from '../verbs.ts';

export const check: Command = {
  words: ['check', 'show', 'status'],
  usage: 'check <deal id or customer>',
  help: 'whether the contacts of a deal are ready, why, and what to do',
  run: (argument, turn) => checkText(argument, turn, 0),
};

/** The card of the one deal meant, or a choice of several, or what to try when there is none. */
export async function checkText(text: string, { services }: Turn, from: number): Promise<AdaptiveCard> {
  if (text === '') {
    return messageCard({
      title: 'Which deal?',
      text: ['Say its id or words of the customer, such as: check EA-2026-0042, or: check contoso'],
      commands: ['my deals', 'help'],
    });
  }
  const exact = await checkDeal(services, text);
  if (exact) return dealCard({ ...exact, from: 0 });
  const rows = await findDeals(services.db, text);
  const [deal, ...others] = await checkDeals(services, rows);
  if (!deal) {
    return messageCard({
      title: 'No such deal',
      text: [`No deal in the book has the id "${text}", or a customer with these words.`],
      commands: ['my deals', 'help'],
    });
  }
  if (others.length === 0) return dealCard({ ...deal, from: 0 });
  const many = `At least ${MOST_MATCHES} deals match: say more, such as the id.`;
  const remark = `${rows.length} deals match. Press one to open it.`;
  return dealListCard({
    title: 'Which deal do you mean?',
    remark: rows.length === MOST_MATCHES ? many : remark,
    deals: byUrgency([deal, ...others]),
    from,
    paging: { verb: MATCHES_PAGE, data: { text } },
  });
}
