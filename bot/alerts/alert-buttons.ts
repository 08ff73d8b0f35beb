import { z } from 'zod';
import { alertCard } from '../../cards/alerts/alert-card.ts';
import { waitsForAnswer } from '../../cards/alerts/digest/digest-row.ts';
import { answeredText } from '../../cards/alerts/receipts.ts';
import { ALERT_ACT, ALERT_ALL, ALERT_SHOW, ALERT_UNDO } from '../../cards/verbs.ts';
import { PLAIN_ACTS } from '../../src/alerts/respond/act-on-alerts.ts';
import { carryOut } from '../../src/alerts/respond/carry-out.ts';
import { isUndoing } from '../../src/alerts/respond/past-acts.ts';
import { undoActs } from '../../src/alerts/respond/undo-acts.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealRef, delivery, numbers } from '../turn/payload.ts';
import { actOn, alertToActOn, drawn, messageToActOn, messageToSee, redrawn } from './pressed-alert.ts';

/** What was pressed: a row of a digest, or of all its rows; left out, the card of one alert. */
const view = z.enum(['digest', 'all']).optional().catch(undefined);

/** Shows a message again as it is now, or one alert of it. */
export const alertShow = cardAction(
  ALERT_SHOW,
  z.object({ delivery, deal: dealRef.optional(), view }),
  async ({ delivery, deal, view: shown }, press) => {
    const pressed = await messageToSee(press, delivery);
    if (pressed.kind === 'refused') return pressed.reply;
    const linkOf = press.services.dealLink;
    const card = alertCard(pressed.message, { deal, showsAll: shown === 'all', linkOf });
    return { kind: 'replace', card };
  },
);

export const alertAct = cardAction(
  ALERT_ACT,
  z.object({ delivery, deal: dealRef, act: z.enum(PLAIN_ACTS), view }),
  async ({ delivery, deal, act, view: shown }, press) => {
    const pressed = await alertToActOn(press, { delivery, deal }, { undoes: isUndoing(act) });
    if (pressed.kind === 'refused') return pressed.reply;
    const part = shown === undefined ? { deal } : { showsAll: shown === 'all' };
    const refused = (why: string) => drawn(press, pressed.message, part, [why]);
    return actOn(press, pressed, { act }, { refused }, part);
  },
);

/** Acknowledges the alerts that the pressed card shows, and no others; pressed again after a failure, it does the rest. */
export const alertAcknowledgeAll = cardAction(
  ALERT_ALL,
  z.object({ delivery, deals: numbers.optional(), view }),
  async ({ delivery, deals, view: shown }, press) => {
    const pressed = await messageToActOn(press, delivery);
    if (pressed.kind === 'refused') return pressed.reply;
    const { message, person, viewers } = pressed;
    const part = { showsAll: shown === 'all' };
    // A card of before this version does not name them.
    if (!deals) return drawn(press, message, part, ['Press again: it is for the deals that are shown now.']);
    const open = message.alerts.filter((alert) => waitsForAnswer(message, alert));
    const meant = open.filter((alert) => deals.includes(alert.dealRef));
    if (meant.length === 0) return drawn(press, message, part, ['You are on all of these already.']);
    const acts: number[] = [];
    for (const alert of meant) {
      const on = { ...alert, person };
      const carried = await carryOut(press.services, viewers, on, { act: 'acknowledge' });
      if (carried.kind === 'done') acts.push(...carried.ids);
    }
    const customers = meant.map(({ facts }) => facts.customer);
    const text = answeredText(customers, open.length - meant.length);
    return redrawn(press, message, part, { text, acts });
  },
);

/** Undoes what the pressed receipt tells of. */
export const alertUndo = cardAction(
  ALERT_UNDO,
  z.object({ delivery, acts: numbers, deal: dealRef.optional(), view }),
  async ({ delivery, acts, deal, view: shown }, press) => {
    const pressed = await messageToActOn(press, delivery);
    if (pressed.kind === 'refused') return pressed.reply;
    const part = { deal, showsAll: shown === 'all' };
    const { kind, text } = await undoActs(press.services, pressed.viewers, acts);
    if (kind === 'refused') return drawn(press, pressed.message, part, [text]);
    return redrawn(press, pressed.message, part, { text, acts: [] });
  },
);
