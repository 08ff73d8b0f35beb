import { describe, expect, it } from '@jest/globals';
import { LOCAL_ADDRESS } from '../../src/local/local-person.ts';
import { bookOf } from '../support/bot/bot-deals.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';

const DUE_LATER = { deal_id: 'L-1', customer: 'Adatum', ae_email: LOCAL_ADDRESS, close_date: '2031-06-30' };

(browserAvailable() ? describe : describe.skip)('today without a deal', () => {
  const tab = useTab({ fill: async () => {} });

  it.each(EVERY_LOOK)(
    'leads to the import, $look, $width pixels wide',
    async (how) => {
      const { page, expectGood } = await tab().open(how);
      await page.getByRole('heading', { level: 2, name: 'No deal names you yet' }).waitFor();
      await expectGood('today-no-deal');
      expect(await page.locator('main').getByRole('button').count()).toBe(1);
      await page.getByRole('button', { name: 'Bring in a book of deals' }).press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
      await page.close();
    },
    60_000,
  );
});

(browserAvailable() ? describe : describe.skip)('today with deals that are due later', () => {
  const tab = useTab({ fill: bookOf([DUE_LATER]) });

  it.each(EVERY_LOOK)(
    'says that nothing is due, what changed on them, and leads to all deals, $look, $width pixels wide',
    async (how) => {
      const { page, expectGood } = await tab().open(how);
      await page
        .getByRole('heading', { level: 2, name: /^Nothing is due by \w+ \d+ \w+( 20\d\d)?$/ })
        .waitFor();
      await page.getByText('1 of your open deals changed in the last seven days.').waitFor();
      await page.getByRole('listitem').filter({ hasText: 'New: ' }).waitFor();
      await expectGood('today-nothing-due');
      await page.getByRole('button', { name: 'I have seen it' }).waitFor();
      await page.getByRole('link', { name: 'See all deals' }).click();
      await page.getByRole('heading', { level: 1, name: 'Deals' }).waitFor();
      await page.close();
    },
    60_000,
  );
});
