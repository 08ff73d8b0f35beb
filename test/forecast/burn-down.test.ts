import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/day.ts';
import { DEAL_VERDICTS } from '../../src/domain/verdict.ts';
import { burnDown } from '../../src/forecast/burn-down.ts';

const FROM = '2026-06-01';
const SPAN = { from: FROM, to: '2026-06-05' };

describe('the burn-down', () => {
  it('has the last verdict of each day, and what must be ready', () => {
    const deals = [
      {
        target: '2026-06-03',
        verdicts: [
          { day: '2026-05-20', verdict: 'blocked' as const },
          { day: '2026-06-02', verdict: 'unverified' as const },
          { day: '2026-06-02', verdict: 'ready' as const },
        ],
      },
      { target: '2026-06-05', verdicts: [{ day: '2026-06-03', verdict: 'unverified' as const }] },
    ];
    expect(burnDown(deals, SPAN, '2026-06-04').map(({ stood, mustBeReady }) => [stood, mustBeReady])).toEqual(
      [
        [{ blocked: 1, unverified: 0, ready: 0 }, 0],
        [{ blocked: 0, unverified: 0, ready: 1 }, 0],
        [{ blocked: 0, unverified: 1, ready: 1 }, 1],
        [{ blocked: 0, unverified: 1, ready: 1 }, 1],
        [null, 2],
      ],
    );
  });

  it('counts every deal once it was judged, and ends with all of them to be ready', () => {
    const day = fc.integer({ min: -5, max: 8 }).map((days) => addDays(FROM, days));
    const verdict = fc.record({ day, verdict: fc.constantFrom(...DEAL_VERDICTS) });
    const target = fc.integer({ min: 0, max: 4 }).map((days) => addDays(FROM, days));
    const deal = fc.record({
      target,
      verdicts: fc.array(verdict).map((all) => all.toSorted((one, other) => (one.day < other.day ? -1 : 1))),
    });
    fc.assert(
      fc.property(fc.array(deal), (deals) => {
        const days = burnDown(deals, SPAN, SPAN.to);
        expect(days.at(-1)?.mustBeReady).toBe(deals.length);
        for (const { day: at, stood } of days) {
          const known = deals.filter(({ verdicts }) => (verdicts[0]?.day ?? '~') <= at).length;
          expect(Object.values(stood ?? {}).reduce((sum, one) => sum + one, 0)).toBe(known);
        }
      }),
    );
  });
});
