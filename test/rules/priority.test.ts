import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RISKS } from '../../src/domain/ids.ts';
import { byPriority, type Pressing, priorityOf } from '../../src/rules/priority.ts';

const pressing = fc.record({
  risk: fc.constantFrom(...RISKS),
  daysLeft: fc.option(fc.integer({ min: -400, max: 400 })),
  valueUsd: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
});

const deal = (fields: Partial<Pressing>): Pressing => ({
  ...{ risk: 'high', daysLeft: 10, valueUsd: 500_000 },
  ...fields,
});

describe('the priority of a deal', () => {
  it.each<{ readonly name: string; readonly first: Partial<Pressing>; readonly next: Partial<Pressing> }>([
    { name: 'risk', first: { risk: 'critical' }, next: { risk: 'high' } },
    { name: 'days', first: { daysLeft: 3 }, next: { daysLeft: 4 } },
    { name: 'value', first: { valueUsd: 600_000 }, next: { valueUsd: 500_000 } },
    { name: 'a date that is over', first: { daysLeft: -2 }, next: { daysLeft: 1 } },
    { name: 'a date at all', first: { daysLeft: 80 }, next: { daysLeft: null } },
    { name: 'much value against a few days', first: { valueUsd: 9e6 }, next: { daysLeft: 8, valueUsd: 1e5 } },
    { name: 'risk against much value', first: { risk: 'critical' }, next: { risk: 'medium', valueUsd: 9e6 } },
    {
      name: 'any risk against none',
      first: { risk: 'low', daysLeft: 400, valueUsd: 0 },
      next: { risk: 'none' },
    },
  ])('is greater for $name', ({ first, next }) => {
    expect(priorityOf(deal(first))).toBeGreaterThan(priorityOf(deal(next)));
    const ids = byPriority([deal(next), deal(first)], (one) => [one]);
    expect(ids).toEqual([deal(first), deal(next)]);
  });

  it('never falls when the risk or the value rises, or the days get fewer', () => {
    fc.assert(
      fc.property(pressing, pressing, (one, other) => {
        const rise = {
          risk: RISKS[Math.max(RISKS.indexOf(one.risk), RISKS.indexOf(other.risk))] ?? one.risk,
          daysLeft: Math.min(one.daysLeft ?? 400, other.daysLeft ?? 400),
          valueUsd: Math.max(one.valueUsd ?? 0, other.valueUsd ?? 0),
        };
        for (const field of ['risk', 'daysLeft', 'valueUsd'] as const) {
          const from = { ...one, daysLeft: one.daysLeft ?? 400, valueUsd: one.valueUsd ?? 0 };
          const risen = { ...from, [field]: rise[field] };
          expect(priorityOf(risen)).toBeGreaterThanOrEqual(priorityOf(from));
        }
        expect(Number.isFinite(priorityOf(one))).toBe(true);
      }),
    );
  });
});

describe('what is to be done, by priority', () => {
  it('keeps all, and equal ones in the order given', () => {
    fc.assert(
      fc.property(fc.array(fc.array(pressing, { maxLength: 3 }), { maxLength: 20 }), (lists) => {
        const items = lists.map((deals, at) => ({ deals, at }));
        const ranked = byPriority(items, ({ deals }) => deals);
        expect(ranked.map(({ at }) => at).toSorted((a, b) => a - b)).toEqual(items.map(({ at }) => at));
        const same = byPriority(
          items.map(({ at }) => at),
          () => [deal({})],
        );
        expect(same).toEqual(items.map(({ at }) => at));
      }),
    );
  });

  it('counts every deal that is brought on, and one without a value as the middle one', () => {
    const items = [
      { name: 'one', deals: [deal({})] },
      { name: 'three', deals: [deal({}), deal({}), deal({})] },
      { name: 'small', deals: [deal({ valueUsd: 1000 })] },
      { name: 'unknown', deals: [deal({ valueUsd: null })] },
      { name: 'none', deals: [] },
    ];
    const names = byPriority(items, ({ deals }) => deals).map(({ name }) => name);
    expect(names).toEqual(['three', 'one', 'unknown', 'small', 'none']);
  });
});
