import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/day.ts';
import type { DealInput } from '../../src/domain/deal.ts';
import { DEFAULT_THRESHOLDS } from '../../src/policy/thresholds.ts';
import { evaluateDeal } from '../../src/rules/evaluate-deal.ts';
import { nextChangeDay } from '../../src/rules/next-change-day.ts';
import { ADMINISTRATOR, dealFile, evidence, MANAGER, NOTICES } from '../support/deals.ts';
import { asOfDays, files } from './arbitraries.ts';

/** What a list is filtered by. */
function judged(file: DealInput, day: string) {
  const { verdict, risk, findings, contacts } = evaluateDeal(file, day);
  const codes = [...findings, ...contacts.flatMap((contact) => contact.findings)].map(({ code }) => code);
  return { verdict, risk, codes };
}

const LAST = 400;

describe('the next day on which time alone may change a judgement', () => {
  it('has no change before it', () => {
    fc.assert(
      fc.property(files, asOfDays, (file, asOf) => {
        const next = nextChangeDay(file, asOf, DEFAULT_THRESHOLDS);
        expect(next === null || next > asOf).toBe(true);
        const today = judged(file, asOf);
        for (let n = 1; n <= LAST; n += 1) {
          const day = addDays(asOf, n);
          if (next !== null && day >= next) break;
          expect({ day, ...judged(file, day) }).toEqual({ day, ...today });
        }
      }),
      { numRuns: 150 },
    );
  });

  const contacts = [NOTICES, ADMINISTRATOR, MANAGER];
  it.each([
    ['a check becomes too old', dealFile({ contacts, checkedOn: '2026-06-01' }), '2026-07-02'],
    [
      'a check is dated',
      dealFile({ contacts, evidence: { [NOTICES.email]: [evidence('vl-central', 'no-wsa', '2026-06-12')] } }),
      '2026-06-12',
    ],
    [
      'a step of the risk comes',
      dealFile({ contacts: [NOTICES], deal: { closeDate: '2026-07-08' }, checkedOn: '2026-06-10' }),
      '2026-06-17',
    ],
  ])('is the day on which %s', (_what, file, day) => {
    expect(nextChangeDay(file, '2026-06-10', DEFAULT_THRESHOLDS)).toBe(day);
  });
});
