import { writeReason } from '../../domain/alerts/reason.ts';
import type { Log } from '../../log.ts';
import { poll } from '../../poller.ts';
import { type AlertRow, isStopped, nextDue } from '../../store/queries/alerts/alerts.ts';
import {
  type ClaimedLane,
  claimLanes,
  holdLane,
  leaveLane,
  nextFreeLane,
} from '../../store/queries/alerts/lanes.ts';
import { conversationAt, placesAt } from '../../store/queries/alerts/people.ts';
import {
  beginAlerts,
  doubtOverdue,
  leaveWord,
  sendsSince,
  settleDelivery,
} from '../../store/queries/alerts/sending.ts';
import type { AlertWay } from '../../store/schema/index.ts';
import { withinDeadline } from './deadline.ts';
import { type NextMessageContext, nextAtPlace } from './next-message.ts';
import type { SendLimits, Ticket } from './rate-limits.ts';
import { lateWordOf, type SendOutcome, settled } from './send-outcome.ts';

/** The moments in sending a message, in order; a process may end at any of them. */
export const RELAY_POINTS = ['claimed', 'begun', 'answered', 'recorded'] as const;
export type RelayPoint = (typeof RELAY_POINTS)[number];

/** One message to be sent: alerts that are due at once, or a digest. Either may be about several deals. */
export interface Delivery {
  /** Names this attempt to send; no other has the same name. */
  readonly id: string;
  readonly placeKey: string;
  readonly way: AlertWay;
  /** One alert for each deal, the oldest first. */
  readonly alerts: readonly AlertRow[];
  /** Attempts to send it, this one included. */
  readonly attempts: number;
}

/**
 * Sends a message. An outcome it can't be sure of is `unknown`, and so is an error it throws, since nobody can tell what
 * had happened by then. An implementation therefore does first what can fail before anything is sent, and returns `wait`.
 */
export type Deliver = (delivery: Delivery, signal: AbortSignal) => Promise<SendOutcome>;

export interface RelayContext extends NextMessageContext {
  readonly limits: SendLimits;
  /** Names this process among all. */
  readonly holder: string;
  readonly deliver: Deliver;
  readonly log: Pick<Log, 'error' | 'warn'>;
  readonly times?: Partial<RelayTimes>;
  /** Called at each moment; a test may end the process there. */
  readonly at?: (point: RelayPoint) => void;
}

export interface RelayTimes {
  /** How long a claimed lane is this process's alone. */
  readonly leaseMs: number;
  /** Longest time to send one message. Much shorter than the lease: none is begun that could outlast it. */
  readonly answerMs: number;
  /** Messages being sent at once, at most. */
  readonly atOnce: number;
  /** After this many failed attempts a message is parked. */
  readonly mostAttempts: number;
  /** Longest interval between two queries for due alerts. */
  readonly lookMs: number;
}

const DEFAULT_TIMES: RelayTimes = {
  leaseMs: 120_000,
  answerMs: 40_000,
  atOnce: 64,
  mostAttempts: 40,
  lookMs: 1000,
};

const HOUR_MS = 3_600_000;

/** Sends the alerts that are due, within the send limits. Any number of processes may do so at once. */
export class Relay {
  readonly #context: RelayContext;
  readonly #times: RelayTimes;
  readonly #underWay = new Set<Promise<void>>();

  constructor(context: RelayContext) {
    this.#context = context;
    this.#times = { ...DEFAULT_TIMES, ...context.times };
  }

  /** Sends all alerts that may be sent now. Returns when there may be more to send (milliseconds since the epoch); null when none waits. */
  async drain(): Promise<number | null> {
    for (;;) {
      const started = await this.#start();
      if (started === 0 && this.#underWay.size === 0) return this.#nextAt();
      if (this.#underWay.size > 0) await Promise.race(this.#underWay);
    }
  }

  /** Sends until `stop` is aborted, then waits for the messages under way. A message that takes long delays no other. */
  async run(stop: AbortSignal): Promise<void> {
    await poll(
      {
        round: () => this.#start(),
        pauseMs: this.#times.lookMs,
        // A message that has come to its end makes room for the next.
        wake: () => Promise.race(this.#underWay),
        onError: (err) => this.#context.log.error({ err }, 'alerts could not be read; they are tried again'),
      },
      stop,
    );
    await Promise.all(this.#underWay);
  }

  /** Begins as many messages as there is room for. Returns how many lanes that are. */
  async #start(): Promise<number> {
    const { db, now, limits, holder } = this.#context;
    const at = now();
    const doubted = await doubtOverdue(db, iso(at), { code: 'process-ended' });
    if (doubted > 0) this.#context.log.warn({ alerts: doubted }, 'alerts are in doubt');
    if (await isStopped(db)) return 0;
    limits.forget(at);
    const room = Math.min(this.#times.atOnce - this.#underWay.size, limits.room(at));
    const leaseUntil = iso(at + this.#times.leaseMs);
    const lanes = await claimLanes(db, { at: iso(at), leaseUntil, holder, limit: room });
    for (const lane of lanes) this.#follow(lane);
    return lanes.length;
  }

  #follow(lane: ClaimedLane): void {
    const work: Promise<void> = this.#work(lane)
      .catch((error: unknown) => {
        // The lease runs out: what was not begun goes to whoever is next, what was begun is in doubt.
        this.#context.log.error({ err: error, place: lane.place_key }, 'an alert was held up');
      })
      .finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  /** Sends one message to the place of a claimed lane. */
  async #work(lane: ClaimedLane): Promise<void> {
    const { db, now, limits } = this.#context;
    this.#reached('claimed');
    const alerts = await nextAtPlace(this.#context, lane.place_key);
    if (alerts.length === 0) return leaveLane(db, lane, null);
    // Several addresses of one person have one chat.
    const conversation = await conversationAt(db, lane.place_key);
    await this.#learnSends(lane, conversation);
    const at = now();
    const ticket = limits.take(conversation, at);
    if ('afterMs' in ticket) {
      const notBefore = ticket.whose === 'conversation' ? iso(at + ticket.afterMs) : null;
      return leaveLane(db, lane, notBefore);
    }
    try {
      await this.#send(lane, alerts, ticket);
    } finally {
      ticket.done(now());
    }
  }

  async #send(lane: ClaimedLane, chosen: readonly AlertRow[], ticket: Ticket): Promise<void> {
    const { db, now } = this.#context;
    const begun = { delivery: `${lane.fence}.${lane.place_key}`, fence: lane.fence };
    const at = now();
    const until = at + this.#times.leaseMs;
    const alerts = await db.transaction().execute(async (transaction) => {
      if (!(await holdLane(transaction, lane, iso(at), iso(until)))) return null;
      return beginAlerts(transaction, chosen, { ...begun, at: iso(at), leaseUntil: iso(until) });
    });
    // Lost to another process, which finds all as it was.
    if (alerts === null) return;
    if (alerts.length === 0) return leaveLane(db, lane, null);
    this.#reached('begun');
    const delivered = await this.#deliver(
      {
        id: begun.delivery,
        placeKey: lane.place_key,
        way: alerts[0]?.way ?? 'digest',
        alerts: alerts.toSorted((one, other) => one.id - other.id),
        attempts: Math.max(...alerts.map(({ attempts }) => attempts)),
      },
      until,
    );
    ticket.done(now());
    this.#reached('answered');
    await this.#record(lane, begun, delivered, alerts);
    this.#reached('recorded');
  }

  async #deliver(delivery: Delivery, until: number): Promise<SendOutcome> {
    const { now, deliver, log } = this.#context;
    const { answerMs, mostAttempts } = this.#times;
    if (now() + answerMs > until)
      return { kind: 'wait', afterMs: 0, reason: { code: 'too-little-time', before: 'sending' } };
    const delivered = await withinDeadline(
      answerMs,
      (signal) => deliver(delivery, signal),
      (err) => log.error({ err, place: delivery.placeKey }, 'an alert failed while it was sent'),
    );
    if (delivered.kind !== 'wait' || delivery.attempts < mostAttempts) return delivered;
    const last = writeReason(delivered.reason);
    return { kind: 'park', reason: { code: 'tried-in-vain', attempts: delivery.attempts, last } };
  }

  async #record(
    lane: ClaimedLane,
    begun: { readonly delivery: string; readonly fence: number },
    delivered: SendOutcome,
    alerts: readonly AlertRow[],
  ): Promise<void> {
    const { db, now, log } = this.#context;
    const at = now();
    const counted = await db.transaction().execute(async (transaction) => {
      const count = await settleDelivery(transaction, begun, iso(at), settled(delivered, iso(at)));
      if (count === 0) return 0;
      const notBefore = delivered.kind === 'wait' ? iso(at + delivered.afterMs) : null;
      await leaveLane(transaction, lane, notBefore);
      return count;
    });
    if (counted > 0) return;
    log.warn(
      { delivery: begun.delivery, alerts: alerts.length },
      'an alert was answered too late to be noted',
    );
    await leaveWord(db, begun.delivery, begun.fence, lateWordOf(delivered));
  }

  /** Counts the messages that another process has sent to this place. */
  async #learnSends({ place_key, formerHolder }: ClaimedLane, conversation: string): Promise<void> {
    const { db, now, limits, holder } = this.#context;
    if (formerHolder === holder || formerHolder === '') return;
    const places = new Set([place_key, ...(await placesAt(db, conversation))]);
    const sent = await sendsSince(db, [...places], iso(now() - HOUR_MS));
    limits.knowOf(conversation, sent.map(Date.parse));
  }

  async #nextAt(): Promise<number | null> {
    const { db, now, limits } = this.#context;
    if (await isStopped(db)) return null;
    const at = now();
    const [due, free] = [await nextDue(db, iso(at)), await nextFreeLane(db, iso(at))];
    const times = [due, free].flatMap((time) => (time === null ? [] : [Date.parse(time)]));
    const full = limits.freeAfter(at);
    if (full > 0) times.push(at + full);
    return times.length === 0 ? null : Math.min(...times);
  }

  #reached(point: RelayPoint): void {
    this.#context.at?.(point);
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
