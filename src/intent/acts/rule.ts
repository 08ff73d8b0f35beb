import type { Day } from '../../domain/day.ts';
import type { SaidAct } from './said-act.ts';

/** A sentence that may ask for something to be done. */
export interface Said {
  /** In lower case without accents, its verbs spelled right, and courtesy aside. */
  readonly plain: string;
  /** As typed. */
  readonly text: string;
  readonly today: Day;
}

/** A form of sentences, and the act that is asked for in it; null where it is none after all. */
export type Rule = readonly [form: RegExp, read: (said: Said, match: RegExpExecArray) => SaidAct | null];

export const EMAIL = /[^\s<>()[\]{},;:"'|]+@[^\s<>()[\]{},;:"'|]+/;

/** What the first rule reads whose form a sentence has. */
export function firstOf(rules: readonly Rule[], said: Said): SaidAct | null {
  for (const [one, read] of rules) {
    const match = one.exec(said.plain);
    const act = match ? read(said, match) : null;
    if (act) return act;
  }
  return null;
}
