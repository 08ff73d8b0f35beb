import { isGoodNews } from '../../../src/domain/alerts/kinds.ts';
import { isOpen, isOver } from '../../../src/domain/alerts/settled.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import { daysText } from '../../deals/labels.ts';
import type { Container } from '../../kit/adaptive-card.ts';
import { execute, typed } from '../../kit/elements.ts';
import { DEAL_VERDICT } from '../../kit/labels.ts';
import { type Row, row } from '../../kit/row.ts';
import { ALERT_SHOW } from '../../verbs.ts';
import { actText, backupText, happenedText, MOST_NAME, sinceText, standingText } from '../labels.ts';
import { onItButton } from '../single/alert-buttons.ts';
import { shortReason } from '../single/reasons.ts';
import type { AlertMessageView, DoneActView, SaidAlertView } from '../views.ts';
import { type DigestGroup, groupOf } from './digest-groups.ts';

/** Whether the reader of a message can say of an alert that they are on it. */
export function waitsForAnswer({ person }: Pick<AlertMessageView, 'person'>, alert: SaidAlertView): boolean {
  const { acknowledged, handedOver } = alert.inForce;
  return person !== null && isOpen(alert) && acknowledged === null && handedOver === null;
}

/** A deal of a digest, with the button that says that its reader is on it. */
export function digestRow(
  message: AlertMessageView,
  alert: SaidAlertView,
  showsAll: boolean,
): { readonly element: Container; readonly text: string } {
  const { delivery, reader } = message;
  const { facts, dealRef } = alert;
  const dealId = typed(facts.dealId, 60);
  const customer = typed(facts.customer, MOST_NAME);
  const said = saidOf(alert, reader);
  const hasOthers = message.alerts.some(
    ({ facts: other }) => other !== facts && other.customer === facts.customer,
  );
  const data = { delivery, deal: dealRef, view: showsAll ? 'all' : 'digest' };
  const onIt = waitsForAnswer(message, alert) ? onItButton(data) : null;
  return {
    element: row({
      sign: signOf(alert),
      title: hasOthers ? `${customer} · ${dealId}` : customer,
      below: said.join('; '),
      ...(isOpen(alert) ? { right: { value: daysText(facts.daysLeft), below: '' } } : {}),
      isQuiet: alert.inForce.handedOver !== null,
      button: onIt,
      press: execute('Look', ALERT_SHOW, { delivery, deal: dealRef }),
    }),
    text: `${customer}, ${dealId}, ${daysText(facts.daysLeft).toLowerCase()}: ${said.join('; ')}`,
  };
}

/** The sign of a row: what is resolved has that, whatever it was when it was told. */
function signOf({ facts, now, inForce, isConcerned }: SaidAlertView): Row['sign'] {
  if (isConcerned && isOver(now)) return DEAL_VERDICT.ready;
  return inForce.handedOver === null ? DEAL_VERDICT[facts.verdict] : { symbol: '➤', colour: 'default' };
}

/** What the heading of a group says of each of its alerts, which a row does not repeat; in these groups alone more is told. */
const TELLS_MORE: ReadonlySet<DigestGroup> = new Set(['worse']);

function saidOf(alert: SaidAlertView, reader: Reader): readonly string[] {
  const { facts, acts, inForce, backupActs } = alert;
  if (isOpen(alert) && inForce.handedOver) return [actText(inForce.handedOver, reader)];
  // An act in force is shown rather than a later one that is not.
  const standing = new Set<DoneActView | null>(Object.values(inForce));
  const last = acts.findLast((act) => standing.has(act)) ?? acts.at(-1);
  const backup = backupActs.at(-1);
  const since = sinceText(alert, reader)?.replace(/^[^\p{L}\p{N}]\s/u, '');
  const tellsMore = TELLS_MORE.has(groupOf(alert)) || facts.insteadOf !== null || facts.isReminder;
  return [
    ...(since === undefined ? [] : [since]),
    ...(isGoodNews(facts.kind)
      ? [happenedText(alert)]
      : isOpen(alert)
        ? [shortReason(alert) ?? standingText(alert), ...(tellsMore ? [happenedText(alert)] : [])]
        : []),
    ...(last ? [actText(last, reader)] : []),
    ...(backup ? [backupText(backup, reader)] : []),
  ];
}
