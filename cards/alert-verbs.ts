/**
 * The buttons of alerts. Each carries `delivery`, which names the message it stands on; those of one alert also
 * `deal`, the number of the deal's row.
 */

/** Draws the message anew; with `deal`, that alert of it alone. */
export const ALERT_SHOW = 'alert.show';

/** Does what needs no form. Its payload besides: `act`. */
export const ALERT_ACT = 'alert.act';

/** Acknowledges every alert of a message. */
export const ALERT_ALL = 'alert.acknowledge-all';

/** Opens the form in which alerts on a deal are put off. */
export const ALERT_SNOOZE = 'alert.snooze';

/** Puts them off. Its payload besides: `days` ahead, 0 for the day that is filled in, and the inputs. */
export const ALERT_SNOOZE_SAVE = 'alert.snooze-save';

/** Opens the form in which a deal's alerts are handed over. */
export const ALERT_HAND_OVER = 'alert.hand-over';

/** Hands them over. Its payload besides: the input. */
export const ALERT_HAND_OVER_SAVE = 'alert.hand-over-save';
