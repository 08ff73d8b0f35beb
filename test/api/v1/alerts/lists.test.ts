import { beforeEach, describe, expect, it } from '@jest/globals';
import { auditRows } from '../../../support/api/audit-rows.ts';
import { type Answered, type TestPage, versionOf } from '../../../support/api/page.ts';
import { AMY, BO, CEM, PAT, ROOT, useScenes } from './scene.ts';

const start = useScenes();
let page: TestPage;
beforeEach(async () => {
  page = await start();
});

const ids = ({ body }: Answered) => body.items.map(({ dealId }: { dealId: string }) => dealId);
const list = (who: string, name: string, more: Record<string, string> = {}) =>
  page.as(who).get('/alerts', { list: name, ...more });

describe("one's own alerts", () => {
  it('say what waits for an answer, the gravest first, with why and what may be done', async () => {
    const open = await list(PAT, 'open');
    expect(ids(open)).toEqual(['A-1', 'A-2']);
    expect(open.body.items[0]).toMatchObject({
      customer: 'Acme',
      maySee: true,
      verdict: 'blocked',
      risk: 'critical',
      happened: 'Became at risk',
      state: 'sent',
      became: '✔ Sent Wed 10 Jun, 12:00 UTC, to you in Teams.',
      offered: ['acknowledge', 'snooze', 'hand-over', 'mute'],
    });
    expect(open.body.items[0].reasons.length).toBeGreaterThan(0);
    expect(ids(await list(AMY, 'open'))).toEqual(['A-1']);
    expect(ids(await list(CEM, 'open'))).toEqual([]);
    expect(ids(await list(ROOT, 'sent'))).toEqual([]);
    await page.as(PAT).post('/deals/A-1/alerts/acts', { act: { act: 'acknowledge' } });
    expect(ids(await list(PAT, 'open'))).toEqual(['A-2']);
    expect(ids(await list(AMY, 'open'))).toEqual(['A-1']);
  });

  it('come in pages; a cursor of another list begins that list, and one that is none is refused', async () => {
    const first = await list(PAT, 'sent', { limit: '1' });
    expect(first.body.items).toHaveLength(1);
    const second = await list(PAT, 'sent', { limit: '1', cursor: first.body.next });
    expect([...ids(first), ...ids(second)].toSorted()).toEqual(['A-1', 'A-2']);
    expect(ids(await list(PAT, 'open', { cursor: first.body.next }))).toEqual(['A-1', 'A-2']);
    expect((await list(PAT, 'sent', { cursor: 'none' })).body).toMatchObject({
      code: 'malformed',
      errors: [{ pointer: 'query/cursor' }],
    });
  });

  it('say why one was told, or not, in the words of chat', async () => {
    const told = (await page.as(PAT).get('/deals/a-1/alerts')).body;
    expect(told).toMatchObject({
      dealId: 'A-1',
      standing: ['Alerts about this deal are sent to you.'],
      none: [],
      alerts: [{ title: '● Became at risk', became: '✔ Sent Wed 10 Jun, 12:00 UTC, to you in Teams.' }],
    });
    const ce = (await page.as(CEM).get('/deals/A-1/alerts')).body;
    expect(ce.none).toEqual(['No alert about this deal was due to you: they are for its PDM and its AE.']);
    expect(ce.mine).toBeNull();
  });

  it('find the deal that is asked about, and none of others', async () => {
    const found = (who: string, text: string) => page.as(who).get('/alerts/find-deal', { text });
    expect((await found(PAT, 'acme')).body).toMatchObject({ kind: 'deal', deals: [{ dealId: 'A-1' }] });
    expect((await found(PAT, 'acmee')).body).toMatchObject({ kind: 'nearest' });
    expect((await found(PAT, 'Borealis')).body).toMatchObject({ kind: 'none', deals: [] });
    expect((await found(BO, 'Borealis')).body).toMatchObject({ kind: 'deal' });
  });
});

describe('the settings of alerts', () => {
  const read = () => page.as(PAT).get('/alerts/settings');
  const save = async (part: object, ifMatch?: string) => {
    const now = await read();
    return page
      .as(PAT)
      .put('/alerts/settings', { ...now.body.form, ...part }, { ifMatch: ifMatch ?? versionOf(now) });
  };

  it('are saved as in chat, with what follows from them', async () => {
    const saved = await save({
      digest: '7:15',
      zone: 'Europe/Oslo',
      quiet: 'own',
      from: '20:00',
      to: '08:00',
    });
    expect(saved.body.form).toMatchObject({ digest: '07:15', zone: 'Europe/Oslo', from: '20:00' });
    expect(saved.body.remarks).toEqual([
      '07:15 lies in the quiet hours, so the digest comes when they end, at 08:00.',
    ]);
    expect(versionOf(saved)).toBe(versionOf(await read()));
    expect((await auditRows(page.bot.store.db)).at(-1)).toMatchObject({
      action: 'alert',
      detail_code: 'alert-settings-saved',
    });
  });

  it('are refused with each field that is wrong', async () => {
    const refused = await save({
      digest: '25:00',
      otherZone: 'Oslo',
      backup: PAT,
      quiet: 'own',
      from: '20:00',
    });
    expect(refused.body).toMatchObject({ status: 422, code: 'unprocessable' });
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/digest',
      '/otherZone',
      '/to',
      '/backup',
    ]);
    expect((await read()).body.form.digest).toBe('');
  });

  it('are not saved over what was saved meanwhile', async () => {
    const before = versionOf(await read());
    await save({ risk: 'high' });
    const stale = await save({ risk: 'low' }, before);
    expect(stale.body).toMatchObject({ status: 412, code: 'changed', current: versionOf(await read()) });
    expect((await read()).body.form.risk).toBe('high');
  });
});

describe('the channels that are told', () => {
  it('are listed for the PDM of their deals, for who subscribed, and for admins', async () => {
    const row = {
      place_key: 'channel:19:x',
      program: null,
      min_risk: 'high',
      begun_at: '2026-06-01T00:00:00.000Z',
    } as const;
    await page.bot.store.db
      .insertInto('alert_channels')
      .values([
        { ...row, pdm_key: PAT, by_id: 'person:root', by_name: 'Root', ended_at: null, ended_by: null },
        { ...row, pdm_key: BO, by_id: `person:${BO}`, by_name: 'Bo', ended_at: null, ended_by: null },
      ])
      .execute();
    const about = async (who: string) =>
      (await page.as(who).get('/alerts/subscriptions')).body.items.map((one: { about: string }) => one.about);
    expect(await about(PAT)).toEqual([`${PAT}’s deals, high risk and above`]);
    expect(await about(AMY)).toEqual([]);
    expect(await about(ROOT)).toHaveLength(2);
  });
});

describe('admins', () => {
  const root = () => page.as(ROOT);

  it('look the ledger through, and take it with them', async () => {
    const all = await root().get('/alerts/ledger');
    expect(ids(all).toSorted()).toEqual(['A-1', 'A-1', 'A-2', 'B-1']);
    expect(ids(await root().get('/alerts/ledger', { to: AMY }))).toEqual(['A-1']);
    expect(ids(await root().get('/alerts/ledger', { deal: 'b-1', state: ['sent', 'parked'] }))).toEqual([
      'B-1',
    ]);
    expect(ids(await root().get('/alerts/ledger', { state: 'pending' }))).toEqual([]);
    const first = await root().get('/alerts/ledger', { limit: '3' });
    const rest = await root().get('/alerts/ledger', { limit: '3', cursor: first.body.next });
    expect([...ids(first), ...ids(rest)]).toEqual(ids(all));
    const csv = await root().get('/alerts/ledger.csv');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename=alerts-2026-06-10.csv');
    expect(String(csv.body).trim().split('\n')).toHaveLength(5);
  });

  it('stop alerts and resume them, once', async () => {
    expect((await root().post('/alerts/stop')).body).toMatchObject({
      isNew: true,
      work: { isStopped: true },
    });
    expect((await root().post('/alerts/stop')).body).toMatchObject({ isNew: false });
    expect((await page.as(PAT).get('/alerts/settings')).body.stopped).toMatchObject({
      by: expect.stringContaining(ROOT),
    });
    expect((await root().post('/alerts/resume')).body).toMatchObject({
      isNew: true,
      work: { isStopped: false },
    });
    const done = (await auditRows(page.bot.store.db)).filter(({ action }) => action === 'alert');
    expect(done.map(({ detail_code }) => detail_code)).toEqual(['alerts-stopped', 'alerts-resumed']);
  });

  it('settle a message once, and are told when nothing is left of it', async () => {
    await page.bot.store.db.updateTable('alerts').set({ state: 'in_doubt' }).where('id', '=', 1).execute();
    const { toSettle } = (await root().get('/alerts/work')).body;
    expect(toSettle).toMatchObject([{ state: 'in_doubt', dealIds: [expect.any(String)] }]);
    const settle = () =>
      root().post(`/alerts/messages/${encodeURIComponent(toSettle[0].delivery)}/settle`, {
        settlement: 'arrived',
      });
    expect((await settle()).body).toMatchObject({ alerts: 1, said: 'Noted that 1 alert arrived.' });
    expect((await settle()).body).toMatchObject({ status: 409, code: 'conflict' });
    expect((await root().get('/alerts/work')).body.toSettle).toEqual([]);
  });

  it('have deals scanned, and try a scan that leaves no trace', async () => {
    page = await start({ isSilent: true });
    const tried = (await root().get('/alerts/dry-run')).body;
    expect(tried.places.map(({ to }: { to: string }) => to).toSorted()).toEqual([AMY, BO, PAT]);
    expect((await root().get('/alerts/work')).body.lastScan).toBeNull();
    const scanned = (await root().post('/alerts/scan')).body;
    expect({ judged: scanned.judged, entered: scanned.entered }).toEqual({
      judged: tried.judged,
      entered: tried.entered,
    });
  });
});
