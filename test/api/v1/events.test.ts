import { beforeAll, describe, expect, it } from '@jest/globals';
import { type TestPage, usePages } from '../../support/api/page.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { eventually } from '../../support/eventually.ts';
import { ANN, ANNS_DEAL, BO, BOS_DEAL, fillCases, ROOT } from './route-cases.ts';

const start = usePages();
let page: TestPage;
beforeAll(async () => {
  page = await start({ fill: fillCases, admins: [ROOT] });
});

/** Follows what changes for somebody, until the end of a test. */
async function follow(address: string) {
  const over = new AbortController();
  const response = await page.as(address).open('/events', over.signal);
  const events: { readonly name: string; readonly data: Record<string, unknown> }[] = [];
  let raw = '';
  const read = (async () => {
    for await (const part of response.body ?? []) {
      raw += Buffer.from(part as Uint8Array).toString();
      const blocks = raw.split('\n\n');
      raw = blocks.pop() ?? '';
      for (const block of blocks) {
        const name = /^event: (.*)$/m.exec(block)?.[1];
        if (name) events.push({ name, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}') as never });
      }
    }
  })().catch(() => {});
  return {
    response,
    events,
    ended: read,
    end: async () => {
      over.abort();
      await read;
    },
  };
}

/** Writes that somebody changed a deal, as each change does. */
async function change(dealId: string, by: string): Promise<void> {
  await changeAll([dealId], by);
}

async function changeAll(dealIds: readonly string[], by: string): Promise<void> {
  const { services } = page.bot;
  const actor = { id: by, objectId: null, tenantId: null, name: by, addresses: [by] };
  const detail = { code: 'proposals-declined', emails: ['x@y.example'] } as const;
  const of = { actor, action: 'decline', conversation: null, detail } as const;
  await services.audit.note(dealIds.map((dealId) => ({ ...of, dealId })));
}

describe('following changes', () => {
  it('tells each person of the deals they may see, and of no other', async () => {
    const [ann, bo, root] = await Promise.all([follow(ANN), follow(BO), follow(ROOT)]);
    expect(ann.response.headers.get('content-type')).toContain('text/event-stream');
    // What was there before is told to nobody; a change is told once the log is followed.
    await eventually(async () => {
      await change(ANNS_DEAL, BO);
      await change(BOS_DEAL, ANN);
      expect(root.events.map(({ data }) => data.dealId)).toEqual(
        expect.arrayContaining([ANNS_DEAL, BOS_DEAL]),
      );
      expect(ann.events.length * bo.events.length).toBeGreaterThan(0);
    });
    expect(new Set(ann.events.map(({ data }) => data.dealId))).toEqual(new Set([ANNS_DEAL]));
    expect(new Set(bo.events.map(({ data }) => data.dealId))).toEqual(new Set([BOS_DEAL]));
    expect(ann.events[0]).toMatchObject({
      name: 'deal',
      data: { action: 'decline', by: BO, isByViewer: false },
    });
    await Promise.all([ann.end(), bo.end(), root.end()]);
  });

  it('names deals that change, and of more than fifty at once says only that there are many', async () => {
    const ids = Array.from({ length: 51 }, (_one, at) => `MANY-${at}`);
    await bookOf(ids.map((deal_id) => ({ deal_id, customer: deal_id, ae_email: ANN })))(page.bot.services);
    const ann = await follow(ANN);
    const named = () => ann.events.filter(({ data }) => String(data.dealId).startsWith('MANY')).length;
    await eventually(async () => {
      await change(ANNS_DEAL, BO);
      expect(ann.events.length).toBeGreaterThan(0);
    });
    await changeAll(ids.slice(2), BO);
    await eventually(() => expect(named()).toBe(49));
    await changeAll(ids, BO);
    await eventually(() => expect(ann.events).toContainEqual({ name: 'deals', data: {} }));
    expect(named()).toBe(49);
    await ann.end();
  });

  it('does not tell who recorded elsewhere what bears on a deal, but to themselves', async () => {
    const followed = await Promise.all([follow(ANN), follow(ROOT)]);
    const detail = { code: 'withdrawal-told', from: null, to: null, checks: [] } as const;
    await eventually(async () => {
      const actor = { id: ROOT, objectId: null, tenantId: null, name: 'Root', addresses: [ROOT] };
      const entry = { actor, action: 'edit', dealId: ANNS_DEAL, conversation: null, detail } as const;
      await page.bot.services.audit.note([entry]);
      for (const { events } of followed)
        expect(events).toContainEqual(expect.objectContaining({ name: 'deal' }));
    });
    const edits = followed.map(({ events }) => events.find(({ data }) => data.action === 'edit')?.data);
    expect(edits[0]).toMatchObject({ by: '', isByViewer: false });
    expect(JSON.stringify(followed[0]?.events)).not.toContain('Root');
    for (const { end } of followed) await end();
  });

  it('is refused beyond ten windows of one person, and possible again once one is closed', async () => {
    const many = await Promise.all(Array.from({ length: 10 }, () => follow(ANN)));
    const refused = await follow(ANN);
    expect(refused.response.status).toBe(429);
    await many[0]?.end();
    await eventually(async () => {
      const again = await follow(ANN);
      expect(again.response.status).toBe(200);
      await again.end();
    });
    await Promise.all(many.map(({ end }) => end()));
  });

  it('ends with the process', async () => {
    const other = await start({ fill: fillCases });
    const over = new AbortController();
    const response = await other.as(ANN).open('/events', over.signal);
    const read = response.text();
    await other.bot.stop();
    expect(await read).toContain('retry:');
  });

  it('ends with the token', async () => {
    const over = new AbortController();
    const seconds = Math.floor(page.bot.services.now() / 1000);
    const response = await page.as(ANN, { exp: seconds - 299 }).open('/events', over.signal);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('retry:');
  });
});
