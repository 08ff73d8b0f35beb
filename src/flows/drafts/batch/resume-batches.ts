import { addressKey } from '../../../domain/address.ts';
import { LETTER_NAMES } from '../../../domain/drafts/letter.ts';
import { DEFAULT_LOCALE } from '../../../domain/locale.ts';
import { type Admins, viewerOf } from '../../../domain/people/audience.ts';
import type { Mail } from '../../../email/delivery/draft-target.ts';
import type { Letter } from '../../../email/letters/letter.ts';
import { SignInNeeded } from '../../../graph/client.ts';
import type { Log } from '../../../log.ts';
import { type BatchRow, holdRun, interruptedBatches } from '../../../store/queries/drafts/batches.ts';
import { holderByKey } from '../../../store/queries/mail/mailbox-owners.ts';
import { keysThatIdentify } from '../../../store/queries/people/person-addresses.ts';
import type { Viewers } from '../../deals/viewers.ts';
import type { LetterContext } from '../deal-letter.ts';
import { BatchAskerSchema } from './batch.ts';
import { intoMailbox, intoOutbox, lettersNow } from './batch-letters.ts';
import { type BatchWork, claimBatch, runBatch } from './run-batch.ts';

export interface ResumeContext extends LetterContext {
  readonly mail: Mail;
  readonly admins: Admins;
  readonly log: Log;
}

/** A batch that was interrupted longer ago is not carried on by itself: its asker has to press Resume. Milliseconds. */
const LATEST_MS = 24 * 60 * 60_000;
/** Most runs of a batch by itself: one that has had more may be what ends the process. */
const MOST_RUNS = 10;
const MOST_AT_ONCE = 20;

/**
 * Carries on with the batches whose process ended in the middle, one after the other; each draft is made once all the
 * same. A batch whose asker has to sign in first waits until they press Resume.
 * @param signal ends it after the draft that is being made
 * @returns how many batches were run
 */
export async function carryOnBatches(context: ResumeContext, signal: AbortSignal): Promise<number> {
  const now = context.now();
  const iso = (time: number) => new Date(time).toISOString();
  const found = await interruptedBatches(context.db, {
    after: iso(now - LATEST_MS),
    before: iso(now),
    runs: MOST_RUNS,
    most: MOST_AT_ONCE,
  });
  let count = 0;
  for (const batch of found) {
    if (signal.aborted) break;
    try {
      if (await carryOn(context, batch, signal)) count += 1;
    } catch (error) {
      context.log.error({ err: error, batch: batch.id }, 'drafts could not be carried on');
    }
  }
  return count;
}

async function carryOn(context: ResumeContext, batch: BatchRow, signal: AbortSignal): Promise<boolean> {
  const { db, log } = context;
  const { id } = batch;
  const template = LETTER_NAMES.find((name) => name === batch.template);
  const viewers = await viewersOf(context, batch);
  const make = template && viewers ? await maker(context, viewers) : null;
  if (!template || !viewers || !make) {
    await holdRun(db, id, batch.runs, null);
    log.info({ batch: id }, 'drafts that were interrupted wait for whoever asked for them');
    return false;
  }
  if (!(await claimBatch(context, viewers, id))) return false;
  const letterFor = lettersNow(context, viewers, template);
  const outcome = await runBatch(context, viewers, id, { letterFor, make, signal });
  const counts = 'report' in outcome ? outcome.report.counts : null;
  log.info({ batch: id, outcome: outcome.kind, counts }, 'drafts that were interrupted were carried on');
  return true;
}

/** The stored asker as the only viewer, by what identifies them now; null when the stored JSON can't be read. */
async function viewersOf({ db, admins }: ResumeContext, { asker }: BatchRow): Promise<Viewers | null> {
  const kept = BatchAskerSchema.safeParse(jsonOf(asker));
  if (!kept.success) return null;
  const { person: stored, conversation, language = null } = kept.data;
  const keys = await keysThatIdentify(db, stored.objectId, stored.addresses.map(addressKey));
  const person = { ...stored, addresses: stored.addresses.filter((one) => keys.includes(addressKey(one))) };
  const viewer = viewerOf(person, admins);
  return { asker: person, viewer, audience: [viewer], conversation, locale: DEFAULT_LOCALE, language };
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** Where the drafts of the asker go; null when the asker has to sign in first. */
async function maker(context: ResumeContext, viewers: Viewers): Promise<BatchWork<Letter>['make'] | null> {
  const { drafts } = context.mail;
  const { asker } = viewers;
  if (drafts.kind === 'outbox') return intoOutbox(context, viewers, drafts.outbox);
  const holder = await holderByKey(context.db, asker.objectId ?? asker.id);
  if (!holder) return null;
  const { key, user_id: userId, channel_id: channelId } = holder;
  const mailbox = drafts.mailboxes.of({ key, userId, channelId });
  try {
    await mailbox.token();
  } catch (error) {
    if (error instanceof SignInNeeded) return null;
    throw error;
  }
  return intoMailbox({ ...context, graph: drafts.graph }, viewers, mailbox);
}
