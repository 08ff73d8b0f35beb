import { addressKey } from '../../domain/address.ts';
import type { AlertActRow } from '../../store/queries/alerts/people.ts';
import type { AlertActKind } from '../../store/schema/index.ts';
import type { ActsInForce } from '../decide/overrides.ts';
import type { AlertAct } from './act-on-alerts.ts';
import { CONCERNS } from './hand-over-concerns.ts';

/** An act that was done, as far as it matters to the next one. */
export interface PastAct {
  readonly act: AlertActKind;
  /** ISO 8601: the end of a snooze. */
  readonly until: string | null;
  /** Of a snooze. */
  readonly reason: string | null;
  /** Of a hand-over: the address key of the colleague. */
  readonly to: string | null;
}

/** The act of a row. */
export function pastAct({ act, until, reason, to_key }: AlertActRow): PastAct {
  return { act, until, reason, to: to_key };
}

/** The acts in force on the alerts of one person on one deal, and all that are known, the oldest first. */
export interface PastActs<Done extends PastAct> {
  readonly inForce: ActsInForce<Done>;
  readonly acts: readonly Done[];
}

/** Why an act would change nothing: it was done before, or there is nothing that it could undo. */
export type Already<Done extends PastAct> =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'nothing-to-undo'; readonly undoes: keyof ActsInForce<Done> };

const UNDOING: ReadonlySet<AlertActKind> = new Set(['unacknowledge', 'wake', 'unmute', 'take-back']);

/** Whether an act undoes another one: that is possible of a settled deal, too, which may be at risk again. */
export function isUndoing(act: AlertActKind): boolean {
  return UNDOING.has(act);
}

/** What an act and the one that undoes it are about. */
export function slotOf(act: AlertActKind): keyof ActsInForce<PastAct> {
  return SLOTS[act];
}

const SLOTS: Readonly<Record<AlertActKind, keyof ActsInForce<PastAct>>> = {
  acknowledge: 'acknowledged',
  unacknowledge: 'acknowledged',
  snooze: 'snoozed',
  wake: 'snoozed',
  mute: 'muted',
  unmute: 'muted',
  'hand-over': 'handedOver',
  'take-back': 'handedOver',
};

/** Why an act would change nothing; null when it does. */
export function alreadyDone<Done extends PastAct>(
  { inForce, acts }: PastActs<Done>,
  act: AlertAct,
): Already<Done> | null {
  if (isUndoing(act.act)) {
    const undoes = slotOf(act.act);
    if (inForce[undoes]) return null;
    const done = acts.findLast((one) => one.act === act.act);
    return done ? { kind: 'done', done } : { kind: 'nothing-to-undo', undoes };
  }
  const same = sameInForce(inForce, act);
  return same && { kind: 'done', done: same };
}

function sameInForce<Done extends PastAct>(
  { acknowledged, snoozed, muted, handedOver }: ActsInForce<Done>,
  act: AlertAct,
): Done | null {
  switch (act.act) {
    case 'acknowledge':
      return acknowledged;
    case 'mute':
      return muted;
    case 'snooze':
      return snoozed?.until && Date.parse(snoozed.until) === act.until ? snoozed : null;
    case 'hand-over':
      return handedOver?.to === addressKey(act.to) ? handedOver : null;
    default:
      return null;
  }
}

/**
 * The act that undoes another one, by what was in force before that; null where none does.
 * @param now milliseconds since the epoch
 */
export function undoOf<Done extends PastAct>(
  { acknowledged, snoozed, muted, handedOver }: ActsInForce<Done>,
  act: { readonly act: AlertActKind },
  now: number,
): AlertAct | null {
  switch (act.act) {
    case 'acknowledge':
      return { act: 'unacknowledge' };
    case 'unacknowledge':
      return acknowledged && { act: 'acknowledge' };
    case 'mute':
      return { act: 'unmute' };
    case 'unmute':
      return muted && { act: 'mute' };
    case 'snooze':
      return snoozeAgain(snoozed, now) ?? { act: 'wake' };
    case 'wake':
      return snoozeAgain(snoozed, now);
    case 'hand-over':
      return handOverAgain(handedOver) ?? { act: 'take-back' };
    case 'take-back':
      return handOverAgain(handedOver);
  }
}

function snoozeAgain(snoozed: PastAct | null, now: number): AlertAct | null {
  const until = snoozed?.until ? Date.parse(snoozed.until) : 0;
  return until > now ? { act: 'snooze', until, reason: snoozed?.reason ?? '' } : null;
}

function handOverAgain(handedOver: PastAct | null): AlertAct | null {
  // It was confirmed when it was first handed over.
  return handedOver?.to ? { act: 'hand-over', to: handedOver.to, confirmed: CONCERNS } : null;
}
