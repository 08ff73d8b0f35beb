import { afterEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { browserAvailable } from '../support/browser/chromium.ts';
import { EVERY_LOOK, type OpenOptions } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';

/** Deals of the sample book of which one gets a letter to the customer. */
const DEALS = ['EA-2026-0042', 'AOSG-2026-0405'];

(browserAvailable() ? describe : describe.skip)('what is done about many deals at once', () => {
  const tab = useTab();
  afterEach(async () => {
    for (const page of tab().context.pages()) await page.close();
  });

  /** The page of deals with some of them chosen. */
  async function chosen(how: OpenOptions = {}, dealIds: readonly string[] = DEALS) {
    const opened = await tab().open({ who: 'admin', ...how, path: '/deals?sort=deal' });
    for (const dealId of dealIds) {
      const box = opened.page.getByRole('checkbox', { name: `Choose ${dealId}` });
      await scrolledTo(opened.page, box);
      await box.click();
    }
    await status(opened.page, dealIds.length === 1 ? '1 deal chosen' : `${dealIds.length} deals chosen`);
    return opened;
  }

  /** Scrolls the list, which holds only the rows in sight, until a row is drawn. */
  async function scrolledTo(page: Page, row: Locator) {
    await page
      .getByRole('checkbox', { name: /^Choose / })
      .first()
      .hover();
    while ((await row.count()) === 0) {
      await page.mouse.wheel(0, 300);
      await page.evaluate('new Promise(requestAnimationFrame)');
    }
  }

  const status = (page: Page, text: string | RegExp) =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor();

  it('is told to screen readers, and leaves the focus in the page where none is chosen any more', async () => {
    const { page, wrong } = await chosen();
    const group = page.getByRole('group', { name: 'What to do about the chosen deals' });
    const none = group.getByRole('button', { name: 'Choose none' });
    await none.focus();
    await page.keyboard.press('Enter');
    await group.waitFor({ state: 'detached' });
    await page.locator('h1:focus', { hasText: 'Deals' }).waitFor();
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each(EVERY_LOOK)(
    'says who gets a letter before it is drafted, $look, $width pixels wide',
    async (how) => {
      const { page, expectGood } = await chosen(how);
      await page.getByRole('button', { name: 'Draft letters…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Draft letters for 2 deals' });
      await dialog.getByText(/^\d deals? gets? a draft|get a draft/).waitFor();
      await dialog.getByText('To whom each of them goes').click();
      await expectGood('deals-letters');
    },
    60_000,
  );

  it('drafts letters, and shows how far they are', async () => {
    const { page, wrong } = await chosen();
    await page.getByRole('button', { name: 'Draft letters…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Draft letters for 2 deals' });
    const make = dialog.getByRole('button', { name: /^Make \d drafts?$/ });
    await make.waitFor();
    const count = /\d/.exec((await make.textContent()) ?? '')?.[0];
    await make.click();
    await page.waitForURL('**/letters?show=many');
    await page.getByText(`Done: ${count} made`).first().waitFor();
    const first = page.getByRole('button', { name: /^Show each deal/ }).first();
    await first.click();
    await page
      .getByRole('dialog')
      .getByText(/-2026-/)
      .first()
      .waitFor();
    expect(wrong).toEqual([]);
  }, 90_000);

  it.each(EVERY_LOOK)(
    'snoozes alerts until a day for a reason, and takes that back, $look, $width pixels wide',
    async (how) => {
      const { page, wrong, expectGood } = await chosen({ ...how, who: 'ae' }, ['EA-2026-0042']);
      // The product of these tests has a day of its own, after which the dialog asks for one.
      await page.clock.setFixedTime(tab().bot.services.now());
      await page.getByRole('button', { name: 'Snooze alerts…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Snooze alerts on 1 deal' });
      const snooze = dialog.getByRole('button', { name: 'Snooze', exact: true });
      expect(await snooze.isDisabled()).toBe(true);
      await dialog.getByLabel('Why').fill('The customer is on holiday');
      await expectGood('deals-snooze');
      await snooze.click();
      const told = page.locator('.fui-Toast', { hasText: 'Alerts on 1 deal snoozed' });
      await told.getByText('Ctrl+M leads here').waitFor();
      await told.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Alerts on 1 deal are no longer snoozed').waitFor();
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});
