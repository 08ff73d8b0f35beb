// Builds the image in Azure Container Registry and tells Microsoft 365 Agents Toolkit its name, as CONTAINER_IMAGE:
// `node scripts/build-image.mjs <registry> <registry server>`. Needs the Azure CLI, signed in.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [registry = '', server = ''] = process.argv.slice(2);
if (!/^[a-zA-Z0-9]{5,50}$/.test(registry) || !/^[a-z0-9.-]+$/.test(server)) {
  console.error(
    'Usage: node scripts/build-image.mjs <registry> <registry server>. Provision first: it makes the registry.',
  );
  process.exit(2);
}
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
// A tag that was never used: a container app takes an image anew only under another name.
const tag = `${version}-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
const image = `wsa-readiness:${tag}`;
const args = ['acr', 'build', '--registry', registry, '--image', image, '--file', 'infra/Dockerfile', '.'];
// On Windows the Azure CLI is a batch file, which only a shell starts; every argument was checked above or is fixed.
const { status, error } = spawnSync('az', args, { stdio: 'inherit', shell: process.platform === 'win32' });
if (error || status !== 0) {
  console.error(
    error ? `The Azure CLI could not be started: ${error.message}` : `az ${args.join(' ')} failed.`,
  );
  process.exit(1);
}
console.log(`::set-teamsfx-env CONTAINER_IMAGE=${server}/${image}`);
