import { shortDayText } from '../../parts/format.ts';
import type { RiskWeek } from './types.ts';

/** `8 Jun`: the Monday a week begins on. */
export function weekName({ week }: RiskWeek): string {
  return week === null ? 'Date over' : shortDayText(week);
}
