import { beforeAll, describe, expect, it } from '@jest/globals';
import { type PageUser, usePages, versionOf } from '../../../support/api/page.ts';
import { bookOf } from '../../../support/bot/bot-deals.ts';

const start = usePages();

describe('saved views', () => {
  let ann: PageUser;
  let bo: PageUser;
  beforeAll(async () => {
    const page = await start({ fill: bookOf([]) });
    [ann, bo] = [page.as('ann@partner.example'), page.as('bo@partner.example')];
  });

  it('are kept for their owner, by name, and nobody else has them', async () => {
    const saved = await ann.post('/views', { name: ' Mine ', query: 'verdict=blocked&cols=customer,risk' });
    expect(saved.status).toBe(201);
    await ann.post('/views', { name: 'All', query: '' });
    const { body } = await ann.get('/views');
    expect(body.items.map(({ name, query }: { name: string; query: string }) => [name, query])).toEqual([
      ['All', ''],
      ['Mine', 'verdict=blocked&cols=customer,risk'],
    ]);
    expect((await bo.get('/views')).body.items).toEqual([]);
    const { id } = saved.body;
    const change = { name: 'Stolen', query: '' };
    for (const other of [id, 'no-such'])
      expect([
        (await bo.put(`/views/${other}`, change, { ifMatch: '1' })).body.code,
        (await bo.delete(`/views/${other}`)).body.code,
      ]).toEqual(['not-found', 'not-found']);
    expect((await ann.get('/views')).body.items).toHaveLength(2);
  });

  it('are replaced by whoever has their last version', async () => {
    const saved = await ann.post('/views', { name: 'Weekly', query: 'risk=high' });
    const { id } = saved.body;
    const changed = await ann.put(
      `/views/${id}`,
      { name: 'Weekly', query: 'risk=critical' },
      { ifMatch: versionOf(saved) },
    );
    expect(changed.body).toMatchObject({ id, query: 'risk=critical' });
    const late = await ann.put(`/views/${id}`, { name: 'W', query: '' }, { ifMatch: versionOf(saved) });
    expect(late).toMatchObject({
      status: 412,
      body: { current: versionOf(changed), changes: ['It is now called "Weekly" and shows risk=critical.'] },
    });
    expect((await ann.delete(`/views/${id}`)).status).toBe(204);
    expect((await ann.delete(`/views/${id}`)).status).toBe(404);
  });

  it('have names of their own, and there are at most 50', async () => {
    await bo.post('/views', { name: 'Due', query: '' });
    expect((await bo.post('/views', { name: 'due', query: '' })).body).toMatchObject({
      code: 'unprocessable',
      errors: [{ pointer: '/name' }],
    });
    for (let n = 2; n <= 50; n += 1)
      expect((await bo.post('/views', { name: `View ${n}`, query: '' })).status).toBe(201);
    const { status, body } = await bo.post('/views', { name: 'One more', query: '' });
    expect([status, body.detail]).toEqual([422, 'You have 50 views, which is the most. Delete one first.']);
  });
});
