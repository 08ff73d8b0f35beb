import { isGoodNews } from '../../src/domain/alerts/kinds.ts';
import { type OfferedAct, offeredActs } from '../../src/domain/alerts/offered-acts.ts';
import { isOpen } from '../../src/domain/alerts/settled.ts';
import { daysText } from '../deals/labels.ts';
import type { Action, AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { buttonRows } from '../kit/button-rows.ts';
import { card, execute, heading, line, noticeBox, run, stat, typed } from '../kit/elements.ts';
import { DEAL_VERDICT, RISK, SEVERITY_SIGN } from '../kit/labels.ts';
import { openPage } from '../kit/open-page.ts';
import { wirePayload } from '../kit/payload.ts';
import { ALERT_ACT, ALERT_HAND_OVER, ALERT_SHOW, ALERT_SNOOZE, DRAFT_FORM, OPEN_DEAL } from '../verbs.ts';
import {
  ACKNOWLEDGING,
  actText,
  backupText,
  happenedText,
  MOST_NAME,
  momentText,
  ON_IT,
  signText,
  sinceText,
} from './labels.ts';
import { alertReasons } from './reasons.ts';
import type { AlertMessageView, DoneActView, SaidAlertView } from './views.ts';

/** Gives the link that leads to the page of a deal; null for none. */
export type LinkOf = (dealId: string) => string | null;

/** The number of acts listed besides those in force. */
const MOST_ACTS = 4;

/** The card of one alert: its event, the reasons why the deal is not ready, the acts about it, and its buttons. */
export function oneAlertCard(
  message: AlertMessageView,
  alert: SaidAlertView,
  notices: readonly string[],
  linkOf: LinkOf,
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
    ...buttons(message, alert, ends, openPage(linkOf(facts.dealId))).flatMap(buttonRows),
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
            stat(signText(DEAL_VERDICT[verdict]), 'Verdict'),
            stat(signText(RISK[risk]), 'Risk'),
            stat(daysText(daysLeft), targetDay === null ? 'Date' : `Due ${targetDay}`),
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

function reasonLines(alert: SaidAlertView): readonly ReasonLine[] {
  return alertReasons(alert).flatMap(({ severity, title, remedy }): ReasonLine[] => {
    const { symbol, word, colour } = SEVERITY_SIGN[severity];
    const reason = {
      element: line([run(`${symbol} ${word}: `, { color: colour, weight: 'bolder' }), run(title)], {
        spacing: 'small',
      }),
      text: `${word}: ${title}`,
    };
    if (remedy === null) return [reason];
    const what = `→ ${remedy}`;
    return [reason, { element: line([run(what, { isSubtle: true })], { spacing: 'none' }), text: what }];
  });
}

/** The buttons in groups, each a row or more. */
function buttons(
  message: AlertMessageView,
  alert: SaidAlertView,
  ends: boolean,
  page: readonly Action[],
): readonly (readonly Action[])[] {
  const { dealId, mark } = alert.facts;
  const back =
    message.alerts.length > 1
      ? [[execute('Back to the digest', ALERT_SHOW, { delivery: message.delivery })]]
      : [];
  const open = execute('Open deal', OPEN_DEAL, { dealId });
  if (ends) return [[open, ...page], acting(message, alert), ...back];
  const draft = (title: string, template: string) =>
    execute(title, DRAFT_FORM, wirePayload({ dealId, dealVersion: mark, template }));
  return [
    [
      open,
      draft('Write to customer', 'customer-action-required'),
      draft('Write to partner', 'partner-action-required'),
      ...page,
    ],
    acting(message, alert),
    ...back,
  ];
}

/** The titles of the acts that are a press alone, and the forms of the others. */
const ACT_BUTTONS: Readonly<Record<OfferedAct, { readonly title: string; readonly form?: string }>> = {
  acknowledge: { title: ON_IT },
  unacknowledge: { title: "I'm not on it" },
  snooze: { title: 'Snooze', form: ALERT_SNOOZE },
  wake: { title: 'End the snooze' },
  'hand-over': { title: 'Hand over', form: ALERT_HAND_OVER },
  'take-back': { title: 'Take back' },
  mute: { title: 'Mute this deal' },
  unmute: { title: 'Unmute this deal' },
};

/** The buttons of the acts about the alerts on the deal; in a channel there are none. */
function acting({ delivery, person }: AlertMessageView, alert: SaidAlertView): readonly Action[] {
  if (person === null) return [];
  const { dealRef, inForce, isConcerned } = alert;
  const acts = offeredActs({ inForce, isConcerned, isSettled: !isOpen(alert), isSent: true });
  const data = { delivery, deal: dealRef };
  return acts.map((act) => {
    const { title, form } = ACT_BUTTONS[act];
    return form === undefined ? execute(title, ALERT_ACT, { ...data, act }) : execute(title, form, data);
  });
}
