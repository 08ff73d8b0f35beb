// Runs something on another Node: installs that Node from the npm registry, copies the tree, installs and runs there.
//   node scripts/on-node.mjs              the smoke run, on Node 24, or on 20 where this is 24 or newer
//   node scripts/on-node.mjs 24 npm test  that command, on that Node
// The Node is kept in WSA_NODES (default: ~/.cache/wsa-readiness); the copy is thrown away.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const own = Number.parseInt(process.versions.node, 10);
const [major = own >= 24 ? '20' : '24', ...words] = process.argv.slice(2);
const command = words.length > 0 ? words : ['node', 'scripts/smoke.mjs'];
if (process.platform === 'win32')
  throw new Error('Take another Node by hand: this script is for Linux and macOS.');

const home = nodeOf(major);
const copy = mkdtempSync(path.join(tmpdir(), `wsa-node-${major}-`));
const env = {
  ...process.env,
  PATH: `${path.join(home, 'bin')}${path.delimiter}${process.env.PATH}`,
  // Its headers, for what has to be compiled: without them they would be fetched, or another Node's be taken.
  npm_config_nodedir: home,
};
try {
  copyTree(copy);
  run('npm', ['ci', '--no-audit', '--no-fund']);
  run(command[0], command.slice(1));
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function run(name, words) {
  console.log(`on Node ${major}: ${[name, ...words].join(' ')}`);
  execFileSync(name, words, { cwd: copy, env, stdio: 'inherit' });
}

/** The folder of a Node that is installed, with `bin/node` and `include/`. */
function nodeOf(wanted) {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${process.platform}-${process.arch}`;
  const folder = path.join(
    process.env.WSA_NODES ?? path.join(homedir(), '.cache', 'wsa-readiness'),
    `node-${wanted}`,
  );
  const installed = path.join(folder, 'node_modules', name);
  if (!existsSync(path.join(installed, 'bin', 'node'))) {
    mkdirSync(folder, { recursive: true });
    const options = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund'];
    execFileSync('npm', ['install', ...options, `${name}@${wanted}`], { stdio: 'inherit' });
  }
  return installed;
}

/** What is in the tree and not ignored, committed or not. */
function copyTree(to) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const file of listed.toString().split('\0').filter(Boolean)) {
    const from = path.join(root, file);
    if (!existsSync(from)) continue;
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    copyFileSync(from, path.join(to, file));
  }
}
