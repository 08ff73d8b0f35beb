import type { Entry } from '../entry.ts';
import { ENTRIES } from '../index.ts';
import { OUTSIDE, type OutsideSubject } from '../outside.ts';

/** What a question may be about: an entry, or a subject that the pages don't treat. */
export type Target =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'outside'; readonly subject: OutsideSubject };

/** All targets. What is learned refers to them by their places. */
export const TARGETS: readonly Target[] = [
  ...ENTRIES.map((entry) => ({ kind: 'entry', entry }) as const),
  ...OUTSIDE.map((subject) => ({ kind: 'outside', subject }) as const),
];
