import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { card, execute, line, run } from '../kit/elements.ts';
import { SHOW_ALONE } from '../verbs.ts';

/**
 * The card shown in a group or channel in place of an answer that not everybody there may see. It names no deal.
 * @param text the command that its button answers for the presser alone
 */
export function askerOnlyCard(text: string): AdaptiveCard {
  const title = 'Not everybody here may see this';
  const why =
    'A deal is shown to those who are its AE, CE or PDM, and to admins. Somebody in this conversation is none of them.';
  const how = 'Show it to yourself alone, or ask me in a chat of our own.';
  return card(
    [title, why, how].join('\n'),
    [line([run(title, { size: 'large', weight: 'bolder' })]), line([run(why)]), line([run(how)])],
    [execute('Show it to me alone', SHOW_ALONE, { text })],
  );
}
