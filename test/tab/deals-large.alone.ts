import { describe, expect, it } from '@jest/globals';
import { fillList } from '../../bench/deal-list.ts';
import { bestOf, type DealsFigures, dealsFigures } from '../../bench/tab/deals-page.ts';
import { judgeUnjudged } from '../../src/flows/deals/list/judge-unjudged.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { useTab } from '../support/tab/use-tab.ts';

const DEALS = 50_000;

/** The aims of `npm run bench:tab`, with the machine to itself. The best of some runs counts. */
const LONGEST_TASK_MS = 50;
const FIRST_ROWS_MS = 300;
const FILTERED_MS = 500;
const MOST_RUNS = 16;
/** How long somebody looks at a page before they go to the next, in milliseconds. */
const READS_MS = 3000;

(browserAvailable() ? describe : describe.skip)('the page of deals with 50,000 of them', () => {
  const tab = useTab({
    fill: async (services) => {
      await fillList(services.db, DEALS);
      while ((await judgeUnjudged(services, 1000)) > 0);
    },
  });

  async function run(): Promise<DealsFigures> {
    const { page, wrong } = await tab().open({ who: 'admin', path: '/guidance' });
    await page.waitForTimeout(READS_MS);
    const figures = await dealsFigures(page);
    await page.close();
    expect(wrong).toEqual([]);
    return figures;
  }

  it('has its first rows soon, and is not blocked while somebody types, scrolls or sorts', async () => {
    let best = await run();
    for (let runs = 1; runs < MOST_RUNS && !isWithin(best); runs += 1) best = bestOf([best, await run()]);
    console.info(JSON.stringify(best, null, 2));
    expect(best.firstRows).toBeLessThanOrEqual(FIRST_ROWS_MS);
    expect(best.filtered).toBeLessThanOrEqual(FILTERED_MS);
    expect(best.longestTask).toBeLessThanOrEqual(LONGEST_TASK_MS);
    expect(best.rows).toBeLessThan(80);
  }, 480_000);
});

function isWithin({ firstRows, filtered, longestTask }: DealsFigures): boolean {
  return firstRows <= FIRST_ROWS_MS && filtered <= FILTERED_MS && longestTask <= LONGEST_TASK_MS;
}
