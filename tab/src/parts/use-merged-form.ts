import { useState } from 'react';
import {
  type Difference,
  differencesSince,
  mergedForm,
  typedOver,
  typedSince,
  type Values,
} from './merged-form.ts';

/** A form over what stands at the server, which keeps what was typed while that changes. */
export interface MergedForm<T extends Values> {
  /** What is shown: untouched fields as they stand, the others as they were typed. */
  readonly values: T;
  readonly typed: Partial<T>;
  /** What has changed at the server since typing began, and is not answered yet. */
  readonly differences: readonly Difference<T>[];
  readonly type: (more: Partial<T>) => void;
  /** Answers the differences: what was typed stays. */
  readonly keepMine: () => void;
  /** Answers the differences: fields that have changed are shown as they stand. */
  readonly takeTheirs: () => void;
  /** Is called once the server has stored some of what was typed. @param now what stands since then */
  readonly saved: (sent: Partial<T>, now: T) => void;
}

/** @param stands what the server has; the same object as long as it is the same */
export function useMergedForm<T extends Values>(stands: T): MergedForm<T> {
  const [typed, setTyped] = useState<Partial<T>>({});
  const [seen, setSeen] = useState(stands);
  const isTouched = Object.keys(typed).length > 0;
  // As long as nothing was typed, whatever stands is what is seen.
  if (!isTouched && seen !== stands) setSeen(stands);
  const differences = isTouched ? differencesSince(seen, stands, typed) : [];
  return {
    values: mergedForm(stands, typed),
    typed,
    differences,
    type: (more) => setTyped((before) => typedOver(stands, before, more)),
    keepMine: () => setSeen(stands),
    takeTheirs: () => {
      const theirs = new Set<string>(differences.map(({ field }) => field));
      const left = Object.entries(typed).filter(([field]) => !theirs.has(field));
      setTyped(Object.fromEntries(left) as Partial<T>);
      setSeen(stands);
    },
    saved: (sent, now) => {
      setTyped((before) => typedSince(before, sent));
      setSeen(now);
    },
  };
}
