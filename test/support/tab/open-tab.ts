import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { axeViolations } from './axe.ts';

/** The looks of the page, as hosts name them. */
export const LOOKS = ['default', 'dark', 'contrast'] as const;
export type Look = (typeof LOOKS)[number];

/** The widths in pixels at which pages are tried: a narrow pane, and a desktop. */
const WIDTHS = [320, 1280] as const;

/** Those somebody may be in local mode. */
export type Who = 'ae' | 'pdm' | 'partner-desk' | 'admin';

/** Every look at every width, for `it.each`. */
export const EVERY_LOOK = LOOKS.flatMap((look) => WIDTHS.map((width) => ({ look, width })));

export interface OpenOptions {
  /** The path below `/tab`. */
  readonly path?: string;
  /** Who looks at it; null for nobody yet. */
  readonly who?: Who | null;
  /** Null for that of the system. */
  readonly look?: Look | null;
  readonly width?: number;
}

/** A page of the app in a browser. */
export interface OpenedTab {
  readonly page: Page;
  /** What went wrong in it so far: errors of scripts, of the console and of the Content-Security-Policy. */
  readonly wrong: string[];
  /** Resolves once the page stands and nothing of it loads any more. */
  settled(): Promise<void>;
  /**
   * Expects that nothing went wrong, that axe finds no violation, and that the page does not scroll sideways; keeps a picture
   * as `test-artifacts/tab/<name>.png`.
   */
  expectGood(name: string): Promise<void>;
}

const HEIGHT = 900;
/** Milliseconds until a page must stand. */
const PATIENCE_MS = 15_000;

/** Opens a page of the app as somebody, in a look and at a width. */
export async function openTab(
  context: BrowserContext,
  url: string,
  { path: below = '/', who = 'ae', look = 'default', width = 1280 }: OpenOptions = {},
): Promise<OpenedTab> {
  const page = await context.newPage();
  const wrong = watched(page);
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (who !== null) await page.addInitScript(`sessionStorage.setItem('who', ${JSON.stringify(who)})`);
  if (look !== null) await page.addInitScript(`sessionStorage.setItem('look', ${JSON.stringify(look)})`);
  const settled = () => settle(page);
  await page.goto(`${url}/tab${below === '/' ? '' : below}`);
  await settled();
  return {
    page,
    wrong,
    settled,
    expectGood: async (name) => {
      await page.screenshot({ path: await pictureFile(`${name}-${look}-${width}`), fullPage: true });
      expect(wrong).toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
      expect(await sidewaysBy(page)).toBe(0);
    },
  };
}

/** Collects what goes wrong in a page from now on. */
export function watched(page: Page): string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      wrong.push(`console: ${message.text()} (${message.location().url})`);
  });
  return wrong;
}

async function settle(page: Page): Promise<void> {
  await page.locator('main:has(h1):not(:has([aria-busy=true]))').waitFor({ timeout: PATIENCE_MS });
}

/** By how many pixels the page is wider than the window. */
function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  );
}

async function pictureFile(name: string): Promise<string> {
  const folder = path.resolve('test-artifacts/tab');
  await mkdir(folder, { recursive: true });
  return path.join(folder, `${name}.png`);
}
