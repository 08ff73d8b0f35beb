import { afterEach, describe, expect, it } from '@jest/globals';
import { auditRows } from '../../../support/api/audit-rows.ts';
import { type TestPage, usePages } from '../../../support/api/page.ts';
import { tokenOf } from '../../../support/api/page-tokens.ts';
import { onEachDatabase } from '../../../support/databases/each-database.ts';
import { fillDeskScene, INTERNAL, VALUE } from '../../../support/desk-scene.ts';

const ROOT = 'root@team.example';
const DEE = 'dee@partner.example';
const start = usePages();

onEachDatabase((database) => {
  let page: TestPage;
  afterEach(() => page.bot.stop());
  const begin = async () => {
    page = await start({ database, fill: fillDeskScene, admins: [ROOT] });
    return { root: page.as(ROOT), dee: page.as(DEE), ann: page.as('ann.zqx@team.example') };
  };

  it('an admin adds somebody to a deal, removes them and puts them back; who is added sees the deal in between', async () => {
    const { root, dee } = await begin();
    expect((await dee.get('/desk/deals/D-1')).status).toBe(404);
    const added = await root.post('/desks', { dealId: 'd-1', address: ' Dee@partner.example ' });
    expect(added.body).toMatchObject({
      isNew: true,
      entry: { address: 'Dee@partner.example', partner: null },
    });
    const { id } = added.body.entry;
    const { body } = await dee.get('/desk/deals/D-1');
    expect(body).toMatchObject({ dealId: 'D-1', customer: 'Contoso', daysLeft: 3, letter: { by: 'Ann' } });
    expect(JSON.stringify(body)).not.toMatch(INTERNAL);
    expect(JSON.stringify(body)).not.toMatch(VALUE);
    expect((await root.post('/desks', { dealId: 'D-1', address: DEE })).body).toMatchObject({
      isNew: false,
      entry: { id },
    });
    expect((await root.delete(`/desks/${id}`)).body).toMatchObject({ isNew: true });
    expect((await root.delete(`/desks/${id}`)).body).toMatchObject({ isNew: false });
    expect((await dee.get('/desk/deals/D-1')).status).toBe(404);
    expect((await root.get('/desks', { dealId: 'D-1' })).body.items).toEqual([]);
    expect((await root.post(`/desks/${id}/restore`)).body).toMatchObject({ isNew: true });
    expect((await root.post(`/desks/${id}/restore`)).body).toMatchObject({ isNew: false });
    expect((await dee.get('/desk/deals')).body.items).toHaveLength(1);
    const changes = (await auditRows(page.bot.services.db)).filter(({ action }) => action === 'desk');
    expect(changes.map((row) => row.detail_code)).toEqual(['desk-added', 'desk-removed', 'desk-restored']);
  });

  it('what was added anew since is not put back beside itself', async () => {
    const { root } = await begin();
    const { id } = (await root.post('/desks', { partner: 'Meridian Licensing', address: DEE })).body.entry;
    await root.delete(`/desks/${id}`);
    const anew = await root.post('/desks', { partner: 'meridian licensing', address: DEE });
    expect(anew.body.entry.id).not.toBe(id);
    expect((await root.post(`/desks/${id}/restore`)).body).toMatchObject({ isNew: false });
    expect((await root.get('/desks')).body.items).toHaveLength(1);
  });

  it('whoever is added to a partner sees all of its deals, and no other', async () => {
    const { root, dee } = await begin();
    await root.post('/desks', { partner: 'Meridian Licensing', address: DEE });
    const ids = (await dee.get('/desk/deals')).body.items.map(({ dealId }: { dealId: string }) => dealId);
    expect(ids).toEqual(['D-1', 'D-2']);
    expect((await dee.get('/desk/deals/ZQX-PCN')).status).toBe(404);
    expect((await dee.get('/deals')).body.items).toEqual([]);
    expect((await dee.get('/deals/D-1')).status).toBe(404);
  });

  it('a desk records a check and undoes it; the team sees by whom', async () => {
    const { root, dee, ann } = await begin();
    await root.post('/desks', { dealId: 'D-1', address: DEE });
    const check = { method: 'vl-central', emails: ['otto@contoso.com'], result: 'valid', day: '2026-06-10' };
    const recorded = await dee.post('/deals/D-1/evidence', { ...check, form: 'form-of-dee' });
    expect(recorded.status).toBe(201);
    const seen = async () => JSON.stringify((await ann.get('/deals/D-1')).body.contacts);
    expect(await seen()).toMatch(/VL Central: valid, Wed 10 Jun, by dee/);
    const undone = await dee.post(`/deals/D-1/checks/${recorded.body.check}/undo`);
    expect(undone.body).toMatchObject({ isNew: true });
    expect(await seen()).not.toMatch(/by dee/);
    const theirs = await ann.post('/deals/D-1/evidence', { ...check, form: 'form-of-ann' });
    expect((await dee.post(`/deals/D-1/checks/${theirs.body.check}/undo`)).status).toBe(403);
  });

  it('the team and admins are shown by the same route what the desk sees', async () => {
    const { root, ann } = await begin();
    for (const one of [root, ann])
      expect(JSON.stringify((await one.get('/desk/deals/D-1')).body)).not.toMatch(INTERNAL);
    expect((await ann.get('/desk/deals')).body.items).toEqual([]);
  });

  describe('a desk may not', () => {
    it.each([
      { what: 'edit', method: 'PATCH', path: '/deals/D-1', body: { closeDate: null } },
      {
        what: 'add a contact',
        method: 'POST',
        path: '/deals/D-1/contacts',
        body: { role: 'notices-contact', email: 'x@contoso.com' },
      },
      {
        what: 'act on alerts',
        method: 'POST',
        path: '/deals/D-1/alerts/acts',
        body: { act: { act: 'acknowledge' } },
      },
      {
        what: 'add to a desk',
        method: 'POST',
        path: '/desks',
        body: { dealId: 'D-1', address: 'x@y.example' },
      },
      { what: 'see who is on desks', method: 'GET', path: '/desks', body: undefined },
    ])('$what', async ({ method, path, body }) => {
      const { root, dee } = await begin();
      await root.post('/desks', { dealId: 'D-1', address: DEE });
      const before = (await auditRows(page.bot.services.db)).length;
      const response = await page.raw(method, path, {
        headers: {
          authorization: `Bearer ${await tokenOf(DEE, page.bot.services.now())}`,
          'content-type': 'application/json',
          'idempotency-key': 'a-key-of-this-test',
          'if-match': '"any"',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      expect([403, 404]).toContain(response.status);
      const done = (await auditRows(page.bot.services.db)).slice(before);
      expect(done.filter(({ action }) => action !== 'refuse')).toEqual([]);
      expect((await dee.get('/desk/deals/D-1')).status).toBe(200);
    });
  });

  it.each([
    { body: { dealId: 'D-9', address: DEE }, status: 404 },
    { body: { partner: 'Nobody', address: DEE }, status: 422 },
    { body: { dealId: 'D-1', address: 'no address' }, status: 422 },
    { body: { dealId: 'D-1', address: 'dee_partner.example#EXT#@org.example' }, status: 422 },
  ])('an admin is told what is wrong with $body', async ({ body, status }) => {
    const { root } = await begin();
    expect((await root.post('/desks', body)).status).toBe(status);
    expect(await page.bot.services.db.selectFrom('desks').select('id').execute()).toEqual([]);
  });
});
