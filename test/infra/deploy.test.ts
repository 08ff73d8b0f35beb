import { existsSync, readFileSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runDeploy } from '../../scripts/azure/program.ts';
import { SET_BY_TEMPLATE } from '../../scripts/azure/set-by-template.ts';
import { freshFolder } from '../support/databases/folders.ts';

const PASSWORD = 'p'.repeat(64);
const STATED: Readonly<Record<string, string>> = {
  AZURE_RESOURCE_GROUP_NAME: 'wsa',
  RESOURCE_BASE_NAME: 'wsacontoso',
  WSA_CLOUD: 'commercial',
  WSA_ADMINS: '00000000-0000-4000-8000-000000000001;00000000-0000-4000-8000-000000000002',
  DEVELOPER_NAME: 'WSA Readiness',
};
/** As Azure prints them: the first letters in small. */
const OUTPUTS = {
  boT_ID: { type: 'String', value: 'bot' },
  boT_DOMAIN: { type: 'String', value: 'bot.example' },
};
const IMAGE = 'wsacontoso.azurecr.io/wsa-readiness:0.1.0-20261201000000';

let folder: string;
beforeEach(async () => {
  folder = await freshFolder('deploy');
  for (const one of ['env', 'infra']) await mkdir(path.join(folder, one));
  await copyFile('infra/azure.bicep', path.join(folder, 'infra/azure.bicep'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function state(values: Readonly<Record<string, string>>, secrets: Readonly<Record<string, string>>) {
  const text = (of: Readonly<Record<string, string>>) =>
    `# Kept.\n${Object.entries(of)
      .map(([name, value]) => `${name}=${value}\n`)
      .join('')}`;
  await writeFile(path.join(folder, 'env/.env.prod'), text(values));
  await writeFile(path.join(folder, 'env/.env.prod.user'), text(secrets));
}

interface Ran {
  readonly status: number;
  readonly printed: string;
  /** The programs that were called, each with its arguments. */
  readonly calls: readonly (readonly string[])[];
  /** The parameters that Azure was given; null where it was not called. */
  readonly parameters: Readonly<Record<string, unknown>> | null;
  readonly mode: number | null;
}

/** Runs `npm run deploy -- …` with a stand-in for the Azure CLI. */
async function deploy(
  args: readonly string[],
  {
    env = {},
    az = 0,
    built = 0,
    outputs = JSON.stringify(OUTPUTS),
  }: { env?: Record<string, string>; az?: number; built?: number; outputs?: string } = {},
): Promise<Ran> {
  const printed: string[] = [];
  const calls: string[][] = [];
  let file: string | null = null;
  let seen: { text: string; mode: number } | null = null;
  const status = await runDeploy(['--env', 'prod', ...args], {
    root: folder,
    env,
    print: (line) => void printed.push(line),
    printError: (line) => void printed.push(line),
    onEnd: () => () => {},
    run: async (program, words) => {
      calls.push([program, ...words]);
      if (program === 'node')
        return { status: built, stdout: `::set-teamsfx-env CONTAINER_IMAGE=${IMAGE}\n` };
      file = path.join(folder, words.at(-1)?.replace(/^@/, '') ?? '');
      seen = { text: readFileSync(file, 'utf8'), mode: statSync(file).mode & 0o777 };
      return { status: az, stdout: words.includes('what-if') ? 'would change' : outputs };
    },
  });
  if (file !== null) expect(existsSync(file)).toBe(false);
  const { text, mode = null } = (seen as { text: string; mode: number } | null) ?? {};
  const given =
    text === undefined ? null : (JSON.parse(text).parameters as Record<string, { value: unknown }>);
  const parameters =
    given && Object.fromEntries(Object.entries(given).map(([name, { value }]) => [name, value]));
  return { status, printed: printed.join('\n'), calls, parameters, mode };
}

const inFile = () => readFile(path.join(folder, 'env/.env.prod'), 'utf8');

describe('npm run deploy', () => {
  it('gives Azure what the environment states, in a file that is gone afterwards, and keeps its outputs', async () => {
    await state({ ...STATED, BOT_ID: '', CONTAINER_IMAGE: '' }, { SECRET_DATABASE_PASSWORD: PASSWORD });
    const { status, printed, calls, parameters, mode } = await deploy([]);
    expect(status).toBe(0);
    expect(calls).toEqual([
      [
        ...['az', 'deployment', 'group', 'create', '--query', 'properties.outputs', '--output', 'json'],
        ...['--resource-group', 'wsa', '--name', 'wsa-readiness', '--template-file', 'infra/azure.bicep'],
        ...['--parameters', expect.stringMatching(/^@build\/deploy-\w+\/parameters\.json$/)],
      ],
    ]);
    expect(parameters).toEqual({
      resourceBaseName: 'wsacontoso',
      cloud: 'commercial',
      admins: STATED.WSA_ADMINS,
      databasePassword: PASSWORD,
    });
    if (process.platform !== 'win32') expect(mode).toBe(0o600);
    expect(printed).toContain('BOT_ID=bot\nBOT_DOMAIN=bot.example\nWritten to env/.env.prod.');
    expect(printed).not.toContain(PASSWORD);
    const file = await inFile();
    expect(file).toMatch(/^# Kept\.$/m);
    expect(file.match(/^BOT_ID=.*$/gm)).toEqual(['BOT_ID=bot']);
    expect(file.match(/^BOT_DOMAIN=.*$/gm)).toEqual(['BOT_DOMAIN=bot.example']);
    expect(await readdir(path.join(folder, 'build'))).toEqual([]);
  });

  it('passes settings of the bot, those without a parameter together, and other parameters by their names', async () => {
    const cadence = '{"zone":"Europe/Oslo"}';
    const more = {
      ...{ WSA_CADENCE: cadence, WSA_ALERTS: 'off', WSA_SDK: 'agents', WSA_SCAN_MINUTES: '10' },
      ...{
        BICEP_replicas: '3',
        BICEP_keyVaultPurgeProtection: 'false',
        BICEP_databaseSku: 'Standard_D2ds_v5',
      },
    };
    await state({ ...STATED, ...more }, { SECRET_DATABASE_PASSWORD: PASSWORD });
    const { parameters } = await deploy([], {
      env: { WSA_ALERTS: 'on', WSA_DATA_DIR: 'mine', WSA_OTHER: 'mine', BICEP_CACHE_DIRECTORY: 'mine' },
    });
    expect(parameters).toMatchObject({
      ...{ cadence, alerts: 'on', extraSettings: { WSA_SDK: 'agents', WSA_SCAN_MINUTES: '10' } },
      ...{ replicas: 3, keyVaultPurgeProtection: false, databaseSku: 'Standard_D2ds_v5' },
    });
    expect(JSON.stringify(parameters)).not.toContain('mine');
  });

  it('builds the image first where it is asked to, and remembers it', async () => {
    const registry = {
      CONTAINER_REGISTRY_NAME: 'wsacontoso',
      CONTAINER_REGISTRY_SERVER: 'wsacontoso.azurecr.io',
    };
    await state({ ...STATED, ...registry }, { SECRET_DATABASE_PASSWORD: PASSWORD });
    const { calls, parameters } = await deploy(['--build']);
    expect(calls[0]).toEqual(['node', 'scripts/build-image.mjs', 'wsacontoso', 'wsacontoso.azurecr.io']);
    expect(parameters).toMatchObject({ image: IMAGE });
    expect(await inFile()).toContain(`CONTAINER_IMAGE=${IMAGE}\n`);
    expect((await deploy([])).parameters).toMatchObject({ image: IMAGE });
    const before = `${IMAGE}-before`;
    expect((await deploy(['--image', before])).parameters).toMatchObject({ image: before });
    expect(await inFile()).toContain(`CONTAINER_IMAGE=${before}\n`);
  });

  it.each([
    { args: ['--what-if'], az: 0, status: 0, says: 'would change' },
    { args: ['--no-write'], az: 0, status: 0, says: '::set-teamsfx-env BOT_ID=bot\n' },
    {
      ...{ args: [], az: 3, status: 1 },
      says: 'Not everything was deployed; run it again:\n  az deployment group failed',
    },
    { args: ['--what-if'], az: 3, status: 1, says: 'Nothing was deployed:\n  az deployment group failed' },
  ])(
    'leaves the environment as it is with $args where the Azure CLI ends with $az',
    async ({ args, az, ...ends }) => {
      await state(STATED, { SECRET_DATABASE_PASSWORD: PASSWORD });
      const before = await inFile();
      const { status, printed } = await deploy(args, { az });
      expect(status).toBe(ends.status);
      expect(printed).toContain(ends.says);
      expect(await inFile()).toBe(before);
    },
  );

  it('remembers an image that was built, whatever becomes of the deployment', async () => {
    const registry = {
      CONTAINER_REGISTRY_NAME: 'wsacontoso',
      CONTAINER_REGISTRY_SERVER: 'wsacontoso.azurecr.io',
    };
    await state({ ...STATED, ...registry }, { SECRET_DATABASE_PASSWORD: PASSWORD });
    expect((await deploy(['--build'], { az: 3 })).status).toBe(1);
    expect(await inFile()).toContain(`CONTAINER_IMAGE=${IMAGE}\n`);
    expect((await deploy([])).parameters).toMatchObject({ image: IMAGE });
  });

  it.each([
    ...['', 'null', '[]', '{}', 'WARNING: an update is available', '{"a":{}}', '{"a":null}'],
    JSON.stringify({ boT_ID: { value: 'bot\nWSA_ADMINS=somebody' } }),
    JSON.stringify({ 'boT_ID=x\nWSA_ADMINS': { value: 'bot' } }),
    JSON.stringify({ boT_ID: { value: { is: 'an object' } } }),
  ])('says where the outputs are when the Azure CLI printed %j in their place', async (outputs) => {
    await state(STATED, { SECRET_DATABASE_PASSWORD: PASSWORD });
    const before = await inFile();
    const { status, printed } = await deploy([], { outputs });
    expect(status).toBe(1);
    expect(printed).toContain(
      'It was deployed, but its outputs can not be read:\n  az deployment group show ',
    );
    expect(printed).toContain('--resource-group wsa --name wsa-readiness --query properties.outputs');
    expect(await inFile()).toBe(before);
  });

  it('reads and writes a file of a Windows editor, with a byte order mark and other line ends', async () => {
    const secrets = `\uFEFFSECRET_DATABASE_PASSWORD=${PASSWORD}\r\n`;
    await state({}, {});
    await writeFile(path.join(folder, 'env/.env.prod.user'), secrets);
    const { AZURE_RESOURCE_GROUP_NAME, ...others } = STATED;
    const lines = ['export BOT_ID = old', ...Object.entries(others).map((one) => one.join('='))].join('\r\n');
    await writeFile(
      path.join(folder, 'env/.env.prod'),
      `\uFEFFAZURE_RESOURCE_GROUP_NAME=${AZURE_RESOURCE_GROUP_NAME}\r\n${lines}\r\n`,
    );
    expect((await deploy([])).status).toBe(0);
    const file = await inFile();
    expect(file.match(/BOT_ID.*$/gm)).toEqual(['BOT_ID=bot']);
    expect(file.startsWith('\uFEFFAZURE_RESOURCE_GROUP_NAME=wsa\r\n')).toBe(true);
    expect(file).not.toMatch(/[^\r]\n/);
    const begins = `\uFEFFBOT_ID=old\r\n${file.slice(1).replace(/^BOT_ID=.*\r\n/m, '')}`;
    await writeFile(path.join(folder, 'env/.env.prod'), begins);
    expect((await deploy([])).status).toBe(0);
    expect((await inFile()).startsWith('\uFEFFBOT_ID=bot\r\n')).toBe(true);
  });

  it('removes what a deployment that was killed has left, and nothing of one that runs', async () => {
    await state(STATED, { SECRET_DATABASE_PASSWORD: PASSWORD });
    const left = ['deploy-Ab12Cd', 'deploy-2147483646_Ab12Cd', `deploy-${process.ppid}_Ab12Cd`, 'deployed'];
    for (const name of left) await mkdir(path.join(folder, 'build', name), { recursive: true });
    expect((await deploy([])).status).toBe(0);
    expect(await readdir(path.join(folder, 'build'))).toEqual([left[2], left[3]].sort());
  });

  it('deploys nothing where the image could not be built', async () => {
    await state(STATED, { SECRET_DATABASE_PASSWORD: PASSWORD });
    const { status, parameters } = await deploy(['--build'], { built: 1 });
    expect([status, parameters]).toEqual([1, null]);
  });

  const GOVERNMENT = { WSA_CLOUD: 'gcc-high', AAD_APP_CLIENT_ID: '00000000-0000-4000-8000-000000000003' };
  it.each<{ lacks?: string; more?: Readonly<Record<string, string>>; says: string }>([
    { lacks: 'WSA_ADMINS', says: 'WSA_ADMINS is not set: state it in env/.env.prod (object ids' },
    {
      lacks: 'SECRET_DATABASE_PASSWORD',
      says: 'SECRET_DATABASE_PASSWORD is not set: state it in env/.env.prod.user',
    },
    { lacks: 'AZURE_RESOURCE_GROUP_NAME', says: 'AZURE_RESOURCE_GROUP_NAME is not set' },
    { more: { AZURE_RESOURCE_GROUP_NAME: 'a&b' }, says: '"a&b": only letters' },
    { more: { AZURE_RESOURCE_GROUP_NAME: '-x' }, says: '"-x": only letters' },
    { more: { WSA_ADMIN: 'ann@contoso.com' }, says: 'WSA_ADMIN is no setting: docs/configuration.md' },
    ...Object.keys(SET_BY_TEMPLATE).map((name) => ({
      more: { [name]: 'x' },
      says: `${name} is not taken: ${SET_BY_TEMPLATE[name]}. Remove it`,
    })),
    { more: { BICEP_replica: '3' }, says: 'BICEP_replica: infra/azure.bicep has no parameter replica' },
    { more: { BICEP_admins: 'ann@contoso.com' }, says: 'BICEP_admins is not taken: state WSA_ADMINS' },
    { more: { BICEP_extraSettings: '{}' }, says: 'BICEP_extraSettings is not taken' },
    { more: { LOG_LEVEL: 'silent' }, says: 'LOG_LEVEL: "silent" is not taken on Azure' },
    ...['1wsa', 'Wsa', 'wsa-contoso', 'wsacontosowsacontoso', 'ws'].map((name) => ({
      more: { RESOURCE_BASE_NAME: name },
      says: `RESOURCE_BASE_NAME: "${name}": expected 3 to 14`,
    })),
    {
      more: { SECRET_DATABASE_PASSWORD: `abc#${PASSWORD}` },
      says: 'SECRET_DATABASE_PASSWORD: has 3 characters, at least 24 are needed. A value with a #',
    },
    {
      more: { MicrosoftAppType: 'SingleTenant' },
      says: 'MicrosoftAppId is not set: a SingleTenant bot needs it',
    },
    {
      more: { MicrosoftAppType: 'SingleTenant' },
      says: 'SECRET_BOT_PASSWORD is not set: a SingleTenant bot needs it. State it in env/.env.prod.user',
    },
    { more: { WSA_CADENCE: '{"zone":"Mars"}' }, says: 'WSA_CADENCE: ' },
    { more: { WSA_SDK: 'teams' }, says: 'WSA_SDK: ' },
    { more: { WSA_CLOUD: 'moon' }, says: 'WSA_CLOUD: ' },
    { more: { SECRET_DATABASE_PASSWORD: 'crypto_5f3a' }, says: 'is encrypted by the Agents Toolkit' },
    { more: GOVERNMENT, says: `az ad app credential reset --id ${GOVERNMENT.AAD_APP_CLIENT_ID}` },
  ])('calls nobody, and says: $says', async ({ lacks, more = {}, says }) => {
    const all: Record<string, string> = { ...STATED, SECRET_DATABASE_PASSWORD: PASSWORD, ...more };
    const { SECRET_DATABASE_PASSWORD = '', ...stated } = Object.fromEntries(
      Object.entries(all).filter(([name]) => name !== lacks),
    );
    await state(stated, { SECRET_DATABASE_PASSWORD });
    const { status, printed, calls } = await deploy(['--build']);
    expect([status, calls]).toEqual([1, []]);
    expect(printed).toContain(says);
  });

  it('takes the secret that Azure Government needs', async () => {
    const secrets = { SECRET_DATABASE_PASSWORD: PASSWORD, SECRET_AAD_APP_CLIENT_SECRET: 's' };
    await state({ ...STATED, ...GOVERNMENT }, secrets);
    expect((await deploy([])).parameters).toMatchObject({ cloud: 'gcc-high', aadAppClientSecret: 's' });
  });

  it.each([
    { args: ['--env', 'nowhere'], says: '--env: there is no env/.env.nowhere' },
    { args: ['--env', '../x'], says: 'is not the name of an environment' },
    { args: ['--image', 'latest; rm'], says: 'Expected <registry>/<image>:<tag>.' },
  ])('$args: $says', async ({ args, says }) => {
    await state(STATED, {});
    const { status, printed, calls } = await deploy(args);
    expect([status, calls]).toEqual([1, []]);
    expect(printed).toContain(says);
  });
});
