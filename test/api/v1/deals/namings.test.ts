import { beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { auditRows } from '../../../support/api/audit-rows.ts';
import { type PageUser, type TestPage, usePages } from '../../../support/api/page.ts';
import { bookOf } from '../../../support/bot/bot-deals.ts';

const start = usePages();
const ANN = 'ann@partner.example';
const BO = 'bo@partner.example';
const CAROL = 'carol@partner.example';
const ROOT = 'root@partner.example';

describe('somebody whom colleagues named on deals', () => {
  let page: TestPage;
  let ann: PageUser;
  let bo: PageUser;
  let carol: PageUser;
  let root: PageUser;
  beforeEach(async () => {
    const deal = (deal_id: string, ae_email: string) => ({
      ...{ deal_id, customer: 'Acme', ae_email, close_date: '2026-06-20' },
    });
    const rows = [deal('A-1', ANN), deal('A-2', ANN), deal('B-1', BO), deal('B-2', BO)];
    page = await start({ fill: bookOf(rows), admins: [ROOT] });
    [ann, bo, carol, root] = [page.as(ANN), page.as(BO), page.as(CAROL), page.as(ROOT)];
    await ann.post('/deals/assign', { dealIds: ['A-1', 'A-2'], pdm: CAROL });
    await bo.post('/deals/assign', { dealIds: ['B-1'], ce: CAROL });
  });

  const listed = async (user: PageUser, query: Record<string, string> = {}) =>
    (await user.get('/deals', { sort: 'deal', ...query })).body.items.map(
      ({ dealId, ownNaming }: { dealId: string; ownNaming: string | null }) => [dealId, ownNaming],
    );
  const NAMED = [
    ['A-1', 'open'],
    ['A-2', 'open'],
    ['B-1', 'open'],
  ];

  it('finds them by their filter alone, and is told by whom and as what', async () => {
    expect(await listed(carol)).toEqual([]);
    expect(await listed(carol, { named: 'open' })).toEqual(NAMED);
    expect((await carol.get('/deals/counts', { named: 'open' })).body.all.deals).toBe(3);
    expect(await listed(carol, { named: 'open', ae: 'bo@' })).toEqual([['B-1', 'open']]);
    const { body } = await carol.get('/namings');
    expect(body).toMatchObject({
      ...{ more: 0, deals: 3 },
      namers: [
        { address: BO, deals: 1, dealIds: ['B-1'], positions: ['ce'] },
        { address: ANN, deals: 2, dealIds: ['A-1', 'A-2'], positions: ['pdm'] },
      ],
    });
    // Imported again they would be theirs: what somebody is only named on is in no book of theirs.
    const book = await carol.get('/deals/export', { named: 'open' });
    expect(String(book.body)).not.toMatch(/A-1|B-1/);
  });

  it('is the only one who learns of it by the list and by what is told', async () => {
    for (const user of [ann, bo, root]) {
      expect((await user.get('/namings')).body).toEqual({ namers: [], deals: 0, more: 0, told: null });
      expect(await listed(user, { named: 'open' })).toEqual([]);
    }
    expect(await listed(root)).toEqual(['A-1', 'A-2', 'B-1', 'B-2'].map((id) => [id, null]));
  });

  it('takes all, and takes that back', async () => {
    const { namers, told } = (await carol.get('/namings')).body;
    const by = namers.map((one: { by: string }) => one.by);
    const { body } = await carol.post('/namings/take', { by, told });
    expect(body.dealIds.toSorted()).toEqual(['A-1', 'A-2', 'B-1']);
    expect(await listed(carol)).toEqual(NAMED.map(([id]) => [id, null]));
    expect(await listed(carol, { named: 'open' })).toEqual([]);
    const taken = (await auditRows(page.bot.services.db)).filter((row) => row.detail_code === 'naming-taken');
    expect(taken.map(({ deal_key }) => deal_key).toSorted()).toEqual(['a-1', 'a-2', 'b-1']);
    expect((await carol.post('/namings/take', { by, told })).body).toEqual({ dealIds: [], decisions: [] });
    // Nobody else takes back what she answered.
    expect((await ann.post('/namings/undo', { decisions: body.decisions })).body.dealIds).toEqual([]);
    expect((await carol.post('/namings/undo', { decisions: body.decisions })).body.dealIds).toHaveLength(3);
    expect(await listed(carol)).toEqual([]);
    expect(await listed(carol, { named: 'open' })).toEqual(NAMED);
  });

  it('is told what an answer that broke off did, and can take that back, once it is repeated', async () => {
    const { db } = page.bot.services;
    const { namers, told } = (await carol.get('/namings')).body;
    const by = namers.map((one: { by: string }) => one.by);
    await sql`create trigger no_notes before insert on audit when new.deal_key = 'a-1' and new.action = 'name'
      begin select raise(abort, 'no notes today'); end`.execute(db);
    const take = () => carol.post('/namings/take', { by, told }, { key: 'the-same-key' });
    expect((await take()).status).toBe(500);
    expect(await listed(carol)).toEqual([['B-1', null]]);
    await sql`drop trigger no_notes`.execute(db);
    const { body } = await take();
    expect(body.dealIds.toSorted()).toEqual(['A-1', 'A-2', 'B-1']);
    expect((await carol.post('/namings/undo', { decisions: body.decisions })).body.dealIds).toHaveLength(3);
    expect(await listed(carol, { named: 'open' })).toEqual(NAMED);
  });

  it('is told of those who are shown alone; the others follow', async () => {
    const others = ['dan', 'eve', 'fay'].map((name) => `${name}@partner.example`);
    for (const [at, address] of others.entries()) {
      const dealId = `C-${at}`;
      await bookOf([{ deal_id: dealId, customer: 'Acme', ae_email: address, close_date: '2026-06-20' }])(
        page.bot.services as never,
      );
      await page.as(address).post('/deals/assign', { dealIds: [dealId], pdm: CAROL });
    }
    const first = (await carol.get('/namings')).body;
    expect(first).toMatchObject({ more: 2, deals: 3 });
    const untold = await page.bot.services.db
      .selectFrom('namings')
      .select('named_by_address')
      .where('told_at', 'is', null)
      .execute();
    expect(new Set(untold.map(({ named_by_address }) => named_by_address))).toEqual(new Set([ANN, BO]));
    const by = first.namers.map((one: { by: string }) => one.by);
    await carol.post('/namings/decline', { by, told: first.told });
    expect((await carol.get('/namings')).body).toMatchObject({ more: 0, deals: 3, namers: { length: 2 } });
  });

  it('declines those of one, and is not asked again', async () => {
    const { namers, told } = (await carol.get('/namings')).body;
    const anns = namers.find((one: { address: string }) => one.address === ANN).by;
    const { body } = await carol.post('/namings/decline', { by: [anns], told });
    expect(body.dealIds).toEqual(['A-1', 'A-2']);
    expect(await listed(carol, { named: 'open' })).toEqual([['B-1', 'open']]);
    expect((await carol.get('/namings')).body.namers).toHaveLength(1);
  });

  it('answers nothing that came after what was shown', async () => {
    const { namers, told } = (await carol.get('/namings')).body;
    await bo.post('/deals/assign', { dealIds: ['B-2'], ce: CAROL });
    const by = namers.map((one: { by: string }) => one.by);
    expect((await carol.post('/namings/take', { by, told })).body.dealIds).not.toContain('B-2');
    expect(await listed(carol, { named: 'open' })).toEqual([['B-2', 'open']]);
  });
});
