import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RoleId } from '../../src/domain/ids.ts';
import { CONTACT_FINDING_CODES, DEAL_FINDING_CODES, type FindingCode } from '../../src/domain/verdict.ts';
import { actionOn, type WeighedDeal, weighActions } from '../../src/forecast/actions.ts';
import { forecastDeal } from '../../src/forecast/forecast-deal.ts';
import { PastGatherer } from '../../src/forecast/past.ts';
import type { OpenStep } from '../../src/forecast/steps.ts';
import { chanceOfAll, togethernessOf } from '../../src/forecast/togetherness.ts';
import { totalsOf } from '../../src/forecast/totals.ts';
import { usualDays } from '../../src/forecast/usual-days.ts';
import { DEFAULT_FORECAST } from '../../src/policy/forecast.ts';

const NOW = Date.parse('2026-06-10T00:00:00Z');
const DAY_MS = 86_400_000;

function step(code: FindingCode, role: RoleId = 'notices-contact', ...emails: string[]): OpenStep {
  return { place: role, role, code, emails };
}

/** A history in which each of 40 steps that nobody checked took its own number of days, 1 to 40. */
function history(): PastGatherer {
  const past = new PastGatherer();
  past.steps.set(
    'not-validated',
    Array.from({ length: 40 }, (_, at) => ({ days: at + 1, done: true })),
  );
  return past;
}

const USUAL = usualDays(history(), DEFAULT_FORECAST);

function forecast(
  daysLeft: number | null,
  steps: readonly OpenStep[],
  waited = 0,
  fresh: number | null = null,
) {
  const since = new Map(steps.map(({ place }) => [place, NOW - waited * DAY_MS]));
  return forecastDeal({ daysLeft, steps, since, freshDays: fresh }, NOW, USUAL, DEFAULT_FORECAST);
}

describe('the forecast of a deal', () => {
  it.each([
    [-1, 0, 'past', null],
    [null, 0, 'undated', null],
    [3, 0, 'slips', 0.1],
    [19, 0, 'edge', 0.5],
    [35, 0, 'in-time', 0.9],
    // Of those that were open for 20 days, half were done within 10 more.
    [9, 20, 'edge', 0.5],
  ])('with %p days left, after %i days of waiting, is %s', (daysLeft, waited, outlook, chance) => {
    const told = forecast(daysLeft, [step('not-validated')], waited);
    expect(told.outlook).toBe(outlook);
    if (chance === null) expect(told.chance).toBeNull();
    else expect(told.chance).toBeCloseTo(chance, 1);
  });

  it('says on how many past cases each number rests', () => {
    const { steps, cases } = forecast(10, [step('not-validated'), step('no-wsa', 'online-administrator')]);
    expect(steps.map((one) => [one.code, one.cases])).toEqual([
      ['not-validated', { done: 40, open: 0 }],
      ['no-wsa', null],
    ]);
    expect(cases).toBeNull();
    expect(forecast(10, [step('not-validated')]).cases).toEqual({ done: 40, open: 0 });
  });

  it('is as sure as its steps, and no surer for another one', () => {
    const one = forecast(19, [step('not-validated')]).chance ?? 0;
    const two =
      forecast(19, [step('not-validated'), step('not-validated', 'online-administrator')]).chance ?? 1;
    expect(two).toBeLessThan(one);
    // Halfway between both at once and each by itself, as nothing is known of it.
    expect(two).toBeCloseTo(one ** 1.5, 9);
  });

  it('counts that a check of another contact goes out of date meanwhile', () => {
    const steps = [step('not-validated')];
    const [fresh, later, soon] = [null, 30, 5].map((days) => forecast(19, steps, 0, days).chance ?? 0);
    expect(later).toBe(fresh);
    // Done within 5 days, or else in 14 more days of which some are needed for another check.
    expect(soon).toBeLessThan(fresh ?? 0);
    expect(soon).toBeGreaterThan(5 / 40);
  });

  it('tells the day by which it is ready at even odds', () => {
    const { usualDays: days } = forecast(3, [step('not-validated')]);
    expect(days).toBe(20);
  });
});

describe('steps of a deal', () => {
  it('are as likely together as the least likely, or as all by chance, or between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (chances, together) => {
          const product = chances.reduce((all, one) => all * one, 1);
          const all = chanceOfAll(chances, together);
          expect(all).toBeGreaterThanOrEqual(product - 1e-9);
          expect(all).toBeLessThanOrEqual(Math.min(...chances) + 1e-9);
        },
      ),
    );
  });

  it.each([
    ['always', 1, (first: number, second: number) => Math.max(first, second, first)],
    ['never', 0, (first: number, second: number) => Math.max(first, second)],
  ])('are found to be done together: %s', (name, together) => {
    const past = history();
    // Each deal has two steps. Together: as slow as one of them; each by itself: as slow as the slower of two.
    for (let one = 1; one <= 40; one++)
      for (let other = 1; other <= 40; other++)
        past.deals.push({
          codes: ['not-validated', 'not-validated'],
          days: name === 'always' ? one : Math.max(one, other),
          done: true,
        });
    const { survival } = usualDays(past, DEFAULT_FORECAST);
    expect(togethernessOf(past.deals, survival, 20)).toBe(together);
  });
});

function weighed(
  dealId: string,
  daysLeft: number,
  steps: readonly OpenStep[],
  valueUsd: number | null,
): WeighedDeal {
  return { dealId, cloudScope: 'commercial', valueUsd, forecast: forecast(daysLeft, steps) };
}

describe('what saves most', () => {
  const ANN = step('not-validated', 'notices-contact', 'ann@contoso.com');

  it('is what brings most deals in time, where not all state a value', () => {
    const [first] = weighActions([weighed('A', 19, [ANN], null), weighed('B', 2, [ANN], 100)], 0.5);
    expect(first?.dealIds).toEqual(['A', 'B']);
    expect(first?.deals).toBeCloseTo(0.5 + 0.925, 1);
  });

  it('is what brings most value in time, where all state one', () => {
    const other = step('not-validated', 'notices-contact', 'bo@fabrikam.com');
    const [first] = weighActions([weighed('A', 2, [ANN], 10), weighed('B', 19, [other], 1000)], 0.5);
    expect([first?.dealId, first?.kind, Math.round(first?.valueUsd ?? 0)]).toEqual(['B', 'check', 500]);
  });

  it('counts a check on every deal of the same cloud that has the address, and on no other', () => {
    const gcc = { ...weighed('B', 2, [ANN], null), cloudScope: 'gcc' as const };
    expect(weighActions([weighed('A', 2, [ANN], null), gcc], 0.5).map(({ dealIds }) => dealIds)).toEqual([
      ['A'],
      ['B'],
    ]);
  });

  it('never makes a deal less likely to be in time', () => {
    const code = fc.constantFrom<FindingCode>('not-validated', 'no-wsa', 'role-missing', 'personal-account');
    const steps = fc.tuple(code, code).map(([one, two]) => [step(one), step(two, 'online-administrator')]);
    const deals = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), steps), { maxLength: 6 });
    fc.assert(
      fc.property(deals, (all) => {
        const actions = weighActions(
          all.map(([left, some], at) => weighed(`${at}`, left, some, at)),
          0.5,
        );
        for (const { deals: saved } of actions) expect(saved).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has an action for every finding', () => {
    const kinds = [...CONTACT_FINDING_CODES, ...DEAL_FINDING_CODES].map((code) => [
      code,
      actionOn({ code, role: null }, 'commercial'),
    ]);
    expect(Object.fromEntries(kinds)).toMatchObject({
      'not-validated': 'check',
      'no-wsa': 'draft-admin',
      'personal-account': 'draft-customer',
      'role-missing': 'draft-customer',
      'separate-pcn-required': 'open',
    });
    expect(actionOn({ code: 'not-validated', role: null }, 'unknown')).toBe('open');
  });
});

describe('the sums', () => {
  it('tell what slips, and what does not state a value', () => {
    const { by, expected, known } = totalsOf([
      weighed('A', 2, [step('not-validated')], 100),
      weighed('B', 2, [step('not-validated')], null),
      weighed('C', 35, [step('no-wsa')], 10),
      weighed('D', -1, [step('no-wsa')], 10),
    ]);
    expect(by.slips).toEqual({ deals: 2, valueUsd: 100, valued: 1 });
    expect(by.past).toEqual({ deals: 1, valueUsd: 10, valued: 1 });
    expect(expected.deals).toBeCloseTo(1.9, 1);
    expect(known).toEqual({ deals: 2, least: { done: 40, open: 0 } });
  });
});
