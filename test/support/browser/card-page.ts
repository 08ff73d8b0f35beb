import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { hostConfig, PALETTES, type Theme } from '../teams/look.ts';

const RENDERER = readFileSync(
  createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
  'utf8',
);

/** A page that draws cards as Teams would: with Microsoft's renderer, in a theme, at a width. */
export async function openCardPage(
  context: BrowserContext,
  look: { readonly theme: Theme; readonly width: number },
): Promise<Page> {
  const palette = PALETTES[look.theme];
  const page = await context.newPage();
  await page.setViewportSize({ width: look.width, height: 400 });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    * { box-sizing: border-box }
    body { margin: 0; padding: 8px; background: ${palette.page}; font: 14px 'Segoe UI', Arial, sans-serif }
    #card { background: ${palette.card}; border: 1px solid ${palette.line}; border-radius: 6px; overflow: hidden }
    a { color: ${palette.accent} }
    .ac-pushButton { background: ${palette.card}; color: ${palette.text}; border: 1px solid ${palette.line};
      border-radius: 4px; padding: 5px 12px; font: 600 14px 'Segoe UI', Arial, sans-serif }
  </style><div id="card"></div>`);
  await page.addScriptTag({ content: RENDERER });
  await page.addScriptTag({
    content: `function draw(content) {
      const drawn = new AdaptiveCards.AdaptiveCard();
      drawn.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig(look.theme))});
      drawn.parse(content);
      document.getElementById('card').replaceChildren(drawn.render());
    }`,
  });
  return page;
}

/** Draws a card; gives how wide what was drawn is, and how wide it may be, in pixels. */
export async function drawCard(
  page: Page,
  card: AdaptiveCard,
): Promise<{ readonly drawn: number; readonly room: number }> {
  return page.evaluate(
    `draw(${JSON.stringify(card)}); ({ drawn: document.body.scrollWidth, room: document.body.clientWidth })`,
  );
}
