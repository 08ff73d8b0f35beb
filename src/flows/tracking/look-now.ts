import { setTimeout as sleep } from 'node:timers/promises';
import type { DraftTarget } from '../../email/delivery/draft-target.ts';
import type { Log } from '../../log.ts';
import { knownHolder } from './mailbox-owners.ts';
import { readReplies } from './read-replies.ts';
import { type FollowContext, openDrafts, refreshMailbox } from './refresh-draft.ts';

/** What came of a look at a mailbox that its owner waits for. */
export type LookedNow =
  /** All there is in it is known. Also where there is no mailbox to look at, or nothing in it to look for. */
  | 'done'
  /** It takes longer than its owner is kept waiting, and goes on. */
  | 'late'
  | 'signed-out'
  | 'failed';

export interface LookNowContext extends Omit<FollowContext, 'graph'> {
  readonly log: Pick<Log, 'warn'>;
  readonly drafts: DraftTarget;
  /** Longest time its owner is kept waiting, in milliseconds; 6 seconds by default. */
  readonly withinMs?: number;
}

const WITHIN_MS = 6_000;

/** The looks under way in this process, so that asking again does not begin another. */
const underWay = new WeakMap<object, Map<string, Promise<LookedNow>>>();

/** Looks at the mailbox of somebody who asks for the answers to their letters, and reads these. Never rejects. */
export async function lookNow(context: LookNowContext, key: string): Promise<LookedNow> {
  const { drafts, withinMs = WITHIN_MS } = context;
  if (drafts.kind !== 'graph') return 'done';
  const looks = underWay.get(drafts.graph) ?? new Map<string, Promise<LookedNow>>();
  underWay.set(drafts.graph, looks);
  const look = looks.get(key) ?? lookAt(context, drafts, key).finally(() => looks.delete(key));
  looks.set(key, look);
  const done = new AbortController();
  const late = sleep(withinMs, 'late' as const, { ref: false, signal: done.signal }).catch(
    () => 'late' as const,
  );
  try {
    return await Promise.race([look, late]);
  } finally {
    done.abort();
  }
}

async function lookAt(
  { db, now, log }: LookNowContext,
  { graph, mailboxes }: Extract<DraftTarget, { kind: 'graph' }>,
  key: string,
): Promise<LookedNow> {
  try {
    const holder = await knownHolder(db, key);
    const context = { db, now, graph };
    if (holder === null || (await openDrafts(context, key, ['replied'])).length === 0) return 'done';
    const mailbox = mailboxes.of(holder);
    const followed = await refreshMailbox(context, mailbox);
    const broken = followed.find((one) => one.kind === 'failed');
    const failure =
      broken?.kind === 'failed' ? broken.failure : (await readReplies(context, mailbox)).failure;
    if (failure === null) return 'done';
    return failure.kind === 'unauthorized' ? 'signed-out' : 'failed';
  } catch (error) {
    log.warn({ err: error, mailbox: key }, 'a mailbox could not be looked at for its owner');
    return 'failed';
  }
}
