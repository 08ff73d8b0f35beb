import { dealListCard } from '../../cards/deals/deal-list.ts';
import { myDeals } from '../../src/flows/deals/my-deals.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { isSurelyOfRules } from '../../src/flows/questions/of-rules.ts';
import type { SaidAct } from '../../src/intent/acts/said-act.ts';
import { asksAdvice } from '../../src/intent/asks-advice.ts';
import type { Answer, Turn } from '../turn/turn.ts';

/** The acts that are asked for without a name of the deal, and the titles of their cards. */
const TITLES: Readonly<Partial<Record<SaidAct['kind'], string>>> = {
  acknowledge: 'Acknowledge the alert?',
  mute: 'Mute this deal?',
  unmute: 'Unmute this deal?',
  wake: 'End the snooze?',
  snooze: 'Snooze this deal?',
  'close-date': 'Change the close date?',
  'hand-over': 'Hand over this deal?',
};

/** The most words of a sentence that is an order and no story. */
const MOST_WORDS = 8;

/** Asks which deal is meant by what is to be done, with the asker's own deals; null where the sentence may mean something else. */
export async function whichDealSaid(turn: Turn, said: string, act: SaidAct): Promise<Answer | null> {
  const title = act.kind === 'snooze' && act.reminds ? 'Remind you of this deal?' : TITLES[act.kind];
  const isOrder = said.split(' ').length <= MOST_WORDS && !asksAdvice(said) && !isOfNobody(said);
  if (title === undefined || !isOrder || isSurelyOfRules(said)) return null;
  const viewers = await turn.viewers();
  const { deals } = await myDeals(turn.services, viewers);
  if (deals.length === 0) return null;
  return dealListCard({
    reader: readerOf(viewers, turn.services.now()),
    title,
    remark: 'Which one? Nothing is done yet.',
    deals: deals.slice(0, MOST_DEALS),
    from: 0,
    paging: null,
    command: said,
  });
}

/** The most deals that are offered. */
const MOST_DEALS = 5;

/** Whether it says nothing of a deal, an alert or a day, but names something else. */
function isOfNobody(said: string): boolean {
  return /\b(?:users?|accounts?|customers?|contacts?|partners?|microsoft|wsa|vlc?|role|admin)\b/i.test(said);
}
