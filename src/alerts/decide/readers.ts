import { addressKey } from '../../domain/address.ts';
import type { DealTeam } from '../../domain/deal.ts';
import type { Override } from './overrides.ts';

/** What decides who reads the alerts on a deal. */
export interface HandedOver {
  /** By the row of the deal and the address key of the person. */
  readonly overrideOf: (dealRef: number, personKey: string) => Pick<Override, 'handedTo'>;
}

/** The address keys of the people of a deal, whose alerts on it are: its PDM and its AE, each once. */
export function peopleOf({ pdmEmail, aeEmail }: DealTeam): readonly string[] {
  const keys = [pdmEmail, aeEmail].flatMap((email) => (email === null ? [] : [addressKey(email)]));
  return [...new Set(keys)];
}

/**
 * Who at the end of all handing over reads the alerts of a person; a chain that runs in a circle ends where the circle
 * began.
 * @param handedTo the address key of the colleague somebody has handed the deal over to; null for nobody
 */
export function lastInChain(person: string, handedTo: (personKey: string) => string | null): string {
  const passed = new Set([person]);
  let reader = person;
  for (;;) {
    const next = handedTo(reader);
    if (next === null) return reader;
    if (passed.has(next)) return next;
    passed.add(next);
    reader = next;
  }
}

/** The address key of the one who is notified of a deal in place of a person: themselves, or who has taken over. */
export function readerOf(dealRef: number, person: string, { overrideOf }: HandedOver): string {
  return lastInChain(person, (one) => overrideOf(dealRef, one).handedTo);
}

/** The readers of a deal: who is notified of it at present, in place of its people. */
export function readersOf(
  dealRef: number,
  people: readonly string[],
  handedOver: HandedOver,
): ReadonlySet<string> {
  return new Set(people.map((person) => readerOf(dealRef, person, handedOver)));
}

/** A backup: somebody who was notified because a reader had not answered. */
export interface InsteadOf {
  readonly person: string;
  readonly insteadOf: string;
}

/**
 * Everybody a deal's alerts concern: its people, whoever took over from them, and their backups. More than its readers:
 * somebody who has handed a deal over is still shown how it is, and may take it back.
 */
export function concernedOf(
  dealRef: number,
  people: readonly string[],
  { overrideOf }: HandedOver,
  backups: readonly InsteadOf[],
): ReadonlySet<string> {
  const concerned = new Set(people);
  // A set that grows while it is gone through is gone through to its new end.
  for (const person of concerned) {
    const { handedTo } = overrideOf(dealRef, person);
    if (handedTo !== null) concerned.add(handedTo);
    for (const backup of backups) if (backup.insteadOf === person) concerned.add(backup.person);
  }
  return concerned;
}
