import { UTTERANCES, type Utterance } from './utterances.ts';
import { LATER } from './utterances-later.ts';

/** The halves that the utterances were written in, and those that came later. */
export const PARTS = ['tuned', 'held out', 'later'] as const;
export type Part = (typeof PARTS)[number];

/** All that people type, with the part it belongs to. */
export const ALL: readonly { readonly said: Utterance; readonly part: Part }[] = [
  ...UTTERANCES.map((said, at) => ({ said, part: at % 2 === 0 ? 'tuned' : 'held out' }) as const),
  ...LATER.map((said) => ({ said, part: 'later' }) as const),
];
