import { askerOnlyCard } from '../cards/asker-only.ts';
import { dealCard } from '../cards/deal.ts';
import { messageCard } from '../cards/message.ts';
import type { AdaptiveCard } from '../cards/types.ts';
import { seeDeal } from '../src/flows/see-deals.ts';
import { changesSince } from '../src/flows/what-changed.ts';
import { moreAbout } from './look-ups.ts';
import type { Answer, Turn } from './turn.ts';

export interface DealAnswerOptions {
  /** The first contact to show, counted from 0. */
  readonly from?: number;
  /** What is to be said first. */
  readonly notices?: readonly string[];
  /** The state that the card shows whose button was pressed: what has changed since is said. */
  readonly seen?: string;
}

/** The card of a deal for those who will see it; null when there is none that the asker may see. */
export async function dealAnswer(
  turn: Turn,
  dealId: string,
  { from = 0, notices: told = [], seen = '' }: DealAnswerOptions = {},
): Promise<Answer | null> {
  const onlookers = await turn.onlookers();
  const sight = await seeDeal(turn.services, onlookers, dealId);
  if (sight.kind === 'none') return null;
  if (sight.kind === 'asker-only') return askerOnlyCard(`check ${sight.deal.dealId}`);
  const notices = [...told, ...(await changesSince(turn.services.db, seen, sight.checked))];
  const card = dealCard({ ...sight.checked, from, notices });
  return moreAbout(turn, sight.checked, card, { from, notices });
}

/** For an id that no deal has which the asker may see. */
export function noSuchDealCard(dealId: string): AdaptiveCard {
  return messageCard({
    title: 'No such deal',
    text: [
      `No deal that you may see has the id "${dealId}". You see the deals on which you are AE, CE or PDM.`,
    ],
    commands: ['my deals', 'help'],
  });
}
