/** One import of a file into a store, and what it took, as JSON: `import-process.js FILE DATA_DIR`. */
import { Writable } from 'node:stream';
import { importCommand } from '../src/cli/import.ts';

const [, , file = '', dataDir = ''] = process.argv;
const quiet = new Writable({ write: (_chunk, _encoding, done) => done() });
const from = performance.now();
const status = await importCommand(
  file,
  { databaseUrl: null, dataDir, by: 'bench', now: Date.now, asJson: false },
  { stdin: process.stdin, stdout: quiet, stderr: process.stderr },
);
if (status !== 0) throw new Error(`the import ended with status ${status}`);
const seconds = (performance.now() - from) / 1000;
console.log(JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
