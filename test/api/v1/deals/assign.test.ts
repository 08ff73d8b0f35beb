import { beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type PageUser, usePages } from '../../../support/api/page.ts';
import { bookOf } from '../../../support/bot/bot-deals.ts';

const start = usePages();
const ANN = 'ann@partner.example';
const ROOT = 'root@partner.example';
const CAROL = 'carol@partner.example';

describe('many deals at once', () => {
  let ann: PageUser;
  let root: PageUser;
  let carol: PageUser;
  beforeAll(async () => {
    const deal = (deal_id: string, ae_email: string, pdm_email: string) => ({
      ...{ deal_id, customer: 'Acme', ae_email, pdm_email, close_date: '2026-06-20' },
    });
    const rows = [
      deal('A-1', ANN, 'pia@partner.example'),
      deal('A-2', ANN, CAROL),
      deal('B-1', 'bo@partner.example', ''),
    ];
    const page = await start({ fill: bookOf(rows), admins: [ROOT] });
    [ann, root, carol] = [page.as(ANN), page.as(ROOT), page.as(CAROL)];
  });

  const pdms = async () => {
    const { body } = await root.get('/deals', { sort: 'deal' });
    return body.items.map(({ dealId, pdm }: { dealId: string; pdm: string }) => [dealId, pdm]);
  };

  it('get a PDM, those that somebody may edit, and lose them again', async () => {
    const before = await pdms();
    const dealIds = ['A-1', 'a-1', 'A-2', 'B-1', 'Q-9'];
    const { status, body } = await ann.post('/deals/assign', { dealIds, pdm: CAROL });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { outcome: 'changed', named: [CAROL] },
      { dealId: 'A-2', outcome: 'unchanged', edit: null },
      { dealId: 'B-1', outcome: 'no-such-deal', edit: null },
      { dealId: 'Q-9', outcome: 'no-such-deal', edit: null },
    ]);
    expect(await pdms()).toEqual([
      ['A-1', CAROL],
      ['A-2', CAROL],
      ['B-1', null],
    ]);
    // Whom a colleague names is on no list before they take the deal.
    const hers = await carol.get('/deals');
    expect(hers.body.items.map(({ dealId }: { dealId: string }) => dealId)).toEqual(['A-2']);
    const edits = [{ dealId: 'A-1', edit: body.items[0].edit }];
    expect((await ann.post('/deals/assign/undo', { edits })).body.items).toMatchObject([
      { outcome: 'changed' },
    ]);
    expect(await pdms()).toEqual(before);
  });

  it('say why nothing was changed', async () => {
    const { body } = await ann.post('/deals/assign', { dealIds: ['A-1', 'A-2'], ce: 'not an address' });
    expect(body.items).toMatchObject([
      { outcome: 'refused', why: '"not an address" is not a valid address.' },
      { outcome: 'refused' },
    ]);
  });

  it('tell what became of each where one fails midway', async () => {
    const rows = ['F-1', 'F-2', 'F-3'].map((deal_id) => ({ deal_id, customer: 'Acme', ae_email: ANN }));
    const page = await start({ fill: bookOf(rows) });
    const { db } = page.bot.store;
    await sql`create trigger broken before insert on deal_edits
      when new.deal_ref = (select id from deals where deal_id = 'F-2')
      begin select raise(abort, 'broken'); end`.execute(db);
    const dealIds = ['F-1', 'F-2', 'F-3'];
    const { status, body } = await page.as(ANN).post('/deals/assign', { dealIds, pdm: CAROL });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { dealId: 'F-1', outcome: 'changed', edit: expect.any(String) },
      { dealId: 'F-2', outcome: 'failed', edit: null, why: expect.stringContaining('Look whether') },
      { dealId: 'F-3', outcome: 'changed' },
    ]);
    const logged = page.bot.log.filter(({ level }) => level === 'error');
    expect(logged).toHaveLength(1);
    const one = await page.as(ANN).post('/deals/assign', { dealIds: ['F-2'], pdm: CAROL });
    expect(one).toMatchObject({ status: 500, body: { code: 'failed' } });
  });
});
