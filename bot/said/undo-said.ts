import { messageCard } from '../../cards/common/message.ts';
import { undoCard } from '../../cards/said/undo-confirm.ts';
import { DEAL_ALERT_UNDO, EDIT_UNDO } from '../../cards/verbs.ts';
import { UNDO_MINUTES } from '../../src/domain/undo.ts';
import { lastDone } from '../../src/flows/deals/last-done.ts';
import type { Answer, Turn } from '../turn/turn.ts';

/** Shows what the asker did last, to be undone by one press: a change of a deal, or what they did about its alerts. */
export async function undoSaid(turn: Turn): Promise<Answer> {
  const last = await lastDone(turn.services, await turn.viewers());
  if (last === null) return nothingCard();
  const { deal } = last.checked;
  return last.kind === 'edit'
    ? undoCard({
        deal,
        what: 'Your last change of the deal goes back to what it was.',
        verb: EDIT_UNDO,
        data: { dealId: deal.dealId, edit: last.id },
      })
    : undoCard({
        deal,
        what: 'What you did last about its alerts is taken back.',
        verb: DEAL_ALERT_UNDO,
        data: { acts: String(last.id) },
      });
}

function nothingCard() {
  return messageCard({
    title: 'Nothing to undo',
    text: [
      `You have changed nothing of a deal or its alerts by words or a press in the last ${UNDO_MINUTES} minutes.`,
    ],
    commands: ['my deals', 'help'],
  });
}
