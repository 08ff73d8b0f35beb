/**
 * Tells the host that opened this window how it ended, which closes it; false where no host has.
 * @param isGiven whether the person has agreed
 * @param text the outcome: the page is given it
 */
export async function notifyHostOfConsent(isGiven: boolean, text: string): Promise<boolean> {
  const { app, authentication } = await import('@microsoft/teams-js');
  const { within } = await import('./within.ts');
  try {
    await within(HOST_MS, app.initialize(), 'The host did not answer.');
    if (isGiven) authentication.notifySuccess(text);
    else authentication.notifyFailure(text);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that a host is waited for. */
const HOST_MS = 5000;
