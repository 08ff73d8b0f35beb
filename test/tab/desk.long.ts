import { afterEach, describe, expect, it } from '@jest/globals';
import { browserAvailable } from '../support/browser/chromium.ts';
import { axeViolations } from '../support/tab/axe.ts';
import { useTab } from '../support/tab/use-tab.ts';

(browserAvailable() ? describe : describe.skip)("the page of a partner's desk", () => {
  const tab = useTab();
  afterEach(async () => {
    for (const page of tab().context.pages()) await page.close();
  });

  it.each([320, 1280])(
    'has its deals, and the card of each, %d pixels wide',
    async (width) => {
      const { page, expectGood } = await tab().open({ who: 'partner-desk', path: '/deals', width });
      const list = page.getByRole('region', { name: 'Deals of your partner’s desk' });
      const first = list.getByRole('link').first();
      await first.waitFor();
      await expectGood('desk-deals');
      const customer = await first.innerText();
      await first.click();
      await page.getByRole('heading', { name: customer, level: 1 }).waitFor();
      const card = page.locator('.ac-adaptiveCard');
      await card.getByText(customer).first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await card
        .getByRole('button', { name: /^Record/ })
        .first()
        .click();
      await card.getByText('What VL Central says').waitFor();
    },
    90_000,
  );

  it('shows nobody else a list of them', async () => {
    const { page } = await tab().open({ path: '/deals' });
    expect(await page.getByRole('region', { name: 'Deals of your partner’s desk' }).count()).toBe(0);
  });
});
