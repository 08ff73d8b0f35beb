import { COLUMNS, type ColumnId, GROUPS, isColumnId, USUAL_COLUMNS } from './columns.ts';

/** A column that a list is sorted by, by its name in the API. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** What is shown of the deals, and how. The address of the page holds all of it. */
export interface View {
  /** Words that are looked for in id, customer and domains. */
  readonly q: string;
  /** By the column's id: values, or one text or range. */
  readonly filters: Readonly<Partial<Record<ColumnId, readonly string[]>>>;
  /** Empty for the order by urgency. */
  readonly sort: readonly Sorting[];
  readonly group: string | null;
  /** Keys of groups that are folded; empty for the group of what is not stated. */
  readonly folded: readonly string[];
  readonly columns: readonly ColumnId[];
}

export const WHOLE: View = { q: '', filters: {}, sort: [], group: null, folded: [], columns: USUAL_COLUMNS };

/** The most columns that a list is sorted by. */
const MOST_SORTS = 3;
const SORTS: ReadonlySet<string | null> = new Set(COLUMNS.map(({ sort }) => sort));

/** The view of an address; what it does not understand, it leaves out. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const filters: Partial<Record<ColumnId, readonly string[]>> = {};
  for (const { id } of COLUMNS) {
    const values = query.getAll(id).filter((value) => value !== '');
    if (values.length > 0) filters[id] = values;
  }
  const columns = (query.get('cols') ?? '').split(',').filter(isColumnId);
  const group = query.get('group');
  return {
    q: query.get('q') ?? '',
    filters,
    sort: (query.get('sort') ?? '')
      .split(',')
      .map((one) => (one.startsWith('-') ? sorting(one.slice(1), true) : sorting(one, false)))
      .filter(({ column }) => SORTS.has(column))
      .slice(0, MOST_SORTS),
    group: GROUPS.some(({ id }) => id === group) ? group : null,
    folded: query.getAll('folded'),
    columns: columns.length > 0 ? [...new Set(columns)] : USUAL_COLUMNS,
  };
}

/** The query of the address of a view, without `?`; what is as usual is left out. */
export function writeView(view: View): string {
  const query = new URLSearchParams(Object.entries(questionOf(view)).flatMap(pairs));
  if (view.columns.join() !== USUAL_COLUMNS.join()) query.set('cols', view.columns.join(','));
  // A comma needs no escape in a query, and reads better without.
  return query.toString().replaceAll('%2C', ',');
}

/** The parameters of the API for a view. */
export function questionOf({ q, filters, sort, group, folded }: View): Record<string, string | string[]> {
  return {
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...Object.fromEntries(
      Object.entries(filters).map(([id, values]) => [
        id,
        values.length === 1 ? (values[0] ?? '') : [...values],
      ]),
    ),
    ...(sort.length > 0
      ? { sort: sort.map(({ column, descending }) => (descending ? `-${column}` : column)).join(',') }
      : {}),
    ...(group === null ? {} : { group, ...(folded.length > 0 ? { folded: [...folded] } : {}) }),
  };
}

function pairs([name, value]: [string, string | string[]]): [string, string][] {
  return [value].flat().map((one) => [name, one]);
}

/** A view with another filter of a column; without values, with none. */
export function filtered(view: View, id: ColumnId, values: readonly string[]): View {
  const { [id]: _, ...others } = view.filters;
  return { ...view, filters: values.length > 0 ? { ...others, [id]: values } : others };
}

/** The order after a column's heading was pressed: upwards, downwards, then as usual; `adds` keeps the others before it. */
export function sortedBy(view: View, column: string, adds: boolean): View {
  const now = view.sort.find((one) => one.column === column);
  const others = adds ? view.sort.filter((one) => one.column !== column) : [];
  const next = now === undefined ? [sorting(column, false)] : now.descending ? [] : [sorting(column, true)];
  return { ...view, sort: [...others, ...next].slice(-MOST_SORTS) };
}

/** A view with a group folded, or unfolded again. */
export function withGroupTurned(view: View, key: string | null): View {
  const name = key ?? '';
  const folded = view.folded.includes(name)
    ? view.folded.filter((one) => one !== name)
    : [...view.folded, name];
  return { ...view, folded };
}

/** The filter for the deals on which whoever looks is named, and has not answered. */
export const NAMED_OPEN: readonly string[] = ['open'];

/** How many filters a view has, the words aside. */
export function filterCount({ filters }: View): number {
  return Object.keys(filters).length;
}

/** Whether words or filters leave some deals out. */
export function isFiltered(view: View): boolean {
  return view.q !== '' || filterCount(view) > 0;
}

/** Tells one question from another: what is shown of the same deals in the same order is none. */
export function questionKey(view: View): string {
  return writeView({ ...view, columns: WHOLE.columns, folded: WHOLE.folded });
}

function sorting(column: string, descending: boolean): Sorting {
  return { column, descending };
}
