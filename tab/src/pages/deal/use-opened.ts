import { useEffect, useRef, useState } from 'react';
import type { Opened } from './opened.tsx';

interface OpenedState {
  readonly opened: Opened | null;
  readonly open: (opened: Opened) => void;
  readonly close: () => void;
}

/**
 * What is opened over the page of a deal. The focus goes back to the button that opened it, by the dialog itself; to the heading
 * of the page where no button did, or it is gone.
 */
export function useOpened(): OpenedState {
  const [opened, setOpened] = useState<Opened | null>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const from = opener.current;
    if (opened !== null || from === null) return;
    opener.current = null;
    if (from === document.body || !from.isConnected) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [opened]);
  return {
    opened,
    open: (next) => {
      opener.current = document.activeElement ?? document.body;
      setOpened(next);
    },
    close: () => setOpened(null),
  };
}
