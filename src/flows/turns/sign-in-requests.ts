import type { Kysely } from 'kysely';
import {
  countSignInRequests,
  insertSignInRequest,
  takeSignInRequests,
} from '../../store/queries/turns/sign-in-requests.ts';
import type { Schema } from '../../store/schema/index.ts';
import { turnKey } from './turn-key.ts';

/** How long a press waits for its sign-in, in milliseconds; a later sign-in does not resume it. */
export const SIGN_IN_WAIT_MS = 15 * 60_000;
/** The most presses of one person in one conversation that wait: each press of "Create draft" adds one. */
export const MOST_SIGN_IN_REQUESTS = 5;

/** A person in a conversation. */
export interface PersonPlace {
  readonly conversationId: string;
  readonly personId: string;
}

/** A press of a button, as it was sent. */
export interface WaitingPress {
  readonly verb: string;
  readonly data: unknown;
  /** Whether the card that was pressed is seen by the presser alone, as all that comes of it is to be. */
  readonly isTargeted: boolean;
}

/** The presses that wait until their person has signed in. They are stored, as any process may be told of the sign-in. */
export class SignInRequests {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Has a press wait; false when too many of this person wait already. */
  async keep(place: PersonPlace, { verb, data, isTargeted }: WaitingPress): Promise<boolean> {
    const personKey = keyOf(place);
    const waiting = await countSignInRequests(this.#db, personKey, this.#since());
    if (waiting >= MOST_SIGN_IN_REQUESTS) return false;
    const askedAt = new Date(this.#now()).toISOString();
    await insertSignInRequest(this.#db, {
      personKey,
      verb,
      payload: JSON.stringify(data ?? null),
      askedAt,
      isTargeted,
    });
    return true;
  }

  /** Takes what waits of a person, in the order in which it was asked for. Of several calls at once, one gets it. */
  async take(place: PersonPlace): Promise<readonly WaitingPress[]> {
    const taken = await takeSignInRequests(this.#db, keyOf(place), this.#since());
    return taken.map(({ verb, payload, is_targeted }) => ({
      verb,
      data: JSON.parse(payload) as unknown,
      isTargeted: is_targeted === 1,
    }));
  }

  #since(): string {
    return new Date(this.#now() - SIGN_IN_WAIT_MS).toISOString();
  }
}

function keyOf({ conversationId, personId }: PersonPlace): string {
  return turnKey('sign-in', conversationId, personId);
}
