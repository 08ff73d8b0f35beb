/** What the server says of how people let the app write drafts into their mailboxes. */
export interface ConsentFacts {
  /** Entra ID's authorization endpoint. */
  readonly authorize: string;
  readonly clientId: string;
  /** The permissions that are asked for, with blanks between. */
  readonly scope: string;
}

/**
 * How it ended that a person was asked for consent. `refused`: they said no; `admin`: an administrator has to; `closed`: the
 * window was closed; `blocked`: none could be opened; `failed`: anything else, with the code of Entra ID if it gave one.
 */
export type ConsentOutcome =
  | { readonly kind: 'given' | 'refused' | 'admin' | 'closed' | 'blocked' }
  | { readonly kind: 'failed'; readonly code: string | null };

/** The path at which the window begins, below the origin of the page. */
export const CONSENT_PATH = '/tab/consent';
/** The path to which Entra ID sends it back: a redirect URI of the app. */
export const CONSENT_END_PATH = `${CONSENT_PATH}/end`;
/** The size of the window, in pixels. */
export const CONSENT_SIZE = { width: 600, height: 680 };
/** Milliseconds that a person has for it. */
export const CONSENT_MS = 10 * 60_000;

/** The address at which the window begins. @param hint the sign-in name of who is to consent; null where it is not known */
export function consentAddress(origin: string, hint: string | null): string {
  // A fragment is sent to nobody.
  return `${origin}${CONSENT_PATH}${hint === null ? '' : `#${new URLSearchParams({ hint })}`}`;
}

/** An outcome as the window tells it: a word, and a code behind it. It holds nothing of a sign-in. */
export function textOfOutcome(outcome: ConsentOutcome): string {
  return outcome.kind === 'failed' && outcome.code !== null ? `failed ${outcome.code}` : outcome.kind;
}

/** The outcome that a window, or the host in its place, has told. */
export function outcomeOfText(text: string): ConsentOutcome {
  const [kind = '', code = ''] = text.split(' ');
  if (kind === 'given' || kind === 'refused' || kind === 'admin' || kind === 'closed') return { kind };
  // Words of teams-js.
  if (/^Cancell?edByUser/i.test(text)) return { kind: 'closed' };
  if (/^FailedToOpenWindow/i.test(text)) return { kind: 'blocked' };
  return { kind: 'failed', code: kind === 'failed' && /^AADSTS\d+$/.test(code) ? code : null };
}
