import type { AlertRoute } from '../../store/schema/index.ts';

/** What became of one message to Teams. */
export type SendOutcome =
  /** In Teams, unless it went another way; `how` says that in words. */
  | {
      readonly kind: 'sent';
      readonly activityId: string | null;
      readonly other?: { readonly route: AlertRoute; readonly how: string };
    }
  /** It did not arrive, and may later. */
  | { readonly kind: 'wait'; readonly afterMs: number; readonly reason: string }
  /** It did not arrive, and will not before somebody has done something. */
  | { readonly kind: 'park'; readonly reason: string }
  /** It may have arrived. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Answered {
  readonly status: number;
  /** As it stands in the answer. */
  readonly retryAfter?: string | null;
  /** The error code in the body, when there is one. */
  readonly code?: string | null;
  readonly activityId?: string | null;
}

export interface Retrying {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  /** From 0 up to 1. */
  readonly random: number;
}

const RETRIED: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 300_000;
const LOCKED_OUT_MS = 60_000;
/** Longer than this nobody is asked to wait; a date far ahead is a wrong clock. */
const LONGEST_RETRY_AFTER_MS = 3_600_000;

/** What an answer of Teams to a message means, and what to do about it. */
export function readAnswer(answer: Answered, retrying: Retrying): SendOutcome {
  const { status, retryAfter = null, code = null, activityId = null } = answer;
  if (status >= 200 && status < 300) return { kind: 'sent', activityId };
  const said = code === null ? `Teams answered ${status}` : `Teams answered ${status} ${code}`;
  if (RETRIED.has(status)) return { kind: 'wait', afterMs: waitFor(retryAfter, retrying), reason: said };
  // No fault of the message: it goes as soon as the bot is let in again.
  if (status === 401) {
    const afterMs = Math.max(waitFor(retryAfter, retrying), LOCKED_OUT_MS);
    return { kind: 'wait', afterMs, reason: `${said}: the bot's credentials were refused. ${SETTINGS}` };
  }
  if (status === 403)
    return { kind: 'park', reason: `${said}: ${FORBIDDEN[code ?? ''] ?? FORBIDDEN_OTHERWISE}` };
  if (status === 404)
    return {
      kind: 'park',
      reason: `${said}: the conversation is gone. The app has to be installed again for them.`,
    };
  if (status === 413)
    return { kind: 'park', reason: `${said}: the message is too large. Fewer deals per digest would fit.` };
  // 500 and a time limit on their side say nothing of whether the message was taken.
  if (status >= 500 || status === 408) return { kind: 'unknown', reason: said };
  return { kind: 'park', reason: `${said}: it does not take this message. The log has more.` };
}

const SETTINGS = 'Check MicrosoftAppId and what goes with it.';
const FORBIDDEN_OTHERWISE =
  'it is not allowed there. Check that the app is installed for them and not blocked.';

/** What to do, by the code of a 403. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  ForbiddenOperationException: 'the app is not installed for them. Install it, or ask them to.',
  BotNotInConversationRoster: 'the app was taken out of the conversation. Add it there again.',
  ConversationBlockedByUser: 'they have blocked the bot. They have to unblock it in Teams.',
  BotDisabledByAdmin:
    'an administrator has disabled the app. It has to be allowed in the Teams admin center.',
  InvalidBotApiHost: 'this is the wrong service for the tenant. Check WSA_CLOUD.',
  NotEnoughPermissions: 'the bot lacks a permission there. An owner of the team has to grant it.',
  MessageWritesBlocked: 'nobody may write into this conversation.',
};

/** At least as long as was asked for; each time longer, and never two at the same moment. */
function waitFor(retryAfter: string | null, { now, attempts, random }: Retrying): number {
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
  const asked = Math.min(readRetryAfter(retryAfter, now), LONGEST_RETRY_AFTER_MS);
  return Math.ceil(asked + doubled * (0.5 + random / 2));
}

/** `Retry-After`: seconds, or a date. */
function readRetryAfter(text: string | null, now: number): number {
  if (text === null || text.trim() === '') return 0;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

/** What it means that there was no answer: whether the message can have reached Teams at all. */
export function readSilence(reached: 'no' | 'maybe', what: string, retrying: Retrying): SendOutcome {
  if (reached === 'no') return { kind: 'wait', afterMs: waitFor(null, retrying), reason: what };
  return { kind: 'unknown', reason: what };
}

/** What is recorded of the alerts of a message. */
export function settled(delivered: SendOutcome, at: string) {
  switch (delivered.kind) {
    case 'sent':
      return {
        state: 'sent',
        activity_id: delivered.activityId,
        settled_at: at,
        reason: delivered.other?.how ?? null,
        route: delivered.other?.route ?? null,
      } as const;
    case 'wait':
      return { state: 'pending', reason: delivered.reason, settled_at: at } as const;
    case 'park':
      return { state: 'parked', reason: delivered.reason, settled_at: at } as const;
    case 'unknown':
      return { state: 'in_doubt', reason: delivered.reason, settled_at: at } as const;
  }
}

/** In words, for who came too late to record it. */
export function wordOf(delivered: SendOutcome): string {
  if (delivered.kind === 'sent') return `arrived as ${delivered.activityId ?? 'a message without an id'}`;
  if (delivered.kind === 'unknown') return delivered.reason;
  return `did not arrive: ${delivered.reason}`;
}
