import { homeCard } from '../../cards/deals/home-card.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import { dealsByWhen } from '../../src/flows/deals/list/by-when.ts';
import { myDeals } from '../../src/flows/deals/my-deals.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import type { Command, Turn } from '../turn/turn.ts';

export const home: Command = {
  words: ['today', 'home', 'hi', 'hello', 'hey', 'good morning'],
  usage: 'today',
  help: 'how many of your deals need you, and the three to begin with',
  takes: [],
  run: (_argument, turn) => greeting(turn),
};

/** The greeting of somebody; where others would see it, it names neither them nor their deals. */
export async function greeting(turn: Turn): Promise<AdaptiveCard> {
  const { services, isPrivate } = turn;
  const viewers = await turn.viewers();
  const now = services.now();
  const { closingMonths } = services.thresholds.quarterEnd;
  const { deals } = isPrivate ? await myDeals(services, viewers) : { deals: [] };
  const { deals: sorted, quarterTo } = dealsByWhen(deals, dayOfInstant(now), closingMonths);
  return homeCard({
    name: isPrivate ? firstName(viewers.asker.name) : '',
    deals: isPrivate ? sorted : null,
    quarterTo,
    isPersonal: turn.isPersonal,
    reader: readerOf(viewers, now),
  });
}

/** The name somebody is greeted by: the first of `Alex Wilber`, the second of `Wilber, Alex`. */
function firstName(name: string): string {
  const [last = '', first] = name.split(',');
  return (first ?? last).trim().split(/\s+/)[0] ?? '';
}
