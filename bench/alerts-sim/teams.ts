import type { Limits, LimitWindow } from '../../src/alerts/deliver/rate-limits.ts';
import type { Delivery } from '../../src/alerts/deliver/relay.ts';
import { readAnswer, type SendOutcome } from '../../src/alerts/deliver/send-outcome.ts';
import type { Random } from './random.ts';

/** One message that Teams has taken. */
export interface TakenMessage {
  readonly at: number;
  readonly placeKey: string;
  readonly alertIds: readonly number[];
}

/** Stands in for Teams: it counts every request in its windows, and answers some with 429 for no reason. */
export class SimTeams {
  readonly taken: TakenMessage[] = [];
  requests = 0;
  throttled = 0;
  /** Requests beyond a window: none, if the limits are kept. */
  broken = 0;
  readonly #now: () => number;
  readonly #random: Random;
  readonly #limits: Limits;
  readonly #tenant: number[] = [];
  readonly #conversations = new Map<string, number[]>();

  constructor(now: () => number, random: Random, limits: Limits) {
    this.#now = now;
    this.#random = random;
    this.#limits = limits;
  }

  readonly deliver = async ({ placeKey, alerts, attempts }: Delivery): Promise<SendOutcome> => {
    const now = this.#now();
    this.requests++;
    const mine = this.#conversations.get(placeKey) ?? [];
    this.#conversations.set(placeKey, mine);
    const isOver = [
      this.#counts(mine, this.#limits.conversation),
      this.#counts(this.#tenant, this.#limits.tenant),
    ];
    if (isOver.includes(true)) this.broken++;
    const retrying = { now, attempts, random: this.#random.next() };
    if (isOver.includes(true) || this.#random.chance(0.05)) {
      this.throttled++;
      const retryAfter = this.#random.chance(0.5) ? String(1 + this.#random.below(20)) : null;
      return readAnswer({ status: 429, retryAfter }, retrying);
    }
    this.taken.push({ at: now, placeKey, alertIds: alerts.map(({ id }) => id) });
    return readAnswer({ status: 201, activityId: `m${this.taken.length}` }, retrying);
  };

  /** Counts a request; says whether it is one too many. */
  #counts(times: number[], windows: readonly LimitWindow[]): boolean {
    const now = this.#now();
    times.push(now);
    const widest = Math.max(...windows.map(({ ms }) => ms));
    let old = 0;
    while ((times[old] ?? now) <= now - widest) old++;
    times.splice(0, old);
    return windows.some(({ messages, ms }) => {
      const oldest = times.at(-messages - 1);
      return oldest !== undefined && oldest > now - ms;
    });
  }
}
