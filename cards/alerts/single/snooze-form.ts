import { dateText } from '../../../src/domain/format.ts';
import type { AdaptiveCard } from '../../kit/adaptive-card.ts';
import { buttonRows } from '../../kit/button-rows.ts';
import { execute } from '../../kit/elements.ts';
import { foldedLine } from '../../kit/row.ts';
import { ALERT_SNOOZE_SAVE } from '../../verbs.ts';
import { type AlertFormView, alertForm, cancel, dataOf } from './alert-form.ts';

export interface SnoozeFormView extends AlertFormView {
  /** The offered days, `YYYY-MM-DD`. */
  readonly offered: readonly { readonly days: number; readonly day: string }[];
  /** The last day until which the deal can be snoozed, `YYYY-MM-DD`; null for a deal that is due on no day. */
  readonly last: string | null;
  /** What was typed, where it was refused; it is then unfolded. */
  readonly filled: { readonly day: string; readonly reason: string } | null;
}

/** The number of characters of a reason. */
export const MOST_SNOOZE_REASON = 200;

/** The form that snoozes the alerts on a deal: a day each is a press; another day, and why, are folded. */
export function snoozeForm(view: SnoozeFormView): AdaptiveCard {
  const { message, alert, offered, last, filled } = view;
  const { reader } = message;
  const data = dataOf(view);
  const save = (title: string, days: number) => execute(title, ALERT_SNOOZE_SAVE, { ...data, days });
  const limit =
    last === null ? '' : ` Until ${dateText(last, reader)} at the latest: it is due the day after.`;
  const unless = alert.facts.risk === 'critical' ? '' : ', unless it becomes critical';
  const explained = `I say nothing before that day${unless}; then I tell you again.${limit}`;
  const days = offered.map(({ days, day }) =>
    save(`${AHEAD[days] ?? `In ${days} days`} (${dateText(day, reader)})`, days),
  );
  const another = [
    {
      type: 'Input.Date',
      id: 'day',
      label: 'Another day',
      ...(last === null ? {} : { max: last }),
      ...(filled?.day ? { value: filled.day } : {}),
    } as const,
    {
      type: 'Input.Text',
      id: 'reason',
      label: 'Why (optional; it is shown with the deal)',
      maxLength: MOST_SNOOZE_REASON,
      placeholder: 'Such as: the customer is on holiday',
      ...(filled?.reason ? { value: filled.reason } : {}),
    } as const,
    ...buttonRows([save('Snooze until that day', 0)]),
  ];
  return alertForm(view, 'Snooze this deal', explained, [
    ...buttonRows(days),
    ...foldedLine('another-day', 'Another day, or with a reason', another, filled !== null),
    ...buttonRows([cancel(message, alert)]),
  ]);
}

const AHEAD: Readonly<Record<number, string>> = { 1: 'Tomorrow', 7: 'In a week' };
