import { whyNotToldCard } from '../../cards/alerts/why-not-told.ts';
import { ownAlertsCard, ownAlertsPromptCard } from '../../cards/alerts/why-not-told-prompt.ts';
import { whyNotTold } from '../../src/alerts/message/why-not-told.ts';
import { readWhyNotTold } from '../../src/intent/why-not-told.ts';
import { oneDeal } from '../deals/find-deal.ts';
import type { Answer, Command, Turn } from '../turn/turn.ts';

const WORDS = 'why not told';

/** Explains to the asker what became of their alerts about a deal; in a group, each member opens their own. */
export const whyNotToldCommand: Command = {
  words: [WORDS],
  usage: `${WORDS} <deal id or customer>`,
  help: 'what became of each alert about a deal that was due to you, and why',
  takes: 'text',
  reads: readWhyNotTold,
  run: explained,
};

async function explained(argument: string, turn: Turn): Promise<Answer> {
  const found = await oneDeal(turn, WORDS, argument);
  if (found.kind === 'card') return found.card;
  const { dealId, customer } = found.checked.deal;
  const { asker, audience, withheld } = await turn.viewers();
  if (audience.length > 1) withheld?.();
  if (!turn.isPersonal && audience.length > 1) {
    const prompt = turn.isAskedAlone ? ownAlertsCard : ownAlertsPromptCard;
    return prompt({ dealId, customer });
  }
  const why = await whyNotTold(turn.services, asker, found.checked);
  return whyNotToldCard({ ...why, dealId, customer, isPersonal: turn.isPersonal });
}
