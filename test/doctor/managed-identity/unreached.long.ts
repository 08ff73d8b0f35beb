/** @fresh-modules MSAL looks once in a process for where its managed identity is. */
import { expect, it } from '@jest/globals';
import { managedDoctor } from '../../support/doctor/managed-identity.ts';

it('says that a managed identity is to be tried inside of Azure', async () => {
  const { of } = await managedDoctor((microsoft) => microsoft.cut('http://169.254.169.254'));
  expect(of('app-token')).toEqual([
    expect.objectContaining({
      state: 'not checked',
      about: 'MicrosoftAppType',
      detail: expect.stringMatching(/^the endpoint of managed identities gave no answer/),
      remedy: expect.stringMatching(/run the doctor where the bot runs/),
    }),
  ]);
});
