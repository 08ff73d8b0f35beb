import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../../src/domain/day.ts';
import { matchDeals } from '../../../src/flows/deals/match-deals.ts';
import { nearestDeals } from '../../../src/flows/deals/nearest-deals.ts';
import { parseQuestion } from '../../../src/intent/parse-question.ts';
import type { DealQuestion } from '../../../src/intent/question.ts';
import { dealsDue, insertDeals, type OfPeople } from '../../../src/store/queries/deals/deals.ts';
import { addressesOnDeals } from '../../../src/store/queries/deals/search.ts';
import { openServices, type TestServices } from '../../support/bot/bot-services.ts';
import { deal } from '../../support/deals.ts';

const TODAY = '2026-06-10';
const DEALS = 100_000;

/** The aim is 100 ms; a machine that does other things meanwhile takes longer. */
const LIMIT_MS = 250;
const NAMES = [
  'Contoso',
  'Fabrikam',
  'Northwind',
  'Litware',
  'Woodgrove',
  'Adventure',
  'Proseware',
  'Tailspin',
];

let kept: TestServices;
beforeAll(async () => {
  kept = await openServices();
  for (let from = 0; from < DEALS; from += 1000) {
    const deals = Array.from({ length: 1000 }, (_, at) => {
      const n = from + at;
      return deal({
        dealId: `EA-2026-${String(n).padStart(6, '0')}`,
        customer: `Customer ${NAMES[n % NAMES.length]}${n % 977} Ltd`,
        customerDomains: [`customer${n}.example`],
        program: ['EA', 'EAS', 'SCE', 'AOS-G'][n % 4] ?? 'EA',
        transaction: n % 3 === 0 ? 'renewal' : 'new',
        closeDate: addDays(TODAY, (n % 400) - 100),
        aeEmail: `ae${n % 500}@account-team.example`,
        pdmEmail: `pdm${n % 50}@account-team.example`,
      });
    });
    await kept.store.db.transaction().execute((db) => insertDeals(db, deals, `${TODAY}T00:00:00Z`));
  }
}, 600_000);
afterAll(() => kept.remove());

async function took(run: () => Promise<unknown>): Promise<number> {
  await run();
  const times: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

const SOMEBODY: OfPeople = new Set(['pdm7@account-team.example']);

describe('a question, in a book of 100,000 deals', () => {
  describe.each([
    { who: 'an admin', of: 'everybody' as OfPeople },
    { who: 'a PDM', of: SOMEBODY },
  ])('asked by $who', ({ of }) => {
    it.each([
      'is Contoso8 EA ready',
      'is ltd ready',
      'is the June EA ready',
      'is customer contoso renewal ready',
      'what is blocking EA-2026-004711',
      'is ltd 2026 customer june ready',
      'is EA 2026 example ready',
      'contoso16 ltd',
      'is zebra ready',
    ])('"%s" is matched', async (text) => {
      const question = parseQuestion(text, TODAY) as DealQuestion;
      const ms = await took(() => matchDeals(kept.store.db, question, of));
      expect(ms).toBeLessThan(LIMIT_MS);
    });

    it.each(['contosso8', 'custmer fabirkam', 'EA-2062-004711', 'zebra nothing like it'])(
      '"%s" has its nearest deals',
      async (text) => {
        const ms = await took(() => nearestDeals(kept.store.db, [text], of, 'any'));
        expect(ms).toBeLessThan(LIMIT_MS);
      },
    );

    it.each([
      { name: 'no window', filters: {}, window: null },
      { name: 'a week', filters: {}, window: { from: '2026-06-08', to: '2026-06-14' } },
      { name: 'nothing of a program', filters: { program: 'MPSA' }, window: null },
      { name: 'a common word', filters: { words: ['customer'] }, window: null },
      { name: 'a rare word', filters: { words: ['contoso8'] }, window: null },
    ])('deals due are found, in $name', async ({ filters, window }) => {
      const ms = await took(() => dealsDue(kept.store.db, { of, ...filters }, window, TODAY, 501));
      expect(ms).toBeLessThan(LIMIT_MS);
    });
  });

  it('the people on deals are found', async () => {
    expect(await took(() => addressesOnDeals(kept.store.db, 5000))).toBeLessThan(LIMIT_MS);
  });
});
