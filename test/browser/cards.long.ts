import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { drawCard, openCardPage } from '../support/browser/card-page.ts';
import { artifact, browserAvailable, withBrowser } from '../support/browser/chromium.ts';
import { everyCard } from '../support/cards/sample-cards.ts';

/** Cards of which a picture is kept, to be looked at. */
const PICTURED = [
  'deal EA-2026-0042',
  'deal, second page',
  'list',
  'at risk',
  'by pdm',
  'help',
  'error',
  'form vl-central',
  'form sign-in, refused',
  'evidence',
  'namings on my deals',
  'naming taken',
  'deal, named on it, open',
  'audit',
  'import',
  'asker only',
  'addresses gcc-high',
  'addresses unknown',
  'ask which roles need a WSA?',
  'ask what is the weather in Paris',
  'playbook form',
  'playbook case',
  'playbook cocp',
  'playbook plan',
  'draft with a note',
  'deal with drafts',
  'drafts, asked',
  'proposed contacts, refused',
  'follow-up',
  'replies',
  'channel alerts',
  'channel board',
  'alert at-risk',
  'alert ready',
  'alert, acted on',
  'alert, resolved',
  'alert in a channel',
  'alert digest',
  'alert out of a digest',
  'alert snooze, refused',
  'alert hand over',
  'alert settings',
  'alert settings, refused',
  'why not told',
  'why not told, handed over',
  'plain deal EA-2026-0042',
  'deal link',
  'addresses of a message',
  'ledger',
  'stop alerts',
  'dry run',
];

/** Whether a picture of a card is kept: of those whose name matches `CARDS`, or else of those to be looked at. */
function isPictured(name: string): boolean {
  const { CARDS } = process.env;
  return CARDS === undefined ? PICTURED.includes(name) : new RegExp(CARDS).test(name);
}

/** How high a drawn card is, in pixels, and how many words it says, buttons included. */
async function sizeOf(page: Page, name: string): Promise<string> {
  const { height, words } = await page.evaluate<{ height: number; words: number }>(
    `({ height: document.getElementById('card').offsetHeight,
        words: document.getElementById('card').innerText.split(/\\s+/).filter(Boolean).length })`,
  );
  return `${height}\t${words}\t${name}`;
}

(browserAvailable() ? describe : describe.skip)('cards as Teams draws them', () => {
  it.each([
    { theme: 'light', width: 320 },
    { theme: 'light', width: 420 },
    { theme: 'light', width: 720 },
    { theme: 'dark', width: 320 },
    { theme: 'dark', width: 420 },
    { theme: 'dark', width: 720 },
  ] as const)(
    'fit $width pixels, $theme',
    async (look) => {
      const cards = await everyCard();
      const sizes: string[] = [];
      expect([...cards.keys()]).toEqual(expect.arrayContaining(PICTURED));
      await withBrowser(async (context) => {
        const page = await openCardPage(context, look);
        for (const [name, card] of cards) {
          const { drawn, room } = await drawCard(page, card);
          expect({ name, tooWide: drawn > room }).toEqual({ name, tooWide: false });
          if (look.theme === 'light') sizes.push(await sizeOf(page, name));
          if (!isPictured(name)) continue;
          const file = `card-${name.replace(/\W+/g, '-').toLowerCase()}-${look.theme}-${look.width}.png`;
          await page.screenshot({ path: await artifact(file), fullPage: true });
        }
        if (sizes.length > 0)
          await writeFile(await artifact(`cards-${look.width}.txt`), `${sizes.join('\n')}\n`);
      });
    },
    60_000,
  );
});
