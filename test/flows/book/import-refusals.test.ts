import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { UnreadableBook } from '../../../src/book/unreadable-book.ts';
import { organisation } from '../../../src/domain/people/recorder.ts';
import { importBook } from '../../../src/flows/book/import-book.ts';
import type { Store } from '../../../src/store/open.ts';
import { onEachDatabase, type TestDatabase } from '../../support/databases/each-database.ts';
import { type BookRow, bytes } from './books.ts';
import {
  ANN,
  BOB,
  contactLines,
  contents,
  DEAL,
  evidenceLines,
  SECOND,
  take,
  takeRows,
  VALID,
} from './taking.ts';

const OTHER: BookRow = { deal_id: 'D-2', customer: 'Northwind' };

const REFUSED: readonly {
  readonly what: string;
  readonly rows: readonly BookRow[];
  readonly problem: RegExp;
}[] = [
  {
    what: 'a date that is none',
    rows: [{ ...DEAL, ...ANN, close_date: '2026-02-30' }],
    problem: /^error: line 2, column close_date: expected a date/,
  },
  {
    what: 'an unknown role, in one row of several',
    rows: [
      { ...DEAL, ...ANN },
      { ...BOB, contact_role: 'Boss' },
    ],
    problem: /^error: line 3, column contact_role: expected one of/,
  },
  {
    what: 'a check without a day',
    rows: [{ ...DEAL, ...ANN, ...VALID, validated_at: '' }],
    problem: /^error: line 2, column validated_at: expected when/,
  },
  {
    what: 'contradicting customers',
    rows: [
      { ...DEAL, ...ANN },
      { ...BOB, customer: 'Fabrikam' },
    ],
    problem: /^error: line 3, column customer: contradicts line 2, which says "Contoso", not "Fabrikam"$/,
  },
  {
    what: 'no customer at all',
    rows: [{ ...DEAL, ...ANN, customer: '' }],
    problem: /^error: line 2, column customer: expected the name/,
  },
];

const UNREADABLE: readonly { readonly what: string; readonly book: readonly (string | Buffer)[] }[] = [
  { what: 'is empty', book: [] },
  { what: 'has no bytes', book: [''] },
  { what: 'has no customer column', book: ['deal_id,partner\nD-1,Fabrikam\n'] },
  { what: 'has a column twice', book: ['deal_id,customer,customer\nD-1,a,b\n'] },
  { what: 'is a workbook', book: [Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0])] },
];

const BOOM = {
  SQLite: [
    `create trigger boom before insert on contacts when new.email_key = 'boom@contoso.com'
     begin select raise(abort, 'boom'); end`,
  ],
  PostgreSQL: [
    `create function boom() returns trigger language plpgsql as $$ begin raise exception 'boom'; end $$`,
    `create trigger boom before insert on contacts for each row
     when (new.email_key = 'boom@contoso.com') execute function boom()`,
  ],
} as const;

/** A store whose database fails when a certain contact is written. */
async function failingStore(database: TestDatabase): Promise<Store> {
  const store = await database.store(await database.settings());
  for (const statement of BOOM[database.name]) await sql.raw(statement).execute(store.db);
  return store;
}

describe('taking a book of which not everything can be taken', () => {
  onEachDatabase((database) => {
    it.each(REFUSED)('refuses a deal with $what, and leaves it as it was', async ({ rows, problem }) => {
      const store = await database.store();
      await takeRows(store, [{ ...DEAL, ...ANN }, BOB]);
      const before = await contents(store);
      const { problems, outcomes } = await takeRows(store, rows, { at: SECOND });
      expect(problems).toEqual([expect.stringMatching(problem)]);
      expect(outcomes).toEqual([{ dealId: 'D-1', kind: 'refused', changes: [] }]);
      expect(await contents(store)).toEqual(before);
    });

    it.each(REFUSED)('takes the other deals of a book that has one with $what', async ({ rows }) => {
      const store = await database.store();
      const { outcomes } = await takeRows(store, [...rows, OTHER]);
      expect(outcomes.map(({ dealId, kind }) => `${dealId} ${kind}`).sort()).toEqual([
        'D-1 refused',
        'D-2 new',
      ]);
      expect((await contents(store)).deals).toMatchObject([{ deal_id: 'D-2' }]);
      expect(await contactLines(store)).toEqual([]);
      expect(await evidenceLines(store)).toEqual([]);
    });

    it.each([
      { what: 'a quote that is never closed', row: 'D-1,"Contoso,never closed', problem: 'never closed' },
      { what: 'a quote in the middle', row: 'D-1,"Con"toso",x', problem: 'a quote stands where none may' },
      { what: 'a cell too many', row: 'D-1,Contoso,x,y', problem: 'more cells than the header' },
      {
        what: 'bytes that are neither UTF-8 nor Windows-1252',
        row: Buffer.from([...Buffer.from('D-1,Caf'), 0x81]),
        problem: 'not UTF-8',
      },
    ])('goes on after $what', async ({ row, problem }) => {
      const store = await database.store();
      const { problems, outcomes } = await take(store, [
        'deal_id,customer,partner\nD-0,First,p\n',
        row,
        '\nD-1,Contoso,q\nD-2,Last,r\n',
      ]);
      const errors = problems.filter((one) => one.startsWith('error'));
      expect(errors).toEqual([expect.stringContaining(problem)]);
      expect(errors[0]).toMatch(/^error: line 3[,:]/);
      expect(outcomes.map(({ dealId, kind }) => `${dealId} ${kind}`).sort()).toEqual([
        'D-0 new',
        'D-1 refused',
        'D-2 new',
      ]);
      expect((await contents(store)).deals).toMatchObject([{ deal_id: 'D-0' }, { deal_id: 'D-2' }]);
    });

    it('refuses a row without a deal id alone', async () => {
      const store = await database.store();
      const { problems, outcomes } = await takeRows(store, [
        DEAL,
        { deal_id: '5.01E+07', customer: 'Nobody' },
        OTHER,
      ]);
      expect(problems).toEqual([expect.stringMatching(/^error: line 3, column deal_id: /)]);
      expect(outcomes.map(({ dealId, kind }) => `${dealId} ${kind}`)).toEqual(['D-1 new', 'D-2 new']);
    });

    it.each(UNREADABLE)('writes nothing of a file that $what', async ({ book }) => {
      const store = await database.store();
      await takeRows(store, [{ ...DEAL, ...ANN }]);
      const before = await contents(store);
      await expect(take(store, book)).rejects.toBeInstanceOf(UnreadableBook);
      expect(await contents(store)).toEqual(before);
    });

    it('writes nothing of a file that breaks off while it is read', async () => {
      const store = await database.store();
      async function* breaking(): AsyncGenerator<Uint8Array> {
        yield* bytes('deal_id,customer\nD-1,Contoso\nD-2,North');
        throw new Error('the disk is gone');
      }
      const ignore = () => {};
      const options = {
        db: store.db,
        importer: organisation('ann'),
        now: () => 0,
        onProblem: ignore,
        onDeal: ignore,
      };
      await expect(importBook({ ...options, source: breaking() })).rejects.toThrow('the disk is gone');
      expect((await contents(store)).deals).toEqual([]);
    });

    it('leaves no half of a deal when the database fails in the middle', async () => {
      const store = await failingStore(database);
      await takeRows(store, [{ ...DEAL, ...ANN }]);
      const before = await contents(store);
      const boom = { ...BOB, contact_email: 'boom@contoso.com' };
      const rows = [{ ...OTHER, ...BOB, deal_id: 'D-2' }, { ...DEAL, ...BOB, ...VALID, partner: 'x' }, boom];
      await expect(takeRows(store, rows)).rejects.toThrow(/import stopped: .*boom/);
      expect(await contents(store)).toEqual(before);
    });

    it('keeps the batches before the one in which the database fails, and takes the rest another time', async () => {
      const store = await failingStore(database);
      const many = Array.from({ length: 250 }, (_, at) => ({ deal_id: `X-${at}`, customer: 'Other' }));
      const people = { ...ANN, deal_id: 'X-220', contact_email: 'boom@contoso.com' };
      await expect(takeRows(store, [...many, people])).rejects.toThrow(/import stopped: .*boom/);
      const { deals = [] } = await contents(store);
      expect(deals).toHaveLength(200);

      const { outcomes } = await takeRows(store, many);
      expect(outcomes.filter(({ kind }) => kind === 'unchanged')).toHaveLength(200);
      expect(outcomes.filter(({ kind }) => kind === 'new')).toHaveLength(50);
    });

    it('takes names of the language for plain text', async () => {
      const store = await database.store();
      const header = 'deal_id,customer,__proto__,constructor,contact_role,contact_email\n';
      const row = '__proto__,constructor,{"x":1},toString,NTC,__proto__\n';
      const { problems, outcomes } = await take(store, [header, row.replace('{"x":1}', 'polluted')]);
      expect(problems).toEqual([
        'warning: line 1, column __proto__: is not a known column and is ignored',
        'warning: line 1, column constructor: is not a known column and is ignored',
      ]);
      expect(outcomes).toEqual([{ dealId: '__proto__', kind: 'new', changes: [] }]);
      expect((await contents(store)).deals).toMatchObject([
        { deal_id: '__proto__', customer: 'constructor' },
      ]);
      expect(await contactLines(store)).toEqual(['__proto__ notices-contact __proto__']);
      expect({}).not.toHaveProperty('polluted');
    });
  });
});
