import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { browserAvailable } from '../support/browser/chromium.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';

/** The ids of the deals that stand in the grid, from above. */
async function shownIds(page: Page): Promise<string[]> {
  return page.locator('[role=grid] [role=row] a').allTextContents();
}

async function found(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).first().waitFor();
}

(browserAvailable() ? describe : describe.skip)('the page of deals', () => {
  const tab = useTab();
  // Each page follows the events of the server, and a browser has few connections to one.
  afterEach(async () => {
    for (const page of tab().context.pages()) await page.close();
  });
  const open = (path: string) => tab().open({ who: 'admin', path });

  it.each(EVERY_LOOK)(
    'lists them in groups, some of them chosen, $look, $width pixels wide',
    async (how) => {
      const { page, expectGood } = await tab().open({ ...how, who: 'admin', path: '/deals?group=verdict' });
      await found(page, /\d+ deals: \d+ blocked/);
      await page.getByText('EA-2026-0042').first().waitFor();
      for (const nth of [0, 1])
        await page
          .getByRole('checkbox', { name: /^Choose [A-Z]/ })
          .nth(nth)
          .click();
      await found(page, '2 deals chosen');
      await expectGood('deals');
    },
    60_000,
  );

  it.each(EVERY_LOOK.filter(({ width }) => width === 320))(
    'has all filters on a narrow page, $look',
    async (how) => {
      const { page, expectGood } = await tab().open({ ...how, who: 'admin', path: '/deals' });
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByLabel('PDM contains').fill('nobody');
      await page.getByRole('button', { name: 'Show 0 deals' }).waitFor();
      await expectGood('deals-filters');
      await page.getByRole('button', { name: 'Show 0 deals' }).click();
      await page.getByText('No deal meets the filters').waitFor();
      await page.getByRole('button', { name: 'Filter (1)' }).waitFor();
      await page.getByRole('button', { name: 'Take back: PDM contains nobody' }).click();
      await found(page, /\d+ deals: \d+ blocked/);
    },
    60_000,
  );

  it.each([
    { width: 320, at: 'the width of a phone', before: 520 },
    { width: 640, at: 'a window of 1280 pixels at 200 %', before: 360 },
  ])(
    'begins its list on the first screen, and is arranged, at $at',
    async ({ width, before }) => {
      const { page, expectGood } = await tab().open({ who: 'admin', path: '/deals?group=risk', width });
      await found(page, /\d+ deals: \d+ blocked/);
      const box = await page.getByRole('list', { name: 'Deals' }).boundingBox();
      expect(box?.y).toBeLessThan(before);
      await page.getByRole('button', { name: 'Arrange' }).click();
      await page.getByLabel('Sort by').selectOption('-value');
      await page.getByRole('checkbox', { name: 'Country' }).check();
      await page.getByRole('checkbox', { name: 'Findings' }).uncheck();
      await expectGood('deals-arrange');
      await page.keyboard.press('Escape');
      await page.getByText('Country:').first().waitFor();
      await page.getByRole('button', { name: 'Take back: Grouped by Risk' }).waitFor();
      await page.getByRole('button', { name: 'Take back: Sorted by Value (US$), downwards' }).waitFor();
      await expectGood('deals-arranged');
    },
    60_000,
  );

  it.each(EVERY_LOOK)(
    'says what is filtered and sorted by columns that it does not show, to be taken back, $look, $width pixels wide',
    async (how) => {
      const { page, expectGood } = await tab().open({
        ...how,
        who: 'admin',
        path: '/deals?cols=deal,customer&q=o&verdict=blocked&risk=high&risk=critical&daysLeft=..400&pdm=example&sort=-value,customer',
      });
      const chips = page.getByRole('toolbar', { name: 'Filters and order' }).getByRole('button');
      await found(page, /^\d+ deals? found/);
      expect(await chips.allTextContents()).toEqual([
        'Words: o',
        'Verdict: Blocked',
        'Risk: 2 chosen',
        'Days left: up to 400',
        'PDM contains example',
        'Sorted by Value (US$), downwards',
        'Sorted by Customer',
      ]);
      await expectGood('deals-chips');
      // By the keyboard: the next one has the focus then.
      await chips.first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Delete');
      await page.waitForFunction(`!location.search.includes('verdict')`);
      await page.keyboard.press('Enter');
      await page.waitForFunction(`!location.search.includes('risk')`);
      await found(page, /^\d+ deals found/);
      await page.getByRole('button', { name: 'Clear all' }).click();
      await page.waitForFunction(`location.search === '?cols=deal,customer'`);
      await chips.first().waitFor({ state: 'detached' });
      await found(page, /^\d+ deals: /);
    },
    60_000,
  );

  it('is used by the keyboard alone: moves, chooses, folds and opens', async () => {
    const { page, wrong } = await open('/deals?sort=deal');
    await page.getByText('AOSG-2026-0405').waitFor();
    const grid = page.getByRole('grid');
    await grid.focus();
    const active = () =>
      page.evaluate<string>(
        `document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).textContent`,
      );
    const ids = await shownIds(page);
    expect(await active()).toBe(ids[0]);
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(ids[1]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await active()).toBe(ids[1]);
    await page.keyboard.press('Space');
    await found(page, '1 deal chosen');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Space');
    await found(page, '3 deals chosen');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    expect(await active()).toBe(ids[0]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/tab/deals/${ids[0]}`);
    expect(wrong).toEqual([]);
  }, 60_000);

  it('has filters that are opened and left by the keyboard, and give the focus back', async () => {
    const { page, wrong } = await open('/deals');
    const verdict = page.getByRole('button', { name: /^Verdict: / });
    await verdict.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemcheckbox').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/deals?verdict=**');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/^Verdict: /);
    await page.getByRole('button', { name: 'Days left: Any' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('From', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('From', { exact: true }).waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Days left: Any');
    // A press beside it closes it, too.
    await verdict.click();
    await page.getByRole('menu').waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(wrong).toEqual([]);
  }, 60_000);

  it('finds, filters, sorts, groups and folds, and the address holds it all', async () => {
    const { page, wrong } = await open('/deals');
    await page.getByLabel('Find deals by id, customer or domain').fill('contoso');
    await page.waitForURL('**/deals?q=contoso');
    await found(page, /^\d+ deals? found/);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByRole('button', { name: 'Verdict: Any' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Blocked' }).click();
    await page.keyboard.press('Escape');
    await page.waitForURL('**/deals?verdict=blocked');
    await found(page, /(\d+) deals found: \1 blocked, 0 unverified, 0 ready/);
    await page.getByRole('button', { name: 'Days left: Any' }).click();
    await page.getByLabel('To', { exact: true }).fill('30');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL('**/deals?verdict=blocked&daysLeft=..30');
    await page.getByRole('button', { name: 'Deal', exact: true }).click();
    await page.waitForURL('**&sort=deal');
    await page.waitForFunction(`document.querySelector('[aria-sort=ascending]')`);
    const ids = await shownIds(page);
    expect(ids).toEqual(ids.toSorted());
    await page.getByLabel('Group by').selectOption('program');
    await page.waitForURL('**&group=program');
    const head = page.getByRole('gridcell', { expanded: true }).first();
    await head.waitFor();
    await head.getByRole('button').click();
    await page.waitForURL('**&folded=**');
    await page.getByRole('gridcell', { expanded: false }).waitFor();
    // Somebody who is given the address sees the same.
    const other = await tab().open({ who: 'admin', path: page.url().slice(page.url().indexOf('/deals')) });
    await other.page.getByRole('gridcell', { expanded: false }).waitFor();
    await other.page.waitForFunction(`document.querySelectorAll('[role=row] a').length > 0`);
    expect(await shownIds(other.page)).toEqual(await shownIds(page));
    expect([...wrong, ...other.wrong]).toEqual([]);
  }, 60_000);

  it('chooses none for another filter, and is found from a deal as it was filtered', async () => {
    const { page, wrong } = await open('/deals?verdict=blocked');
    await page
      .getByRole('checkbox', { name: /^Choose [A-Z]/ })
      .first()
      .click();
    await found(page, '1 deal chosen');
    await page.getByLabel('Find deals by id, customer or domain').fill('contoso');
    await page.waitForURL('**/deals?q=contoso&verdict=blocked');
    await page.getByText('1 deal chosen').waitFor({ state: 'detached' });
    await page.locator('[role=grid] [role=row] a').first().click();
    await page.getByRole('main').getByRole('link', { name: 'All deals' }).click();
    await page.waitForURL('**/deals?q=contoso&verdict=blocked');
    expect(wrong).toEqual([]);
  }, 60_000);

  it('shows other columns in another order, and keeps that under a name', async () => {
    const { page, wrong } = await open('/deals');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Risk' }).uncheck();
    await page.getByRole('checkbox', { name: 'Country' }).check();
    await page.getByRole('button', { name: 'Move Verdict before the column at its left' }).click();
    await page.keyboard.press('Escape');
    const heads = () => page.getByRole('columnheader').allTextContents();
    expect((await heads()).slice(1, 4).map((text) => text.replace(/(Any|Contains).*/, ''))).toEqual([
      'Deal',
      'Verdict',
      'Customer',
    ]);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save this view…' }).click();
    await page.getByLabel('Name').fill('By country');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'View: By country' }).click();
    await page.getByRole('menuitem', { name: 'All deals, the most urgent first' }).click();
    await page.waitForURL('**/tab/deals');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'By country', exact: true }).click();
    await page.waitForURL('**/deals?cols=deal,verdict,customer,**');
    expect(wrong).toEqual([]);
  }, 60_000);

  it('exports what is shown', async () => {
    const { page, wrong } = await open('/deals?q=contoso');
    await found(page, /deals? found/);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^deals-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toMatch(/EA-2026-0042/);
    expect(text).not.toMatch(/Wingtip/);
    expect(wrong).toEqual([]);
  }, 60_000);

  it('puts a PDM on the chosen deals, and takes that back', async () => {
    const { page, wrong } = await open('/deals?q=contoso');
    await found(page, /deals? found/);
    const pdm = () => page.locator('[role=row]', { hasText: 'EA-2026-0042' }).textContent();
    const before = await pdm();
    await page.getByRole('checkbox', { name: 'Choose EA-2026-0042' }).click();
    await page.getByRole('button', { name: 'Assign…' }).click();
    await page.getByLabel('Their address').fill('carol@contoso.example');
    await page.getByRole('button', { name: 'Assign', exact: true }).click();
    await page.locator('[role=row]', { hasText: 'carol@contoso.example' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('[role=row]', { hasText: 'carol@contoso.example' }).waitFor({ state: 'detached' });
    expect(await pdm()).toBe(before);
    expect(wrong).toEqual([]);
  }, 60_000);

  it('says when there is nothing, when an address is wrong, and when the server fails', async () => {
    const { page } = await open('/deals?customer=nobody');
    await page.getByText('No deal meets the filters').waitFor();
    const wrongOne = await open('/deals?verdict=good');
    await wrongOne.page.getByText('The address of this view is not understood').waitFor();
    await wrongOne.page.getByRole('button', { name: 'Try again' }).click();
    await found(wrongOne.page, /deals: /);
    await wrongOne.page.route('**/api/v1/deals?*', (route) => route.abort());
    await wrongOne.page.getByLabel('Find deals by id, customer or domain').fill('fabrikam');
    await wrongOne.page.getByText('The deals could not be loaded').waitFor({ timeout: 30_000 });
    await wrongOne.page.unroute('**/api/v1/deals?*');
    await wrongOne.page.getByRole('button', { name: 'Try again' }).click();
    await found(wrongOne.page, /deals? found/);
  }, 90_000);
});
