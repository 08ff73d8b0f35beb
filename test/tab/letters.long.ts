import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadTemplates } from '../../src/email/templates/render.ts';
import { startBatch } from '../../src/flows/drafts/batch/batch.ts';
import { LOCAL_ADDRESS } from '../../src/local/local-person.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { answered } from '../support/replies/proposals.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';

/** A deal of the sample book that the local person is on, and whose letters have something to ask. */
const DEAL = 'EA-2026-0042';

(browserAvailable() ? describe : describe.skip)('the page of letters', () => {
  const tab = useTab();

  beforeAll(async () => {
    const { services } = tab().bot;
    await answered(services.db, DEAL, [
      {
        role: 'online-administrator',
        email: 'jane@contoso.example',
        name: 'Jane Doe',
        foundIn: 'OA: Jane Doe',
      },
      {
        role: null,
        email: 'mia@contoso.example',
        foundIn: 'or ask mia@contoso.example <script>alert(1)</script>',
      },
    ]);
    const asker = { id: 'x', objectId: null, tenantId: null, name: 'Alex', addresses: [LOCAL_ADDRESS] };
    const viewer = { addresses: new Set([LOCAL_ADDRESS]), isAdmin: false };
    const viewers = { asker, viewer, audience: [viewer], conversation: null, locale: 'en' } as const;
    await startBatch(services, viewers, { template: 'customer-action-required', dealIds: [DEAL, 'Q-1'] });
    await services.db.updateTable('draft_batches').set({ lease_until: null }).execute();
  });

  it('makes a draft of a letter by keyboard alone, and lists it', async () => {
    const { page, wrong, expectGood } = await tab().open({ path: `/letters?deal=${DEAL}` });
    const look = page.getByRole('button', { name: 'Look at it: customer e-mail' });
    await look.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const note = dialog.getByLabel('Personal note (optional)');
    await note.focus();
    await page.keyboard.type('<b>Hello</b> from me');
    await dialog.getByLabel('The letter as it will look').getByText('<b>Hello</b> from me').waitFor();
    const create = dialog.locator('button:not([aria-disabled=true])', { hasText: 'Create draft' });
    await create.waitFor();
    await expectGood('letters-preview');
    await create.focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('The draft is in the outbox of this machine').waitFor();
    await dialog.locator('button:not([aria-disabled=true])', { hasText: 'Bring up to date' }).waitFor();
    await expectGood('letters-created');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('button[aria-label="Look at it: customer e-mail"]:focus').waitFor();
    await page.getByRole('link', { name: 'All my letters' }).click();
    await page.getByText('A file on this machine').first().waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  }, 60_000);

  it.each(
    EVERY_LOOK.flatMap((how) =>
      [
        { name: 'drafts', path: '/letters', ready: 'Letters of the deal' },
        { name: 'answers', path: '/letters?show=answers', ready: 'Found in: OA: Jane Doe' },
        { name: 'many', path: '/letters?show=many', ready: 'Not finished' },
        { name: 'templates', path: '/letters?show=templates', ready: 'What is open' },
        { name: 'of-a-deal', path: `/letters?deal=${DEAL}`, ready: 'Customer e-mail' },
      ].map((one) => ({ ...one, ...how })),
    ),
  )(
    'has $path without a fault, $look, $width pixels wide',
    async ({ name, ready, ...how }) => {
      const { page, settled, expectGood } = await tab().open(how);
      await page.getByText(ready).first().waitFor();
      await settled();
      await expectGood(`letters-${name}`);
      await page.close();
    },
    60_000,
  );

  it.each(EVERY_LOOK)(
    'shows a letter to look through, $look, $width pixels wide',
    async (how) => {
      const { page, expectGood } = await tab().open({ ...how, path: `/letters?deal=${DEAL}` });
      await page.getByRole('button', { name: 'Look at it: customer e-mail' }).click();
      await page.getByRole('dialog').getByText('What is open').waitFor();
      await page.locator('button:not([aria-disabled=true])', { hasText: 'Create draft' }).waitFor();
      await expectGood('letters-dialog');
      await page.close();
    },
    60_000,
  );

  it('resumes the drafts for many deals, and shows each', async () => {
    const { page, expectGood } = await tab().open({ path: '/letters?show=many', width: 320 });
    await page.getByRole('button', { name: /^Resume the customer e-mail/ }).click();
    await page.getByText('Done: 1 made, 1 skipped').first().waitFor();
    await page.locator('.fui-ToastTitle').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Show each deal/ }).click();
    await page.getByRole('dialog').getByText('is not there any more, or not yours').waitFor();
    await expectGood('letters-batch');
    await page.close();
  }, 60_000);

  it('accepts a proposed contact once a role is chosen, and declines another', async () => {
    const { page, wrong } = await tab().open({ path: '/letters?show=answers' });
    const accept = page.getByRole('button', { name: 'Accept mia@contoso.example' });
    expect(await accept.isDisabled()).toBe(true);
    await page.getByLabel('Role of mia@contoso.example').selectOption({ label: 'Notices Contact' });
    await accept.click();
    await page.getByText('Added: mia@contoso.example as Notices Contact.').first().waitFor();
    await page.locator('section:focus').getByRole('link', { name: 'Contoso' }).waitFor();
    await page.getByRole('button', { name: 'Decline jane@contoso.example' }).click();
    await page.getByText('No answer waits for you').waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  }, 60_000);

  it('shows a template in plain text, too, and says where there is no letter', async () => {
    const { page, wrong, expectGood } = await tab().open({ path: '/letters?show=templates', width: 320 });
    await page.getByRole('tab', { name: 'Plain text' }).click();
    await page
      .getByText(/^Hello Cara Lane|^Hello/)
      .first()
      .waitFor();
    await page.getByLabel('Letter', { exact: true }).selectOption({ label: 'digest of alerts' });
    await page.getByText('EA-0000-SAMPLE').first().waitFor();
    await expectGood('letters-template-text');
    expect(wrong).toEqual([]);
    await page.close();
  }, 60_000);

  it.each(EVERY_LOOK)(
    "tells which templates are the organisation's own, and what was refused in them, $look, $width pixels wide",
    async (how) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'wsa-templates-'));
      await writeFile(path.join(folder, 'partner-action-required.subject.hbs'), 'Please act, {{customer}}');
      await writeFile(path.join(folder, 'partner-action-required.text.hbs'), 'Dear partner,\n{{nobody}}');
      const { services } = tab().bot;
      const { mail } = services;
      Object.assign(services, { mail: { drafts: mail.drafts, templates: loadTemplates(folder) } });
      const { page, expectGood } = await tab().open({ ...how, path: '/letters?show=templates' });
      await page
        .getByText('partner-action-required.text.hbs, line 2: there is no field "nobody" here')
        .waitFor();
      await page.getByText("Your organisation's own: subject; the rest is built in.").waitFor();
      await page.getByRole('heading', { name: 'Please act, Contoso' }).waitFor();
      await expectGood('letters-own-templates');
      await page.close();
      Object.assign(services, { mail });
      await rm(folder, { recursive: true });
    },
    60_000,
  );

  it('is known to the page of its deal, which leads to it each time, and to Today', async () => {
    // What answers propose would be decided on first.
    await tab().bot.services.db.deleteFrom('proposed_contacts').execute();
    const { page, wrong, expectGood } = await tab().open({ path: `/deals/${DEAL}` });
    const row = page.getByRole('listitem').filter({ hasText: 'customer e-mail by' });
    await row.getByText('Draft, not sent').waitFor();
    expect(await page.getByText('No letter was drafted yet').count()).toBe(0);
    const answer = page.getByRole('region', { name: 'How it stands' });
    const see = answer.getByRole('button', { name: 'See to the draft' });
    for (let times = 0; times < 2; times += 1) {
      await see.click();
      await page.locator('li:focus', { hasText: 'customer e-mail by' }).waitFor();
      await page.getByRole('heading', { level: 1 }).focus();
    }
    await expectGood('deal-draft-filed');
    await page.goto(`${tab().bot.url}/tab/`);
    await page.getByRole('button', { name: 'See to the draft: Contoso' }).waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  }, 60_000);
});
