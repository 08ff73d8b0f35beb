import { pino } from 'pino';
import { PinoPretty as pretty } from 'pino-pretty';

/** What is logged and how. Fields first, then the message; never a token, never a whole activity. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** JSON lines on standard output; in local mode, where a person reads them, plain ones. */
export function createLog(level: string, plain: boolean): Log {
  if (!plain) return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return pino(
    { level, base: null },
    pretty({ sync: true, translateTime: 'SYS:HH:MM:ss', hideObject: false }),
  );
}
