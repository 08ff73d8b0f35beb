import { addressKey, statedAddresses } from '../../domain/address.ts';
import type { TakenTeam } from '../../domain/people/team.ts';
import type { Override } from './overrides.ts';

/** The overrides that decide the readers of the alerts on a deal. */
export interface HandedOver {
  /** The override by the row of the deal and the address key of the person. */
  readonly overrideOf: (dealRef: number, personKey: string) => Pick<Override, 'handedTo'>;
}

/** The address keys of the people of a deal, to whom its alerts belong: its PDM and its AE, each once, if they have taken it. */
export function peopleOf({ pdmEmail, aeEmail }: TakenTeam): readonly string[] {
  const keys = [pdmEmail, aeEmail].flatMap((field) => statedAddresses(field).map(addressKey));
  return [...new Set(keys)];
}

/**
 * The person who reads a person's alerts after all hand-overs; a circular chain ends where the circle began.
 * @param handedTo the address key of the colleague whom a person has handed the deal over to; null for nobody
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

/** The address key of the reader for a person of a deal: the person, or the colleague who has taken over. */
export function readerOf(dealRef: number, person: string, { overrideOf }: HandedOver): string {
  return lastInChain(person, (one) => overrideOf(dealRef, one).handedTo);
}

/** The readers of a deal: those who are notified of it at present, in place of its people. */
export function readersOf(
  dealRef: number,
  people: readonly string[],
  handedOver: HandedOver,
): ReadonlySet<string> {
  return new Set(people.map((person) => readerOf(dealRef, person, handedOver)));
}

/** A backup who was notified because a reader had not answered. */
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
  // Iterating over a set includes what is added to it meanwhile.
  for (const person of concerned) {
    const { handedTo } = overrideOf(dealRef, person);
    if (handedTo !== null) concerned.add(handedTo);
    for (const backup of backups) if (backup.insteadOf === person) concerned.add(backup.person);
  }
  return concerned;
}
