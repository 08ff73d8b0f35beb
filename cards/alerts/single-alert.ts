import { isGoodNews } from '../../src/domain/alerts/kinds.ts';
import { type OfferedAct, offeredActs } from '../../src/domain/alerts/offered-acts.ts';
import { isOpen } from '../../src/domain/alerts/settled.ts';
import { dateText } from '../../src/domain/format.ts';
import { daysText } from '../deals/labels.ts';
import type { Action, AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { behindDots, buttonRows, primary } from '../kit/button-rows.ts';
import { card, execute, line, nameHeading, noticeBox, run, typed } from '../kit/elements.ts';
import { DEAL_VERDICT, RISK, SEVERITY_SIGN } from '../kit/labels.ts';
import { draftTitle } from '../kit/letter-labels.ts';
import { openPage } from '../kit/open-page.ts';
import { wirePayload } from '../kit/payload.ts';
import { unfold } from '../kit/row.ts';
import { ALERT_ACT, ALERT_HAND_OVER, ALERT_SHOW, ALERT_SNOOZE, DRAFT_FORM, OPEN_DEAL } from '../verbs.ts';
import {
  actText,
  backupText,
  eventText,
  happenedText,
  MOST_NAME,
  ON_IT,
  readerIn,
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
  const [first, ...others] = why;
  const body: Element[] = [
    ...noticeBox([...notices, ...(since === null ? [] : [since])]),
    header(alert, zone),
    ...(first ? [first.element, ...first.remedy] : []),
    ...(others.length === 0 ? [] : foldedReasons(others)),
    ...acts.map((act) => line([run(act, { isSubtle: true })], { spacing: 'small' })),
    ...buttonRows(buttons(message, alert, ends, openPage(linkOf(facts.dealId)))),
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

/** The event as the title, and how the deal stands in one line. */
function header(alert: SaidAlertView, zone: string): Container {
  const { customer, dealId, verdict, daysLeft, targetDay, kind, asOf } = alert.facts;
  const closes = targetDay === null ? '' : ` (${dateText(targetDay, readerIn(zone, asOf))})`;
  const standing = isGoodNews(kind)
    ? []
    : [signText(DEAL_VERDICT[verdict]), `${daysText(daysLeft)}${closes}`];
  return {
    type: 'Container',
    style: DEAL_VERDICT[verdict].style,
    bleed: true,
    items: [
      nameHeading(`${typed(customer, MOST_NAME)} ${eventText(alert)}`),
      ...(happenedText(alert) === eventOnly(alert)
        ? []
        : [line([run(happenedText(alert))], { spacing: 'none' })]),
      line([run([...standing, typed(dealId, 60)].join(' · '))], { spacing: 'none' }),
    ],
  };
}

/** What happened where nobody else is part of it, which the title says already. */
function eventOnly(alert: SaidAlertView): string {
  return happenedText({ ...alert, facts: { ...alert.facts, insteadOf: null } });
}

interface ReasonLine {
  readonly element: Element;
  /** What is to be done about it; of the weightiest alone. */
  readonly remedy: readonly Element[];
  readonly text: string;
}

function reasonLines(alert: SaidAlertView): readonly ReasonLine[] {
  return alertReasons(alert).map(({ severity, title, remedy }): ReasonLine => {
    const { symbol, word, colour } = SEVERITY_SIGN[severity];
    return {
      element: line([run(`${symbol} ${word}: `, { color: colour, weight: 'bolder' }), run(title)], {
        spacing: 'small',
      }),
      remedy:
        remedy === null
          ? []
          : [line([run('Next: ', { weight: 'bolder' }), run(remedy)], { spacing: 'small' })],
      text: `${word}: ${title}${remedy === null ? '' : `\n- Next: ${remedy}`}`,
    };
  });
}

/** The reasons besides the weightiest, in one line that unfolds. */
function foldedReasons(reasons: readonly ReasonLine[]): readonly Element[] {
  const text = `${reasons.length} more ${reasons.length === 1 ? 'reason' : 'reasons'}`;
  return [
    {
      type: 'Container',
      spacing: 'small',
      selectAction: unfold(text, REASONS_ID),
      items: [line([run(text, { color: 'accent' })])],
    },
    {
      type: 'Container',
      id: REASONS_ID,
      isVisible: false,
      spacing: 'none',
      items: reasons.map(({ element }) => element),
    },
  ];
}

const REASONS_ID = 'more-reasons';

/** The buttons: the letter to the customer, the deal, and that somebody is on it; the others behind the dots. */
function buttons(
  message: AlertMessageView,
  alert: SaidAlertView,
  ends: boolean,
  page: readonly Action[],
): readonly Action[] {
  const { dealId, mark } = alert.facts;
  const back =
    message.alerts.length > 1
      ? [execute('Back to the digest', ALERT_SHOW, { delivery: message.delivery })]
      : [];
  const open = execute('Open deal', OPEN_DEAL, { dealId });
  const [answer, ...acts] = acting(message, alert);
  const answers = answer ? [answer] : [];
  const hidden = [...acts, ...page].map(behindDots);
  if (ends) return [open, ...answers, ...back, ...hidden];
  const draft = (template: 'customer-action-required' | 'partner-action-required') =>
    execute(draftTitle(template), DRAFT_FORM, wirePayload({ dealId, dealVersion: mark, template }));
  return [
    primary(draft('customer-action-required')),
    open,
    ...answers,
    ...back,
    behindDots(draft('partner-action-required')),
    ...hidden,
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
