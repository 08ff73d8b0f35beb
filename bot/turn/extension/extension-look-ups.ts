import type { UnknownReaders } from '../../../src/domain/people/readers.ts';
import type { Log } from '../../../src/log.ts';
import { ConnectorError } from '../../channel/connector-errors.ts';
import { within } from '../../channel/within.ts';
import { TtlCache } from '../roster/ttl-cache.ts';

/** How long a look-up may take, in milliseconds: Teams gives a message extension up after about five seconds. */
const LOOK_UP_MS = 1500;
/** How long it is remembered that the bot is not in a conversation, in milliseconds: each character typed is a turn. */
const OUTSIDE_MS = 60_000;
/** How long it is remembered that a look-up failed, in milliseconds. */
const FAILED_MS = 5000;

/** Codes by which Teams says that the bot is not in a conversation, whoever is asked for. */
const OUTSIDE_CODES: ReadonlySet<string> = new Set(['BotNotInConversationRoster', 'ConversationNotFound']);

/** A look-up: of one member of a conversation, by their id, or of all its members. */
export interface LookUp {
  readonly conversation: string;
  readonly of: { readonly member: string } | 'everybody';
}

/** What came of a look-up: its value, or why there is none. */
export type LookedUp<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'none'; readonly why: Extract<UnknownReaders, 'outside' | 'unavailable'> };

/** The look-ups of message extensions: each has its time, and one that failed is not repeated with each character. */
export class ExtensionLookUps {
  readonly #log: Pick<Log, 'warn'>;
  /** The conversations that the bot is not in, by id. */
  readonly #outside: TtlCache<true>;
  readonly #failed: TtlCache<true>;

  /** @param monotonic milliseconds since any moment, of a clock that is never set */
  constructor(monotonic: () => number, log: Pick<Log, 'warn'>) {
    this.#log = log;
    this.#outside = new TtlCache(monotonic, OUTSIDE_MS);
    this.#failed = new TtlCache(monotonic, FAILED_MS);
  }

  /** Does a look-up; one that fails is a value. */
  async ask<T>(lookUp: LookUp, work: () => Promise<T>): Promise<LookedUp<T>> {
    const { conversation, of } = lookUp;
    if (this.#outside.has(conversation)) return { kind: 'none', why: 'outside' };
    const key = JSON.stringify([conversation, of]);
    if (this.#failed.has(key)) return { kind: 'none', why: 'unavailable' };
    try {
      const late = `no look-up of ${of === 'everybody' ? 'a conversation' : 'a member'} within ${LOOK_UP_MS} ms`;
      return { kind: 'found', value: await within(LOOK_UP_MS, work(), late) };
    } catch (error) {
      if (saysOutside(error, lookUp)) {
        void this.#outside.get(conversation, async () => true);
        return { kind: 'none', why: 'outside' };
      }
      void this.#failed.get(key, async () => {
        if (!isRefusal(error))
          this.#log.warn({ err: error, conversation, of }, 'who is in a conversation could not be asked');
        return true;
      });
      return { kind: 'none', why: 'unavailable' };
    }
  }
}

/**
 * Whether an error says that the bot is not in the conversation: that the list of all is refused does. That one member is
 * not told of may be that member's alone, unless the code says more.
 */
function saysOutside(error: unknown, { of }: LookUp): boolean {
  if (!isRefusal(error)) return false;
  return of === 'everybody' || OUTSIDE_CODES.has(error.code);
}

function isRefusal(error: unknown): error is ConnectorError {
  return error instanceof ConnectorError && (error.statusCode === 403 || error.statusCode === 404);
}
