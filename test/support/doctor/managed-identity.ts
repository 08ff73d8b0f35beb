import { doctorJson, type Environment, NOW, REGISTERED } from './doctor.ts';
import { type Microsoft, startMicrosoft } from './microsoft.ts';

/** A bot with a managed identity and a data folder that is not there. */
const MANAGED: Environment = {
  ...REGISTERED,
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppPassword: undefined,
  WSA_DATA_DIR: '/nowhere/at/all',
};

/**
 * The doctor of a bot with a managed identity. Microsoft's library keeps the connection and the tokens of the first
 * identity of a process, so each test of one is a file.
 */
export async function managedDoctor(spoil: (microsoft: Microsoft) => void = () => {}) {
  const microsoft = await startMicrosoft('commercial', NOW);
  spoil(microsoft);
  const printed = await doctorJson(MANAGED, microsoft);
  await microsoft.stop();
  return { ...printed, posted: microsoft.posted };
}
