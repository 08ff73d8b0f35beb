import { COLUMNS, type ColumnId, GROUPS } from './columns.ts';
import { saidOf } from './said.ts';
import { filtered, type View } from './view.ts';
import type { Words } from './words.ts';

/** A part of a view that can be taken back by itself. */
export interface Chip {
  readonly id: 'q' | 'group' | `filter ${ColumnId}` | `sort ${string}`;
  readonly text: string;
}

/**
 * What leaves deals out of a view or puts them in another order, whatever columns it shows.
 * @param isNarrow whether the group is told, too: no list box says it
 */
export function chipsOf({ q, filters, sort, group }: View, words: Words, isNarrow: boolean): readonly Chip[] {
  const filterChips = COLUMNS.flatMap((column): Chip[] => {
    const values = filters[column.id];
    if (values === undefined) return [];
    const said = saidOf(column, values, (value) => words(column.id, value));
    const text = column.filter === 'text' ? `${column.label} contains ${said}` : `${column.label}: ${said}`;
    return [{ id: `filter ${column.id}`, text }];
  });
  const label = GROUPS.find(({ id }) => id === group)?.label ?? group;
  return [
    ...(q === '' ? [] : [{ id: 'q' as const, text: `Words: ${q}` }]),
    ...filterChips,
    ...sort.map(
      ({ column, descending }): Chip => ({
        id: `sort ${column}`,
        text: `Sorted by ${sortLabel(column)}${descending ? ', downwards' : ''}`,
      }),
    ),
    ...(isNarrow && group !== null ? [{ id: 'group' as const, text: `Grouped by ${label}` }] : []),
  ];
}

/** A view without one of its chips. */
export function withoutChip(view: View, id: Chip['id']): View {
  if (id === 'q') return { ...view, q: '' };
  if (id === 'group') return { ...view, group: null, folded: [] };
  const [kind, name] = id.split(' ');
  if (kind === 'filter') return filtered(view, name as ColumnId, []);
  return { ...view, sort: view.sort.filter(({ column }) => column !== name) };
}

function sortLabel(name: string): string {
  const column = COLUMNS.find(({ id }) => id === name);
  return column?.label ?? name;
}
