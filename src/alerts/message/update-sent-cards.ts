import type { Kysely } from 'kysely';
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

/** Draws a message anew that was sent. Doing so twice changes nothing. */
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
  /** An edit counts as a message. */
  readonly limits: SendLimits;
  readonly edit: EditMessage;
  /** Longest time for an edit, in milliseconds. */
  readonly answerMs?: number;
  /** No edit is begun any more once it is aborted. */
  readonly stop?: AbortSignal;
}

export interface EditsDone {
  readonly edited: number;
  /** When there may be more to do, as far as is known: milliseconds since the epoch; null when after the next scan. */
  readonly nextAt: number | null;
}

/** What is older nobody scrolls back to. */
const REACHES_BACK_MS = 90 * 86_400_000;
const ANSWER_MS = 40_000;
/** An edit is claimed for so much longer than it may take. */
const CLAIM_SPARE_MS = 60_000;
/** Tried so often in vain, an edit is given up. */
const MOST_ATTEMPTS = 8;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
/** Alerts looked at in one go, and edits under way at once. */
const MOST_ALERTS = 500;
const AT_ONCE = 8;

type Outcome = { readonly kind: 'edited' | 'tried' } | { readonly kind: 'no-room'; readonly until: number };

/** Has every message say so of whose deals some have turned ready, or were closed, since it was sent. */
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
 * What fails of one message is no matter of the others.
 * @param outdated the alerts of one message whose deals are over
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
  // Another process draws it.
  if (ids.length === 0) return { kind: 'tried' };
  const one = { delivery, place, activity, ids, outdated };
  try {
    return await editClaimed(context, one);
  } catch (error) {
    log.error({ err: error, delivery, place }, 'the card of an alert could not be prepared to be drawn anew');
    const reason = error instanceof Error ? error.message : String(error);
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
  // Who is not told of a deal any more is not told what became of it, either.
  const isTold = message.alerts.some(({ id, now }) => ids.includes(id) && now !== null);
  if (!isTold) {
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

/** An edit may be repeated, so one of which nobody knows whether it arrived is tried again. */
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
    log.warn({ delivery, attempts, reason: answer.reason }, 'the card of an alert can not be drawn anew');
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
