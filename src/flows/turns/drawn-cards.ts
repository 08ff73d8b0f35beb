import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { drawnCardStamp, stampDrawnCard } from '../../store/queries/turns/drawn-cards.ts';
import type { Schema } from '../../store/schema/index.ts';
import { turnKey } from './turn-key.ts';

/** A message of a conversation. */
export interface MessagePlace {
  readonly conversationId: string;
  readonly activityId: string;
}

/** The drawings of cards in the places of messages, by all processes on a database. */
export class DrawnCards {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Stores that a card is drawn in the place of a message. */
  drawn(place: MessagePlace): Promise<void> {
    return stampDrawnCard(this.#db, keyOf(place), randomUUID(), new Date(this.#now()).toISOString());
  }

  /** What the last drawing left, which the next one changes; null when there was none. */
  stamp(place: MessagePlace): Promise<string | null> {
    return drawnCardStamp(this.#db, keyOf(place));
  }
}

function keyOf({ conversationId, activityId }: MessagePlace): string {
  return turnKey('message', conversationId, activityId);
}
