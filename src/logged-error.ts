import { FAULT_TEXT, faultOf } from './domain/fault.ts';

/** Fields of an error that may be logged besides its message and stack: codes and numbers, no object that hangs on it. */
const FIELDS = ['code', 'errcode', 'statusCode', 'status', 'severity', 'syscall', 'kind', 'reason'] as const;

/** A password in a URL such as `postgres://user:password@host`, and tokens and secrets by the form they have. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s@]*@/gi, '$1:[hidden]@'],
  [/\beyJ[\w-]{10,}(?:\.[\w-]*){1,4}/g, '[hidden token]'],
  [/\b(bearer)\s+[\w.~+/-]{16,}=*/gi, '$1 [hidden]'],
  [
    /\b(client_secret|client_assertion|refresh_token|access_token|password)(["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi,
    '$1$2[hidden]',
  ],
];

/** Causes that are logged at most. */
const MOST_CAUSES = 5;

/**
 * An error as the log has it: libraries hang connections, requests and configurations with their keys on their errors,
 * so of its fields only a few are taken. `fault` says in plain words what is wrong with the database or the disk.
 */
export function loggedError(error: unknown): unknown {
  const fault = faultOf(error);
  const told = loggedCause(error, MOST_CAUSES);
  return fault === null || typeof told !== 'object' ? told : { ...told, fault: FAULT_TEXT[fault] };
}

/** An error as it is printed at a terminal: where it was thrown, and what caused it. */
export function printedError(error: unknown): string {
  const causes: string[] = [];
  for (let at = error; at !== undefined && causes.length <= MOST_CAUSES; at = (at as Error | null)?.cause) {
    causes.push(withoutSecrets(String((at as Error | null)?.stack ?? at)));
  }
  return causes.join('\ncaused by ');
}

function loggedCause(error: unknown, left: number): object | string {
  if (typeof error !== 'object' || error === null) return withoutSecrets(String(error));
  const { name, message, stack, cause, errors } = error as Error & { errors?: unknown };
  const fields = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = (error as Record<string, unknown>)[field];
      return typeof value === 'number' || typeof value === 'string'
        ? [[field, typeof value === 'string' ? withoutSecrets(value) : value]]
        : [];
    }),
  );
  return {
    type: String(name ?? 'Object'),
    message: withoutSecrets(String(message ?? '')),
    stack: withoutSecrets(String(stack ?? '')),
    ...fields,
    ...(cause === undefined || left === 0 ? {} : { cause: loggedCause(cause, left - 1) }),
    ...(Array.isArray(errors) && left > 0
      ? { errors: errors.slice(0, MOST_CAUSES).map((one) => loggedCause(one, 0)) }
      : {}),
  };
}

function withoutSecrets(text: string): string {
  return SECRETS.reduce((left, [secret, hidden]) => left.replace(secret, hidden), text);
}
