import { LineChart, type LineChartPoints, ResponsiveContainer } from '@fluentui/react-charts';
import { shortDayText } from '../../parts/format.ts';
import { useChartColours } from './chart-colours.ts';
import { WHOLE_LEGEND } from './chart-legend.ts';
import type { BurnDown } from './types.ts';

const HEIGHT = 300;

/** The burn-down as lines by day, told apart by their dashes, too. Its numbers are in the table. */
export function BurnDownChart({ days }: { readonly days: BurnDown['days'] }) {
  const { good, middle, grave, line } = useChartColours();
  const stood = (verdict: 'ready' | 'unverified' | 'blocked') =>
    days.flatMap(({ day, stood: on }) => (on ? [{ x: new Date(day), y: on[verdict] ?? 0 }] : []));
  const lines: LineChartPoints[] = [
    { legend: 'Ready', data: stood('ready'), color: good, lineOptions: { strokeWidth: 3 } },
    {
      legend: 'Unverified',
      data: stood('unverified'),
      color: middle,
      lineOptions: { strokeDasharray: '12 4', strokeWidth: 3 },
    },
    {
      legend: 'Blocked',
      data: stood('blocked'),
      color: grave,
      lineOptions: { strokeDasharray: '3 3', strokeWidth: 3 },
    },
    {
      legend: 'Must be ready',
      data: days.map(({ day, mustBeReady }) => ({ x: new Date(day), y: mustBeReady })),
      color: line,
      lineOptions: { strokeDasharray: '6 4', strokeWidth: 1 },
    },
  ];
  return (
    <ResponsiveContainer height={HEIGHT}>
      <LineChart
        data={{ lineChartData: lines, chartTitle: 'Deals by verdict and day' }}
        height={HEIGHT}
        yMinValue={0}
        useUTC={true}
        customDateTimeFormatter={axisText}
        legendProps={WHOLE_LEGEND}
      />
    </ResponsiveContainer>
  );
}

/** `8 Jun`: a day on the axis, which is told as midnight in UTC. */
function axisText(day: Date): string {
  return shortDayText(day.toISOString().slice(0, 10));
}
