import { type FocusEvent, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus in the page when the control that has it goes, such as a button that did its work: browsers leave it to the
 * window then. The result is put on the element around such controls.
 * @param take takes the focus instead
 */
export function useFocusKept(take: () => void): {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
} {
  const last = useRef<Element | null>(null);
  // After each drawing, as any may be the one without the control.
  useLayoutEffect(() => {
    if (last.current === null || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement === document.body) take();
  });
  return {
    onFocus: ({ target }) => {
      last.current = target;
    },
    onBlur: ({ relatedTarget }) => {
      // Without a next one it may go just now.
      if (relatedTarget !== null) last.current = null;
    },
  };
}
