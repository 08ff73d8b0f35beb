import type { ConsentFacts, ConsentOutcome } from './consent.ts';

/** The looks of the page, by the names that hosts give them. */
export type Look = 'default' | 'dark' | 'contrast';

/** What the server says of itself at `GET /tab/host.json`. */
export interface ServerFacts {
  readonly mode: 'local' | 'production';
  /** Those somebody may be in local mode; empty elsewhere. */
  readonly people: readonly LocalPerson[];
  /** The address that opens the app in Teams; null where there is none. */
  readonly openInTeams: string | null;
  /** The address of the bot's chat in Teams, whose `message` is what is typed there; null where there is none. */
  readonly botChat: string | null;
  /** Where people let the app write drafts into their mailboxes; null where nobody is asked. */
  readonly consent: ConsentFacts | null;
}

/** Somebody of the sample book. */
export interface LocalPerson {
  readonly who: string;
  readonly name: string;
  readonly role: string;
}

/** A draft in the mailbox of whoever looks at it. */
export interface OpenableDraft {
  /** The id of the message in the mailbox; null where it is not known. */
  readonly itemId: string | null;
  /** The address that opens it in Outlook on the web, or its file; null where there is none. */
  readonly webLink: string | null;
}

/** Why the page can't be shown: nobody could be signed in, somebody did not answer in time, or something else. */
export type StartFailure = 'sign-in' | 'timeout' | 'other';

/**
 * What frames the page: Teams, Outlook, Microsoft 365, or nothing but a browser. The page knows its host by this alone, and
 * asks for a capability before it offers what needs it.
 */
export interface Host {
  /** The name of the host; null in a browser. */
  readonly name: string | null;
  /** The page that a link asks for, as the host says: a deal or a view of all deals; null for none. */
  readonly subPageId: string | null;
  /** The look at present, and every later one. Returns what ends that. */
  onLook(tell: (look: Look) => void): () => void;
  /**
   * The token of whoever looks at the page.
   * @param renew whether the last one was refused
   * @throws SignInError
   */
  token(renew: boolean): Promise<string>;
  /** Tells the host that the page can be shown. */
  loaded(): void;
  /** Tells the host that the page can't be shown, and why: it may show one of its own in place. */
  failed(reason: StartFailure, message: string): void;
  /** Tells the host that the page shows what is needed before it can go on: somebody's consent. */
  awaitsConsent(message: string): void;
  /** Opens a draft: in Outlook itself where it is the host, else by its link. Resolves to whether it could. */
  openDraft(draft: OpenableDraft): Promise<boolean>;
  /** Opens an address beside the page; one of Teams in Teams itself where it is the host. */
  openLink(address: string): void;
  /**
   * Asks the person, in a window of its own, to let the app write drafts into their mailbox. It rejects never; null where
   * nobody signs in to Entra ID.
   */
  readonly askConsent: (() => Promise<ConsentOutcome>) | null;
  /** Offers the link of a deal for sharing; null where the host can't. */
  readonly shareDeal: ((dealId: string, label: string) => void) | null;
  /** Offers the link of a view of all deals, by the query of its address; null where the host can't. */
  readonly shareView: ((query: string, label: string) => void) | null;
  /** Ends the sign-in, so that somebody else can be chosen; null where the host signs in. */
  readonly signOut: (() => void) | null;
}

/** Why nobody is signed in: `choose` asks who one is (local mode), `consent` and `host` are failures. */
export type SignInProblem = 'choose' | 'consent' | 'host' | 'outside';

export class SignInError extends Error {
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SignInError';
    this.problem = problem;
  }
}

/** Why a page that failed to start can't be shown, as its host is told. */
export function startFailureOf(error: unknown): StartFailure {
  const { cause } = error instanceof Error ? error : {};
  if ([error, cause].some((one) => one instanceof DOMException && one.name === 'TimeoutError'))
    return 'timeout';
  return error instanceof SignInError ? 'sign-in' : 'other';
}
