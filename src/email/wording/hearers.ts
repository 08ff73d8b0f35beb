import type { ContactFindingCode, DealFindingCode } from '../../domain/verdict.ts';
import type { Reader } from './letter-readers.ts';

/** Findings of a contact that no letter speaks of: they leave nothing to be done by its reader. */
export const UNTOLD_OF_CONTACT = [
  'cloud-unconfirmed',
  'sign-in-only',
] as const satisfies readonly ContactFindingCode[];
export type ToldContactFinding = Exclude<ContactFindingCode, (typeof UNTOLD_OF_CONTACT)[number]>;

/**
 * Findings of a deal that are no points of a letter: they leave nothing to be done by its reader, are said with a contact or
 * a role, or with the cloud.
 */
type UntoldOfDeal =
  | 'role-missing'
  | 'osm-aosg-conflict'
  | 'air-gapped-manual'
  | 'single-vl-admin'
  | 'quarter-close'
  | 'program-not-listed';

const EVERYBODY = ['partner', 'customer', 'it-admin'] as const satisfies readonly Reader[];

/**
 * What a contact can need in a letter, and who hears of it: each letter asks only for what its reader can do. Most are
 * findings under their own codes; the catalogue of the rules has the citation of each.
 */
export const NEED_HEARERS = {
  'role-missing': EVERYBODY,
  /** The customer has said that the address is not to be used. */
  'customer-denied': EVERYBODY,
  /** A malformed address that is whole but for letters which no sign-in name has. */
  'address-accents': EVERYBODY,
  'address-malformed': EVERYBODY,
  'personal-account': EVERYBODY,
  'disposable-domain': EVERYBODY,
  'evidence-conflict': EVERYBODY,
  'wrong-cloud': EVERYBODY,
  'no-wsa': EVERYBODY,
  'rejected-unexplained': EVERYBODY,
  'possible-typo': EVERYBODY,
  'cloud-mismatch-likely': EVERYBODY,
  'domain-differs': EVERYBODY,
  'tenant-not-found': EVERYBODY,
  /** A work account signed in, at a portal that several clouds share. */
  'cloud-not-told': EVERYBODY,
  'role-mailbox': ['partner', 'customer'],
  'evidence-stale': EVERYBODY,
  /** The customer has confirmed the address, which is now to be checked. */
  'customer-confirmed': ['partner'],
  'not-validated': EVERYBODY,
} as const satisfies Record<ToldContactFinding, readonly Reader[]> & Record<string, readonly Reader[]>;
export type NeedCode = keyof typeof NEED_HEARERS;

/** What is to be settled about a deal as a whole, and who hears of it. */
export const POINT_HEARERS = {
  'scope-unknown': EVERYBODY,
  'cocp-due': ['partner'],
  'cocp-expired': ['partner', 'customer'],
  'separate-pcn-required': ['partner'],
  'on-hold': ['partner'],
  'manual-form-paused': ['partner'],
  'online-admin-ambiguous': ['partner', 'customer'],
  'retired-role': ['partner', 'customer'],
  'cross-cloud-lead': ['partner'],
} as const satisfies Record<Exclude<DealFindingCode, UntoldOfDeal>, readonly Reader[]>;
export type PointCode = keyof typeof POINT_HEARERS;

/** The readers who hear of an entry of one of the tables. */
export type Hearer<T extends Record<string, readonly Reader[]>, C extends keyof T> = T[C][number];

/** The needs in the order in which the first one heard stands for the contact. */
export const NEED_CODES = Object.keys(NEED_HEARERS) as readonly NeedCode[];
/** The points in the order they are told. */
export const POINT_CODES = Object.keys(POINT_HEARERS) as readonly PointCode[];

export function hearsNeed(reader: Reader, code: NeedCode): boolean {
  return (NEED_HEARERS[code] as readonly Reader[]).includes(reader);
}

export function hearsPoint(reader: Reader, code: PointCode): boolean {
  return (POINT_HEARERS[code] as readonly Reader[]).includes(reader);
}
