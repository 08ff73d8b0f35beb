import { type OfferedAct, offeredActs } from '../../../src/domain/alerts/offered-acts.ts';
import { isOpen } from '../../../src/domain/alerts/settled.ts';
import type { Action, ActionData } from '../../kit/adaptive-card.ts';
import { behindDots, primary, withTooltip } from '../../kit/button-rows.ts';
import { execute } from '../../kit/elements.ts';
import { draftTitle } from '../../kit/letter-labels.ts';
import { wirePayload } from '../../kit/payload.ts';
import {
  ALERT_ACT,
  ALERT_HAND_OVER,
  ALERT_SHOW,
  ALERT_SNOOZE,
  ALERT_SNOOZE_SAVE,
  DRAFT_FORM,
  OPEN_DEAL,
} from '../../verbs.ts';
import { ACKNOWLEDGING, ON_IT, TAKE_BACK } from '../labels.ts';
import type { AlertMessageView, SaidAlertView } from '../views.ts';

/**
 * The buttons of one alert: the letter to the customer, the deal, and that somebody is on it; the others behind the dots.
 * @param page the buttons that lead to the page of the deal
 */
export function alertButtons(
  message: AlertMessageView,
  alert: SaidAlertView,
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
  if (!isOpen(alert)) return [open, ...answers, ...back, ...hidden];
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

/** The button by which a reader says that they are on it; what that does is told where a pointer rests on it. */
export function onItButton(data: ActionData): Action {
  return withTooltip(execute(ON_IT, ALERT_ACT, { ...data, act: 'acknowledge' }), ACKNOWLEDGING);
}

/** The titles of the acts that are a press alone, and the forms of the others. */
const ACT_BUTTONS: Readonly<
  Record<Exclude<OfferedAct, 'acknowledge'>, { readonly title: string; readonly form?: string }>
> = {
  unacknowledge: { title: 'I’m not on it' },
  snooze: { title: 'Snooze', form: ALERT_SNOOZE },
  wake: { title: 'End the snooze' },
  'hand-over': { title: 'Hand over', form: ALERT_HAND_OVER },
  'take-back': { title: TAKE_BACK },
  mute: { title: 'Mute this deal' },
  unmute: { title: 'Unmute this deal' },
};

/** The fewest days left with which a deal can be snoozed until tomorrow: a snooze ends the day before it is due. */
const FEWEST_DAYS = 2;

/** The buttons of the acts about the alerts on the deal; in a channel there are none. */
function acting({ delivery, person }: AlertMessageView, alert: SaidAlertView): readonly Action[] {
  if (person === null) return [];
  const { dealRef, inForce, isConcerned, facts } = alert;
  const acts = offeredActs({ inForce, isConcerned, isSettled: !isOpen(alert), isSent: true });
  const data = { delivery, deal: dealRef };
  // Who has handed a deal over does nothing about it but take it back.
  const inOrder = inForce.handedOver
    ? acts.toSorted((one, other) => Number(other === 'take-back') - Number(one === 'take-back'))
    : acts;
  return inOrder.flatMap((act): readonly Action[] => {
    if (act === 'acknowledge') return [onItButton(data)];
    const { title, form } = ACT_BUTTONS[act];
    if (form === undefined) return [execute(title, ALERT_ACT, { ...data, act })];
    const isSoon = act === 'snooze' && (facts.daysLeft ?? FEWEST_DAYS) >= FEWEST_DAYS;
    return [
      ...(isSoon ? [execute('Remind me tomorrow', ALERT_SNOOZE_SAVE, { ...data, days: 1 })] : []),
      execute(title, form, data),
    ];
  });
}
