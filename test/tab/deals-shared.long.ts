import { describe, expect, it } from '@jest/globals';
import { browserAvailable } from '../support/browser/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { openInHost } from '../support/tab/fake-host.ts';
import { useTab } from '../support/tab/use-tab.ts';

/** The query of a view that says much, with a space, a comma and letters beyond ASCII. */
const VIEW =
  'q=contoso&verdict=blocked&verdict=unverified&customer=M%C3%BCller+%26+Co&sort=-risk,due&cols=deal,customer';

(browserAvailable() ? describe : describe.skip)('a view of the deals in a host', () => {
  const tab = useTab();

  const token = async () => {
    const response = await fetch(`${tab().bot.url}/local/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ who: 'admin' }),
    });
    return (await response.json()) as { token: string };
  };
  const open = (options: object) => openInHost(tab().context, tab().bot.url, { token, ...options });

  it.each([
    { query: VIEW, name: 'a view with much in it' },
    { query: '', name: 'the usual view' },
  ])(
    'is shared by what the host offers, and whoever follows that sees it: $name',
    async ({ query }) => {
      const host = await open({ path: query === '' ? '/deals' : `/deals?${query}` });
      await host.frame.getByRole('button', { name: 'Views' }).click();
      await host.frame.getByRole('menuitem', { name: 'Share this view…' }).click();
      const shared = async () =>
        (await host.messages()).filter(({ func }) => /shareDeepLink/.test(func)).map(({ args }) => args);
      await eventually(async () => expect(await shared()).toHaveLength(1));
      const [[subPageId, label] = []] = await shared();
      expect(label).toBe('Deals');
      expect(host.wrong).toEqual([]);
      await host.page.close();

      const other = await open({ subEntityId: subPageId });
      await other.frame.getByRole('heading', { level: 1, name: 'Deals' }).waitFor();
      const address = new URL(other.frame.url());
      expect(address.pathname).toBe('/tab/deals');
      const told = (params: URLSearchParams) => [...params].map((pair) => pair.join('=')).toSorted();
      expect(told(address.searchParams)).toEqual(told(new URLSearchParams(query)));
      expect(other.wrong).toEqual([]);
      await other.page.close();
    },
    60_000,
  );

  it('is shared under the name it was saved by', async () => {
    const host = await open({ path: '/deals?verdict=blocked' });
    const views = host.frame.getByRole('button', { name: /^View/ });
    await views.click();
    await host.frame.getByRole('menuitem', { name: 'Save this view…' }).click();
    await host.frame.getByLabel('Name').fill('All that is blocked');
    await host.frame.getByRole('button', { name: 'Save', exact: true }).click();
    await host.frame.getByRole('button', { name: 'View: All that is blocked' }).click();
    await host.frame.getByRole('menuitem', { name: 'Share this view…' }).click();
    await eventually(async () =>
      expect((await host.messages()).find(({ func }) => /shareDeepLink/.test(func))?.args).toEqual(
        expect.arrayContaining(['deals:verdict=blocked', 'All that is blocked']),
      ),
    );
    expect(host.wrong).toEqual([]);
    await host.page.close();
  }, 60_000);
});
