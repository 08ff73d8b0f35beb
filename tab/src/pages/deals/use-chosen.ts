import { useCallback, useRef, useState } from 'react';
import type { ListedDeal } from './view/columns.ts';
import { dealsBetween } from './view/rows.ts';
import type { View } from './view/view.ts';

/** The chosen deals by their ids. */
export type Chosen = Readonly<Record<string, boolean>>;

/**
 * Which deals are chosen. With Shift, all from the last one that was chosen. Another search or filter chooses none: nothing is
 * done to deals that nobody sees.
 */
export function useChosen(deals: readonly ListedDeal[], { q, filters }: Pick<View, 'q' | 'filters'>) {
  const question = JSON.stringify([q, filters]);
  const [asked, setAsked] = useState(question);
  const [chosen, setChosen] = useState<Chosen>({});
  const last = useRef<string | null>(null);
  if (asked !== question) {
    setAsked(question);
    setChosen({});
    last.current = null;
  }
  const list = useRef(deals);
  list.current = deals;
  const choose = useCallback((dealId: string, isRange: boolean) => {
    const from = isRange ? last.current : null;
    last.current = dealId;
    setChosen((before) => {
      if (from !== null)
        return {
          ...before,
          ...Object.fromEntries(dealsBetween(list.current, from, dealId).map((id) => [id, true])),
        };
      const { [dealId]: was, ...others } = before;
      return was ? others : { ...before, [dealId]: true };
    });
  }, []);
  const chooseAll = useCallback(
    () =>
      setChosen((before) =>
        list.current.every(({ dealId }) => before[dealId])
          ? {}
          : Object.fromEntries(list.current.map(({ dealId }) => [dealId, true])),
      ),
    [],
  );
  const clear = useCallback(() => setChosen({}), []);
  return { chosen, choose, chooseAll, clear };
}
