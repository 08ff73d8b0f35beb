import { z } from 'zod';
import { UNANSWERED_ROWS, type UnansweredView, unansweredCard } from '../../cards/guidance/unanswered.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { typed } from '../../cards/kit/elements.ts';
import { UNANSWERED_CLEAR, UNANSWERED_SHOW, UNANSWERED_UNDO } from '../../cards/verbs.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { clearQuestion, seeUnanswered } from '../../src/flows/questions/unanswered.ts';
import { refusedToOthers } from '../turn/admin-only.ts';
import { cardAction } from '../turn/card-action.ts';
import { pageStart } from '../turn/payload.ts';
import type { Command, Turn } from '../turn/turn.ts';

export const unanswered: Command = {
  words: ['unanswered'],
  usage: 'unanswered',
  help: 'what people asked the guidance in vain; for admins',
  takes: [],
  run: async (_argument, turn) => (await refusedToOthers('unanswered', turn)) ?? pageOf(turn, 0),
};

const question = z.string().min(1).max(100);

/** Turns the page. */
export const unansweredShow = cardAction(
  UNANSWERED_SHOW,
  z.object({ from: pageStart }),
  async ({ from }, { inPlace }) => ({
    kind: 'replace',
    card: (await refusedToOthers('unanswered', inPlace)) ?? (await pageOf(inPlace, from)),
  }),
);

/** Clears a question from the list. */
export const unansweredClear = cardAction(
  UNANSWERED_CLEAR,
  z.object({ question, from: pageStart }),
  async ({ question: id, from }, { inPlace }) => ({
    kind: 'replace',
    card: (await refusedToOthers('unanswered', inPlace)) ?? (await changed(inPlace, id, from, true)),
  }),
);

/** Lists a cleared question again. */
export const unansweredUndo = cardAction(
  UNANSWERED_UNDO,
  z.object({ question, from: pageStart }),
  async ({ question: id, from }, { inPlace }) => ({
    kind: 'replace',
    card: (await refusedToOthers('unanswered', inPlace)) ?? (await changed(inPlace, id, from, false)),
  }),
);

async function changed(turn: Turn, id: string, from: number, isCleared: boolean): Promise<AdaptiveCard> {
  const row = await clearQuestion(turn.services, await turn.viewers(), id, isCleared);
  if (!row) return pageOf(turn, from, { notices: ['Nothing was changed: that is so already.'] });
  const what = typed(row.question, 120);
  if (!isCleared) return pageOf(turn, from, { notices: [`Listed again: ${what}`] });
  const undo = { verb: UNANSWERED_UNDO, data: { question: id, from } };
  return pageOf(turn, from, { notices: [`Cleared: ${what}`], undo });
}

async function pageOf(
  turn: Turn,
  from: number,
  done: Pick<UnansweredView, 'notices' | 'undo'> = {},
): Promise<AdaptiveCard> {
  const page = await seeUnanswered(turn.services, { from, size: UNANSWERED_ROWS });
  // The last question of a page may have been cleared.
  if (page.rows.length === 0 && from > 0) return pageOf(turn, Math.max(0, from - UNANSWERED_ROWS), done);
  const reader = readerOf(await turn.viewers(), turn.services.now());
  return unansweredCard({ ...page, ...done, from, reader });
}
