import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';
import { PinoPretty as pretty } from 'pino-pretty';
import { createRedactor, type Redactor } from './redact.ts';

/** Structured log: fields first, then the message. Never log a token or a whole activity. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface LogOptions {
  readonly level: string;
  /** Readable lines (local mode) in place of JSON lines. */
  readonly isPlain: boolean;
  /** Makes every field printable; left out, one that knows no secret of this process. */
  readonly redactor?: Redactor;
  /** Where it goes; left out, to standard output. */
  readonly to?: DestinationStream;
}

/** Creates a log, in which errors have the fields of an allow-list, and no text a key or a token. */
export function createLog({ level, isPlain, redactor = createRedactor(), to }: LogOptions): Log {
  const options = {
    level,
    base: null,
    formatters: { log: (fields: object) => redactor.value(fields) as Record<string, unknown> },
    // Errors are plain data by then.
    serializers: { err: (fields: unknown) => fields },
    hooks: {
      logMethod(this: Logger, given: Parameters<LogFn>, method: LogFn) {
        const [fields, ...texts] = given.map((one) => (typeof one === 'string' ? redactor.text(one) : one));
        method.call(this, fields as object, ...(texts as string[]));
      },
    },
  };
  if (!isPlain)
    return pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime }, to ?? pino.destination(1));
  const lines = { sync: true, translateTime: 'SYS:HH:MM:ss', hideObject: false };
  return pino(options, pretty(to ? { ...lines, destination: to } : lines));
}
