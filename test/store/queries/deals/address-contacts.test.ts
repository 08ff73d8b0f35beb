import { expect, it } from '@jest/globals';
import {
  addMissingContacts,
  addressesOnDealsOf,
} from '../../../../src/store/queries/deals/address-contacts.ts';
import { insertContacts } from '../../../../src/store/queries/deals/contacts.ts';
import { insertDeals } from '../../../../src/store/queries/deals/deals.ts';
import { onEachDatabase } from '../../../support/databases/each-database.ts';
import { deal } from '../../../support/deals.ts';

const AT = '2026-06-10T12:00:00.000Z';
const added = { role: 'notices-contact', name: null, addedAt: AT, addedBy: 'person:1' } as const;

onEachDatabase((database) => {
  /** Ann's deal in GCC and Bo's in DoD, both with Kim. */
  async function filled() {
    const { db } = await database.store();
    const refs = await insertDeals(
      db,
      [
        deal({ dealId: 'A', cloudScope: 'gcc', aeEmail: 'Ann@x.example', pdmEmail: 'cy@x.example' }),
        deal({ dealId: 'B', cloudScope: 'dod', ceEmail: 'bo@x.example' }),
      ],
      AT,
    );
    const [a = 0, b = 0] = ['a', 'b'].map((key) => refs.get(key) ?? 0);
    const kim = { ...added, email: 'Kim@agency.gov', position: 0 };
    await insertContacts(db, [
      { ...kim, dealRef: a },
      { ...kim, dealRef: a, role: 'bill-to', position: 1 },
      { ...kim, dealRef: b },
    ]);
    return { db, a };
  }

  it('tells which addresses stand on whose deals of a scope, each once', async () => {
    const { db } = await filled();
    const people = ['ann@x.example', 'bo@x.example', 'cy@x.example', 'di@x.example'];
    const about = ['kim@agency.gov', 'lou@agency.gov'];
    const found = async (scope: 'gcc' | 'dod' | 'gcc-high', whom = people) =>
      (await addressesOnDealsOf(db, scope, about, whom))
        .map(({ address, person }) => `${address} ${person}`)
        .toSorted();
    expect(await found('gcc')).toEqual(['kim@agency.gov ann@x.example', 'kim@agency.gov cy@x.example']);
    expect(await found('dod')).toEqual(['kim@agency.gov bo@x.example']);
    expect(await found('gcc-high')).toEqual([]);
    expect(await found('gcc', [])).toEqual([]);
    expect(await addressesOnDealsOf(db, 'gcc', [], people)).toEqual([]);
    const many = [...Array.from({ length: 1200 }, (_, at) => `p${at}@x.example`), 'ann@x.example'];
    expect(await found('gcc', many)).toEqual(['kim@agency.gov ann@x.example']);
  });

  it('adds what is not there yet in that role, after what is', async () => {
    const { db, a } = await filled();
    const add = (...emails: string[]) =>
      db.transaction().execute((transaction) =>
        addMissingContacts(
          transaction,
          a,
          emails.map((email) => ({ ...added, email })),
        ),
      );
    expect(await add('kim@AGENCY.gov', 'Lou@agency.gov')).toEqual(new Set(['lou@agency.gov']));
    expect(await add('lou@agency.gov')).toEqual(new Set());
    const kept = await db
      .selectFrom('contacts')
      .selectAll()
      .where('deal_ref', '=', a)
      .orderBy('id')
      .execute();
    expect(kept.map(({ email, role }) => `${role} ${email}`)).toEqual([
      'notices-contact Kim@agency.gov',
      'bill-to Kim@agency.gov',
      'notices-contact Lou@agency.gov',
    ]);
    expect(kept[2]?.position).toBeGreaterThan(1);
    const none = await insertDeals(db, [deal({ dealId: 'C' })], AT);
    const first = await db
      .transaction()
      .execute((transaction) =>
        addMissingContacts(transaction, none.get('c') ?? 0, [{ ...added, email: 'x@y.zz' }]),
      );
    expect(first).toEqual(new Set(['x@y.zz']));
  });
});
