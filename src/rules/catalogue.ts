import type { CloudScopeId, Severity } from '../domain/ids.ts';
import type { Reader } from '../domain/reader.ts';
import type { ContactFinding, ContactFindingCode, DealFinding, FindingCode } from '../domain/verdict.ts';
import type { Citation } from '../policy/citations.ts';
import { CONTACT_CATALOGUE } from './catalogue-contact.ts';
import { DEAL_CATALOGUE } from './catalogue-deal.ts';
import type { CatalogueEntry, Remedy, Subject } from './catalogue-entry.ts';

/** Entry of every finding code; a code without one does not compile. */
export const CATALOGUE: Readonly<Record<FindingCode, CatalogueEntry>> = {
  ...CONTACT_CATALOGUE,
  ...DEAL_CATALOGUE,
};

/** Severity of each contact finding in a mandatory role. */
export const CONTACT_SEVERITY: Readonly<Record<ContactFindingCode, Severity>> = Object.fromEntries(
  Object.entries(CONTACT_CATALOGUE).map(([code, { severity }]) => [code, severity]),
) as Record<ContactFindingCode, Severity>;

/** A finding in words. They may contain what people typed: escape them for the output. */
export interface DescribedFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly title: string;
  readonly sentence: string;
  readonly remedies: readonly Remedy[];
  readonly citations: readonly Citation[];
}

/** Puts a finding into words; without a reader, its days have their year. */
export function describeFinding(
  finding: ContactFinding | DealFinding,
  scope: CloudScopeId,
  reader: Reader | null = null,
): DescribedFinding {
  const entry = CATALOGUE[finding.code];
  const subject: Subject = { ...finding, scope, ...(reader ? { reader } : {}) };
  return {
    code: finding.code,
    severity: finding.severity,
    title: entry.title,
    sentence: entry.sentence(subject),
    remedies: entry.remedies(subject),
    citations: entry.citations,
  };
}
