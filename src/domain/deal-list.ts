import type { Day } from './day.ts';
import type { WaitingFor } from './drafts/waiting-for.ts';
import type { CloudScopeId, Risk, Stage, Submission, Transaction } from './ids.ts';
import type { DealVerdict, FindingCode } from './verdict.ts';
import type { Worth } from './worth.ts';

/** Columns of which a part of the text is looked for. */
export const TEXT_COLUMNS = [
  'deal',
  'customer',
  'partner',
  'country',
  'pcn',
  'agreement',
  'package',
  'ae',
  'ce',
  'pdm',
] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** Stands among the values of a column for the deals that state none. */
export const UNSTATED = 'none';

/** A range with both ends included; null leaves an end open. */
export interface Range<T> {
  readonly from: T | null;
  readonly to: T | null;
}

/** Filters that the book itself answers; all that are given must hold, and of a list one value. */
export interface StatedFilters {
  /** Beginnings, each of some word of the deal's id, customer or domains. */
  readonly words?: readonly string[];
  readonly stage?: readonly Stage[];
  readonly program?: readonly string[];
  readonly transaction?: readonly (Transaction | typeof UNSTATED)[];
  readonly submission?: readonly Submission[];
  readonly cloud?: readonly CloudScopeId[];
  /** Of the target day: the close date, else the effective date. */
  readonly due?: Range<Day> | typeof UNSTATED;
  /** Days left to the target day. */
  readonly daysLeft?: Range<number>;
  /** US dollars. */
  readonly value?: Range<number>;
  /** A part of the text of each of these columns, in any case. */
  readonly text?: Partial<Readonly<Record<TextColumn, string>>>;
  /** Deals on which the asker was named, and has not answered: these are on none of their other lists. */
  readonly named?: readonly OwnNaming[];
}

/** How somebody whom a colleague named on a deal, and who has not taken it, may have answered: a list is asked for the open ones. */
export const OWN_NAMINGS = ['open'] as const;
export type OwnNaming = (typeof OWN_NAMINGS)[number];

/** Filters that a judgement answers. */
export interface JudgedFilters {
  readonly verdict?: readonly DealVerdict[];
  readonly risk?: readonly Risk[];
  readonly waiting?: readonly WaitingFor[];
  /** Codes of findings of which the deal has one. */
  readonly finding?: readonly FindingCode[];
}

export type ListFilters = StatedFilters & JudgedFilters;

export const SORT_COLUMNS = [
  'deal',
  'customer',
  'verdict',
  'risk',
  'due',
  'stage',
  'program',
  'transaction',
  'submission',
  'cloud',
  'country',
  'partner',
  'pcn',
  'agreement',
  'package',
  'ae',
  'ce',
  'pdm',
  'value',
  'waiting',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** A column by which a list is sorted; deals that state nothing in it come last either way. */
export interface ListSort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** The most at risk first, then what is due first: as chat lists deals. */
export const BY_URGENCY: readonly ListSort[] = [
  { column: 'risk', descending: true },
  { column: 'due', descending: false },
];

export const GROUP_COLUMNS = [
  'verdict',
  'risk',
  'waiting',
  'month',
  'stage',
  'program',
  'transaction',
  'submission',
  'cloud',
  'country',
  'partner',
  'customer',
  'ae',
  'ce',
  'pdm',
] as const;
/** What deals can be grouped by; `month` is that of the target day, `YYYY-MM`. */
export type GroupColumn = (typeof GROUP_COLUMNS)[number];

/** Which deals are listed, and in which order. */
export interface DealListQuestion {
  readonly filters: ListFilters;
  /** At most three; empty for `BY_URGENCY`. */
  readonly sort: readonly ListSort[];
  readonly group: GroupColumn | null;
  /** Groups of which no deal is listed; null is the group of deals that state nothing there, or are not judged. */
  readonly folded: readonly (string | null)[];
}

/** How many deals, and what they are worth. */
export interface Tally extends Worth {
  readonly deals: number;
}
