import './consent.css';
import { CONSENT_END_PATH, type ConsentFacts, type ConsentOutcome, textOfOutcome } from '../host/consent.ts';
import { kept } from '../host/kept.ts';
import { notifyHostOfConsent } from '../host/notify-consent.ts';
import { serverFacts } from '../host/server-facts.ts';
import { authorizeAddress, outcomeOfAnswer } from './consent-request.ts';

/** Where it is kept what the answer has to repeat, for this window. */
const STATE = 'consent-state';

const WORDS: Readonly<Record<ConsentOutcome['kind'], string>> = {
  given: 'Thank you. You can close this window.',
  refused: 'You have not agreed, so nothing is written into your mailbox. You can close this window.',
  admin: 'Your organisation lets an administrator decide on this. You can close this window.',
  closed: 'You can close this window.',
  blocked: 'You can close this window.',
  failed: 'Microsoft did not let the app in. You can close this window; the page says what to do.',
};

const isEnd = location.pathname.replace(/\/$/, '') === CONSENT_END_PATH;
(isEnd ? end() : begin()).catch(() => {
  say('This could not be done. Close this window and try again.');
});

/** Leads to Entra ID. */
async function begin(): Promise<void> {
  const { consent } = await serverFacts();
  if (consent === null) {
    say('Nobody has to agree to anything here. You can close this window.');
    return;
  }
  say('You are taken to Microsoft, which asks whether drafts may be put into your Outlook.');
  location.replace(await addressFor(consent));
}

async function addressFor(consent: ConsentFacts): Promise<string> {
  const state = randomText();
  kept.set(STATE, state);
  const hint = new URLSearchParams(location.hash.slice(1)).get('hint');
  const verifier = new TextEncoder().encode(randomText());
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', verifier)));
  return authorizeAddress({
    ...consent,
    ...{ redirectUri: location.origin + CONSENT_END_PATH, state, challenge, hint },
  });
}

/** Tells whoever opened the window how it ended. */
async function end(): Promise<void> {
  const outcome = outcomeOfAnswer(location.hash.slice(1), kept.get(STATE));
  // What came back is no longer in the address, nor can the same answer be given twice.
  history.replaceState(null, '', location.pathname);
  kept.remove(STATE);
  if (outcome === null) {
    say('This is no answer to anything that was asked in this window. Close it and try again.');
    return;
  }
  say(WORDS[outcome.kind]);
  if (!(await notifyHostOfConsent(outcome.kind === 'given', textOfOutcome(outcome)))) window.close();
}

function say(text: string): void {
  const said = document.getElementById('said');
  if (said) said.textContent = text;
}

function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
