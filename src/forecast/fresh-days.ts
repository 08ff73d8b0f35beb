import { dayNumberOfInstant } from '../domain/day.ts';
import type { DealEvaluation } from '../domain/verdict.ts';

/**
 * Days from an instant until the first check that settles a mandatory contact of a deal is out of date; null if no contact
 * is settled by one.
 * @param keptDays calendar days a check stays fresh (`Thresholds.freshDays`)
 */
export function freshDays(
  { contacts }: Pick<DealEvaluation, 'contacts'>,
  now: number,
  keptDays: number,
): number | null {
  const ends = contacts.flatMap(({ requirement, verdict, evidence: { vlCentral, signIn } }) => {
    if (requirement !== 'mandatory' || verdict !== 'ready') return [];
    const check = vlCentral ?? signIn;
    return check ? [dayNumberOfInstant(check.validatedAt) + keptDays + 1] : [];
  });
  return ends.length === 0 ? null : Math.max(0, Math.min(...ends) - now / DAY_MS);
}

const DAY_MS = 86_400_000;
