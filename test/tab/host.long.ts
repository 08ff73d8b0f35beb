import { describe, expect, it } from '@jest/globals';
import { browserAvailable } from '../support/browser/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeHost, type HostOptions, openInHost } from '../support/tab/fake-host.ts';
import { useTab } from '../support/tab/use-tab.ts';

/** The colours behind the page in Fluent's themes for Teams. */
const BACKGROUNDS = { default: 'rgb(255, 255, 255)', dark: 'rgb(41, 41, 41)', contrast: 'rgb(0, 0, 0)' };
const WITHIN_MS = 10_000;

(browserAvailable() ? describe : describe.skip)('the page in a host', () => {
  const tab = useTab();

  const tokenOf = (who: string) => async () => {
    const response = await fetch(`${tab().bot.url}/local/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ who }),
    });
    return (await response.json()) as { token: string };
  };
  const open = (options: Partial<HostOptions> = {}) =>
    openInHost(tab().context, tab().bot.url, { token: tokenOf('ae'), ...options });
  const headingOf = ({ frame }: FakeHost) => frame.locator('h1').textContent({ timeout: WITHIN_MS });
  const saidBy = async (host: FakeHost) => (await host.messages()).map(({ func }) => func);

  it('is signed in by it, and tells it that it stands', async () => {
    const host = await open();
    expect(await headingOf(host)).toBe('Today');
    await eventually(async () => expect(await saidBy(host)).toContain('appInitialization.success'));
    const said = await saidBy(host);
    expect(said).toEqual(expect.arrayContaining(['initialize', 'getContext', 'authentication.getAuthToken']));
    expect(said.indexOf('appInitialization.appLoaded')).toBeLessThan(
      said.indexOf('appInitialization.success'),
    );
    expect(said.filter((func) => /failure/i.test(func))).toEqual([]);
    expect(host.wrong).toEqual([]);
    await host.page.close();
  }, 60_000);

  it('follows its theme, as the charts do which are drawn later', async () => {
    const host = await open();
    const chart = host.frame
      .locator('section')
      .filter({ has: host.frame.getByRole('heading', { level: 2, name: 'At risk by week' }) });
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg').nth(1).waitFor();
    const background = () =>
      host.frame.evaluate<string>(
        "getComputedStyle(document.querySelector('main').parentElement).backgroundColor",
      );
    for (const theme of ['default', 'dark', 'contrast', 'default'] as const) {
      await host.setTheme(theme);
      await eventually(async () => expect(await background()).toBe(BACKGROUNDS[theme]));
    }
    expect(host.wrong).toEqual([]);
    await host.page.close();
  }, 60_000);

  it.each(['https://teams.cloud.microsoft', 'https://outlook.office.com', 'https://www.microsoft365.com'])(
    'stands in %s',
    async (origin) => {
      const host = await open({ origin, theme: 'dark' });
      expect(await headingOf(host)).toBe('Today');
      expect(host.wrong).toEqual([]);
      await host.page.close();
    },
    60_000,
  );

  it.each(['https://teams.microsoft.com.evil.example', 'https://gov.teams.microsoft.us'])(
    'is not framed by %s',
    async (origin) => {
      const host = await open({ origin });
      await eventually(() => expect(host.wrong.join('\n')).toContain('frame-ancestors'), WITHIN_MS);
      expect(await saidBy(host)).toEqual([]);
      await host.page.close();
    },
    60_000,
  );

  it.each([
    { subEntityId: 'deal:EA-2026-0042', path: '/tab/deals/EA-2026-0042' },
    { subEntityId: 'deal:a/b ü%2F', path: '/tab/deals/a%2Fb%20%C3%BC%252F' },
    { subEntityId: 'something else', path: '/tab' },
    { subEntityId: 'deal:', path: '/tab' },
  ])(
    'opens with $subEntityId at $path',
    async ({ subEntityId, path }) => {
      const host = await open({ subEntityId });
      await headingOf(host);
      expect(new URL(host.frame.url()).pathname).toBe(path);
      // The browser itself notes that there is no such deal, which the page says.
      expect(host.wrong.filter((line) => !/ 404 .*\/api\/v1\/(?:desk\/)?deals\//.test(line))).toEqual([]);
      await host.page.close();
    },
    60_000,
  );

  it.each([
    {
      what: 'nobody is signed in',
      how: { token: async () => ({ failure: 'the device is not known' }) },
      told: ['AuthFailed', 'the device is not known'],
      heading: 'You could not be signed in',
    },
    {
      what: 'the server is not reached',
      how: { lost: { paths: /host\.json$/, how: 'at-once' } },
      told: ['Other', 'The server of the page does not answer.'],
      heading: 'WSA Readiness',
    },
    {
      what: 'the server does not answer in time',
      how: { lost: { paths: /host\.json$/, how: 'never' } },
      told: ['Timeout', 'The server of the page does not answer.'],
      heading: 'WSA Readiness',
    },
    {
      what: 'the part that is asked for can not be loaded',
      how: { path: '/letters', lost: { paths: /\/letters-[^/]*\.js$/, how: 'at-once' } },
      told: ['Other', 'A part of the page could not be loaded.'],
      heading: null,
    },
  ] as const)(
    'tells it why it does not stand where $what',
    async ({ how, told, heading }) => {
      const host = await open(how);
      await eventually(async () => {
        const failures = (await host.messages()).filter(({ func }) => func === 'appInitialization.failure');
        expect(failures.map(({ args }) => args.slice(0, 2))).toEqual([told]);
      }, 20_000);
      expect(await saidBy(host)).not.toContain('appInitialization.success');
      if (heading !== null) expect(await headingOf(host)).toBe(heading);
      await host.frame.getByRole('button', { name: 'Try again' }).waitFor();
      await host.page.close();
    },
    60_000,
  );

  it('says what to do where nobody has consented, and goes on once they have', async () => {
    let hasConsented = false;
    const host = await open({
      token: async () => (hasConsented ? tokenOf('ae')() : { failure: 'resourceRequiresConsent' }),
    });
    expect(await headingOf(host)).toBe('Your organisation has not allowed this yet');
    const before = await host.messages();
    expect(before).toContainEqual(
      expect.objectContaining({
        func: 'appInitialization.expectedFailure',
        args: ['PermissionError', 'resourceRequiresConsent'],
      }),
    );
    hasConsented = true;
    await host.frame.getByRole('button', { name: 'Try again' }).click();
    await host.frame.getByRole('heading', { name: 'Today' }).waitFor();
    await eventually(async () => expect(await saidBy(host)).toContain('appInitialization.success'));
    expect(await saidBy(host)).not.toContain('appInitialization.failure');
    expect(host.wrong).toEqual([]);
    await host.page.close();
  }, 60_000);

  it('is a page of its own where nobody answers as a host', async () => {
    const host = await open({ isSilent: true });
    expect(await headingOf(host)).toBe('Who are you?');
    await host.page.close();
  }, 60_000);
});
