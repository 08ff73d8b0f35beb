import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, it } from '@jest/globals';
import { secretsIn } from './support/printed-secrets.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = privateKey.export({ format: 'jwk' });
const token = `${btoa('{"alg":"RS256"}')}.${btoa('{"iss":"x"}')}.c2ln`.replaceAll('=', '');

it.each([
  ['a private key', privateKey.export({ type: 'pkcs8', format: 'pem' })],
  ['a public key', publicKey.export({ type: 'pkcs1', format: 'pem' })],
  ['a key as JSON', JSON.stringify(jwk)],
  ['a key as data', inspect(jwk)],
  ['a token', `refused ${token}`],
  ['a header', `authorization: Bearer ${'a'.repeat(30)}`],
  ['a cancel key', inspect({ client: { secretKey: 1515870810 } })],
])('a run of the tests that prints %s fails', (_name, printed) => {
  expect(secretsIn(String(printed))).not.toEqual([]);
});

it('one that prints nothing of the kind does not', () => {
  expect(
    secretsIn('PASS test/bot/x.test.ts Bearer token-1 eyJx d: "abc" [key] secretKey: [redacted]'),
  ).toEqual([]);
});
