import { DatabaseFault, type Fault } from '../../domain/fault.ts';
import { type SqliteFailure, sqliteFailureOf } from '../../sqlite/failure.ts';

const OF_SQLITE: Readonly<Record<SqliteFailure, Fault>> = {
  busy: 'locked',
  full: 'full',
  'cannot-open': 'unreachable',
  moved: 'emptied',
  'no-such-table': 'emptied',
};

/**
 * Codes of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html) and of the system; of two
 * characters, a class.
 */
const OF_POSTGRES: readonly (readonly [fault: Fault, codes: readonly string[]])[] = [
  ['full', ['53100', 'ENOSPC', 'EDQUOT']],
  ['locked', ['55P03']],
  ['emptied', ['42P01', '3D000']],
  ['unreachable', ['08', '28', '53300', '57P01', '57P02', '57P03', '57P05']],
  ['unreachable', ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']],
  ['unreachable', ['ENOTFOUND', 'EAI_AGAIN']],
];

/** What pg says of a connection that is gone or was not made in time; it gives these no code. */
const CONNECTION_GONE =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Query read timeout|timeout expired)/;

/** The error of a driver as a `DatabaseFault` where it stands for one, else as it is. */
export function driverFault(error: unknown): unknown {
  if (error instanceof DatabaseFault) return error;
  const fault = faultOfDriver(error);
  return fault === null ? error : new DatabaseFault(fault, messageOf(error), { cause: error });
}

function faultOfDriver(error: unknown): Fault | null {
  const failure = sqliteFailureOf(error);
  if (failure !== null) return OF_SQLITE[failure];
  // Of a host with several addresses, each was tried.
  if (error instanceof AggregateError) return error.errors.some(isUnreachable) ? 'unreachable' : null;
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null) return CONNECTION_GONE.test(error.message) ? 'unreachable' : null;
  const known = OF_POSTGRES.find(([, codes]) =>
    codes.some((one) => code === one || (one.length === 2 && code.length === 5 && code.startsWith(one))),
  );
  return known?.[0] ?? null;
}

function isUnreachable(error: unknown): boolean {
  return faultOfDriver(error) === 'unreachable';
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return String((error as Error).message);
}
