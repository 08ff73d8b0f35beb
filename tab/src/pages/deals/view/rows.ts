import type { ListedDeal } from './columns.ts';

/** A group as the API counts it. */
export interface Group {
  readonly key: string | null;
  readonly label: string | null;
  readonly deals: number;
  /** Null where none is stated. */
  readonly valueUsd: number | null;
  readonly unvalued: number;
}

/** A row of the list: a deal, or the head of a group. */
export type Row =
  | { readonly kind: 'deal'; readonly deal: ListedDeal }
  | { readonly kind: 'group'; readonly group: Group; readonly isFolded: boolean };

interface Grouping {
  readonly groups: readonly Group[];
  readonly folded: readonly string[];
}

/**
 * The rows of deals as far as they were read, in the order of the API. With groups, each has its head, folded ones too; those
 * after the last that was read wait for their deals.
 */
export function rowsOf(deals: readonly ListedDeal[], grouping: Grouping | null, hasMore: boolean): Row[] {
  if (!grouping) return deals.map((deal) => ({ kind: 'deal', deal }));
  const byKey = new Map<string | null, ListedDeal[]>();
  for (const deal of deals) {
    const inIt = byKey.get(deal.group);
    if (inIt) inIt.push(deal);
    else byKey.set(deal.group, [deal]);
  }
  const counted = new Map(grouping.groups.map((group) => [group.key, group]));
  const last = deals.at(-1)?.group;
  const rows: Row[] = [];
  for (const key of new Set([...counted.keys(), ...byKey.keys()])) {
    const isFolded = grouping.folded.includes(key ?? '');
    const inIt = byKey.get(key) ?? [];
    const group = counted.get(key) ?? { key, label: key, deals: inIt.length, ...worthOf(inIt) };
    if (isFolded || inIt.length > 0) rows.push({ kind: 'group', group, isFolded });
    if (!isFolded) for (const deal of inIt) rows.push({ kind: 'deal', deal });
    if (hasMore && key === last) break;
  }
  return rows;
}

/** What deals that the API did not count yet are worth. */
function worthOf(deals: readonly ListedDeal[]): Pick<Group, 'valueUsd' | 'unvalued'> {
  const stated = deals.flatMap(({ valueUsd }) => (valueUsd === null ? [] : [valueUsd]));
  const valueUsd = stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
  return { valueUsd, unvalued: deals.length - stated.length };
}

/** The deals between two of the list, both included, in its order. */
export function dealsBetween(deals: readonly ListedDeal[], one: string, other: string): readonly string[] {
  const [from, to] = [one, other]
    .map((id) => deals.findIndex(({ dealId }) => dealId === id))
    .sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return [other];
  return deals.slice(from, to + 1).map(({ dealId }) => dealId);
}
