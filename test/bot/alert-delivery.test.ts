import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/types.ts';
import { placeOf } from '../../src/alerts/plan.ts';
import { scan, tickOfRequest } from '../../src/alerts/scan.ts';
import { LOCAL_ADDRESS } from '../../src/local/local-person.ts';
import { alertPlaceOf, putAlertPlace } from '../../src/store/queries/alert-people.ts';
import { only, type TestBot, type TestBotOptions, useBots } from '../support/bot.ts';
import { bookOf, type Row } from '../support/bot-deals.ts';
import { eventually } from '../support/eventually.ts';
import { SAMPLE_DAY } from '../support/sample-cards.ts';
import { activity, conversationId, installed } from '../support/teams-activities.ts';
import { button, linesOf } from '../support/teams-card-text.ts';

const MINE = placeOf(LOCAL_ADDRESS);

/** Critical: it closes today, and nobody was checked. */
function critical(stated: Row = {}): Row {
  return {
    deal_id: 'D-1',
    customer: 'Contoso',
    program: 'EA',
    transaction: 'new',
    cloud_scope: 'commercial',
    close_date: SAMPLE_DAY,
    pdm_email: LOCAL_ADDRESS,
    contact_role: 'notices-contact',
    contact_email: 'gone@gmail.com',
    ...stated,
  };
}

/** A bot that tells without being asked. */
function useTellingBots(): (options?: TestBotOptions) => Promise<TestBot> {
  const start = useBots();
  return (options) => start({ fill: bookOf([critical()]), alerts: true, ...options });
}

const startBot = useTellingBots();

function ledger({ store }: TestBot) {
  return store.db.selectFrom('alerts').selectAll().orderBy('id').execute();
}

/** What stands in the ledger, once it is so. */
async function becomes(bot: TestBot, states: readonly object[]): Promise<void> {
  const end = Date.now() + 5000;
  for (;;) {
    const rows = await ledger(bot);
    try {
      return expect(rows).toMatchObject(states);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Looks for what is due, as the watch does after a while. */
async function look({ services }: TestBot): Promise<void> {
  const { db, now, cadence, thresholds, log, newReference } = services;
  await scan({ db, now, cadence, thresholds, log }, tickOfRequest(now(), newReference()));
}

/** The cards that came without being asked. */
function unasked({ connector }: TestBot): AdaptiveCard[] {
  return connector.sent.flatMap(({ method, activityId, activity: { attachments = [] } }) =>
    method === 'POST' && activityId === null ? attachments.map(({ content }) => content) : [],
  );
}

describe('an alert', () => {
  it('comes without being asked to who has written to the bot, and is acknowledged on its card', async () => {
    const bot = await startBot();
    await becomes(bot, [{ state: 'pending', reason: 'nobody has written to the bot yet' }]);
    await bot.ask('help');
    await becomes(bot, [{ state: 'sent', place_key: MINE, activity_id: expect.stringMatching(/^sent-/) }]);
    const card = only(unasked(bot));
    expect(linesOf(card).join('\n')).toContain('Contoso');
    const { verb, data } = button(card, 'Acknowledge');
    const { told } = await bot.press(verb, data);
    expect(linesOf(told.value as AdaptiveCard).join('\n')).toMatch(/acknowledged/i);
    expect(unasked(bot)).toHaveLength(1);
  });

  it('goes to the conversation in which the app was installed', async () => {
    const bot = await startBot();
    for (const arrival of installed(bot.where())) await bot.deliver(arrival);
    await becomes(bot, [{ state: 'sent' }]);
    expect(bot.connector.sent.at(-1)).toMatchObject({ conversationId: conversationId('personal') });
  });

  it('is held back once the app was taken away, and goes out when it comes back', async () => {
    const bot = await startBot({ fill: async () => {} });
    await bot.ask('help');
    await bot.deliver({ ...activity('installationUpdate', bot.where()), action: 'remove' });
    expect(await alertPlaceOf(bot.store.db, MINE)).toMatchObject({ gone_at: expect.any(String) });
    await bookOf([critical()])(bot.services);
    await look(bot);
    await becomes(bot, [{ state: 'pending', reason: 'nobody has written to the bot yet' }]);
    await bot.ask('help');
    await becomes(bot, [{ state: 'sent' }]);
  });

  it.each([
    { status: 429, state: 'pending', reason: '429' },
    { status: 412, state: 'pending', reason: '412' },
    { status: 503, state: 'pending', reason: '503' },
    { status: 403, state: 'parked', reason: 'installed' },
    { status: 404, state: 'parked', reason: 'installed again' },
    { status: 413, state: 'parked', reason: 'too large' },
    { status: 500, state: 'in_doubt', reason: '500' },
  ])('that Teams answers with $status is $state', async ({ status, state, reason }) => {
    const bot = await startBot({ fill: async () => {} });
    await bot.ask('help');
    await bookOf([critical()])(bot.services);
    bot.connector.answer({ sending: status, member: { email: LOCAL_ADDRESS } });
    await look(bot);
    await becomes(bot, [{ state, reason: expect.stringContaining(reason), attempts: 1 }]);
  });

  it('is parked where the service is none of Microsoft’s, before anything is sent', async () => {
    const bot = await startBot({ fill: async () => {} });
    const serviceUrl = 'https://smba.trafficmanager.net.evil.example/';
    await putAlertPlace(bot.store.db, {
      place_key: MINE,
      kind: 'person',
      conversation_id: 'a:1',
      service_url: serviceUrl,
      tenant_id: null,
      reference: JSON.stringify({ serviceUrl, conversation: { id: 'a:1' }, channelId: 'msteams' }),
      seen_at: new Date(bot.services.now()).toISOString(),
      gone_at: null,
    });
    await bookOf([critical()])(bot.services);
    await look(bot);
    await becomes(bot, [{ state: 'parked', reason: expect.stringContaining('refused') }]);
    expect(unasked(bot)).toEqual([]);
  });

  it('is parked with what to do for who does not chat', async () => {
    const bot = await startBot({ fill: bookOf([critical({ pdm_email: 'ann@contoso.com' })]) });
    await becomes(bot, [{ state: 'parked', reason: 'nobody else chats in local mode' }]);
  });

  it('of many critical deals is one message', async () => {
    const rows = ['A', 'B', 'C'].map((id) => critical({ deal_id: id, customer: `Customer ${id}` }));
    const bot = await startBot({ fill: bookOf(rows) });
    await bot.ask('help');
    await becomes(bot, [{ state: 'sent' }, { state: 'sent' }, { state: 'sent' }]);
    await eventually(() => expect(unasked(bot)).toHaveLength(1));
    for (const { customer } of rows)
      expect(linesOf(only(unasked(bot))).join('\n')).toContain(String(customer));
  });
});

describe('the alerts of a channel', () => {
  const channel = { conversation: 'channel' } as const;
  const head = conversationId('channel').replace(/;messageid=.*$/, '');

  /** What was posted in the channel without being asked, and where. */
  function said({ connector }: TestBot) {
    return connector.sent
      .filter(({ method, activityId }) => method === 'POST' && activityId === null)
      .map(({ conversationId: where, activity: { summary } }) => `${where}: ${summary}`);
  }

  it('are answers to a card at its head, which is kept up to date', async () => {
    const bot = await startBot({ fill: async () => {} });
    await bot.ask('subscribe alerts program:EA', channel);
    await eventually(() => expect(said(bot)).toHaveLength(1));
    expect(said(bot)[0]).toMatch(new RegExp(`^${head}: `));
    const board = `sent-${bot.connector.sent.findIndex(({ activityId }) => activityId === null) + 1}`;
    await bookOf([critical({ pdm_email: '' })])(bot.services);
    await look(bot);
    await eventually(() => expect(said(bot)).toHaveLength(2));
    expect(said(bot)[1]).toMatch(`${head};messageid=${board}: Contoso`);
    await eventually(() =>
      expect(bot.connector.sent).toContainEqual(
        expect.objectContaining({ method: 'PUT', conversationId: head, activityId: board }),
      ),
    );
    const drawn = bot.connector.sent.findLast(({ activityId }) => activityId === board);
    expect(JSON.stringify(drawn?.activity)).toContain('D-1');
  });

  it('have a new card at its head when that was deleted', async () => {
    const bot = await startBot({ fill: async () => {} });
    await bot.ask('subscribe alerts program:EA', channel);
    await eventually(() => expect(said(bot)).toHaveLength(1));
    bot.connector.answer({ updating: 404, member: { email: LOCAL_ADDRESS } });
    await bookOf([critical({ pdm_email: '' })])(bot.services);
    await look(bot);
    await eventually(() => expect(said(bot)).toHaveLength(3));
    expect(said(bot).filter((line) => line.startsWith(`${head}: `))).toHaveLength(2);
  });

  it('stand for themselves in a group, which has no threads', async () => {
    const bot = await startBot({ fill: async () => {} });
    await bot.ask('subscribe alerts program:EA', { conversation: 'groupChat' });
    await eventually(() => expect(said(bot)).toHaveLength(1));
    await bookOf([critical({ pdm_email: '' })])(bot.services);
    await look(bot);
    await eventually(() => expect(said(bot)).toHaveLength(2));
    expect(said(bot)[1]).toBe(`${conversationId('groupChat')}: Contoso: Became at risk`);
  });
});

describe('a card that was sent', () => {
  it('says so by itself when its deal turns ready', async () => {
    const bot = await startBot({ fill: async () => {} });
    await bot.ask('help');
    await bookOf([critical()])(bot.services);
    await look(bot);
    await becomes(bot, [{ state: 'sent' }]);
    const { activity_id } = (await ledger(bot))[0] ?? {};
    bot.wait(60_000);
    await bookOf([critical({ stage: 'closed' })])(bot.services);
    await look(bot);
    await eventually(() => {
      const drawn = bot.connector.sent.findLast(({ activityId }) => activityId === activity_id);
      expect(drawn?.method).toBe('PUT');
    });
  });
});
