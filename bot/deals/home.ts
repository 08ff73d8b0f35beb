import { homeCard } from '../../cards/deals/home-card.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { todayCard } from '../../cards/today/today-card.ts';
import { myDeals } from '../../src/flows/deals/my-deals.ts';
import { noteLooked, today } from '../../src/flows/today/today.ts';
import type { Command, Turn } from '../turn/turn.ts';
import { todayView } from './today-view.ts';

export const home: Command = {
  words: ['today', 'home', 'hi', 'hello', 'hey', 'good morning'],
  usage: 'today',
  help: 'what is new on your deals, what to do first, and how many are ready for the quarter end',
  takes: [],
  reads: (said) => (isAboutToday(said) ? '' : null),
  run: (_argument, turn) => greeting(turn),
};

const WHAT_FIRST =
  /^(?:so )?(?:what (?:should|shall|must|do|can|could) i (?:do|work on|start with|tackle|look at)|what to do|where (?:do|should|shall|can) i (?:start|begin)|what needs (?:me|doing|my attention)|what(?:'s| is) (?:urgent|next|on(?: my plate)?|up)|what comes (?:first|next)|what (?:now|next|first)|any(?:thing)? (?:new|urgent|for me|burning|news)|my (?:day|to ?do(?: list)?|priorities)|priorities|top priorities|start my day|brief me|(?:give me )?my (?:morning )?brief(?:ing)?)(?: (?:first|now|next|today|this morning|for me|to do|here|on my deals))*$/;

const GREETING =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|morning)(?: (?:there|all|again|bot|wsa))*)\b/;

/** Whether a sentence asks for nothing but what is to be done: `what should I do first?`, `anything urgent`, `good evening`. */
function isAboutToday(said: string): boolean {
  const plain = said
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\bwhats\b/g, "what's")
    .replace(/\s+/g, ' ')
    .trim();
  const asked = plain
    .replace(GREETING, '')
    .replace(/ ?\bplease\b ?/g, ' ')
    .trim();
  return asked === '' ? plain !== '' && GREETING.test(plain) : WHAT_FIRST.test(asked);
}

/** The day of somebody; where others would see it, it names neither them nor their deals. */
export async function greeting(turn: Turn): Promise<AdaptiveCard> {
  const { services, isPrivate, isPersonal } = turn;
  const viewers = await turn.viewers();
  if (!isPrivate) {
    // Where it can, the answer goes to the asker alone.
    viewers.withheld?.();
    return homeCard({ name: '', isOnNone: false });
  }
  const name = firstName(viewers.asker.name);
  const until = services.now();
  const found = await today(services, viewers);
  if (found.open === 0 && found.changes.deals.length === 0) {
    const { deals } = await myDeals(services, viewers);
    if (deals.length === 0) return homeCard({ name, isOnNone: true });
  }
  const card = todayCard(await todayView(services, viewers, found, { name, isPersonal }));
  await noteLooked(services, viewers, until);
  return card;
}

/** The name somebody is greeted by: the first of `Alex Wilber`, the second of `Wilber, Alex`. */
function firstName(name: string): string {
  const [last = '', first] = name.split(',');
  return (first ?? last).trim().split(/\s+/)[0] ?? '';
}
