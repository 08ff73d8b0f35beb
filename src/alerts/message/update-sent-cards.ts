import type { Kysely } from 'kysely';
import { reasonText } from '../../domain/alerts/reason-text.ts';
import { append } from '../../domain/collections.ts';
import type { Log } from '../../log.ts';
import type { Cadence } from '../../policy/cadence.ts';
import { type AlertRow, isStopped } from '../../store/queries/alerts/alerts.ts';
import {
  alertsOfDelivery,
  claimEdits,
  leaveEdits,
  nextEdit,
  noteEdited,
  outdatedAlerts,
  putOffEdit,
} from '../../store/queries/alerts/messages.ts';
import { conversationAt } from '../../store/queries/alerts/people.ts';
import type { Schema } from '../../store/schema/index.ts';
import { withinDeadline } from '../deliver/deadline.ts';
import type { SendLimits } from '../deliver/rate-limits.ts';
import type { SendOutcome } from '../deliver/send-outcome.ts';
import { type AlertMessage, messageOf } from './alert-message.ts';

/** Updates the card of a message that was sent in Teams. Doing so twice changes nothing. */
export type EditMessage = (
  placeKey: string,
  activityId: string,
  message: AlertMessage,
  signal: AbortSignal,
) => Promise<SendOutcome>;

export interface CardEditsContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly cadence: Pick<Cadence, 'zone'>;
  readonly log: Pick<Log, 'error' | 'warn'>;
  /** An update counts as a message. */
  readonly limits: SendLimits;
  readonly edit: EditMessage;
  /** Longest time for one update, in milliseconds. */
  readonly answerMs?: number;
  /** Once it is aborted, no update is begun. */
  readonly stop?: AbortSignal;
}

export interface EditsDone {
  /** Messages whose card was updated. */
  readonly edited: number;
  /** When there may be more cards to update, milliseconds since the epoch; null when not before the next scan. */
  readonly nextAt: number | null;
}

/** Cards of messages older than this are left as they are: nobody scrolls back to them. */
const REACHES_BACK_MS = 90 * 86_400_000;
const ANSWER_MS = 40_000;
/** The claim to a card outlasts the longest update by this. */
const CLAIM_SPARE_MS = 60_000;
/** After this many failed attempts an update is given up. */
const MOST_ATTEMPTS = 8;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
/** Alerts read in one go, and updates under way at once. */
const MOST_ALERTS = 500;
const AT_ONCE = 8;

type Outcome = { readonly kind: 'edited' | 'tried' } | { readonly kind: 'no-room'; readonly until: number };

/** Updates the card of every message about a deal that has become ready, or was settled, since the message was sent. */
export async function editOutdated(context: CardEditsContext): Promise<EditsDone> {
  const { db, now, stop } = context;
  const at = now();
  if (await isStopped(db)) return { edited: 0, nextAt: null };
  const since = iso(at - REACHES_BACK_MS);
  const rows = await outdatedAlerts(db, { since, at: iso(at), limit: MOST_ALERTS });
  const byDelivery = new Map<string, AlertRow[]>();
  for (const row of rows) append(byDelivery, row.delivery ?? '', row);
  const messages = [...byDelivery.values()];
  const times: number[] = [];
  let edited = 0;
  for (let from = 0; from < messages.length && !stop?.aborted; from += AT_ONCE) {
    const outcomes = await Promise.all(
      messages.slice(from, from + AT_ONCE).map((outdated) => editOne(context, outdated)),
    );
    edited += outcomes.filter(({ kind }) => kind === 'edited').length;
    for (const outcome of outcomes) if (outcome.kind === 'no-room') times.push(outcome.until);
  }
  if (rows.length === MOST_ALERTS) times.push(now());
  const retry = await nextEdit(db, since, iso(now()));
  if (retry !== null) times.push(Date.parse(retry));
  return { edited, nextAt: times.length === 0 ? null : Math.min(...times) };
}

/**
 * Updates the card of one message. A failure is stored and logged, and not thrown, so that the others go on.
 * @param outdated those alerts of the message whose deals are ready or settled
 */
async function editOne(context: CardEditsContext, outdated: readonly AlertRow[]): Promise<Outcome> {
  const { db, now, log, answerMs = ANSWER_MS } = context;
  const [{ delivery = null, place_key: place = '', activity_id: activity = null } = {}] = outdated;
  if (delivery === null || activity === null) return { kind: 'tried' };
  const at = now();
  const ids = await claimEdits(
    db,
    outdated.map(({ id }) => id),
    iso(at),
    iso(at + answerMs + CLAIM_SPARE_MS),
  );
  // Another process updates it.
  if (ids.length === 0) return { kind: 'tried' };
  const one = { delivery, place, activity, ids, outdated };
  try {
    return await editClaimed(context, one);
  } catch (error) {
    log.error({ err: error, delivery, place }, 'the card of an alert could not be prepared to be drawn anew');
    const reason = { code: 'failed', error: error instanceof Error ? error.message : String(error) } as const;
    return settled(context, { ...one, answer: { kind: 'unknown', reason } });
  }
}

interface Claimed {
  readonly delivery: string;
  readonly place: string;
  readonly activity: string;
  readonly ids: readonly number[];
  readonly outdated: readonly AlertRow[];
}

async function editClaimed(context: CardEditsContext, claimed: Claimed): Promise<Outcome> {
  const { db, now, limits, edit, log, answerMs = ANSWER_MS } = context;
  const { delivery, place, activity, ids } = claimed;
  const message = await messageOf(context, place, await alertsOfDelivery(db, delivery));
  // Somebody whom the deal does not concern any more is not shown what became of it, either.
  const showsMore = message.alerts.some(({ id, now }) => ids.includes(id) && now !== null);
  if (!showsMore) {
    await noteEdited(db, ids, iso(now()));
    return { kind: 'tried' };
  }
  const at = now();
  const ticket = limits.take(await conversationAt(db, place), at);
  if ('afterMs' in ticket) {
    const until = at + ticket.afterMs;
    await leaveEdits(db, ids, iso(until));
    return { kind: 'no-room', until };
  }
  const answer = await withinDeadline(
    answerMs,
    (signal) => edit(place, activity, message, signal),
    (err) => log.error({ err, place }, 'the card of an alert failed while it was drawn anew'),
  );
  ticket.done(now());
  return settled(context, { ...claimed, answer });
}

interface Answered extends Pick<Claimed, 'delivery' | 'ids' | 'outdated'> {
  readonly answer: SendOutcome;
}

/** Stores the outcome of an update. An update may be repeated, so that one in doubt is tried again. */
async function settled(
  { db, now, log }: CardEditsContext,
  { delivery, ids, outdated, answer }: Answered,
): Promise<Outcome> {
  const at = now();
  if (answer.kind === 'sent') {
    await noteEdited(db, ids, iso(at));
    return { kind: 'edited' };
  }
  const attempts = Math.max(...outdated.map(({ edit_attempts }) => edit_attempts)) + 1;
  if (answer.kind === 'park' || attempts >= MOST_ATTEMPTS) {
    log.warn(
      { delivery, attempts, reason: reasonText(answer.reason) },
      'the card of an alert can not be drawn anew',
    );
    await noteEdited(db, ids, iso(at));
    return { kind: 'tried' };
  }
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  const wait = answer.kind === 'wait' ? Math.max(doubled, answer.afterMs) : doubled;
  await putOffEdit(db, ids, iso(at + wait));
  return { kind: 'tried' };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
