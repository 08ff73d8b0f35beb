import type { Deal } from '../../domain/deal.ts';
import type { DealEvaluation, DealFinding } from '../../domain/verdict.ts';
import { hearsPoint, POINT_CODES } from '../wording/hearers.ts';
import type { PointFacts } from '../wording/letter-facts.ts';
import type { Reader } from '../wording/letter-readers.ts';

/**
 * What is open about the whole deal, as this reader hears it, each once. No other deal is ever named: the reader may have
 * nothing to do with it.
 */
export function pointsOf(deal: Deal, { findings }: DealEvaluation, reader: Reader): readonly PointFacts[] {
  const isOldNameAskedAbout =
    findings.some(({ code }) => code === 'online-admin-ambiguous') &&
    findings.some(({ code, role }) => code === 'role-missing' && role === 'online-administrator');
  return POINT_CODES.flatMap((code) => {
    if (!hearsPoint(reader, code)) return [];
    // A form that is submitted can't be kept back any more.
    if (code === 'manual-form-paused' && deal.stage !== 'open') return [];
    // The ask to name somebody asks that as well.
    if (code === 'online-admin-ambiguous' && isOldNameAskedAbout) return [];
    const found = findings.filter((finding) => finding.code === code);
    const [first] = found;
    if (!first) return [];
    const retired =
      code === 'retired-role' ? found.flatMap((one) => retiredOf(one, isOldNameAskedAbout)) : [];
    if (code === 'retired-role' && retired.length === 0) return [];
    return [
      { code, retired, deadline: first.detail.deadline ?? null, isEased: first.detail.eased === 'yes' },
    ];
  });
}

function retiredOf({ role, detail }: DealFinding, isOldNameAskedAbout: boolean): PointFacts['retired'] {
  if (role === undefined || (role === 'online-admin' && isOldNameAskedAbout)) return [];
  return [{ id: role, macRole: detail.macRole ?? '' }];
}
