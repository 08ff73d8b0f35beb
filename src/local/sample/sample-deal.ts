import { addDays, type Day } from '../../domain/day.ts';
import type { CloudScopeId, Method, Result, Stage, Submission, Transaction } from '../../domain/ids.ts';
import { DEFAULT_THRESHOLDS } from '../../policy/thresholds.ts';
import { isQuarterEnd } from '../../rules/risk.ts';

/** A day of the sample book: an offset in days from today, or a function of today. */
export type SampleDate = number | ((today: Day) => Day);

export interface SamplePerson {
  readonly name: string;
  readonly email: string;
}

export interface Partner {
  readonly name: string;
  readonly contact: SamplePerson;
}

/** A check of an address, `daysAgo` days before today. */
export interface Check {
  readonly method: Method;
  readonly result: string;
  readonly daysAgo: number;
  /** The portal of the sign-in; by default that of the deal's cloud. */
  readonly portal?: string;
}

export type RoleWord = 'NTC' | 'OA' | 'OSM' | 'Bill to' | 'KEY' | 'LPV' | 'OLA' | 'DLD' | 'SAB';

export interface SampleContact extends SamplePerson {
  readonly role: RoleWord;
  readonly checks: readonly Check[];
}

export interface SampleDeal {
  /** Program and number, without the year: `EA-0042` becomes EA-2026-0042 in 2026. */
  readonly id: string;
  readonly customer: string;
  /** One or several domains, separated by `;`. */
  readonly domain: string;
  readonly country: string;
  /** US dollars. */
  readonly value: number;
  /** Absent when nobody has stated it yet. */
  readonly scope?: CloudScopeId;
  readonly transaction: Transaction;
  readonly submission?: Submission;
  readonly stage?: Stage;
  readonly days?: {
    readonly packaged?: SampleDate;
    readonly closes?: SampleDate;
    readonly effective?: SampleDate;
    readonly cocpRequested?: SampleDate;
  };
  readonly numbers: {
    readonly pcn?: string;
    readonly agreement?: string;
    readonly package?: string;
  };
  /** The `id` of the lead enrolment's deal. */
  readonly lead?: string;
  readonly partner?: Partner;
  readonly team: { readonly ae: string; readonly ce?: string; readonly pdm?: string };
  /** The customer's contact for letters; by default the first of `contacts`. */
  readonly customerContact?: SamplePerson;
  readonly contacts: readonly SampleContact[];
}

export function contact(
  role: RoleWord,
  name: string,
  email: string,
  ...checks: readonly Check[]
): SampleContact {
  return { role, name, email, checks };
}

/** The result of Validate in VL Central. */
export function vlCentral(result: Result<'vl-central'>, daysAgo: number): Check {
  return { method: 'vl-central', result, daysAgo };
}

/** The result of the contact's own sign-in. */
export function signIn(result: Result<'sign-in'>, daysAgo: number, portal?: string): Check {
  return { method: 'sign-in', result, daysAgo, ...(portal === undefined ? {} : { portal }) };
}

/** The customer's statement. */
export function customerSays(result: Result<'customer'>, daysAgo: number): Check {
  return { method: 'customer', result, daysAgo };
}

/** The result of looking up the address's domain. */
export function lookUp(result: Result<'directory'>, daysAgo: number): Check {
  return { method: 'directory', result, daysAgo };
}

/** The day that `when` is relative to `today`. */
export function dayAt(when: SampleDate, today: Day): Day {
  return typeof when === 'number' ? addDays(today, when) : when(today);
}

/** A fixed day. */
export function on(day: Day): SampleDate {
  return () => day;
}

/** `days` from today, but no earlier than `earliest`. */
export function notBefore(earliest: Day, days: number): SampleDate {
  return (today) => {
    const day = addDays(today, days);
    return day < earliest ? earliest : day;
  };
}

/**
 * The last day of a fiscal quarter near enough for the end-of-quarter rush; otherwise the end of the quarter before,
 * for a deal that slipped.
 */
export function quarterEnd(today: Day): Day {
  const { quarterEnd: rush } = DEFAULT_THRESHOLDS;
  let day = addDays(today, rush.withinDays);
  while (!isQuarterEnd(day, 0, rush)) day = addDays(day, -1);
  return day;
}
