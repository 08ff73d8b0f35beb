import { isGoodNews } from '../../src/domain/alerts/kinds.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import { daysText } from '../deals/labels.ts';
import type { Action, AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { buttonRows } from '../kit/button-rows.ts';
import { capitalise } from '../kit/capitalise.ts';
import { card, execute, heading, line, noticeBox, run, stat, typed } from '../kit/elements.ts';
import { DEAL_VERDICT, RISK, SEVERITY_SIGN } from '../kit/labels.ts';
import { wirePayload } from '../kit/payload.ts';
import { ALERT_ACT, ALERT_HAND_OVER, ALERT_SHOW, ALERT_SNOOZE, DRAFT_FORM, OPEN_DEAL } from '../verbs.ts';
import {
  ACKNOWLEDGING,
  actText,
  backupText,
  happenedText,
  isOpen,
  MOST_NAME,
  momentText,
  signText,
  sinceText,
} from './labels.ts';
import type { AlertMessageView, DoneActView, SaidAlertView } from './views.ts';

/** The number of acts listed besides those in force. */
const MOST_ACTS = 4;

/** The card of one alert: its event, the reasons why the deal is not ready, the acts about it, and its buttons. */
export function oneAlertCard(
  message: AlertMessageView,
  alert: SaidAlertView,
  notices: readonly string[],
): AdaptiveCard {
  const { facts } = alert;
  const { zone } = message;
  const ends = !isOpen(alert);
  const since = sinceText(alert, zone);
  const acts = toldActs(alert, zone);
  const why = ends ? [] : reasonLines(alert);
  const body: Element[] = [
    ...noticeBox([...notices, ...(since === null ? [] : [since])]),
    header(alert),
    ...(why.length === 0 ? [] : [heading('Why'), ...why.map(({ element }) => element)]),
    ...(ends
      ? []
      : [
          line([run(`At risk since ${momentText(alert.since, zone).slice(0, 10)}`, { isSubtle: true })], {
            spacing: 'medium',
          }),
        ]),
    ...(acts.length === 0 ? [] : [heading('What was done')]),
    ...acts.map((act) => line([run(act)], { spacing: 'small' })),
    ...(ends || message.person === null || alert.inForce.acknowledged
      ? []
      : [line([run(ACKNOWLEDGING, { isSubtle: true })], { spacing: 'medium' })]),
    ...buttons(message, alert, ends).flatMap(buttonRows),
  ];
  const texts = [
    ...notices.map((notice) => typed(notice, 300)),
    ...(since === null ? [] : [since]),
    `${typed(facts.customer, MOST_NAME)}: ${happenedText(alert)}`,
    `${typed(facts.dealId, 60)}, ${daysText(facts.daysLeft).toLowerCase()}, ${DEAL_VERDICT[facts.verdict].word}, risk ${RISK[facts.risk].word.toLowerCase()}`,
    ...why.map(({ text }) => `- ${text}`),
    ...acts,
  ];
  return card(texts.join('\n'), body);
}

function toldActs({ acts, inForce, backupActs }: SaidAlertView, zone: string): readonly string[] {
  const standing = new Set<DoneActView | null>(Object.values(inForce));
  const others = acts.filter((act) => !standing.has(act)).slice(-MOST_ACTS);
  return [
    ...acts.filter((act) => standing.has(act) || others.includes(act)).map((act) => actText(act, zone)),
    ...backupActs.slice(-MOST_ACTS).map((act) => backupText(act, zone)),
  ];
}

function header(alert: SaidAlertView): Container {
  const { customer, dealId, verdict, risk, daysLeft, targetDay, kind, asOf } = alert.facts;
  const isGood = isGoodNews(kind);
  const stats: readonly Element[] = isGood
    ? []
    : [
        {
          type: 'ColumnSet',
          spacing: 'small',
          columns: [
            stat('Verdict', signText(DEAL_VERDICT[verdict])),
            stat('Risk', signText(RISK[risk])),
            stat(targetDay === null ? 'Date' : `Due ${targetDay}`, daysText(daysLeft)),
          ],
        },
      ];
  return {
    type: 'Container',
    style: DEAL_VERDICT[verdict].style,
    bleed: true,
    items: [
      line([run(typed(customer, MOST_NAME), { size: 'large', weight: 'bolder' })]),
      line([run(`${isGood ? '✔ ' : ''}${happenedText(alert)}`, { weight: 'bolder' })], { spacing: 'none' }),
      line([run(`${typed(dealId, 60)} · as of ${asOf}`)], { spacing: 'none' }),
      ...stats,
    ],
  };
}

interface ReasonLine {
  readonly element: Element;
  readonly text: string;
}

/** The reasons in the words of the catalogue, with the advice for the first. */
function reasonLines({ facts, cloudScope }: SaidAlertView): readonly ReasonLine[] {
  return facts.reasons.flatMap(({ code, severity, role, email, detail = {} }, at): ReasonLine[] => {
    const { title, remedies } = CATALOGUE[code];
    const { symbol, word, colour } = SEVERITY_SIGN[severity];
    const whom = [...(role ? [roleOf(role).name] : []), ...(email ? [typed(email, MOST_NAME)] : [])].join(
      ' ',
    );
    const text = `${title}${whom === '' ? '' : `: ${whom}`}`;
    const reason = {
      element: line([run(`${symbol} ${word}: `, { color: colour, weight: 'bolder' }), run(text)], {
        spacing: 'small',
      }),
      text: `${word}: ${text}`,
    };
    const [remedy] = at === 0 ? remedies({ scope: cloudScope, detail, ...(role ? { role } : {}) }) : [];
    if (!remedy) return [reason];
    const what = `→ ${capitalise(remedy.who)}: ${typed(remedy.what, 300)}`;
    return [reason, { element: line([run(what, { isSubtle: true })], { spacing: 'none' }), text: what }];
  });
}

/** The buttons in groups, each a row or more. */
function buttons(
  message: AlertMessageView,
  alert: SaidAlertView,
  ends: boolean,
): readonly (readonly Action[])[] {
  const { dealId, mark } = alert.facts;
  const back =
    message.alerts.length > 1
      ? [[execute('Back to the digest', ALERT_SHOW, { delivery: message.delivery })]]
      : [];
  const open = execute('Open deal', OPEN_DEAL, { dealId });
  if (ends) return [[open], undoing(message, alert), ...back];
  const draft = (title: string, template: string) =>
    execute(title, DRAFT_FORM, wirePayload({ dealId, dealVersion: mark, template }));
  return [
    [
      open,
      draft('Draft customer e-mail', 'customer-action-required'),
      draft('Draft partner e-mail', 'partner-action-required'),
    ],
    ...(message.person === null ? [] : [acting(message, alert)]),
    ...back,
  ];
}

/** The buttons of the acts about the alerts on the deal. */
function acting({ delivery }: AlertMessageView, { dealRef, inForce }: SaidAlertView): readonly Action[] {
  const { acknowledged, snoozed, muted, handedOver } = inForce;
  const data = { delivery, deal: dealRef };
  const plain = (title: string, act: DoneActView['act']) => execute(title, ALERT_ACT, { ...data, act });
  return [
    ...(acknowledged ? [] : [plain('Acknowledge', 'acknowledge')]),
    snoozed ? plain('End the snooze', 'wake') : execute('Snooze', ALERT_SNOOZE, data),
    handedOver ? plain('Take back', 'take-back') : execute('Hand over', ALERT_HAND_OVER, data),
    muted ? plain('Unmute this deal', 'unmute') : plain('Mute this deal', 'mute'),
  ];
}

/**
 * The buttons that undo a hand-over and a mute, also for a settled deal: it may be at risk again, and its reader would
 * not be notified.
 */
function undoing(
  { delivery, person }: AlertMessageView,
  { dealRef, inForce, isConcerned }: SaidAlertView,
): readonly Action[] {
  const undo = (title: string, act: DoneActView['act']) =>
    execute(title, ALERT_ACT, { delivery, deal: dealRef, act });
  if (person === null || !isConcerned) return [];
  return [
    ...(inForce.handedOver ? [undo('Take back', 'take-back')] : []),
    ...(inForce.muted ? [undo('Unmute this deal', 'unmute')] : []),
  ];
}
