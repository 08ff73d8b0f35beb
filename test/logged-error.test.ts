import { describe, expect, it } from '@jest/globals';
import { DatabaseFault } from '../src/domain/fault.ts';
import { loggedError, printedError } from '../src/logged-error.ts';

const TOKEN = `eyJ${'a'.repeat(30)}.eyJ${'b'.repeat(30)}.${'c'.repeat(40)}`;

/** Errors as libraries throw them, each with something in it that is nobody's business. */
const ERRORS: readonly { readonly name: string; readonly error: unknown }[] = [
  {
    name: 'a connection with its keys',
    error: Object.assign(new Error('Connection terminated'), {
      client: { secretKey: 4711, password: 'geheim' },
    }),
  },
  { name: 'a URL with a password', error: new Error('no host in postgres://wsa:geheim@db.internal/wsa') },
  { name: 'a token', error: new Error(`refused: Bearer ${TOKEN}`) },
  { name: 'a secret in a form', error: new Error('POST failed: grant_type=x&client_secret=geheim&scope=y') },
  {
    name: 'a request with its headers',
    error: Object.assign(new Error('401'), { request: { headers: { authorization: `Bearer ${TOKEN}` } } }),
  },
  {
    name: 'a cause that has one',
    error: new Error('no', {
      cause: Object.assign(new Error(`password=geheim`), { config: { key: TOKEN } }),
    }),
  },
  { name: 'no error at all', error: `postgres://wsa:geheim@db/wsa ${TOKEN}` },
  {
    name: 'several',
    error: new AggregateError([Object.assign(new Error('a'), { password: 'geheim' }), `password: geheim`]),
  },
];

describe.each(ERRORS)('an error with $name', ({ error }) => {
  it('is logged and printed without it', () => {
    const secret = new RegExp(`geheim|4711|${'a'.repeat(30)}|${'c'.repeat(40)}`);
    expect(JSON.stringify(loggedError(error))).not.toMatch(secret);
    expect(printedError(error)).not.toMatch(secret);
  });
});

it('an error is logged with its message, where it was thrown, its codes and its causes', () => {
  const cause = Object.assign(new Error('inner'), { code: 'ECONNREFUSED' });
  const error = Object.assign(new Error('outer', { cause }), { statusCode: 502 });
  expect(loggedError(error)).toMatchObject({
    type: 'Error',
    message: 'outer',
    stack: expect.stringContaining('logged-error.test'),
    statusCode: 502,
    cause: { message: 'inner', code: 'ECONNREFUSED' },
  });
  expect(printedError(error)).toMatch(/outer[\s\S]*caused by Error: inner/);
});

it.each([
  {
    what: 'the disk',
    error: Object.assign(new Error('write'), { code: 'ENOSPC' }),
    fault: 'the disk is full',
  },
  {
    what: 'the database',
    error: new Error('a flow failed', { cause: new DatabaseFault('locked', 'busy') }),
    fault: 'the database is locked by another program',
  },
])('a fault of $what is named', ({ error, fault }) => {
  expect(loggedError(error)).toMatchObject({ fault });
});

it('a chain of causes that leads in a circle ends', () => {
  const error = new Error('round');
  error.cause = error;
  expect(JSON.stringify(loggedError(error))).toContain('round');
  expect(printedError(error)).toContain('round');
});
