import { beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '../../../../src/domain/day.ts';
import { recordCheck } from '../../../../src/flows/evidence/record-check.ts';
import { loadSample } from '../../../../src/local/load-sample.ts';
import { type TestPage, usePages } from '../../../support/api/page.ts';
import { objectIdOf } from '../../../support/api/page-tokens.ts';
import { bookOf, type Row } from '../../../support/bot/bot-deals.ts';
import { draftOf } from '../../../support/replies/proposals.ts';
import { SAMPLE_DAY } from '../../../support/sample-day.ts';

const start = usePages();
const ANN = 'ann@partner.example';
const BO = 'bo@partner.example';
const ROOT = 'root@partner.example';
const DAY_MS = 86_400_000;

/** A deal of Ann and Bo with a contact in each mandatory role whom nobody has checked. */
function due(id: string, days: number, more: Row = {}): readonly Row[] {
  return [
    {
      ...{
        deal_id: id,
        customer: `Customer ${id}`,
        program: 'EA',
        cloud_scope: 'commercial',
        value_usd: '100000',
      },
      ...{ close_date: addDays(SAMPLE_DAY, days), ae_email: ANN, pdm_email: BO },
      ...{ contact_role: 'NTC', contact_email: `ann@${id}.example`.toLowerCase() },
      ...more,
    },
    { deal_id: id, contact_role: 'OA', contact_email: `bo@${id}.example`.toLowerCase() },
  ];
}

const BOOK = [
  ...due('A-1', 2),
  ...due('A-2', 12),
  ...due('A-3', 300),
  ...due('X-1', 4, { ae_email: 'x@y.example', pdm_email: '' }),
];

describe('today', () => {
  let page: TestPage;
  beforeEach(async () => {
    page = await start({ fill: bookOf(BOOK), admins: [ROOT] });
  });

  it('answers what is due by the end of the quarter, of the deals of whoever asks', async () => {
    const { body } = await page.as(ANN).get('/today');
    expect(body.whose).toBe('mine');
    expect(body.forecast.deals.map(({ dealId }: { dealId: string }) => dealId)).toEqual(['A-1', 'A-2']);
    expect(body.forecast.headline).toBe('2 of 2 deals may slip: about 1.1 expected, worth US$110,384.');
    expect(body.burnDown).toMatchObject({
      from: '2026-04-01',
      to: '2026-06-30',
      today: SAMPLE_DAY,
      deals: 2,
    });
    expect(body.weeks).toMatchObject([
      { week: '2026-06-08', deals: 1 },
      { week: '2026-06-22', deals: 1 },
    ]);
    expect(JSON.stringify(body)).not.toContain('X-1');
  });

  it('says on how many past cases every number rests', async () => {
    const { body } = await page.as(ANN).get('/today');
    expect(body.forecast.basisText).toContain('assumed days');
    for (const deal of body.forecast.deals) {
      expect(deal).toMatchObject({ cases: null, casesText: 'assumed days, too few past cases' });
      for (const step of deal.steps) expect(step).toHaveProperty('cases');
    }
    for (const { saves } of body.next) expect(saves).toHaveProperty('cases');
  });

  it('gives an admin without deals all of them', async () => {
    const { body } = await page.as(ROOT).get('/today');
    expect(body.whose).toBe('all');
    expect(JSON.stringify(body.forecast.deals)).toContain('X-1');
    const { body: mine } = await page.as(ROOT).get('/today', { whose: 'mine' });
    expect(mine.forecast.deals).toEqual([]);
  });

  it('ranks what to do next by what it saves', async () => {
    const { body } = await page.as(ANN).get('/today');
    expect(body.next).toMatchObject([
      { kind: 'check', dealId: 'A-1', emails: ['ann@a-1.example', 'bo@a-1.example'] },
      { kind: 'check', dealId: 'A-2' },
    ]);
    expect(body.next[0].saves.deals).toBeGreaterThan(body.next[1].saves.deals);
    const { body: deal } = await page.as(ANN).get('/deals/A-1');
    expect(deal.primary).toMatchObject({ kind: 'record', email: 'ann@a-1.example' });
  });

  it('counts what waits for an answer until a reminder is due, by the title that its page has', async () => {
    const [{ ...row } = {}] = due('W-1', 20, { contact_email: 'x@gmail.com' });
    const waiting = await start({ fill: bookOf([row]) });
    await draftOf(waiting.bot.services.db, 'W-1', { sent_at: '2026-06-09T12:00:00.000Z' });
    const { body } = await waiting.as(ANN).get('/today');
    expect(body).toMatchObject({ waiting: 1, next: [] });
    expect((await waiting.as(ANN).get('/deals/W-1')).body.primary).toMatchObject({
      kind: 'wait',
      title: 'Waiting since Tue 9 Jun for the answer to the customer e-mail, until Sun 14 Jun',
    });
    waiting.bot.wait(4 * DAY_MS);
    const later = await waiting.as(ANN).get('/today');
    const { primary } = (await waiting.as(ANN).get('/deals/W-1')).body;
    expect(primary).toMatchObject({ kind: 'follow-up' });
    expect(later.body).toMatchObject({ waiting: 0, next: [{ kind: 'follow-up', title: primary.title }] });
  });

  it('burns down from stored evaluations, with the line of what must be ready', async () => {
    await page.as(ANN).get('/today');
    page.bot.wait(DAY_MS);
    await checks(page, 'A-1', ['ann@a-1.example', 'bo@a-1.example']);
    const { body } = await page.as(ANN).get('/today');
    const on = (day: string) => body.burnDown.days.find((one: { day: string }) => one.day === day);
    expect(on('2026-06-09').stood).toBeNull();
    expect(on('2026-06-10').stood).toEqual({ ready: 0, unverified: 2, blocked: 0 });
    expect(on('2026-06-11').stood).toEqual({ ready: 1, unverified: 1, blocked: 0 });
    expect(on('2026-06-12')).toEqual({ day: '2026-06-12', stood: null, mustBeReady: 1 });
    expect(on('2026-06-30').mustBeReady).toBe(2);
  });

  it('says what changed since the last look, by whom, and nothing of what one did oneself', async () => {
    const first = await page.as(ANN).get('/today');
    expect(first.body).toMatchObject({ isFirstLook: true, since: '2026-06-03T12:00:00.000Z' });
    // A-3 is due in 300 days: no forecast is told of it, but that it is new.
    const idsOf = (changes: readonly { dealId: string }[]) => changes.map(({ dealId }) => dealId).toSorted();
    expect(idsOf(first.body.changes)).toEqual(['A-1', 'A-2', 'A-3']);
    expect(first.body).toMatchObject({ changed: 3, moreChanged: false });
    await page.as(ANN).post('/today/seen', { until: first.body.until });
    page.bot.wait(60_000);
    expect((await page.as(ANN).get('/today')).body).toMatchObject({
      isFirstLook: false,
      since: first.body.until,
      changes: [],
    });

    await checks(page, 'A-1', ['ann@a-1.example', 'bo@a-1.example']);
    const { body } = await page.as(ANN).get('/today');
    expect(body.changes).toMatchObject([
      {
        dealId: 'A-1',
        isNew: false,
        verdict: { from: 'unverified', to: 'ready' },
        happenings: [{ kind: 'act', who: 'Bo', text: expect.stringContaining('valid') }],
      },
    ]);
    await page.as(BO).post('/today/seen', { until: first.body.until });
    const { body: bos } = await page.as(BO).get('/today');
    expect(bos.changes).toMatchObject([{ dealId: 'A-1', happenings: [] }]);
  });

  it('does not say who recorded on another deal what bears on one of theirs', async () => {
    const ofBo = { ae_email: BO, pdm_email: '', contact_email: 'ann@a-1.example' };
    page = await start({ fill: bookOf([...due('A-1', 2), ...due('B-1', 2, ofBo)]) });
    const { body: first } = await page.as(ANN).get('/today');
    await page.as(ANN).post('/today/seen', { until: first.until });
    page.bot.wait(60_000);
    await checks(page, 'B-1', ['ann@a-1.example']);
    const { body } = await page.as(ANN).get('/today');
    expect(body.changes).toMatchObject([
      {
        dealId: 'A-1',
        happenings: [
          { who: 'Elsewhere', text: expect.stringMatching(/^Recorded vl-central valid: ann@a-1/) },
        ],
      },
    ]);
  });

  it('tells what changed on deals that are due later, of those whom they may be told of', async () => {
    const { body: first } = await page.as(ANN).get('/today');
    for (const who of [ANN, ROOT]) await page.as(who).post('/today/seen', { until: first.until });
    page.bot.wait(60_000);
    await checks(page, 'A-3', ['ann@a-3.example', 'bo@a-3.example']);
    const { body } = await page.as(ANN).get('/today');
    expect(body.changes).toMatchObject([
      {
        dealId: 'A-3',
        verdict: { from: 'unverified', to: 'ready' },
        happenings: [{ who: 'Bo' }],
      },
    ]);
    expect(JSON.stringify([body.next, body.forecast.deals, body.burnDown.deals])).not.toContain('A-3');
    const { body: all } = await page.as(ROOT).get('/today');
    expect(all).toMatchObject({ changed: 1, changes: [{ dealId: 'A-3' }] });
    const { body: roots } = await page.as(ROOT).get('/today', { whose: 'mine' });
    expect(roots.changes).toEqual([]);
  });

  it('tells of what a colleague edited', async () => {
    const { body: first } = await page.as(ANN).get('/today');
    await page.as(ANN).post('/today/seen', { until: first.until });
    page.bot.wait(60_000);
    const { headers } = await page.as(BO).get('/deals/A-1');
    const closeDate = addDays(SAMPLE_DAY, 3);
    const edit = await page
      .as(BO)
      .patch('/deals/A-1', { closeDate }, { ifMatch: headers.get('etag')?.replaceAll('"', '') ?? '' });
    expect(edit.status).toBe(200);
    const { body } = await page.as(ANN).get('/today');
    expect(body.moreActs).toBe(false);
    expect(body.changes).toMatchObject([
      {
        dealId: 'A-1',
        happenings: [{ who: 'bo', text: expect.stringMatching(/^Close date: .*Sat 13 Jun$/) }],
      },
    ]);
  });

  it('does not forget a look for an earlier one', async () => {
    const look = async (until: string) => page.as(ANN).post('/today/seen', { until });
    await look('2026-06-10T11:00:00.000Z');
    await look('2026-06-09T11:00:00.000Z');
    await look('2999-01-01T00:00:00.000Z');
    expect((await page.as(ANN).get('/today')).body.since).toBe('2026-06-10T12:00:00.000Z');
    await look('2026-06-10T11:30:00.000Z');
    expect((await page.as(ANN).get('/today')).body.since).toBe('2026-06-10T12:00:00.000Z');
  });

  it('answers for the whole sample book', async () => {
    const sample = await start({
      fill: async ({ db, now }) => void (await loadSample(db, now)),
      admins: [ROOT],
    });
    const { body } = await sample.as(ROOT).get('/today');
    expect(body.forecast.deals.length).toBeGreaterThan(5);
    expect(body.next.length).toBeGreaterThan(3);
  });
});

/** Bo records that addresses are valid. */
async function checks(page: TestPage, dealId: string, emails: readonly string[]): Promise<void> {
  const { services } = page.bot;
  const asker = { id: BO, name: 'Bo', objectId: objectIdOf(BO), tenantId: null, addresses: [BO] };
  const viewer = { addresses: new Set([BO]), isAdmin: false };
  const viewers = { asker, viewer, audience: [viewer], conversation: null, locale: 'en' as const };
  const day = new Date(services.now()).toISOString().slice(0, 10);
  const check = { method: 'vl-central', result: 'valid', portal: null, note: null, form: 'form-1' } as const;
  const { kind } = await recordCheck(services, viewers, { ...check, dealId, emails, day });
  expect(kind).toBe('recorded');
}
