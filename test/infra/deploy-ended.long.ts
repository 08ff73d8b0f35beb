import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { useCompiled } from '../support/compiled.ts';
import { freshFolder } from '../support/databases/folders.ts';
import { readRoot } from '../support/infra/dockerfile.ts';

const compiled = useCompiled(['src', 'scripts/azure', 'scripts/package']);

let folder: string;
beforeEach(async () => {
  folder = await freshFolder('deploy-ended');
  for (const one of ['env', 'infra', 'bin']) await mkdir(path.join(folder, one));
  await writeFile(path.join(folder, 'infra/azure.bicep'), readRoot('infra/azure.bicep'));
  await writeFile(
    path.join(folder, 'env/.env.prod'),
    'AZURE_RESOURCE_GROUP_NAME=wsa\nRESOURCE_BASE_NAME=wsacontoso\nWSA_CLOUD=commercial\nWSA_ADMINS=ann@contoso.com\n',
  );
  await writeFile(path.join(folder, 'env/.env.prod.user'), `SECRET_DATABASE_PASSWORD=${'p'.repeat(64)}\n`);
  // An Azure CLI that has begun, and does not end.
  const az = path.join(folder, 'bin/az');
  await writeFile(az, `#!${process.execPath}\nconsole.error('az runs'); setInterval(() => {}, 1000);\n`);
  await chmod(az, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

// The stand-in is a script with a first line that names its interpreter.
(process.platform === 'win32' ? describe.skip : describe)('a deployment', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('that %s ends leaves no secret on the disk, and no Azure CLI', async (signal, status) => {
    const program = spawn(process.execPath, [compiled('scripts/azure/main.ts'), '--env', 'prod'], {
      cwd: folder,
      env: { PATH: path.join(folder, 'bin') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    while (!said.includes('az runs')) await once(program.stderr, 'data');
    expect(await readdir(path.join(folder, 'build'))).toHaveLength(1);
    program.kill(signal);
    // Its standard error is the Azure CLI's, too: it is closed when both have ended.
    expect(await once(program, 'close')).toEqual([status, null]);
    expect(await readdir(path.join(folder, 'build'))).toEqual([]);
    expect(said).toContain('run it again');
  });
});
