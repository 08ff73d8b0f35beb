import { z } from 'zod';
import { alreadyText } from '../../cards/alerts/labels.ts';
import { receiptText } from '../../cards/alerts/receipts.ts';
import { concernTexts } from '../../cards/alerts/single/hand-over-forms.ts';
import { receipt } from '../../cards/kit/receipt.ts';
import { alertConfirm } from '../../cards/said/alert-confirm.ts';
import { DEAL_ALERT_ACT, DEAL_ALERT_UNDO } from '../../cards/verbs.ts';
import { actOnDeal, type DealActOutcome, type StatedAct } from '../../src/alerts/own/act-on-deals.ts';
import { CONCERNS } from '../../src/alerts/respond/hand-over-concerns.ts';
import { undoActs } from '../../src/alerts/respond/undo-acts.ts';
import { pickedPerson } from '../../src/flows/people/picked-person.ts';
import { noSuchDealCard } from '../deals/deal-response.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId, numbers } from '../turn/payload.ts';
import type { ActionReply, Press } from '../turn/turn.ts';

const line = z
  .string()
  .max(400)
  .nullish()
  .transform((text) => (text ?? '').trim());
const confirmed = z
  .string()
  .max(100)
  .catch('')
  .transform((text) => CONCERNS.filter((concern) => text.split(',').includes(concern)));

const Act = z.object({
  dealId,
  act: z.enum(['acknowledge', 'mute', 'unmute', 'wake', 'take-back', 'snooze', 'hand-over']),
  until: line,
  to: line,
  pick: line,
  typed: line,
  confirmed,
});
type Pressed = z.infer<typeof Act>;

/** Does what a card has shown about the alerts on a deal, for the presser. */
export const dealAlertAct = cardAction(DEAL_ALERT_ACT, Act, async (pressed, press) => {
  const stated = await statedBy(pressed, press);
  if ('problem' in stated) return { kind: 'notice', notice: stated.problem };
  const outcome = await actOnDeal(press.services, await press.viewers(), { dealId: pressed.dealId }, stated);
  return replyTo(outcome, pressed, stated);
});

/** Undoes that. */
export const dealAlertUndo = cardAction(
  DEAL_ALERT_UNDO,
  z.object({ acts: numbers }),
  async ({ acts }, press) => {
    const { text } = await undoActs(press.services, await press.viewers(), acts);
    return { kind: 'replace', card: receipt({ text }) };
  },
);

async function statedBy(
  { act, until, to, pick, typed, confirmed }: Pressed,
  { services }: Press,
): Promise<StatedAct | { readonly problem: string }> {
  if (act === 'snooze') return { act, until, reason: '' };
  if (act !== 'hand-over') return { act };
  if (to !== '') return { act, to, confirmed };
  const whom = await pickedPerson(services, { pick, typed });
  if (whom.kind === 'address') return { act, to: whom.address, confirmed };
  return {
    problem: whom.kind === 'refused' ? whom.why : 'Pick the colleague who takes over, or give their address.',
  };
}

function replyTo(outcome: DealActOutcome, { dealId, confirmed }: Pressed, stated: StatedAct): ActionReply {
  const told = (text: string): ActionReply => ({ kind: 'replace', card: receipt({ text }) });
  switch (outcome.kind) {
    case 'none':
      return { kind: 'replace', card: noSuchDealCard(dealId) };
    case 'of-others':
      return told(
        'Nothing was done: the alerts on this deal go to others, as you are neither its PDM nor its AE.',
      );
    case 'over':
      return told('Nothing was done: the deal is ready or settled, so there is nothing to be told of.');
    case 'nothing-sent':
      return told('Nothing was done: no alert on this deal has been sent to you yet.');
    case 'already':
      return told(alreadyText(outcome.already, outcome.alerts.reader));
    case 'refused':
      return told(`Nothing was done. ${outcome.why}`);
    case 'asks': {
      const { concerns, to, alerts } = outcome;
      const data = { act: 'hand-over', to, confirmed: [...confirmed, ...concerns].join(',') };
      const card = alertConfirm({
        deal: { dealId: alerts.dealId, customer: alerts.customer },
        title: 'Hand over all the same?',
        lines: [...concernTexts(concerns, to), 'Nothing is handed over yet.'],
        presses: [{ title: 'Hand over all the same', data }],
      });
      return { kind: 'replace', card };
    }
    case 'done': {
      const { notes, ids, alerts } = outcome;
      const to = stated.act === 'hand-over' ? stated.to : null;
      const text = receiptText({ act: stated.act, customer: alerts.customer, to, notes });
      const undo = { verb: DEAL_ALERT_UNDO, data: { acts: ids.join(',') } };
      return { kind: 'replace', card: receipt({ text, undo }) };
    }
  }
}
