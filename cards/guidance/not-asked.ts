import type { Entry } from '../../src/guidance/entry.ts';
import type { AdaptiveCard, ExecuteAction } from '../kit/adaptive-card.ts';
import { execute, typed } from '../kit/elements.ts';
import { receipt } from '../kit/receipt.ts';
import { GUIDANCE_NOT_ASKED, GUIDANCE_UNDO, SAY } from '../verbs.ts';

/** Most characters of a question that a button carries. */
const MOST = 400;

/** The button by which somebody says that an answer is not what they asked; none where nothing was asked. */
export function notAskedButton(asked: string, { id }: Entry): readonly ExecuteAction[] {
  const question = typed(asked, MOST);
  if (question === '') return [];
  return [execute('Not what I asked', GUIDANCE_NOT_ASKED, { asked: question, entry: id })];
}

/** The receipt of that press; Undo shows the answer again. */
export function notAskedCard(asked: string, question: string): AdaptiveCard {
  return receipt({
    text: `Noted for the admins, without your name: "${typed(asked, 200)}" was not answered. Other words may find it.`,
    undo: { verb: GUIDANCE_UNDO, data: { asked: typed(asked, MOST), question } },
    more: [{ type: 'ActionSet', spacing: 'small', actions: [execute('All topics', SAY, { text: 'ask' })] }],
  });
}
