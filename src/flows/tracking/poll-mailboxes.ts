import type { Mailboxes } from '../../email/delivery/draft-target.ts';
import type { Mailbox } from '../../graph/client.ts';
import { type GraphFailure, ok } from '../../graph/failure.ts';
import type { Log } from '../../log.ts';
import {
  claimHolder,
  holdersWithOpenDrafts,
  type MailboxHolderRow,
  settleHolder,
} from '../../store/queries/mail/mailbox-owners.ts';
import type { DraftView } from '../drafts/draft-types.ts';
import { keepSubscription } from './keep-subscription.ts';
import { catchUp, type Looked, pollAll, type Touched, workOff } from './process-changes.ts';
import { BRIEFLY_MS, FOLLOWED, type FollowContext, UNSURE } from './refresh-draft.ts';

export interface PollContext extends FollowContext {
  readonly mailboxes: Mailboxes;
  readonly log: Log;
  /** Public `https:` address that takes change notifications; null where Graph can't reach this process. */
  readonly notificationUrl: string | null;
  /**
   * Runs after each look at a mailbox that went well, with the row ids of the drafts around which something may have
   * happened. An exception is logged, and the mailbox is looked at again later.
   */
  readonly afterLook?: (mailbox: Mailbox, drafts: Touched) => Promise<void>;
  /** Intervals and limits that differ from the defaults. */
  readonly pace?: Partial<PollPace>;
}

export interface PollPace {
  /** Interval between two looks at a mailbox without notifications, and after a failed look. Milliseconds. */
  readonly pollEveryMs: number;
  /** Interval between two looks at a mailbox with notifications: some get lost. Milliseconds. */
  readonly toldEveryMs: number;
  /** Number of mailboxes looked at at the same time. */
  readonly atOnce: number;
  /** Most mailboxes in one round. The others come first in the next round. */
  readonly most: number;
  /** Milliseconds after the start of a round from which on no further mailbox is begun. */
  readonly roundMs: number;
}

const MINUTE = 60_000;
const PACE: PollPace = {
  pollEveryMs: 10 * MINUTE,
  toldEveryMs: 60 * MINUTE,
  atOnce: 4,
  most: 100,
  roundMs: 5 * MINUTE,
};

/** A draft that has not changed for this long, in milliseconds, is no longer a reason to look at its mailbox. */
const GIVEN_UP_MS = 90 * 24 * 60 * MINUTE;
/** How long a process claims a mailbox, in milliseconds: after that, it must have ended in the middle of the look. */
const CLAIM_MS = 10 * MINUTE;

/** The result of one round: how many mailboxes were looked at, how many failed, and the drafts that changed. */
export interface Round {
  readonly looked: number;
  readonly failed: number;
  readonly changed: readonly DraftView[];
}

/**
 * Looks at the mailboxes that are due, for what became of the drafts in them; one round of the poller. Rejects only
 * when the database fails: a mailbox that fails rests for a while, and the others are looked at.
 */
export async function pollDueMailboxes(context: PollContext, signal?: AbortSignal): Promise<Round> {
  const { db, now, notificationUrl } = context;
  const pace = { ...PACE, ...context.pace };
  const start = now();
  const ago = (ms: number) => new Date(start - ms).toISOString();
  const due = await holdersWithOpenDrafts(db, {
    now: ago(0),
    // After one answer there may be another.
    states: [...FOLLOWED, 'replied'],
    changedSince: ago(GIVEN_UP_MS),
    brief: { states: UNSURE, changedSince: ago(BRIEFLY_MS) },
    lookedBefore: ago(pace.pollEveryMs),
    toldLookedBefore: ago(pace.toldEveryMs),
    isTold: notificationUrl !== null,
    most: pace.most,
  });
  const results: Looked[] = [];
  // All workers take from one iterator, so each mailbox is begun once.
  const waiting = due.values();
  const work = async () => {
    for (const holder of waiting) {
      const result = await visit(context, pace, holder);
      if (result) results.push(result);
      if (signal?.aborted || now() - start > pace.roundMs) return;
    }
  };
  await Promise.all(Array.from({ length: pace.atOnce }, work));
  return {
    looked: results.length,
    failed: results.filter(({ failure }) => failure !== null).length,
    changed: results.flatMap(({ changed }) => changed),
  };
}

/** A look at a mailbox; `isWhole` when all its drafts were looked for, and not only those that notifications name. */
interface Visit extends Looked {
  readonly isWhole: boolean;
}

/** Claims a mailbox and looks at it; null when another process has claimed it, or on a fault of this program's. */
async function visit(context: PollContext, pace: PollPace, holder: MailboxHolderRow): Promise<Looked | null> {
  const { db, now, log, mailboxes } = context;
  const { key, user_id: userId, channel_id: channelId, looked_at: lookedAt } = holder;
  const time = (ms = 0) => new Date(now() + ms).toISOString();
  try {
    // Another process may have looked at it and ended since the list was read.
    if (!(await claimHolder(db, key, time(), time(CLAIM_MS), lookedAt))) return null;
    const mailbox = mailboxes.of({ key, userId, channelId });
    const began = time();
    const looked = await lookAt(context, pace, holder, mailbox);
    const { failure, isWhole } = looked;
    if (failure) {
      logFailure(context, key, failure, 'a mailbox could not be looked at');
      await settleHolder(db, key, {
        rest_until: time(Math.max(pace.pollEveryMs, failure.retryAfterMs ?? 0)),
      });
      return looked;
    }
    await context.afterLook?.(mailbox, isWhole ? 'all' : looked.touched);
    await settleHolder(db, key, { rest_until: null, ...(isWhole ? { looked_at: began } : {}) });
    return looked;
  } catch (error) {
    // The claim stays until it runs out, so the mailbox is not tried again at once.
    log.error({ err: error, mailbox: key }, 'looking at a mailbox failed');
    return null;
  }
}

async function lookAt(
  context: PollContext,
  { pollEveryMs, toldEveryMs }: PollPace,
  { looked_at: last }: MailboxHolderRow,
  mailbox: Mailbox,
): Promise<Visit> {
  const { notificationUrl, now } = context;
  const subscribed =
    notificationUrl === null ? ok(null) : await keepSubscription(context, mailbox, notificationUrl);
  if (subscribed.kind === 'failure') {
    // Without a token every other call would fail too; without notifications the mailbox can still be looked at.
    const { failure } = subscribed;
    if (failure.kind === 'unauthorized') return { changed: [], touched: [], failure, isWhole: false };
    logFailure(context, mailbox.key, failure, 'no notices could be asked for; the mailbox is polled');
  }
  const state = subscribed.kind === 'ok' ? subscribed.value : null;
  // Without a subscription none is asked for again here: the same failure would end the look.
  const told = await workOff({ ...context, notificationUrl: state && notificationUrl }, mailbox);
  if (told.failure) return { ...told, isWhole: false };
  // Until the subscription was made, no notification was sent.
  const age = last === null || state === 'made' ? Number.POSITIVE_INFINITY : now() - Date.parse(last);
  if (age < (state === null ? pollEveryMs : toldEveryMs)) return { ...told, isWhole: false };
  const found = state === null ? await pollAll(context, mailbox) : await catchUp(context, mailbox);
  const changed = [...told.changed, ...found.changed];
  return { changed, touched: 'all', failure: found.failure, isWhole: true };
}

/** Logs a failure; only for debugging when the person has to sign in again, which they are told at their next turn. */
function logFailure({ log }: PollContext, mailbox: string, failure: GraphFailure, message: string): void {
  const { kind, code, status } = failure;
  log[kind === 'unauthorized' ? 'debug' : 'warn']({ mailbox, kind, code, status }, message);
}
