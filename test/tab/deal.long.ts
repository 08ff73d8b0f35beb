import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { editDeal } from '../../src/flows/deals/edit-deal.ts';
import type { DealEdit } from '../../src/flows/deals/edits/deal-edit.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { answered } from '../support/replies/proposals.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';
import { viewersAt } from '../support/viewers.ts';

const DEAL_ID = 'EA-2026-0042';
const DEAL = `/deals/${DEAL_ID}`;
const PDM = 'sofia.delgado@account-team.example';

/** Presses Tab until the element in focus has this accessible name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const said = await page.evaluate<string>(
      `(() => { const at = document.activeElement; return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '' })()`,
    );
    if (name.test(said)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${String(name)}`);
}

(browserAvailable() ? describe : describe.skip)('the page of a deal', () => {
  const tab = useTab();
  // What is done now is newer than what was done before.
  beforeEach(() => tab().bot.wait(60_000));
  // A page follows what changes by a connection of its own, of which a browser has six for a server.
  afterEach(async () => {
    for (const page of tab().context.pages()) await page.close();
  });
  /** What somebody else changes of the deal meanwhile. */
  const edited = (edit: DealEdit) =>
    editDeal(tab().bot.services, viewersAt(PDM), { dealId: DEAL_ID, edit, expected: null });

  it.each(EVERY_LOOK)(
    'answers first, then says what it rests on, with the card beside it, $look, $width pixels wide',
    async (how) => {
      const { page, expectGood } = await tab().open({ ...how, path: DEAL });
      await page.getByText('First judged').waitFor();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Contoso');
      expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('How it stands');
      await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
      await page.locator('.ac-adaptiveCard').waitFor();
      await expectGood('deal');
    },
    60_000,
  );

  it.each(EVERY_LOOK)(
    'has a form for a check, and keeps what is typed where others changed the same, $look, $width pixels wide',
    async (how) => {
      const { page, wrong, expectGood } = await tab().open({ ...how, path: DEAL });
      await page.getByRole('button', { name: 'Record a check of OA Wei Zhang' }).click();
      await page.getByRole('dialog').getByText('What VL Central says').waitFor();
      await expectGood('deal-check');
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

      await page.getByRole('button', { name: 'Edit days and team' }).click();
      const form = page.getByRole('form', { name: 'Edit days and team' });
      await form.getByLabel('Close date').fill('2026-07-01');
      const theirs = await edited({ kind: 'set-fields', fields: { closeDate: '2026-06-25' } });
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Changed meanwhile.').waitFor();
      await form.getByText('Close date: Mon 22 Jun → Thu 25 Jun').waitFor();
      expect(await form.getByLabel('Close date').inputValue()).toBe('2026-07-01');
      // The browser tells of the refusal that is expected here.
      expect(wrong.splice(0)).toEqual([expect.stringContaining('412 (Precondition Failed)')]);
      await expectGood('deal-changed');
      await form.getByRole('button', { name: 'Save mine all the same' }).click();
      await page.getByText('Close date: Thu 25 Jun → Wed 1 Jul').first().waitFor();
      await edited({ kind: 'set-fields', fields: { closeDate: '2026-06-22' } });
      expect(theirs.kind).toBe('edited');
    },
    90_000,
  );

  it('is edited by keyboard alone, and what was done is undone', async () => {
    const { page, wrong } = await tab().open({ path: DEAL });
    await tabTo(page, /^Add contact$/);
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: 'Add contact' }).waitFor();
    await page.keyboard.type('bea@contoso.com');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bea Berg');
    await page.keyboard.press('Enter');
    await page.getByText('NTC bea@contoso.com added').first().waitFor();
    await page.getByRole('button', { name: 'Edit NTC Bea Berg' }).waitFor();
    await tabTo(page, /^Undo until .*: NTC bea@contoso\.com added$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Edit NTC Bea Berg' }).waitFor({ state: 'detached' });
    await page.locator('ul:focus', { hasText: 'NTC bea@contoso.com added' }).waitFor();

    await page.getByRole('button', { name: 'Remove OA Hannah Okafor' }).click();
    await page.getByRole('button', { name: 'Remove OA Hannah Okafor' }).waitFor({ state: 'detached' });
    const toast = page.locator('.fui-Toast', { hasText: 'hannah.okafor.contoso@outlook.com removed' });
    await toast.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Remove OA Hannah Okafor' }).waitFor();
    expect(wrong).toEqual([]);
  }, 90_000);

  it('records a check, after which its verdict is read anew', async () => {
    const { page, wrong } = await tab().open({ path: '/deals/EA-2026-0042' });
    await page.getByRole('button', { name: 'Record a check of OA Wei Zhang' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Valid: a work account in the right cloud').click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Recorded by .* for wei\.zhang@contoso\.com\.$/).waitFor();
    await page
      .getByText(/Recorded VL Central: valid for wei\.zhang@contoso\.com/)
      .first()
      .waitFor();
    expect(wrong).toEqual([]);
  }, 60_000);

  it('opens the letter of the next step in the page, which is loaded only then, and has the focus at its button again', async () => {
    const { page, wrong, expectGood } = await tab().open({ path: DEAL });
    const loaded = async () =>
      (
        await page.evaluate<readonly string[]>(
          'performance.getEntriesByType("resource").map(({ name }) => name)',
        )
      ).filter((name) => /\/letter-dialog/.test(name));
    expect(await loaded()).toEqual([]);
    const button = page.getByRole('main').getByRole('button', { name: 'Write to customer' }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Draft customer e-mail' });
    await dialog.getByText('What is open').waitFor();
    expect(await loaded()).not.toEqual([]);
    await expectGood('deal-letter');
    const create = dialog.locator('button:not([aria-disabled=true])', { hasText: 'Create draft' });
    await create.click();
    await dialog.getByText('The draft is in the outbox of this machine').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // It is that of the draft now.
    await page.locator('button:focus', { hasText: 'See to the draft' }).waitFor();
    expect(wrong).toEqual([]);
  }, 60_000);

  it('says why nothing is undone where the sign-in fails', async () => {
    const { page, wrong } = await tab().open({ path: DEAL });
    await page.getByRole('button', { name: 'Remove OA Hannah Okafor' }).click();
    const toast = page.locator('.fui-Toast', { hasText: 'hannah.okafor.contoso@outlook.com removed' });
    const undo = /\/edits\/[^/]+\/undo$/;
    await page.route(undo, (route) => route.fulfill({ status: 401 }));
    await page.route('**/local/sign-in', (route) => route.fulfill({ status: 500 }));
    await toast.getByRole('button', { name: 'Undo' }).click();
    const told = page.locator('.fui-Toast', { hasText: 'It was not undone' });
    await told.getByText('The sign-in of this machine answered with 500.').waitFor();
    await page.unroute(undo);
    await page.unroute('**/local/sign-in');
    await page
      .getByRole('button', { name: /^Undo until [^:]+:\d\d.*: OA hannah\.okafor/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Remove OA Hannah Okafor' }).waitFor();
    // The browser tells of what is expected here.
    expect(wrong.filter((line) => !/401|500/.test(line))).toEqual([]);
  }, 60_000);

  it('does once what an action of Today asks of it, and says why where it can not', async () => {
    const { page, wrong } = await tab().open({ path: `${DEAL}?do=draft-admin` });
    const dialog = page.getByRole('dialog');
    await page.getByRole('dialog', { name: /^Draft e-mail to the customer’s IT/ }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('h1:focus').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.locator('main:not(:has([aria-busy=true]))').waitFor();
    expect(await dialog.count()).toBe(0);
    await page.close();

    const of = (asked: string) => tab().open({ path: `/deals/ea-2026-0042?${asked}` });
    const known = await of('do=check&about=WEI.zhang@contoso.com');
    await known.page.getByRole('checkbox', { name: /wei\.zhang/, checked: true }).waitFor();
    expect(await known.page.getByRole('dialog').getByRole('checkbox', { checked: true }).count()).toBe(1);
    const open = await of('do=check');
    await open.page.getByRole('dialog').getByText('Whose address was checked', { exact: true }).waitFor();
    expect(await open.page.getByRole('dialog').getByRole('checkbox', { checked: true }).count()).toBe(0);
    const whole = await of('do=open');
    await whole.page.waitForURL((url) => url.search === '');
    expect(await whole.page.getByRole('dialog').count()).toBe(0);
    for (const [asked, why] of [
      ['do=check&about=nobody@contoso.com', 'nobody@contoso.com is not a contact of this deal.'],
      ['do=decide-proposals', 'No answer proposes a contact of this deal any more.'],
      ['do=follow-up', 'There is no follow-up to draft any more'],
      ['do=add-contact', 'Somebody is named in each role that asks for one.'],
    ] as const) {
      const refused = await of(asked);
      await refused.page.locator('.fui-Toast', { hasText: why }).waitFor();
      expect(await refused.page.getByRole('dialog').count()).toBe(0);
      expect(new URL(refused.page.url()).search).toBe('');
      await refused.page.close();
    }
    expect([...wrong, ...known.wrong, ...open.wrong]).toEqual([]);
  }, 90_000);

  it('decides on the contacts that an answer proposes', async () => {
    await answered(tab().bot.services.db, DEAL_ID, [
      { role: null, email: 'mia@contoso.example', foundIn: 'or ask mia@contoso.example' },
      { role: null, email: 'rob@contoso.example', foundIn: 'or ask rob@contoso.example' },
    ]);
    const { page, wrong, expectGood } = await tab().open({ path: `${DEAL}?do=decide-proposals` });
    const dialog = page.getByRole('dialog', { name: 'Proposed contacts' });
    await dialog.getByText('Found in: or ask mia@contoso.example').waitFor();
    await expectGood('deal-answers');
    await page.keyboard.press('Escape');
    // The card beside has a button of the same name.
    const standing = page.getByRole('region', { name: 'How it stands' });
    const decide = standing.getByRole('button', { name: 'Decide on 2 proposed contacts' });
    await decide.click();
    await dialog.getByRole('button', { name: 'Decline mia@contoso.example' }).click();
    await dialog.getByText('mia@contoso.example').first().waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Decline rob@contoso.example' }).click();
    await dialog.waitFor({ state: 'detached' });
    // The button of the next step is that of the draft now.
    await page.locator('button:focus', { hasText: 'See to the draft' }).waitFor();
    expect(await page.getByText('2 proposed:').count()).toBe(0);
    expect(wrong).toEqual([]);
  }, 60_000);

  it('has a card whose buttons do what they do in chat', async () => {
    const { page, wrong } = await tab().open({ path: DEAL });
    const card = page.locator('.ac-adaptiveCard');
    const behindDots = async (name: string) => {
      await card.getByRole('button', { name: 'More options' }).last().click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    };
    await card.getByRole('button', { name: 'More options' }).last().waitFor();
    // It is in sight while it is what to do first.
    const write = card.getByRole('button', { name: 'Write to customer', exact: true });
    if ((await write.count()) > 0) await write.first().click();
    else await behindDots('Write to customer');
    await card.getByRole('button', { name: 'Create draft' }).waitFor();
    await card.getByRole('button', { name: 'Create draft' }).click();
    await card.getByText(/\.eml/).first().waitFor();
    await page.getByRole('button', { name: "Back to the deal's card" }).click();
    await behindDots('Evidence');
    await card
      .getByText(/can’t be used|to check|ready/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: "Back to the deal's card" }).click();
    await behindDots('Record a sign-in check');
    await card.getByLabel('Day of the check').waitFor();
    expect(wrong).toEqual([]);
  }, 90_000);

  it('looks the same for a deal that is not there and for one of others', async () => {
    const said = async (dealId: string) => {
      const { page } = await tab().open({ path: `/deals/${dealId}` });
      await page.getByText('There is nothing here').waitFor();
      const text = (await page.locator('main').innerText()).replaceAll(dealId, 'THE-DEAL');
      await page.close();
      return text;
    };
    const { db } = tab().bot.services;
    const { deal_id } = await db
      .selectFrom('deals')
      .select('deal_id')
      .where('id', 'not in', (of) =>
        of.selectFrom('deal_people').select('deal_ref').where('email_key', '=', 'you@account-team.example'),
      )
      .executeTakeFirstOrThrow();
    expect(await said(deal_id)).toBe(await said('NO-SUCH-1'));
  }, 60_000);

  it('is found in whatever case its id is written', async () => {
    const { page } = await tab().open({ path: '/deals/ea-2026-0042' });
    await page.waitForURL(`**${DEAL}`);
  }, 60_000);
});
