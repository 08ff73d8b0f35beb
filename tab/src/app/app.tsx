import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { Router } from 'wouter';
import { type Host, SignInError, startFailureOf } from '../host/host.ts';
import { SessionProvider } from '../host/session.tsx';
import { type Started, startHost } from '../host/start-host.ts';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { Page } from '../parts/page.tsx';
import { ErrorState } from '../parts/states.tsx';
import { BASE, belowBase } from './base-path.ts';
import { followDeepLink } from './follow-deep-link.ts';
import { loadPage, preloadPage } from './pages.ts';
import { AloneShell, StartingShell } from './shell.tsx';
import { SignInFailure } from './sign-in-failure.tsx';
import { SignedIn } from './signed-in.tsx';
import { THEMES, useLook } from './theme.ts';
import { WhoChooser } from './who-chooser.tsx';

/** Styles are put into the page by scripts: the nonce lets them past the Content-Security-Policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

preloadPage(belowBase(location.pathname));

export function App() {
  const { started, error, signIn, again } = useStart();
  const look = useLook(started?.host ?? null);
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={THEMES[look]}>
        <ErrorBoundary>
          <Router base={BASE}>
            {error ? (
              <AloneShell>
                <Page title="WSA Readiness">
                  <ErrorState what="It could not be started" error={error} retry={again} />
                </Page>
              </AloneShell>
            ) : started === null || signIn === 'open' ? (
              <StartingShell />
            ) : (
              <SessionProvider value={started}>
                {signIn === 'done' ? (
                  <SignedIn left={again} />
                ) : signIn.problem === 'choose' ? (
                  <WhoChooser people={started.server.people} chosen={again} />
                ) : (
                  <SignInFailure problem={signIn.problem} reason={signIn.message} again={again} />
                )}
              </SessionProvider>
            )}
          </Router>
        </ErrorBoundary>
      </FluentProvider>
    </RendererProvider>
  );
}

interface Start {
  readonly started: Started | null;
  readonly error: unknown;
  /** Whether somebody is signed in, or why not. */
  readonly signIn: 'open' | 'done' | SignInError;
  readonly again: () => void;
}

/** Finds the host, and signs in. */
function useStart(): Start {
  const [attempt, setAttempt] = useState(0);
  const [started, setStarted] = useState<Started | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [signIn, setSignIn] = useState<Start['signIn']>('open');
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is what starts it anew
  useEffect(() => {
    let isOld = false;
    const start = async () => {
      setError(null);
      setSignIn('open');
      const known = started ?? (await startHost());
      if (isOld) return;
      if (!started) followDeepLink(known.host, BASE);
      setStarted(known);
      const signedIn = await signInBy(known.host);
      if (isOld) return;
      setSignIn(signedIn);
      if (signedIn === 'done') await tellStanding(known.host);
    };
    start().catch((failure: unknown) => {
      if (!isOld) setError(failure);
    });
    return () => {
      isOld = true;
    };
  }, [attempt]);
  return { started, error, signIn, again: useCallback(() => setAttempt((before) => before + 1), []) };
}

/** Signs in, and tells the host where that fails. @throws whatever is no failure of the sign-in */
async function signInBy(host: Host): Promise<'done' | SignInError> {
  try {
    await host.token(false);
    return 'done';
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    // The page says what is to be done about these two: the host need not put its own in place.
    if (failure instanceof SignInError && failure.problem === 'consent') host.awaitsConsent(reason);
    else if (failure instanceof SignInError && failure.problem === 'choose') host.loaded();
    else host.failed(startFailureOf(failure), reason);
    if (failure instanceof SignInError) return failure;
    throw failure;
  }
}

/** Tells the host that the page stands, once the part that is asked for is there, or that it will not. */
async function tellStanding(host: Host): Promise<void> {
  try {
    await loadPage(location.pathname.slice(BASE.length) || '/');
    host.loaded();
  } catch {
    // The page says so, too, when it is to show that part.
    host.failed('other', 'A part of the page could not be loaded.');
  }
}
