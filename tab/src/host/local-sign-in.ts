import { type LocalPerson, SignInError } from './host.ts';
import { kept } from './kept.ts';

/** Where it is kept who somebody is in local mode, for the window. */
const WHO = 'who';
/** Milliseconds that the server is waited for. */
const LIMIT_MS = 10_000;

let token: Promise<string> | null = null;

/**
 * The token of whoever was chosen in local mode.
 * @param renew whether the last one was refused
 * @throws SignInError `choose` when nobody was chosen, or they are not known
 */
export async function signedInAs(renew: boolean): Promise<string> {
  const who = kept.get(WHO);
  if (who === null) throw new SignInError('choose', 'Nobody was chosen.');
  if (renew) token = null;
  token ??= askFor(who);
  try {
    return await token;
  } catch (error) {
    token = null;
    throw error;
  }
}

/** Signs in as somebody of the sample book. */
signedInAs.choose = (who: string): void => {
  kept.set(WHO, who);
  token = null;
};

/** Who was chosen, of some people; undefined for nobody of them. */
signedInAs.chosen = (people: readonly LocalPerson[]): LocalPerson | undefined => {
  const who = kept.get(WHO);
  return people.find((one) => one.who === who);
};

/** Forgets who was chosen. */
signedInAs.forget = (): void => {
  kept.remove(WHO);
  token = null;
};

async function askFor(who: string): Promise<string> {
  const response = await fetch('/local/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ who }),
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  if (response.status === 400) {
    signedInAs.forget();
    throw new SignInError('choose', 'They are not in the sample book.');
  }
  if (!response.ok) throw new Error(`The sign-in of this machine answered with ${response.status}.`);
  return ((await response.json()) as { token: string }).token;
}
