import type { Log } from '../log.ts';
import { hasPassed } from '../monotonic.ts';
import type { KeySet, SigningKey } from './key-document.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The age at which keys are fetched anew: the documents ask for no more often. */
const FRESH_MS = DAY_MS;
/** The age up to which keys are used while no newer ones can be had. */
const USABLE_MS = 7 * DAY_MS;
/** The shortest time between two fetches for a key that is not known, or in the background. */
const AGAIN_MS = MINUTE_MS;
/** The shortest time between two fetches while there are no keys at all. */
const AGAIN_WITHOUT_KEYS_MS = 5000;
/** The most requests that wait for a fetch. */
const MOST_WAITING = 100;

export type KeyAnswer =
  | { readonly kind: 'key'; readonly key: SigningKey }
  | { readonly kind: 'unknown' }
  /** No keys can be had. `retryAfterMs`: when another fetch is allowed. */
  | { readonly kind: 'unavailable'; readonly retryAfterMs: number };

export interface SigningKeysOptions {
  readonly fetch: () => Promise<KeySet>;
  /** Milliseconds since any moment, of a clock that is never set. */
  readonly monotonic: () => number;
  readonly log: Pick<Log, 'warn'>;
  /** Whose keys they are, in the log. */
  readonly of: string;
}

/**
 * The keys of a service that signs tokens: fetched once for all requests that need them, kept for a day,
 * renewed in the background, and used for a week while they can't be renewed.
 */
export class SigningKeys {
  readonly #options: SigningKeysOptions;
  #held: { readonly keys: KeySet; readonly at: number } | null = null;
  #fetching: Promise<void> | null = null;
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #waiting = 0;

  constructor(options: SigningKeysOptions) {
    this.#options = options;
  }

  /** Finds a key by its id. Never rejects. */
  async find(keyId: string): Promise<KeyAnswer> {
    if (!this.#usable()) await this.#refresh(AGAIN_WITHOUT_KEYS_MS);
    const known = this.#usable()?.get(keyId);
    if (known) {
      if (!this.#isYoungerThan(FRESH_MS)) void this.#start(AGAIN_MS);
      return { kind: 'key', key: known };
    }
    const isWaitedFor = !this.#usable() || (await this.#refresh(AGAIN_MS));
    const keys = this.#usable();
    const key = keys?.get(keyId);
    if (key) return { kind: 'key', key };
    if (keys && isWaitedFor) return { kind: 'unknown' };
    return { kind: 'unavailable', retryAfterMs: this.#retryAfterMs() };
  }

  /** Whether there are keys to verify with; fetches them if there are none. Never rejects. */
  async areAtHand(): Promise<boolean> {
    if (!this.#usable()) await this.#refresh(AGAIN_WITHOUT_KEYS_MS);
    return this.#usable() !== null;
  }

  #usable(): KeySet | null {
    return this.#isYoungerThan(USABLE_MS) ? (this.#held?.keys ?? null) : null;
  }

  #isYoungerThan(ms: number): boolean {
    return this.#held !== null && !hasPassed(ms, this.#held.at, this.#options.monotonic());
  }

  #retryAfterMs(): number {
    const left = this.#fetchedAt + AGAIN_WITHOUT_KEYS_MS - this.#options.monotonic();
    return Math.min(Math.max(1000, left), AGAIN_WITHOUT_KEYS_MS);
  }

  /** Waits for the fetch under way, or for one that begins now if it may; false when too many wait already. */
  async #refresh(againMs: number): Promise<boolean> {
    const fetching = this.#start(againMs);
    if (!fetching) return true;
    if (this.#waiting >= MOST_WAITING) return false;
    this.#waiting += 1;
    try {
      await fetching;
    } finally {
      this.#waiting -= 1;
    }
    return true;
  }

  /** The fetch under way, which never rejects; else one that begins now, unless the last began less than `againMs` ago. */
  #start(againMs: number): Promise<void> | null {
    if (this.#fetching) return this.#fetching;
    const now = this.#options.monotonic();
    if (!hasPassed(againMs, this.#fetchedAt, now)) return null;
    this.#fetchedAt = now;
    this.#fetching = this.#fetch().finally(() => {
      this.#fetching = null;
    });
    return this.#fetching;
  }

  async #fetch(): Promise<void> {
    try {
      const keys = await this.#options.fetch();
      this.#held = { keys, at: this.#options.monotonic() };
    } catch (error) {
      this.#warn(error);
    }
  }

  /** A log that fails is no matter of whoever waits for the keys. */
  #warn(error: unknown): void {
    const heldForHours = this.#held
      ? Math.round((this.#options.monotonic() - this.#held.at) / 3_600_000)
      : null;
    const message = `the signing keys of ${this.#options.of} could not be fetched`;
    try {
      this.#options.log.warn({ err: error, heldForHours }, message);
    } catch {}
  }
}
