import { addressKey } from './address.ts';
import type { Viewers } from './audience.ts';
import type { Deal } from './deal.ts';
import { nameOf, recordedAs } from './person.ts';

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
  return sees === 'every-deal' ? EVERY_DEAL : [...sees].map(addressKey).filter(isOneWord).join(' ');
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

/** A deal with the people whose evidence speaks for it. */
export interface SpokenFor {
  /** The deal's row in the store. */
  readonly ref: number;
  /** The address keys of its team and of its partner's desk. */
  readonly people: ReadonlySet<string>;
}

/** The fields of a deal that name the people whose evidence speaks for it. */
export type DealPeople = Pick<Deal, 'aeEmail' | 'ceEmail' | 'pdmEmail' | 'partnerContactEmail'>;

/** A deal with its team and its partner's desk. */
export function spokenFor(ref: number, deal: DealPeople): SpokenFor {
  const { aeEmail, ceEmail, pdmEmail, partnerContactEmail } = deal;
  const stated = [aeEmail, ceEmail, pdmEmail, partnerContactEmail];
  return { ref, people: new Set(stated.flatMap((email) => (email === null ? [] : [addressKey(email)]))) };
}

/**
 * Whether a piece of evidence speaks for a deal: it was recorded on this deal, or whoever recorded it may see the deal.
 * Evidence of anybody else is neither counted nor shown. (`readiness-spec`, section 5)
 */
export function speaksFor({ recorded_on, recorder_sees }: Attributed, { ref, people }: SpokenFor): boolean {
  if (recorder_sees === EVERY_DEAL || recorded_on === ref) return true;
  return recorder_sees !== '' && recorder_sees.split(' ').some((key) => people.has(key));
}
