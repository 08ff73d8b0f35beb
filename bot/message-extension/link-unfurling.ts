import { z } from 'zod';
import { unfurled } from '../turn/extension/extension-response.ts';
import { OtherTenant } from '../turn/turn-factory.ts';
import { insertedCard } from './inserted-card.ts';
import { type DealLinks, type ExtensionHandler, linkResult } from './parts.ts';

const Link = z.object({ url: z.string().max(4000) });

/** What a link becomes: Teams draws cards of version 1.3 there, without buttons of the bot. */
const AS_LINK = { discloses: false, version: '1.3', withButtons: false } as const;

/** Makes a card of a deal's link, as the readers of the message may see the deal; of any other link nothing. */
export const queryLink: ExtensionHandler = async (value, turn, { links }) => {
  const dealId = dealIdIn(value, links);
  if (dealId === null || dealId === '') return dealId === null ? null : unfurled([]);
  const result = await insertedCard(turn, links, { dealId, ...AS_LINK }).catch((error: unknown) => {
    if (error instanceof OtherTenant) throw error;
    turn.services.log.error({ err: error }, 'what a pasted link becomes could not be worked out');
    return null;
  });
  // Who may not see the deal learns no more from the card than from the link.
  return unfurled([result ?? linkResult(links, dealId, AS_LINK.version)]);
};

/** The same for somebody who has not installed the app, of whom nothing is known: always the card that says nothing. */
export async function anonymousQueryLink(value: unknown, links: DealLinks) {
  const dealId = dealIdIn(value, links);
  if (dealId === null) return null;
  return unfurled(dealId === '' ? [] : [linkResult(links, dealId, AS_LINK.version)]);
}

/** The id of the deal whose link is pasted; empty for another link, null for a value without a link. */
function dealIdIn(value: unknown, links: DealLinks): string | null {
  const link = Link.safeParse(value);
  return link.success ? (links.idOf(link.data.url) ?? '') : null;
}
