/** One import of a file into a store, and what it took, as JSON: `import-process.js FILE DATA_DIR`. */
import { Writable } from 'node:stream';
import { importCommand } from '../src/cli/import.ts';
import { Spent } from './spent.ts';

const [, , file = '', dataDir = ''] = process.argv;
const quiet = new Writable({ write: (_chunk, _encoding, done) => done() });
const spent = new Spent();
const status = await importCommand(
  file,
  { databaseUrl: null, dataDir, by: 'bench', now: Date.now, asJson: false },
  { stdin: process.stdin, stdout: quiet, stderr: process.stderr },
);
if (status !== 0) throw new Error(`the import ended with status ${status}`);
console.log(JSON.stringify(spent.soFar()));
