import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { alerted } from '../support/alerts/alerted.ts';
import { Alerting } from '../support/alerts/alerting.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';

const DAY_MS = 86_400_000;
const PATH = '/alerts';
const FOLDS = [
  'To be sent to you',
  'What was sent to you',
  'What was not sent, and why',
  'Your settings',
  'Channels that are told',
] as const;
const FOR_ADMINS = [
  'For admins: state, stop and resume',
  'For admins: ledger',
  'For admins: dry run',
] as const;

(browserAvailable() ? describe : describe.skip)('the page of alerts', () => {
  const tab = useTab();
  /** Sends what is due, and leaves a message that an admin has to settle. */
  beforeAll(async () => {
    const { bot } = tab();
    const { db, now } = bot.services;
    const start = new Date(now()).toISOString();
    const later = new Date(now() + DAY_MS).toISOString();
    await alerted(db, start, later);
    bot.wait(DAY_MS + 60_000);
    const alerting = new Alerting(db, later);
    await db.updateTable('alerts').set({ state: 'parked' }).where('id', '=', 1).execute();
    await alerting.scan('a scan of the page');
  });

  // A page that stays open after a failure would keep its stream of changes, of which a browser has few.
  afterEach(async () => {
    for (const page of tab().context.pages()) await page.close();
  });

  it.each(EVERY_LOOK)(
    'shows what waits, and everything that is folded, $look, $width pixels wide',
    async (how) => {
      const { page, settled, expectGood } = await tab().open({ ...how, who: 'pdm', path: PATH });
      await expectGood('alerts');
      for (const name of FOLDS) await page.getByRole('heading', { level: 2, name }).click();
      await settled();
      await expectGood('alerts-unfolded');
    },
    90_000,
  );

  it.each(EVERY_LOOK)(
    'shows admins how alerts are at work, $look, $width pixels wide',
    async (how) => {
      const { page, settled, expectGood } = await tab().open({ ...how, who: 'admin', path: PATH });
      for (const name of FOR_ADMINS) await page.getByRole('heading', { level: 2, name }).click();
      await settled();
      await expectGood('alerts-admin');
      await page.getByRole('button', { name: 'Stop alerts' }).click();
      await page.getByRole('dialog').waitFor();
      await expectGood('alerts-stop');
    },
    90_000,
  );

  it.each(EVERY_LOOK)(
    'explains why somebody was told of a deal, $look, $width pixels wide',
    async (how) => {
      const { page, settled, expectGood } = await tab().open({ ...how, who: 'pdm', path: PATH });
      await page.getByRole('searchbox', { name: 'Deal id or customer' }).fill('contoso');
      await page.getByRole('button', { name: 'Explain' }).click();
      await settled();
      await expectGood('alerts-why');
    },
    90_000,
  );

  it('has one primary button, that of the gravest alert', async () => {
    const { page } = await tab().open({ who: 'pdm', path: PATH });
    await page.getByRole('article').nth(2).waitFor();
    const brand = await page
      .getByRole('button', { name: /^I'm on it/ })
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).backgroundColor));
    expect(brand.length).toBeGreaterThan(2);
    expect(brand.filter((colour) => colour === brand[0])).toEqual([brand[0]]);
  });

  it('follows pages in which nothing is shown to the first that has something', async () => {
    const empty: Record<string, string> = { '': 'first', first: 'second' };
    const asked: string[] = [];
    await tab().context.route(/\/api\/v1\/alerts\?list=open/, async (route) => {
      const url = new URL(route.request().url());
      const cursor = url.searchParams.get('cursor') ?? '';
      asked.push(cursor);
      const next = empty[cursor];
      if (next !== undefined) return route.fulfill({ json: { items: [], next } });
      url.searchParams.delete('cursor');
      return route.continue({ url: url.href });
    });
    const { page } = await tab().open({ who: 'pdm', path: PATH });
    await page.getByRole('article').first().waitFor();
    expect(asked).toEqual(['', 'first', 'second']);
    expect(await page.getByText('Nothing waits for you').count()).toBe(0);
    await tab().context.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('acknowledges by keyboard alone, and takes it back', async () => {
    const { page } = await tab().open({ who: 'pdm', path: PATH });
    const rows = page.getByRole('article');
    const name = (await rows.first().getAttribute('aria-label')) ?? '';
    await page.getByRole('button', { name: "I'm on it" }).first().focus();
    await page.keyboard.press('Enter');
    await page
      .getByText(/ is on it, /)
      .first()
      .waitFor();
    await page.getByRole('article', { name }).waitFor({ state: 'detached' });
    // The button has gone with its row, and the focus not with the button.
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('your alerts');
    await page.keyboard.press('Control+m');
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name }).waitFor();
  }, 60_000);

  it.each(EVERY_LOOK)(
    'snoozes, with a reason where one is given, $look, $width pixels wide',
    async (how) => {
      const { page, expectGood } = await tab().open({ ...how, who: 'pdm', path: PATH });
      const first = page.getByRole('article').first();
      const name = (await first.getAttribute('aria-label')) ?? '';
      await first.getByRole('button', { name: /^More/ }).click();
      await page.getByRole('menuitem', { name: 'Snooze' }).click();
      const dialog = page.getByRole('dialog');
      await expectGood('alerts-snooze');
      await dialog.getByLabel('Why').fill('They are on holiday');
      await dialog.getByRole('button', { name: 'Snooze' }).click();
      await page
        .getByText(/^Snoozed until .*They are on holiday/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('article', { name }).waitFor();
    },
    60_000,
  );

  it.each(EVERY_LOOK)(
    'hands a deal over to a colleague, and takes it back, $look, $width pixels wide',
    async (how) => {
      const { page, expectGood } = await tab().open({ ...how, who: 'pdm', path: PATH });
      const first = page.getByRole('article').first();
      const name = (await first.getAttribute('aria-label')) ?? '';
      await first.getByRole('button', { name: /^More/ }).click();
      await page.getByRole('menuitem', { name: 'Hand over' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Hand over' }).click();
      await dialog.getByText('Give the address of the colleague who takes over.').waitFor();
      await expectGood('alerts-hand-over');
      await dialog.getByLabel('Colleague').fill('you@account-team.example');
      await dialog.getByRole('button', { name: 'Hand over' }).click();
      // Nobody has a chat with them.
      await dialog.getByRole('button', { name: 'Hand over all the same' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.locator('.fui-Toast').getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('article', { name }).waitFor();
    },
    60_000,
  );

  it('mutes a deal, and takes that back', async () => {
    const { page, wrong } = await tab().open({ who: 'pdm', path: PATH });
    const first = page.getByRole('article').first();
    const name = (await first.getAttribute('aria-label')) ?? '';
    await first.getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Mute this deal' }).click();
    await page.locator('.fui-Toast', { hasText: 'Muted' }).getByRole('button', { name: 'Undo' }).click();
    await page.locator('.fui-Toast', { hasText: 'Unmuted' }).waitFor();
    await page.getByRole('article', { name }).waitFor();
    expect(wrong).toEqual([]);
  }, 60_000);

  it('has a ledger for admins that is filtered and exported', async () => {
    const { page, wrong } = await tab().open({ who: 'admin', path: PATH });
    await page.getByRole('heading', { level: 2, name: 'For admins: ledger' }).click();
    const ledger = page.getByRole('search', { name: 'The ledger' });
    const rows = page.getByRole('listitem').filter({ hasText: 'Entered' });
    await rows.first().waitFor();
    await ledger.getByLabel('Deal').fill('EA-2026-0042');
    await ledger.getByLabel('State').selectOption({ label: 'given up' });
    await ledger.getByRole('button', { name: 'Look' }).click();
    await page.getByText('No alert of the ledger is like that.').or(rows.first()).waitFor();
    for (const text of await rows.allTextContents()) expect(text).toMatch(/EA-2026-0042.*given up:/);
    await ledger.getByLabel('State').selectOption('');
    await ledger.getByLabel('Deal').fill('NO-SUCH-1');
    await ledger.getByRole('button', { name: 'Look' }).click();
    await page.getByText('No alert of the ledger is like that.').waitFor();
    const saved = page.waitForEvent('download');
    await ledger.getByRole('button', { name: 'Export all as CSV' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('alerts.csv');
    expect(await readFile(await download.path(), 'utf8')).toContain('EA-2026-0042');
    expect(wrong).toEqual([]);
  }, 60_000);

  it('tries a scan without sending: what it would say, of which deals, or that it is nothing', async () => {
    const { page, wrong } = await tab().open({ who: 'admin', path: PATH });
    const fold = page.getByRole('heading', { level: 2, name: 'For admins: dry run' });
    await fold.click();
    await page.getByText(/^Nothing is sent, nothing is kept\. A scan now would judge \d+ deals/).waitFor();
    await page
      .getByText(/\d+ alerts?, the first /)
      .first()
      .waitFor();
    const { dryRun, ...nothing } = { dryRun: '**/api/v1/alerts/dry-run', places: [], morePlaces: 0 };
    await page.route(dryRun, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), ...nothing } });
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(/Nobody would be told anything\.$/).waitFor();
    expect(await page.locator('ul:empty').count()).toBe(0);
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each(EVERY_LOOK)(
    'saves settings, and says at the field what is wrong, $look, $width pixels wide',
    async (how) => {
      const { page, wrong, expectGood } = await tab().open({ ...how, who: 'ae', path: `${PATH}#settings` });
      const backup = page.getByLabel('Backup person');
      await backup.fill('somebody');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Backup person: "somebody" is not an address.').waitFor();
      // The browser says so, too.
      expect(wrong.splice(0)).toEqual([expect.stringContaining('422')]);
      await expectGood('alerts-settings');
      await backup.fill(`${how.look}-${how.width}@partner.example`);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('You are told of what happens from now on.').first().waitFor();
    },
    60_000,
  );
});
