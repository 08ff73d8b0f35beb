import type { CloudScopeId, RoleId, Stage, Submission, Transaction } from '../../domain/ids.ts';
import type { ContactVerdict, FindingCode } from '../../domain/verdict.ts';
import type { Missing } from '../missing.ts';
import type { RiskWord, VerdictWord, Window } from './values.ts';

/** Whether a letter of the deal was written, sent or answered. */
export type LetterState = 'none' | 'drafted' | 'sent' | 'unanswered' | 'replied';

/** What names may be: `partner fabrikam`. */
export type NamedAs = 'partner' | 'ae' | 'ce' | 'country' | 'contact';

/** What a list of deals is narrowed by besides the columns of the book that the store looks up. All that are given must hold. */
export type Condition =
  /** US dollars, both ends included; null is an open end. */
  | { readonly column: 'value'; readonly from: number | null; readonly to: number | null }
  | { readonly column: 'lacks' | 'has'; readonly what: Missing }
  /** No contact was checked, or one was, in the days of the window; null is ever. */
  | { readonly column: 'unchecked' | 'checked'; readonly window: Window | null }
  | { readonly column: 'contact'; readonly role: RoleId | null; readonly is: ContactVerdict }
  | { readonly column: 'finding'; readonly code: FindingCode }
  /** Sent or answered in the days of the window, or unanswered since before them; null is ever. */
  | { readonly column: 'letter'; readonly is: LetterState; readonly window: Window | null }
  | { readonly column: 'waiting'; readonly for: 'team' | 'customer' | 'partner' }
  | { readonly column: 'added'; readonly window: Window }
  /** Not changed, or changed, in the days of the window. */
  | { readonly column: 'untouched' | 'touched'; readonly window: Window }
  | { readonly column: 'submission'; readonly is: Submission }
  | { readonly column: 'named'; readonly as: NamedAs; readonly words: readonly string[] }
  | { readonly column: 'but'; readonly not: Excluded }
  /** One of several values: `EA or EAS`. */
  | { readonly column: 'any'; readonly of: readonly Valued[] };

/** What a list is without. */
export type Excluded = Valued | { readonly of: 'atRisk' } | { readonly of: 'mine' };

/** A value of a column. */
export type Valued =
  | { readonly of: 'verdict'; readonly value: VerdictWord }
  | { readonly of: 'risk'; readonly value: RiskWord }
  | { readonly of: 'stage'; readonly value: Stage }
  | { readonly of: 'program'; readonly value: string }
  | { readonly of: 'transaction'; readonly value: Transaction }
  | { readonly of: 'scope'; readonly value: CloudScopeId };

/** The columns that a list is sorted by. */
export type SortedBy = 'value' | 'due' | 'risk' | 'age' | 'customer';

export interface Order {
  readonly by: SortedBy;
  readonly descending: boolean;
}
