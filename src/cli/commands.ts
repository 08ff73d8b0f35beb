import { Command, InvalidArgumentError, Option } from 'commander';
import { DATE_ORDERS } from '../book/cells/dates.ts';
import type { ReadingOptions } from '../book/read-rows.ts';
import { readConfig } from '../config.ts';
import { type Day, dayOfInstant, parseDay } from '../domain/day.ts';
import type { CliContext } from './context.ts';
import { dryRunCommand } from './dry-run.ts';
import { evaluateCommand } from './evaluate.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';

/** Takes the exit status of the command that ran. */
export type TakeStatus = (status: number) => void;

const JSON_HELP = 'print JSON for a script (docs/command-line.md has its form)';

/** Adds every command of `wsa` to a program. */
export function addCommands(program: Command, context: CliContext, ended: TakeStatus): void {
  for (const add of [addCheck, addAsk, addEvaluate, addImport, addExport, addDoctor])
    program.addCommand(add(context, ended));
}

function addCheck({ terminal, now, environment, user }: CliContext, ended: TakeStatus): Command {
  return command('check', 'wsa check contoso')
    .aliases(['show', 'status'])
    .summary('tell whether the contacts of a deal are ready, why, and what to do')
    .description(
      'Tells whether the contacts of a deal of the store are ready, why, and what to do first.\nExit status: 0 ready, 1 not ready, 2 no such deal, or several.',
    )
    .argument('<deal...>', 'its id, or words of its customer')
    .option('--json', JSON_HELP)
    .action(async (words: string[], { json = false }: { json?: boolean }) => {
      const config = readConfig(environment);
      // What only this needs is loaded for it alone: an import of a long book is to hold little.
      const { checkCommand } = await import('./check.ts');
      ended(await checkCommand(words.join(' '), { config, by: user, now, asJson: json }, terminal));
    });
}

function addAsk({ terminal }: CliContext, ended: TakeStatus): Command {
  return command('ask', 'wsa ask what is cloud scope')
    .summary('answer a question from the guidance, with its source')
    .description(
      'Answers a question from the guidance pages, as chat does, and says what the answer rests on; alone it lists the topics. It needs no store.\nExit status: 0 answered, 1 only the nearest answer, or none.',
    )
    .argument('[question...]', 'the question, in your own words')
    .option('--json', JSON_HELP)
    .action(async (words: string[], { json = false }: { json?: boolean }) => {
      const { askCommand } = await import('./ask.ts');
      ended(await askCommand(words.join(' '), { asJson: json }, terminal));
    });
}

function addEvaluate({ terminal, now }: CliContext, ended: TakeStatus): Command {
  return command('evaluate', 'wsa evaluate deals.csv --as-of 2026-11-21')
    .summary('judge every deal of a book, without the store')
    .description(
      'Judges every deal of a book (CSV or XLSX), without the store: a table on a screen, else one JSON object a line.\nExit status: 0 all rows read, 1 rows refused, 2 no book.',
    )
    .argument('<file>', 'the book; - reads standard input')
    .option('--as-of <day>', 'the day to judge as of, YYYY-MM-DD in UTC (default: today)', readDay)
    .addOption(datesOption())
    .option('--sheet <name>', SHEET_HELP)
    .option('--json', 'print one JSON object a line on a screen, too')
    .action(
      async (
        file: string,
        { asOf, json = false, ...reading }: SaidOfFile & { asOf?: Day; json?: boolean },
      ) => {
        const settings = { asOf: asOf ?? dayOfInstant(now()), asJson: json, reading };
        ended(await evaluateCommand(file, settings, terminal));
      },
    );
}

function addImport({ terminal, now, environment, user }: CliContext, ended: TakeStatus): Command {
  return command('import', 'wsa import deals.csv --dry-run')
    .summary('take a book of deals into the store, and say what changed')
    .description(
      'Takes a book of deals (CSV or XLSX) into the store (DATABASE_URL, else WSA_DATA_DIR) and says what changed.\nExit status: 0 all taken, 1 rows refused, 2 no book, or the database stopped it.',
    )
    .argument('<file>', 'the book; - reads standard input')
    .option('--dry-run', 'only say what would change, and what stands against it; nothing is changed')
    .addOption(datesOption())
    .option('--sheet <name>', SHEET_HELP)
    .option('--json', JSON_HELP)
    .action(
      async (
        file: string,
        { dryRun, json = false, ...reading }: SaidOfFile & { dryRun?: boolean; json?: boolean },
      ) => {
        const { databaseUrl, dataDir } = readConfig(environment);
        const run = dryRun ? dryRunCommand : importCommand;
        ended(await run(file, { databaseUrl, dataDir, by: user, now, asJson: json, reading }, terminal));
      },
    );
}

function addExport({ terminal, now, environment, user }: CliContext): Command {
  return command('export', 'wsa export deals.csv')
    .summary('write every deal of the store as a CSV book')
    .description('Writes every deal of the store as a CSV book, which can be imported again.')
    .argument('<file>', 'a file that is not there yet; - writes to standard output')
    .action(async (file: string) => {
      const { databaseUrl, dataDir } = readConfig(environment);
      await exportCommand(file, { databaseUrl, dataDir, by: user, now }, terminal);
    });
}

function addDoctor({ terminal, now, environment, doctor }: CliContext, ended: TakeStatus): Command {
  return command('doctor', 'wsa doctor --json')
    .summary('check the configuration, and what it needs at Microsoft')
    .description(
      'Checks the configuration, and what it needs at Microsoft, without changing anything.\nExit status: 0 nothing failed, 1 something did.',
    )
    .option('--json', 'print one JSON object (docs/doctor.md has its form)')
    .option('--package <file>', 'the app package to compare (default: the newest in appPackage/build)')
    .action(async (options: { json?: boolean; package?: string }) => {
      const { doctorCommand } = await import('./doctor.ts');
      const packageFile = options.package ?? null;
      const settings = { environment, now, packageFile, asJson: options.json ?? false };
      ended(await doctorCommand({ ...settings, ...doctor }, terminal));
    });
}

/** What the one who runs a command says of the file. */
type SaidOfFile = Pick<ReadingOptions, 'dates' | 'sheet'>;

const SHEET_HELP = 'the sheet of a workbook to read, where it has several with different headings';

function datesOption(): Option {
  const help =
    'whether the month or the day comes first in dates such as 6/2/2026, where the book does not tell';
  return new Option('--dates <order>', help).choices(DATE_ORDERS);
}

function command(name: string, example: string): Command {
  return new Command(name).addHelpText('after', `\nExample:\n  ${example}`);
}

function readDay(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new InvalidArgumentError('Expected a day of the calendar, YYYY-MM-DD.');
  return day;
}
