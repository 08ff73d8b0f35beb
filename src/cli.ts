import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { evaluateCommand } from './cli/evaluate.ts';
import type { Terminal } from './cli/terminal.ts';
import { type Day, dayOfInstant, parseDay } from './domain/day.ts';

/** Runs one `wsa` command line (without `node` and the script); gives the exit status. */
export async function runCli(args: readonly string[], terminal: Terminal, now: number): Promise<number> {
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
      status = await evaluateCommand(file, options.asOf ?? dayOfInstant(now), terminal);
    });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return status;
}

function readDay(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new InvalidArgumentError('Expected a day of the calendar, YYYY-MM-DD.');
  return day;
}
