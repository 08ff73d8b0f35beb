import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runPackage } from '../../scripts/package/program.ts';
import { variable } from '../../scripts/package/variable.ts';
import { freshFolder } from '../support/databases/folders.ts';
import { STATED } from '../support/package/sources.ts';

const FILES = ['package.json', 'appPackage', 'env'];

let folder: string;
beforeEach(async () => {
  folder = await freshFolder('package');
  for (const file of FILES) await cp(file, path.join(folder, file), { recursive: true });
  await rm(path.join(folder, 'appPackage/build'), { recursive: true, force: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  readonly status: number;
  readonly printed: string;
}

/** Runs `npm run package -- …` in a copy of the project's files, with no environment but what is given. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  const status = await runPackage(args, { root: folder, env, print, printError: print });
  return { status, printed: printed.join('\n') };
}

function envFile(name: string, values: Readonly<Record<string, string>>): Promise<void> {
  const lines = Object.entries(values).map(([key, value]) => `${key}=${value}`);
  return writeFile(path.join(folder, 'env', name), `${lines.join('\n')}\n`);
}

async function manifestIn(zip: string): Promise<string> {
  // Nothing is compressed, so the file can be read as it is.
  return (await readFile(path.join(folder, zip))).toString('utf8');
}

describe('npm run package', () => {
  it('makes a package for a look with no settings, and says that it is one', async () => {
    const { status, printed } = await run([]);
    expect(printed).toContain(
      'For a look only: TEAMS_APP_ID, BOT_ID, AAD_APP_CLIENT_ID, BOT_DOMAIN are placeholders',
    );
    expect(printed).toContain('Wrote appPackage/build/appPackage.local.zip');
    expect(status).toBe(0);
  });

  it('says of an environment what it lacks, and writes nothing', async () => {
    const { status, printed } = await run(['--env', 'dev']);
    expect(printed).toContain(
      `manifest.json: bots[0].botId: ${variable('BOT_ID')} is not set: state BOT_ID in env/.env.dev, or in the environment`,
    );
    expect(status).toBe(1);
    await expect(manifestIn('appPackage/build/appPackage.dev.zip')).rejects.toThrow('ENOENT');
  });

  it('takes the file of the environment, over it the one that is not in the repository, over both the environment', async () => {
    await envFile('.env.test', {
      ...STATED,
      DEVELOPER_NAME: 'From the file',
      BOT_DOMAIN: 'file.northwind.com',
    });
    await envFile('.env.test.user', {
      BOT_DOMAIN: 'user.northwind.com',
      DEVELOPER_NAME: 'From the user file',
    });
    const { status, printed } = await run(['--env', 'test', '--out', 'it.zip'], {
      BOT_DOMAIN: 'env.northwind.com',
      BOT_ID: '',
    });
    expect(printed).toContain('Read env/.env.test, env/.env.test.user; cloud commercial, schema 1.25.');
    expect(status).toBe(0);
    const zip = await manifestIn('it.zip');
    expect(zip).toContain('"name": "From the user file"');
    expect(zip).toContain(`api://env.northwind.com/botid-${STATED.BOT_ID}`);
  });

  it.each([
    { args: ['--cloud', 'dod'], env: {}, domain: 'apidod.botframework.azure.us' },
    { args: [], env: { WSA_CLOUD: 'gcc-high' }, domain: 'tokengcch.botframework.azure.us' },
    { args: ['--cloud', 'gcc'], env: { WSA_CLOUD: 'dod' }, domain: 'token.botframework.com' },
  ])('$args with $env has the token service $domain', async ({ args, env, domain }) => {
    await envFile('.env.test', STATED);
    const { printed } = await run(['--env', 'test', ...args], env);
    expect(printed).toContain('Wrote appPackage/build/appPackage.test.zip');
    expect(await manifestIn('appPackage/build/appPackage.test.zip')).toContain(`"${domain}"`);
  });

  it('makes the package of the newer schema beside the other one', async () => {
    const { printed } = await run(['--schema', '1.30']);
    expect(printed).toContain('Wrote appPackage/build/appPackage.local.1.30.zip');
  });

  it('has the version that is asked for, else that of the project', async () => {
    await envFile('.env.test', STATED);
    expect((await run(['--env', 'test', '--version', '7.8.9'])).status).toBe(0);
    expect(await manifestIn('appPackage/build/appPackage.test.zip')).toContain('"version": "7.8.9"');
    await run(['--env', 'test']);
    const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    expect(await manifestIn('appPackage/build/appPackage.test.zip')).toContain(`"version": "${version}"`);
  });

  it('refuses a manifest that was changed by hand', async () => {
    const file = path.join(folder, 'appPackage/de.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('gefährdet', 'riskant'));
    const { status, printed } = await run([]);
    expect(printed).toContain(
      'appPackage/de.json: is not what the code makes: `npm run manifest` writes it anew',
    );
    expect(status).toBe(1);
  });

  it.each([
    { args: ['--out', '.'], says: "--out: can't write .: " },
    { args: ['--out', 'nowhere/it.zip'], says: "--out: can't write nowhere/it.zip: " },
    { args: ['--env', 'nowhere'], says: '--env: there is no env/.env.nowhere' },
    { args: ['--env', '../env'], says: '--env: "../env" is not the name of an environment' },
    { args: ['--version', '1.0'], says: 'Expected three numbers, such as 0.1.1.' },
    { args: ['--version', '01.0.0'], says: 'Expected three numbers, such as 0.1.1.' },
    { args: ['--schema', '1.0'], says: 'Allowed choices are 1.25, 1.30' },
    { args: ['--cloud', 'moon'], says: 'Allowed choices are commercial, gcc, gcc-high, dod' },
  ])('$args: $says', async ({ args, says }) => {
    const { status, printed } = await run(args);
    expect(printed).toContain(says);
    expect(status).toBe(1);
  });

  it('refuses a cloud of the environment that there is none', async () => {
    await mkdir(path.join(folder, 'env'), { recursive: true });
    const { printed } = await run([], { WSA_CLOUD: 'moon' });
    expect(printed).toContain('WSA_CLOUD: "moon" is none of commercial, gcc, gcc-high, dod');
  });
});
