import { type AlertReason, writeReason } from '../../domain/alerts/reason.ts';
import type { AlertRoute } from '../../store/schema/index.ts';

/** The outcome of sending one message. */
export type SendOutcome =
  /** It was sent: in Teams, or by the other way that is stated, with how. */
  | {
      readonly kind: 'sent';
      readonly activityId: string | null;
      readonly other?: { readonly route: AlertRoute; readonly how: AlertReason };
    }
  /** The message did not arrive; it is to be sent again after `afterMs` milliseconds. */
  | { readonly kind: 'wait'; readonly afterMs: number; readonly reason: AlertReason }
  /** The message did not arrive, and will not before a person has done something. */
  | { readonly kind: 'park'; readonly reason: AlertReason }
  /** The message may have arrived or not. */
  | { readonly kind: 'unknown'; readonly reason: AlertReason };

/** An answer of Teams to a message. */
export interface TeamsAnswer {
  readonly status: number;
  /** The `Retry-After` header as it stands in the answer. */
  readonly retryAfter?: string | null;
  /** The error code in the body; null when there is none. */
  readonly code?: string | null;
  readonly activityId?: string | null;
}

/** What the wait before the next attempt depends on. */
export interface Retrying {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Attempts so far, this one included. */
  readonly attempts: number;
  /** At least 0, less than 1. */
  readonly random: number;
}

const RETRIED: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 300_000;
const LOCKED_OUT_MS = 60_000;
/** A longer `Retry-After` counts as this: a date far ahead is a wrong clock. */
const LONGEST_RETRY_AFTER_MS = 3_600_000;

/** The outcome that an answer of Teams to a message means. */
export function readAnswer(answer: TeamsAnswer, retrying: Retrying): SendOutcome {
  const { status, retryAfter = null, code = null, activityId = null } = answer;
  if (status >= 200 && status < 300) return { kind: 'sent', activityId };
  const reason = { code: 'teams-answered', status, error: code } as const;
  if (RETRIED.has(status)) return { kind: 'wait', afterMs: waitFor(retryAfter, retrying), reason };
  // No fault of the message: it goes as soon as the bot is let in again.
  if (status === 401)
    return { kind: 'wait', afterMs: Math.max(waitFor(retryAfter, retrying), LOCKED_OUT_MS), reason };
  // 500 and a time limit on their side say nothing of whether the message was taken.
  if (status >= 500 || status === 408) return { kind: 'unknown', reason };
  return { kind: 'park', reason };
}

/** Milliseconds to wait: at least as long as `Retry-After` asks for, longer each time, and spread by chance. */
function waitFor(retryAfter: string | null, { now, attempts, random }: Retrying): number {
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
  const asked = Math.min(readRetryAfter(retryAfter, now), LONGEST_RETRY_AFTER_MS);
  return Math.ceil(asked + doubled * (0.5 + random / 2));
}

/** Milliseconds that `Retry-After` asks for; it states seconds, or a date. */
function readRetryAfter(text: string | null, now: number): number {
  if (text === null || text.trim() === '') return 0;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

/**
 * The outcome where there was no answer.
 * @param reached whether the message can have reached Teams at all
 * @param error what the connection failed with
 */
export function readSilence(reached: 'no' | 'maybe', error: string, retrying: Retrying): SendOutcome {
  const reason = { code: 'no-connection', error } as const;
  if (reached === 'no') return { kind: 'wait', afterMs: waitFor(null, retrying), reason };
  return { kind: 'unknown', reason };
}

/** The columns of a message's alerts that store its outcome. */
export function settled(delivered: SendOutcome, at: string) {
  switch (delivered.kind) {
    case 'sent':
      return {
        state: 'sent',
        activity_id: delivered.activityId,
        settled_at: at,
        reason: delivered.other ? writeReason(delivered.other.how) : null,
        route: delivered.other?.route ?? null,
      } as const;
    case 'wait':
      return { state: 'pending', reason: writeReason(delivered.reason), settled_at: at } as const;
    case 'park':
      return { state: 'parked', reason: writeReason(delivered.reason), settled_at: at } as const;
    case 'unknown':
      return { state: 'in_doubt', reason: writeReason(delivered.reason), settled_at: at } as const;
  }
}

/** The outcome of a message as it is stored where it came too late to count. */
export function lateWordOf(delivered: SendOutcome): AlertReason {
  if (delivered.kind === 'sent') return { code: 'arrived', activityId: delivered.activityId };
  if (delivered.kind === 'unknown') return delivered.reason;
  return { code: 'not-arrived', why: writeReason(delivered.reason) };
}
