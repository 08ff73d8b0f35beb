import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Router } from 'wouter';
import { ApiProvider, createApi } from '../api/client.ts';
import { followEvents } from '../api/events.ts';
import { createQueryClient } from '../api/query-client.ts';
import { signedInAs } from '../host/local-sign-in.ts';
import { useSession } from '../host/session.tsx';
import { ToastProvider } from '../parts/toasts.tsx';
import { preloadOthers } from './pages.ts';
import { preparedNavigation } from './prepared-navigation.ts';
import { Routes } from './routes.tsx';
import { Shell } from './shell.tsx';

interface Props {
  /** Is called once the sign-in was ended. */
  readonly left: () => void;
}

/** The app, for somebody who is signed in. */
export function SignedIn({ left }: Props) {
  const { host, server } = useSession();
  const [api] = useState(() => createApi((renew) => host.token(renew)));
  const [queries] = useState(createQueryClient);
  const [goPrepared] = useState(() => preparedNavigation({ api, queries }));
  useEffect(() => {
    const leaving = new AbortController();
    void followEvents((renew) => host.token(renew), queries, leaving.signal);
    return () => leaving.abort();
  }, [host, queries]);
  useEffect(() => preloadOthers({ api, queries }), [api, queries]);
  const leave = host.signOut
    ? () => {
        host.signOut?.();
        left();
      }
    : null;
  return (
    <QueryClientProvider client={queries}>
      <ApiProvider value={api}>
        <ToastProvider>
          <Router aroundNav={goPrepared}>
            <Shell leave={leave} who={leave && (signedInAs.chosen(server.people)?.name ?? null)}>
              <Routes />
            </Shell>
          </Router>
        </ToastProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}
