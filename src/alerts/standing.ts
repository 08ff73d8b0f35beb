import { RISKS, type Risk } from '../domain/ids.ts';
import type { AlertActKind, AlertKind } from '../store/schema.ts';

/** What somebody did about the alerts of one person on one deal. */
export interface Act {
  readonly act: AlertActKind;
  /** ISO 8601: the end of a snooze. */
  readonly until: string | null;
  /** The key of the address of who takes over. */
  readonly toKey: string | null;
  /** The deal's risk when it was done. */
  readonly risk: Risk | null;
}

/** How the alerts of one person on one deal stand, by what was done about them. */
export interface Override {
  readonly isMuted: boolean;
  /** Milliseconds since the epoch. */
  readonly snoozedUntil: number | null;
  /** The risk that was acknowledged, or slept on. */
  readonly knownRisk: Risk | null;
  /** The key of who is told instead. */
  readonly handedTo: string | null;
  readonly isAcknowledged: boolean;
}

export const NO_OVERRIDE: Override = {
  isMuted: false,
  snoozedUntil: null,
  knownRisk: null,
  handedTo: null,
  isAcknowledged: false,
};

/**
 * What still counts of some acts: an acknowledgement says nothing of a deal that has been ready, or closed, since.
 * @param openSince since when the deal is at risk; null when it is not
 */
export function actsSince<One extends { readonly act: AlertActKind; readonly at: string }>(
  acts: readonly One[],
  openSince: string | null,
): readonly One[] {
  return acts.filter(({ act, at }) => act !== 'acknowledge' || (openSince !== null && at >= openSince));
}

/** Who is told of a deal in place of a person, after all handing over; what goes round in a circle ends where it began. */
export function readerFor(person: string, handedTo: (personKey: string) => string | null): string {
  const passed = new Set([person]);
  let reader = person;
  for (;;) {
    const next = handedTo(reader);
    if (next === null) return reader;
    if (passed.has(next)) return next;
    passed.add(next);
    reader = next;
  }
}

/** How things stand after all of these, the oldest first. */
export function overrideOf(acts: readonly Act[]): Override {
  return acts.reduce(afterAct, NO_OVERRIDE);
}

function afterAct(before: Override, { act, until, toKey, risk }: Act): Override {
  switch (act) {
    case 'acknowledge':
      return { ...before, isAcknowledged: true, knownRisk: risk };
    case 'snooze':
      return { ...before, snoozedUntil: until === null ? null : Date.parse(until), knownRisk: risk };
    case 'wake':
      return { ...before, snoozedUntil: null };
    case 'mute':
      return { ...before, isMuted: true };
    case 'unmute':
      return { ...before, isMuted: false };
    case 'hand-over':
      return { ...before, handedTo: toKey };
    case 'take-back':
      return { ...before, handedTo: null };
  }
}

export type Passage =
  | { readonly kind: 'tell'; readonly notBefore: number | null }
  | { readonly kind: 'drop' };

/**
 * Whether an alert is said in spite of what was done. A snooze holds it back until its end, unless the deal has become
 * critical since; who has acknowledged a deal is not reminded of its days left before its risk rises or is critical.
 */
export function letThrough(override: Override, kind: AlertKind, risk: Risk, now: number): Passage {
  if (override.isMuted) return { kind: 'drop' };
  const isWorse = override.knownRisk === null || RISKS.indexOf(risk) > RISKS.indexOf(override.knownRisk);
  if (override.isAcknowledged && kind === 'days-left' && risk !== 'critical' && !isWorse)
    return { kind: 'drop' };
  const isAsleep = override.snoozedUntil !== null && override.snoozedUntil > now;
  const wakes = risk === 'critical' && isWorse;
  return { kind: 'tell', notBefore: isAsleep && !wakes ? override.snoozedUntil : null };
}
