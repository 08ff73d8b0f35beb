import type { DealEvaluation, DealFinding } from '../../domain/verdict.ts';

/** The particulars of a finding that are the judged deal's own; any other may be another deal's. */
const OWN_DETAIL: ReadonlySet<string> = new Set(['scope', 'eased']);

/**
 * Redacts an evaluation for viewers who may not see the other deals that its findings name: ids and clouds are left
 * out, and findings that then read the same are given once, so that nobody can count the deals. Verdict and risk stay:
 * whoever may see a deal may know why it is blocked. Pure.
 */
export function redactRelatedDeals(
  evaluation: DealEvaluation,
  mayName: (dealId: string) => boolean,
): DealEvaluation {
  const hidden = ({ dealId }: DealFinding) => dealId !== undefined && !mayName(dealId);
  if (!evaluation.findings.some(hidden)) return evaluation;
  const said = new Set<string>();
  const findings = evaluation.findings.flatMap((finding) => {
    if (!hidden(finding)) return [finding];
    const key = `${finding.code} ${finding.severity}`;
    if (said.has(key)) return [];
    said.add(key);
    return [blanked(finding)];
  });
  return { ...evaluation, findings };
}

function blanked({ dealId: _, detail, ...finding }: DealFinding): DealFinding {
  const own = Object.entries(detail).filter(([name]) => OWN_DETAIL.has(name));
  return { ...finding, detail: Object.fromEntries(own) };
}
