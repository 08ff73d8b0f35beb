import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Element } from '../../cards/kit/adaptive-card.ts';
import { card, line, run } from '../../cards/kit/elements.ts';
import { drawCard, openCardPage } from '../support/browser/card-page.ts';
import { browserAvailable, withBrowser } from '../support/browser/chromium.ts';
import { droppedTexts } from '../support/cards/drawn-texts.ts';
import { everyCard } from '../support/cards/sample-cards.ts';
import { axeViolations } from '../support/tab/axe.ts';

/** Each button in sight: its name, what is said besides, and what stands in it. */
const BUTTONS = `[...document.querySelectorAll('#card button, #card [role=button]')]
  .filter((one) => one.checkVisibility())
  .map((one) => ({ name: one.getAttribute('aria-label') ?? one.innerText, besides: one.title, text: one.innerText }))`;

interface Button {
  readonly name: string;
  readonly besides: string;
  readonly text: string;
}

/** What is wrong with the names of buttons: each has one, and no two are told apart by nothing. */
function namesFaults(buttons: readonly Button[]): readonly string[] {
  const said = buttons.map(({ name, besides }) => (besides === name ? name : `${name} (${besides})`));
  const twice = new Set(said.filter((one, at) => said.indexOf(one) !== at));
  return [
    ...[...twice].map((name) => `several buttons are called "${name}"`),
    ...buttons.filter(({ name }) => name.trim() === '').map(({ text }) => `a button has no name: "${text}"`),
  ];
}

/** The sizes of the headings in sight, in pixels, in their order. */
const HEADINGS = `[...document.querySelectorAll('#card [role=heading]')].filter((one) => one.checkVisibility())
  .map((one) => parseFloat(getComputedStyle(one).fontSize))`;

/**
 * What is wrong with a drawn card, in a line each. Left out is that the name of a row has all the words in it: axe reads its columns
 * as one word.
 */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const buttons = await page.evaluate<readonly Button[]>(BUTTONS);
  const [title = Number.POSITIVE_INFINITY, ...headings] = await page.evaluate<readonly number[]>(HEADINGS);
  return [
    ...(await axeViolations(page, '#card', { besides: ['label-content-name-mismatch'] })),
    ...namesFaults(buttons),
    ...(headings.some((size) => size > title) ? ['a heading is larger than the title'] : []),
  ];
}

(browserAvailable() ? describe : describe.skip)('each card, as Teams draws it', () => {
  it('is told from one of which an element is dropped', async () => {
    const unknown = { type: 'Badge', text: 'Blocked', fallback: 'drop' } as const;
    const { fallback: _, ...without } = unknown;
    await withBrowser(async (context) => {
      const page = await openCardPage(context, { theme: 'light', width: 420 });
      const droppedOf = async (element: object) => {
        const dropping = card('', [line([run('Contoso')]), element as Element]);
        await drawCard(page, dropping);
        return droppedTexts(dropping, await page.evaluate("document.getElementById('card').textContent"));
      };
      expect(await droppedOf(without)).toEqual(['Badge: Blocked']);
      expect(await droppedOf(unknown)).toEqual([]);
      expect(await droppedOf({ ...without, fallback: line([run('Blocked')]) })).toEqual([]);
    });
  });

  it.each(['light', 'dark'] as const)(
    'is read by everybody, and nothing of it is dropped, %s',
    async (theme) => {
      const cards = await everyCard();
      const faults: Record<string, readonly string[]> = {};
      await withBrowser(async (context) => {
        const page = await openCardPage(context, { theme, width: 420 });
        for (const [name, card] of cards) {
          await drawCard(page, card);
          const text = await page.evaluate<string>("document.getElementById('card').textContent");
          const wrong = [
            ...droppedTexts(card, text).map((dropped) => `dropped: ${dropped}`),
            ...(await faultsOf(page)),
          ];
          if (wrong.length > 0) faults[name] = wrong;
        }
      });
      expect(faults).toEqual({});
    },
    120_000,
  );
});
