import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshFolder } from '../support/databases/folders.ts';
import { runIn } from './run.ts';

const BOOK = 'deal_id,customer\nD-1,Contoso\n';

let folder = '';
beforeAll(async () => {
  folder = await freshFolder('files');
  await mkdir(path.join(folder, 'books'));
  for (const name of ['q1.csv', 'q2.XLSX', 'notes.txt'])
    await writeFile(path.join(folder, 'books', name), BOOK);
  await writeFile(path.join(folder, 'a-file'), 'x');
  await writeFile(path.join(folder, 'photo.csv'), Buffer.from('89504e470d0a1a0a', 'hex'));
  await writeFile(path.join(folder, 'letter.csv'), '%PDF-1.7 \0');
  await writeFile(path.join(folder, 'deals.csv'), BOOK);
  await runIn(['import', path.join(folder, 'deals.csv')], { environment: { WSA_DATA_DIR: folder } });
});
afterAll(() => rm(folder, { recursive: true }));

const READING = [
  {
    what: 'a file that is not there',
    file: 'books/q3.csv',
    says: 'There is no file q3.csv in {}/books. Books there: q1.csv, q2.XLSX. Check the name, or give the whole path.',
  },
  {
    what: 'a folder that is not there',
    file: 'nowhere/q3.csv',
    says: 'There is no folder {}/nowhere, so there is no file q3.csv in it. Check the path.',
  },
  {
    what: 'a folder',
    file: 'books',
    says: '{}/books is a folder, not a file. Books there: q1.csv, q2.XLSX. Name a file in it.',
  },
  {
    what: 'a file in a file',
    file: 'a-file/q3.csv',
    says: '{}/a-file is a file, so nothing is in it. Check the path.',
  },
  {
    what: 'a name that is too long',
    file: `${'n'.repeat(300)}.csv`,
    says: `{}/${'n'.repeat(300)}.csv can't be read: its name is too long. Give it a shorter one.`,
  },
  {
    what: 'a picture',
    file: 'photo.csv',
    says: `the file's name says .csv, but it is a picture (PNG); send the sheet as .xlsx or as "CSV UTF-8"`,
  },
  {
    what: 'a PDF',
    file: 'letter.csv',
    says: `the file's name says .csv, but it is a PDF; send the sheet as .xlsx or as "CSV UTF-8"`,
  },
];

describe('a file that can not be read', () => {
  const commands = [['evaluate'], ['import'], ['import', '--dry-run'], ['import', '--json']];
  it.each(commands.flatMap((command) => READING.map((one) => ({ ...one, command }))))(
    'is told by $command in a sentence that says what to do: $what',
    async ({ command, file, says }) => {
      const environment = { WSA_DATA_DIR: folder };
      const { status, stdout, stderr } = await runIn([...command, path.join(folder, file)], { environment });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe(`${says.replace('{}', folder)}\n`);
    },
  );

  it.each([
    { code: 'EISDIR', status: 2, says: 'it is a folder, not a file. Name a file in it.' },
    {
      code: 'EACCES',
      status: 2,
      says: 'the system does not permit it. Ask its owner for the right to it, or run this as somebody who has it.',
    },
    { code: 'EIO', status: 3, says: 'its disk failed. Check the disk, then do it again.' },
    { code: 'EMFILE', status: 3, says: 'too many files are open. End other programs, then do it again.' },
  ])('ends with $status where standard input fails with $code', async ({ code, status, says }) => {
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error(`${code}: no good, read`), { code, syscall: 'read' }));
      },
    });
    const ran = await runIn(['evaluate', '-'], { stdin });
    expect(ran).toMatchObject({ status, stdout: '', stderr: `Standard input can't be read: ${says}\n` });
  });
});

describe('a file that can not be written', () => {
  it.each([
    {
      what: 'one that is there',
      file: 'deals.csv',
      says: '{}/deals.csv is there already, and nothing is written over it. Name another file, or remove that one first.',
    },
    {
      what: 'a folder',
      file: 'books',
      says: '{}/books is a folder. Name a file in it, such as {}/books/deals.csv.',
    },
    {
      what: 'one in a folder that is not there',
      file: 'nowhere/out.csv',
      says: "There is no folder {}/nowhere, so out.csv can't be written. Make the folder, or name another one.",
    },
    {
      what: 'one in a file',
      file: 'a-file/out.csv',
      says: '{}/a-file is a file, so nothing can be written in it. Check the path.',
    },
  ])('is told in a sentence that says what to do: $what', async ({ file, says }) => {
    const environment = { WSA_DATA_DIR: folder };
    const { status, stdout, stderr } = await runIn(['export', path.join(folder, file)], { environment });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`${says.replaceAll('{}', folder)}\n`);
  });
});

describe('a data folder that can not be used', () => {
  it('is told in words, with the setting', async () => {
    const environment = { WSA_DATA_DIR: path.join(folder, 'a-file') };
    const { status, stderr } = await runIn(['export', '-'], { environment });
    expect(status).toBe(2);
    expect(stderr).toBe(
      `can't open ${path.join(folder, 'a-file/wsa.db')}: a file is in the place of the folder. Check WSA_DATA_DIR: the folder must be writable, and what is in it a store.\n`,
    );
  });

  it('holds no book yet for a question about a deal, and is not made', async () => {
    const environment = { WSA_DATA_DIR: path.join(folder, 'new') };
    const { status, stderr } = await runIn(['check', 'contoso'], { environment });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^There is no book of deals yet in \/\S+\/new\. Import one: /);
    await expect(rm(path.join(folder, 'new'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('an app package that can not be read', () => {
  it.each([
    ['nowhere.zip', 'there is no such file or folder'],
    ['books', 'it is a folder, not a file'],
  ])('is told by doctor in words: %s', async (file, why) => {
    const named = path.join(folder, file);
    const { status, stdout } = await runIn(['doctor', '--package', named], {
      environment: { WSA_DATA_DIR: folder },
    });
    expect(status).toBe(1);
    expect(stdout).toContain(`failed       package (${named}): it can't be read: ${why}\n`);
  });
});
