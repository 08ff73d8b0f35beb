import { messageAddressesForm } from '../../../cards/evidence/message-addresses.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { dealLinkCard, plainDealCard } from '../../../cards/message-extension/plain-deal.ts';
import { READER } from '../reader.ts';
import type { sampleDeals } from './sample-cards.ts';

const URL = 'https://bot.example/deals/EA-2026-0042';

/** One card of each kind that the message extension brings besides those of chats; every deal is among them, plain. */
export function extensionCards(
  deals: Awaited<ReturnType<typeof sampleDeals>>,
): ReadonlyMap<string, AdaptiveCard> {
  const cards = new Map<string, AdaptiveCard>();
  for (const deal of deals)
    cards.set(
      `plain deal ${deal.deal.dealId}`,
      plainDealCard({ ...deal, url: URL, version: '1.4', reader: READER }),
    );
  cards.set('deal link', dealLinkCard(URL, '1.3'));
  cards.set(
    'addresses of a message',
    messageAddressesForm({
      emails: ['ann@contoso.com', 'bo@agency.gov', 'cy@gmail.com'],
      others: ['dee@contoso.com', 'eve@agency.gov'],
      isWhole: false,
    }),
  );
  cards.set(
    'one address of a message',
    messageAddressesForm({ emails: ['ann@contoso.com'], others: [], isWhole: true }),
  );
  return cards;
}
