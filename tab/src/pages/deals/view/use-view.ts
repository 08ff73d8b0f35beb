import { useCallback, useEffect, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { dealsPath } from '../../../host/deep-link.ts';
import { keepView } from '../../../parts/all-deals-link.tsx';
import { readView, type View, writeView } from './view.ts';

/** Changes the view that is shown. */
export type Change = (change: (view: View) => View) => void;

/** The view that the address holds, and the way to another one. Typing into a filter makes no entry in the history. */
export function useView(): readonly [View, Change] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const view = useMemo(() => readView(search), [search]);
  useEffect(() => keepView(search), [search]);
  const change = useCallback(
    (next: (view: View) => View) => {
      // Of the address as it is now: two changes may come before the page is drawn anew.
      const query = writeView(next(readView(location.search)));
      navigate(dealsPath(query), { replace: true });
    },
    [navigate],
  );
  return [view, change];
}
