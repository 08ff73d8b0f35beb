import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { editDeal } from '../../src/flows/deals/edit-deal.ts';
import type { DealEdit } from '../../src/flows/deals/edits/deal-edit.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';
import { viewersAt } from '../support/viewers.ts';

const DEAL_ID = 'EA-2026-0042';
const DEAL = `/deals/${DEAL_ID}`;
const PDM = 'sofia.delgado@account-team.example';

/** What screen readers say of a control beyond its name. */
function described(control: Locator): Promise<string> {
  return control.evaluate((element: unknown) => {
    const { ownerDocument, ariaInvalid, getAttribute } = element as {
      ownerDocument: { getElementById(id: string): { textContent: string } | null };
      ariaInvalid: string | null;
      getAttribute(name: string): string | null;
    };
    const ids = getAttribute.call(element, 'aria-describedby') ?? '';
    const words = ids.split(' ').map((id) => ownerDocument.getElementById(id)?.textContent ?? '');
    return `${ariaInvalid === 'true' ? 'wrong: ' : ''}${words.join(' ')}`;
  });
}

/** Whether all of an element is in the window. */
async function isInView(page: Page, element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  const size = page.viewportSize();
  if (!box || !size) return false;
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
}

(browserAvailable() ? describe : describe.skip)('what is opened on the page of a deal', () => {
  const tab = useTab();
  // What is done now is newer than what was done before.
  beforeEach(() => tab().bot.wait(60_000));
  // A page follows what changes by a connection of its own, of which a browser has six for a server.
  afterEach(async () => {
    for (const page of tab().context.pages()) await page.close();
  });
  const edited = (edit: DealEdit) =>
    editDeal(tab().bot.services, viewersAt(PDM), { dealId: DEAL_ID, edit, expected: null });

  it.each(EVERY_LOOK)(
    'says at each field what is wrong with it, and leads to the first, $look, $width pixels wide',
    async (how) => {
      const { page, wrong, expectGood } = await tab().open({ ...how, path: DEAL });
      const refused = () => expect(wrong.splice(0)).toEqual([expect.stringContaining('422 (Unprocessable')]);
      await page.getByRole('button', { name: 'Edit days and team' }).click();
      const team = page.getByRole('form', { name: 'Edit days and team' });
      await team.getByLabel('PDM').fill('Bo');
      await team.getByLabel('CE').fill('Cy');
      await team.getByRole('button', { name: 'Save' }).click();
      await team.getByText('Change what is marked above, and save again.').waitFor();
      expect(await described(team.getByLabel('CE'))).toBe('wrong: "Cy" is not a valid address.');
      expect(await described(team.getByLabel('PDM'))).toBe('wrong: "Bo" is not a valid address.');
      expect(await described(page.locator(':focus'))).toContain('"Cy"');
      refused();
      await expectGood('deal-refused-team');
      await team.getByRole('button', { name: 'Cancel' }).click();

      await page.getByRole('button', { name: 'Add contact' }).click();
      const contact = page.getByRole('form', { name: 'Add contact' });
      await contact.getByLabel('E-mail address').fill('bea at contoso');
      await contact.getByRole('button', { name: 'Save' }).click();
      await contact.getByText('"bea at contoso" is not a valid address.').waitFor();
      expect(await described(page.locator(':focus'))).toBe('wrong: "bea at contoso" is not a valid address.');
      refused();
      await expectGood('deal-refused-contact');
      await contact.getByRole('button', { name: 'Cancel' }).click();

      await page.getByRole('button', { name: 'Record a check of OA Wei Zhang' }).click();
      const check = page.getByRole('dialog');
      const save = check.getByRole('button', { name: 'Save' });
      await check.getByText('To save, choose what came out.').waitFor();
      expect(await described(save)).toBe('To save, choose what came out.');
      await check.getByText('Valid: a work account in the right cloud').click();
      await check.getByLabel('Day of the check').fill('2031-01-01');
      await save.click();
      await check.getByText('The day of the check lies in the future.').waitFor();
      expect(await described(page.locator(':focus'))).toBe('wrong: The day of the check lies in the future.');
      refused();
      await expectGood('deal-refused-check');
    },
    90_000,
  );

  it('says of a form that it is loaded, and takes the focus to it once it is', async () => {
    const { page, wrong } = await tab().open({ path: DEAL });
    let go: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/evidence', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Record a check of OA Wei Zhang' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record a check' });
    await dialog.getByLabel('Loading the form').waitFor();
    expect(await described(dialog.getByRole('button', { name: 'Save' }))).toBe('The form is being loaded.');
    go();
    await dialog.locator('input[type=radio]:focus').waitFor();
    expect(wrong).toEqual([]);
  }, 60_000);

  it('looks again where somebody else changed the deal, and drops what was typed only when asked to', async () => {
    const { page } = await tab().open({ path: DEAL });
    await page.getByRole('button', { name: 'Edit days and team' }).click();
    const form = page.getByRole('form', { name: 'Edit days and team' });
    await form.getByLabel('Close date').fill('2026-07-01');
    await edited({ kind: 'set-fields', fields: { closeDate: '2026-06-25' } });
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Changed meanwhile.').waitFor();
    await form.getByRole('button', { name: 'Look again' }).click();
    await form.getByText('Changed meanwhile.').waitFor({ state: 'detached' });
    await form.locator('input[type=date][value="2026-06-25"]').waitFor();
    await form.getByRole('button', { name: 'Cancel' }).click();
    await page
      .getByText(/^Thu 25 Jun/)
      .first()
      .waitFor();
    await edited({ kind: 'set-fields', fields: { closeDate: '2026-06-22' } });
  }, 60_000);

  it('tells that an opened card is out of date, and shows the one that is done by itself', async () => {
    const { page, wrong } = await tab().open({ path: DEAL });
    const card = page.locator('.ac-adaptiveCard');
    const again = page.getByRole('button', { name: 'Look again' });
    await card.getByRole('button', { name: 'Evidence' }).click();
    await page.getByRole('button', { name: "Back to the deal's card" }).waitFor();
    expect(await again.count()).toBe(0);
    await edited({ kind: 'set-fields', fields: { closeDate: '2026-06-26' } });
    await page.getByText('The deal has changed since this was opened.').waitFor();
    await again.click();
    await again.waitFor({ state: 'detached' });
    await card.getByText('2026-06-26').first().waitFor();

    await page.route('**/cards/press', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), isUnderWay: true } });
    });
    await card.getByRole('button', { name: 'Evidence' }).click();
    await page.getByText('This is still being done.').waitFor();
    await again.waitFor();
    await edited({ kind: 'set-fields', fields: { closeDate: '2026-06-22' } });
    await page.getByText('This is still being done.').waitFor({ state: 'detached' });
    await card.getByText('2026-06-22').first().waitFor();
    expect(wrong).toEqual([]);
  }, 60_000);

  it('says what kind of deal it is, and what is missing of that', async () => {
    const { services } = tab().bot;
    const of = { value_usd: 1234567, partner: null, agreement_number: null, package_id: 'PKG-7' };
    await services.db.updateTable('deals').set(of).where('deal_id', '=', DEAL_ID).execute();
    const { page, expectGood } = await tab().open({ path: DEAL, width: 320 });
    const facts = await page
      .getByRole('region', { name: 'How it stands' })
      .locator('dl > div')
      .evaluateAll((found) => found.map((one: { textContent: string | null }) => one.textContent));
    expect(facts).toEqual([
      expect.stringMatching(/^Verdict.*Blocked$/),
      expect.stringMatching(/^Risk.*Critical$/),
      expect.stringMatching(/^Closes\d+ days leftMon 22 Jun( 2026)?$/),
      'ValueUS$ 1,234,567',
      'StageOpen',
      'Partnernot stated',
      'TransactionRenewal',
      'Agreementnot stated',
      'PackagePKG-7',
    ]);
    await expectGood('deal-facts');
  }, 60_000);

  it('leads from what a finding rests on to the answer of the guidance', async () => {
    const { page, wrong } = await tab().open({ path: DEAL });
    await page.locator('summary', { hasText: 'Wrong cloud' }).click();
    const sources = page.getByRole('list', { name: 'Sources' }).filter({ hasText: 'Cloud Scope Alignment' });
    await sources.getByRole('link', { name: 'Which WSA fits which cloud scope?' }).click();
    await page.getByRole('heading', { name: 'Which WSA fits which cloud scope?' }).waitFor();
    await page.getByText('Cloud Scope Alignment').first().waitFor();
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each([
    { what: 'a phone', width: 320, height: 568 },
    { what: 'a desktop at 200 % zoom', width: 640, height: 400 },
    { what: 'a desktop at 400 % zoom', width: 320, height: 256 },
  ])(
    'has a letter whose buttons stay in view on $what',
    async ({ width, height }) => {
      const { page, expectGood } = await tab().open({ path: DEAL, width });
      await page.setViewportSize({ width, height });
      await page.getByRole('main').getByRole('button', { name: 'Write to customer' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Draft customer e-mail' });
      await dialog.getByText('What is open').waitFor();
      for (const name of ['Close', 'Save as file', 'Create draft'])
        expect([name, await isInView(page, dialog.getByRole('button', { name }))]).toEqual([name, true]);
      const last = dialog.getByLabel('The letter as it will look').locator('p').last();
      await last.scrollIntoViewIfNeeded();
      expect(await isInView(page, dialog.getByRole('button', { name: 'Create draft' }))).toBe(true);
      await page.screenshot({ path: `test-artifacts/tab/deal-letter-small-${width}-${height}.png` });
      await dialog.getByLabel('Personal note (optional)').scrollIntoViewIfNeeded();
      await page.screenshot({ path: `test-artifacts/tab/deal-letter-small-top-${width}-${height}.png` });
      await expectGood(`deal-letter-small-${height}`);
    },
    60_000,
  );
});
