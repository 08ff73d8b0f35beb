/** @fresh-modules MSAL looks once in a process for where its managed identity is. */
import { expect, it } from '@jest/globals';
import { managedDoctor } from '../../support/doctor/managed-identity.ts';

it('uses the managed identity where there is one, and asks about the secret of the OAuth connection', async () => {
  const { of, status, posted } = await managedDoctor();
  expect(of('app-token').map(({ state }) => state)).toEqual(['ok', 'ok']);
  expect(of('secret')).toEqual([
    expect.objectContaining({ state: 'ok', detail: 'a managed identity has no secret' }),
    expect.objectContaining({ state: 'not checked', about: 'WSA_OAUTH_CONNECTION=graph' }),
  ]);
  expect({ status, posted }).toEqual({ status: 0, posted: [] });
});
