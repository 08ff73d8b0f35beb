import { messageCard } from '../../cards/common/message.ts';
import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { dealListCard } from '../../cards/deals/deal-list.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { typed } from '../../cards/kit/elements.ts';
import { MATCHES_PAGE } from '../../cards/verbs.ts';
import { dealKey } from '../../src/domain/deal.ts';
import { idsIn, MOST_MATCHES, matchDeals } from '../../src/flows/deals/match-deals.ts';
import { byUrgency } from '../../src/flows/deals/my-deals.ts';
import { type Nearness, nearestDeals } from '../../src/flows/deals/nearest-deals.ts';
import { dealsOpenTo, seeDeals } from '../../src/flows/deals/visible-deals.ts';
import type { DealQuestion } from '../../src/intent/question.ts';
import type { Answer, Turn } from '../turn/turn.ts';
import { dealAnswer } from './deal-response.ts';

/**
 * The card of the one deal a text is about, or a choice of several; null when there is none. Most texts are the
 * id of a deal and nothing else: only of what is not, the question is read.
 */
export async function dealsAnswer(
  text: string,
  read: () => DealQuestion,
  turn: Turn,
  from: number,
): Promise<Answer | null> {
  const byId = (id: string) => dealAnswer(turn, id, { asked: `check ${text}`, isDealCard: true });
  const whole = await byId(text);
  if (whole) return whole;
  const question = read();
  for (const id of new Set(idsIn(question).map(dealKey))) {
    const named = id === dealKey(text) ? null : await byId(id);
    if (named) return named;
  }
  const viewers = await turn.viewers();
  const rows = await matchDeals(turn.services.db, question, dealsOpenTo(viewers));
  const [only] = rows;
  if (!only) return null;
  if (rows.length === 1) return byId(only.deal_id);
  const { deals, askerOnly } = await seeDeals(turn.services, viewers, rows);
  if (deals.length === 0) return askerOnlyCard(`check ${text}`);
  const many = `At least ${MOST_MATCHES} deals match: say more, such as the id.`;
  const hidden = askerOnly > 0 ? ` ${askerOnly} more ${askerOnly === 1 ? 'is' : 'are'} for you alone.` : '';
  const remark = `${deals.length} deals match.${hidden} Press one to open it.`;
  return dealListCard({
    title: 'Which deal do you mean?',
    remark: rows.length === MOST_MATCHES ? many : remark,
    deals: byUrgency(deals),
    from,
    paging: { verb: MATCHES_PAGE, data: { text } },
  });
}

/** The deals whose names are nearest to what was said; null when none is near, or may be shown here. */
export async function nearestAnswer(
  { words, said }: DealQuestion,
  text: string,
  turn: Turn,
  nearness: Nearness,
): Promise<AdaptiveCard | null> {
  const viewers = await turn.viewers();
  const sought = words.length > 0 ? words : said;
  const rows = await nearestDeals(turn.services.db, sought, dealsOpenTo(viewers), nearness);
  if (rows.length === 0) return null;
  const { deals } = await seeDeals(turn.services, viewers, rows);
  if (deals.length === 0) return null;
  const nearest = deals.length === 1 ? 'This one comes nearest' : 'These come nearest';
  return dealListCard({
    title: 'No such deal',
    remark: `No deal that you may see fits "${typed(text, 120)}". ${nearest}; press one to open it.`,
    deals,
    from: 0,
    paging: null,
  });
}

/** For words that no deal has which the asker may see, nor comes near to. */
export function noDealCard(text: string): AdaptiveCard {
  return messageCard({
    title: 'No such deal',
    text: [`No deal that you may see has the id "${text}", or a customer with these words.`],
    commands: ['my deals', 'help'],
  });
}
