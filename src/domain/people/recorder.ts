import { addressKey } from '../address.ts';
import type { Viewers } from './audience.ts';
import { nameOf, recordedAs } from './person.ts';
import { type NamedPeople, statedPeople } from './team.ts';

/** The recorder of evidence: a person in chat, an importer, the organisation or the directory. */
export interface Recorder {
  /** `person:…`, `import:…` or `directory`, as stored. */
  readonly id: string;
  /** The name of a person or importer, as it was then; null for the directory. */
  readonly name: string | null;
  /** The deals that the recorder may see: every one, or those on which one of these address keys is. */
  readonly sees: 'every-deal' | ReadonlySet<string>;
}

/** The directory, whose look-ups are about domains and belong to nobody. */
export const DIRECTORY: Recorder = { id: 'directory', name: null, sees: 'every-deal' };

/** Prefix of the id of a recorder who stated evidence in a book instead of recording it. */
export const IMPORTED = 'import:';

/** The person who asks, as the recorder of what they checked. */
export function recorderOf({ asker, viewer }: Pick<Viewers, 'asker' | 'viewer'>): Recorder {
  const sees = viewer.isAdmin ? 'every-deal' : viewer.addresses;
  return { id: recordedAs(asker), name: nameOf(asker), sees };
}

/** The person who asks, as the importer of a book. */
export function importerOf(viewers: Pick<Viewers, 'asker' | 'viewer'>): Recorder {
  const recorder = recorderOf(viewers);
  return { ...recorder, id: `${IMPORTED}${recorder.id}` };
}

/** The organisation as an importer: the command line, or a source that an administrator has set up. */
export function organisation(name: string): Recorder {
  return { id: `${IMPORTED}${name}`, name, sees: 'every-deal' };
}

/** The importer who claims that a piece of evidence was recorded as it says; null for what was recorded here. */
export function claimantOf({ id, name }: Pick<Recorder, 'id' | 'name'>): string | null {
  return id.startsWith(IMPORTED) ? (name ?? id.slice(IMPORTED.length)) : null;
}

/** A recorder's sight as it is stored with a piece of evidence: `*`, or the address keys with a space between. */
export function storedSight({ sees }: Pick<Recorder, 'sees'>): string {
  return sees === 'every-deal' ? EVERY_DEAL : [...sees].map(addressKey).filter(isOneWord).sort().join(' ');
}

/** The sight that was stored so. */
export function sightOf(stored: string): Recorder['sees'] {
  return stored === EVERY_DEAL ? 'every-deal' : new Set(stored === '' ? [] : stored.split(' '));
}

const EVERY_DEAL = '*';

function isOneWord(key: string): boolean {
  return key !== '' && key !== EVERY_DEAL && !/\s/.test(key);
}

/** The fields of a stored piece of evidence that decide for which deals it speaks. */
export interface Attributed {
  /** The row of the deal on which it was recorded, or whose row in a book stated it; null for none. */
  readonly recorded_on: number | null;
  /** As `storedSight` gives it. */
  readonly recorder_sees: string;
}

/** A deal with the people whose evidence speaks for it, as address keys. */
export interface SpokenFor {
  /** The deal's row in the store. */
  readonly ref: number;
  /** Its team and its partner's desk, as far as they have taken the deal. */
  readonly people: ReadonlySet<string>;
  /** Who is stated on it and has not taken it. */
  readonly named: ReadonlySet<string>;
}

/** Address keys that decide who speaks for a deal besides whom it states. */
export interface DeskAndNamed {
  /** Of those whom a colleague's book names and who have not taken the deal. */
  readonly notTaken: readonly string[];
  /** Of those whom an admin has added to its desk. */
  readonly added: ReadonlySet<string>;
}

/** A deal with its team and its partner's desk. */
export function spokenFor(ref: number, deal: NamedPeople, { notTaken, added }: DeskAndNamed): SpokenFor {
  const [people, named] = [new Set(added), new Set<string>()];
  for (const key of statedPeople(deal)) (notTaken.includes(key) ? named : people).add(key);
  return { ref, people, named };
}

/**
 * Whether a piece of evidence speaks for a deal: whoever recorded it may see the deal. Who is only named on it may see it, but
 * speaks for it with what they recorded on this very deal alone; else naming somebody would draw their evidence to it.
 * Evidence of anybody else is neither counted nor shown.
 */
export function speaksFor({ recorded_on, recorder_sees }: Attributed, deal: SpokenFor): boolean {
  if (recorder_sees === EVERY_DEAL) return true;
  if (recorder_sees === '') return false;
  const isHere = recorded_on === deal.ref;
  return recorder_sees.split(' ').some((key) => deal.people.has(key) || (isHere && deal.named.has(key)));
}
