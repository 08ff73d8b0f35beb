import { messageCard } from '../../cards/common/message.ts';
import { undoCard } from '../../cards/said/undo-confirm.ts';
import { DEAL_ALERT_UNDO, EDIT_UNDO } from '../../cards/verbs.ts';
import { recordedAs } from '../../src/domain/people/person.ts';
import { UNDO_MINUTES } from '../../src/domain/undo.ts';
import { visibleDeal } from '../../src/flows/deals/visible-deals.ts';
import { lastAlertActBy } from '../../src/store/queries/alerts/people.ts';
import { lastEditBy } from '../../src/store/queries/deals/deal-edits.ts';
import { dealsByRefs } from '../../src/store/queries/deals/lists.ts';
import type { Answer, Turn } from '../turn/turn.ts';

const MINUTE_MS = 60_000;

/** Shows what the asker did last, to be undone by one press: a change of a deal, or what they did about its alerts. */
export async function undoSaid(turn: Turn): Promise<Answer> {
  const { services } = turn;
  const { db, now } = services;
  const viewers = await turn.viewers();
  const by = recordedAs(viewers.asker);
  const since = new Date(now() - UNDO_MINUTES * MINUTE_MS).toISOString();
  const [edit, act] = await Promise.all([lastEditBy(db, by, since), lastAlertActBy(db, by, since)]);
  const isEdit = edit !== undefined && (act === undefined || edit.at >= act.at);
  const ref = (isEdit ? edit : act)?.deal_ref;
  const [row] = ref === undefined ? [] : await dealsByRefs(db, [ref]);
  const seen = row ? await visibleDeal(services, viewers, row.deal_id) : null;
  if (seen?.kind !== 'deal') return nothingCard();
  const { deal } = seen.checked;
  return isEdit
    ? undoCard({
        deal,
        what: 'Your last change of the deal goes back to what it was.',
        verb: EDIT_UNDO,
        data: { dealId: deal.dealId, edit: edit.id },
      })
    : undoCard({
        deal,
        what: 'What you did last about its alerts is taken back.',
        verb: DEAL_ALERT_UNDO,
        data: { acts: String(act?.id ?? '') },
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
