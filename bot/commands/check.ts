import { askerOnlyCard } from '../../cards/asker-only.ts';
import { dealListCard } from '../../cards/deal-list.ts';
import { messageCard } from '../../cards/message.ts';
import { findDeals, MOST_MATCHES } from '../../src/flows/find-deals.ts';
import { byUrgency } from '../../src/flows/my-deals.ts';
import { dealsOpenTo, seeDeals } from '../../src/flows/see-deals.ts';
import { dealAnswer } from '../deal-answer.ts';
import type { Answer, Command, Turn } from '../turn.ts';
import { MATCHES_PAGE } from '../verbs.ts';

export const check: Command = {
  words: ['check', 'show', 'status'],
  usage: 'check <deal id or customer>',
  help: 'whether the contacts of a deal are ready, why, and what to do',
  run: (argument, turn) => checkText(argument, turn, 0),
};

/** The card of the one deal meant, or a choice of several, or what to try when there is none. */
export async function checkText(text: string, turn: Turn, from: number): Promise<Answer> {
  if (text === '') {
    return messageCard({
      title: 'Which deal?',
      text: ['Say its id or words of the customer, such as: check EA-2026-0042, or: check contoso'],
      commands: ['my deals', 'help'],
    });
  }
  const exact = await dealAnswer(turn, text);
  if (exact) return exact;
  const { services } = turn;
  const onlookers = await turn.onlookers();
  const rows = await findDeals(services.db, text, dealsOpenTo(onlookers));
  const [only] = rows;
  if (!only) {
    return messageCard({
      title: 'No such deal',
      text: [`No deal that you may see has the id "${text}", or a customer with these words.`],
      commands: ['my deals', 'help'],
    });
  }
  if (rows.length === 1) return (await dealAnswer(turn, only.deal_id)) ?? checkText('', turn, 0);
  const { deals, askerOnly } = await seeDeals(services, onlookers, rows);
  if (deals.length === 0) return askerOnlyCard(`check ${text}`);
  const many = `At least ${MOST_MATCHES} deals match: say more, such as the id.`;
  const hidden = askerOnly > 0 ? ` ${askerOnly} more are for you alone.` : '';
  const remark = `${deals.length} deals match.${hidden} Press one to open it.`;
  return dealListCard({
    title: 'Which deal do you mean?',
    remark: rows.length === MOST_MATCHES ? many : remark,
    deals: byUrgency(deals),
    from,
    paging: { verb: MATCHES_PAGE, data: { text } },
  });
}
