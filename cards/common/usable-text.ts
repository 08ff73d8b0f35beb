import type { ContactEvaluation } from '../../src/domain/verdict.ts';

type Judged = Pick<ContactEvaluation, 'verdict'>;

/** Sort key of a verdict: the worst first. */
const WORST = { 'not-ready': 0, unverified: 1, ready: 2 } as const;

/** Some addresses, the worst first; those that stand alike keep their order. */
export function worstFirst<T extends Judged>(contacts: readonly T[]): readonly T[] {
  return contacts.toSorted((one, other) => WORST[one.verdict] - WORST[other.verdict]);
}

/** How some addresses stand: the answer, and what is said of the others; empty where it is said of all. */
export interface UsableText {
  readonly answer: string;
  readonly others: string;
}

/** `2 of 5 can’t be used`, and `2 to check · 1 ready` of the others. */
export function usableText(contacts: readonly Judged[]): UsableText {
  const count = (verdict: Judged['verdict']) => contacts.filter((one) => one.verdict === verdict).length;
  const total = contacts.length;
  const counted = [
    {
      count: count('not-ready'),
      all: total === 2 ? 'Neither can be used' : `None of ${total} can be used`,
      words: 'can’t be used',
    },
    {
      count: count('unverified'),
      all: total === 2 ? 'Both to check' : `All ${total} to check`,
      words: 'to check',
    },
    { count: count('ready'), all: total === 2 ? 'Both ready' : `All ${total} ready`, words: 'ready' },
  ].filter((one) => one.count > 0);
  const [first, ...others] = counted;
  if (!first) return { answer: 'No addresses', others: '' };
  if (total === 1) return { answer: ALONE[contacts[0]?.verdict ?? 'unverified'], others: '' };
  return {
    answer: others.length === 0 ? first.all : `${first.count} of ${total} ${first.words}`,
    others: others.map((one) => `${one.count}\u00A0${one.words}`).join(' · '),
  };
}

/** The answer about a single address. */
const ALONE: Readonly<Record<Judged['verdict'], string>> = {
  'not-ready': 'The address can’t be used',
  unverified: 'The address is to be checked',
  ready: 'The address is ready',
};
