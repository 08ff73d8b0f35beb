import { dayOf, mondayOf } from '../../src/domain/day.ts';
import { dateText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { Element, StackedBars } from '../kit/adaptive-card.ts';
import { line, run } from '../kit/elements.ts';

/** Most weeks with a bar of their own. */
const MOST_WEEKS = 6;

/** A deal as a part of a bar: the day it is due, `YYYY-MM-DD`, null for none; and what it counts as. */
export interface Due<Kind extends string> {
  readonly day: string | null;
  readonly kind: Kind;
}

/** What a part of a bar says. */
export interface BarPart<Kind extends string> {
  readonly kind: Kind;
  readonly word: string;
  readonly colour: NonNullable<NonNullable<StackedBars['data'][number]['data']>[number]['color']>;
}

interface Bar<Kind extends string> {
  readonly label: string;
  readonly kinds: readonly Kind[];
}

/**
 * Stacked bars by week of the due day, Monday to Sunday: past days first, then weeks, later days and no date last. Hosts that don't
 * draw them read a line for each.
 * @param today the day that weeks are counted from, `YYYY-MM-DD`
 * @param parts what a bar is made of, in its order
 */
export function weekBars<Kind extends string>(
  dues: readonly Due<Kind>[],
  today: string,
  parts: readonly BarPart<Kind>[],
  reader: Reader,
): StackedBars {
  const bars = barsOf(dues, today, reader).map(({ label, kinds }) => ({
    label,
    counted: parts
      .map((part) => ({ ...part, count: kinds.filter((kind) => kind === part.kind).length }))
      .filter(({ count }) => count > 0),
  }));
  return {
    type: 'Chart.HorizontalBar.Stacked',
    data: bars.map(({ label, counted }) => ({
      title: label,
      data: counted.map(({ word, count, colour }) => ({ legend: word, value: count, color: colour })),
    })),
    fallback: {
      type: 'Container',
      items: bars.map(({ label, counted }): Element => {
        const said = counted.map(({ count, word }) =>
          word === label ? `${count}` : `${count} ${word.toLowerCase()}`,
        );
        return line([run(`${label}: `, { weight: 'bolder' }), run(said.join(', '))], { spacing: 'small' });
      }),
    },
  };
}

function barsOf<Kind extends string>(
  dues: readonly Due<Kind>[],
  today: string,
  reader: Reader,
): readonly Bar<Kind>[] {
  const thisWeek = mondayOf(today);
  const rows = new Map<number, Kind[]>();
  for (const { day, kind } of dues) {
    const week = day === null ? Number.MAX_SAFE_INTEGER : day < today ? 0 : mondayOf(day);
    rows.set(week, [...(rows.get(week) ?? []), kind]);
  }
  const weeks = [...rows.keys()].filter((week) => week >= thisWeek && week < Number.MAX_SAFE_INTEGER);
  const last = weeks.toSorted((one, other) => one - other)[MOST_WEEKS - 1];
  const bars = new Map<string, Kind[]>();
  for (const [week, kinds] of [...rows].toSorted(([one], [other]) => one - other)) {
    const label = labelOf(week, last ?? null, reader);
    bars.set(label, [...(bars.get(label) ?? []), ...kinds]);
  }
  return [...bars].map(([label, kinds]) => ({ label, kinds }));
}

function labelOf(week: number, last: number | null, reader: Reader): string {
  if (week === 0) return 'Date is over';
  if (week === Number.MAX_SAFE_INTEGER) return 'No date';
  return last !== null && week > last ? 'Later' : `Week of ${dateText(dayOf(week), reader)}`;
}
