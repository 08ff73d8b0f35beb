import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { judgeUnjudged } from '../../src/flows/deals/list/judge-unjudged.ts';
import { openStore } from '../../src/store/open.ts';
import { fillList } from '../deal-list.ts';
import { bestOf, coldFirstRows, type DealsFigures, dealsFigures } from './deals-page.ts';
import { withColdBrowser } from './first-view.ts';
import { startProduct } from './product.ts';

const DEALS = 50_000;
/** How long somebody looks at a page before they go to the next, in milliseconds. */
const READS_MS = 3000;

/** Runs, of which the best counts. */
const RUNS = 3;

/** How the page of deals does with a large book: looked at from another page, and opened by its address. */
export interface LargeBookFigures extends DealsFigures {
  /** From asking for the address, with nothing in the cache, until the first deals stand, in milliseconds. */
  readonly coldFirstRows: number;
}

/** The page of deals of an admin, in a product of its own with a large book: the best of some runs, each in a new browser. */
export async function dealsOfLargeBook(): Promise<LargeBookFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wsa-bench-deals-'));
  try {
    await fill(folder);
    const product = await startProduct({ WSA_DATA_DIR: folder });
    try {
      const runs: DealsFigures[] = [];
      const cold: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        cold.push(await inBrowser((page) => coldFirstRows(page, `${product.url}/tab/deals`)));
        runs.push(
          await inBrowser(async (page) => {
            await page.goto(`${product.url}/tab/guidance`);
            await page.locator('main:has(h1):not(:has([aria-busy=true]))').waitFor();
            // Somebody who reads what stands there; meanwhile the other pages are loaded.
            await page.waitForTimeout(READS_MS);
            return dealsFigures(page);
          }),
        );
      }
      const [first, ...others] = runs;
      if (!first) throw new Error('nothing was run');
      return { ...bestOf([first, ...others]), coldFirstRows: Math.min(...cold) };
    } finally {
      await product.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inBrowser<T>(look: (page: Page) => Promise<T>): Promise<T> {
  return withColdBrowser(async (context) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.addInitScript("sessionStorage.setItem('who', 'admin')");
    return look(page);
  });
}

async function fill(dataDir: string): Promise<void> {
  const store = await openStore({ databaseUrl: null, dataDir }, () => {});
  try {
    await fillList(store.db, DEALS);
    while ((await judgeUnjudged({ db: store.db, now: Date.now }, 1000)) > 0);
  } finally {
    await store.close();
  }
}
