import { Body1 } from '@fluentui/react-components';
import { lazy } from 'react';
import { ChartOrTable } from '../../parts/chart-or-table.tsx';
import { dayText, shortDayText } from '../../parts/format.ts';
import type { BurnDown } from './types.ts';

const BurnDownChart = lazy(async () => ({ default: (await import('./burn-down-chart.tsx')).BurnDownChart }));

/** How the deals of the quarter stood day by day, and how many had to be ready. */
export function BurnDownSection({ burnDown }: { readonly burnDown: BurnDown }) {
  const days = fromFirstKnown(burnDown.days);
  if (days.length === 0) return null;
  return (
    <ChartOrTable
      title="This quarter"
      says={<Body1>{saysOf(burnDown)}</Body1>}
      chart={<BurnDownChart days={days} />}
      table={{
        columns: ['Day', 'Ready', 'Unverified', 'Blocked', 'Must be ready'],
        rows: days.map(({ day, stood, mustBeReady }) => [
          shortDayText(day),
          ...(stood ? [stood.ready ?? 0, stood.unverified ?? 0, stood.blocked ?? 0] : ['', '', '']),
          mustBeReady,
        ]),
      }}
    />
  );
}

/** The days from the first one on of which it is known how the deals stood; none if there is none. */
function fromFirstKnown(days: BurnDown['days']): BurnDown['days'] {
  const first = days.findIndex(({ stood }) => stood !== null);
  return first === -1 ? [] : days.slice(first);
}

function saysOf({ days, today, to, deals, more }: BurnDown): string {
  const now = days.find(({ day }) => day === today);
  const ready = now?.stood?.ready ?? 0;
  const must = now?.mustBeReady ?? 0;
  const behind = must > ready ? `: ${must - ready} behind` : '';
  const cut = more ? ` Only the first ${deals} are counted.` : '';
  return `${ready} of ${deals} deals are ready, ${must} had to be by today${behind}. All must be ready by ${dayText(to)}.${cut}`;
}
