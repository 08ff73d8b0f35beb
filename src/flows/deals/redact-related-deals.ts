import type { DealEvaluation, DealFinding } from '../../domain/verdict.ts';

/** The particulars of a finding that are the judged deal's own; any other may be another deal's. */
const OWN_DETAIL: ReadonlySet<string> = new Set(['scope', 'eased']);

/**
 * Redacts an evaluation for viewers who may not see the other deals that its findings name: ids and clouds are left
 * out, so that nobody can count the deals. Of a finding about several, those that may be named stay. Verdict and risk stay:
 * whoever may see a deal may know why it is blocked. Pure.
 */
export function redactRelatedDeals(
  evaluation: DealEvaluation,
  mayName: (dealId: string) => boolean,
): DealEvaluation {
  const findings = evaluation.findings.map((finding) => redacted(finding, mayName));
  const isWhole = findings.every((finding, at) => finding === evaluation.findings[at]);
  return isWhole ? evaluation : { ...evaluation, findings };
}

function redacted(finding: DealFinding, mayName: (dealId: string) => boolean): DealFinding {
  const { dealId, dealIds, detail, ...rest } = finding;
  const about = dealIds ?? (dealId === undefined ? [] : [dealId]);
  const named = about.filter(mayName);
  if (named.length === about.length) return finding;
  const own = Object.fromEntries(Object.entries(detail).filter(([name]) => OWN_DETAIL.has(name)));
  const [first] = named;
  if (first === undefined) return { ...rest, detail: own };
  return { ...rest, dealId: first, dealIds: named, detail: { ...own, besides: 'yes' } };
}
