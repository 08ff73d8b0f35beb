import { Suspense, useEffect, useRef } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { AppLink } from '../parts/app-link.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { noteNavigation } from '../parts/navigated.ts';
import { Page } from '../parts/page.tsx';
import { EmptyState, LoadingState } from '../parts/states.tsx';
import { PAGES } from './pages.ts';

/** The page of the address. A page that fails leaves the navigation standing. */
export function Routes() {
  const [location] = useLocation();
  const first = useRef(location);
  useEffect(() => {
    if (location !== first.current) noteNavigation();
  }, [location]);
  return (
    <ErrorBoundary key={location}>
      <Suspense fallback={<Loading />}>
        <Switch>
          {PAGES.map(({ path, page: Shown }) => (
            <Route key={path} path={path}>
              <Shown />
            </Route>
          ))}
          <Route path="/index.html">
            <Redirect to="/" replace />
          </Route>
          <Route>
            <NothingHere />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

function Loading() {
  return (
    <div role="status">
      <LoadingState what="the page" />
    </div>
  );
}

function NothingHere() {
  return (
    <Page title="There is no such page">
      <EmptyState title="Nothing is at this address" action={<AppLink to="/">Go to Today</AppLink>} />
    </Page>
  );
}
