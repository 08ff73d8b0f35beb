import { describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { dealsCalled } from '../../../src/flows/deals/deals-called.ts';
import { POSTGRES, SQLITE } from '../../../src/store/db/dialect.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import { addMissingContacts } from '../../../src/store/queries/deals/address-contacts.ts';
import {
  changeContact,
  contactsOf,
  deleteContacts,
  insertContacts,
} from '../../../src/store/queries/deals/contacts.ts';
import type { OfPeople } from '../../../src/store/queries/deals/deals.ts';
import { insertDeals, updateDeal } from '../../../src/store/queries/deals/deals.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openUnmigrated } from '../../support/databases/unmigrated.ts';
import { deal } from '../../support/deals.ts';

const AT = '2026-06-10T12:00:00.000Z';
const STEP = '0040-deal-names';
const ANN = 'ann@team.example';
const added = { role: 'notices-contact', addedAt: AT, addedBy: 'person:1' } as const;

const BOOK = [
  {
    dealId: 'EA-2026-0042',
    customer: 'Contoso',
    customerDomains: ['contoso.com'],
    agreementNumber: '81724406',
    packageId: 'PKG-2208417',
  },
  {
    dealId: 'EA-2026-0302',
    customer: "Margie's Travel",
    customerDomains: ['margiestravel.com'],
    aeEmail: ANN,
  },
  { dealId: 'SCE-2026-0044', customer: 'City Power & Light', customerDomains: ['cpandl.com'] },
  { dealId: 'EA-2026-0033', customer: 'The Phone Company', customerDomains: [], aeEmail: ANN },
  { dealId: 'SCE-2026-0209', customer: 'Wide World Importers', customerDomains: ['wideworldimporters.com'] },
  { dealId: 'EAS-2026-0404', customer: 'Franklin State University Hospital', customerDomains: [] },
  { dealId: 'OPP0007', customer: 'Tailspin Toys', customerDomains: ['tailspintoys.com'] },
  { dealId: 'D-9', customer: 'Wingtip Toys', customerDomains: ['wingtiptoys.com'] },
];
const CONTACTS: readonly (readonly [deal: string, name: string, email: string])[] = [
  ['ea-2026-0042', 'Wei Zhang', 'wei.zhang@contoso.com'],
  ['sce-2026-0044', 'Siobhán O’Malley', 'siobhan@cpandl.com'],
  ['opp0007', 'Jürgen Weiß', 'jw@tailspintoys.com'],
  ['d-9', 'Søren Kjærgaard', 'soren@wingtiptoys.com'],
  ['ea-2026-0033', 'Linh Nguyen', 'linh@phone.example'],
];

async function fill(db: Kysely<Schema>): Promise<ReadonlyMap<string, number>> {
  const refs = await insertDeals(
    db,
    BOOK.map((one) => deal(one)),
    AT,
  );
  await insertContacts(
    db,
    CONTACTS.map(([key, name, email]) => ({
      ...added,
      dealRef: refs.get(key) ?? 0,
      position: 0,
      name,
      email,
    })),
  );
  return refs;
}

const SAID: readonly (readonly [text: string, ...deals: string[]])[] = [
  ['EA 2026 42', 'EA-2026-0042'],
  ['ea2026-0042', 'EA-2026-0042'],
  ['EA-2026-42 pls', 'EA-2026-0042'],
  ['whats up with ea_2026_042?', 'EA-2026-0042'],
  ['opp 7', 'OPP0007'],
  ['OPP-0007 status', 'OPP0007'],
  ['agreement 81724406', 'EA-2026-0042'],
  ['pkg2208417', 'EA-2026-0042'],
  ['https://wsa.example/deals/EA-2026-0042', 'EA-2026-0042'],
  [
    'look: https://teams.microsoft.com/l/entity/1/deals?context=%7B%22subEntityId%22%3A%22EA-2026-0042%22%7D',
    'EA-2026-0042',
  ],
  ['https://teams.microsoft.com/l/chat/0/0?users=28:1&message=check%20EA-2026-0042', 'EA-2026-0042'],
  ['how far is wei.zhang@contoso.com', 'EA-2026-0042'],
  ['siobhan@cpandl.com', 'SCE-2026-0044'],
  ["jurgen weiss's deal", 'OPP0007'],
  ['juergen weiss', 'OPP0007'],
  ['soren kjaergaard', 'D-9'],
  ['siobhan omalley', 'SCE-2026-0044'],
  ["O'Malley", 'SCE-2026-0044'],
  ['margies travel never got the letter', 'EA-2026-0302'],
  ['is Margie’s ready', 'EA-2026-0302'],
  ['city power and light', 'SCE-2026-0044'],
  ['cpandl told me', 'SCE-2026-0044'],
  ['invalid WSA for nguyen at the phone company', 'EA-2026-0033'],
  ['someone at the phone company left', 'EA-2026-0033'],
  ["who's the problem at wideworld", 'SCE-2026-0209'],
  ['the university hospital is on gcc', 'EAS-2026-0404'],
  ['toys', 'OPP0007', 'D-9'],
  ['tailspin toys', 'OPP0007'],
  // Words that sentences about anything have.
  ['which company is it for'],
  ['may a hospital use gcc'],
  ['where in the portal is that'],
  ['world wide rules since march 2026'],
  ['how long do we have, 30 days or 10'],
  ['is there light at the end'],
  [''],
];

describe('the deals that a sentence names', () => {
  onEachDatabase((database) => {
    it.each(SAID)('"%s"', async (text, ...deals) => {
      const { db } = await database.store();
      await fill(db);
      expect(await called(db, text)).toEqual(deals);
    });

    it('are those of the people who look, whatever others there are', async () => {
      const { db } = await database.store();
      await fill(db);
      const of = new Set([ANN]);
      expect(await called(db, 'contoso', of)).toEqual([]);
      expect(await called(db, 'EA 2026 42', of)).toEqual([]);
      expect(await called(db, 'wei zhang', of)).toEqual([]);
      expect(await called(db, 'margies', of)).toEqual(['EA-2026-0302']);
      expect(await called(db, 'nguyen', of)).toEqual(['EA-2026-0033']);
      expect(await called(db, 'margies', new Set())).toEqual([]);
    });

    it('follow the contacts as they are added, renamed and removed', async () => {
      const { db } = await database.store();
      const refs = await fill(db);
      const ref = refs.get('d-9') ?? 0;
      await db
        .transaction()
        .execute((transaction) =>
          addMissingContacts(transaction, ref, [{ ...added, name: 'Zofia Kamińska', email: 'z@x.example' }]),
        );
      expect(await called(db, 'zofia')).toEqual(['D-9']);
      const [, zofia] = await contactsOf(db, [ref]);
      await changeContact(db, zofia?.id ?? 0, { position: 1, email: 'z@x.example', name: 'Halina Nowak' });
      expect([await called(db, 'zofia'), await called(db, 'nowak')]).toEqual([[], ['D-9']]);
      await deleteContacts(db, [zofia?.id ?? 0]);
      expect(await called(db, 'nowak')).toEqual([]);
    });

    it('follow the deal as it is changed', async () => {
      const { db } = await database.store();
      const refs = await fill(db);
      await updateDeal(
        db,
        refs.get('d-9') ?? 0,
        deal({ dealId: 'D-9', customer: 'Łódź Foods', agreementNumber: '555012' }),
        AT,
      );
      expect(await called(db, 'wingtip')).toEqual([]);
      expect(await called(db, 'lodz')).toEqual(['D-9']);
      expect(await called(db, 'agreement 555012')).toEqual(['D-9']);
      expect(await called(db, 'soren')).toEqual(['D-9']);
    });

    it('are found by names that were stored before there were any', async () => {
      const settings = await database.settings();
      const before = openUnmigrated(settings);
      const dialect = settings.databaseUrl === null ? SQLITE : POSTGRES;
      const upTo = Object.entries(MIGRATIONS).filter(([name]) => name <= STEP);
      await migrate(before, dialect, Object.fromEntries(upTo));
      await fill(before);
      // The step is taken again, over the deals and contacts of before.
      await before.schema.dropTable('deal_names').execute();
      await before
        .deleteFrom('kysely_migration' as never)
        .where('name' as never, '=', STEP as never)
        .execute();
      await migrate(before, dialect, MIGRATIONS);
      for (const text of ['ea 2026 42', 'wei zhang', 'margies', '81724406'])
        expect([text, await called(before, text)]).not.toEqual([text, []]);
      await before.destroy();
    });
  });
});

async function called(
  db: Kysely<Schema>,
  text: string,
  of: OfPeople = 'everybody',
): Promise<readonly string[]> {
  return (await dealsCalled(db, text, of)).rows.map(({ deal_id }) => deal_id);
}
