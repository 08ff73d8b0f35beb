// Deploys infra/azure.bicep: `npm run deploy -- --env prod`.
import { spawnSync } from 'node:child_process';
import { runDeploy } from './program.ts';

process.exitCode = runDeploy(process.argv.slice(2), {
  root: '.',
  env: process.env,
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
  run: (program, args) => {
    // On Windows the Azure CLI is a batch file, which only a shell starts; what is passed was checked.
    const shell = program === 'az' && process.platform === 'win32';
    const command = program === 'node' ? process.execPath : program;
    const { status, stdout, error } = spawnSync(command, args, {
      ...{ encoding: 'utf8', shell, stdio: ['inherit', 'pipe', 'inherit'], maxBuffer: 64 * 1024 * 1024 },
    });
    if (error) console.error(`${program} could not be started: ${error.message}`);
    return { status: error ? 1 : (status ?? 1), stdout: stdout ?? '' };
  },
});
