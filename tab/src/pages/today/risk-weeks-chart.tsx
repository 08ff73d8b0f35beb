import { ResponsiveContainer, VerticalStackedBarChart } from '@fluentui/react-charts';
import { useChartColours } from './chart-colours.ts';
import { WHOLE_LEGEND } from './chart-legend.ts';
import type { RiskWeek } from './types.ts';
import { weekName } from './week-name.ts';

const HEIGHT = 260;

/** Deals at risk as stacked bars by week. Their numbers are in the table, too. */
export function RiskWeeksChart({ weeks }: { readonly weeks: readonly RiskWeek[] }) {
  const { calm, middle, grave } = useChartColours();
  const risks = [
    { risk: 'critical', legend: 'Critical', color: grave },
    { risk: 'high', legend: 'High', color: middle },
    { risk: 'medium', legend: 'Medium', color: calm },
  ] as const;
  return (
    <ResponsiveContainer height={HEIGHT}>
      <VerticalStackedBarChart
        chartTitle="Deals at risk by week"
        data={weeks.map((week) => ({
          xAxisPoint: weekName(week),
          chartData: risks.map(({ risk, legend, color }) => ({
            legend,
            color,
            data: week.risks[risk] ?? 0,
          })),
        }))}
        height={HEIGHT}
        barGapMax={2}
        maxBarWidth={32}
        legendProps={WHOLE_LEGEND}
      />
    </ResponsiveContainer>
  );
}
