import { describe, expect, it } from '@jest/globals';
import { alertCard } from '../../../cards/alerts/alert-card.ts';
import { useBots } from '../../support/bot/test-bot.ts';
import { messageWith, READY_NOW, said } from '../../support/cards/alert-cards.ts';

const start = useBots();

/** The links that a card opens, by the titles of their buttons. */
function linksOf(card: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  JSON.stringify(card, (_key, value) => {
    if (value?.type === 'Action.OpenUrl') found[value.title] = value.url;
    return value;
  });
  return found;
}

describe('a card', () => {
  it('of a deal leads to its page, where the product has an address', async () => {
    const bot = await start({ publicUrl: 'https://bot.example' });
    const [card] = await bot.ask('check EA-2026-0042');
    expect(linksOf(card)).toEqual({ 'Open its page': 'https://bot.example/deals/EA-2026-0042' });
  });

  it('of a deal leads nowhere else', async () => {
    const bot = await start();
    const [card] = await bot.ask('check EA-2026-0042');
    expect(linksOf(card)).toEqual({});
  });

  const linkOf = (dealId: string) => `https://bot.example/deals/${dealId}`;
  const PAGE = { 'Open its page': 'https://bot.example/deals/EA-2026-0042' };

  it.each([
    { what: 'an alert', message: messageWith([said()]), links: PAGE },
    { what: 'an alert that is settled', message: messageWith([said({}, { now: READY_NOW })]), links: PAGE },
    { what: 'an alert in a channel', message: messageWith([said()], null), links: PAGE },
  ])('of $what leads to the page of its deal', ({ message, links }) => {
    expect(linksOf(alertCard(message, { linkOf }))).toEqual(links);
    expect(linksOf(alertCard(message))).toEqual({});
  });
});
