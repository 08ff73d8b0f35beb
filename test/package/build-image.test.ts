import { spawnSync } from 'node:child_process';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshFolder } from '../support/databases/folders.ts';

let folder: string;
beforeEach(async () => {
  folder = await freshFolder('az');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** An Azure CLI that notes with what it was called, and ends with a status. */
async function azure(status: number): Promise<void> {
  const az = path.join(folder, 'az');
  await writeFile(az, `#!/bin/sh\necho "$@" > "${folder}/called"\necho building\nexit ${status}\n`);
  await chmod(az, 0o755);
}

function run(args: readonly string[], withAzure = true) {
  const env = { PATH: withAzure ? `${folder}:/usr/bin:/bin` : folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build-image.mjs', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

// The stand-in is a shell script.
(process.platform === 'win32' ? describe.skip : describe)('scripts/build-image.mjs', () => {
  it('builds in the registry, and tells the Toolkit the name of the image', async () => {
    await azure(0);
    const { status, stdout } = run(['wsacontoso', 'wsacontoso.azurecr.io']);
    expect(status).toBe(0);
    const [, tag] =
      /::set-teamsfx-env CONTAINER_IMAGE=wsacontoso\.azurecr\.io\/wsa-readiness:(\d+\.\d+\.\d+-\d{14})\n/.exec(
        stdout,
      ) ?? [];
    expect(await readFile(path.join(folder, 'called'), 'utf8')).toBe(
      `acr build --registry wsacontoso --image wsa-readiness:${tag} --file infra/Dockerfile .\n`,
    );
  });

  it('names no image that was not built', async () => {
    await azure(3);
    const { status, stdout, stderr } = run(['wsacontoso', 'wsacontoso.azurecr.io']);
    expect(status).toBe(1);
    expect(stdout).not.toContain('set-teamsfx-env');
    expect(stderr).toContain('az acr build --registry wsacontoso');
    expect(stderr).toContain('failed');
  });

  it('says that there is no Azure CLI', () => {
    const { status, stderr } = run(['wsacontoso', 'wsacontoso.azurecr.io'], false);
    expect([status, stderr]).toEqual([1, expect.stringContaining('The Azure CLI could not be started')]);
  });

  it.each([
    [[]],
    [['wsacontoso']],
    [['wsa contoso; rm', 'x.azurecr.io']],
    [['$' + '{{CONTAINER_REGISTRY_NAME}}', 'x']],
  ])('%j: says how it is called', (args) => {
    const { status, stderr } = run(args);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Provision first')]);
  });
});
