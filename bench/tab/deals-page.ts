import type { Page } from 'playwright-core';

/** How the page of deals does with a large book; all in milliseconds but `rows`. */
export interface DealsFigures {
  /** From the press on the navigation of another page, which has stood for a while, until the first deals are painted. */
  readonly firstRows: number;
  /** The longest time from a key in a filter, or a press that sorts, until the right deals stand. */
  readonly filtered: number;
  /** The longest task of the browser while somebody typed, scrolled and sorted; 0 for none over 50. */
  readonly longestTask: number;
  /** The most rows that stood in the document at once. */
  readonly rows: number;
  /** Each of these by what was done. */
  readonly each: Readonly<Record<string, number>>;
}

const FIRST_ROW_AT = '[role=row][aria-rowindex="2"]';
const FIRST_ROW = `document.querySelector('${FIRST_ROW_AT}')`;
const WATCH = `window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((one) => one.duration)))
    .observe({ type: 'longtask' })`;

/** Milliseconds that something may take before it counts as failed. */
const PATIENCE_MS = 30_000;

/** Milliseconds from asking for the address of the page, with nothing in the cache, until its first deals stand. */
export async function coldFirstRows(page: Page, address: string): Promise<number> {
  const started = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(FIRST_ROW_AT).waitFor({ timeout: PATIENCE_MS });
  return performance.now() - started;
}

/** Opens the page of deals from another page, types into filters, scrolls, goes to the end and sorts. */
export async function dealsFigures(page: Page): Promise<DealsFigures> {
  await page.evaluate(WATCH);
  const [waits, tasks]: [Record<string, number>, Record<string, number>] = [{}, {}];
  const done = async (what: string, act: string, isThere: string) => {
    waits[what] = await untilThere(page, act, isThere);
    tasks[what] = await longestTask(page);
  };
  const firstRows = await untilThere(
    page,
    `document.querySelector('nav a[href="/tab/deals"]').click()`,
    FIRST_ROW,
  );
  await page.getByText(/\d deals: /).waitFor();
  await longestTask(page);
  const first = JSON.stringify(await page.locator('[role=row][aria-rowindex="2"]').textContent());
  for (const [label, typed] of [
    ['Find deals by id, customer or domain', 'heritage'],
    ['Customer contains', 'rare'],
  ] as const) {
    await page.getByRole('searchbox', { name: label }).pressSequentially(typed, { delay: 60 });
    await done(`typing: ${label}`, '', `${FIRST_ROW}?.textContent.toLowerCase().includes('${typed}')`);
    await page.getByRole('searchbox', { name: label }).fill('');
    await untilThere(page, '', `${FIRST_ROW}?.textContent === ${first}`);
  }
  await longestTask(page);
  await page.getByRole('grid').hover();
  for (let n = 0; n < 60; n += 1) await page.mouse.wheel(0, 600);
  tasks.scrolling = await longestTask(page);
  const rows = await page.locator('[role=row]').count();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  tasks['to the end'] = await longestTask(page);
  const sort = `[...document.querySelectorAll('[role=columnheader] button')].find((one) => one.textContent.startsWith('Customer')).click()`;
  await done('sorting', sort, `${FIRST_ROW} && ${FIRST_ROW}.textContent !== ${first}`);
  return {
    firstRows,
    filtered: Math.max(...Object.values(waits)),
    longestTask: Math.max(...Object.values(tasks)),
    rows,
    each: {
      ...Object.fromEntries(Object.entries(waits).map(([what, ms]) => [`deals after ${what}`, ms])),
      ...Object.fromEntries(Object.entries(tasks).map(([what, ms]) => [`longest task, ${what}`, ms])),
    },
  };
}

/** The best of some runs, figure by figure: a machine that does other things meanwhile is only ever slower. */
export function bestOf([first, ...others]: readonly [DealsFigures, ...DealsFigures[]]): DealsFigures {
  return others.reduce(
    (best, one) => ({
      firstRows: Math.min(best.firstRows, one.firstRows),
      filtered: Math.min(best.filtered, one.filtered),
      longestTask: Math.min(best.longestTask, one.longestTask),
      rows: Math.max(best.rows, one.rows),
      each: Object.fromEntries(
        Object.entries(best.each).map(([what, ms]) => [what, Math.min(ms, one.each[what] ?? ms)]),
      ),
    }),
    first,
  );
}

/** Milliseconds that one task blocked the page, the longest since it was asked last; 0 for none over 50. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate<number>(
    'new Promise((tell) => setTimeout(() => { tell(Math.max(0, ...window.tasks)); window.tasks = []; }, 300))',
  );
}

/** Does something in the page; milliseconds until a condition holds in it. */
function untilThere(page: Page, act: string, isThere: string): Promise<number> {
  return page.evaluate<number>(`new Promise((tell, fail) => {
    const from = performance.now();
    const look = () => {
      const ms = performance.now() - from;
      // What stands at the beginning of a frame is painted when the task after it begins.
      if (${isThere}) setTimeout(() => tell(performance.now() - from));
      else if (ms > ${PATIENCE_MS}) fail(new Error(${JSON.stringify(`never: ${isThere}`)}));
      else requestAnimationFrame(look);
    };
    ${act};
    look();
  })`);
}
