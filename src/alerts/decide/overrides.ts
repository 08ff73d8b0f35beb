import { RISKS, type Risk } from '../../domain/ids.ts';
import type { AlertActKind } from '../../store/schema/index.ts';

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
  /** The risk that was slept on. */
  readonly knownRisk: Risk | null;
  /** The key of who is told instead. */
  readonly handedTo: string | null;
}

export const NO_OVERRIDE: Override = {
  isMuted: false,
  snoozedUntil: null,
  knownRisk: null,
  handedTo: null,
};

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
    // It keeps the backup from being told; who does not want to be reminded snoozes, or mutes.
    case 'acknowledge':
      return before;
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
 * critical since.
 */
export function letThrough(override: Override, risk: Risk, now: number): Passage {
  if (override.isMuted) return { kind: 'drop' };
  const isWorse = override.knownRisk === null || RISKS.indexOf(risk) > RISKS.indexOf(override.knownRisk);
  const isAsleep = override.snoozedUntil !== null && override.snoozedUntil > now;
  const wakes = risk === 'critical' && isWorse;
  return { kind: 'tell', notBefore: isAsleep && !wakes ? override.snoozedUntil : null };
}
