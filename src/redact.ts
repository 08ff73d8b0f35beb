import { isSecretName, withoutAssigned } from './secret-names.ts';

/**
 * What may be printed: an error by the fields of an allow-list, other values as plain data, texts without the forms
 * that keys and tokens have. Errors of drivers and HTTP clients carry the connection or the request they failed with,
 * and with it passwords, cancel keys and headers; so nothing is printed because an object happens to have it.
 */

/** The most characters of a text that are printed: above any stack. */
const MOST_CHARACTERS = 16_000;
/** How deep values, and causes of errors, are followed. */
const MOST_DEPTH = 6;
const MOST_ITEMS = 100;
/** A shorter secret would blot out common words. */
const LEAST_SECRET = 6;

const KEYS = /-----BEGIN [A-Z0-9 ]+-----[\s\S]*?(?:-----END [A-Z0-9 ]+-----|$)/g;
const TOKENS = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g;
const AUTHORIZATIONS = /\b(Bearer|Basic|PoP)\s+[\w.~+/=-]{16,}/gi;
const CREDENTIALS = /\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#]+@/gi;
/** The private members of a key as JSON (RFC 7517), also escaped or inspected. */
const KEY_MEMBERS = /(?<![\w-])((?:d|p|q|dp|dq|qi|k)\\*["']?\s*:\s*\\*["'])[\w-]{22,}/g;
/** The code that a sign-in brings back in the query of a URL, or that a form redeems. */
const CODES = /([?&#]code=)[^\s&"'<>]+/gi;
/** Fields of requests and responses that hold secrets under any name. */
const SECRET_FIELDS = /^(?:headers|rawHeaders)$/i;

/** The fields of an error that are printed beside its name, message and stack, where they are a word or a number. */
const ERROR_FIELDS = ['code', 'errorCode', 'statusCode', 'status', 'requestId', 'reference'] as const;

/** Makes values printable. */
export interface Redactor {
  /** A text without keys, tokens and credentials. */
  text(text: string): string;
  /** Any value as plain data. */
  value(value: unknown): unknown;
  /** An error as a text of several lines. */
  errorText(error: unknown): string;
}

/** A redactor that also knows the secrets of this process by their values. */
export function createRedactor(secrets: readonly string[] = []): Redactor {
  const known = writingsOf(secrets.filter((secret) => secret.length >= LEAST_SECRET));
  const text = (given: string): string => {
    // A secret that is cut would not be known any more.
    const rest = known.reduce((before, secret) => before.replaceAll(secret, '[redacted]'), given);
    const cut = rest.length > MOST_CHARACTERS ? `${rest.slice(0, MOST_CHARACTERS)}…` : rest;
    const plain = cut
      .replace(KEYS, '[key]')
      .replace(KEY_MEMBERS, '$1[key]')
      .replace(TOKENS, '[token]')
      .replace(AUTHORIZATIONS, '$1 [token]')
      .replace(CREDENTIALS, '$1[credentials]@')
      .replace(CODES, '$1[redacted]');
    return withoutAssigned(plain, '[redacted]');
  };
  const value = (given: unknown, depth = 0): unknown => {
    if (typeof given === 'string') return text(given);
    if (typeof given === 'bigint' || typeof given === 'symbol') return text(String(given));
    if (typeof given === 'function') return '[function]';
    if (typeof given !== 'object' || given === null) return given;
    if (depth > MOST_DEPTH) return '[…]';
    try {
      if (isError(given)) return errorFields(given, depth);
      if (given instanceof Date) return Number.isNaN(given.getTime()) ? null : given.toISOString();
      if (Array.isArray(given)) return given.slice(0, MOST_ITEMS).map((one) => value(one, depth + 1));
      return isPlain(given) ? plainFields(given, depth) : `[${given.constructor?.name ?? 'object'}]`;
    } catch {
      return '[not readable]';
    }
  };
  const plainFields = (given: object, depth: number): object => {
    if ('kty' in given) return { key: '[key]' };
    const fields = Object.entries(given).slice(0, MOST_ITEMS);
    return Object.fromEntries(
      fields.map(([name, one]) => [
        text(name),
        isSecretName(name) || SECRET_FIELDS.test(name) ? '[redacted]' : value(one, depth + 1),
      ]),
    );
  };
  const errorFields = (error: Error, depth: number): object => {
    const { name, message, stack, cause } = error;
    const { errors } = error as { errors?: unknown };
    const simple = ERROR_FIELDS.map((field) => [field, (error as unknown as Record<string, unknown>)[field]]);
    return {
      type: value(name),
      message: value(message),
      ...Object.fromEntries(
        simple
          .filter(([, one]) => typeof one === 'string' || typeof one === 'number')
          .map(([field, one]) => [field, value(one)]),
      ),
      ...(stack === undefined ? {} : { stack: value(stack) }),
      ...(cause === undefined ? {} : { cause: value(cause, depth + 1) }),
      ...(Array.isArray(errors) ? { errors: value(errors, depth + 1) } : {}),
    };
  };
  return {
    text,
    value: (given) => value(given),
    errorText: (error) => {
      const { stack, message, ...rest } = Object(value(error)) as Record<string, unknown>;
      if (message === undefined) return `Thrown: ${JSON.stringify(value(error))}`;
      const { type: _, ...more } = rest;
      const fields = Object.keys(more).length > 0 ? `\n${JSON.stringify(more)}` : '';
      return `${stack ?? message}${fields}`;
    },
  };
}

/** Secrets as they stand in a text, in JSON and in a URL, the longest first. */
function writingsOf(secrets: readonly string[]): string[] {
  const all = secrets.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(Buffer.from(secret).toString()),
  ]);
  return [...new Set(all)].sort((one, other) => other.length - one.length);
}

/** Also one of another realm, or of a library that makes its own. */
function isError(given: object): given is Error {
  return given instanceof Error || Object.prototype.toString.call(given) === '[object Error]';
}

function isPlain(given: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(given);
  return prototype === null || Object.getPrototypeOf(prototype as object) === null;
}
