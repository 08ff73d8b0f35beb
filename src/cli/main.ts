import { userInfo } from 'node:os';
import { createRedactor } from '../redact.ts';
import { runCli } from './program.ts';

// A closed pipe (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  process.exitCode = await runCli(process.argv.slice(2), {
    terminal: process,
    now: Date.now,
    user: userInfo().username,
  });
} catch (error) {
  process.stderr.write(`${createRedactor().errorText(error)}\n`);
  process.exitCode = 1;
}
