import { z } from 'zod';
import { alreadyText } from '../../cards/alerts/labels.ts';
import { receiptText } from '../../cards/alerts/receipts.ts';
import { whyNotToldCard } from '../../cards/alerts/why-not-told.ts';
import { ownAlertsCard, ownAlertsPromptCard } from '../../cards/alerts/why-not-told-prompt.ts';
import { withReceipt } from '../../cards/alerts/with-receipt.ts';
import { receipt } from '../../cards/kit/receipt.ts';
import { ALERT_TAKE_BACK } from '../../cards/verbs.ts';
import { whyNotTold } from '../../src/alerts/message/why-not-told.ts';
import { actOnDeal } from '../../src/alerts/own/act-on-deals.ts';
import { readWhyNotTold } from '../../src/intent/why-not-told.ts';
import { oneDeal } from '../deals/find-deal.ts';
import { cardAction } from '../turn/card-action.ts';
import type { ActionReply, Answer, Command, Turn } from '../turn/turn.ts';

const WORDS = 'why not told';

/** Explains to the asker what became of their alerts about a deal; in a group, each member opens their own. */
export const whyNotToldCommand: Command = {
  words: [WORDS],
  usage: `${WORDS} <deal id or customer>`,
  help: 'what became of each alert about a deal that was due to you, and why',
  takes: 'text',
  reads: readWhyNotTold,
  run: explained,
};

async function explained(argument: string, turn: Turn): Promise<Answer> {
  const found = await oneDeal(turn, WORDS, argument);
  if (found.kind === 'card') return found.card;
  const { dealId, customer } = found.checked.deal;
  const { asker, audience, withheld } = await turn.viewers();
  if (audience.length > 1) withheld?.();
  if (!turn.isPersonal && audience.length > 1) {
    const prompt = turn.isAskedAlone ? ownAlertsCard : ownAlertsPromptCard;
    return prompt({ dealId, customer });
  }
  const why = await whyNotTold(turn.services, asker, found.checked);
  return whyNotToldCard({ ...why, dealId, customer, isPersonal: turn.isPersonal });
}

const NOTHING_TO_TAKE = 'You have handed over no deal of that id: there is nothing to take back.';

/** Takes a deal back, and explains again how its person stands to its alerts. */
export const alertTakeBack = cardAction(
  ALERT_TAKE_BACK,
  z.object({ dealId: z.string().min(1).max(200) }),
  async ({ dealId }, press): Promise<ActionReply> => {
    const done = await actOnDeal(press.services, await press.viewers(), { dealId }, { act: 'take-back' });
    if (done.kind === 'refused') return { kind: 'notice', notice: done.why };
    if (done.kind === 'already')
      return { kind: 'notice', notice: alreadyText(done.already, done.alerts.reader) };
    if (done.kind !== 'done') return { kind: 'notice', notice: NOTHING_TO_TAKE };
    const { customer } = done.alerts;
    const text = receiptText({ act: 'take-back', customer, to: null, notes: done.notes });
    const card = await explained(dealId, press);
    return { kind: 'replace', card: 'body' in card ? withReceipt({ text }, card) : receipt({ text }) };
  },
);
