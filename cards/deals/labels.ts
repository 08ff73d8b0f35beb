import { dealLineText, type LineOfDeal } from '../../src/rules/words/deal.ts';
import { typed } from '../kit/elements.ts';

export type { LineOfDeal as DealLine } from '../../src/rules/words/deal.ts';
export { daysText } from '../../src/rules/words/deal.ts';

/** A deal in one line: `EA renewal · GCC High · EA-2026-0042`. */
export function dealLine(deal: LineOfDeal): string {
  return dealLineText(deal, typed);
}
