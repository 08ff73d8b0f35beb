import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import writeXlsxFile from 'write-excel-file/node';
import { LOCAL_ADDRESS } from '../../src/local/local-person.ts';
import { bookOf } from '../support/bot/bot-deals.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { useTab } from '../support/tab/use-tab.ts';

const LONG_MS = 90_000;

/** A book as a CRM writes it, with deals and headings of its own; two rows of it can't be read. */
function crm(name: string) {
  const mine = LOCAL_ADDRESS;
  const lines = [
    `Opportunity Number,Account Name,ae_email,Expected Close,Colour ${name}`,
    `${name}-1,Adatum,${mine},2026-06-30,blue`,
    `${name}-2,Adatum,${mine},soon,green`,
    `${name}-3,Fabrikam,${mine},2026-02-31,blue`,
    `${name}-4,"Northwind <b>Traders</b>",somebody.else@account-team.example,2026-06-30,red`,
  ];
  return fileOf(`${name}.csv`, lines);
}

function fileOf(name: string, lines: readonly string[]) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
}

function answer(page: Page, name: string | RegExp) {
  return page.getByRole('heading', { level: 2, name }).waitFor();
}

const input = 'input[type=file]';

(browserAvailable() ? describe : describe.skip)('the import', () => {
  const tab = useTab();

  it.each(EVERY_LOOK)(
    'takes a book that is mapped, mended and confirmed, $look, $width pixels wide',
    async ({ look, width }) => {
      const name = `T${look}${width}`;
      const { page, settled, expectGood } = await tab().open({ look, width, path: '/import' });
      await answer(page, 'Drop a book of deals here');
      await expectGood('import-start');

      await page.setInputFiles(input, crm(name));
      await answer(page, 'Say which columns are deal_id and customer');
      const chosen = async (label: string) => page.getByLabel(label).inputValue();
      expect(await chosen('Opportunity Number (column A)')).toBe('deal_id');
      expect(await chosen('Account Name (column B)')).toBe('customer');
      expect(await chosen('Expected Close (column D)')).toBe('close_date');
      expect(await chosen(`Colour ${name} (column E)`)).toBe('');
      await page.getByLabel(`Colour ${name} (column E)`).selectOption('left-out');
      await expectGood('import-columns');

      await page.getByRole('button', { name: 'Read the file like this' }).click();
      await answer(page, '1 deal will be new, 3 deals are refused');
      await page.getByRole('button', { name: 'Deals that are refused (3)' }).click();
      await page.getByText('you are not AE, CE or PDM of this deal').waitFor();
      await expectGood('import-refused');

      await page.getByLabel('D3 close_date (Expected Close)').fill('2026-06-28');
      await page.getByLabel('D4 close_date (Expected Close)').fill('2026-02-28');
      await page.getByRole('button', { name: 'Check the rows again with 2 changes' }).click();
      await answer(page, '3 deals will be new, 1 deal is refused');
      await page.getByText('D3 (close_date): soon → 2026-06-28').waitFor();
      await expectGood('import-mended');

      await page.getByRole('button', { name: 'Import 3 deals' }).click();
      await answer(page, `Imported ${name}.csv: 3 new · 0 changed · 0 unchanged · 1 refused`);
      await settled();
      await expectGood('import-result');
      expect(await page.getByRole('link', { name: `${name}-2` }).getAttribute('href')).toBe(
        `/tab/deals/${name}-2`,
      );

      await page.goto(`${tab().bot.url}/tab/import`);
      await page.setInputFiles(input, crm(name));
      await page.getByText('Read as last time:').waitFor();
      await answer(page, '1 deal stays as it is, 3 deals are refused');
      await expectGood('import-as-last-time');
      await page.getByRole('button', { name: 'Discard' }).click();
      await answer(page, 'Drop a book of deals here');
      await page.close();
    },
    LONG_MS,
  );

  it('is done by keyboard alone', async () => {
    const { page, wrong } = await tab().open({ path: '/import' });
    const choosing = page.waitForEvent('filechooser');
    await tabTo(page, 'Choose a file');
    await page.keyboard.press('Enter');
    const chooser = await choosing;
    await chooser.setFiles(fileOf('keys.csv', ['deal_id,customer,ae_email', `K-1,Adatum,${LOCAL_ADDRESS}`]));
    await answer(page, '1 deal will be new');
    await tabTo(page, 'Import 1 deal');
    await page.keyboard.press('Enter');
    await answer(page, 'Imported keys.csv: 1 new · 0 changed · 0 unchanged · 0 refused');
    await tabTo(page, 'K-1');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tab/deals/K-1');
    expect(wrong).toEqual([]);
    await page.close();
  }, 60_000);

  it('takes a workbook that is dropped, and names its cells with their sheet', async () => {
    const cells = [
      ['deal_id', 'customer', 'ae_email', 'contact_role', 'contact_email'],
      ['W-1', 'Adatum', LOCAL_ADDRESS, 'chief', 'cleo@adatum.example'],
    ];
    const rows = cells.map((row) => row.map((value) => ({ value })));
    const workbook = await writeXlsxFile(rows, { sheet: 'Quarter 4' }).toBuffer();
    const { page, wrong } = await tab().open({ path: '/import' });
    const dropped = await page.evaluateHandle((base64: string) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'book.xlsx'));
      return transfer;
    }, workbook.toString('base64'));
    await page.getByLabel('Bring in a book of deals').dispatchEvent('drop', { dataTransfer: dropped });
    await answer(page, '1 deal is refused');
    await page.getByLabel("'Quarter 4'!D2 contact_role").fill('NTC');
    await page.getByRole('button', { name: 'Check the rows again with 1 change' }).click();
    await answer(page, '1 deal will be new');
    await page.getByRole('button', { name: 'Undo D2' }).click();
    await answer(page, '1 deal is refused');
    expect(wrong).toEqual([]);
    await page.close();
  }, 60_000);

  it.each(EVERY_LOOK)(
    'says why a file is not taken, $look, $width pixels wide',
    async (how) => {
      const { page, wrong, expectGood } = await tab().open({ ...how, path: '/import' });
      await page.setInputFiles(input, {
        name: 'photo.csv',
        mimeType: '',
        buffer: Buffer.from('\x89PNG\r\n', 'latin1'),
      });
      await page.getByText('photo.csv was not taken.').waitFor();
      await page.getByText("the file's name says .csv, but it is a picture (PNG)").waitFor();
      // The browser tells of every answer that is an error.
      expect(wrong.splice(0)).toMatchObject([expect.stringContaining('422')]);
      await expectGood('import-not-taken');
      await page.close();
    },
    60_000,
  );

  it.each(EVERY_LOOK)(
    'shows how far an import is, $look, $width pixels wide',
    async (how) => {
      const { page, expectGood } = await tab().open({ ...how, path: '/import' });
      await page.setInputFiles(
        input,
        fileOf('long.csv', ['deal_id,customer,ae_email', `L-1,Adatum,${LOCAL_ADDRESS}`]),
      );
      await answer(page, '1 deal will be new');
      // A file of a thousand rows that is half imported stands for it at the wire.
      await page.route(/\/api\/v1\/imports\/[\w-]+$/, async (route) => {
        const response = await route.fetch();
        const told = (await response.json()) as object;
        await route.fulfill({
          response,
          json: { ...told, state: 'importing', progress: { done: 500, total: 1000 } },
        });
      });
      await page.reload();
      await answer(page, 'Importing long.csv');
      await page.getByText('500 of 1,000 rows').waitFor();
      expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0.5');
      await expectGood('import-progress');
      await page.close();
    },
    60_000,
  );

  it.each(EVERY_LOOK)(
    'does nothing once the deals have changed, and says what has, $look, $width pixels wide',
    async ({ look, width }) => {
      const dealId = `C${look}${width}`;
      const { page, wrong, expectGood } = await tab().open({ look, width, path: '/import' });
      const deal = { deal_id: dealId, customer: 'Adatum', ae_email: LOCAL_ADDRESS };
      await page.setInputFiles(
        input,
        fileOf('late.csv', [
          'deal_id,customer,ae_email,close_date',
          `${dealId},Adatum,${LOCAL_ADDRESS},2026-06-30`,
        ]),
      );
      await answer(page, '1 deal will be new');
      await bookOf([{ ...deal, close_date: '2026-06-01' }])(tab().bot.services);
      await page.getByRole('button', { name: 'Import 1 deal' }).click();
      await page.getByText('It has changed meanwhile.').waitFor();
      await page.getByText(`${dealId}: changed, close_date: 2026-06-01 → 2026-06-30`).first().waitFor();
      await answer(page, '1 deal will change');
      expect(wrong.splice(0)).toMatchObject([expect.stringContaining('412')]);
      await expectGood('import-changed');
      await page.getByRole('button', { name: 'Import 1 deal' }).click();
      await answer(page, 'Imported late.csv: 0 new · 1 changed · 0 unchanged · 0 refused');
      await page.close();
    },
    60_000,
  );

  it('of somebody else is not there', async () => {
    const { page } = await tab().open({ path: '/import' });
    await page.setInputFiles(input, crm('Mine'));
    await answer(page, 'Say which columns are deal_id and customer');
    const { pathname } = new URL(page.url());
    const other = await tab().open({ path: pathname.replace('/tab', ''), who: 'admin' });
    await other.page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    await other.page.close();
    await page.close();
  }, 60_000);
});

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>('document.activeElement?.textContent?.trim() ?? ""');
    if (focused === name) return;
  }
  throw new Error(`the Tab key does not come to "${name}"`);
}
