import type { Services } from '../../../../src/services.ts';
import type { RouteCase } from '../route-case.ts';

const FOR_ADMINS = { none: 'it is for admins, who see every deal' };
const DEE = 'dee@partner.example';

/** How the routes of partners' desks are tried by the tests that hold for all routes. */
export const DESK_CASES: Readonly<Record<string, RouteCase>> = {
  listDeskDeals: { elses: { none: 'it lists the deals of whoever asks: test/api/v1/desk/desk.test.ts' } },
  getDeskDeal: { params: { dealId: 'A-1' }, elses: { params: { dealId: 'B-1' } } },
  listDesks: { query: { dealId: 'A-1' }, elses: FOR_ADMINS },
  addDesk: {
    body: { dealId: 'A-1', address: DEE },
    elses: FOR_ADMINS,
    malformed: [
      { address: DEE },
      { dealId: 'A-1', partner: 'Northwind Traders', address: DEE },
      { dealId: 'A-1' },
    ],
  },
  removeDesk: {
    prepare: async (_ask, { db, now }) => {
      await insertDesk(db, now(), { removed_at: null });
      return { params: { desk: 'the-desk' } };
    },
    elses: FOR_ADMINS,
  },
  restoreDesk: {
    prepare: async (_ask, { db, now }) => {
      await insertDesk(db, now(), { removed_at: new Date(now()).toISOString() });
      return { params: { desk: 'the-desk' } };
    },
    elses: FOR_ADMINS,
  },
};

async function insertDesk(
  db: Services['db'],
  at: number,
  { removed_at }: { readonly removed_at: string | null },
): Promise<void> {
  await db
    .insertInto('desks')
    .values({
      ...{ id: 'the-desk', deal_ref: null, partner: 'Northwind', partner_key: 'northwind' },
      ...{ address: DEE, address_key: DEE, added_at: new Date(at).toISOString() },
      ...{ added_by: 'person:root', adder_name: 'Root', removed_at },
    })
    .execute();
}
