import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { checkDeals } from '../../src/flows/deals/check-deal.ts';
import { recordCheck } from '../../src/flows/evidence/record-check.ts';
import type { Services } from '../../src/services.ts';
import { dealsDue } from '../../src/store/queries/deals/deals.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';

const DAY_MS = 86_400_000;

/** A colleague who sees every deal, and records checks while whoever looks is away. */
const PAT = {
  id: 'pat',
  name: 'Pat Colleague',
  objectId: null,
  tenantId: null,
  addresses: ['pat@account-team.example'],
};
const VIEWER = { addresses: new Set(PAT.addresses), isAdmin: true };
const VIEWERS = { asker: PAT, viewer: VIEWER, audience: [VIEWER], conversation: null, locale: 'en' as const };

/** Judges every open deal, as the scan for alerts does each day. */
async function judged(services: Services) {
  const today = new Date(services.now()).toISOString().slice(0, 10);
  const rows = await dealsDue(services.db, { of: 'everybody' }, null, today, 500);
  return checkDeals(services, rows);
}

/** Pat finds that a contact of the first deal with an unverified one is valid. */
async function checkOne(services: Services): Promise<void> {
  for (const { deal, evaluation } of await judged(services)) {
    const open = evaluation.contacts.find(
      ({ requirement, verdict }) => requirement === 'mandatory' && verdict === 'unverified',
    );
    if (!open) continue;
    const day = new Date(services.now()).toISOString().slice(0, 10);
    const check = { method: 'vl-central', result: 'valid', portal: null, note: null } as const;
    const form = `form ${services.now()}`;
    const filled = { ...check, dealId: deal.dealId, emails: [open.email], day, form };
    const { kind } = await recordCheck(services, VIEWERS, filled);
    expect(kind).toBe('recorded');
    return;
  }
}

(browserAvailable() ? describe : describe.skip)('today', () => {
  const tab = useTab();

  beforeAll(async () => {
    const { bot } = tab();
    for (let day = 0; day < 6; day++) {
      await checkOne(bot.services);
      bot.wait(DAY_MS);
    }
    await judged(bot.services);
  }, 60_000);

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
    'has the answer, what to do, what changed and the charts, $look, $width pixels wide',
    async (how) => {
      const { page, expectGood } = await tab().open({ ...how, who: 'pdm' });
      for (const name of [
        'What to do next',
        'What changed',
        'This quarter',
        'At risk by week',
        'Deal by deal',
      ])
        await page.getByRole('heading', { level: 2, name }).waitFor();
      for (const chart of ['This quarter', 'At risk by week']) {
        const section = page
          .locator('section')
          .filter({ has: page.getByRole('heading', { level: 2, name: chart }) });
        await section.scrollIntoViewIfNeeded();
        await section.locator('svg').nth(1).waitFor();
      }
      await page.locator('main svg path').first().waitFor();
      // Every line and every bar is named, however narrow it is.
      for (const legend of ['Ready', 'Unverified', 'Blocked', 'Must be ready', 'Critical', 'High', 'Medium'])
        expect(
          await page
            .getByRole('option', { name: new RegExp(`^${legend}`, 'i') })
            .first()
            .isVisible(),
        ).toBe(true);
      await expectGood('today');
      for (const chart of ['This quarter', 'At risk by week'])
        await page.getByRole('button', { name: `Show as a table: ${chart}` }).click();
      await page.getByText('The forecast of').click();
      await expectGood('today-tables');
    },
    60_000,
  );

  it('says on what its numbers rest, and has one primary action', async () => {
    const { page } = await tab().open({ who: 'pdm' });
    await page.getByText('What this rests on').click();
    await page
      .getByText(/chances rest on/)
      .first()
      .waitFor();
    const cases = page.getByText(/past cases?|assumed days/);
    expect(await cases.count()).toBeGreaterThan(3);
  });

  it('by keyboard alone: notes that one has seen it, and the next thing to do leads to its deal', async () => {
    const { page, settled, wrong } = await tab().open({ who: 'ae' });
    await page.getByRole('button', { name: 'I have seen it' }).press('Enter');
    await page.getByText(/Nothing changed on .* since you last looked/).waitFor();
    const first = page
      .getByRole('list')
      .filter({ has: page.getByRole('heading', { level: 3 }) })
      .getByRole('button')
      .first();
    await first.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tab\/deals\/[^?]+$/);
    await settled();
    expect(wrong).toEqual([]);
  });

  it('leads to the letter that is to be drafted, once', async () => {
    const { page, wrong } = await tab().open({ who: 'ae' });
    const more = page.getByRole('button', { name: /^Show \d+ more$/ });
    if (await more.isVisible()) await more.click();
    const draft = page.getByRole('button', { name: /^Write to customer: / }).first();
    await draft.click();
    const dialog = page.getByRole('dialog', { name: 'Draft customer e-mail' });
    await dialog.getByLabel('The letter as it will look').waitFor();
    await dialog.locator('button:not([aria-disabled=true])', { hasText: 'Save as file' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save as file' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.eml$/);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url())).toMatchObject({
      pathname: expect.stringMatching(/^\/tab\/deals\//),
      search: '',
    });
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.goForward();
    await page.getByText('First judged').waitFor();
    expect(await dialog.count()).toBe(0);
    expect(wrong).toEqual([]);
  }, 60_000);

  it('leads to the check of the address it is about', async () => {
    const { page, wrong } = await tab().open({ who: 'pdm' });
    const more = page.getByRole('button', { name: /^Show \d+ more$/ });
    if (await more.isVisible()) await more.click();
    const check = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Record a check: / }) });
    const one = check
      .filter({ hasText: /@/ })
      .filter({ hasNotText: /, \S+@/ })
      .first();
    const said = await one.innerText();
    const email = /\S+@\S+/.exec(said)?.[0] ?? '';
    await one.getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: 'Record a check' });
    await dialog.getByRole('checkbox', { checked: true }).waitFor();
    await dialog.locator('label', { hasText: email }).waitFor();
    await page.waitForURL((url) => url.search === '');
    expect(wrong).toEqual([]);
  }, 60_000);

  it('shows an admin all deals, or their own', async () => {
    const { page } = await tab().open({ who: 'admin' });
    await page.getByRole('button', { name: /Show (all|my) deals/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  });

  it('does not load charts before the first view stands', async () => {
    const { page } = await tab().open({ width: 320 });
    const charts = async () => {
      const loaded = await page.evaluate<readonly string[]>(
        'performance.getEntriesByType("resource").map(({ name }) => name)',
      );
      return loaded.filter((name) => /burn-down-chart|risk-weeks-chart/i.test(name));
    };
    await page.getByRole('heading', { level: 2, name: 'This quarter' }).waitFor();
    expect(await charts()).toEqual([]);
    await page.getByRole('heading', { level: 2, name: 'Deal by deal' }).scrollIntoViewIfNeeded();
    await eventually(async () => expect(await charts()).not.toEqual([]), 10_000);
  });
});
