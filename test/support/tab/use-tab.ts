import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { type TestBot, type TestBotOptions, useBots } from '../bot/test-bot.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { buildTab } from './built-tab.ts';
import { type OpenedTab, type OpenOptions, openTab } from './open-tab.ts';

/** The product on the sample book with its web page, and a browser. */
export interface Tab {
  readonly bot: TestBot;
  readonly context: BrowserContext;
  /** Opens a page of the app; it is closed with the test file. */
  open(options?: OpenOptions): Promise<OpenedTab>;
}

/** Milliseconds in which product and browser must stand, the page being built. */
const START_MS = 300_000;

/** Starts the product and a browser for the tests of a file. */
export function useTab(options: TestBotOptions | (() => Promise<TestBotOptions>) = {}): () => Tab {
  const startBot = useBots();
  let tab: Tab | null = null;
  let profile = '';
  beforeAll(async () => {
    await buildTab();
    profile = await mkdtemp(path.join(tmpdir(), 'wsa-tab-'));
    const how = typeof options === 'function' ? await options() : options;
    const [bot, context] = await Promise.all([startBot(how), launchBrowser(profile)]);
    tab = { bot, context, open: (how) => openTab(context, bot.url, how) };
  }, START_MS);
  afterAll(async () => {
    await tab?.context.close();
    await rm(profile, { recursive: true, force: true });
  });
  return () => {
    if (!tab) throw new Error('the product did not start');
    return tab;
  };
}
