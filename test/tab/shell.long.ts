import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { browserAvailable } from '../support/browser/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';

const PAGES = [
  { name: 'today', path: '/', heading: 'Today' },
  { name: 'deals', path: '/deals', heading: 'Deals' },
  { name: 'deal', path: '/deals/EA-2026-0042', heading: null },
  { name: 'import', path: '/import', heading: 'Import' },
  { name: 'letters', path: '/letters', heading: 'Letters' },
  { name: 'guidance', path: '/guidance', heading: 'Guidance' },
  { name: 'alerts', path: '/alerts', heading: 'Alerts' },
  { name: 'nothing', path: '/nothing/here', heading: 'There is no such page' },
] as const;

(browserAvailable() ? describe : describe.skip)('the page', () => {
  const tab = useTab();

  it.each(PAGES.flatMap((page) => EVERY_LOOK.map((how) => ({ ...page, ...how }))))(
    'has $path without a fault, $look, $width pixels wide',
    async ({ name, heading, ...how }) => {
      const opened = await tab().open(how);
      const shown = opened.page.getByRole('heading', { level: 1 });
      if (heading !== null) expect(await shown.textContent()).toBe(heading);
      await opened.expectGood(`shell-${name}`);
      await opened.page.close();
    },
    60_000,
  );

  it.each(EVERY_LOOK)(
    'asks who one is, $look, $width pixels wide',
    async (how) => {
      const { page, settled, expectGood } = await tab().open({ ...how, who: null, path: '/deals' });
      await expectGood('shell-who');
      await page.getByRole('button', { name: /Noor Haddad/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Deals' }).waitFor();
      await settled();
      await page.close();
    },
    60_000,
  );

  it('is used by keyboard alone: past the navigation, to a page, whose heading then has the focus', async () => {
    const { page, wrong } = await tab().open();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    for (let presses = 0; (await focused(page)) !== 'Letters'; presses += 1) {
      expect(presses).toBeLessThan(10);
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Letters' }).waitFor();
    expect(await focused(page)).toBe('Letters');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    expect(await page.title()).toBe('Letters · WSA Readiness');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('folds its navigation where it is narrow, and says so', async () => {
    const { page } = await tab().open({ width: 320 });
    const button = page.getByRole('button', { name: 'Today' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByRole('link', { name: 'Deals' }).isVisible()).toBe(false);
    await button.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('link', { name: 'Deals' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Deals' }).waitFor();
    const closed = page.getByRole('button', { name: 'Deals' });
    expect(await closed.getAttribute('aria-expanded')).toBe('false');
    await page.close();
  });

  it('lets somebody be somebody else', async () => {
    const { page, settled } = await tab().open({ who: 'pdm', path: '/guidance' });
    await page.getByRole('button', { name: 'Be somebody else' }).click();
    await page.getByRole('button', { name: /Alex Wilber/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Guidance' }).waitFor();
    await page.getByText('You are Alex Wilber').waitFor();
    await settled();
    await page.close();
  });

  it.each([
    { colorScheme: 'dark', forcedColors: 'none', background: 'rgb(41, 41, 41)' },
    { colorScheme: 'light', forcedColors: 'none', background: 'rgb(255, 255, 255)' },
  ] as const)(
    'looks as the system does, $colorScheme, as long as nothing else is asked for',
    async (media) => {
      const { page } = await tab().open({ look: null });
      await page.emulateMedia(media);
      await eventually(async () =>
        expect(
          await page.evaluate(
            "getComputedStyle(document.querySelector('main').parentElement).backgroundColor",
          ),
        ).toBe(media.background),
      );
      await page.close();
    },
  );
});

/** The text of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.textContent');
}
