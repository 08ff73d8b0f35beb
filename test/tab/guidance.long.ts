import { afterEach, describe, expect, it } from '@jest/globals';
import { browserAvailable } from '../support/browser/chromium.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';

(browserAvailable() ? describe : describe.skip)('the guidance', () => {
  const tab = useTab();

  // A page that is open holds a connection for what changes, and a browser has six for one server.
  afterEach(() =>
    Promise.all(
      tab()
        .context.pages()
        .slice(1)
        .map((page) => page.close()),
    ),
  );

  it.each(EVERY_LOOK)(
    'lists its topics, and answers with sources, $look, $width pixels wide',
    async (how) => {
      const { page, settled, expectGood } = await tab().open({ ...how, path: '/guidance' });
      await page.getByText(/answers on \d+ topics/).waitFor();
      await page.getByText(/^What is required/).click();
      await expectGood('guidance-topics');
      await page.goto(
        `${tab().bot.url}/tab/guidance?query=${encodeURIComponent('what does each role need')}`,
      );
      await settled();
      await page.goto(
        `${tab().bot.url}/tab/guidance?query=${encodeURIComponent('which portal is for which cloud scope?')}`,
      );
      await settled();
      await page.getByRole('heading', { level: 3, name: 'Sources' }).waitFor();
      await expectGood('guidance-answer');
    },
    60_000,
  );

  it('by keyboard alone: a question is asked, an answer read, and the way back found', async () => {
    const { page, wrong } = await tab().open({ path: '/guidance' });
    await page.getByRole('searchbox', { name: 'Your question' }).focus();
    await page.keyboard.type('what is a WSA?');
    await page.keyboard.press('Enter');
    await page.waitForURL(/query=/);
    await page.getByRole('heading', { level: 3, name: 'Sources' }).waitFor();
    const also = page.getByRole('region', { name: 'See also' }).getByRole('link').first();
    const name = (await also.textContent()) ?? '';
    await also.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 3, name: 'Sources' }).waitFor();
    expect(wrong).toEqual([]);
  });

  it('shows hostile words as they were typed, and what is nearest to them', async () => {
    const { page, wrong } = await tab().open({
      path: `/guidance?query=${encodeURIComponent('<img src=x onerror=alert(1)> zorp')}`,
    });
    await page.getByText('The guidance has no sure answer to that').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  it('says that an answer is not there', async () => {
    const { page } = await tab().open({ path: '/guidance?id=no-such' });
    await page.getByText('There is nothing here').waitFor();
  });
});
