import { dayText } from '../../src/domain/format.ts';
import type { Action, ActionData, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { buttonRows } from '../kit/button-rows.ts';
import { card, execute, executeAnyway, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { ALERT_HAND_OVER, ALERT_HAND_OVER_SAVE, ALERT_SHOW, ALERT_SNOOZE_SAVE } from '../verbs.ts';
import { happenedText, MOST_NAME, standingText } from './labels.ts';
import type { AlertMessageView, SaidAlertView } from './views.ts';

/** The view of a form about one alert. */
interface AlertFormView {
  readonly message: AlertMessageView;
  readonly alert: SaidAlertView;
  /** Sentences that say what is wrong with the fields; empty the first time. */
  readonly notices: readonly string[];
}

export interface SnoozeFormView extends AlertFormView {
  /** The offered days, `YYYY-MM-DD`. */
  readonly offered: readonly { readonly days: number; readonly day: string }[];
  readonly zone: string;
  /** The last day until which the deal can be snoozed, `YYYY-MM-DD`; null for a deal that is due on no day. */
  readonly last: string | null;
  readonly filled: { readonly day: string; readonly reason: string } | null;
}

/** The number of characters of a reason. */
export const MOST_SNOOZE_REASON = 200;

const SNOOZE_TITLE = 'Snooze this deal';

/** The form that snoozes the alerts on a deal. */
export function snoozeForm(view: SnoozeFormView): AdaptiveCard {
  const { message, alert, offered, zone, last, filled } = view;
  const data = dataOf(view);
  const save = (title: string, days: number) => execute(title, ALERT_SNOOZE_SAVE, { ...data, days });
  const limit = last === null ? '' : ` Until ${dayText(last)} at the latest: it is due the day after.`;
  const unless = alert.facts.risk === 'critical' ? '' : ', unless the deal becomes critical';
  const explained = `Nothing is said about it before the day begins (${zone})${unless}; then I tell you again.${limit}`;
  return formCard(view, SNOOZE_TITLE, explained, [
    {
      type: 'Input.Text',
      id: 'reason',
      label: 'Why',
      maxLength: MOST_SNOOZE_REASON,
      placeholder: 'Such as: the customer is on holiday',
      isRequired: true,
      errorMessage: 'Say why: the reason is shown with the deal.',
      ...(filled?.reason ? { value: filled.reason } : {}),
    },
    ...buttonRows(
      offered.map(({ days, day }) => save(`${AHEAD[days] ?? `In ${days} days`} (${dayText(day)})`, days)),
    ),
    {
      type: 'Input.Date',
      id: 'day',
      label: 'Or until a day of your choice',
      ...(last === null ? {} : { max: last }),
      ...(filled?.day ? { value: filled.day } : {}),
    },
    ...buttonRows([save('Snooze until that day', 0), cancel(message, alert)]),
  ]);
}

const AHEAD: Readonly<Record<number, string>> = { 1: 'Tomorrow', 7: 'In a week' };

export interface HandOverFormView extends AlertFormView {
  readonly filled: string | null;
}

/** The form that hands a deal over to a colleague. */
export function handOverForm(view: HandOverFormView): AdaptiveCard {
  const { message, alert, filled } = view;
  const explained =
    'Your colleague is told of this deal from now on instead of you. The card of the deal opens for them only if they are its AE, CE or PDM.';
  return formCard(view, 'Hand over this deal', explained, [
    {
      type: 'Input.Text',
      id: 'to',
      label: 'Address of the colleague who takes over',
      maxLength: 320,
      placeholder: 'name@example.com',
      isRequired: true,
      errorMessage: 'Give the address of the colleague who takes over.',
      ...(filled ? { value: filled } : {}),
    },
    ...buttonRows([execute('Hand over', ALERT_HAND_OVER_SAVE, dataOf(view)), cancel(message, alert)]),
  ]);
}

/** What is to be confirmed before a deal is handed over. */
export type HandOverConcernView = 'outside' | 'unreachable';

export interface HandOverConfirmView extends Omit<AlertFormView, 'notices'> {
  /** The address of the colleague. */
  readonly to: string;
  readonly concerns: readonly HandOverConcernView[];
}

/** What is said of each before it is confirmed. */
const CONCERN: Readonly<Record<HandOverConcernView, (to: string) => string>> = {
  outside: (to) =>
    `${to} is not an address of your organisation, as far as I know: what is said about this deal leaves it.`,
  unreachable: (to) =>
    `I can't reach ${to} in Teams: they have not opened WSA Readiness. Until they do they get a letter, if one can be drafted for them, or nothing.`,
};

/** What is to be confirmed, in sentences. */
export function concernTexts(concerns: readonly HandOverConcernView[], to: string): readonly string[] {
  return concerns.map((concern) => CONCERN[concern](typed(to, MOST_NAME)));
}

/** Asks whether a deal is to be handed over all the same. */
export function handOverConfirm({ message, alert, to, concerns }: HandOverConfirmView): AdaptiveCard {
  const view = { message, alert, notices: [] };
  const explained = [...concernTexts(concerns, to), 'Nothing is handed over yet.'].join(' ');
  const data = { ...dataOf(view), to, confirmed: concerns.join(',') };
  return formCard(view, 'Hand over all the same?', explained, [
    ...buttonRows([
      executeAnyway('Hand over all the same', ALERT_HAND_OVER_SAVE, data),
      executeAnyway('Choose somebody else', ALERT_HAND_OVER, dataOf(view)),
      cancel(message, alert),
    ]),
  ]);
}

function formCard(
  { alert, notices }: AlertFormView,
  title: string,
  explained: string,
  inputs: readonly Element[],
): AdaptiveCard {
  const { customer, dealId } = alert.facts;
  const about = `${typed(customer, MOST_NAME)} · ${typed(dealId, 60)}`;
  const how = `${happenedText(alert)}: ${standingText(alert)}`;
  return card([...notices.map((notice) => typed(notice, 300)), title, about, how, explained].join('\n'), [
    ...noticeBox(notices),
    heading(title, { size: 'large' }),
    line([run(about)], { spacing: 'none' }),
    line([run(how, { isSubtle: true })], { spacing: 'none' }),
    line([run(explained)]),
    ...inputs,
  ]);
}

function dataOf({ message, alert }: AlertFormView): ActionData {
  return { delivery: message.delivery, deal: alert.dealRef };
}

function cancel({ delivery, alerts }: AlertMessageView, { dealRef }: SaidAlertView): Action {
  return executeAnyway('Cancel', ALERT_SHOW, { delivery, ...(alerts.length > 1 ? { deal: dealRef } : {}) });
}
