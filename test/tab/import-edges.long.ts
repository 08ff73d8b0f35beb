import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import writeXlsxFile from 'write-excel-file/node';
import { LOCAL_ADDRESS } from '../../src/local/local-person.ts';
import { useBots } from '../support/bot/test-bot.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { handOn } from '../support/tab/fake-host.ts';
import { useTab } from '../support/tab/use-tab.ts';

const LONG_MS = 60_000;
const HEAD = 'deal_id,customer,ae_email,close_date';
const input = 'input[type=file]';

function csv(name: string, ...lines: readonly string[]) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
}

/** A book of one deal that can be read. */
function oneDeal(dealId: string) {
  return csv(`${dealId}.csv`, HEAD, `${dealId},Adatum,${LOCAL_ADDRESS},2026-06-30`);
}

function answer(page: Page, name: string | RegExp) {
  return page.getByRole('heading', { level: 2, name }).waitFor();
}

/** Drops files on an element, as a person does. */
async function drop(page: Page, target: string, files: readonly { name: string; bytes: number }[]) {
  const transfer = await page.evaluateHandle((all) => {
    const dropped = new DataTransfer();
    for (const { name, bytes } of all) dropped.items.add(new File([new Uint8Array(bytes).fill(65)], name));
    return dropped;
  }, files);
  await page.dispatchEvent(target, 'drop', { dataTransfer: transfer });
}

(browserAvailable() ? describe : describe.skip)('the import at its edges', () => {
  const tab = useTab();
  const startBot = useBots();
  afterEach(async () => {
    await tab().context.unrouteAll({ behavior: 'ignoreErrors' });
    for (const page of tab().context.pages()) await page.close();
  });

  const zone = 'section[aria-label="Bring in a book of deals"]';

  it.each([
    {
      files: [{ name: 'big.csv', bytes: 25 * 1024 * 1024 }],
      said: /big\.csv was not taken: it has 25\.0 MB/,
    },
    { files: [{ name: 'none.csv', bytes: 0 }], said: 'none.csv was not taken: it is empty.' },
    {
      files: [
        { name: 'a.csv', bytes: 9 },
        { name: 'b.csv', bytes: 9 },
      ],
      said: 'One file at a time, please: these are 2.',
    },
  ])(
    'says why nothing is sent: $said',
    async ({ files, said }) => {
      const { page, wrong, expectGood } = await tab().open({ path: '/import', width: 320 });
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
      await drop(page, zone, files);
      await page.getByText(said).waitFor();
      expect(sent).not.toContain('POST /api/v1/imports');
      expect(wrong).toEqual([]);
      await expectGood(`import-edge-${files[0]?.name}`);
    },
    LONG_MS,
  );

  it('stays where it is when a file is dropped beside the place for it', async () => {
    const { page } = await tab().open({ path: '/import' });
    const isKept = await page.evaluate<boolean>(
      "!document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true }))",
    );
    expect(isKept).toBe(true);
  });

  it(
    'takes a file that is dropped twice once, and says so; brought in again it changes nothing',
    async () => {
      const { page, wrong } = await tab().open({ path: '/import' });
      let free = () => {};
      const held = new Promise<void>((resolve) => {
        free = resolve;
      });
      let posts = 0;
      await page.route('**/api/v1/imports?*', async (route) => {
        posts += 1;
        await held;
        await route.continue();
      });
      await page.setInputFiles(input, oneDeal('TW-1'));
      await page.getByText('Reading TW-1.csv …').waitFor();
      await page.setInputFiles(input, oneDeal('TW-1'));
      await page.getByText('TW-1.csv is still being read: TW-1.csv was not taken.').waitFor();
      free();
      await answer(page, '1 deal will be new');
      expect(posts).toBe(1);
      await page.getByRole('button', { name: 'Import 1 deal' }).click();
      await answer(page, /^Imported TW-1\.csv/);
      await page.goto(`${tab().bot.url}/tab/import`);
      await page.setInputFiles(input, oneDeal('TW-1'));
      await answer(page, '1 deal stays as it is');
      await page.getByRole('button', { name: 'Nothing to import' }).waitFor();
      expect(wrong).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'keeps a file whose way is broken off, and sends it again',
    async () => {
      const { page, expectGood, wrong } = await tab().open({ path: '/import' });
      await page.route('**/api/v1/imports?*', (route) => route.abort('connectionreset'), { times: 1 });
      await page.setInputFiles(input, oneDeal('BR-1'));
      await page.getByText('BR-1.csv was not taken.').waitFor();
      await page.getByText('The server could not be reached.').waitFor();
      expect(wrong.splice(0)).toMatchObject([expect.stringContaining('ERR_CONNECTION_RESET')]);
      await expectGood('import-edge-broken');
      await page.getByRole('button', { name: 'Try again' }).click();
      await answer(page, '1 deal will be new');
    },
    LONG_MS,
  );

  it(
    'is confirmed by a server that was started anew after the preview',
    async () => {
      const { bot, context } = tab();
      const { page } = await tab().open({ path: '/import' });
      await page.setInputFiles(input, oneDeal('RE-1'));
      await answer(page, '1 deal will be new');
      // Nobody answers while it starts.
      const down = (route: Route) => route.abort('connectionrefused');
      await context.route(`${bot.url}/**`, down);
      await page.getByRole('button', { name: 'Import 1 deal' }).click();
      await page.getByText('The server could not be reached.').waitFor();
      const anew = await startBot({
        fill: async () => {},
        database: { name: 'SQLite', store: async () => bot.store, settings: async () => Promise.reject() },
      });
      await context.unroute(`${bot.url}/**`, down);
      await context.route(`${bot.url}/**`, (route) => handOn(route, bot.url, anew.url));
      await page.getByRole('button', { name: 'Import 1 deal' }).click();
      await answer(page, 'Imported RE-1.csv: 1 new · 0 changed · 0 unchanged · 0 refused');
    },
    LONG_MS,
  );

  it(
    'lets no two columns be the same one, and says at both why',
    async () => {
      const { page, wrong, expectGood } = await tab().open({ path: '/import' });
      await page.setInputFiles(input, csv('twice.csv', 'Ref A,Ref B,Who', `X-1,X-2,Adatum`));
      await answer(page, 'Say which columns are deal_id and customer');
      await page.getByLabel('Who (column C)').selectOption('customer');
      await page.getByLabel('Ref A (column A)').selectOption('deal_id');
      await page.getByLabel('Ref B (column B)').selectOption('deal_id');
      expect(await page.getByText('Only one column can be deal_id.').count()).toBe(2);
      const read = page.getByRole('button', { name: 'Read the file like this' });
      expect(await read.getAttribute('aria-disabled')).toBe('true');
      await expectGood('import-edge-twice');
      await page.getByLabel('Ref B (column B)').selectOption('left-out');
      await read.click();
      await answer(page, /is refused|will be new/);
      expect(wrong).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'says what is wrong with two columns of one name that are both to be one',
    async () => {
      const { page } = await tab().open({ path: '/import' });
      await page.setInputFiles(input, csv('same.csv', 'Ref,Ref,Who', 'X-1,X-2,Adatum'));
      await answer(page, /^Say which column/);
      await page.getByLabel('Who (column C)').selectOption('customer');
      await page.getByLabel('Ref (column A)').selectOption('deal_id');
      await page
        .getByText(/and several are called “Ref”: give one another name/)
        .first()
        .waitFor();
    },
    LONG_MS,
  );

  it(
    'keeps a row refused that is mended with what is wrong again, with what was typed',
    async () => {
      const { page, wrong, expectGood } = await tab().open({ path: '/import', width: 320 });
      await page.setInputFiles(input, csv('wrong.csv', HEAD, `WR-1,Adatum,${LOCAL_ADDRESS},soon`));
      await answer(page, '1 deal is refused');
      await page.getByLabel('D2 close_date').fill('2026-02-30');
      await page.getByRole('button', { name: 'Check the rows again with 1 change' }).click();
      await page.getByText('not "2026-02-30"').waitFor();
      expect(await page.getByLabel('D2 close_date').inputValue()).toBe('2026-02-30');
      await page.getByText('D2 (close_date): soon → 2026-02-30').waitFor();
      await answer(page, '1 deal is refused');
      await expectGood('import-edge-wrong-again');
      await page.getByLabel('D2 close_date').fill('2026-02-27');
      await page.getByRole('button', { name: 'Check the rows again with 1 change' }).click();
      await answer(page, '1 deal will be new');
      expect(wrong).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'names refused rows by the sheet they stand in, and which sheet is read',
    async () => {
      const { page, wrong } = await tab().open({ path: '/import' });
      const cells = (rows: readonly (readonly string[])[]) =>
        rows.map((row) => row.map((value) => ({ value })));
      const deals = [
        ['deal_id', 'customer', 'ae_email', 'close_date'],
        ['SH-1', 'Adatum', LOCAL_ADDRESS, 'soon'],
      ];
      const empty = await writeXlsxFile([
        { sheet: 'Cover', data: [] },
        { sheet: 'Quarter 4', data: cells(deals) },
      ]).toBuffer();
      await page.setInputFiles(input, { name: 'second.xlsx', mimeType: '', buffer: empty });
      await answer(page, '1 deal is refused');
      await page.getByText('second.xlsx, sheet “Quarter 4”').waitFor();
      await page.getByLabel("'Quarter 4'!D2 close_date").fill('2026-06-30');
      await page.getByRole('button', { name: 'Check the rows again with 1 change' }).click();
      await answer(page, '1 deal will be new');

      const notes = await writeXlsxFile([
        {
          sheet: 'Notes',
          data: cells([
            ['customer', 'Remark'],
            ['Adatum', 'Ask Ann'],
          ]),
        },
        { sheet: 'Quarter 4', data: cells(deals) },
      ]).toBuffer();
      await page.goto(`${tab().bot.url}/tab/import`);
      await page.setInputFiles(input, { name: 'notes.xlsx', mimeType: '', buffer: notes });
      await answer(page, '1 deal is refused');
      await page.getByLabel(/D2 close_date$/).waitFor();
      expect(wrong).toEqual([]);
    },
    LONG_MS,
  );
});
