import { pino } from 'pino';
import { PinoPretty as pretty } from 'pino-pretty';

/** Structured log: fields first, then the message. Never log a token or a whole activity. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Creates a log on standard output: JSON lines, or readable lines when `plain` (local mode). */
export function createLog(level: string, plain: boolean): Log {
  if (!plain) return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return pino(
    { level, base: null },
    pretty({ sync: true, translateTime: 'SYS:HH:MM:ss', hideObject: false }),
  );
}
