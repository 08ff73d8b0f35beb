import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { execute, typed } from '../kit/elements.ts';
import { JUDGE_ADDRESSES } from '../verbs.ts';

/** An answer with a button that judges the addresses that stand in the question. */
export function withCheckBeside(card: AdaptiveCard, emails: readonly string[]): AdaptiveCard {
  const [only = ''] = emails;
  const title = emails.length === 1 ? `Check ${typed(only, 30)}` : 'Check the addresses';
  const check = execute(title, JUDGE_ADDRESSES, { emails: emails.join(' '), scope: 'unknown' });
  return { ...card, actions: [check, ...(card.actions ?? [])] };
}
