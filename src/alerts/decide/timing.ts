import { addDays, type Day } from '../../domain/day.ts';
import { instantOf, minutesOf, wallClock, weekdayOf } from '../../domain/time/local-time.ts';
import { type Cadence, isRush } from '../../policy/cadence.ts';
import type { AlertWay } from '../../store/schema/index.ts';
import type { Hours } from './person-settings.ts';

/** The time and the way in which an alert is sent. */
export interface SendPlan {
  /** `at-once`: in one message with all others that are due at once; `digest`: in the reader's next digest. */
  readonly way: AlertWay;
  /** Milliseconds since the epoch; not before `now`. */
  readonly at: number;
}

/** An alert to be planned. */
export interface Sending {
  readonly isCritical: boolean;
  /** This and the times below in milliseconds since the epoch. */
  readonly now: number;
  /** The time of the last alert to this reader about this deal; null when there was none. */
  readonly toldAt: number | null;
  /** The end of a snooze: nothing is sent before. */
  readonly notBefore?: number | null;
}

/** The time and the way in which an alert that is due now is to be sent. */
export function whenToSend(sending: Sending, hours: Hours, cadence: Cadence): SendPlan {
  const { isCritical, now, toldAt, notBefore = null } = sending;
  const from = Math.max(now, notBefore ?? now);
  if (isCritical) return { way: 'at-once', at: from };
  return { way: 'digest', at: nextDigest(from, toldAt, hours, cadence) };
}

/** Whether a digest may be sent at this moment: since it was planned, quiet hours or a rest day may have begun. */
export function maySendDigest(now: number, toldAt: number | null, hours: Hours, cadence: Cadence): boolean {
  const { day, minutes } = wallClock(now, hours.zone);
  return !isQuiet(minutes, hours) && !isRestDay(day, cadence) && !isToldOn(day, toldAt, hours);
}

/** Whether a reader's digest may be planned for an instant: milliseconds since the epoch. */
export function isDigestTime(at: number, hours: Hours, cadence: Cadence): boolean {
  return digestsOf(wallClock(at, hours.zone).day, hours, cadence).includes(at);
}

/** The number of days within which there is a digest whatever is set: rest days are six of a week at most. */
const FAR_ENOUGH = 60;

/** The time of a reader's next digest, on a day on which no other alert about this deal is sent to them. */
export function nextDigest(from: number, toldAt: number | null, hours: Hours, cadence: Cadence): number {
  const today = wallClock(from, hours.zone).day;
  for (let ahead = 0; ahead <= FAR_ENOUGH; ahead++) {
    const day = addDays(today, ahead);
    if (isRestDay(day, cadence) || isToldOn(day, toldAt, hours)) continue;
    const next = digestsOf(day, hours, cadence).find((at) => at >= from);
    if (next !== undefined) return next;
  }
  // The digest time is in the quiet hours on every work day: the digest is sent now rather than never.
  return from;
}

/**
 * When it is said again that a deal is at risk whose snooze has ended: with the digest of that day, whether or not it is a
 * rest day, as the deal may be due on the next one.
 * @param until the end of the snooze, milliseconds since the epoch
 */
export function reminderTime(until: number, hours: Hours, cadence: Cadence): number {
  const { day } = wallClock(until, hours.zone);
  return digestsOf(day, hours, cadence).find((at) => at >= until) ?? until;
}

function digestsOf(day: Day, hours: Hours, cadence: Cadence): number[] {
  const times = isRush(cadence, Number(day.slice(5, 7))) ? cadence.june.alsoAt : [];
  return [hours.digestAt, ...times]
    .map((time) => instantOf({ day, minutes: unquiet(minutesOf(time), hours) }, hours.zone))
    .filter((at) => {
      // When clocks go forward, a time can be shown as a later one, or on the next day.
      const shown = wallClock(at, hours.zone);
      return shown.day === day && !isQuiet(shown.minutes, hours);
    })
    .toSorted((one, other) => one - other);
}

/** Moves a time in the quiet hours to their end; minutes since midnight. */
function unquiet(minutes: number, hours: Hours): number {
  return isQuiet(minutes, hours) && hours.quiet ? minutesOf(hours.quiet.to) : minutes;
}

/** The digest that lies in the quiet hours, with their end, when it comes instead; null where it does not. */
export function digestPutOff({
  digestAt,
  quiet,
}: Pick<Hours, 'digestAt' | 'quiet'>): { readonly digestAt: string; readonly to: string } | null {
  return quiet && isQuiet(minutesOf(digestAt), { quiet }) ? { digestAt, to: quiet.to } : null;
}

export function isQuiet(minutes: number, { quiet }: Pick<Hours, 'quiet'>): boolean {
  if (!quiet) return false;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  if (from <= to) return minutes >= from && minutes < to;
  return minutes >= from || minutes < to;
}

function isRestDay(day: Day, cadence: Cadence): boolean {
  const rest = isRush(cadence, Number(day.slice(5, 7))) ? cadence.june.restDays : cadence.restDays;
  return rest.includes(weekdayOf(day));
}

function isToldOn(day: Day, toldAt: number | null, { zone }: Hours): boolean {
  return toldAt !== null && wallClock(toldAt, zone).day >= day;
}
