import { z } from 'zod';
import { typed } from '../../cards/kit/elements.ts';
import { receipt } from '../../cards/kit/receipt.ts';
import { changesWords } from '../../cards/timeline/change-words.ts';
import { EDIT_UNDO } from '../../cards/verbs.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { type EditOutcome, undoEdit } from '../../src/flows/deals/edit-deal.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { visibleDeal } from '../../src/flows/deals/visible-deals.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId } from '../turn/payload.ts';
import { dealAnswer, noSuchDealCard } from './deal-response.ts';

/** Undoes an edit of a deal by the button of its receipt, and says so to everybody who sees that. */
export const editUndo = cardAction(
  EDIT_UNDO,
  z.object({ dealId, edit: z.string().min(1).max(100), onDeal: z.coerce.number().catch(0) }),
  async ({ onDeal, ...pressed }, press) => {
    const outcome = await undoEdit(press.services, await press.viewers(), { ...pressed });
    if (outcome.kind === 'no-such-deal') return { kind: 'replace', card: noSuchDealCard(pressed.dealId) };
    const text = textOf(outcome, readerOf(await press.viewers(), press.services.now()));
    if (onDeal === 1) {
      const drawn = await dealAnswer(press.inPlace, pressed.dealId, { notices: [text] });
      return { kind: 'replace', card: drawn ?? noSuchDealCard(pressed.dealId) };
    }
    const card = receipt({ text });
    if (outcome.kind !== 'edited') return { kind: 'replace', card };
    const seen = await visibleDeal(press.services, await press.viewers(), pressed.dealId, { kind: 'redraw' });
    return { kind: 'redraw', card, forAll: seen.kind === 'deal' ? card : null };
  },
);

function textOf(outcome: Exclude<EditOutcome, { kind: 'no-such-deal' }>, reader: Reader): string {
  switch (outcome.kind) {
    case 'edited':
      return `Undone on ${typed(outcome.dealId, 60)}. ${changesWords(outcome.changes, reader)}.`;
    case 'unchanged':
      return 'That was undone already.';
    case 'refused':
      return outcome.refused.map(({ why }) => why).join(' ');
    case 'changed-since':
      return 'This was changed again since, so it can no longer be undone.';
  }
}
