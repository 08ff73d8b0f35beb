import type { AuditDetail } from '../../domain/audit/detail.ts';
import type { TeamChange } from '../deals/namings/team-changes.ts';
import type { DealPlan } from './plan-batch.ts';

/** A deal that an import adds or changes. */
type ImportedDeal = Pick<DealPlan, 'changes' | 'outcome'>;

/** The detail of the audit entry about a deal that came in a file of this name. */
export function importedDetail({ outcome, changes }: ImportedDeal, file: string): AuditDetail {
  if (outcome.kind === 'new') return { code: 'deal-new-in-book', file };
  return { code: 'deal-changed-by-book', changes, total: changes.length, file };
}

/** The details of the audit entries about the people of a deal that came in a file of this name. */
export function teamDetails({ named, placed }: TeamChange, file: string): readonly AuditDetail[] {
  return [
    ...(named.length > 0 ? [{ code: 'named', people: named, file } as const] : []),
    ...(placed.length > 0 ? [{ code: 'named-taken-by-book', people: placed, file } as const] : []),
  ];
}
