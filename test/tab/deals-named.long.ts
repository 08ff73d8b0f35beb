import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { browserAvailable } from '../support/browser/chromium.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';

type Api = <T>(path: string, body?: object) => Promise<T>;

(browserAvailable() ? describe : describe.skip)('somebody whom a colleague named on deals', () => {
  const tab = useTab();
  afterEach(async () => {
    for (const page of tab().context.pages()) await page.close();
  });

  /** The API as somebody of the sample book. */
  async function apiAs(who: string): Promise<Api> {
    const { url } = tab().bot;
    const headers = { 'content-type': 'application/json' };
    const signedIn = await fetch(`${url}/local/sign-in`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ who }),
    });
    const { token } = (await signedIn.json()) as { token: string };
    return async <T>(path: string, body?: object) => {
      const response = await fetch(`${url}/api/v1${path}`, {
        headers: { ...headers, Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      });
      expect(response.status).toBe(200);
      return (await response.json()) as T;
    };
  }

  const dealIds: string[] = [];
  beforeAll(async () => {
    const [ae, pdm] = [await apiAs('ae'), await apiAs('pdm')];
    const me = await pdm<{ addresses: string[] }>('/me');
    const { items } = await ae<{ items: { dealId: string; ce: string | null; pdm: string | null }[] }>(
      '/deals?sort=deal',
    );
    const others = items.filter((deal) => ![deal.ce, deal.pdm].includes(me.addresses[0] ?? ''));
    dealIds.push(...others.slice(0, 3).map(({ dealId }) => dealId));
    expect(dealIds).toHaveLength(3);
    await ae('/deals/assign', { dealIds, ce: me.addresses[0] });
  }, 60_000);

  it.each(EVERY_LOOK)(
    'is told on Today, and finds them in Deals, $look, $width pixels wide',
    async (how) => {
      const today = await tab().open({ ...how, who: 'pdm', path: '/' });
      const bar = today.page.getByRole('region', { name: 'Deals on which you are named' });
      await bar.getByText('You are named on 3 deals').waitFor();
      await today.expectGood('today-named');
      await bar.getByRole('link', { name: 'Look at them' }).click();
      await today.page.waitForURL('**/deals?named=open');
      await today.page.getByText('3 deals found').waitFor();
      await today.page
        .getByText(dealIds[0] ?? '')
        .last()
        .waitFor();
      await today.settled();
      await today.expectGood('deals-named');
    },
    60_000,
  );

  it('takes them, takes that back, and says that they are not theirs', async () => {
    const { page, wrong } = await tab().open({ who: 'pdm', path: '/deals' });
    const chip = page.getByRole('button', { name: 'Take back: Named: not taken yet' });
    await page.getByRole('button', { name: 'Named on 3' }).click();
    await page.waitForURL('**/deals?named=open');
    await chip.waitFor();
    await page.getByRole('button', { name: 'Take all' }).click();
    await page.getByText('No deal meets the filters').waitFor();
    await page.getByText('You took 3 deals', { exact: true }).waitFor();
    // The bar went with the button that had the focus.
    await page.locator('h1:focus', { hasText: 'Deals' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('3 deals found').waitFor();
    await page.getByRole('button', { name: 'Not mine' }).click();
    await page.getByText('You declined 3 deals', { exact: true }).waitFor();
    await page.getByText('No deal meets the filters').waitFor();
    await page.locator('h1:focus', { hasText: 'Deals' }).waitFor();
    await chip.click();
    await page.waitForURL('**/tab/deals');
    await page.getByRole('button', { name: /^Named on/ }).waitFor({ state: 'detached' });
    expect(wrong).toEqual([]);
  }, 60_000);
});
