import { dayOf, mondayOf } from '../../src/domain/day.ts';
import { dateText } from '../../src/domain/format.ts';
import { RISKS, type Risk } from '../../src/domain/ids.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { targetDay } from '../../src/rules/risk.ts';
import type { Container, Element, StackedBars } from '../kit/adaptive-card.ts';
import { heading, line, run } from '../kit/elements.ts';
import { RISK } from '../kit/labels.ts';
import type { ListedDeal } from './deal-list.ts';

/** Fewest deals that are charted. */
const FEWEST = 6;

/** Most weeks with a row of their own. */
const MOST_WEEKS = 6;

/** The folded chart of the deals due each week. */
export const WEEKS_ID = 'weeks';

/** A row of the chart: a week, and the risk of each deal due in it. */
interface Bar {
  readonly label: string;
  readonly risks: readonly Risk[];
}

/** The risks of the deals due each week, folded: as bars where the host draws them, else in words. Empty for few deals. */
export function weeksChart(deals: readonly ListedDeal[], reader: Reader): readonly Container[] {
  if (deals.length < FEWEST) return [];
  const bars = barsOf(deals, reader);
  return [
    {
      type: 'Container',
      id: WEEKS_ID,
      isVisible: false,
      spacing: 'medium',
      items: [heading('Risk by week'), chart(bars)],
    },
  ];
}

/** Bars by week of the due day, Monday to Sunday: past days first, then weeks, later days and no date last. */
function barsOf(deals: readonly ListedDeal[], reader: Reader): Bar[] {
  const today = deals[0]?.evaluation.asOf ?? '';
  const thisWeek = mondayOf(today);
  const rows = new Map<number, Risk[]>();
  for (const { deal, evaluation } of deals) {
    const due = targetDay(deal);
    const week = due === null ? Number.MAX_SAFE_INTEGER : due < today ? 0 : mondayOf(due);
    rows.set(week, [...(rows.get(week) ?? []), evaluation.risk]);
  }
  const weeks = [...rows.keys()].filter((week) => week >= thisWeek && week < Number.MAX_SAFE_INTEGER);
  const last = weeks.toSorted((one, other) => one - other)[MOST_WEEKS - 1];
  const bars = new Map<string, Risk[]>();
  for (const [week, risks] of [...rows].toSorted(([one], [other]) => one - other)) {
    const label = labelOf(week, last ?? null, reader);
    bars.set(label, [...(bars.get(label) ?? []), ...risks]);
  }
  return [...bars].map(([label, risks]) => ({ label, risks }));
}

function labelOf(week: number, last: number | null, reader: Reader): string {
  if (week === 0) return 'Date is over';
  if (week === Number.MAX_SAFE_INTEGER) return 'No date';
  return last !== null && week > last ? 'Later' : `Week of ${dateText(dayOf(week), reader)}`;
}

/** Risks in the order of a bar, the gravest first. */
const GRAVEST_FIRST = RISKS.toReversed();

const COLOURS = {
  critical: 'attention',
  high: 'categoricalMarigold',
  medium: 'warning',
  low: 'categoricalTeal',
  none: 'good',
} as const satisfies Record<Risk, string>;

function counted({ risks }: Bar): readonly { readonly risk: Risk; readonly count: number }[] {
  return GRAVEST_FIRST.map((risk) => ({ risk, count: risks.filter((one) => one === risk).length })).filter(
    ({ count }) => count > 0,
  );
}

function chart(bars: readonly Bar[]): StackedBars {
  return {
    type: 'Chart.HorizontalBar.Stacked',
    data: bars.map((bar) => ({
      title: bar.label,
      data: counted(bar).map(({ risk, count }) => ({
        legend: RISK[risk].word,
        value: count,
        color: COLOURS[risk],
      })),
    })),
    fallback: { type: 'Container', items: bars.map(barLine) },
  };
}

function barLine(bar: Bar): Element {
  const parts = counted(bar).map(({ risk, count }) => `${count} ${RISK[risk].word.toLowerCase()}`);
  return line([run(`${bar.label}: `, { weight: 'bolder' }), run(parts.join(', '))], { spacing: 'small' });
}
