import { z } from 'zod';

const WindowSchema = z.object({ messages: z.number().int().min(1), ms: z.number().int().min(1) });
export type LimitWindow = z.infer<typeof WindowSchema>;

export const LimitsSchema = z.object({
  /** So many messages to one conversation within so many milliseconds. */
  conversation: z.array(WindowSchema).min(1),
  /** To all conversations. With several replicas, each one's share. */
  tenant: z.array(WindowSchema).min(1),
});
export type Limits = z.infer<typeof LimitsSchema>;

/** What Teams allows a bot. */
export const TEAMS_LIMITS: Limits = {
  conversation: [
    { messages: 7, ms: 1000 },
    { messages: 8, ms: 2000 },
    { messages: 60, ms: 30_000 },
    { messages: 1800, ms: 3_600_000 },
  ],
  tenant: [{ messages: 50, ms: 1000 }],
};

/** The turn to send one message. `done` is told when the answer is there; only the first time counts. */
export interface Ticket {
  readonly done: (now: number) => void;
}

/**
 * Keeps to the windows. Teams counts a message somewhere between its sending and its answer, so one counts from when
 * it is sent until a whole window after its answer: no window of theirs ever holds more than ours.
 */
export class SendLimits {
  readonly #limits: Limits;
  readonly #tenant: Sends;
  readonly #conversations = new Map<string, Sends>();

  constructor(limits: Limits = TEAMS_LIMITS) {
    this.#limits = limits;
    this.#tenant = new Sends(limits.tenant);
  }

  /** The turn to send to a conversation now, or how long there is none, and for whom. */
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

  /** How many messages may go out at this moment, to whomever. */
  room(now: number): number {
    return this.#tenant.room(now);
  }

  /** How long it is until another message may go out, to whomever. */
  freeAfter(now: number): number {
    return this.#tenant.freeAfter(now);
  }

  /** Counts messages that somebody else has sent to a conversation, in place of what is known of it. */
  knowOf(conversation: string, sentAt: readonly number[]): void {
    const sends = new Sends(this.#limits.conversation);
    for (const at of sentAt.toSorted((one, other) => one - other)) sends.begin()(at);
    this.#conversations.set(conversation, sends);
  }

  /** Forgets conversations whose windows are empty. */
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

/** What was sent within the widest window. */
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

  /** 0 when there is room now. While what is under way alone fills a window nobody knows; then it is a moment. */
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

  /** The place of the first message that a window still holds. */
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
