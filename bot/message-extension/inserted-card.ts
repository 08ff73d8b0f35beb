import { dealCard } from '../../cards/deals/deal-card.ts';
import { type PlainVersion, plainDealCard } from '../../cards/message-extension/plain-deal.ts';
import { plainDeskCard } from '../../cards/message-extension/plain-desk.ts';
import { type Insertion, insertDeal } from '../../src/flows/deals/insert-deal.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { nextStepOf } from '../../src/flows/replies/next-step-of.ts';
import type { ExtensionResult } from '../turn/extension/extension-response.ts';
import type { ExtensionTurn } from '../turn/extension/extension-turn.ts';
import { chosenResult, type DealLinks, linkResult } from './parts.ts';

/** What somebody wants to have in their message. */
export interface Insert {
  readonly dealId: string;
  readonly discloses: boolean;
  /** The version of a card that is drawn everywhere. */
  readonly version: PlainVersion;
  /** Whether the host draws the card with its buttons; only Teams does, where the bot is in the conversation. */
  readonly withButtons: boolean;
}

/** What of a deal goes into a message; null for a deal that there is not, or that the asker may not see. */
export async function insertedCard(
  turn: ExtensionTurn,
  links: DealLinks,
  { dealId, discloses, version, withButtons }: Insert,
): Promise<ExtensionResult | null> {
  const [viewers, readers] = await Promise.all([turn.viewers(), turn.readers()]);
  const insertion = await insertDeal(turn.services, viewers, readers, { dealId, discloses });
  if (insertion.kind === 'none') return null;
  if (insertion.kind === 'link') return linkResult(links, dealId, version);
  const reader = readerOf(viewers, turn.services.now());
  if (insertion.kind === 'desk') {
    const { sight } = insertion;
    const url = links.linkTo(sight.deal.dealId);
    return chosenResult(plainDeskCard({ sight, url, version, reader }));
  }
  const { checked } = insertion;
  if (withButtons && hasButtons(insertion, turn)) {
    const next = await nextStepOf(turn.services, checked, { isNamed: false, askerId: null });
    return chosenResult(dealCard({ ...checked, from: 0, next, reader }));
  }
  const url = links.linkTo(checked.deal.dealId);
  return chosenResult(plainDealCard({ ...checked, url, version, reader }));
}

function hasButtons({ kind }: Insertion, { host }: ExtensionTurn): boolean {
  return kind === 'deal' && host === 'teams';
}
