import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useCompiled } from '../support/compiled.ts';

const HOST = hostname().replace(/[^\w.-]/g, '_');
const HEADER = 'deal_id,customer\n';
const compiled = useCompiled(['src', 'cards']);

let temporary: string;
let dataDir: string;
const running: ChildProcess[] = [];
beforeAll(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'wsa-test-staging-'));
  dataDir = path.join(temporary, 'data');
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(temporary, { recursive: true, force: true });
});

/** Begins an import whose book goes on until its input is ended. */
function importing(): { readonly child: ChildProcess; readonly ended: Promise<unknown> } {
  const env = { ...process.env, TMPDIR: temporary, WSA_DATA_DIR: dataDir };
  const child = spawn(process.execPath, [compiled('src/cli/main.ts'), 'import', '-'], {
    env,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  running.push(child);
  child.stdin?.on('error', () => {});
  child.stdin?.write(HEADER);
  return { child, ended: once(child, 'close').then(([code, signal]) => code ?? signal) };
}

const staged = async () => (await readdir(temporary)).filter((name) => name.startsWith('wsa-import-'));

/** The folder of an import that has just begun. */
async function folderOf(
  begun: { readonly ended: Promise<unknown> },
  before: readonly string[],
): Promise<string> {
  let isOver = false;
  void begun.ended.then(() => {
    isOver = true;
  });
  for (;;) {
    const found = (await staged()).find((name) => !before.includes(name));
    if (found) return found;
    if (isOver) throw new Error('the import ended before it staged anything');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A folder as an import of another time left it behind. */
async function left(name: string, hoursAgo = 0): Promise<string> {
  const folder = path.join(temporary, name);
  await mkdir(folder);
  await writeFile(path.join(folder, 'rows.db'), 'rows');
  const time = new Date(Date.now() - hoursAgo * 60 * 60_000);
  for (const one of [path.join(folder, 'rows.db'), folder]) await utimes(one, time, time);
  return name;
}

describe('the temporary folder of an import', () => {
  it('that was killed is removed by the next one, and one in use is not', async () => {
    const killed = importing();
    const killedFolder = await folderOf(killed, []);
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(await staged()).toEqual([killedFolder]);

    const kept = [
      await left('wsa-import-another.host-1-aaaaaa', 23),
      await left(`wsa-import-${HOST}-${process.pid}-aaaaaa`, 23),
      await left('wsa-import-aaaaaa', 1),
    ];
    await left('wsa-import-another.host-1-bbbbbb', 25);
    await left('wsa-import-bbbbbb', 25);
    await left(`wsa-import-${HOST}-${process.pid}-bbbbbb`, 25);
    const elsewhere = path.join(temporary, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(path.join(elsewhere, 'mine'), 'mine');
    await symlink(elsewhere, path.join(temporary, `wsa-import-${HOST}-4194305-cccccc`));

    const live = importing();
    const liveFolder = await folderOf(live, await staged());
    const next = importing();
    const nextFolder = await folderOf(next, await staged());
    const link = `wsa-import-${HOST}-4194305-cccccc`;
    expect((await staged()).sort()).toEqual([...kept, link, liveFolder, nextFolder].sort());
    expect(await readdir(elsewhere)).toEqual(['mine']);

    for (const [at, { child }] of [live, next].entries()) child.stdin?.end(`D-${at},Contoso\n`);
    expect(await Promise.all([live.ended, next.ended])).toEqual([0, 0]);
    expect((await staged()).sort()).toEqual([...kept, link].sort());
  });
});

it('an import that can not make its folder says where, and what to do', async () => {
  const nowhere = path.join(temporary, 'nowhere');
  const book = path.join(temporary, 'book.csv');
  await writeFile(book, `${HEADER}D-1,Contoso\n`);
  const child = spawn(process.execPath, [compiled('src/cli/main.ts'), 'import', book], {
    env: { ...process.env, TMPDIR: nowhere, WSA_DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(child);
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect({ status, said }).toEqual({
    status: 2,
    said: expect.stringMatching(
      /^can't make a folder in .*nowhere, .*Make that folder writable, or name another one in TMPDIR\.\n$/,
    ),
  });
});
