import { describe, expect, it } from '@jest/globals';
import { COLUMN_NAMES } from '../../../src/book/columns.ts';
import type { Store } from '../../../src/store/open.ts';
import { insertContacts } from '../../../src/store/queries/deals/contacts.ts';
import { dealByKey } from '../../../src/store/queries/deals/deals.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { contact } from '../../support/deals.ts';
import { type BookRow, csv } from './books.ts';
import {
  ANN,
  BOB,
  BOOK,
  contactLines,
  contents,
  DEAL,
  evidenceLines,
  FIRST,
  SECOND,
  take,
  takeRows,
  VALID,
} from './taking.ts';

/** What somebody adds in chat, behind the contacts of the book. */
async function addInChat({ db }: Store, email = 'eve@contoso.com'): Promise<void> {
  const dealRef = (await dealByKey(db, 'd-1'))?.id ?? 0;
  const added = { dealRef, position: 2, addedAt: FIRST, addedBy: 'teams:eve' };
  await insertContacts(db, [{ ...contact('online-service-manager', email, 'Eve'), ...added }]);
}

const EDITS: readonly {
  readonly what: string;
  readonly rows: readonly BookRow[];
  readonly changes: readonly string[];
}[] = [
  {
    what: 'a moved date',
    rows: [{ ...DEAL, ...ANN, close_date: '2026-07-15' }, BOB],
    changes: ['close_date: 2026-06-30 → 2026-07-15'],
  },
  { what: 'a cleared date', rows: [{ ...DEAL, ...ANN }, BOB], changes: ['close_date: 2026-06-30 → (blank)'] },
  {
    what: 'several values',
    rows: [
      {
        ...DEAL,
        ...ANN,
        close_date: '2026-06-30',
        customer: 'Contoso Ltd',
        stage: 'on-hold',
        value_usd: '5',
      },
      BOB,
    ],
    changes: ['customer: Contoso → Contoso Ltd', 'stage: open → on-hold', 'value_usd: (blank) → 5'],
  },
  {
    what: 'another scope',
    rows: [{ ...DEAL, ...ANN, close_date: '2026-06-30', cloud_scope: 'GCC High' }, BOB],
    changes: ['cloud_scope: commercial → gcc-high'],
  },
  {
    what: 'a further contact',
    rows: [{ ...DEAL, ...ANN, close_date: '2026-06-30' }, BOB, { ...BOB, contact_role: 'OSM' }],
    changes: ['OSM bob@contoso.com added'],
  },
  {
    what: 'a contact that is gone',
    rows: [{ ...DEAL, ...ANN, close_date: '2026-06-30' }],
    changes: ['OA bob@contoso.com removed'],
  },
  {
    what: 'a first contact that is gone',
    rows: [{ ...DEAL, ...BOB, close_date: '2026-06-30' }],
    changes: ['NTC ann@contoso.com removed'],
  },
  {
    what: 'a changed address',
    rows: [
      { ...DEAL, ...ANN, close_date: '2026-06-30' },
      { ...BOB, contact_email: 'rob@contoso.com' },
    ],
    changes: ['OA rob@contoso.com added', 'OA bob@contoso.com removed'],
  },
  {
    what: 'names',
    rows: [
      { ...DEAL, ...ANN, contact_name: '', close_date: '2026-06-30' },
      { ...BOB, contact_name: 'Bob' },
    ],
    changes: ['NTC ann@contoso.com: name Ann → (blank)', 'OA bob@contoso.com: name (blank) → Bob'],
  },
  {
    what: 'another order',
    rows: [{ ...DEAL, ...BOB, close_date: '2026-06-30' }, ANN],
    changes: ['contacts put in another order'],
  },
  {
    what: 'one new check',
    rows: [{ ...DEAL, ...ANN, ...VALID, close_date: '2026-06-30' }, BOB],
    changes: ['1 new check'],
  },
  {
    what: 'two new checks',
    rows: [
      { ...DEAL, ...ANN, ...VALID, close_date: '2026-06-30' },
      { ...BOB, ...VALID },
    ],
    changes: ['2 new checks'],
  },
];

describe('taking a book again', () => {
  onEachDatabase((database) => {
    it.each([
      { what: 'as it was', again: csv(BOOK) },
      { what: 'with its columns in another order', again: csv(BOOK, COLUMN_NAMES.toReversed()) },
      {
        what: 'with addresses, ids and words in another case',
        again: csv([
          { ...BOOK[0], deal_id: 'd-1', contact_email: 'ANN@contoso.com', cloud_scope: 'PUBLIC' },
          { ...BOB, contact_role: 'Online Administrator' },
          { ...BOOK[2] },
        ]),
      },
    ])('$what changes nothing', async ({ again }) => {
      const store = await database.store();
      await take(store, csv(BOOK));
      const before = await contents(store);
      const { problems, outcomes } = await take(store, again, { at: SECOND, by: 'somebody else' });
      expect(problems).toEqual([]);
      expect(outcomes.map(({ kind, changes }) => [kind, ...changes])).toEqual([['unchanged'], ['unchanged']]);
      expect(await contents(store)).toEqual(before);
    });

    it.each(EDITS)('with $what changes that and says so', async ({ rows, changes }) => {
      const store = await database.store();
      const other = { deal_id: 'D-2', customer: 'Northwind' };
      await takeRows(store, [{ ...DEAL, ...ANN, close_date: '2026-06-30' }, BOB, other]);
      const { outcomes } = await takeRows(store, [...rows, other], { at: SECOND });
      expect(outcomes).toEqual([
        { dealId: 'D-1', kind: 'changed', changes },
        { dealId: 'D-2', kind: 'unchanged', changes: [] },
      ]);
      const kept = await contents(store);
      expect(kept.deals).toMatchObject([
        { deal_id: 'D-1', created_at: FIRST, updated_at: SECOND },
        { deal_id: 'D-2', created_at: FIRST, updated_at: FIRST },
      ]);

      // What was said has come to be: the same once more is no change, and as good as a first time.
      const { outcomes: third } = await takeRows(store, [...rows, other], { at: SECOND });
      expect(third.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
      const edited = await contactLines(store);
      const fresh = await database.store();
      await takeRows(fresh, [...rows, other]);
      expect(edited).toEqual(await contactLines(fresh));
    });

    it('without a contact keeps the checks of its address', async () => {
      const store = await database.store();
      await takeRows(store, [{ ...DEAL, ...ANN, ...VALID }]);
      await takeRows(store, [DEAL]);
      expect(await contactLines(store)).toEqual([]);
      expect(await evidenceLines(store)).toEqual(['ann@contoso.com commercial valid']);
    });

    it('in another scope keeps the checks in the scope they were made in', async () => {
      const store = await database.store();
      await takeRows(store, [{ ...DEAL, ...ANN, ...VALID }]);
      const { outcomes } = await takeRows(store, [{ ...DEAL, ...ANN, ...VALID, cloud_scope: 'GCC' }]);
      expect(outcomes[0]?.changes).toEqual(['cloud_scope: commercial → gcc', '1 new check']);
      expect(await evidenceLines(store)).toEqual([
        'ann@contoso.com commercial valid',
        'ann@contoso.com gcc valid',
      ]);
    });

    it('leaves what a column states that it does not have', async () => {
      const store = await database.store();
      await take(store, csv(BOOK));
      const before = await contents(store);
      const narrow = csv(BOOK, ['deal_id', 'customer', 'country']);
      const { outcomes } = await take(store, narrow, { at: SECOND });
      expect(outcomes.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
      expect(await contents(store)).toEqual(before);
    });

    it('leaves the names of contacts when it has no column of names', async () => {
      const store = await database.store();
      await take(store, csv([DEAL, ANN, BOB]));
      const columns = COLUMN_NAMES.filter((column) => column !== 'contact_name');
      const { outcomes } = await take(store, csv([DEAL, BOB, ANN], columns));
      expect(outcomes[0]?.changes).toEqual(['contacts put in another order']);
      expect(await contactLines(store)).toEqual([
        'D-1 online-administrator bob@contoso.com',
        'D-1 notices-contact ann@contoso.com (Ann)',
      ]);
    });

    it('without a column of scopes keeps checks in the scope the deal has', async () => {
      const store = await database.store();
      await takeRows(store, [{ ...DEAL, cloud_scope: 'DoD' }]);
      const columns = COLUMN_NAMES.filter((column) => column !== 'cloud_scope');
      await take(store, csv([{ ...DEAL, ...ANN, ...VALID }], columns));
      expect(await evidenceLines(store)).toEqual(['ann@contoso.com dod valid']);
    });

    it('leaves contacts that others have added', async () => {
      const store = await database.store();
      await takeRows(store, [DEAL, ANN, BOB]);
      await addInChat(store);
      const { outcomes } = await takeRows(store, [DEAL, ANN]);
      expect(outcomes[0]?.changes).toEqual(['OA bob@contoso.com removed']);
      expect(await contactLines(store)).toEqual([
        'D-1 notices-contact ann@contoso.com (Ann)',
        'D-1 online-service-manager eve@contoso.com (Eve)',
      ]);
    });

    it('is no change either where others have added contacts between those of the book', async () => {
      const store = await database.store();
      const zoe = { ...BOB, contact_role: 'OSM', contact_email: 'zoe@contoso.com' };
      await takeRows(store, [DEAL, ANN, BOB]);
      await addInChat(store);
      const { outcomes } = await takeRows(store, [DEAL, ANN, BOB, zoe], { at: SECOND });
      expect(outcomes[0]?.changes).toEqual(['OSM zoe@contoso.com added']);
      const before = await contents(store);
      const { outcomes: again } = await takeRows(store, [DEAL, ANN, BOB, zoe]);
      expect(again).toEqual([{ dealId: 'D-1', kind: 'unchanged', changes: [] }]);
      expect(await contents(store)).toEqual(before);
    });

    it('that states a contact others have added makes no second one of it', async () => {
      const store = await database.store();
      await takeRows(store, [DEAL, ANN, BOB]);
      await addInChat(store, 'Eve@Contoso.com');
      const eve = {
        deal_id: 'D-1',
        contact_role: 'OSM',
        contact_name: 'Eve',
        contact_email: 'eve@contoso.com',
      };
      const { outcomes } = await takeRows(store, [DEAL, ANN, BOB, eve]);
      expect(outcomes[0]).toMatchObject({ kind: 'unchanged' });
      expect(await contactLines(store)).toHaveLength(3);
    });
  });
});
