import { beforeEach, describe, expect, it } from '@jest/globals';
import { Alerting } from '../../../support/alerts/alerting.ts';
import { auditRows } from '../../../support/api/audit-rows.ts';
import type { Answered, TestPage } from '../../../support/api/page.ts';
import { AMY, BO, CEM, CY, PAT, ROOT, useScenes } from './scene.ts';

const start = useScenes();
let page: TestPage;
beforeEach(async () => {
  page = await start();
});

const act = (who: string, stated: object, dealId = 'A-1', person?: string): Promise<Answered> =>
  page.as(who).post(`/deals/${dealId}/alerts/acts`, { act: stated, ...(person ? { person } : {}) });
const plain = (who: string, name: string, dealId?: string, person?: string) =>
  act(who, { act: name }, dealId, person);
const acts = async () =>
  (await page.bot.store.db.selectFrom('alert_acts').selectAll().orderBy('id').execute()).map(
    ({ act: name, person_key, by_name }) => `${name} ${person_key} by ${by_name}`,
  );
const audited = async () =>
  (await auditRows(page.bot.store.db))
    .filter(({ action }) => action === 'alert' || action === 'refuse')
    .map(({ action, deal_key, detail }) => `${action} ${deal_key} ${detail}`);
const snooze = (until = '2026-06-20', reason = 'On holiday') => ({ act: 'snooze', until, reason });
const outcome = ({ status, body }: Answered) => (status === 200 ? body.outcome : body.code);

const handOver = { act: 'hand-over', to: CY, confirmed: ['unreachable'] };

describe('the alerts on a deal', () => {
  const EVERYBODY = [
    { who: 'its PDM', address: PAT, is: 'done' },
    { who: 'its AE', address: AMY, is: 'done' },
    { who: 'its CE, who is sent none', address: CEM, is: 'not-allowed' },
    { who: 'somebody of another team', address: BO, is: 'no-such-deal' },
    { who: 'somebody unknown', address: 'nobody@partner.example', is: 'no-such-deal' },
    { who: 'an admin, who is sent none', address: ROOT, is: 'not-allowed' },
  ];
  it.each(EVERYBODY)('are acknowledged by whoever is sent them: $who', async ({ address, is }) => {
    expect(outcome(await plain(address, 'acknowledge'))).toBe(is);
    expect(await acts()).toEqual(is === 'done' ? [`acknowledge ${address} by ${address.split('@')[0]}`] : []);
    expect((await audited()).map((line) => line.split(' ')[0])).toEqual([is === 'done' ? 'alert' : 'refuse']);
  });

  it('are acted on for their reader by an admin, and by nobody else', async () => {
    expect(outcome(await plain(ROOT, 'mute', 'A-1', PAT))).toBe('done');
    expect(outcome(await plain(AMY, 'mute', 'A-1', PAT))).toBe('not-allowed');
    expect(outcome(await plain(BO, 'mute', 'A-1', PAT))).toBe('no-such-deal');
    expect(outcome(await plain(ROOT, 'mute', 'A-1', CEM))).toBe('not-allowed');
    expect(await acts()).toEqual([`mute ${PAT} by root`]);
  });

  it('are acted on by who was handed the deal over, who does not see the deal itself', async () => {
    expect(outcome(await plain(CY, 'mute'))).toBe('no-such-deal');
    const asks = await act(PAT, { act: 'hand-over', to: CY });
    expect(asks.body).toMatchObject({
      status: 409,
      code: 'to-confirm',
      errors: [
        { pointer: '/act/confirmed/unreachable', detail: expect.stringMatching(/^I can’t reach cy@/) },
      ],
    });
    expect(await acts()).toEqual([]);
    expect(outcome(await act(PAT, { act: 'hand-over', to: CY, confirmed: ['outside'] }))).toBe('to-confirm');
    expect(outcome(await act(PAT, handOver))).toBe('done');
    expect(outcome(await plain(CY, 'mute'))).toBe('done');
    expect((await page.as(CY).get('/deals/A-1/alerts')).status).toBe(404);
    expect(outcome(await plain(PAT, 'take-back'))).toBe('done');
    expect(outcome(await plain(CY, 'unmute'))).toBe('no-such-deal');
  });

  const ONCE = [
    { name: 'acknowledge', stated: { act: 'acknowledge' }, said: /^pat is on it, / },
    { name: 'mute', stated: { act: 'mute' }, said: /^Muted for this deal by pat/ },
    { name: 'snooze', stated: snooze(), said: /^Snoozed until Thu 11 Jun, 00:00 UTC \(On holiday\) by pat/ },
    { name: 'hand over', stated: { ...handOver, to: 'Cy@Partner.example' }, said: /^Handed over to cy/ },
  ];
  it.each(ONCE)('$name: once, and undone by what is offered', async ({ stated, said }) => {
    const before = await page.as(PAT).get('/deals/A-1/alerts');
    const first = await act(PAT, stated);
    expect(first.body).toMatchObject({ outcome: 'done', said: expect.stringMatching(said) });
    const again = await act(PAT, stated);
    expect(again.body).toMatchObject({ outcome: 'already', undo: null });
    expect(again.body.said).toMatch(/^Done already: /);
    expect(await acts()).toHaveLength(1);
    const undone = await act(PAT, first.body.undo);
    expect(undone.body.outcome).toBe('done');
    expect(undone.body.alerts.offered).toEqual(before.body.mine.offered);
    expect(undone.body.alerts.inForce).toEqual(before.body.mine.inForce);
    // The undo itself is undone by the act.
    const redone = await act(PAT, undone.body.undo);
    expect(redone.body.alerts.offered).toEqual(first.body.alerts.offered);
    expect(outcome(await act(PAT, first.body.undo))).toBe('done');
    expect(outcome(await act(PAT, first.body.undo))).toBe('already');
  });

  it.each([
    { name: 'unacknowledge', said: 'Nobody is on it.' },
    { name: 'wake', said: 'It is not snoozed.' },
    { name: 'unmute', said: 'It is not muted.' },
    { name: 'take-back', said: 'It is not handed over.' },
  ])('$name: nothing is undone that was not done', async ({ name, said }) => {
    expect((await plain(PAT, name)).body).toMatchObject({ outcome: 'already', said });
    expect(await acts()).toEqual([]);
  });

  it('undoing a second snooze brings the first one back', async () => {
    await act(PAT, snooze('2026-06-20', 'On holiday'), 'A-2');
    const second = await act(PAT, snooze('2026-07-19', 'Much later'), 'A-2');
    expect(second.body.undo).toEqual({
      act: 'snooze',
      until: '2026-06-20T00:00:00.000Z',
      reason: 'On holiday',
    });
    const back = await act(PAT, second.body.undo, 'A-2');
    expect(back.body.alerts.inForce.snoozed).toMatchObject({
      until: '2026-06-20T00:00:00.000Z',
      reason: 'On holiday',
    });
  });

  it.each([
    { what: 'a day that is over', stated: snooze('2026-06-01'), why: /is over\. Choose a later day/ },
    { what: 'an instant that is over', stated: snooze('2026-06-01T00:00:00Z'), why: /is over/ },
    { what: 'a mistyped year', stated: snooze('2062-06-20'), why: /more than a year away/ },
    { what: 'no day', stated: snooze('soon'), why: /Choose the day on which to be told again/ },
    { what: 'a colleague who is none', stated: { act: 'hand-over', to: 'cy' }, why: /Give the address/ },
    { what: 'the same person', stated: { act: 'hand-over', to: PAT }, why: /That is the same person/ },
  ])('are not acted on with $what, with why at the field', async ({ stated, why }) => {
    const { status, body } = await act(PAT, stated);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'unprocessable' });
    expect(body.detail).toMatch(why);
    expect(body.errors).toEqual([
      { pointer: 'to' in stated ? '/act/to' : '/act/until', detail: body.detail },
    ]);
    expect(await acts()).toEqual([]);
  });

  it('are not handed over to who has turned alerts off', async () => {
    const { body, headers } = await page.as(CY).get('/alerts/settings');
    const ifMatch = (headers.get('etag') ?? '').replaceAll('"', '');
    expect((await page.as(CY).put('/alerts/settings', { ...body.form, on: 'off' }, { ifMatch })).status).toBe(
      200,
    );
    const refused = await act(PAT, { act: 'hand-over', to: CY });
    expect(refused.body.detail).toBe(
      `${CY} has turned alerts off: nobody would be told. Choose somebody else, or ask them to change that.`,
    );
  });

  it('are not acted on any more once the deal is settled, but for what is undone', async () => {
    await plain(PAT, 'mute');
    await page.bot.store.db.updateTable('alert_states').set({ risk: 'none' }).execute();
    expect((await act(PAT, snooze())).body).toMatchObject({ status: 409, code: 'conflict' });
    expect((await page.as(PAT).get('/deals/A-1/alerts')).body.mine.offered).toEqual(['unmute']);
    expect(outcome(await plain(PAT, 'unmute'))).toBe('done');
  });

  it('are told in chat as they are on the page', async () => {
    await plain(PAT, 'acknowledge');
    const [mine] = (await page.as(PAT).get('/alerts', { list: 'sent' })).body.items.filter(
      ({ dealId }: { dealId: string }) => dealId === 'A-1',
    );
    expect(mine.acts).toEqual([expect.stringMatching(/^pat is on it, Wed 10 Jun, 14:00 UTC$/)]);
  });
});

describe('before anything was sent', () => {
  it('a deal is snoozed and muted, and nothing is acknowledged', async () => {
    page = await start({ isSilent: true });
    expect((await plain(PAT, 'acknowledge')).body).toMatchObject({ code: 'conflict' });
    expect((await page.as(PAT).get('/deals/A-1/alerts')).body.mine.offered).toEqual([
      'snooze',
      'hand-over',
      'mute',
    ]);
    expect(outcome(await act(PAT, snooze()))).toBe('done');
    const alerting = new Alerting(page.bot.store.db, '2026-06-10T12:30:00.000Z');
    await alerting.scan('the first');
    const waiting = (await alerting.lines()).filter((line) => line.startsWith('A-1 pat'));
    expect(waiting.every((line) => line.includes(' at-once ') && line.endsWith('pending'))).toBe(true);
  });
});

describe('several deals', () => {
  it('are snoozed at once, each answered by itself, and woken by the undo of each', async () => {
    const asked = { dealIds: ['A-1', 'a-2', 'B-1', 'Q-1', 'A-1'], until: '2026-06-20', reason: 'On holiday' };
    const { body } = await page.as(PAT).post('/alerts/snooze', asked);
    expect(body.items.map(({ dealId, outcome: is }: Answered['body']) => `${dealId} ${is}`)).toEqual([
      'A-1 done',
      'a-2 done',
      'B-1 refused',
      'Q-1 refused',
    ]);
    expect(body.done).toBe(2);
    expect(body.items[2].said.replace('B-1', 'Q-1')).toBe(body.items[3].said);
    const again = await page.as(PAT).post('/alerts/snooze', asked);
    expect(again.body.done).toBe(0);
    const undo = body.items
      .filter((item: Answered['body']) => item.undo)
      .map((item: Answered['body']) => ({ dealId: item.dealId, act: item.undo }));
    const undone = await page.as(PAT).post('/alerts/acts', { acts: undo });
    expect(undone.body.done).toBe(2);
    expect((await page.as(PAT).get('/deals/A-1/alerts')).body.mine.inForce.snoozed).toBeNull();
    expect(await acts()).toEqual([
      `snooze ${PAT} by pat`,
      `snooze ${PAT} by pat`,
      `wake ${PAT} by pat`,
      `wake ${PAT} by pat`,
    ]);
  });
});
