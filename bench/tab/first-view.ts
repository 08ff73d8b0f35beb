import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { median } from '../quantile.ts';
import { findChromium } from './find-chromium.ts';

/** What the first view of a page takes. */
export interface FirstView {
  /** Kilobytes (1000 bytes) of its JavaScript, gzipped. */
  readonly kilobytes: number;
  /** Milliseconds until the page stands, nothing of it loads any more, and it answers: the median of some runs. */
  readonly interactiveMs: number;
  readonly runs: readonly number[];
  readonly scripts: readonly string[];
}

const RUNS = 5;
/** Milliseconds within which a page must stand. */
const PATIENCE_MS = 30_000;
/** A page that stands: it has its heading, and nothing of it loads. */
const STANDS = 'main:has(h1):not(:has([aria-busy=true]))';

/** Opens a page as somebody with nothing in the cache, some times. @param at path below `/tab` */
export async function firstView(url: string, at = ''): Promise<FirstView> {
  const runs: number[] = [];
  const scripts = new Set<string>();
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(
      await withColdBrowser(async (context) => {
        const page = await context.newPage();
        page.on('response', (response) => {
          if (response.request().resourceType() === 'script') scripts.add(new URL(response.url()).pathname);
        });
        await page.addInitScript("sessionStorage.setItem('who', 'ae')");
        return timeToInteractive(page, `${url}/tab${at}`);
      }),
    );
  }
  const sizes = await Promise.all([...scripts].map(gzippedSize));
  return {
    kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000,
    interactiveMs: median(runs),
    runs,
    scripts: [...scripts],
  };
}

/** Milliseconds from asking for the page until it answers to a key. */
async function timeToInteractive(page: Page, address: string): Promise<number> {
  const started = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(STANDS).waitFor({ timeout: PATIENCE_MS });
  await page.keyboard.press('Tab');
  await page.locator(':focus').waitFor({ timeout: PATIENCE_MS });
  return performance.now() - started;
}

async function gzippedSize(script: string): Promise<number> {
  return gzipSync(await readFile(path.join('dist', script)), { level: 9 }).length;
}

/** Does something in a browser with nothing in its cache. */
export async function withColdBrowser<T>(run: (context: BrowserContext) => Promise<T>): Promise<T> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium: install one, or set CHROMIUM_PATH.');
  const profile = await mkdtemp(path.join(tmpdir(), 'wsa-bench-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    return await run(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}
