import { format } from 'node:util';
import type { Log } from '../src/log.ts';
import type { Redactor } from '../src/redact.ts';

const LEVELS = {
  debug: 'debug',
  trace: 'debug',
  dir: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
} as const satisfies Partial<Record<keyof Console, keyof Log>>;

/**
 * Leads what libraries print into the log, cleaned as everything in it: some print the token they refuse, the keys they
 * know, or an error with the request in it.
 */
export function consoleIntoLog(log: Log, redactor: Redactor, target: Console = console): void {
  for (const [method, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, keyof Log][]) {
    target[method] = (...printed: unknown[]) => {
      const printable = printed.map((one) =>
        one instanceof Error ? redactor.errorText(one) : redactor.value(one),
      );
      log[level]({ printed: format(...printable) }, 'a library printed');
    };
  }
}

/** Leads the warnings of the process into the log, cleaned in the same way; nothing else prints them from then on. */
export function warningsIntoLog(
  log: Pick<Log, 'warn'>,
  target: Pick<NodeJS.Process, 'removeAllListeners' | 'on'> = process,
): void {
  target.removeAllListeners('warning');
  target.on('warning', (warning) => log.warn({ err: warning }, 'the process was warned'));
}
