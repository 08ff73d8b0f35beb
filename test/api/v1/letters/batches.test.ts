import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import {
  ANN,
  BOB,
  create,
  DEAL,
  LETTER,
  type LetterPage,
  useLetterPages,
} from '../../../support/api/letter-pages.ts';
import { type PageUser, versionOf } from '../../../support/api/page.ts';
import { objectIdOf } from '../../../support/api/page-tokens.ts';
import { eventually } from '../../../support/eventually.ts';

const start = useLetterPages();
const IDS = ['D-1', 'D-2', 'D-3'];
const ROWS = [
  ...IDS.map((deal_id) => ({ ...DEAL, deal_id, customer: `Customer ${deal_id}` })),
  { ...DEAL, deal_id: 'D-4', customer_contact_email: '' },
  { ...DEAL, deal_id: 'B-1', ae_email: BOB, pdm_email: BOB },
];
const WISH = { dealIds: [...IDS, 'D-4', 'B-1', 'Q-1'], template: LETTER };

async function begin(user: PageUser, wish: object = WISH) {
  const ifMatch = versionOf(await user.post('/batches/plan', wish));
  return user.post('/batches', wish, { ifMatch });
}

function ended(page: LetterPage, address: string, id: string, state = 'done') {
  return eventually(async () => {
    const { body } = await page.as(address).get(`/batches/${id}`);
    expect(body).toMatchObject({ state, isUnderWay: false });
  });
}

describe('drafts for many deals', () => {
  it('are planned: for whom, what is skipped and why, and what there is not', async () => {
    const page = await start(ROWS);
    const { status, body, headers } = await page.as(ANN).post('/batches/plan', WISH);
    expect(status).toBe(200);
    expect(body.ready.map(({ dealId }: { dealId: string }) => dealId).toSorted()).toEqual(IDS);
    expect(body.ready[0]).toMatchObject({ to: { address: 'cara@contoso.com' }, replaces: false });
    expect(body.skipped).toMatchObject([{ dealId: 'D-4', why: 'no customer contact address in the book' }]);
    expect(body.absent).toEqual(['B-1', 'Q-1']);
    expect(headers.get('etag')).toBe(`"${body.planVersion}"`);
    expect(page.outlook.server.requests).toEqual([]);
  });

  it('are made after the answer, once each, and everybody else knows nothing of them', async () => {
    const page = await start(ROWS);
    const { status, body } = await begin(page.as(ANN));
    expect(status).toBe(202);
    expect(body).toMatchObject({ state: 'open', total: 3, counts: { waiting: 3 } });
    await ended(page, ANN, body.id);
    expect(page.drafts(ANN)).toHaveLength(3);
    const done = (await page.as(ANN).get(`/batches/${body.id}`)).body;
    expect(done).toMatchObject({ counts: { drafted: 3, waiting: 0 }, lines: [] });
    expect(done.deals[0]).toMatchObject({
      outcome: 'drafted',
      outcomeText: 'made',
      reasonText: 'a new draft',
    });
    expect((await page.as(ANN).get('/batches')).body.items).toMatchObject([{ id: body.id }]);
    expect((await page.as(BOB).get('/batches')).body.items).toEqual([]);
    for (const act of ['', '/cancel', '/resume']) {
      const answer = await page.as(BOB).request(act === '' ? 'GET' : 'POST', `/batches/${body.id}${act}`);
      expect(answer.body).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  it('are told of while they are made', async () => {
    const page = await start(ROWS);
    const over = new AbortController();
    const stream = await page.as(ANN).open('/events', over.signal);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const { body } = await begin(page.as(ANN));
    let told = '';
    while (!told.includes('"state":"done"')) told += (await reader?.read())?.value ?? '';
    over.abort();
    expect(told).toContain(`event: drafts\ndata: {"batchId":"${body.id}","waiting":0,"state":"done"}`);
  });

  it('are not made for a plan that is another one by now', async () => {
    const page = await start(ROWS);
    const ann = page.as(ANN);
    const ifMatch = versionOf(await ann.post('/batches/plan', WISH));
    await create(ann, {}, 'D-1');
    const { body } = await ann.post('/batches', WISH, { ifMatch });
    expect(body).toMatchObject({ status: 412, code: 'changed', changes: [expect.any(String)] });
    expect(page.drafts(ANN)).toHaveLength(1);
    expect((await ann.post('/batches', WISH, { ifMatch: body.current })).status).toBe(202);
  });

  it('are not begun where there is none to make', async () => {
    const page = await start(ROWS);
    const { body } = await begin(page.as(ANN), { ...WISH, dealIds: ['D-4', 'B-1'] });
    expect(body).toMatchObject({ status: 422, code: 'unprocessable' });
    expect((await page.as(ANN).get('/batches')).body.items).toEqual([]);
  });

  it('say why they stopped, and go on when that is asked for, none twice', async () => {
    const page = await start(ROWS);
    const ann = page.as(ANN);
    for (let tries = 0; tries < 20; tries += 1)
      page.outlook.server.faults.push({
        when: ({ method }) => method === 'POST' && page.drafts(ANN).length > 0,
        fault: { status: 403 },
      });
    const { body } = await begin(ann);
    await ended(page, ANN, body.id, 'open');
    const stopped = (await ann.get(`/batches/${body.id}`)).body;
    expect(stopped.counts).toMatchObject({ drafted: 1, waiting: 2 });
    expect(stopped.lines[0]).toMatch(/^Stopped: An administrator has to grant/);
    page.outlook.server.faults.splice(0);
    const resumed = await ann.post(`/batches/${body.id}/resume`);
    expect(resumed).toMatchObject({ status: 202, body: { isUnderWay: true, lines: [] } });
    await ended(page, ANN, body.id);
    expect(page.drafts(ANN)).toHaveLength(3);
    const again = await ann.post(`/batches/${body.id}/resume`);
    expect(again.body).toMatchObject({ status: 409, code: 'conflict', detail: 'This batch has ended.' });
  });

  it('are not begun for whom Outlook does not know: they sign in first', async () => {
    const page = await start(ROWS, { userTokens: null });
    page.outlook.signedOut.add(objectIdOf(ANN));
    const { body } = await begin(page.as(ANN));
    expect(body).toMatchObject({ status: 403, code: 'sign-in-needed' });
    expect((await page.as(ANN).get('/batches')).body.items).toEqual([]);
  });

  it('are started once by a try that fails afterwards and the one that repeats it', async () => {
    const page = await start(ROWS);
    const ann = page.as(ANN);
    let go = () => {};
    page.outlook.server.hold = new Promise((resolve) => {
      go = resolve;
    });
    const ifMatch = versionOf(await ann.post('/batches/plan', WISH));
    const { db } = page.bot.services;
    // The answer can not be stored, which is after the batch was.
    await sql`CREATE TRIGGER broken BEFORE UPDATE OF status ON idempotency_keys BEGIN SELECT RAISE(ABORT, 'broken'); END`.execute(
      db,
    );
    const key = 'one-and-the-same';
    const failed = await ann.post('/batches', WISH, { ifMatch, key });
    expect(failed.status).toBe(500);
    await sql`DROP TRIGGER broken`.execute(db);
    await db.updateTable('idempotency_keys').set({ lease_until: '2000-01-01T00:00:00.000Z' }).execute();
    await ann.post('/batches', WISH, { ifMatch, key });
    const { items } = (await ann.get('/batches')).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ isUnderWay: true });
    // A key that was given back finds the same batch, whatever its own drafts make of the plan.
    await db.deleteFrom('idempotency_keys').execute();
    expect(await ann.post('/batches', WISH, { ifMatch, key })).toMatchObject({
      status: 202,
      body: { id: items[0].id },
    });
    go();
    await ended(page, ANN, items[0].id);
    expect(page.drafts(ANN)).toHaveLength(3);
  });

  it('are cancelled after the one that is being made', async () => {
    const page = await start(ROWS);
    const ann = page.as(ANN);
    let go = () => {};
    page.outlook.server.hold = new Promise((resolve) => {
      go = resolve;
    });
    const { body } = await begin(ann);
    const cancelled = await ann.post(`/batches/${body.id}/cancel`);
    expect(cancelled.body).toMatchObject({ state: 'cancelled' });
    go();
    await ended(page, ANN, body.id, 'cancelled');
    await eventually(() => expect(page.drafts(ANN).length).toBeLessThan(3));
    const { body: after } = await ann.get(`/batches/${body.id}`);
    expect(after.deals.map(({ outcomeText }: { outcomeText: string }) => outcomeText)).toContain('not made');
  });
});
