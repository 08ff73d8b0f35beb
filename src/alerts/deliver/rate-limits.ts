import { z } from 'zod';

const WindowSchema = z.object({ messages: z.number().int().min(1), ms: z.number().int().min(1) });
/** A limit: at most `messages` within any `ms` milliseconds. */
export type LimitWindow = z.infer<typeof WindowSchema>;

export const LimitsSchema = z.object({
  /** The limits on messages to one conversation. */
  conversation: z.array(WindowSchema).min(1),
  /** The limits on messages to all conversations together; with several replicas, the share of each. */
  tenant: z.array(WindowSchema).min(1),
});
export type Limits = z.infer<typeof LimitsSchema>;

/** The limits that Teams sets for a bot. */
export const TEAMS_LIMITS: Limits = {
  conversation: [
    { messages: 7, ms: 1000 },
    { messages: 8, ms: 2000 },
    { messages: 60, ms: 30_000 },
    { messages: 1800, ms: 3_600_000 },
  ],
  tenant: [{ messages: 50, ms: 1000 }],
};

/** Leave to send one message. `done` is to be called with the time of the answer; only the first call counts. */
export interface Ticket {
  readonly done: (now: number) => void;
}

/**
 * Keeps within the limits. Teams counts a message at some time between its sending and its answer, so that here one counts
 * from its sending until a whole window after its answer: no window of Teams ever holds more messages than one of ours.
 */
export class SendLimits {
  readonly #limits: Limits;
  readonly #tenant: Sends;
  readonly #conversations = new Map<string, Sends>();

  constructor(limits: Limits = TEAMS_LIMITS) {
    this.#limits = limits;
    this.#tenant = new Sends(limits.tenant);
  }

  /** Leave to send to a conversation now; or for how many milliseconds there is none, and whose limit that is. */
  take(
    conversation: string,
    now: number,
  ): Ticket | { readonly afterMs: number; readonly whose: 'conversation' | 'tenant' } {
    const mine = this.#sendsTo(conversation);
    const [here, everywhere] = [mine.freeAfter(now), this.#tenant.freeAfter(now)];
    if (here > 0) return { afterMs: here, whose: 'conversation' };
    if (everywhere > 0) return { afterMs: everywhere, whose: 'tenant' };
    const [endHere, endEverywhere] = [mine.begin(), this.#tenant.begin()];
    let isDone = false;
    return {
      done: (at) => {
        if (isDone) return;
        isDone = true;
        endHere(at);
        endEverywhere(at);
      },
    };
  }

  /** How many messages may be sent at this moment, to any conversations. */
  room(now: number): number {
    return this.#tenant.room(now);
  }

  /** Milliseconds until another message may be sent, to any conversation. */
  freeAfter(now: number): number {
    return this.#tenant.freeAfter(now);
  }

  /** Replaces the messages counted for a conversation by these, which include those of other processes. */
  knowOf(conversation: string, sentAt: readonly number[]): void {
    const sends = new Sends(this.#limits.conversation);
    for (const at of sentAt.toSorted((one, other) => one - other)) sends.begin()(at);
    this.#conversations.set(conversation, sends);
  }

  /** Forgets conversations of whose messages none counts any more. */
  forget(now: number): void {
    for (const [conversation, sends] of this.#conversations)
      if (sends.isEmpty(now)) this.#conversations.delete(conversation);
  }

  #sendsTo(conversation: string): Sends {
    const known = this.#conversations.get(conversation);
    if (known) return known;
    const sends = new Sends(this.#limits.conversation);
    this.#conversations.set(conversation, sends);
    return sends;
  }
}

/** The messages sent within the widest window. */
class Sends {
  readonly #windows: readonly LimitWindow[];
  readonly #widest: number;
  /** When messages were answered, the oldest first. */
  #ended: number[] = [];
  #underWay = 0;

  constructor(windows: readonly LimitWindow[]) {
    this.#windows = windows;
    this.#widest = Math.max(...windows.map(({ ms }) => ms));
  }

  begin(): (at: number) => void {
    this.#underWay++;
    return (at) => {
      this.#underWay--;
      // Answers come in any order, clocks may step back: what is kept is in order.
      this.#ended.push(Math.max(at, this.#ended.at(-1) ?? at));
    };
  }

  room(now: number): number {
    return Math.max(
      0,
      Math.min(...this.#windows.map(({ messages, ms }) => messages - this.#within(ms, now))),
    );
  }

  /** Milliseconds until there is room; 0 when there is now. While messages under way alone fill a window nobody knows: a moment. */
  freeAfter(now: number): number {
    return Math.max(
      ...this.#windows.map(({ messages, ms }) => {
        const first = this.#firstWithin(ms, now);
        const over = this.#underWay + this.#ended.length - first - messages;
        if (over < 0) return 0;
        const leaves = this.#ended[first + over];
        return leaves === undefined ? A_MOMENT_MS : leaves + ms - now + 1;
      }),
    );
  }

  isEmpty(now: number): boolean {
    return this.#within(this.#widest, now) === 0;
  }

  #within(ms: number, now: number): number {
    const first = this.#firstWithin(ms, now);
    return this.#underWay + this.#ended.length - first;
  }

  /** The index of the first message that a window still holds. */
  #firstWithin(ms: number, now: number): number {
    this.#drop(now);
    let [low, high] = [0, this.#ended.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ended[middle] ?? 0) + ms >= now) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #drop(now: number): void {
    const first = this.#ended[0];
    if (first === undefined || first + 2 * this.#widest > now) return;
    this.#ended = this.#ended.filter((at) => at + this.#widest >= now);
  }
}

const A_MOMENT_MS = 50;
