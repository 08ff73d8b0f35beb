import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { confirmImport } from '../../../../api/v1/imports/confirm-import.ts';
import { MOST_FILE_BYTES } from '../../../../src/files/transfer.ts';
import { keepUpload, uploadFor } from '../../../../src/flows/book/uploads.ts';
import { auditRows } from '../../../support/api/audit-rows.ts';
import {
  type Answered,
  type PageUser,
  type TestPage,
  usePages,
  versionOf,
} from '../../../support/api/page.ts';
import { bookOf } from '../../../support/bot/bot-deals.ts';
import { eventually } from '../../../support/eventually.ts';
import { viewersAt } from '../../../support/viewers.ts';
import { ANN, BO, BOS_DEAL, fillCases, ROOT } from '../route-cases.ts';

const start = usePages();
let page: TestPage;
let ann: PageUser;
beforeEach(async () => {
  page = await start({ fill: fillCases, admins: [ROOT] });
  ann = page.as(ANN);
});

const CRM = [
  'Deal Number,Account,ae_email,close_date,Colour',
  `A-1,Acme,${ANN},2026-06-25,red`,
  `A-2,Acme,${ANN},soon,blue`,
  `${BOS_DEAL},Borealis,${ANN},2026-06-25,blue`,
];

function upload(lines: readonly string[] | Buffer, user = ann, name = 'crm.csv'): Promise<Answered> {
  const body = Buffer.isBuffer(lines) ? lines : Buffer.from(lines.join('\n'));
  return user.post('/imports', body, { query: { name } });
}

async function mapped(): Promise<Answered> {
  const uploaded = await upload(CRM);
  const headings = [
    { heading: 'Deal Number', column: 'deal_id' },
    { heading: 'Account', column: 'customer' },
    { heading: 'Colour', column: null },
  ];
  return ann.put(`/imports/${uploaded.body.id}/mapping`, { headings }, { ifMatch: versionOf(uploaded) });
}

describe('a book that is uploaded', () => {
  it('is mapped, mended, confirmed and imported, which is followed live and can be polled', async () => {
    const uploaded = await upload(CRM);
    expect(uploaded.body).toMatchObject({
      fileName: 'crm.csv',
      state: 'waiting',
      preview: {
        sheet: null,
        counts: null,
        missing: ['deal_id', 'customer'],
        columns: [
          {
            at: 'A',
            heading: 'Deal Number',
            readAs: 'unknown',
            guess: 'deal_id',
            samples: ['A-1', 'A-2', 'B-1'],
          },
          { heading: 'Account', guess: 'customer' },
          { readAs: 'known' },
          { readAs: 'known' },
          { heading: 'Colour', guess: null },
        ],
      },
    });
    const preview = await mapped();
    expect(preview.body.preview).toMatchObject({
      missing: [],
      counts: { new: 0, changed: 1, unchanged: 0, refused: 2 },
      changed: [
        {
          dealId: 'A-1',
          changes: ['close_date: 2026-06-20 → 2026-06-25'],
        },
      ],
      refused: expect.arrayContaining([
        { dealId: BOS_DEAL, changes: ['you are not AE, CE or PDM of this deal'] },
      ]),
      refusedRows: [
        {
          row: 3,
          cells: [
            { at: 'A3', heading: 'Deal Number' },
            {},
            {},
            {
              at: 'D3',
              heading: 'close_date',
              value: 'soon',
              why: [expect.stringContaining('expected a date')],
            },
          ],
        },
      ],
    });
    const { id } = preview.body as { id: string };
    const mended = await ann.patch(
      `/imports/${id}/rows`,
      { cells: [{ at: 'D3', value: '2026-06-28' }] },
      { ifMatch: versionOf(preview) },
    );
    expect(mended.body.preview).toMatchObject({
      counts: { new: 1, changed: 1, refused: 1 },
      corrected: [
        { at: 'D3', column: 'close_date', heading: 'close_date', value: '2026-06-28', was: 'soon' },
      ],
    });
    const listed = await ann.get('/imports');
    expect(listed.body.items).toHaveLength(2);
    expect(listed.body.items.find((one: { id: string }) => one.id === id)).toMatchObject({
      state: 'waiting',
      counts: { new: 1, changed: 1, unchanged: 0, refused: 1 },
    });

    const heard: unknown[] = [];
    const over = new AbortController();
    const stream = await ann.open('/events', over.signal);
    const reading = (async () => {
      for await (const part of stream.body ?? []) heard.push(Buffer.from(part as Uint8Array).toString());
    })().catch(() => {});
    const confirmed = await ann.post(`/imports/${id}/confirm`, undefined, { ifMatch: versionOf(mended) });
    expect(confirmed).toMatchObject({ status: 202, body: { id, state: expect.stringMatching(/^import/) } });
    await eventually(async () => {
      const { body } = await ann.get(`/imports/${id}`);
      expect(body).toMatchObject({
        state: 'imported',
        preview: null,
        result: {
          counts: { new: 1, changed: 1, unchanged: 0, refused: 1 },
          told: 0,
          deals: { new: ['A-2'], changed: ['A-1'] },
          refused: [{ dealId: 'B-1', changes: [expect.stringMatching(/\w/)] }],
        },
      });
    });
    await eventually(() => {
      const text = heard.join('');
      expect(text).toContain(`{"uploadId":"${id}","done":0,"total":0,"state":"running"}`);
      expect(text).toContain(`{"uploadId":"${id}","done":3,"total":3,"state":"imported"}`);
    });
    over.abort();
    await reading;
    const book = await ann.request('GET', '/book');
    expect(book.headers.get('content-disposition')).toMatch(
      /^attachment; filename="?deals-\d{4}-\d\d-\d\d\.csv"?$/,
    );
    expect(book.body).toMatch(/A-1,Acme.*2026-06-25/);
    expect(book.body).toMatch(/A-2,Acme.*2026-06-28/);
    expect(book.body).not.toContain('Borealis');
    const refusals = (await auditRows(page.bot.services.db)).filter(({ action }) => action === 'refuse');
    expect(new Set(refusals.map(({ deal_key, detail_code }) => `${deal_key} ${detail_code}`))).toEqual(
      new Set(['b-1 deal-import-refused']),
    );
  });

  it('is read as last time by whoever uploads the same headings, and says so', async () => {
    const preview = await mapped();
    await ann.post(`/imports/${preview.body.id}/confirm`, undefined, { ifMatch: versionOf(preview) });
    const again = await upload(CRM, page.as(BO));
    expect(again.body.preview).toMatchObject({
      keptBy: { name: 'ann' },
      columns: [{ readAs: 'as-last-time', column: 'deal_id' }, {}, {}, {}, { readAs: 'left-out' }],
    });
  });

  it('is not imported once the deals have changed: the answer says how', async () => {
    const preview = await mapped();
    await bookOf([{ deal_id: 'A-1', customer: 'Acme', ae_email: ANN, close_date: '2026-06-22' }])(
      page.bot.services,
    );
    const path = `/imports/${preview.body.id}`;
    const refused = await ann.post(`${path}/confirm`, undefined, { ifMatch: versionOf(preview) });
    expect(refused.body).toMatchObject({
      status: 412,
      code: 'changed',
      changes: [expect.stringContaining('close_date: 2026-06-22 → 2026-06-25')],
    });
    const now = await ann.get(path);
    expect(versionOf(now)).toBe(refused.body.current);
    expect(await ann.post(`${path}/confirm`, undefined, { ifMatch: versionOf(now) })).toMatchObject({
      status: 202,
    });
  });

  it('is its uploader’s alone: everybody else is answered as if it were not there, and logged', async () => {
    const preview = await mapped();
    const answers = async (id: string) => {
      const bo = page.as(BO);
      const ifMatch = versionOf(preview);
      const path = `/imports/${id}`;
      return Promise.all([
        bo.get(path),
        bo.put(`${path}/mapping`, { headings: [] }, { ifMatch }),
        bo.patch(`${path}/rows`, { cells: [{ at: 'D3', value: 'x' }] }, { ifMatch }),
        bo.post(`${path}/confirm`, undefined, { ifMatch }),
        bo.delete(path),
      ]);
    };
    const told = (all: readonly Answered[]) => all.map(({ status, body }) => ({ status, body }));
    const theirs = told(await answers(preview.body.id));
    expect(theirs).toEqual(told(await answers(randomUUID())));
    expect(theirs.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    const rows = await auditRows(page.bot.services.db);
    expect(rows.filter(({ detail_code }) => detail_code === 'import-of-others-refused')).toHaveLength(5);
    expect((await ann.get(`/imports/${preview.body.id}`)).body).toEqual(preview.body);
    expect((await page.as(BO).get('/imports')).body).toEqual({ items: [] });
  });

  it('is forgotten when it is discarded', async () => {
    const { body, ...preview } = await mapped();
    const path = `/imports/${body.id}`;
    expect((await ann.delete(path)).status).toBe(204);
    expect((await ann.get(path)).body).toMatchObject({ state: 'discarded', preview: null });
    const ifMatch = versionOf({ ...preview, body });
    for (const answer of [
      await ann.delete(path),
      await ann.post(`${path}/confirm`, undefined, { ifMatch }),
      await ann.patch(`${path}/rows`, { cells: [{ at: 'D3', value: 'x' }] }, { ifMatch }),
    ])
      expect(answer.body).toMatchObject({ status: 409, code: 'conflict', detail: 'The file was discarded.' });
    expect((await ann.get('/imports')).body).toMatchObject({ items: [] });
  });

  it.each([
    {
      what: 'a heading that it does not have',
      method: 'PUT',
      path: 'mapping',
      body: { headings: [{ heading: 'Size', column: 'stage' }] },
      pointer: '/headings/0',
    },
    {
      what: 'a cell of a row that is not refused',
      method: 'PATCH',
      path: 'rows',
      body: { cells: [{ at: 'D2', value: '2026-06-28' }] },
      pointer: '/cells/0',
    },
  ])('is not changed by $what', async ({ method, path, body, pointer }) => {
    const preview = await mapped();
    const asked = { body, ifMatch: versionOf(preview) };
    const refused = await ann.request(method, `/imports/${preview.body.id}/${path}`, asked);
    expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer }] });
    expect((await ann.get(`/imports/${preview.body.id}`)).body).toEqual(preview.body);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 422, /the file is empty/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 422, /crm\.csv can not be read: .*a picture/],
    ['a text that is no book', Buffer.from('some words'), 422, /column deal_id: the column is missing/],
    ['more than a chat takes', Buffer.alloc(MOST_FILE_BYTES + 1, 'x'), 413, /.*/],
  ])('is refused if it is %s', async (_, bytes, status, detail) => {
    const { body } = await upload(bytes);
    expect(body).toMatchObject({ status, detail: expect.stringMatching(detail) });
    expect((await ann.get('/imports')).body).toEqual({ items: [] });
  });

  it('of a workbook names the sheet', async () => {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const rows = [
      ['deal_id', 'customer', 'ae_email', 'close_date'],
      ['X-1', 'Acme', ANN, 'soon'],
    ].map((cells) => cells.map((value) => ({ value })));
    const bytes = await writeXlsxFile(rows, { sheet: 'June' }).toBuffer();
    const { body } = await upload(bytes, ann, 'book.xlsx');
    expect(body.preview).toMatchObject({
      sheet: 'June',
      refusedRows: [{ row: 2, cells: [{}, {}, {}, { at: 'D2' }] }],
    });
  });
});

it('an import that is claimed begins, though the database fails right after', async () => {
  const { services } = page.bot;
  const viewers = viewersAt(ANN);
  const bytes = Buffer.from(`deal_id,customer,ae_email\nA-7,Acme,${ANN}`);
  const kept = await keepUpload(services, viewers, { name: 'crm.csv', bytes });
  if (kept.kind !== 'kept') throw new Error(kept.kind);
  const { id, version } = kept.upload;
  let isClaimed = false;
  const db = services.db.withPlugin({
    transformQuery: ({ node }) => {
      if (isClaimed && node.kind === 'SelectQueryNode') throw new Error('the database is gone');
      if (node.kind === 'UpdateQueryNode') isClaimed = true;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const begun: Promise<void>[] = [];
  const ports = { events: { publish: () => {} }, follow: (work: Promise<void>) => begun.push(work) };
  const call = {
    services: { ...services, db },
    ports,
    viewers,
    params: { uploadId: id },
    ifMatch: version,
  };
  await expect(confirmImport.run(call as never)).rejects.toThrow('the database is gone');
  await Promise.all(begun);
  expect(begun).toHaveLength(1);
  expect(await uploadFor(services, viewers, id)).toMatchObject({ state: 'waiting' });
});
