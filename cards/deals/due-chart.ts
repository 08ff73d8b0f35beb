import { dayOf, mondayOf } from '../../src/domain/day.ts';
import type { Deal } from '../../src/domain/deal.ts';
import { shortDayText } from '../../src/domain/format.ts';
import { RISKS, type Risk } from '../../src/domain/ids.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { targetDay } from '../../src/rules/risk.ts';
import type { AdaptiveCard, Element, TextRun } from '../kit/adaptive-card.ts';
import { firstThatFits, line, run } from '../kit/elements.ts';
import { RISK } from '../kit/labels.ts';

export interface ChartedDeal {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
}

/** Fewest deals that are charted. */
const FEWEST = 6;

/** Most weeks with a row of their own, and most signs that a phone shows in one row. */
const MOST_WEEKS = 6;
const MOST_SIGNS = 14;

/** A row of the chart: a week, and the risk of each deal due in it. */
interface Bar {
  readonly label: string;
  readonly risks: readonly Risk[];
}

/** A list with a chart of the deals due each week under its remark, if the card has room for it. */
export function withDueChart(list: AdaptiveCard, deals: readonly ChartedDeal[]): AdaptiveCard {
  if (deals.length < FEWEST) return list;
  const bars = barsOf(deals);
  const [title, remark, ...rows] = list.body;
  const [firstLine, secondLine, ...lines] = list.fallbackText.split('\n');
  const fallbackText = [firstLine, secondLine, 'Due by week:', ...bars.map(barText), ...lines].join('\n');
  const body = [title, remark, ...chart(bars), ...rows].filter((element) => element !== undefined);
  return firstThatFits([() => ({ ...list, fallbackText, body }), () => list]);
}

/** Bars by week of the due day, Monday to Sunday: past days first, then weeks, later days and no date last. */
function barsOf(deals: readonly ChartedDeal[]): Bar[] {
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
    const label = labelOf(week, last ?? null);
    bars.set(label, [...(bars.get(label) ?? []), ...risks]);
  }
  return [...bars].map(([label, risks]) => ({ label, risks }));
}

function labelOf(week: number, last: number | null): string {
  if (week === 0) return 'past';
  if (week === Number.MAX_SAFE_INTEGER) return 'no date';
  return last !== null && week > last ? 'later' : shortDayText(dayOf(week));
}

/** Risks in the order of a bar, the gravest first. */
const GRAVEST_FIRST = RISKS.toReversed();

function counted({ risks }: Bar): readonly { readonly risk: Risk; readonly count: number }[] {
  return GRAVEST_FIRST.map((risk) => ({ risk, count: risks.filter((one) => one === risk).length })).filter(
    ({ count }) => count > 0,
  );
}

function barText(bar: Bar): string {
  const parts = counted(bar).map(({ risk, count }) => `${count} ${RISK[risk].word.toLowerCase()}`);
  const week = /\d/.test(bar.label) ? `week of ${bar.label}` : bar.label;
  return `- ${week}: ${parts.join(', ')}`;
}

function chart(bars: readonly Bar[]): Element[] {
  const largest = Math.max(...bars.map(({ risks }) => risks.length));
  const each = Math.ceil(largest / MOST_SIGNS);
  const risks = GRAVEST_FIRST.filter((risk) => bars.some((bar) => bar.risks.includes(risk)));
  const key = risks.map((risk) => `${RISK[risk].symbol} ${RISK[risk].word.toLowerCase()}`).join('  ');
  const scale = each === 1 ? '' : `  (a sign for each ${each})`;
  return [
    line([run('Due by week', { weight: 'bolder' }), run(`  ${key}${scale}`, { isSubtle: true })]),
    ...bars.map((bar) => line(runsOf(bar, each), { spacing: 'none' })),
  ];
}

/** The runs of a bar. Its label is padded with no-break spaces: clients collapse others, and bars would not align. */
function runsOf(bar: Bar, each: number): TextRun[] {
  const label = bar.label.padEnd(8, '\u00a0');
  return [
    run(label, { fontType: 'monospace' }),
    ...counted(bar).map(({ risk, count }) => {
      const { symbol, colour } = RISK[risk];
      return run(symbol.repeat(Math.ceil(count / each)), { color: colour, fontType: 'monospace' });
    }),
    run(` ${bar.risks.length}`),
  ];
}
