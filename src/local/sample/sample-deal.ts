import { addDays, type Day } from '../../domain/day.ts';
import type { CloudScopeId, Method, Result, Stage, Submission, Transaction } from '../../domain/ids.ts';
import { DEFAULT_THRESHOLDS } from '../../policy/thresholds.ts';
import { isQuarterEnd } from '../../rules/risk.ts';

/** A day of the sample book: so many days from today, or whatever it works out from today. */
export type When = number | ((today: Day) => Day);

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface Partner {
  readonly name: string;
  readonly contact: Person;
}

/** One check of an address, so many days before today. */
export interface Check {
  readonly method: Method;
  readonly result: string;
  readonly daysAgo: number;
  /** Where a sign-in was tried, unless it was the portal of the deal's cloud. */
  readonly portal?: string;
}

export type RoleWord = 'NTC' | 'OA' | 'OSM' | 'Bill to' | 'KEY' | 'LPV' | 'OLA' | 'DLD' | 'SAB';

export interface SampleContact extends Person {
  readonly role: RoleWord;
  readonly checks: readonly Check[];
}

export interface SampleDeal {
  /** The program and a number; the year comes in between: `EA-0042` is EA-2026-0042 in 2026. */
  readonly id: string;
  readonly customer: string;
  /** One or more, `;` between. */
  readonly domain: string;
  readonly country: string;
  /** US dollars. */
  readonly value: number;
  /** Left out where nobody has stated it yet. */
  readonly scope?: CloudScopeId;
  readonly transaction: Transaction;
  readonly submission?: Submission;
  readonly stage?: Stage;
  readonly days?: {
    readonly packaged?: When;
    readonly closes?: When;
    readonly effective?: When;
    readonly cocpRequested?: When;
  };
  readonly numbers: {
    readonly pcn?: string;
    readonly agreement?: string;
    readonly package?: string;
  };
  /** The `id` of the deal whose enrolment leads. */
  readonly lead?: string;
  readonly partner?: Partner;
  readonly team: { readonly ae: string; readonly ce?: string; readonly pdm?: string };
  /** Whom to talk to at the customer; the first of the contacts unless stated. */
  readonly customerContact?: Person;
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

/** What VL Central said when somebody pressed Validate. */
export function vlCentral(result: Result<'vl-central'>, daysAgo: number): Check {
  return { method: 'vl-central', result, daysAgo };
}

/** What came of the contact's own attempt to sign in. */
export function signIn(result: Result<'sign-in'>, daysAgo: number, portal?: string): Check {
  return { method: 'sign-in', result, daysAgo, ...(portal === undefined ? {} : { portal }) };
}

/** What the customer says. */
export function customerSays(result: Result<'customer'>, daysAgo: number): Check {
  return { method: 'customer', result, daysAgo };
}

/** What a look-up of the address's domain gave. */
export function lookUp(result: Result<'directory'>, daysAgo: number): Check {
  return { method: 'directory', result, daysAgo };
}

/** The day that lies at `when`. */
export function dayAt(when: When, today: Day): Day {
  return typeof when === 'number' ? addDays(today, when) : when(today);
}

/** A day of the calendar, whatever today is. */
export function on(day: Day): When {
  return () => day;
}

/** So many days from today, but not before a day. */
export function notBefore(earliest: Day, days: number): When {
  return (today) => {
    const day = addDays(today, days);
    return day < earliest ? earliest : day;
  };
}

/**
 * A day of the end-of-quarter rush: the last one near enough to count, else the end of the quarter before,
 * as of a deal that slipped.
 */
export function quarterEnd(today: Day): Day {
  const { quarterEnd: rush } = DEFAULT_THRESHOLDS;
  let day = addDays(today, rush.withinDays);
  while (!isQuarterEnd(day, 0, rush)) day = addDays(day, -1);
  return day;
}
