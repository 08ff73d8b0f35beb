import type { Done } from '../../domain/alerts/fate.ts';
import { RISKS, type Risk } from '../../domain/ids.ts';
import type { AlertActRow } from '../../store/queries/alerts/people.ts';
import type { AlertActKind } from '../../store/schema/index.ts';

/** One act on the alerts of one person on one deal, as far as it changes what is sent. */
export type Act = Pick<AlertActRow, 'act' | 'until' | 'to_key' | 'risk' | 'at' | 'by_name'>;

/** The acts in force on the alerts of one person on one deal: those that no later act has undone. */
export interface ActsInForce<A> {
  /** The last acknowledgement; the alert it is about may be an earlier one. */
  readonly acknowledged: A | null;
  /** The last snooze that was not ended by hand. Its end may have passed. */
  readonly snoozed: A | null;
  readonly muted: A | null;
  readonly handedOver: A | null;
}

const NONE: ActsInForce<never> = { acknowledged: null, snoozed: null, muted: null, handedOver: null };

/** The acts in force after all of these acts, which are given the oldest first. */
export function actsInForce<A extends { readonly act: AlertActKind }>(acts: readonly A[]): ActsInForce<A> {
  return acts.reduce<ActsInForce<A>>(afterAct, NONE);
}

function afterAct<A extends { readonly act: AlertActKind }>(before: ActsInForce<A>, act: A): ActsInForce<A> {
  switch (act.act) {
    // It keeps the backup from being notified; a person who wants no reminder snoozes or mutes.
    case 'acknowledge':
      return { ...before, acknowledged: act };
    case 'unacknowledge':
      return { ...before, acknowledged: null };
    case 'snooze':
      return { ...before, snoozed: act };
    case 'wake':
      return { ...before, snoozed: null };
    case 'mute':
      return { ...before, muted: act };
    case 'unmute':
      return { ...before, muted: null };
    case 'hand-over':
      return { ...before, handedOver: act };
    case 'take-back':
      return { ...before, handedOver: null };
    default:
      // Done by a later version of this program, which runs beside this one while it is replaced.
      return before;
  }
}

/** The changes that the acts in force make to the alerts of one person on one deal. */
export interface Override {
  readonly muted: Done | null;
  /** The end of a snooze, in milliseconds since the epoch. */
  readonly snoozedUntil: number | null;
  /** The deal's risk when it was snoozed. */
  readonly knownRisk: Risk | null;
  /** The address key of the colleague who took the deal over. */
  readonly handedTo: string | null;
  readonly handedOver: Done | null;
}

export const NO_OVERRIDE: Override = {
  muted: null,
  snoozedUntil: null,
  knownRisk: null,
  handedTo: null,
  handedOver: null,
};

/** The override that acts on the alerts of one person on one deal amount to; the acts are given the oldest first. */
export function overrideOf(acts: readonly Act[]): Override {
  if (acts.length === 0) return NO_OVERRIDE;
  const { snoozed, muted, handedOver } = actsInForce(acts);
  return {
    muted: muted && doneBy(muted),
    snoozedUntil: snoozed?.until ? Date.parse(snoozed.until) : null,
    knownRisk: snoozed?.risk ?? null,
    handedTo: handedOver?.to_key ?? null,
    handedOver: handedOver && doneBy(handedOver),
  };
}

function doneBy({ at, by_name }: Act): Done {
  return { at, by: by_name };
}

export type Passage =
  /** The alert is sent, but not before this instant (milliseconds since the epoch); null means at any time. */
  | { readonly kind: 'send'; readonly notBefore: number | null }
  /** Muted. */
  | { readonly kind: 'suppress'; readonly muted: Done };

/**
 * Whether an alert is sent in spite of an override. A snooze holds it back until its end, unless the deal has become
 * critical since.
 * @param now milliseconds since the epoch
 */
export function letThrough(override: Override, risk: Risk, now: number): Passage {
  if (override.muted) return { kind: 'suppress', muted: override.muted };
  const isWorse = override.knownRisk === null || RISKS.indexOf(risk) > RISKS.indexOf(override.knownRisk);
  const isAsleep = override.snoozedUntil !== null && override.snoozedUntil > now;
  const wakes = risk === 'critical' && isWorse;
  return { kind: 'send', notBefore: isAsleep && !wakes ? override.snoozedUntil : null };
}
