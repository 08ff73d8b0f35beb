// Deploys infra/azure.bicep: `npm run deploy -- --env prod`.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { text } from 'node:stream/consumers';
import { runDeploy } from './program.ts';

/** What ends the process: Ctrl+C, a service manager, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is to be done if one of them comes. */
const onEnd = new Set<() => void>();

for (const signal of SIGNALS)
  process.once(signal, () => {
    for (const act of onEnd) act();
    console.error('Ended. A deployment that Azure has begun goes on there: run it again.');
    process.exit(128 + constants.signals[signal]);
  });

process.exitCode = await runDeploy(process.argv.slice(2), {
  root: '.',
  env: process.env,
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
  onEnd: (act) => {
    onEnd.add(act);
    return () => void onEnd.delete(act);
  },
  run: async (program, args) => {
    // On Windows the Azure CLI is a batch file, which only a shell starts; what is passed was checked.
    const shell = program === 'az' && process.platform === 'win32';
    const command = program === 'node' ? process.execPath : program;
    const child = spawn(command, args, { shell, stdio: ['inherit', 'pipe', 'inherit'] });
    const kill = () => void child.kill();
    onEnd.add(kill);
    const ended = new Promise<number>((resolve) => {
      child.once('error', (error) => {
        console.error(`${program} could not be started: ${error.message}`);
        resolve(1);
      });
      child.once('close', (status) => resolve(status ?? 1));
    });
    const [status, stdout] = await Promise.all([ended, text(child.stdout).catch(() => '')]);
    onEnd.delete(kill);
    return { status, stdout };
  },
});
