import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import writeXlsxFile from 'write-excel-file/node';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { IMPORT_DISCARD, IMPORT_TAKE } from '../../../cards/verbs.ts';
import { countDeals } from '../../../src/store/queries/deals/deals.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { cardsOf, only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { activity, message } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectInert, MARK } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

/** OneDrive on this machine: gives what is to be fetched, and keeps what is stored. */
let drive: Server;
let files: Record<string, { status?: number; body: string | Uint8Array }> = {};
let stored: { url: string; range: string | undefined; body: string }[] = [];
let storing = 201;
beforeAll(async () => {
  drive = createServer(async (request, response) => {
    if (request.method === 'PUT') {
      const range = request.headers['content-range'];
      stored.push({ url: request.url ?? '', range, body: (await buffer(request)).toString('utf8') });
      response.writeHead(storing).end();
      return;
    }
    const file = files[request.url ?? ''];
    const redirect = file?.status === 302 ? { location: '/book.csv' } : {};
    response.writeHead(file?.status ?? (file ? 200 : 404), redirect).end(file?.body);
  });
  await new Promise<void>((resolve) => drive.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  drive.closeAllConnections();
  drive.close();
});

function driveUrl(path: string): string {
  return `http://127.0.0.1:${(drive.address() as AddressInfo).port}${path}`;
}

const KEPT: readonly Row[] = [
  { deal_id: 'D-1', customer: 'Contoso', ae_email: 'you@account-team.example', close_date: '2026-06-20' },
  { deal_id: 'D-2', customer: 'Fabrikam', ae_email: 'else@account-team.example' },
];

const BOOK = [
  'deal_id,customer,ae_email,close_date',
  'D-1,Contoso,you@account-team.example,2026-06-25',
  'D-3,Northwind,you@account-team.example,2026-07-01',
  'D-4,Wrong,you@account-team.example,someday',
].join('\n');

const start = useBots();
let bot: TestBot;
beforeEach(async () => {
  files = { '/book.csv': { body: BOOK } };
  stored = [];
  storing = 201;
  bot = await start({ fill: bookOf(KEPT) });
});

/** Drops files into a chat; gives the card that came. */
async function drop(
  names: readonly string[],
  { of = bot, from = '29:alex', conversation = 'personal' as 'personal' | 'groupChat', url = driveUrl } = {},
): Promise<AdaptiveCard> {
  const attachments = names.map((name) => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name,
    contentUrl: 'https://contoso-my.sharepoint.com/x',
    content: { downloadUrl: url(`/${name}`), uniqueId: '1', fileType: 'csv' },
  }));
  const sent = await of.deliver({ ...message('', of.where({ from, conversation })), attachments });
  return only(cardsOf(sent.sent));
}

describe('a book that is dropped into the chat', () => {
  it('is previewed, and nothing is changed by that', async () => {
    const card = await drop(['book.csv']);
    expect(linesOf(card).slice(0, 3)).toEqual([
      'Import book.csv?',
      '1 new · 1 changed · 0 unchanged · 1 left out',
      'Nothing is changed yet.',
    ]);
    expect(linesOf(card).join('\n')).toMatch(/\(D-1\): Close date: .* → Thu 25 Jun/);
    expect(linesOf(card).join('\n')).toMatch(/Row 4: the close date is not a date\./);
    expect(renderCard(card).faults).toEqual([]);
    expect(await countDeals(bot.store.db)).toBe(2);
  });

  it('is imported once, at the press of the button, and is in the audit log', async () => {
    const { verb, data, title } = button(await drop(['book.csv']), 'Import 2 deals');
    expect([verb, title]).toEqual([IMPORT_TAKE, 'Import 2 deals']);
    const [first, second] = await Promise.all([bot.press(verb, data), bot.press(verb, data)]);
    const titles = [first, second].map(({ told }) => titleOf(told.value as AdaptiveCard)).sort();
    expect(titles[1]).toBe('Importing book.csv …');
    expect(['Being imported', 'Imported already']).toContain(titles[0]);
    const changed = () => bot.connector.sent.filter(({ method }) => method === 'PUT');
    await eventually(() => expect(changed()).toHaveLength(2));
    const [, done] = changed();
    expect(linesOf(done?.activity.attachments?.[0]?.content as AdaptiveCard)).toEqual([
      'Imported book.csv',
      '1 new · 1 changed · 0 unchanged · 1 left out',
    ]);
    expect(await countDeals(bot.store.db)).toBe(3);
    expect(linesOf(only(await bot.ask('check D-1'))).join('\n')).toContain('closes Thu 25 Jun');
    const entries = await auditOf(bot.store.db, null, { skip: 0, limit: 50 });
    const imports = entries.filter(({ action }) => action === 'import');
    expect(imports.map(({ deal_key, detail }) => [deal_key, detail])).toEqual(
      [
        [null, 'book.csv: 1 new, 1 changed, 0 unchanged, 1 refused'],
        ['d-3', 'new, from book.csv'],
        ['d-1', expect.stringMatching(/2026-06-25.*; from book\.csv$/)],
      ].sort((one, other) => (one[0] === null ? -1 : other[0] === null ? 1 : 0)),
    );
    expect(titleOf((await bot.press(verb, data)).told.value as AdaptiveCard)).toBe('Imported already');
  });

  it('is not imported where it would do something else by now: that is shown, and is what the next press imports', async () => {
    const take = button(await drop(['book.csv']), 'Import 2 deals');
    // Somebody else brings the deal of the file meanwhile.
    await bookOf([{ ...KEPT[0], close_date: '2026-06-25' }])(bot.services);
    const stale = (await bot.press(take.verb, take.data)).told.value as AdaptiveCard;
    expect(linesOf(stale).slice(0, 2)).toEqual([
      'Import book.csv?',
      '1 new · 0 changed · 1 unchanged · 1 left out',
    ]);
    expect(linesOf(stale).join('\n')).toContain('Nothing was imported: it is otherwise than you were shown');
    expect(renderCard(stale).faults).toEqual([]);
    expect(await countDeals(bot.store.db)).toBe(2);
    expect(titleOf((await bot.press(take.verb, take.data)).told.value as AdaptiveCard)).toBe(
      'Import book.csv?',
    );
    const now = button(stale, 'Import 1 deal');
    expect(titleOf((await bot.press(now.verb, now.data)).told.value as AdaptiveCard)).toBe(
      'Importing book.csv …',
    );
    await eventually(async () => expect(await countDeals(bot.store.db)).toBe(3));
  });

  it('is shown anew by the button of a card that carries no version, as earlier ones do', async () => {
    const { verb, data } = button(await drop(['book.csv']), 'Import 2 deals');
    const { upload } = data as { upload: string };
    const shown = (await bot.press(verb, { upload })).told.value as AdaptiveCard;
    expect(titleOf(shown)).toBe('Import book.csv?');
    expect(await countDeals(bot.store.db)).toBe(2);
  });

  it('is forgotten when it is discarded', async () => {
    const card = await drop(['book.csv']);
    const { verb, data } = button(card, 'Discard');
    expect(verb).toBe(IMPORT_DISCARD);
    expect(titleOf((await bot.press(verb, data)).told.value as AdaptiveCard)).toBe('Discarded');
    const take = button(card, 'Import 2 deals');
    expect(titleOf((await bot.press(take.verb, take.data)).told.value as AdaptiveCard)).toBe('Discarded');
    expect(await countDeals(bot.store.db)).toBe(2);
  });

  it('is kept for a day', async () => {
    const { verb, data } = button(await drop(['book.csv']), 'Import 2 deals');
    bot.wait(24 * 60 * 60_000 + 1);
    await drop(['book.csv']);
    expect(titleOf((await bot.press(verb, data)).told.value as AdaptiveCard)).toBe('The file is gone');
  });

  it('can be imported again after a crash stopped it, but not before', async () => {
    const { verb, data } = button(await drop(['book.csv']), 'Import 2 deals');
    const at = new Date(bot.services.now()).toISOString();
    await bot.store.db.updateTable('uploads').set({ state: 'importing', changed_at: at }).execute();
    expect(titleOf((await bot.press(verb, data)).told.value as AdaptiveCard)).toBe('Being imported');
    bot.wait(15 * 60_000);
    expect(titleOf((await bot.press(verb, data)).told.value as AdaptiveCard)).toBe('Importing book.csv …');
    await eventually(() =>
      expect(bot.connector.sent.filter(({ method }) => method === 'PUT')).toHaveLength(2),
    );
  });

  it('that a full disk stops says so, and can be imported once there is room', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `F-${at},${'Customer '.repeat(10)}${at}`);
    files['/long.csv'] = { body: ['deal_id,customer', ...rows].join('\n') };
    const { verb, data } = button(await drop(['long.csv']), 'Import 300 deals');
    const { db } = bot.store;
    const {
      rows: [size],
    } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    // Room for the claim of the file, and for little more.
    await sql.raw(`pragma max_page_count = ${(size?.page_count ?? 0) + 20}`).execute(db);
    await bot.press(verb, data);
    const drawn = () => bot.connector.sent.filter(({ method }) => method === 'PUT').slice(-1);
    await eventually(() => expect(titleOf(only(cardsOf(drawn())))).toBe('The import of long.csv stopped'));
    expect(linesOf(only(cardsOf(drawn())))).toContain('The disk of the bot is full.');
    await sql`pragma max_page_count = 1000000`.execute(db);
    // It shows what is left, where some deals are there already.
    const again = (await bot.press(verb, data)).told.value as AdaptiveCard;
    if (titleOf(again) === 'Import long.csv?') {
      const left = buttonsOf(again).find((one) => one.verb === IMPORT_TAKE);
      await bot.press(verb, left?.data);
    }
    await eventually(() => expect(titleOf(only(cardsOf(drawn())))).toBe('Imported long.csv'));
    expect(await countDeals(db)).toBe(302);
  });

  it('may be a workbook', async () => {
    const sheet = [
      ['deal_id', 'customer', 'close_date'],
      ['D-9', 'Sheet', new Date('2026-07-02T00:00:00Z')],
    ];
    const rows = sheet.map((row) =>
      row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value })),
    );
    files['/book.xlsx'] = { body: await (await writeXlsxFile(rows as never)).toBuffer() };
    expect(linesOf(await drop(['book.xlsx'])).slice(0, 2)).toEqual([
      'Import book.xlsx?',
      '1 new · 0 changed · 0 unchanged · 0 left out',
    ]);
  });

  it('that says what is kept already is not offered for import', async () => {
    files['/same.csv'] = { body: 'deal_id,customer\nD-1,Contoso\n' };
    expect(buttonsOf(await drop(['same.csv'])).map(({ title }) => title)).toEqual(['Discard']);
  });

  it('with hostile names and cells comes out as text', async () => {
    const hostile = `${MARK} **b** <img onerror=x> {{DATE(2026-01-01,SHORT)}}`;
    files['/h.csv'] = {
      body: `deal_id,customer,close_date\n"D ${hostile}",C,\n"E ${hostile}",C,"no ${hostile}"\n`,
    };
    expectInert(await drop(['h.csv']));
  });

  it.each([
    { what: 'that is no book', file: { body: '%PDF-1.7' }, title: /can not be read/, text: /PDF/ },
    { what: 'that is empty', file: { body: '' }, title: /can not be read/, text: /empty/ },
    {
      what: 'that is gone',
      file: { status: 404, body: '' },
      title: /could not be fetched/,
      text: /answered 404/,
    },
    {
      what: 'that is elsewhere',
      file: { status: 302, body: '' },
      title: /could not be fetched/,
      text: /answered 302/,
    },
    {
      what: 'that is too large',
      file: { body: Buffer.alloc(10 * 1024 * 1024 + 1, 'x') },
      title: /could not be fetched/,
      text: /larger than 10 MB/,
    },
  ])('$what is refused in words', async ({ file, title, text }) => {
    files['/f.csv'] = file;
    const card = await drop(['f.csv']);
    expect(titleOf(card)).toMatch(title);
    expect(linesOf(card).join('\n')).toMatch(text);
  });

  it('without the columns is kept, and asks what its headings stand for', async () => {
    files['/f.csv'] = { body: 'a,b\n1,2\n' };
    const card = await drop(['f.csv']);
    expect(titleOf(card)).toBe('What are the columns of f.csv?');
    expect(linesOf(card)).toContain('I found no column for deal id and customer.');
  });

  it.each([
    'https://evil.example/book.csv',
    'http://10.0.0.1/book.csv',
    'file:///etc/passwd',
    'http://a@127.0.0.1/x',
    'x',
  ])('at %s is not fetched', async (address) => {
    expect(linesOf(await drop(['b.csv'], { url: () => address })).join('\n')).toMatch(
      /not where Teams keeps/,
    );
  });

  it('in a group, or with others, is asked for otherwise', async () => {
    expect(titleOf(await drop(['book.csv'], { conversation: 'groupChat' }))).toBe('In a chat of our own');
    expect(titleOf(await drop(['book.csv', 'book.csv']))).toBe('One book at a time');
  });
});

describe('somebody who is no admin', () => {
  beforeEach(async () => {
    bot = await start({ fill: bookOf(KEPT), admins: new Set() });
    bot.connector.answer({
      members: { '29:alex': { email: 'you@account-team.example' }, '29:eve': { email: 'eve@x.example' } },
    });
  });

  it('imports the deals that are theirs, and no others', async () => {
    files['/b.csv'] = {
      body: 'deal_id,customer,ae_email\nD-1,Contoso Ltd,you@account-team.example\nD-2,Mine now,you@account-team.example\nD-5,Not mine,else@x.example\nD-6,New,you@account-team.example\n',
    };
    const card = await drop(['b.csv']);
    expect(linesOf(card)).toContain('1 new · 1 changed · 0 unchanged · 2 left out');
    const { verb, data } = button(card, 'Import 2 deals');
    await bot.press(verb, data);
    await eventually(() =>
      expect(bot.connector.sent.filter(({ method }) => method === 'PUT')).toHaveLength(2),
    );
    const deals = await bot.store.db
      .selectFrom('deals')
      .select(['deal_id', 'customer'])
      .orderBy('deal_id')
      .execute();
    expect(deals.map(({ deal_id, customer }) => `${deal_id} ${customer}`)).toEqual([
      'D-1 Contoso Ltd',
      'D-2 Fabrikam',
      'D-6 New',
    ]);
  });

  it("can not import somebody else's file", async () => {
    const { verb, data } = button(await drop(['book.csv']), 'Import 2 deals');
    const { told } = await bot.press(verb, data, { from: '29:eve' });
    expect(titleOf(told.value as AdaptiveCard)).toBe('Not your file');
  });

  it('exports the deals that are theirs', async () => {
    expect(await exportedBy('29:alex')).toMatch(/Contoso/);
    expect(await exportedBy('29:alex')).not.toMatch(/Fabrikam/);
    expect(await exportedBy('29:eve')).not.toMatch(/Contoso|Fabrikam/);
  });
});

/** What somebody's OneDrive gets who agrees to take an export. */
async function exportedBy(from: string, of?: string): Promise<string> {
  stored = [];
  const value = {
    type: 'fileUpload',
    action: 'accept',
    context: { offer: 'export', ...(of === undefined ? {} : { of }) },
    uploadInfo: {
      uploadUrl: driveUrl('/up'),
      contentUrl: driveUrl('/content'),
      name: 'deals.csv',
      uniqueId: '1',
      fileType: 'csv',
    },
  };
  const invoke = { ...activity('invoke', bot.where({ from })), name: 'fileConsent/invoke', value };
  const { response } = await bot.deliver(invoke);
  expect(response.status).toBe(200);
  await eventually(() => expect(stored).toHaveLength(1));
  return stored[0]?.body ?? '';
}

describe('an export', () => {
  it('on one machine is a file there', async () => {
    const card = only(await bot.ask('export'));
    expect(linesOf(card).join('\n')).toMatch(/exports\/deals-2026-06-10\.csv/);
  });

  it('goes into OneDrive when the person agrees, and the card then says so', async () => {
    const body = await exportedBy('29:alex');
    expect(body.startsWith('\uFEFF')).toBe(true);
    expect(stored[0]?.range).toBe(`bytes 0-${Buffer.byteLength(body) - 1}/${Buffer.byteLength(body)}`);
    const changed = () => bot.connector.sent.filter(({ method }) => method === 'PUT');
    await eventually(() => expect(changed()).toHaveLength(1));
    const card = changed()[0]?.activity.attachments?.[0]?.content as AdaptiveCard;
    expect(titleOf(card)).toBe('deals.csv is in your OneDrive');
    expect(card.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Open', url: driveUrl('/content') }]);
    const [entry] = await auditOf(bot.store.db, null, { skip: 0, limit: 1 });
    expect(entry).toMatchObject({ action: 'export', detail: 'a book of 2 deals' });
  });

  it.each([
    { of: 'contoso', has: ['D-1'] },
    { of: 'my contoso deals as csv', has: ['D-1'] },
    { of: 'mpsa deals', has: [] },
    { of: 'everything', has: ['D-1', 'D-2'] },
  ])('of "$of" has what that list has', async ({ of, has }) => {
    const body = await exportedBy('29:alex', of);
    expect(body.match(/D-\d/g) ?? []).toEqual(has);
  });

  it('that OneDrive refuses says so', async () => {
    storing = 507;
    await exportedBy('29:alex');
    const changed = () => bot.connector.sent.filter(({ method }) => method === 'PUT');
    await eventually(() => expect(changed()).toHaveLength(1));
    expect(linesOf(changed()[0]?.activity.attachments?.[0]?.content as AdaptiveCard).join('\n')).toMatch(
      /answered 507/,
    );
  });

  it.each([
    { what: 'a refusal', value: { action: 'decline', context: { offer: 'export' } }, status: 200 },
    {
      what: 'an answer to something else',
      value: { action: 'accept', context: { offer: 'x' } },
      status: 400,
    },
    { what: 'nothing', value: null, status: 400 },
  ])('$what stores nothing', async ({ value, status }) => {
    const invoke = { ...activity('invoke', bot.where()), name: 'fileConsent/invoke', value };
    const { response, sent } = await bot.deliver(invoke);
    expect([response.status, sent]).toEqual([status, []]);
    expect(stored).toEqual([]);
  });
});
