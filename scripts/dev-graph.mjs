// Starts the bot against a Graph on this machine, so that drafts go into a mailbox and answers come from it.
// Run after a build: `npm run dev:graph`. Nothing is kept: each run begins with an empty mailbox and the sample book.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmulate } from '../dist/src/local/graph-emulate.js';
import { mailPages } from '../dist/src/local/graph-mail-page.js';
import { LOCAL_ADDRESS, LOCAL_PERSON } from '../dist/src/local/local-person.js';

const person = { token: 'local-person', address: LOCAL_ADDRESS, name: LOCAL_PERSON.name };
const emulate = await startEmulate([person], (as) => mailPages(as, person));
const own = process.env.WSA_DATA_DIR ? null : await mkdtemp(path.join(tmpdir(), 'wsa-dev-graph-'));
console.log(
  `Mail: open ${emulate.url}/ to read, send and delete what the bot drafts, and to answer it as a customer.`,
);

const bot = spawn(
  process.execPath,
  ['--max-semi-space-size=32', fileURLToPath(new URL('../dist/server/main.js', import.meta.url))],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(own ? { WSA_DATA_DIR: own } : {}),
      WSA_GRAPH_URL: emulate.url,
      WSA_GRAPH_TOKEN: person.token,
    },
  },
);
// Ctrl-C reaches the bot by itself; what is sent to this process alone is handed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => bot.kill('SIGTERM'));
bot.once('exit', async (code) => {
  await emulate.stop();
  if (own) await rm(own, { recursive: true, force: true });
  process.exitCode = code ?? 0;
});
