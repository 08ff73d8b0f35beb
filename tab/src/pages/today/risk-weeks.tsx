import { Body1 } from '@fluentui/react-components';
import { lazy } from 'react';
import { ChartOrTable } from '../../parts/chart-or-table.tsx';
import { dayText } from '../../parts/format.ts';
import type { RiskWeek } from './types.ts';
import { weekName } from './week-name.ts';

const RiskWeeksChart = lazy(async () => ({
  default: (await import('./risk-weeks-chart.tsx')).RiskWeeksChart,
}));

/** Deals at risk by the week of their date. */
export function RiskWeeks({ weeks }: { readonly weeks: readonly RiskWeek[] }) {
  const deals = weeks.reduce((sum, week) => sum + week.deals, 0);
  const fullest = weeks.reduce<RiskWeek | null>(
    (most, week) => (week.deals > (most?.deals ?? 0) ? week : most),
    null,
  );
  if (fullest === null) return null;
  return (
    <ChartOrTable
      title="At risk by week"
      says={
        <Body1>
          {deals} {deals === 1 ? 'deal is' : 'deals are'} at risk, most of them {inWeek(fullest)}:{' '}
          {fullest.deals}.
        </Body1>
      }
      chart={<RiskWeeksChart weeks={weeks} />}
      table={{
        columns: ['Week', 'Critical', 'High', 'Medium', 'All'],
        rows: weeks.map((week) => [
          weekName(week),
          ...(['critical', 'high', 'medium'] as const).map((risk) => week.risks[risk] ?? 0),
          week.deals,
        ]),
      }}
    />
  );
}

function inWeek({ week }: RiskWeek): string {
  return week === null ? 'with a date that is over' : `in the week of ${dayText(week)}`;
}
