// Builds and checks the app package for Teams and Outlook: `npm run package -- --env dev`.
import { runPackage } from './program.ts';

process.exitCode = await runPackage(process.argv.slice(2), {
  root: '.',
  env: process.env,
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
});
