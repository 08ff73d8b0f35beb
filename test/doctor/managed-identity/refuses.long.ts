/** @fresh-modules MSAL looks once in a process for where its managed identity is. */
import { expect, it } from '@jest/globals';
import { managedDoctor } from '../../support/doctor/managed-identity.ts';

it('finds a managed identity that is not assigned', async () => {
  const { of, status } = await managedDoctor((microsoft) => {
    microsoft.identity = 'refuses';
  });
  expect(of('app-token')).toEqual([
    expect.objectContaining({
      state: 'failed',
      about: 'MicrosoftAppType',
      detail: expect.stringMatching(/^the managed identity is refused: /),
      remedy: expect.stringMatching(/^Assign the user-assigned identity/),
    }),
  ]);
  expect(of('permissions')).toEqual([expect.objectContaining({ state: 'not checked' })]);
  expect(status).toBe(1);
});
