import type { AdaptiveCard } from '../../kit/adaptive-card.ts';
import { buttonRows, primary } from '../../kit/button-rows.ts';
import { execute, executeAnyway, typed } from '../../kit/elements.ts';
import { personFields } from '../../kit/people-picker.ts';
import { ALERT_HAND_OVER, ALERT_HAND_OVER_SAVE } from '../../verbs.ts';
import { MOST_NAME } from '../labels.ts';
import { type AlertFormView, alertForm, cancel, dataOf } from './alert-form.ts';

export interface HandOverFormView extends AlertFormView {
  /** Who was picked, as the host sent them, and what was typed; null the first time. */
  readonly filled: { readonly pick: string; readonly to: string } | null;
  /** What is wrong with them, in a sentence; left out, nothing. */
  readonly problem?: string;
}

/** The number of characters of an address. */
const MOST_ADDRESS = 320;

/** The form that hands a deal over to a colleague. */
export function handOverForm(view: HandOverFormView): AdaptiveCard {
  const { message, alert, filled, problem = null } = view;
  const explained = 'They are told instead of you. The deal opens for them only if they are on its team.';
  return alertForm(view, 'Hand over this deal', explained, [
    ...personFields({
      label: 'Colleague who takes over',
      pick: { id: 'pick', value: filled?.pick ?? '' },
      address: { id: 'to', value: filled?.to ?? '', maxLength: MOST_ADDRESS },
      problem,
    }),
    ...buttonRows([
      primary(execute('Hand over', ALERT_HAND_OVER_SAVE, dataOf(view))),
      cancel(message, alert),
    ]),
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
    `I can’t reach ${to} in Teams: they have not opened WSA Readiness. Until they do they get a letter, if one can be drafted for them, or nothing.`,
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
  return alertForm(view, 'Hand over all the same?', explained, [
    ...buttonRows([
      executeAnyway('Hand over all the same', ALERT_HAND_OVER_SAVE, data),
      executeAnyway('Choose somebody else', ALERT_HAND_OVER, dataOf(view)),
      cancel(message, alert),
    ]),
  ]);
}
