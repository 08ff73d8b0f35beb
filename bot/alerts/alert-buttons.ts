import { z } from 'zod';
import { alertCard } from '../../cards/alerts/alert-card.ts';
import { ALERT_ACT, ALERT_ALL, ALERT_SHOW } from '../../cards/verbs.ts';
import { actOnAlerts, PLAIN_ACTS } from '../../src/alerts/respond/act-on-alerts.ts';
import { isUndoing } from '../../src/alerts/respond/past-acts.ts';
import { isOpen } from '../../src/domain/alerts/settled.ts';
import type { AuditEntry } from '../../src/flows/audit/audit-log.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealRef, delivery } from '../turn/payload.ts';
import { actOn, alertToActOn, drawn, messageToActOn, messageToSee, redrawn } from './pressed-alert.ts';

/** Shows a message again as it is now, or one alert of it. */
export const alertShow = cardAction(
  ALERT_SHOW,
  z.object({ delivery, deal: dealRef.optional() }),
  async ({ delivery, deal }, press) => {
    const pressed = await messageToSee(press, delivery);
    if (pressed.kind === 'refused') return pressed.reply;
    return { kind: 'replace', card: alertCard(pressed.message, { deal, linkOf: press.services.dealLink }) };
  },
);

export const alertAct = cardAction(
  ALERT_ACT,
  z.object({ delivery, deal: dealRef, act: z.enum(PLAIN_ACTS) }),
  async ({ delivery, deal, act }, press) => {
    const pressed = await alertToActOn(press, { delivery, deal }, { undoes: isUndoing(act) });
    if (pressed.kind === 'refused') return pressed.reply;
    return actOn(press, pressed, { act }, (why) => drawn(press, pressed.message, deal, [why]));
  },
);

/** Acknowledges the alerts of a message that are not acknowledged yet; pressed again after a failure, it does the rest. */
export const alertAcknowledgeAll = cardAction(
  ALERT_ALL,
  z.object({ delivery }),
  async ({ delivery }, press) => {
    const pressed = await messageToActOn(press, delivery);
    if (pressed.kind === 'refused') return pressed.reply;
    const { message, person, viewers } = pressed;
    const { asker, conversation } = viewers;
    const open = message.alerts.filter((alert) => isOpen(alert) && alert.inForce.acknowledged === null);
    if (open.length === 0)
      return drawn(press, message, undefined, ['All of these are acknowledged already.']);
    const detail = { code: 'alerts-acted-on', act: 'acknowledge', person } as const;
    const entries: AuditEntry[] = [];
    for (const { dealRef, dealId } of open) {
      await actOnAlerts(press.services, { dealRef, personKey: person, by: asker }, { act: 'acknowledge' });
      entries.push({ actor: asker, action: 'alert', dealId, conversation, detail });
    }
    await press.services.audit.note(entries);
    return redrawn(press, message);
  },
);
