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

export interface WatchContext extends FollowContext {
  readonly mailboxes: Mailboxes;
  readonly log: Log;
  /** Public `https:` address at which notices are taken; null where Graph can reach none. */
  readonly notificationUrl: string | null;
  /**
   * Runs after each look at a mailbox that went well, with the drafts (by their row) around which something may
   * have happened. What it throws is logged.
   */
  readonly afterLook?: (mailbox: Mailbox, drafts: Touched) => Promise<void>;
  /** How patient it is; the defaults unless given. */
  readonly pace?: Partial<WatchPace>;
}

export interface WatchPace {
  /** So often a mailbox is looked at from which no notices come; and one that could not be looked at is tried. */
  readonly pollEveryMs: number;
  /** So often one is looked at from which they do come: notices get lost. */
  readonly toldEveryMs: number;
  /** Mailboxes that are looked at at once. */
  readonly atOnce: number;
  /** Mailboxes that are looked at in one round. The others come first in the next. */
  readonly most: number;
  /** No mailbox is begun later than so long after the start of a round. */
  readonly roundMs: number;
}

const MINUTE = 60_000;
const PACE: WatchPace = {
  pollEveryMs: 10 * MINUTE,
  toldEveryMs: 60 * MINUTE,
  atOnce: 4,
  most: 100,
  roundMs: 5 * MINUTE,
};

/** What nothing has happened to for so long is looked at only when somebody asks. */
const GIVEN_UP_MS = 90 * 24 * 60 * MINUTE;
/** Another process takes a mailbox over after so long: this one has ended in the middle of it. */
const CLAIM_MS = 10 * MINUTE;

/** What one round has brought. */
export interface Round {
  readonly looked: number;
  readonly failed: number;
  readonly changed: readonly DraftView[];
}

/**
 * Looks at the mailboxes whose turn it is, for what became of their drafts. To be called every minute or so. Only
 * the database ends it early: a mailbox that fails is left alone for a while, and the others are looked at.
 */
export async function watchMail(context: WatchContext, signal?: AbortSignal): Promise<Round> {
  const { db, now, notificationUrl } = context;
  const pace = { ...PACE, ...context.pace };
  const start = now();
  const ago = (ms: number) => new Date(start - ms).toISOString();
  const due = await holdersWithOpenDrafts(db, {
    now: ago(0),
    // Who has answered may answer again.
    states: [...FOLLOWED, 'replied'],
    changedSince: ago(GIVEN_UP_MS),
    brief: { states: UNSURE, changedSince: ago(BRIEFLY_MS) },
    lookedBefore: ago(pace.pollEveryMs),
    toldLookedBefore: ago(pace.toldEveryMs),
    isTold: notificationUrl !== null,
    most: pace.most,
  });
  const results: Looked[] = [];
  // All take from one list, so each mailbox is begun once.
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

/** A look at a mailbox; `isWhole` when all its drafts were looked for, and not only what notices name. */
interface Visit extends Looked {
  readonly isWhole: boolean;
}

/** Null when another process is at it, or our own fault kept it from being looked at. */
async function visit(
  context: WatchContext,
  pace: WatchPace,
  holder: MailboxHolderRow,
): Promise<Looked | null> {
  const { db, now, log, mailboxes } = context;
  const { key, user_id: userId, channel_id: channelId } = holder;
  const time = (ms = 0) => new Date(now() + ms).toISOString();
  try {
    if (!(await claimHolder(db, key, time(), time(CLAIM_MS)))) return null;
    const mailbox = mailboxes.of({ key, userId, channelId });
    const began = time();
    const looked = await lookAt(context, pace, holder, mailbox);
    const { failure, isWhole } = looked;
    if (failure) {
      tell(context, key, failure, 'a mailbox could not be looked at');
      await settleHolder(db, key, {
        rest_until: time(Math.max(pace.pollEveryMs, failure.retryAfterMs ?? 0)),
      });
      return looked;
    }
    await context.afterLook?.(mailbox, isWhole ? 'all' : looked.touched);
    await settleHolder(db, key, { rest_until: null, ...(isWhole ? { looked_at: began } : {}) });
    return looked;
  } catch (error) {
    // The claim runs out by itself, so this one is not tried again at once.
    log.error({ err: error, mailbox: key }, 'looking at a mailbox failed');
    return null;
  }
}

async function lookAt(
  context: WatchContext,
  { pollEveryMs, toldEveryMs }: WatchPace,
  { looked_at: last }: MailboxHolderRow,
  mailbox: Mailbox,
): Promise<Visit> {
  const { notificationUrl, now } = context;
  const subscribed =
    notificationUrl === null ? ok(null) : await keepSubscription(context, mailbox, notificationUrl);
  if (subscribed.kind === 'failure') {
    // Without a token nothing else would go either; without notices it is looked at all the same.
    const { failure } = subscribed;
    if (failure.kind === 'unauthorized') return { changed: [], touched: [], failure, isWhole: false };
    tell(context, mailbox.key, failure, 'no notices could be asked for; the mailbox is polled');
  }
  const state = subscribed.kind === 'ok' ? subscribed.value : null;
  // What failed just now is not tried again for a notice: that would keep the rest from being looked at.
  const told = await workOff({ ...context, notificationUrl: state && notificationUrl }, mailbox);
  if (told.failure) return { ...told, isWhole: false };
  // Until the subscription was made, nobody was told of anything.
  const age = last === null || state === 'made' ? Number.POSITIVE_INFINITY : now() - Date.parse(last);
  if (age < (state === null ? pollEveryMs : toldEveryMs)) return { ...told, isWhole: false };
  const found = state === null ? await pollAll(context, mailbox) : await catchUp(context, mailbox);
  const changed = [...told.changed, ...found.changed];
  return { changed, touched: 'all', failure: found.failure, isWhole: true };
}

/** That somebody has to sign in again is told when they come back, and is no news in a log. */
function tell({ log }: WatchContext, mailbox: string, failure: GraphFailure, message: string): void {
  const { kind, code, status } = failure;
  log[kind === 'unauthorized' ? 'debug' : 'warn']({ mailbox, kind, code, status }, message);
}
