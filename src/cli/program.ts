import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { readConfig, secretsIn } from '../config.ts';
import { type Day, dayOfInstant, parseDay } from '../domain/day.ts';
import { WsaError } from '../errors.ts';
import { createRedactor } from '../redact.ts';
import { type DoctorSettings, doctorCommand } from './doctor.ts';
import { evaluateCommand } from './evaluate.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import type { Terminal } from './terminal.ts';

/** The surroundings of a command: terminal, clock and settings. */
export interface CliContext {
  readonly terminal: Terminal;
  readonly now: () => number;
  /** Environment variables; by default the process's own. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Name of the user, stored with imports. */
  readonly user: string;
  /** What stands in for Microsoft's services on this machine, and how long it is waited for: for tests. */
  readonly doctor?: Pick<DoctorSettings, 'standIns' | 'requestMs'>;
}

/** Runs one `wsa` command line (without `node` and the script) and returns its exit status. */
export async function runCli(args: readonly string[], context: CliContext): Promise<number> {
  const { terminal, now } = context;
  let status = 0;
  const program = new Command('wsa')
    .description('WSA readiness of Volume Licensing deals, from the command line')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
    });
  program
    .command('evaluate')
    .description('judge every deal of a CSV book and print one JSON object a line')
    .argument('<file>', 'the book; - reads standard input')
    .option('--as-of <day>', 'the day to judge as of, YYYY-MM-DD in UTC (default: today)', readDay)
    .action(async (file: string, options: { asOf?: Day }) => {
      status = await evaluateCommand(file, options.asOf ?? dayOfInstant(now()), terminal);
    });
  program
    .command('import')
    .description(
      'take a book of deals (CSV or XLSX) into the store (DATABASE_URL, else WSA_DATA_DIR) and say what changed',
    )
    .argument('<file>', 'the book; - reads standard input, of either kind')
    .action(async (file: string) => {
      const { databaseUrl, dataDir } = readConfig(context.environment);
      status = await importCommand(file, { databaseUrl, dataDir, by: context.user, now }, terminal);
    });
  program
    .command('export')
    .description('write every deal of the store as a CSV book, which can be imported again')
    .argument('<file>', 'a file that is not there yet; - writes to standard output')
    .action(async (file: string) => {
      const { databaseUrl, dataDir } = readConfig(context.environment);
      await exportCommand(file, { databaseUrl, dataDir, by: context.user, now }, terminal);
    });
  program
    .command('doctor')
    .description('check the configuration, and what it needs at Microsoft, without changing anything')
    .option('--json', 'print one JSON object (docs/doctor.md has its form)')
    .option('--package <file>', 'the app package to compare (default: the newest in appPackage/build)')
    .action(async (options: { json?: boolean; package?: string }) => {
      const { environment, doctor } = context;
      const settings = {
        environment,
        now,
        packageFile: options.package ?? null,
        asJson: options.json ?? false,
      };
      status = await doctorCommand({ ...settings, ...doctor }, terminal);
    });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof WsaError) {
      const redactor = createRedactor(secretsIn(context.environment));
      terminal.stderr.write(`${redactor.text(error.message)}\n`);
      return 2;
    }
    throw error;
  }
  return status;
}

function readDay(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new InvalidArgumentError('Expected a day of the calendar, YYYY-MM-DD.');
  return day;
}
