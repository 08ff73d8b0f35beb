import { app, authentication, mail, pages } from '@microsoft/teams-js';
import { CONSENT_MS, CONSENT_SIZE, type ConsentOutcome, consentAddress, outcomeOfText } from './consent.ts';
import { DEALS_PATH_ID, subPageOfView } from './deep-link.ts';
import { type Host, type Look, type OpenableDraft, SignInError, type StartFailure } from './host.ts';
import { openInNewWindow } from './open-window.ts';
import { within } from './within.ts';

/** Milliseconds that a host is waited for: it answers within some tenths of a second, or is none. */
const HOST_MS = 5000;
/** Milliseconds that a token is waited for: a person may be asked for consent meanwhile. */
const TOKEN_MS = 60_000;

/** Why the page can't be shown, by the codes of teams-js. */
const REASONS = {
  'sign-in': app.FailedReason.AuthFailed,
  timeout: app.FailedReason.Timeout,
  other: app.FailedReason.Other,
} as const satisfies Readonly<Record<StartFailure, app.FailedReason>>;

/** Connects to the host that frames the page. @throws Error when nobody answers as one. */
export async function connectTeamsHost(): Promise<Host> {
  await within(HOST_MS, app.initialize(), 'The host did not answer.');
  const context = await within(HOST_MS, app.getContext(), 'The host did not say where the page is shown.');
  app.notifyAppLoaded();
  return {
    name: context.app.host.name,
    subPageId: context.page.subPageId?.trim() || null,
    onLook: themes(context.app.theme),
    token: tokenOf,
    loaded: () => void app.notifySuccess(),
    failed: (reason, message) => app.notifyFailure({ reason: REASONS[reason], message }),
    awaitsConsent: (message) =>
      app.notifyExpectedFailure({ reason: app.ExpectedFailureReason.PermissionError, message }),
    openDraft,
    openLink: (address) => void app.openLink(address).catch(() => openInNewWindow(address)),
    askConsent: () => askConsent(context.user?.loginHint ?? context.user?.userPrincipalName ?? null),
    shareDeal: pages.isSupported() ? shareDeal : null,
    shareView: pages.isSupported() ? shareView : null,
    signOut: null,
  };
}

/** The looks of the host. teams-js keeps one handler, the last: it is this one, and tells everybody who follows. */
function themes(first: string): Host['onLook'] {
  const followers = new Set<(look: Look) => void>();
  let now = lookOf(first);
  app.registerOnThemeChangeHandler((theme) => {
    now = lookOf(theme);
    for (const tell of followers) tell(now);
  });
  return (tell) => {
    // As a function of its own, so that whoever follows twice ends each by itself.
    const follower = (look: Look) => tell(look);
    followers.add(follower);
    tell(now);
    return () => {
      followers.delete(follower);
    };
  };
}

function lookOf(theme: string): Look {
  return theme === 'dark' || theme === 'contrast' ? theme : 'default';
}

async function tokenOf(): Promise<string> {
  try {
    return await within(TOKEN_MS, authentication.getAuthToken(), 'The host gave no sign-in.');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SignInError(/consent|interaction|65001/i.test(reason) ? 'consent' : 'host', reason, {
      cause: error,
    });
  }
}

/** The host opens the window and closes it, and hears from it how it ended. */
async function askConsent(hint: string | null): Promise<ConsentOutcome> {
  try {
    const url = consentAddress(location.origin, hint);
    const asked = authentication.authenticate({ url, ...CONSENT_SIZE });
    return outcomeOfText(await within(CONSENT_MS, asked, 'closed'));
  } catch (error) {
    return outcomeOfText(error instanceof Error ? error.message : String(error));
  }
}

async function openDraft({ itemId, webLink }: OpenableDraft): Promise<boolean> {
  if (itemId !== null && mail.isSupported()) {
    try {
      await within(HOST_MS, mail.openMailItem({ itemId }), 'Outlook did not open the draft.');
      return true;
    } catch {
      // Outlook knows messages of the mailbox it shows; the link leads to any.
    }
  }
  if (webLink === null) return false;
  if (app.isInitialized()) await app.openLink(webLink).catch(() => openInNewWindow(webLink));
  return true;
}

function shareDeal(dealId: string, label: string): void {
  pages.shareDeepLink({ subPageId: `${DEALS_PATH_ID}${dealId}`, subPageLabel: label });
}

function shareView(query: string, label: string): void {
  pages.shareDeepLink({ subPageId: subPageOfView(query), subPageLabel: label });
}
