import { useSyncExternalStore } from 'react';

/** Below this width a table has no room. */
const NARROW = '(max-width: 40rem)';

/** Whether the page is too narrow for a table. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(NARROW).matches,
  );
}
