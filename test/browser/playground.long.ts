import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { people, prepare } from '../../server/local/local-mode.ts';
import { startBot } from '../../server/start.ts';
import { readConfig } from '../../src/config.ts';
import { type Playground, startPlayground } from '../../src/local/playground.ts';
import { createServices } from '../../src/services.ts';
import { artifact, browserAvailable, withBrowser } from '../support/browser/chromium.ts';

/** Long enough for a slow machine; nothing waits that long when all is well. */
const PATIENCE = { timeout: 30_000 };

/** A bot in local mode with its chat page, for the tests of a block. */
function usePlayground(port: number, settings: Readonly<Record<string, string>>): { readonly url: string } {
  let stop = async () => {};
  let playground: Playground | null = null;
  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'wsa-playground-'));
    const config = readConfig({ PORT: '0', WSA_DATA_DIR: folder, LOG_LEVEL: 'silent', ...settings });
    const services = await createServices(config);
    await prepare(services);
    const bot = await startBot(config, services, { people });
    const endpoint = `http://127.0.0.1:${bot.port}/api/messages`;
    playground = await startPlayground({ endpoint, port, dataDir: folder }, services.log);
    stop = async () => {
      playground?.stop();
      await bot.stop();
      await services.close();
      await rm(folder, { recursive: true, force: true });
    };
  }, 60_000);
  afterAll(() => stop());
  return {
    get url() {
      return playground?.url ?? '';
    },
  };
}

(browserAvailable() ? describe : describe.skip)('the bot in the Agents Playground', () => {
  // An alert that comes in between would be the last card.
  const playground = usePlayground(56_250, { WSA_ALERTS: 'off' });

  it('welcomes, answers a check with the card, turns to sources, and opens a deal from my deals', async () => {
    const { url } = playground;
    await withBrowser(async (context) => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 1280, height: 1700 });
      await page.goto(url);
      await page.getByText('Do first').first().waitFor(PATIENCE);

      await say(page, 'check contoso');
      const card = page.locator('.ac-adaptiveCard').last();
      await card.getByText('EA renewal · Commercial', { exact: false }).waitFor(PATIENCE);
      const text = (await card.textContent()) ?? '';
      for (const part of [
        'Contoso',
        '✖ Blocked',
        'days left',
        'Notices Contact',
        'Do this first',
        'must-haves ready',
      ]) {
        expect(text).toContain(part);
      }
      await page.screenshot({ path: await artifact('playground-check-light.png') });
      await darkened(page, async () =>
        page.screenshot({ path: await artifact('playground-check-dark.png') }),
      );

      expect(text).not.toContain('Judged as of');
      await behindDots(page, card, 'Sources');
      await card.getByText('Judged as of', { exact: false }).waitFor(PATIENCE);

      await say(page, 'my deals');
      const list = page.locator('.ac-adaptiveCard').last();
      await list.getByText('Your deals').waitFor(PATIENCE);
      await page.screenshot({ path: await artifact('playground-my-deals-light.png') });
      await list.getByText('Woodgrove Bank').first().click(PATIENCE);
      await page.locator('.ac-adaptiveCard').last().getByText('Do this first').waitFor(PATIENCE);
    });
  }, 120_000);

  it('records a check and draws the same card anew, for whoever looks at it', async () => {
    await withBrowser(async (context) => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 1280, height: 1700 });
      await page.goto(playground.url);
      await say(page, 'check coho winery');
      const card = page.locator('.ac-adaptiveCard').last();
      await card.getByText('? Unverified').waitFor(PATIENCE);
      const cards = await page.locator('.ac-adaptiveCard').count();
      await card.getByRole('button', { name: 'Record checks' }).click(PATIENCE);
      await card.getByText('What VL Central says').waitFor(PATIENCE);
      // Nothing is ticked before somebody does it.
      await card.getByText('oceane.lefevre@cohowinery.com', { exact: false }).last().click(PATIENCE);
      await page.screenshot({ path: await artifact('playground-record-light.png') });
      await darkened(page, async () =>
        page.screenshot({ path: await artifact('playground-record-dark.png') }),
      );
      await card.getByText('Valid: a work account in the right cloud').click(PATIENCE);
      await behindDots(page, card, 'Add a note');
      await card.locator('textarea').fill('Green tick in VL Central');
      await card.getByRole('button', { name: 'Save' }).click(PATIENCE);
      await card.getByText('Recorded by Alex Wilber', { exact: false }).waitFor(PATIENCE);
      await card.getByText('✔ Ready').waitFor(PATIENCE);
      await card.getByText('ready:', { exact: false }).last().click(PATIENCE);
      await card.getByText('Green tick in VL Central', { exact: false }).first().waitFor(PATIENCE);
      // It is the same card: nothing was posted below it.
      expect(await page.locator('.ac-adaptiveCard').count()).toBe(cards);
      await page.screenshot({ path: await artifact('playground-recorded-light.png') });
    });
  }, 120_000);
});

(browserAvailable() ? describe : describe.skip)('an alert in the Agents Playground', () => {
  const playground = usePlayground(56_251, {});

  it('arrives unasked, and is acknowledged on its card', async () => {
    await withBrowser(async (context) => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 1280, height: 1400 });
      await page.goto(playground.url);
      // Opening the chat installs the app there; nothing is typed.
      const alert = page.locator('.ac-adaptiveCard', { hasText: 'I’m on it' }).first();
      await alert.getByText('Woodgrove Bank').first().waitFor(PATIENCE);
      await page.screenshot({ path: await artifact('playground-alert-light.png') });
      await darkened(page, async () =>
        page.screenshot({ path: await artifact('playground-alert-dark.png') }),
      );
      await alert.getByText('I’m on it', { exact: true }).first().click(PATIENCE);
      await alert.getByText('Alex Wilber', { exact: false }).waitFor(PATIENCE);
      expect(await alert.textContent()).toMatch(/on it/);
      await page.screenshot({ path: await artifact('playground-alert-acknowledged.png') });
    });
  }, 120_000);
});

async function say(page: Page, text: string): Promise<void> {
  const box = page.locator('[contenteditable="true"][role="textbox"]').first();
  await box.click(PATIENCE);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Presses a button behind the dots of a card, which the page opens in a menu beside it. */
async function behindDots(page: Page, card: Locator, name: string): Promise<void> {
  await card
    .getByRole('button', { name: /^(?:\.\.\.|…|More)/ })
    .last()
    .click(PATIENCE);
  await page.getByText(name, { exact: true }).last().click(PATIENCE);
}

/** The Playground has no dark theme; the browser's own darkening shows whether anything is lost in it. */
async function darkened(page: Page, run: () => Promise<unknown>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setAutoDarkModeOverride', { enabled: true });
  await run();
  await session.send('Emulation.setAutoDarkModeOverride', { enabled: false });
  await session.detach();
}
