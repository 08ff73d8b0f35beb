import { isGoodNews } from '../../src/domain/alerts/kinds.ts';
import { isOpen } from '../../src/domain/alerts/settled.ts';
import type { Container } from '../kit/adaptive-card.ts';
import { execute, typed } from '../kit/elements.ts';
import { DEAL_VERDICT } from '../kit/labels.ts';
import { row } from '../kit/row.ts';
import { ALERT_ACT, ALERT_SHOW } from '../verbs.ts';
import { actText, backupText, happenedText, MOST_NAME, ON_IT, sinceText, standingText } from './labels.ts';
import type { AlertMessageView, DoneActView, SaidAlertView } from './views.ts';

/** Whether the reader of a message can say of an alert that they are on it. */
export function waitsForAnswer({ person }: Pick<AlertMessageView, 'person'>, alert: SaidAlertView): boolean {
  return person !== null && isOpen(alert) && alert.inForce.acknowledged === null;
}

/** A deal of a digest, with the button that says that its reader is on it. */
export function digestRow(
  message: AlertMessageView,
  alert: SaidAlertView,
  showsAll: boolean,
): { readonly element: Container; readonly text: string } {
  const { delivery, zone } = message;
  const { facts, dealRef } = alert;
  const dealId = typed(facts.dealId, 60);
  const customer = typed(facts.customer, MOST_NAME);
  const said = saidOf(alert, zone);
  const data = { delivery, deal: dealRef, view: showsAll ? 'all' : 'digest' };
  const onIt = waitsForAnswer(message, alert)
    ? execute(ON_IT, ALERT_ACT, { ...data, act: 'acknowledge' })
    : null;
  return {
    element: row({
      sign: DEAL_VERDICT[facts.verdict],
      title: `${customer} · ${dealId}`,
      below: said.join('; ').replace(/^[^\p{L}\p{N}]\s/u, ''),
      button: onIt,
      press: execute('Look', ALERT_SHOW, { delivery, deal: dealRef }),
    }),
    text: `${customer}, ${dealId}: ${said.join('; ')}`,
  };
}

function saidOf(alert: SaidAlertView, zone: string): readonly string[] {
  const { facts, acts, inForce, backupActs } = alert;
  // An act in force is shown rather than a later one that is not.
  const standing = new Set<DoneActView | null>(Object.values(inForce));
  const last = acts.findLast((act) => standing.has(act)) ?? acts.at(-1);
  const backup = backupActs.at(-1);
  const since = sinceText(alert, zone);
  return [
    ...(since === null ? [] : [since]),
    ...(isGoodNews(facts.kind)
      ? [`✔ ${happenedText(alert)}`]
      : !isOpen(alert)
        ? []
        : [standingText(alert), happenedText(alert)]),
    ...(last ? [actText(last, zone)] : []),
    ...(backup ? [backupText(backup, zone)] : []),
  ];
}
