import type { Kysely } from 'kysely';
import {
  claimNamingCards,
  dueNamingCards,
  lastNamingCard,
  type NamingsByOne,
  namingCardsDue,
  namingsByEach,
  noteNamingCard,
  noteNotTold,
  noteTold,
} from '../../../store/queries/deals/naming-cards.ts';
import type { Schema } from '../../../store/schema/index.ts';
import { type NamingsToAnswer, namingsBy } from './namings.ts';

export interface TellingContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const MINUTE_MS = 60_000;

/** The least time between two cards to one person. */
const BETWEEN_CARDS_MS = 15 * MINUTE_MS;

/** The least time until somebody is told of more by a person whose last namings they have not answered. */
const UNANSWERED_MS = 24 * 60 * MINUTE_MS;

/** The people looked after in one round. */
const MOST_PEOPLE = 100;

/** The address keys of people who are to be told now of what they were named on. */
export async function peopleToTell({ db, now }: TellingContext): Promise<readonly string[]> {
  return namingCardsDue(db, iso(now()), MOST_PEOPLE);
}

/**
 * Claims the one card that tells a person of what they were named on, and notes that they are told; null where there is
 * nothing to tell now. Of several processes one gets it. A process that ends before it sends the card leaves them untold:
 * they find the same at `my deals`.
 * @param keys all addresses of the person
 */
export async function claimTelling(
  { db, now }: TellingContext,
  keys: readonly string[],
): Promise<NamingsToAnswer | null> {
  const at = now();
  return db.transaction().execute(async (transaction) => {
    if (!(await claimNamingCards(transaction, keys, iso(at)))) return null;
    const last = await lastNamingCard(transaction, keys);
    const open = (await namingsByEach(transaction, keys)).filter(({ untold }) => untold > 0);
    const notBefore = (one: NamingsByOne) =>
      Math.max(after(last, BETWEEN_CARDS_MS), after(one.told_at, UNANSWERED_MS));
    const due = open.filter((one) => notBefore(one) <= at).map(({ named_by }) => named_by);
    const later = open.map(notBefore).filter((time) => time > at);
    if (later.length > 0) await dueNamingCards(transaction, keys, iso(Math.min(...later)));
    if (due.length === 0) return null;
    await noteTold(transaction, keys, due, iso(at));
    await noteNamingCard(transaction, keys, iso(at));
    return namingsBy(transaction, keys, due, iso(at));
  });
}

/**
 * Notes that a card did not arrive, so that the person is told later.
 * @param againAfterMs milliseconds until the card is sent again; null where it is not: they find the same at `my deals`
 */
export async function tellingFailed(
  { db, now }: TellingContext,
  keys: readonly string[],
  { told }: NamingsToAnswer,
  againAfterMs: number | null,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await noteNotTold(transaction, keys, told);
    if (againAfterMs === null) return;
    await dueNamingCards(transaction, keys, iso(now() + Math.max(againAfterMs, BETWEEN_CARDS_MS)));
  });
}

/** Notes that a person can't be reached: a card is due again once they write to the bot. */
export async function cannotBeTold({ db, now }: TellingContext, key: string): Promise<void> {
  await claimNamingCards(db, [key], iso(now()));
}

function after(instant: string | null, ms: number): number {
  return instant === null ? 0 : Date.parse(instant) + ms;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
