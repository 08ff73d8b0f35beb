import { describe, expect, it } from '@jest/globals';
import type { Deal } from '../../../../src/domain/deal.ts';
import { matchDeals } from '../../../../src/flows/deals/match-deals.ts';
import { nearestDeals } from '../../../../src/flows/deals/nearest-deals.ts';
import { parseQuestion } from '../../../../src/intent/parse-question.ts';
import type { DealQuestion } from '../../../../src/intent/question.ts';
import type { Store } from '../../../../src/store/open.ts';
import { dealsByWords, dealsDue, insertDeals } from '../../../../src/store/queries/deals/deals.ts';
import { addressesOnDeals, fewestRefs, wordsBeginning } from '../../../../src/store/queries/deals/search.ts';
import { onEachDatabase } from '../../../support/databases/each-database.ts';
import { deal } from '../../../support/deals.ts';

const TODAY = '2026-06-10';
const ANN = 'ann.lee@microsoft.com';

async function keep({ db }: Store, ...stated: readonly Partial<Deal>[]): Promise<void> {
  await insertDeals(db, stated.map(deal), `${TODAY}T08:00:00.000Z`);
}

function ids(rows: readonly { readonly deal_id: string }[]): string[] {
  return rows.map(({ deal_id }) => deal_id);
}

const BOOK: readonly Partial<Deal>[] = [
  { dealId: 'past', closeDate: '2026-06-01', pdmEmail: ANN },
  { dealId: 'today', closeDate: TODAY, program: 'SCE' },
  { dealId: 'soon', effectiveDate: '2026-06-14', aeEmail: 'ANN.LEE@microsoft.com' },
  { dealId: 'both', closeDate: '2026-07-20', effectiveDate: '2026-06-12', cloudScope: 'gcc' },
  { dealId: 'none', customer: 'Fabrikam' },
  { dealId: 'done', closeDate: '2026-06-11', stage: 'closed' },
  { dealId: 'held', closeDate: '2026-06-30', stage: 'on-hold', transaction: 'renewal' },
];

const DUE = [
  { name: 'nothing', filters: {}, finds: ['today', 'soon', 'past', 'held', 'both', 'none'] },
  { name: 'a program', filters: { program: 'SCE' }, finds: ['today'] },
  { name: 'a transaction', filters: { transaction: 'renewal' }, finds: ['held'] },
  { name: 'a scope', filters: { scope: 'gcc' }, finds: ['both'] },
  { name: 'a word', filters: { words: ['fabri'] }, finds: ['none'] },
  {
    name: 'a month of any year',
    filters: { month: { month: 6, year: null } },
    finds: ['today', 'soon', 'past', 'held'],
  },
  { name: 'a month of a year', filters: { month: { month: 7, year: 2026 } }, finds: ['both'] },
  { name: 'a month of another year', filters: { month: { month: 7, year: 2027 } }, finds: [] },
  { name: 'a PDM', filters: { people: { addresses: new Set([ANN]), position: 'pdm' } }, finds: ['past'] },
  {
    name: 'a person',
    filters: { people: { addresses: new Set([ANN]), position: null } },
    finds: ['soon', 'past'],
  },
  { name: 'nobody', filters: { people: { addresses: new Set<string>(), position: null } }, finds: [] },
] as const;

describe('deals that are due', () => {
  onEachDatabase((database) => {
    it.each(DUE)('narrowed down by $name are $finds', async ({ filters, finds }) => {
      const store = await database.store();
      await keep(store, ...BOOK);
      const found = await dealsDue(store.db, { of: 'everybody', ...filters }, null, TODAY, 10);
      expect(ids(found)).toEqual(finds);
    });

    it.each([
      { from: '2026-06-08', to: '2026-06-14', finds: ['today', 'soon'] },
      { from: null, to: '2026-06-09', finds: ['past'] },
      { from: '2026-06-15', to: null, finds: ['held', 'both'] },
      { from: null, to: null, finds: ['today', 'soon', 'past', 'held', 'both'] },
    ])(
      'from $from to $to are $finds, whether few or many deals are looked through',
      async ({ from, to, finds }) => {
        const store = await database.store();
        await keep(store, ...BOOK);
        for (const words of [[], ['contoso']]) {
          const found = await dealsDue(store.db, { of: 'everybody', words }, { from, to }, TODAY, 10);
          expect(ids(found)).toEqual(finds);
        }
      },
    );

    it('are only those of the asker, and the nearest to today where there are too many', async () => {
      const store = await database.store();
      await keep(store, ...BOOK);
      expect(ids(await dealsDue(store.db, { of: new Set([ANN]) }, null, TODAY, 10))).toEqual([
        'soon',
        'past',
      ]);
      expect(ids(await dealsDue(store.db, { of: 'everybody' }, null, TODAY, 2))).toEqual(['today', 'soon']);
    });
  });
});

describe('a book in which a word is common', () => {
  onEachDatabase((database) => {
    it('is gone through by day, and gives the same as a look-up of few', async () => {
      const store = await database.store();
      const deals = Array.from({ length: 2300 }, (_, at) => ({
        dealId: `EA-${String(at).padStart(4, '0')}`,
        customer: `Common ${at % 2 === 0 ? 'even' : 'odd'}`,
        closeDate: at % 5 === 0 ? null : `2026-06-${String((at % 28) + 1).padStart(2, '0')}`,
        stage: at % 7 === 0 ? ('closed' as const) : ('open' as const),
      }));
      await keep(store, ...deals.slice(0, 700));
      const before = await dealsByWords(store.db, ['common', 'odd'], 1000);
      await keep(store, ...deals.slice(700).map((one) => ({ ...one, customer: 'Common other' })));
      expect(await fewestRefs(store.db, { of: 'everybody', words: ['common'] })).toBeNull();
      expect(await fewestRefs(store.db, { of: 'everybody', words: ['common', 'odd'] })).toHaveLength(350);
      expect(ids(await dealsByWords(store.db, ['common', 'odd'], 1000))).toEqual(ids(before));
      const walked = await dealsByWords(store.db, ['common'], 3000);
      expect(walked).toHaveLength(2300);
      expect(ids(walked.filter(({ customer }) => customer === 'Common odd'))).toEqual(ids(before));
    }, 60_000);

    it('is asked for words and addresses one by one', async () => {
      const store = await database.store();
      await keep(store, ...BOOK, {
        dealId: 'D-2',
        customer: 'Contoso Contra Cöln',
        pdmEmail: 'bo@microsoft.com',
      });
      expect(await wordsBeginning(store.db, 'co', 10)).toEqual(['coln', 'com', 'contoso', 'contra']);
      expect(await wordsBeginning(store.db, 'co', 2)).toEqual(['coln', 'com']);
      expect(await wordsBeginning(store.db, 'zz', 10)).toEqual([]);
      expect(await addressesOnDeals(store.db, 10)).toEqual([ANN, 'bo@microsoft.com']);
      expect(await addressesOnDeals(store.db, 1)).toEqual([ANN]);
    });
  });
});

describe('the deal a question is about', () => {
  const book: readonly Partial<Deal>[] = [
    {
      dealId: 'EA-2026-0042',
      customer: 'Contoso',
      transaction: 'renewal',
      closeDate: '2026-06-22',
      pdmEmail: ANN,
    },
    { dealId: 'EAS-2026-0043', customer: 'Contoso', program: 'EAS', closeDate: '2026-07-22' },
    { dealId: 'EA-2026-00421', customer: 'New Horizons', customerDomains: [], effectiveDate: '2027-06-01' },
    {
      dealId: 'SCE-7',
      customer: 'June Energy',
      customerDomains: [],
      program: 'SCE',
      closeDate: '2026-09-01',
    },
  ];

  onEachDatabase((database) => {
    it.each([
      ['is contoso ready', ['EA-2026-0042', 'EAS-2026-0043']],
      ["is Contoso's June EA ready?", ['EA-2026-0042']],
      ['is the contoso eas ready', ['EAS-2026-0043']],
      ["what's blocking the Contoso renewal", ['EA-2026-0042']],
      ['what is missing for EA-2026-0042', ['EA-2026-0042']],
      ['what is missing for ea-2026-0042 and 1', ['EA-2026-0042']],
      ['what is missing for ea-2026-004', ['EA-2026-0042', 'EAS-2026-0043', 'EA-2026-00421']],
      ['is New Horizons ready', ['EA-2026-00421']],
      ['is June Energy ready', ['SCE-7']],
      ['is the contoso SCE ready', []],
      ['is zebra ready', []],
    ])('"%s" is %j', async (text, finds) => {
      const store = await database.store();
      await keep(store, ...book);
      expect(ids(await matchDeals(store.db, parseQuestion(text, TODAY) as DealQuestion))).toEqual(finds);
    });

    it('is one the asker may see, also among the nearest', async () => {
      const store = await database.store();
      await keep(store, ...book);
      const of = new Set([ANN]);
      const ask = (text: string) => matchDeals(store.db, parseQuestion(text, TODAY) as DealQuestion, of);
      expect(ids(await ask('is contoso ready'))).toEqual(['EA-2026-0042']);
      expect(await ask('is EAS-2026-0043 ready')).toEqual([]);
      expect(ids(await nearestDeals(store.db, ['contosso'], of, 'any'))).toEqual(['EA-2026-0042']);
      expect(await nearestDeals(store.db, ['horizon'], of, 'any')).toEqual([]);
    });

    it.each([
      [['contosso'], 'any', ['EA-2026-0042', 'EAS-2026-0043']],
      [['ocntoso'], 'any', ['EA-2026-0042', 'EAS-2026-0043']],
      [['horizns', 'zebra', 'giraffe'], 'any', ['EA-2026-00421']],
      [['horizns', 'zebra', 'giraffe'], 'half', []],
      [['zebra'], 'any', []],
      [[], 'any', []],
    ] as const)('of %j comes near, %s of the words being met: %j', async (words, nearness, finds) => {
      const store = await database.store();
      await keep(store, ...book);
      const found = await nearestDeals(store.db, words, 'everybody', nearness);
      expect(ids(found).toSorted()).toEqual(finds);
    });
  });
});
