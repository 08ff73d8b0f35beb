import { beforeAll, describe, expect, it } from '@jest/globals';
import { ENTRIES } from '../../../../src/guidance/index.ts';
import { TOPICS } from '../../../../src/guidance/topics.ts';
import { type PageUser, usePages } from '../../../support/api/page.ts';

const start = usePages();

describe('the guidance', () => {
  let ann: PageUser;
  beforeAll(async () => {
    ann = (await start()).as('ann@partner.example');
  });

  it('lists every topic and answer where nothing is asked', async () => {
    const { body } = await ann.get('/guidance');
    expect(body.kind).toBe('topics');
    expect(body.topics).toHaveLength(TOPICS.length);
    const ids = body.topics.flatMap(({ entries }: { entries: { id: string }[] }) =>
      entries.map(({ id }) => id),
    );
    expect(ids.toSorted()).toEqual(ENTRIES.map(({ id }) => id).toSorted());
  });

  it('answers a question with what it rests on', async () => {
    const { body } = await ann.get('/guidance', { query: 'what is cloud scope?' });
    expect(body).toMatchObject({ kind: 'answer', entry: { topic: 'cloud' } });
    expect(body.entry.citations[0]).toEqual({
      page: expect.any(String),
      date: expect.any(String),
      section: expect.any(String),
      text: expect.stringContaining('('),
    });
  });

  it('lists one topic for its title, and says whom to ask where it has no answer', async () => {
    expect((await ann.get('/guidance', { query: 'the vl admin' })).body).toMatchObject({
      kind: 'topic',
      topics: [{ id: 'admin' }],
    });
    expect((await ann.get('/guidance', { query: 'how do I bake bread' })).body).toMatchObject({
      kind: 'outside',
      entry: null,
      outside: { subject: expect.stringContaining('anything but'), ask: expect.any(String) },
    });
    expect((await ann.get('/guidance', { query: 'zzyzx' })).body).toMatchObject({
      kind: 'none',
      entry: null,
      outside: null,
    });
  });

  it('gives each answer by its id, as documented, and none for another', async () => {
    for (const { id, question } of ENTRIES)
      expect((await ann.get(`/guidance/${encodeURIComponent(id)}`)).body).toMatchObject({ id, question });
    expect(await ann.get('/guidance/no-such')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('shows both sides where the pages differ', async () => {
    const entry = ENTRIES.find(({ contradictions = [] }) => contradictions.length > 0);
    const { body } = await ann.get(`/guidance/${entry?.id}`);
    expect(body.contradictions[0].sides.length).toBeGreaterThan(1);
    expect(body.contradictions[0].settled).not.toBe('');
  });
});
