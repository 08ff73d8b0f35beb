import { messageCard } from '../../cards/common/message.ts';
import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { dealCard } from '../../cards/deals/deal-card.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { recordedAs } from '../../src/domain/person.ts';
import { changesSince } from '../../src/flows/deals/changes-since.ts';
import type { Viewers } from '../../src/flows/deals/viewers.ts';
import { seeDeal } from '../../src/flows/deals/visible-deals.ts';
import type { Answer, Turn } from '../turn/turn.ts';
import { refreshDirectory } from './refresh-directory.ts';

export interface DealAnswerOptions {
  /** The first contact to show, counted from 0. */
  readonly from?: number;
  /** What is to be said first. */
  readonly notices?: readonly string[];
  /** Version of the deal on the pressed card; the notices say what has changed since. */
  readonly dealVersion?: string;
  /** What was typed; left out, it was the id. Where others would see it, no more than that is repeated. */
  readonly asked?: string;
  /** Whether the message is this deal's own card, which may be drawn anew for everybody. */
  readonly isDealCard?: boolean;
}

/** The card of a deal for those who will see it; null when there is none that the asker may see. */
export async function dealAnswer(
  turn: Turn,
  dealId: string,
  { from = 0, notices: told = [], dealVersion = '', asked, isDealCard = false }: DealAnswerOptions = {},
): Promise<Answer | null> {
  const viewers = await turn.viewers();
  const sight = await seeDeal(turn.services, viewers, dealId);
  if (sight.kind === 'none') return null;
  if (sight.kind === 'asker-only') return askerOnlyCard(asked ?? `check ${dealId}`);
  const notices = [...told, ...(await changesSince(turn.services.db, dealVersion, sight.checked))];
  const drawn = { from, notices, isDealCard, opensFor: opensFor(viewers) };
  return refreshDirectory(turn, sight.checked, dealCard({ ...sight.checked, ...drawn }), drawn);
}

/** A draft opens for its sender alone, so what others see leads to nobody's. */
function opensFor({ asker, audience }: Viewers): string | null {
  return audience.length === 1 ? recordedAs(asker) : null;
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
