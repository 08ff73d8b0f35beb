import { type Host, type Look, type OpenableDraft, type ServerFacts, SignInError } from './host.ts';
import { kept } from './kept.ts';
import { signedInAs } from './local-sign-in.ts';
import { openInNewWindow } from './open-window.ts';

/** A plain browser: nobody frames the page, and only local mode has a sign-in. */
export function browserHost({ mode }: ServerFacts): Host {
  const isLocal = mode === 'local';
  return {
    name: null,
    subPageId: null,
    onLook: isLocal && chosenLook() !== null ? (tell) => always(chosenLook() ?? 'default', tell) : systemLook,
    token: async (renew) => {
      if (!isLocal) throw new SignInError('outside', 'This page is for Teams, Outlook and Microsoft 365.');
      return signedInAs(renew);
    },
    loaded: () => {},
    failed: () => {},
    awaitsConsent: () => {},
    openDraft: async ({ webLink }: OpenableDraft) => webLink !== null && openInNewWindow(webLink),
    openLink: (address) => void openInNewWindow(address),
    askConsent: null,
    shareDeal: null,
    shareView: null,
    signOut: isLocal ? () => signedInAs.forget() : null,
  };
}

function always(look: Look, tell: (look: Look) => void): () => void {
  tell(look);
  return () => {};
}

/** The look that the address asks for, for whoever wants to see the page as Teams would show it. */
function chosenLook(): Look | null {
  const asked = sessionLook(new URLSearchParams(location.search).get('theme'));
  return asked === 'default' || asked === 'dark' || asked === 'contrast' ? asked : null;
}

/** Kept for the window, as the links in the page do not carry it. */
function sessionLook(asked: string | null): string | null {
  if (asked !== null) kept.set('look', asked);
  return kept.get('look');
}

/** The look of the operating system, followed as it changes. */
function systemLook(tell: (look: Look) => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const forced = matchMedia('(forced-colors: active)');
  const told = () => tell(forced.matches ? 'contrast' : dark.matches ? 'dark' : 'default');
  const ending = new AbortController();
  dark.addEventListener('change', told, { signal: ending.signal });
  forced.addEventListener('change', told, { signal: ending.signal });
  told();
  return () => ending.abort();
}
