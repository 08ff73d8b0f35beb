import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { runCli } from '../../src/cli/program.ts';
import { openStore } from '../../src/store/open.ts';
import { teamOf } from '../../src/store/queries/deals/deal-row.ts';
import { countDeals, dealByKey, dealsOfPeople } from '../../src/store/queries/deals/deals.ts';
import { putTeams } from '../../src/store/queries/deals/teams.ts';
import { auditOf } from '../support/audit/audit-rows.ts';
import { onEachDatabase, type TestDatabase } from '../support/databases/each-database.ts';

const HEADER = 'deal_id,customer,cloud_scope,close_date,contact_role,contact_email';
const BOOK = `${HEADER}
D-1,Contoso,Commercial,2026-06-30,NTC,ann@contoso.com
D-2,Northwind,GCC,2026-07-31,,
`;

/** What standard error is written to: a screen that has columns, or a file. */
class Screen extends PassThrough {
  readonly isTTY: boolean;
  readonly columns = 80;

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }
}

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly user?: string;
}

/** Runs one command line, as the terminal shows it. */
async function run(
  args: readonly string[],
  { stdin = '', environment = {}, isTTY = false, user = 'ann' }: RunOptions = {},
): Promise<Run> {
  const stdout = new PassThrough();
  const stderr = new Screen(isTTY);
  const said = { stdout: '', stderr: '' };
  stdout.on('data', (chunk) => {
    said.stdout += String(chunk);
  });
  stderr.on('data', (chunk) => {
    said.stderr += String(chunk);
  });
  const bytes = Buffer.from(stdin);
  // In two pieces: the first bytes of a file may come apart.
  const terminal = { stdin: Readable.from([bytes.subarray(0, 2), bytes.subarray(2)]), stdout, stderr };
  const now = () => Date.parse('2026-06-10T08:00:00Z');
  const status = await runCli(args, { terminal, now, environment, user });
  return { status, ...said };
}

async function environmentOf(database: TestDatabase): Promise<Record<string, string>> {
  const { databaseUrl, dataDir } = await database.settings();
  return databaseUrl === null ? { WSA_DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl };
}

/** The store as the last line names it: neither user nor password of a server. */
function storeOf({ DATABASE_URL, WSA_DATA_DIR = '' }: Readonly<Record<string, string>>): string {
  if (DATABASE_URL === undefined) return path.join(WSA_DATA_DIR, 'wsa.db');
  const [, server, database] = /@([^/]+)\/(\w+)/.exec(DATABASE_URL) ?? [];
  return `PostgreSQL ${server}, database ${database}`;
}

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wsa-test-books-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function file(text: string): Promise<string> {
  const name = path.join(folder, 'book.csv');
  await writeFile(name, text);
  return name;
}

describe('wsa import', () => {
  onEachDatabase((database) => {
    it('says how much was new, then that nothing has changed, then what has', async () => {
      const environment = await environmentOf(database);
      expect(await run(['import', await file(BOOK)], { environment })).toEqual({
        status: 0,
        stdout: `2 new, 0 changed, 0 unchanged, 0 refused; in ${storeOf(environment)}\n`,
        stderr: '',
      });
      expect(await run(['import', await file(BOOK)], { environment })).toEqual({
        status: 0,
        stdout: `0 new, 0 changed, 2 unchanged, 0 refused; in ${storeOf(environment)}\n`,
        stderr: '',
      });
      const edited = BOOK.replace('2026-06-30', '2026-07-15').replace('ann@', 'bob@');
      expect(await run(['import', await file(edited)], { environment })).toEqual({
        status: 0,
        stdout: [
          'Contoso (D-1): close_date: 2026-06-30 → 2026-07-15; NTC bob@contoso.com added; NTC ann@contoso.com removed',
          `0 new, 1 changed, 1 unchanged, 0 refused; in ${storeOf(environment)}\n`,
        ].join('\n'),
        stderr: '',
      });
    });

    it('takes a book from standard input, in the name of who runs it', async () => {
      const settings = await database.settings();
      const environment: Record<string, string> =
        settings.databaseUrl === null
          ? { WSA_DATA_DIR: settings.dataDir }
          : { DATABASE_URL: settings.databaseUrl };
      const { status } = await run(['import', '-'], { stdin: BOOK, environment, user: 'bob' });
      expect(status).toBe(0);
      const { db } = await database.store(settings);
      expect(await db.selectFrom('contacts').select('added_by').execute()).toEqual([
        { added_by: 'import:bob' },
      ]);
    });

    it('takes a workbook from standard input, as its first bytes tell', async () => {
      const environment = await environmentOf(database);
      const rows = [
        ['deal_id', 'customer'],
        ['D-1', 'Contoso'],
      ];
      const stdin = await writeXlsxFile(rows).toBuffer();
      const { status, stdout } = await run(['import', '-'], { stdin, environment });
      expect([status, stdout]).toEqual([
        0,
        `1 new, 0 changed, 0 unchanged, 0 refused; in ${storeOf(environment)}\n`,
      ]);
    });

    it('takes the good deals, says which rows were refused, and ends with 1', async () => {
      const environment = await environmentOf(database);
      const book = `${HEADER},hat_size\nD-1,Contoso,,2026-02-30,,,\nD-2,Northwind,Moon,,,,\n5.01E+07,Nobody,,,,,\n`;
      const { status, stdout, stderr } = await run(['import', await file(book)], { environment });
      expect(status).toBe(1);
      expect(stdout).toBe(`1 new, 0 changed, 0 unchanged, 1 refused; in ${storeOf(environment)}\n`);
      expect(stderr.trimEnd().split('\n')).toEqual([
        'warning: line 1, column hat_size: is not a known column and is ignored',
        expect.stringMatching(/^line 2, column close_date: expected a date .*, not "2026-02-30"$/),
        expect.stringMatching(/^warning: line 3, column cloud_scope: is no known cloud scope \("Moon"\)/),
        expect.stringMatching(/^line 4, column deal_id: expected the id of the deal, not "5.01E\+07"/),
        'note: Contoso (D-1) is left out because a row of it was refused',
      ]);
    });

    it('ends with 0 when there are warnings alone', async () => {
      const environment = await environmentOf(database);
      const { status, stderr } = await run(['import', '-'], {
        stdin: 'deal_id,customer,cloud_scope\nD-1,Contoso,Moon\n',
        environment,
      });
      expect(status).toBe(0);
      expect(stderr).toMatch(/^warning: line 2, column cloud_scope/);
    });

    it.each([
      {
        what: 'there is no such file',
        book: null,
        message: /^There is no file book\.csv in \/\S+\. Check the name, or give the whole path\.\n$/,
      },
      { what: 'it is empty', book: '', message: /^the file is empty; expected a header/ },
      {
        what: 'it has no customers',
        book: 'deal_id\nD-1\n',
        message: /^line 1, column customer: the column is missing\n$/,
      },
    ])('ends with 2 and writes nothing when $what', async ({ book, message }) => {
      const settings = await database.settings();
      const environment: Record<string, string> =
        settings.databaseUrl === null
          ? { WSA_DATA_DIR: settings.dataDir }
          : { DATABASE_URL: settings.databaseUrl };
      const name = book === null ? path.join(folder, 'book.csv') : await file(book);
      const { status, stdout, stderr } = await run(['import', name], { environment });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(await countDeals((await database.store(settings)).db)).toBe(0);
    });
  });
});

describe('wsa import of a deal that a colleague has named somebody on', () => {
  it('puts them on it, and says so in the audit log, though the book says what is kept', async () => {
    const environment = { WSA_DATA_DIR: path.join(folder, 'data') };
    const book = await file('deal_id,customer,pdm_email\nD-1,Contoso,Pat@contoso.com\n');
    const opened = () => openStore({ databaseUrl: null, dataDir: environment.WSA_DATA_DIR }, () => {});
    await run(['import', book], { environment });
    const before = await opened();
    const row = await dealByKey(before.db, 'd-1');
    if (!row) throw new Error('the deal is kept');
    const untaken = { ref: row.id, team: teamOf(row), notTaken: ['pat@contoso.com'] };
    await before.db.transaction().execute((db) => putTeams(db, [untaken], row.updated_at));
    expect(await dealsOfPeople(before.db, new Set(['pat@contoso.com']))).toEqual([]);
    await before.close();
    expect(await run(['import', book], { environment })).toMatchObject({ status: 0 });
    const after = await opened();
    const entries = await auditOf(after.db, 'd-1', { skip: 0, limit: 1 });
    expect(await dealsOfPeople(after.db, new Set(['pat@contoso.com']))).toHaveLength(1);
    await after.close();
    expect(entries.map(({ actor_name, action, detail }) => [actor_name, action, detail])).toEqual([
      ['ann', 'name', expect.stringMatching(/^put Pat@contoso\.com on it, who had only been named; from /)],
    ]);
  });
});

describe('wsa export', () => {
  it('gives back a book that changes nothing when it is imported again', async () => {
    const environment = { WSA_DATA_DIR: path.join(folder, 'data') };
    await run(['import', await file(BOOK)], { environment });
    const printed = await run(['export', '-'], { environment });
    expect(printed).toMatchObject({ status: 0, stderr: '' });
    expect(printed.stdout).toMatch(/^\uFEFFdeal_id,customer,/);
    const target = path.join(folder, 'out.csv');
    expect(await run(['export', target], { environment })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await readFile(target, 'utf8')).toBe(printed.stdout);
    expect(await run(['import', target], { environment })).toMatchObject({
      stdout: `0 new, 0 changed, 2 unchanged, 0 refused; in ${storeOf(environment)}\n`,
    });
    const again = await run(['export', target], { environment });
    expect(again).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/out\.csv is there already, and nothing is written over it\. /),
    });
    const store = await openStore({ databaseUrl: null, dataDir: environment.WSA_DATA_DIR }, () => {});
    const entries = await auditOf(store.db, null, { skip: 0, limit: 50 });
    await store.close();
    expect(entries.map(({ actor_name, action, deal_key }) => [actor_name, action, deal_key])).toEqual([
      // Each export has said that it began, and that it is done.
      ...Array.from({ length: 4 }, () => ['ann', 'export', null]),
      ['ann', 'import', 'd-2'],
      ['ann', 'import', 'd-1'],
    ]);
  });
});

describe('the progress of wsa import', () => {
  it('is shown on a screen, and is gone in the end', async () => {
    const environment = { WSA_DATA_DIR: folder };
    const { status, stdout, stderr } = await run(['import', await file(BOOK)], { environment, isTTY: true });
    const told = `2 new, 0 changed, 0 unchanged, 0 refused; in ${storeOf(environment)}\n`;
    expect({ status, stdout }).toEqual({ status: 0, stdout: told });
    expect(stderr).toContain('reading [');
    expect(stderr).toContain('writing [');
    expect(stderr).toContain('100 %');
    const [hide, show] = [stderr.lastIndexOf('\x1b[?25l'), stderr.lastIndexOf('\x1b[?25h')];
    expect(hide).toBeGreaterThanOrEqual(0);
    expect(show).toBeGreaterThan(hide);
  });

  it.each([
    { what: 'a file', isTTY: false, args: ['import', 'book.csv'] },
    { what: 'a screen, when nobody knows how long the book is', isTTY: true, args: ['import', '-'] },
  ])('is not written to $what', async ({ isTTY, args }) => {
    const name = await file(BOOK);
    const environment = { WSA_DATA_DIR: folder };
    const given = args.map((arg) => (arg === 'book.csv' ? name : arg));
    const { status, stderr } = await run(given, { environment, isTTY, stdin: BOOK });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('wsa import that cannot begin', () => {
  it.each([
    {
      what: 'a wrong setting',
      environment: { DATABASE_URL: 'mysql://x', PORT: 'x' },
      message: /^The configuration is wrong:\n {2}PORT: .+\n {2}DATABASE_URL: expected postgres/,
    },
    {
      what: 'a data folder that is a file',
      environment: { WSA_DATA_DIR: import.meta.filename },
      message: /^can't open .*wsa\.db: .*Check WSA_DATA_DIR/,
    },
    {
      what: 'a database nobody can reach',
      environment: { DATABASE_URL: 'postgres://wsa@127.0.0.1:1/wsa' },
      message: /^can't open the database of DATABASE_URL: .*ECONNREFUSED.* Check DATABASE_URL/,
    },
  ])('for $what says so and ends with 2', async ({ environment, message }) => {
    const { status, stdout, stderr } = await run(['import', await file(BOOK)], { environment });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it.each([
    { args: ['import'], message: /missing required argument 'file'/ },
    { args: ['import', 'a', 'b'], message: /too many arguments/ },
    { args: ['import', '--force', 'a'], message: /unknown option '--force'/ },
    { args: ['send'], message: /unknown command 'send'/ },
  ])('because it was asked wrongly ($args) says so and ends with 2', async ({ args, message }) => {
    const { status, stderr } = await run(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('tells how it is used, and ends with 0', async () => {
    const { status, stdout } = await run(['import', '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: wsa import/);
  });
});
