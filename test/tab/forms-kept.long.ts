import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LOCAL_ADDRESS } from '../../src/local/local-person.ts';
import { alerted } from '../support/alerts/alerted.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';

const LONG_MS = 60_000;
const DAY_MS = 86_400_000;
const input = 'input[type=file]';

(browserAvailable() ? describe : describe.skip)('what was typed, when the server has something else', () => {
  const tab = useTab();

  afterEach(async () => {
    for (const page of tab().context.pages()) await page.close();
  });

  const api = async (page: Page, method: string, path: string, body: object | null, etag?: string) =>
    page.evaluate<{ readonly etag: string | null; readonly body: Record<string, unknown> }>(
      `(async () => {
        const who = sessionStorage.getItem('who');
        const signed = await fetch('/local/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ who }) });
        const { token } = await signed.json();
        const headers = { authorization: 'Bearer ' + token, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
        const etag = ${JSON.stringify(etag ?? null)};
        if (etag) headers['if-match'] = etag;
        const body = ${JSON.stringify(body)};
        const response = await fetch('/api/v1' + ${JSON.stringify(path)}, { method: ${JSON.stringify(method)}, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
        return { etag: response.headers.get('etag'), body: await response.json() };
      })()`,
    );
  /** Saves other settings of the same person, from another window. */
  const saveElsewhere = async (page: Page, part: object) => {
    const { etag, body } = await api(page, 'GET', '/alerts/settings', null);
    await api(page, 'PUT', '/alerts/settings', { ...(body.form as object), ...part }, etag ?? '');
  };

  it.each(EVERY_LOOK)(
    'stays in the settings: what differs is told, $look, $width pixels wide',
    async (how) => {
      const { page, wrong, expectGood } = await tab().open({ ...how, who: 'ae', path: '/alerts#settings' });
      await saveElsewhere(page, { digest: '', backup: '', risk: 'medium' });
      await page.reload();
      await page.getByLabel('Digest at').fill('07:15');
      await page.getByLabel('Backup person').fill('half an addr');
      await saveElsewhere(page, { digest: '09:45', risk: 'high' });
      const told = page.getByRole('status').filter({ hasText: 'These settings were changed elsewhere' });
      await told.getByText('Digest at: 09:45 there, 07:15 here').waitFor();
      await told.getByText('From this risk on: medium → high').waitFor();
      expect(await page.getByLabel('Digest at').inputValue()).toBe('07:15');
      expect(await page.getByLabel('Backup person').inputValue()).toBe('half an addr');
      expect(await page.getByLabel('From this risk on').inputValue()).toBe('high');
      await expectGood('alerts-settings-changed');
      // It is asked first which of the two is meant.
      await page.getByRole('button', { name: 'Save' }).click();
      expect(await told.evaluate((element) => element === document.activeElement)).toBe(true);
      await told.getByRole('button', { name: 'Keep mine' }).click();
      await page.getByLabel('Backup person').fill(`kept-${how.look}-${how.width}@partner.example`);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('You are told of what happens from now on.').first().waitFor();
      expect((await api(page, 'GET', '/alerts/settings', null)).body.form).toMatchObject({
        digest: '07:15',
        risk: 'high',
        backup: `kept-${how.look}-${how.width}@partner.example`,
      });
      expect(await page.getByText('These settings were changed elsewhere').count()).toBe(0);
      expect(wrong).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'stays in settings that are refused with 412, and what has changed is told',
    async () => {
      // The page does not hear of it before it saves.
      await tab().context.route('**/api/v1/events', (route) => route.abort());
      const { page, wrong } = await tab().open({ who: 'ae', path: '/alerts#settings' });
      await page.getByLabel('Digest at').fill('06:05');
      await saveElsewhere(page, { digest: '10:10' });
      const told = page.getByText('Digest at: 10:10 there, 06:05 here');
      expect(await told.count()).toBe(0);
      await page.getByRole('button', { name: 'Save' }).click();
      await told.waitFor();
      await tab().context.unrouteAll({ behavior: 'ignoreErrors' });
      await page.getByRole('button', { name: 'Show theirs' }).click();
      expect(await page.getByLabel('Digest at').inputValue()).toBe('10:10');
      expect(await page.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe('true');
      expect(wrong.filter((line) => !/412|ERR_FAILED/.test(line))).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'stays in the columns and rows of an import while the other of the two is sent, or changes elsewhere',
    async () => {
      const { page } = await tab().open({ path: '/import' });
      const lines = [
        'deal_id,customer,ae_email,close_date,Tint,Shade',
        `KC-1,Adatum,${LOCAL_ADDRESS},soon,a,b`,
        `KC-2,Adatum,${LOCAL_ADDRESS},later,a,b`,
      ];
      await page.setInputFiles(input, {
        name: 'kept.csv',
        mimeType: '',
        buffer: Buffer.from(lines.join('\n')),
      });
      await page.getByRole('heading', { level: 2, name: '2 deals are refused' }).waitFor();
      await page.getByRole('button', { name: 'Columns with other names (2)' }).click();
      await page.getByLabel('Tint (column E)').selectOption('left-out');
      await page.getByLabel('D2 close_date').fill('2026-06-30');
      await page.getByRole('button', { name: 'Check the rows again with 1 change' }).click();
      await page.getByRole('heading', { level: 2, name: '1 deal will be new, 1 deal is refused' }).waitFor();
      expect(await page.getByLabel('Tint (column E)').inputValue()).toBe('left-out');

      await page.getByLabel('D3 close_date').fill('2026-06-29');
      const path = new URL(page.url()).pathname.replace('/tab/import', '/imports');
      const mapped = async (column: string | null) => {
        const { etag } = await api(page, 'GET', path, null);
        await api(page, 'PUT', `${path}/mapping`, { headings: [{ heading: 'Tint', column }] }, etag ?? '');
      };
      await mapped('value_usd');
      await page.getByLabel('Shade (column F)').selectOption('left-out');
      await page.getByRole('button', { name: 'Read the file like this' }).click();
      await page.getByText('Tint: value_usd there, Leave out, next time too here').waitFor();
      expect(await page.getByLabel('Shade (column F)').inputValue()).toBe('left-out');
      expect(await page.getByLabel('D3 close_date').inputValue()).toBe('2026-06-29');
      await page.getByRole('button', { name: 'Keep mine' }).click();
      await page.getByRole('button', { name: 'Read the file like this' }).click();
      await page.getByRole('heading', { level: 2, name: '1 deal will be new, 1 deal is refused' }).waitFor();
      expect(await page.getByLabel('D3 close_date').inputValue()).toBe('2026-06-29');
      await page.getByRole('button', { name: 'Check the rows again with 1 change' }).click();
      await page.getByRole('heading', { level: 2, name: '2 deals will be new' }).waitFor();
    },
    LONG_MS,
  );

  it(
    'stays in the form of an alert whose row goes meanwhile',
    async () => {
      const { bot } = tab();
      const { db, now } = bot.services;
      await alerted(db, new Date(now()).toISOString(), new Date(now() + DAY_MS).toISOString());
      bot.wait(DAY_MS + 60_000);
      const { page } = await tab().open({ who: 'pdm', path: '/alerts' });
      const row = page.getByRole('article').first();
      const name = (await row.getAttribute('aria-label')) ?? '';
      await row.getByRole('button', { name: /^More/ }).click();
      await page.getByRole('menuitem', { name: 'Snooze' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Why').fill('They are on holiday until');
      // Somebody acknowledges it in chat.
      const dealId = name.split(', ').at(-1) ?? '';
      await api(page, 'POST', `/deals/${dealId}/alerts/acts`, { act: { act: 'acknowledge' } });
      await page.locator(`article[aria-label="${name}"]`).waitFor({ state: 'detached' });
      expect(await dialog.getByLabel('Why').inputValue()).toBe('They are on holiday until');
    },
    LONG_MS,
  );
});
