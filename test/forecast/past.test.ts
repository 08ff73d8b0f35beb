import { describe, expect, it } from '@jest/globals';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { Deal, Evidence } from '../../src/domain/deal.ts';
import { openSince, PastGatherer } from '../../src/forecast/past.ts';
import { evaluateDeal } from '../../src/rules/evaluate-deal.ts';
import { type PastEvaluation, toWire } from '../../src/rules/wire.ts';
import { dealFile, evidence } from '../support/deals.ts';

const FROM = '2026-06-01';
const DAY_MS = 86_400_000;
const at = (day: number) => Date.parse(addDays(FROM, day));

/** An evaluation some days after the first, of a deal whose two other contacts are ready. */
function on(
  day: number,
  ann: readonly Evidence[],
  {
    deal = {},
    ruleset = 'r1',
    bob,
  }: { deal?: Partial<Deal>; ruleset?: string; bob?: readonly Evidence[] } = {},
): PastEvaluation {
  const asOf: Day = addDays(FROM, day);
  const file = dealFile({
    deal,
    evidence: { 'ann@contoso.com': ann, ...(bob ? { 'bob@contoso.com': bob } : {}) },
  });
  return { at: at(day), ruleset, wire: toWire(evaluateDeal(file, asOf)) };
}

const NONE: readonly Evidence[] = [];
const VALID = [evidence('vl-central', 'valid', FROM)];
const NO_WSA = [evidence('vl-central', 'no-wsa', FROM)];

function gathered(evaluations: readonly PastEvaluation[], now: number) {
  const past = new PastGatherer();
  past.add(evaluations, at(now));
  return {
    steps: Object.fromEntries([...past.steps].map(([code, list]) => [code, list])),
    deals: past.deals,
  };
}

const CASES: readonly {
  readonly name: string;
  readonly evaluations: readonly PastEvaluation[];
  readonly steps: object;
}[] = [
  {
    name: 'a step that was done',
    evaluations: [on(0, NONE), on(4, NONE), on(9, VALID)],
    steps: { 'not-validated': [{ days: 9, done: true }] },
  },
  {
    name: 'one that is open still, for as long as it has been',
    evaluations: [on(0, NONE)],
    steps: { 'not-validated': [{ days: 20, done: false }] },
  },
  {
    name: 'a finding that became another: both last until the place is settled',
    evaluations: [on(0, NONE), on(3, NO_WSA), on(12, VALID)],
    steps: { 'not-validated': [{ days: 12, done: true }], 'no-wsa': [{ days: 9, done: true }] },
  },
  {
    name: 'a place that opens again as a step of its own',
    evaluations: [on(0, NONE), on(3, VALID), on(5, NO_WSA), on(6, VALID)],
    steps: { 'not-validated': [{ days: 3, done: true }], 'no-wsa': [{ days: 1, done: true }] },
  },
  {
    name: 'a deal that was given up as watched no longer',
    evaluations: [on(0, NONE), on(7, NONE, { deal: { stage: 'cancelled' } })],
    steps: { 'not-validated': [{ days: 7, done: false }] },
  },
  {
    name: 'nothing as done that another ruleset changed',
    evaluations: [on(0, NONE), on(5, VALID, { ruleset: 'r2' })],
    steps: { 'not-validated': [{ days: 5, done: false }] },
  },
];

describe('what past evaluations tell', () => {
  it.each(CASES)('is $name', ({ evaluations, steps }) => {
    expect(gathered(evaluations, 20).steps).toEqual(steps);
  });

  it('is how long a deal took that had several steps open', () => {
    const both = [on(0, NONE, { bob: NO_WSA }), on(5, VALID, { bob: NO_WSA }), on(8, VALID)];
    expect(gathered(both, 20).deals).toEqual([{ codes: ['not-validated', 'no-wsa'], days: 8, done: true }]);
    expect(gathered([on(0, NONE), on(5, VALID)], 20).deals).toEqual([]);
  });

  it('is since when a step is open for its finding', () => {
    expect(openSince([on(0, NONE), on(3, NO_WSA), on(6, NO_WSA)])).toEqual(
      new Map([['notices-contact', at(0) + 3 * DAY_MS]]),
    );
    expect(openSince([on(0, NONE), on(3, VALID)])).toEqual(new Map());
    expect(openSince([on(0, NO_WSA), on(3, VALID), on(5, NO_WSA)])).toEqual(
      new Map([['notices-contact', at(5)]]),
    );
  });
});
