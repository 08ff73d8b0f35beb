import { useEffect, useState } from 'react';
import type { CardPress } from './card-press.tsx';

/**
 * Whether the deal has changed since the card that a press led to was shown.
 * @param ofDeal the card of the deal, which is read anew as the deal changes; undefined while it is not known
 * @param isFetching whether it is being read
 */
export function useOutdated(
  { shown, times, isPending }: CardPress,
  ofDeal: unknown,
  isFetching: boolean,
): boolean {
  const [seen, setSeen] = useState<{ readonly times: number; readonly ofDeal: unknown } | null>(null);
  const isKnown = seen?.times === times;
  useEffect(() => {
    // What the press itself has changed is read by then.
    if (shown && !isKnown && ofDeal !== undefined && !isFetching && !isPending) setSeen({ times, ofDeal });
  }, [shown, isKnown, ofDeal, isFetching, isPending, times]);
  return shown !== null && isKnown && seen.ofDeal !== ofDeal;
}
