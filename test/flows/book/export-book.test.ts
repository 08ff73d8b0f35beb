import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COLUMN_NAMES } from '../../../src/book/columns.ts';
import { type ExportOptions, exportBook } from '../../../src/flows/book/export-book.ts';
import type { Store } from '../../../src/store/open.ts';
import { insertEvidence } from '../../../src/store/queries/deals/evidence.ts';
import { read } from '../../book/reading.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { evidence } from '../../support/deals.ts';
import { anyBook, type BookRow } from './books.ts';
import { ANN, BOB, BOOK, contents, DEAL, FIRST, SECOND, take, takeRows, VALID } from './taking.ts';

async function exported({ db }: Store, options: Omit<ExportOptions, 'db'> = {}): Promise<string> {
  let text = '';
  for await (const piece of exportBook({ db, ...options })) text += piece;
  return text;
}

/** The rows of a book that is written without quotes, without their blank cells. */
function rowsOf(text: string): Record<string, string>[] {
  const [header = '', ...rows] = text.slice(1).split('\r\n').slice(0, -1);
  const names = header.split(',');
  return rows.map((row) =>
    Object.fromEntries(row.split(',').flatMap((cell, at) => (cell === '' ? [] : [[names[at] ?? '', cell]]))),
  );
}

/** Values that a spreadsheet, CSV or the reader could take otherwise. */
const awkward = fc
  .string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      "'",
      '"',
      ',',
      ';',
      ' ',
      '\t',
      '\r',
      '\n',
      'a',
      'é',
      '🐎',
    ),
    minLength: 1,
    maxLength: 8,
  })
  .map((text) => text.replace(/\r+\n/g, '\n').trim())
  .filter((text) => text !== '');

const awkwardBook = fc
  .array(
    fc.record({
      customer: awkward,
      partner: awkward,
      country: awkward,
      pcn: awkward,
      ae_email: awkward,
      contact_name: awkward,
      contact_email: awkward,
      validated_by: awkward,
      value_usd: fc.constantFrom('', '-5', '0.00000001', '123456789012345678901234567890', '1.5'),
      validated_at: fc.constantFrom('2026-06-01', '2026-06-01T10:11:12.345Z'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) =>
    rows.map((row, at): BookRow => {
      const guarded = Object.entries(row).map(([name, text]) => [
        name,
        /^['\s]*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text,
      ]);
      const check = { validation_method: 'directory', validation_result: 'gcc' };
      return {
        ...Object.fromEntries(guarded),
        ...check,
        deal_id: `D-${at}`,
        contact_role: 'NTC',
        validated_at: row.validated_at,
      };
    }),
  );

/** Whether the export is to blame for a problem: an address that is none was told of the book, too. */
function isOfExport(problem: string): boolean {
  return !problem.includes('is no address (');
}

describe('an export', () => {
  onEachDatabase((database) => {
    it('has a row for each contact and check, UTF-8 with its mark, CRLF and every column', async () => {
      const store = await database.store();
      await takeRows(store, BOOK);
      await takeRows(store, [
        { ...DEAL, ...ANN, ...VALID, validation_method: 'directory', validation_result: 'commercial' },
        { ...BOB, contact_name: 'Bob' },
        { ...ANN, contact_role: 'OA' },
      ]);
      const text = await exported(store);
      expect(text.startsWith(`\uFEFF${COLUMN_NAMES.join(',')}\r\n`)).toBe(true);
      const deal = {
        customer: 'Contoso',
        submission: 'vlc-package',
        stage: 'open',
        cloud_scope: 'commercial',
      };
      const ann = {
        deal_id: 'D-1',
        contact_role: 'notices-contact',
        contact_name: 'Ann',
        contact_email: 'ann@contoso.com',
      };
      const checked = {
        validation_method: 'vl-central',
        validation_result: 'valid',
        validated_at: '2026-06-01',
      };
      expect(rowsOf(text)).toEqual([
        { ...deal, ...ann, ...checked },
        { ...ann, ...checked, validation_method: 'directory', validation_result: 'commercial' },
        {
          deal_id: 'D-1',
          contact_role: 'online-administrator',
          contact_name: 'Bob',
          contact_email: 'bob@contoso.com',
        },
        { ...ann, contact_role: 'online-administrator' },
        {
          deal_id: 'D-2',
          customer: 'Northwind',
          customer_domain: 'northwind.com;nw.example',
          ae_email: 'ae@microsoft.com',
          submission: 'vlc-package',
          stage: 'open',
          cloud_scope: 'unknown',
        },
      ]);
    });

    it('is of some deals, in their order, and of those that may be seen', async () => {
      const store = await database.store();
      await takeRows(
        store,
        ['A', 'B', 'C'].map((id) => ({ deal_id: id, customer: `Customer ${id}` })),
      );
      const ids = async (options: Omit<ExportOptions, 'db'>) =>
        rowsOf(await exported(store, options)).map(({ deal_id }) => deal_id);
      expect(await ids({ dealIds: ['c', 'A', 'nobody', 'C'] })).toEqual(['C', 'A']);
      expect(await ids({ visible: ({ customer }) => customer !== 'Customer B' })).toEqual(['A', 'C']);
      expect(await ids({ dealIds: ['B'], visible: ({ customer }) => customer !== 'Customer B' })).toEqual([]);
      expect(await ids({ dealIds: [] })).toEqual([]);
    });

    it('goes through many deals a page at a time', async () => {
      const store = await database.store();
      await takeRows(
        store,
        Array.from({ length: 450 }, (_, at) => ({ ...DEAL, deal_id: `D-${at}` })),
      );
      const pieces: string[] = [];
      for await (const piece of exportBook({ db: store.db })) pieces.push(piece);
      expect(pieces.map((piece) => piece.split('\r\n').length - 1)).toEqual([1, 200, 200, 50]);
    });

    it('holds no cell that a spreadsheet takes for a formula', async () => {
      const store = await database.store();
      const risky = ['=1+1', '+1', '-1', '@SUM(1)', '＝1', '＋1', '－1', '＠x', "'=1"];
      await takeRows(
        store,
        risky.map((customer, at) => ({ deal_id: `D-${at}`, customer, ae_email: '+a@b.example' })),
      );
      const rows = rowsOf(await exported(store));
      expect(rows.map(({ customer }) => customer)).toEqual([
        ...risky.slice(0, 8).map((text) => `'${text}`),
        "'=1",
      ]);
      expect(rows[0]?.ae_email).toBe("'+a@b.example");
    });

    it('holds what people recorded in chat, and importing it makes no second check of it', async () => {
      const store = await database.store();
      await takeRows(store, [{ ...DEAL, ...ANN }]);
      const recorder = { id: 'person:bob', name: 'Bob', sees: 'every-deal' } as const;
      const recorded = { recordedAt: FIRST, recorder, recordedOn: null, fingerprint: 'a form' };
      const check = {
        ...evidence('vl-central', 'valid', '2026-06-03T10:00:00Z'),
        validatedBy: 'Bob',
        note: 'by phone',
      };
      await insertEvidence(store.db, [
        { email: 'ann@contoso.com', scope: 'commercial', evidence: check, ...recorded },
      ]);
      const text = await exported(store);
      expect(rowsOf(text)[0]).toMatchObject({
        validated_at: '2026-06-03T10:00:00.000Z',
        validated_by: 'Bob',
      });
      const before = await contents(store);
      const { outcomes } = await take(store, Buffer.from(text), { at: SECOND });
      expect(outcomes).toEqual([{ dealId: 'D-1', kind: 'unchanged', changes: [] }]);
      expect(await contents(store)).toEqual(before);
    });

    it.each([
      { what: 'any book', books: anyBook },
      { what: 'any book of awkward values', books: awkwardBook },
    ])(
      'of $what, taken again, changes nothing, and makes the same of an empty store',
      async ({ books }) => {
        await fc.assert(
          fc.asyncProperty(books, async (rows) => {
            const store = await database.store();
            const first = await takeRows(store, rows);
            fc.pre(first.outcomes.some(({ kind }) => kind === 'new'));
            const text = await exported(store);
            const before = await contents(store);
            const again = await take(store, Buffer.from(text), { at: SECOND });
            expect(again.problems.filter(isOfExport)).toEqual([]);
            expect(again.outcomes.every(({ kind }) => kind === 'unchanged')).toBe(true);
            expect(await contents(store)).toEqual(before);
            const { deals, warnings } = await read(text);
            expect(warnings.filter(isOfExport)).toEqual([]);
            expect(deals).toHaveLength(before.deals?.length ?? 0);
            const other = await database.store();
            await take(other, Buffer.from(text));
            expect(await exported(other)).toBe(text);
            if (database.name === 'SQLite') await Promise.all([store.close(), other.close()]);
          }),
          { numRuns: 12 },
        );
      },
      120_000,
    );
  });
});
