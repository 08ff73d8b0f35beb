import { afterEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { announce, people, prepare, startChatPage } from '../../server/local/local-mode.ts';
import { checkDeals } from '../../src/flows/deals/check-deal.ts';
import { LOCAL_PERSON } from '../../src/local/local-person.ts';
import { dealsByWords } from '../../src/store/queries/deals/deals.ts';
import { bookOf } from '../support/bot/bot-deals.ts';
import { openServices, type TestServices } from '../support/bot/bot-services.ts';
import { localConfig } from '../support/bot/local-config.ts';

const DAY = 24 * 60 * 60_000;

const opened: TestServices[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.remove();
});

async function empty(day?: string): Promise<TestServices> {
  const made = await openServices(day === undefined ? {} : { day });
  opened.push(made);
  return made;
}

/** How many rows some tables have. */
async function rows({ store }: TestServices): Promise<Record<string, number>> {
  const count = async (table: string) => {
    const result = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(store.db);
    return Number(result.rows[0]?.n);
  };
  return {
    deals: await count('deals'),
    contacts: await count('contacts'),
    evidence: await count('evidence'),
  };
}

/** How each deal stands, by its id without the year. */
async function standing({ services }: TestServices): Promise<Record<string, unknown>> {
  const deals = await checkDeals(services, await dealsByWords(services.db, [], 1000));
  return Object.fromEntries(
    deals.map(({ deal, evaluation: { verdict, risk, daysLeft, contacts } }) => [
      deal.dealId.replace(/-\d{4}-/, '-'),
      {
        verdict,
        risk,
        daysLeft,
        contacts: contacts.map(({ email, account, cloud }) => [email, account, cloud]),
      },
    ]),
  );
}

describe('local mode', () => {
  it('loads the sample book into an empty store, once', async () => {
    const local = await empty();
    await prepare(local.services);
    const first = await rows(local);
    expect(first.deals).toBeGreaterThan(40);
    expect(local.log).toMatchObject([{ level: 'info', message: expect.stringContaining('sample book') }]);
    await prepare(local.services);
    expect(await rows(local)).toEqual(first);
  });

  it.each([
    { from: '2026-06-10', days: 1 },
    { from: '2026-06-10', days: 45 },
    { from: '2026-12-20', days: 30 },
  ])(
    'dates the sample from today again, $days days after $from, without doubling a deal',
    async ({ from, days }) => {
      const local = await empty(from);
      await prepare(local.services);
      const before = await rows(local);
      local.wait(days * DAY);
      await prepare(local.services);
      const after = await rows(local);
      expect([after.deals, after.contacts]).toEqual([before.deals, before.contacts]);
      const fresh = await empty(new Date(local.services.now()).toISOString().slice(0, 10));
      await prepare(fresh.services);
      const stands = await standing(local);
      expect(Object.keys(stands)).toHaveLength(before.deals ?? 0);
      expect(stands).toEqual(await standing(fresh));
    },
  );

  it.each([
    { name: 'a real book', first: [{ deal_id: 'REAL-1', customer: 'Real' }], sampled: false },
    {
      name: 'a real deal beside the sample',
      first: [{ deal_id: 'REAL-1', customer: 'Real' }],
      sampled: true,
    },
  ])('leaves a store alone that has $name', async ({ first, sampled }) => {
    const local = await empty();
    if (sampled) await prepare(local.services);
    await bookOf(first)(local.services);
    const before = await rows(local);
    local.log.length = 0;
    local.wait(3 * DAY);
    await prepare(local.services);
    expect(await rows(local)).toEqual(before);
    expect(local.log).toEqual([]);
  });

  it('takes whoever chats for the person at this machine', async () => {
    const context = { activity: { from: { id: 'user-1', name: 'Somebody' } } } as Parameters<
      typeof people.asker
    >[0];
    expect(await people.asker(context)).toEqual({ id: 'user-1', ...LOCAL_PERSON });
  });

  it('says where the bot is when no chat page is to be started', async () => {
    const local = await empty();
    const page = await startChatPage(localConfig(local.dataDir), 3978, local.services);
    announce(page, 3978, local.services, { localGraph: null });
    expect(local.log.at(-1)?.message).toContain('http://127.0.0.1:3978/api/messages');
    expect(page).toBeNull();
  });
});
