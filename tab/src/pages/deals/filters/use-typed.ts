import { useEffect, useRef, useState } from 'react';

/** Milliseconds after the last key until what was typed is looked for. */
const PAUSE_MS = 200;

/** A text that is typed, and told when the typing pauses; it follows what it is set to from elsewhere. */
export function useTyped(
  value: string,
  tell: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    clearTimeout(timer.current);
    setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      told.current = text.trim();
      tell(text.trim());
    }, PAUSE_MS);
  };
  return [typed, type];
}
