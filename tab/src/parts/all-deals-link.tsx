import { dealsPath } from '../host/deep-link.ts';
import { kept } from '../host/kept.ts';
import { AppLink } from './app-link.tsx';

/** Where the query of the last view of all deals is kept. */
const LAST_VIEW = 'deals-view';

/** Keeps the query of the address of a view, without `?`, for whoever comes back to it. */
export function keepView(query: string): void {
  kept.set(LAST_VIEW, query);
}

/** The way back to all deals, as they were filtered and grouped last. */
export function AllDealsLink() {
  return <AppLink to={dealsPath(kept.get(LAST_VIEW) ?? '')}>All deals</AppLink>;
}
