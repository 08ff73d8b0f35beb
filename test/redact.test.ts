import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { consoleIntoLog, warningsIntoLog } from '../server/console.ts';
import { runCli } from '../src/cli/program.ts';
import { readConfig, secretsIn, secretsOf } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { createRedactor } from '../src/redact.ts';

const PASSWORD = 'Pl4nted~pass.word';
const JWT = `${btoa('{"alg":"RS256","typ":"JWT"}')}.${btoa('{"iss":"x"}')}.c2lnbmF0dXJl`.replaceAll('=', '');
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const JWK = privateKey.export({ format: 'jwk' });
const CANCEL_KEY = 1515870810;

/** An error with fields of its own, as libraries make them. */
const failed = (fields: object, message = 'It failed.') => Object.assign(new Error(message), fields);

function invalidUrl(): unknown {
  try {
    return new URL(`postgres://wsa:${PASSWORD}@[x/wsa`);
  } catch (error) {
    return error;
  }
}

class Client {
  readonly secretKey = CANCEL_KEY;
  readonly connectionParameters = { user: 'wsa', password: PASSWORD };
}

const PLANTED: readonly { readonly name: string; readonly thrown: unknown }[] = [
  { name: 'a driver, with its connection', thrown: failed({ client: new Client() }) },
  {
    name: 'a driver, several times wrapped',
    thrown: new Error('a', { cause: new Error('b', { cause: failed({ client: new Client() }) }) }),
  },
  {
    name: 'several attempts',
    thrown: new AggregateError([failed({ client: new Client() }), failed({ password: PASSWORD })], 'all'),
  },
  {
    name: 'axios',
    thrown: failed({
      config: { headers: { Authorization: `Bearer ${JWT}` }, data: `client_secret=${PASSWORD}` },
    }),
  },
  { name: 'a URL that is none', thrown: invalidUrl() },
  { name: 'a JWT library', thrown: failed({ token: JWT, payload: { iss: 'x' } }, `jwt malformed: ${JWT}`) },
  {
    name: 'a message with a header',
    thrown: new Error(`refused: Authorization: Bearer ${PASSWORD}${PASSWORD}`),
  },
  { name: 'a message with a URL', thrown: new Error(`can't reach postgres://wsa:${PASSWORD}@db:5432/wsa`) },
  {
    name: 'a message with a form',
    thrown: new Error(`grant_type=client_credentials&client_secret=${PASSWORD}&scope=x`),
  },
  {
    name: 'a message with JSON',
    thrown: new Error(`answered {"access_token": "${JWT}", "password":"${PASSWORD}"}`),
  },
  {
    name: 'a message with what was inspected',
    thrown: new Error(`Client { secretKey: ${CANCEL_KEY}, password: '${PASSWORD}' }`),
  },
  { name: 'a message with a key', thrown: new Error(`Available keys: ${PEM}`) },
  { name: 'a message with a key that is cut', thrown: new Error(`Available keys: ${PEM.slice(0, 400)}`) },
  {
    name: 'a message with a signed link',
    thrown: new Error(`https://x.sharepoint.com/f?a=1&tempauth=${PASSWORD}&b=2`),
  },
  { name: 'a key as data', thrown: failed({ cause: { key: JWK } }) },
  { name: 'a key as an object', thrown: failed({ cause: { key: createPrivateKey(PEM) } }) },
  { name: 'bytes', thrown: failed({ cause: { body: Buffer.from(PASSWORD) } }) },
  { name: 'a map', thrown: failed({ cause: new Map([['password', PASSWORD]]) }) },
  { name: 'no error at all', thrown: { headers: { cookie: PASSWORD }, client: new Client() } },
  { name: 'a text', thrown: `Bearer ${JWT}` },
  {
    name: 'a field that throws',
    thrown: Object.defineProperty(new Error('x'), 'message', {
      get() {
        throw failed({ client: new Client() });
      },
    }),
  },
];

const SECRETS = [
  PASSWORD,
  JWT,
  JWT.split('.')[1] ?? '',
  String(CANCEL_KEY),
  PEM.slice(200, 260),
  String(JWK.d),
];

function expectClean(printed: string): void {
  for (const secret of [
    ...SECRETS,
    Buffer.from(PASSWORD).join(','),
    Buffer.from(PASSWORD).toString('base64'),
  ]) {
    expect(printed).not.toContain(secret);
  }
  expect(printed).not.toMatch(/PRIVATE KEY|secretKey"?:\s*\d/);
}

/** A log, and all that it has printed. */
function logged(isPlain: boolean) {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const redactor = createRedactor();
  return {
    log: createLog({ level: 'debug', isPlain, redactor, to }),
    redactor,
    printed: () => lines.join(''),
  };
}

describe.each([true, false])('what fails, in a log with lines to read: %s', (isPlain) => {
  it.each(PLANTED)('by $name brings no secret along', ({ thrown }) => {
    const { log, printed } = logged(isPlain);
    log.error({ err: thrown, also: [thrown], deep: { down: { error: thrown } } }, 'a turn failed');
    log.warn(thrown as object, 'a turn failed');
    expect(printed()).toContain('a turn failed');
    expectClean(printed());
  });

  it.each(PLANTED)('by $name brings none along when a library prints it', ({ thrown }) => {
    const { log, redactor, printed } = logged(isPlain);
    const target = { ...console };
    consoleIntoLog(log, redactor, target);
    target.error(thrown);
    target.log('failed: %s %o', thrown, thrown);
    target.warn(`failed: ${String(typeof thrown === 'string' ? thrown : '')}`, { thrown });
    target.dir(thrown);
    expect(printed()).toContain('a library printed');
    expectClean(printed());
  });
});

describe('an error', () => {
  it.each(PLANTED)('of $name is printed without a secret when nothing else is left', ({ thrown }) => {
    expectClean(createRedactor().errorText(thrown));
  });

  it('keeps what is needed to find the fault', () => {
    const { log, printed } = logged(false);
    const cause = failed({ code: 'ECONNREFUSED' }, 'connect ECONNREFUSED 127.0.0.1:5432');
    log.error(
      { err: new TypeError('outer', { cause }), reference: 'abcd', activity: { type: 'message' } },
      'failed',
    );
    const line = JSON.parse(printed());
    expect(line).toMatchObject({
      err: {
        type: 'TypeError',
        message: 'outer',
        stack: expect.stringContaining('redact.test'),
        cause: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:5432' },
      },
      reference: 'abcd',
      activity: { type: 'message' },
      msg: 'failed',
    });
    const circle = new Error('round');
    circle.cause = circle;
    expect(createRedactor().errorText(circle)).toContain('round');
  });

  it('is printed without the secrets of this process, wherever they stand', () => {
    const redactor = createRedactor(['hunter2-hunter2', 'x']);
    expect(redactor.text('the server said hunter2-hunter2 to x')).toBe('the server said [redacted] to x');
  });

  it.each([
    'Basic authentication is off.',
    'password authentication failed for user "wsa"',
    'https://graph.microsoft.com/v1.0/users/ann@contoso.com/messages',
    "can't open the database of DATABASE_URL: connect ECONNREFUSED 127.0.0.1:5432",
    'contacts of EA-2026-0042: key viewer, secretary: Ann',
  ])('says "%s" as it is', (message) => {
    expect(createRedactor().text(message)).toBe(message);
  });

  it.each([
    '{ clientSecret: "V4LUE" }',
    '{"clientSecret":"V4LUE"}',
    '{"clientState":"V4LUE"}',
    '{"wsaClientState": "V4LUE"}',
    '{\\"client_secret\\":\\"V4LUE\\"}',
    '{\\\\\\"client-secret\\\\\\":\\\\\\"V4LUE\\\\\\"}',
    '{"password":"a\\"V4LUE"}',
    '{\\"password\\":\\"a\\\\\\"V4LUE\\"}',
    '{"token":{"a":"V4LUE"}}',
    '{"passwords":["V4LUE"]}',
    "{ password: 'V4LUE with spaces, and more V4LUE' }",
    'PGPASSWORD=V4LUE psql',
    'MicrosoftAppPassword=V4LUE',
    'MicrosoftAppPassword => V4LUE',
    'WSA_GRAPH_TOKEN=V4LUE',
    'config: clientSecret=V4LUE',
    'AccountName=x;AccountKey=abc/V4LUE==;EndpointSuffix=y',
    'token=V4LUE',
    'password=ab,V4LUE',
    'x-ms-token: V4LUE',
    'x-api-key: V4LUE',
    '--db-pwd=V4LUE',
    'https://x.example/cb?code=V4LUE&state=1',
    'https://x.example/cb?state=1&code=V4LUE',
    'https://x.example/f?sv=1&sig=V4LUE&se=2',
    'https://x.example/f?X-Amz-Signature=V4LUE',
    'Cookie: a=b; session=V4LUE',
    'set-cookie: s=abc; other=V4LUE',
    'Authorization: Digest username="x", response=V4LUE',
    'Proxy-Authorization: Basic V4LUE',
    'oauth.refreshToken = V4LUE',
    `{"kty":"EC","crv":"P-256","d":"V4LUE${'x'.repeat(38)}"}`,
    `{\\"kty\\":\\"oct\\",\\"k\\":\\"V4LUE${'x'.repeat(38)}\\"}`,
    `{ kty: 'RSA', dp: 'V4LUE${'x'.repeat(38)}' }`,
  ])('hides the value in %s', (message) => {
    expect(createRedactor().text(`before ${message}`)).not.toContain('V4LUE');
    expect(createRedactor().text(`before ${message}`)).toMatch(/^before .*\[(redacted|key)\]/);
  });

  it.each([
    { clientSecret: 'V4LUE' },
    { msal: { auth: { clientSecret: 'V4LUE' } } },
    { accessToken: { a: 'V4LUE' } },
    { PGPASSWORD: 'V4LUE' },
    { 'x-ms-token': 'V4LUE' },
    { clientState: 'V4LUE' },
    { 'password=V4LUE': 1 },
  ])('hides the value in %j', (data) => {
    expect(JSON.stringify(createRedactor().value(data))).not.toContain('V4LUE');
  });

  it('hides a secret of this process also at the cut, in a name of a property, and in another writing', () => {
    const redactor = createRedactor(['hunter2/"quoted"']);
    expect(redactor.text(`${'x'.repeat(15_995)}hunter2/"quoted"`)).not.toContain('hunt');
    expect(JSON.stringify(redactor.value({ 'hunter2/"quoted"': 1 }))).toBe('{"[redacted]":1}');
    expect(redactor.text('a hunter2%2F%22quoted%22 b hunter2/\\"quoted\\" c')).toBe(
      'a [redacted] b [redacted] c',
    );
  });

  it.each([
    'a token has expired',
    'tokens: 5, max_tokens=100',
    'the password is wrong',
    'code: ECONNREFUSED, code=42P01',
    'design: new, assign=Ann, signIn: off, insignia=x',
    'passwordless: on',
    'postgres://db:5432/wsa?sslmode=require',
    "Unexpected token '}' at 7",
    'the cookie is gone; the authorization failed',
    'd: short, k=1, q: what',
  ])('leaves "%s" as it is', (message) => {
    expect(createRedactor().text(message)).toBe(message);
  });

  it('of great length costs no time', () => {
    const began = performance.now();
    for (const part of [
      'a.',
      'eyJ-',
      '-----BEGIN A',
      'secret ',
      'Bearer a',
      'a://',
      'password:',
      'password="',
      'a-',
      'token ',
      '\\\\',
      'password:{',
      'd:"',
      '?code=',
      'a  ',
      'cookie:a ',
    ]) {
      createRedactor().text(part.repeat(100_000));
    }
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

it('a warning of the process is in the log alone, without secrets', () => {
  const { log, printed } = logged(false);
  const target = new EventEmitter();
  const others: unknown[] = [];
  target.on('warning', (warning) => others.push(warning));
  warningsIntoLog(log, target as unknown as NodeJS.Process);
  target.emit(
    'warning',
    Object.assign(new Error(`clientSecret=${PASSWORD}`), { name: 'Warning', code: 'DEP0' }),
  );
  expect(JSON.parse(printed())).toMatchObject({ msg: 'the process was warned', err: { code: 'DEP0' } });
  expect(others).toEqual([]);
  expectClean(printed());
});

describe('the secrets of a configuration', () => {
  it.each([
    ['postgres://wsa:p%40ssword@db/wsa', ['p%40ssword', 'p@ssword']],
    ['postgres://db/wsa?user=wsa&password=p%40ss+word', ['p%40ss+word', 'p@ss+word', 'p@ss word']],
    ['postgres://db/wsa?sslmode=require&sslpassword=abcdefg', ['abcdefg']],
    ['postgres://db/wsa?sslmode=require', []],
  ])('of the database %s are %j', (url, passwords) => {
    expect(new Set(secretsOf(readConfig({ DATABASE_URL: url })))).toEqual(new Set(passwords));
  });

  it('are known also where the configuration is wrong', () => {
    const environment = { PORT: 'x', MicrosoftAppPassword: PASSWORD, WSA_GRAPH_TOKEN: 'graph-token' };
    expect(secretsIn(environment)).toEqual([PASSWORD, 'graph-token']);
  });

  it('are not printed by the command line', async () => {
    const printed: string[] = [];
    const out = { write: (text: string) => printed.push(text) };
    const terminal = { stdin: process.stdin, stdout: out, stderr: out } as unknown as typeof process;
    const environment = { MicrosoftAppPassword: PASSWORD, HOST: PASSWORD };
    await runCli(['import', 'x.csv'], { terminal, now: () => 0, user: 'ann', environment });
    expect(printed.join('')).toContain('HOST is [redacted]');
  });
});
