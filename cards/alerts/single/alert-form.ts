import type { Action, ActionData, AdaptiveCard, Element } from '../../kit/adaptive-card.ts';
import { card, executeAnyway, heading, line, noticeBox, run, typed } from '../../kit/elements.ts';
import { ALERT_SHOW } from '../../verbs.ts';
import { MOST_NAME, standingText } from '../labels.ts';
import type { AlertMessageView, SaidAlertView } from '../views.ts';

/** The view of a form about one alert. */
export interface AlertFormView {
  readonly message: AlertMessageView;
  readonly alert: SaidAlertView;
  /** Sentences that say what is wrong with the fields; empty the first time. */
  readonly notices: readonly string[];
}

/** A form about one alert: which deal it is about, what pressing does, and its fields. */
export function alertForm(
  { alert, notices }: AlertFormView,
  title: string,
  explained: string,
  inputs: readonly Element[],
): AdaptiveCard {
  const { customer, dealId } = alert.facts;
  const about = `${typed(customer, MOST_NAME)} · ${typed(dealId, 60)} · ${standingText(alert)}`;
  return card([...notices.map((notice) => typed(notice, 300)), title, about, explained].join('\n'), [
    ...noticeBox(notices),
    heading(title, { size: 'large' }),
    line([run(about, { isSubtle: true })], { spacing: 'none' }),
    line([run(explained)], { spacing: 'small' }),
    ...inputs,
  ]);
}

/** What every button of a form sends: which alert it is about. */
export function dataOf({ message, alert }: Pick<AlertFormView, 'message' | 'alert'>): ActionData {
  return { delivery: message.delivery, deal: alert.dealRef };
}

/** Back to the alert as it was. */
export function cancel(
  { delivery, alerts }: AlertMessageView,
  { dealRef }: Pick<SaidAlertView, 'dealRef'>,
): Action {
  return executeAnyway('Cancel', ALERT_SHOW, { delivery, ...(alerts.length > 1 ? { deal: dealRef } : {}) });
}
