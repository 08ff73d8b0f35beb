import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli/program.ts';
import { contextAt, NOW, run } from './run.ts';

const HEADER =
  'deal_id,customer,program,cloud_scope,close_date,pcn,contact_role,contact_email,validation_method,validation_result,validated_at';
const SAMPLE = [
  HEADER,
  'D-1,Contoso,EA,commercial,2026-06-15,,NTC,ann@contoso.com,sign-in,work-account,2026-06-01',
  '',
].join('\n');

function book(...rows: readonly string[]): string {
  return `${[HEADER, ...rows].join('\n')}\n`;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('what is printed', () => {
  it('is one JSON object a line, its keys in the order of the specification', async () => {
    const { status, stdout, stderr } = await run(['evaluate', '-', '--as-of', '2026-06-10'], SAMPLE);
    expect(stdout).toBe(
      `${[
        '{"dealId":"D-1","asOf":"2026-06-10","policy":"2026-05-22","verdict":"blocked","risk":"critical",',
        '"daysLeft":5,"submission":"validate-first",',
        '"contacts":[{"role":"notices-contact","email":"ann@contoso.com","requirement":"mandatory",',
        '"account":"confirmed","cloud":"aligned","verdict":"ready","lean":null,"findings":["sign-in-only"]}],',
        '"findings":[{"code":"role-missing","severity":"blocker","role":"online-administrator"},',
        '{"code":"role-missing","severity":"warning","role":"online-service-manager"},',
        '{"code":"single-vl-admin","severity":"info"}]}',
      ].join('')}\n`,
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  it('names the other deal in a finding that concerns one', async () => {
    const text = book('D-1,Contoso,EA,commercial,,P1,,,,,', 'D-2,Contoso,EA,dod,,P1,,,,,');
    const { stdout } = await run(['evaluate', '-'], text);
    expect(stdout).toContain(
      '{"code":"separate-pcn-required","severity":"blocker","dealId":"D-2","dealIds":["D-2"]}',
    );
    expect(stdout).toContain(
      '{"code":"separate-pcn-required","severity":"blocker","dealId":"D-1","dealIds":["D-1"]}',
    );
  });

  it('is in the order of the file, a deal where it first stands', async () => {
    const text = book('Z,C,,,,,,,,,', 'A,C,,,,,,,,,', 'M,C,,,,,,,,,', 'A,,,,,,NTC,ann@contoso.com,,,');
    const { deals } = await run(['evaluate', '-'], text);
    expect(deals.map(({ dealId }) => dealId)).toEqual(['Z', 'A', 'M']);
  });

  it('keeps an address as it was first written', async () => {
    const text = book('D-1,C,EA,,,,NTC,Ann@Contoso.COM,,,', 'D-1,,,,,,NTC,ann@contoso.com,,,');
    const { deals } = await run(['evaluate', '-'], text);
    expect(deals).toMatchObject([{ contacts: [{ email: 'Ann@Contoso.COM' }] }]);
  });

  it('stands on one line whatever a deal’s id holds', async () => {
    const { stdout } = await run(['evaluate', '-'], book('"D\n1",C,,,,,,,,,'));
    expect(stdout.split('\n')).toHaveLength(2);
    expect(JSON.parse(stdout)).toMatchObject({ dealId: 'D\n1' });
  });

  it('is nothing for a book without deals', async () => {
    expect(await run(['evaluate', '-'], `${HEADER}\n`)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });
});

describe('the as-of day', () => {
  it.each([
    ['2026-06-10T00:00:00Z', '2026-06-10'],
    ['2026-06-10T23:59:59.999Z', '2026-06-10'],
    ['2026-06-10T22:30:00-05:00', '2026-06-11'],
  ])('is, at %s, %s in UTC when it is not stated', async (now, asOf) => {
    const { deals } = await run(['evaluate', '-'], SAMPLE, Date.parse(now));
    expect(deals).toMatchObject([{ asOf }]);
  });

  it('is the one that is stated, wherever the option stands', async () => {
    const path = file('as-of.csv', SAMPLE);
    for (const args of [
      ['evaluate', path, '--as-of', '2026-05-01'],
      ['evaluate', '--as-of', '2026-05-01', path],
      ['evaluate', '--as-of=2026-05-01', path],
    ]) {
      expect((await run(args)).deals).toMatchObject([
        { asOf: '2026-05-01', policy: '2026-01-15', daysLeft: 45 },
      ]);
    }
  });

  it('before the first policy uses that policy and says so', async () => {
    const before = await run(['evaluate', '-', '--as-of', '2025-07-22'], SAMPLE);
    expect(before.deals).toMatchObject([{ policy: '2025-07-23' }]);
    expect(before.stderr).toMatch(/^note: 2025-07-22 is before the first policy; 2025-07-23 is used\n$/);
    expect(before.status).toBe(0);
    expect((await run(['evaluate', '-', '--as-of', '2025-07-23'], SAMPLE)).stderr).toBe('');
  });

  it.each(['2026-02-30', '2026-6-1', 'today', '', '2026-06-10T00:00:00Z', '20260610'])(
    '%j is none, and nothing is read',
    async (asOf) => {
      const { status, stdout, stderr } = await run(['evaluate', '-', '--as-of', asOf], SAMPLE);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/as-of/);
    },
  );
});

describe('the exit status', () => {
  it('is 0 when everything was read, warnings or not', async () => {
    const text = book('D-1,Contoso,EA,Germany,,,,,,,').replace('pcn', 'notes');
    const { status, stderr } = await run(['evaluate', '-'], text);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^warning: line 1, column notes: .+\nwarning: line 2, column cloud_scope: .+\n$/);
  });

  it('is 1 when a row was refused, and the good deals are printed all the same', async () => {
    const text = book('D-1,Contoso,EA,,soon,,,,,,', 'D-2,Fabrikam,EA,,2026-06-30,,,,,,');
    const { status, deals, stderr } = await run(['evaluate', '-'], text);
    expect([status, deals.map(({ dealId }) => dealId)]).toEqual([1, ['D-2']]);
    expect(stderr.split('\n')[0]).toMatch(/^line 2, column close_date: expected a date .*"soon"$/);
    expect(stderr).toContain('D-1');
  });

  it('is 1 when every row was refused', async () => {
    expect(await run(['evaluate', '-'], book('D-1,,,,,,,,,,'))).toMatchObject({ status: 1, stdout: '' });
  });

  it.each([
    [
      'a file that is not there',
      () => join(folder, 'none.csv'),
      /^There is no file none\.csv in \/\S+\. Books there: .*Check the name/,
    ],
    ['a folder', () => folder, /^\/\S+ is a folder, not a file\. Books there: .*Name a file in it\.\n$/],
    ['an empty file', () => file('empty.csv', ''), /^the file is empty/],
    ['a file without the columns', () => file('no.csv', 'a,b\n1,2\n'), /^line 1, column deal_id: .*missing/m],
    ['a damaged workbook', () => file('book.xlsx', 'PK\u0003\u0004'), /^the workbook is damaged \(/],
    ['a picture', () => file('photo.csv', '\u0089PNG'), /./],
  ])('is 2 for %s', async (_what, path, why) => {
    const { status, stdout, stderr } = await run(['evaluate', path()]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(why);
  });

  it.each([
    ['no file', ['evaluate']],
    ['two files', ['evaluate', '-', '-']],
    ['an unknown command', ['judge', '-']],
    ['an unknown option', ['evaluate', '-', '--fast']],
    ['an as-of without a day', ['evaluate', '-', '--as-of']],
  ])('is 2 for a command line with %s', async (_what, args) => {
    const { status, stdout, stderr } = await run(args, SAMPLE);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /);
  });

  it('is 0 for a question about how to use it', async () => {
    const { status, stdout } = await run(['evaluate', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('--as-of');
  });
});

describe('the book', () => {
  it('is the same from a file and from standard input', async () => {
    const fromFile = await run(['evaluate', file('sample.csv', SAMPLE)]);
    expect(fromFile).toEqual(await run(['evaluate', '-'], SAMPLE));
    expect(fromFile.deals).toHaveLength(1);
  });

  it('may be longer than a stream takes at once', async () => {
    const rows = Array.from({ length: 3000 }, (_one, at) => `D-${at},Contoso,EA,commercial,,,,,,,`);
    const { status, deals } = await run(['evaluate', file('long.csv', book(...rows))]);
    expect(status).toBe(0);
    expect(deals.map(({ dealId }) => dealId)).toEqual(rows.map((_row, at) => `D-${at}`));
  });

  it('need not be read to its end by whoever reads the output', async () => {
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done() });
    stdout.destroy();
    const stderr = new Writable({ write: (_chunk, _encoding, done) => done() });
    const terminal = { stdin: Readable.from([Buffer.from(SAMPLE)]), stdout, stderr };
    expect(await runCli(['evaluate', '-'], { terminal, ...contextAt(NOW) })).toBe(0);
  });
});

describe('standard error', () => {
  it.each([
    ['a stage', 'D-1,C,x,,"2026\nline 9, column stage: forged",,,,,,'],
    ['a deal’s id', '"D-1\nline 9, column stage: forged",C,x,,soon,,,,,,'],
    ['an escape sequence in a deal’s id', '"D-1\u001B[2J",C,x,,soon,,,,,,'],
  ])('holds a line a problem and nothing that steers a terminal, with %s', async (_what, row) => {
    const { status, stderr } = await run(['evaluate', '-'], book(row));
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/^line 9/m);
    expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('the book worked out by hand', () => {
  it('is judged as it was by hand', async () => {
    const fixtures = resolve(import.meta.dirname, '../fixtures');
    const expected = readFileSync(join(fixtures, 'hand-book.expected.jsonl'), 'utf8').trim().split('\n');
    const { status, stdout, stderr } = await run([
      'evaluate',
      join(fixtures, 'hand-book.csv'),
      '--as-of',
      '2026-06-10',
    ]);
    const printed = stdout.trim().split('\n');
    expect(printed.map((line) => JSON.parse(line))).toEqual(expected.map((line) => JSON.parse(line)));
    expect(printed).toEqual(expected);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^warning: line \d+, column cloud_scope: .*"Germany cloud".*\n$/);
  });
});
