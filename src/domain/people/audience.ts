import { addressKey, statedAddresses } from '../address.ts';
import type { DealTeam } from '../deal.ts';
import type { LetterLocale } from '../drafts/letter.ts';
import type { Locale } from '../locale.ts';
import type { Person } from './person.ts';

/** A person who will see an answer. */
export interface Viewer {
  /** Their addresses as `addressKey`s. */
  readonly addresses: ReadonlySet<string>;
  /** Admins see every deal. */
  readonly isAdmin: boolean;
}

/** Everybody who will see an answer. */
export type Audience = readonly Viewer[];

/** The person who asks, and everybody who will see the answer. */
export interface Viewers {
  readonly asker: Person;
  readonly viewer: Viewer;
  /** Everybody who will see the answer, the asker among them. */
  readonly audience: Audience;
  /** The id of the conversation the asker is in; null outside of one. */
  readonly conversation: string | null;
  /** The language of the asker, in which the answer is written for all of them. */
  readonly locale: Locale;
  /** The language of the asker among those of letters; left out, or null, where their client states none of these. */
  readonly language?: LetterLocale | null | undefined;
  /** The time zone of the asker by its IANA name, in which times are written; left out where their client states none. */
  readonly timeZone?: string | undefined;
  /**
   * Is called where something is left out, or refused, because of the others in the audience, though the asker alone would
   * be shown it. The answer is then not shown but made anew for the asker alone. Left out where that can't be done.
   */
  readonly withheld?: () => void;
}

/** The admins: everybody (local mode), or the people whose object id or address is in the set, in lower case. */
export type Admins = 'everybody' | ReadonlySet<string>;

/** A viewer whose identity is unknown, and who may see no deal. */
export const STRANGER: Viewer = { addresses: new Set(), isAdmin: false };

/** The viewer that corresponds to a person. */
export function viewerOf(person: Person, admins: Admins): Viewer {
  const addresses = new Set(person.addresses.map(addressKey));
  const isAdmin =
    admins === 'everybody' ||
    (person.objectId !== null && admins.has(addressKey(person.objectId))) ||
    [...addresses].some((address) => admins.has(address));
  return { addresses, isAdmin };
}

/** Whether a deal names the viewer as AE, CE or PDM. */
export function isOnDeal({ addresses }: Viewer, { aeEmail, ceEmail, pdmEmail }: DealTeam): boolean {
  return [aeEmail, ceEmail, pdmEmail].some((field) =>
    statedAddresses(field).some((email) => addresses.has(addressKey(email))),
  );
}

/** Whether a deal may be shown to an audience: each of them is an admin or on the deal. */
export function maySee(audience: Audience, deal: DealTeam): boolean {
  return audience.every((viewer) => viewer.isAdmin || isOnDeal(viewer, deal));
}
