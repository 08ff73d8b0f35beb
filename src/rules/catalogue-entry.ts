import type { CloudScopeId, RoleId, Severity } from '../domain/ids.ts';
import type { FindingDetail } from '../domain/verdict.ts';
import type { Citation } from '../policy/citations.ts';

/** Who has to do something. */
export type Actor = 'account team' | 'partner' | 'customer' | "customer's IT admin";

export interface Remedy {
  readonly who: Actor;
  readonly what: string;
}

/** What a finding's words may speak of. */
export interface Subject {
  readonly scope: CloudScopeId;
  readonly role?: RoleId;
  readonly dealId?: string;
  readonly detail: FindingDetail;
}

/** Everything the product says about one code. */
export interface CatalogueEntry {
  /** Where it depends on circumstances, the graver one. */
  readonly severity: Severity;
  /** Two to four words, for where there is little room. */
  readonly title: string;
  readonly sentence: (subject: Subject) => string;
  readonly remedies: (subject: Subject) => readonly Remedy[];
  readonly citations: readonly Citation[];
}
