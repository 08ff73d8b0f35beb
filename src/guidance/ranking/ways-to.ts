import { waysOf } from '../ways/index.ts';
import type { Target } from './targets.ts';

/** All ways to ask for a target; those that stand with an entry first. */
export function waysTo(target: Target): readonly string[] {
  if (target.kind === 'outside') return target.subject.ways;
  const { id, question, alsoAsked } = target.entry;
  return [question, ...alsoAsked, ...waysOf(id)];
}
