/** @fresh-modules MSAL looks once in a process for where its managed identity is. */
import { expect, it } from '@jest/globals';
import { managedDoctor } from '../../support/doctor/managed-identity.ts';

it('takes the page of a proxy for no endpoint of managed identities', async () => {
  const { of } = await managedDoctor((microsoft) => {
    microsoft.identity = 'is a page';
  });
  expect(of('app-token')).toEqual([
    expect.objectContaining({
      state: 'not checked',
      detail: 'the endpoint of managed identities gave no answer (HTTP 200 without JSON)',
    }),
  ]);
});
