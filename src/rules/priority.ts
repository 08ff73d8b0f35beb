import type { Risk } from '../domain/ids.ts';

/** What makes a deal press: how likely it is to miss its date, how soon that is, and what it is worth. */
export interface Pressing {
  readonly risk: Risk;
  /** Calendar days to its date, negative once that is over; null without one. */
  readonly daysLeft: number | null;
  /** US dollars; null if the book states none. */
  readonly valueUsd: number | null;
}

/** Each step of risk weighs three times the one before. */
const RISK_WEIGHTS: Readonly<Record<Risk, number>> = { none: 0, low: 1, medium: 3, high: 9, critical: 27 };

/** Days in which what presses comes to weigh half. */
const HALF_DAYS = 14;
/** Days that a deal without a date is taken to have: a quarter. */
const UNDATED_DAYS = 90;
/** US dollars that weigh a third more than nothing does; each ten times as much adds about another whole. */
const UNIT_USD = 100_000;

/**
 * The priority of a deal: its risk × its days × its value, each as a weight; the greater, the sooner it is to be seen to. It
 * never falls when the risk or the value rises or the days get fewer. A day that is over weighs as today does.
 * @param typicalUsd what a deal without a stated value is taken to be worth
 */
export function priorityOf({ risk, daysLeft, valueUsd }: Pressing, typicalUsd = 0): number {
  const days = Math.max(0, daysLeft ?? UNDATED_DAYS);
  const value = Math.max(0, valueUsd ?? typicalUsd);
  return RISK_WEIGHTS[risk] * (HALF_DAYS / (HALF_DAYS + days)) * (1 + Math.log10(1 + value / UNIT_USD));
}

/**
 * Things to do, those first whose deals press most; equal ones stay in the order given. What brings on several deals has
 * the priority of all of them. A deal without a value counts as the middle one of those that state one.
 */
export function byPriority<T>(items: readonly T[], dealsOf: (item: T) => readonly Pressing[]): T[] {
  const all = items.map((item) => ({ item, deals: dealsOf(item) }));
  const typical = middleOf(all.flatMap(({ deals }) => deals.flatMap(({ valueUsd }) => valueUsd ?? [])));
  return all
    .map(({ item, deals }) => ({
      item,
      priority: deals.reduce((sum, deal) => sum + priorityOf(deal, typical), 0),
    }))
    .toSorted((one, other) => other.priority - one.priority)
    .map(({ item }) => item);
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
