import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshFolder } from '../support/databases/folders.ts';
import { runIn } from './run.ts';

const BOOK = 'deal_id,customer\nD-1,Contoso\n';

let folder = '';
beforeEach(async () => {
  folder = await freshFolder('progress');
  await writeFile(path.join(folder, 'book.csv'), BOOK);
});
afterEach(() => rm(folder, { recursive: true }));

const COMMANDS = [
  { args: ['evaluate', 'book.csv'], shows: 'reading [' },
  { args: ['import', 'book.csv'], shows: 'writing [' },
  { args: ['import', 'book.csv', '--dry-run'], shows: 'comparing [' },
  { args: ['export', 'out.csv'], shows: 'writing: ' },
];

function ran(args: readonly string[], columns?: number) {
  const given = args.map((arg) => (arg.endsWith('.csv') ? path.join(folder, arg) : arg));
  const environment = { WSA_DATA_DIR: path.join(folder, 'data') };
  return runIn(given, columns === undefined ? { environment } : { environment, columns });
}

describe('how far a command is', () => {
  it.each(COMMANDS)('is shown by $args on a screen, and is gone in the end', async ({ args, shows }) => {
    const { status, stderr } = await ran(args, 80);
    expect(status).toBe(0);
    expect(stderr).toContain(shows);
    expect(stderr.lastIndexOf('\x1b[?25h')).toBeGreaterThan(stderr.lastIndexOf('\x1b[?25l'));
  });

  it.each(COMMANDS)('is not shown by $args elsewhere', async ({ args }) => {
    expect(await ran(args)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(COMMANDS.filter(({ args }) => args[0] !== 'export'))(
    'is not shown by $args with --json',
    async ({ args }) => {
      expect(await ran([...args, '--json'], 80)).toMatchObject({ status: 0, stderr: '' });
    },
  );
});
