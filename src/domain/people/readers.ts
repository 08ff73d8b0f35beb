import type { Audience, Viewer } from './audience.ts';
import { type DealPeople, RIGHTS, type Rights, standingOf } from './rights.ts';

/**
 * Why the readers of a message that somebody writes are not known: it is a mail; the bot is not in the conversation, so
 * that nobody tells it who is; there are too many, or people of other organisations; or who is in it could not be asked.
 */
export const UNKNOWN_READERS = ['mail', 'outside', 'too-many', 'unavailable'] as const;
export type UnknownReaders = (typeof UNKNOWN_READERS)[number];

/** Somebody besides the writer who reads a message. */
export interface Reader {
  readonly name: string;
  readonly viewer: Viewer;
}

/** Who reads a message that somebody writes, besides the writer. */
export type Readers =
  | { readonly kind: 'known'; readonly others: readonly Reader[] }
  | { readonly kind: 'unknown'; readonly why: UnknownReaders };

/** The readers of a message that nobody but its writer reads. */
export const NO_OTHER_READER: Readers = { kind: 'known', others: [] };

/**
 * Whether the writer may disclose a deal to the readers on their own word: where the bot can't know them. That they could
 * not be asked just now is no reason, as it may know them in a moment.
 */
export function mayDisclose(readers: Readers): boolean {
  return readers.kind === 'unknown' && readers.why !== 'unavailable';
}

/** The readers who may see nothing of a deal, and those who may see it as its partner's desk does. */
export function readersWithLess(
  others: readonly Reader[],
  deal: DealPeople,
): { readonly without: readonly Reader[]; readonly desk: readonly Reader[] } {
  const whose = (sight: Rights['sight']) =>
    others.filter(({ viewer }) => RIGHTS[standingOf(viewer, deal)].sight === sight);
  return { without: whose('nothing'), desk: whose('desk') };
}

/** The viewers of a message: its writer, and all who read it. */
export function audienceOfMessage(writer: Viewer, others: readonly Reader[]): Audience {
  return [writer, ...others.map(({ viewer }) => viewer)];
}
