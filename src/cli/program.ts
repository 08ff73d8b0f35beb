import { Command, CommanderError } from 'commander';
import { secretsIn } from '../config.ts';
import { WsaError } from '../errors.ts';
import { createRedactor } from '../redact.ts';
import { systemReason } from '../system-errors.ts';
import { addCommands } from './commands.ts';
import type { CliContext } from './context.ts';
import { paragraph } from './layout.ts';
import { columnsOf, type Terminal } from './terminal.ts';
import { version } from './version.ts';

export type { CliContext } from './context.ts';

/** Exit status of a command line that was wrong, and of what whoever typed it can mend. */
const WRONG = 2;
/** Exit status where the machine failed, or the program. */
export const FAILED = 3;

/** Columns of help that no screen shows. */
const HELP_COLUMNS = 100;
/** The narrowest that a part of help is wrapped to. */
const LEAST_HELP_COLUMNS = 20;

const STATUSES =
  "Exit status: 0 all is well; 1 something is not ready, or was refused; 2 the command line, a file or a setting is wrong, or the database can't be used; 3 the machine or the program failed.";

/** Runs one `wsa` command line (without `node` and the script) and returns its exit status. */
export async function runCli(args: readonly string[], context: CliContext): Promise<number> {
  let status = 0;
  const program = programFor(context.terminal);
  addCommands(program, context, (ended) => {
    status = ended;
  });
  for (const each of program.commands)
    each.copyInheritedSettings(program).showHelpAfterError(`wsa ${each.name()} --help tells how it is used.`);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG;
    if (!(error instanceof WsaError)) throw error;
    const redactor = createRedactor(secretsIn(context.environment));
    context.terminal.stderr.write(`${redactor.text(error.message)}\n`);
    return statusOf(error);
  }
  return status;
}

function programFor({ stdout, stderr }: Terminal): Command {
  const columns = columnsOf(stdout) ?? HELP_COLUMNS;
  return new Command('wsa')
    .description('WSA readiness of Volume Licensing deals, from the command line.')
    .usage('<command> [options]')
    .version(version(), '-V, --version', 'tell the version')
    .helpOption('-h, --help', 'tell how it is used')
    .configureHelp({ minWidthToWrap: LEAST_HELP_COLUMNS })
    .helpCommand('help [command]', 'tell how a command is used')
    .addHelpText(
      'after',
      ['', ...paragraph(STATUSES, columns), '', 'Example:', '  wsa check contoso'].join('\n'),
    )
    .showHelpAfterError('wsa --help tells which commands there are.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columnsOf(stderr) ?? HELP_COLUMNS,
    });
}

/** The database is none of the machine's faults that are told apart: an import that it stops has ended with 2 ever since. */
function statusOf(error: WsaError): number {
  const isOfFile = error.code === 'book-unreadable' || error.code === 'book-unwritable';
  return isOfFile && systemReason(error)?.isOfMachine ? FAILED : WRONG;
}
