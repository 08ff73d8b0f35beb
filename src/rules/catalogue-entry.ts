import type { CloudScopeId, RoleId, Severity } from '../domain/ids.ts';
import type { Reader } from '../domain/reader.ts';
import type { FindingDetail } from '../domain/verdict.ts';
import type { Citation } from '../policy/citations.ts';

/** Who carries out a remedy. */
export type Actor = 'account team' | 'partner' | 'customer' | "customer's IT admin";

export interface Remedy {
  readonly who: Actor;
  readonly what: string;
}

/** The particulars of a finding that its words may mention. */
export interface Subject {
  readonly scope: CloudScopeId;
  readonly role?: RoleId;
  readonly dealId?: string;
  readonly dealIds?: readonly string[];
  readonly detail: FindingDetail;
  /** Who reads it; left out, days have their year. */
  readonly reader?: Reader;
}

/** The texts, severity and citations of one finding code. */
export interface CatalogueEntry {
  /** The highest severity, for codes whose severity varies. */
  readonly severity: Severity;
  /** Two to four words, for narrow places. */
  readonly title: string;
  readonly sentence: (subject: Subject) => string;
  readonly remedies: (subject: Subject) => readonly Remedy[];
  readonly citations: readonly Citation[];
}
