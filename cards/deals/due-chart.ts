import { RISKS, type Risk } from '../../src/domain/ids.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { targetDay } from '../../src/rules/risk.ts';
import type { Container } from '../kit/adaptive-card.ts';
import { heading } from '../kit/elements.ts';
import { RISK } from '../kit/labels.ts';
import type { ListedDeal } from './deal-list.ts';
import { weekBars } from './week-bars.ts';

/** Fewest deals that are charted. */
const FEWEST = 6;

/** The folded chart of the deals due each week. */
export const WEEKS_ID = 'weeks';

const COLOURS = {
  critical: 'attention',
  high: 'categoricalMarigold',
  medium: 'warning',
  low: 'categoricalTeal',
  none: 'good',
} as const satisfies Record<Risk, string>;

/** Risks in the order of a bar, the gravest first. */
const PARTS = RISKS.toReversed().map((kind) => ({ kind, word: RISK[kind].word, colour: COLOURS[kind] }));

/** The risks of the deals due each week, folded: as bars where the host draws them, else in words. Empty for few deals. */
export function weeksChart(deals: readonly ListedDeal[], reader: Reader): readonly Container[] {
  if (deals.length < FEWEST) return [];
  const dues = deals.map(({ deal, evaluation }) => ({ day: targetDay(deal), kind: evaluation.risk }));
  const today = deals[0]?.evaluation.asOf ?? '';
  return [
    {
      type: 'Container',
      id: WEEKS_ID,
      isVisible: false,
      spacing: 'medium',
      items: [heading('Risk by week'), weekBars(dues, today, PARTS, reader)],
    },
  ];
}
