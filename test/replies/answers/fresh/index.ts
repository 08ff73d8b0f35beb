import type { Answer } from '../answer.ts';
import { LATER_HEADS } from './heads.ts';
import { LATER_INSIDE } from './inside.ts';
import { LATER_LANGUAGES } from './languages.ts';
import { LATER_REPLACING } from './replacing.ts';
import { LATER_SENTENCES } from './sentences.ts';
import { LATER_SPELLING } from './spelling.ts';
import { LATER_TRAPS } from './traps.ts';

/** Answers written later, apart from the reader and without running it: a third group, `later`, beside tuned and held out. */
export const LATER: readonly Answer[] = [
  LATER_SENTENCES,
  LATER_REPLACING,
  LATER_INSIDE,
  LATER_SPELLING,
  LATER_LANGUAGES,
  LATER_HEADS,
  LATER_TRAPS,
].flat();
