import { describe, expect, it } from '@jest/globals';
import { ConnectorError } from '../../../bot/channel/connector-errors.ts';
import { type BoardsContext, boardFor, drawBoards } from '../../../bot/proactive/channel-boards.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { SendLimits, TEAMS_LIMITS } from '../../../src/alerts/deliver/rate-limits.ts';
import { channelPlaceOf, placeOf } from '../../../src/alerts/place-key.ts';
import { scan, tickOfRequest } from '../../../src/alerts/scan/scan.ts';
import { LOCAL_ADDRESS } from '../../../src/local/local-person.ts';
import { insertAlertChannel } from '../../../src/store/queries/alerts/channels.ts';
import { alertPlaceOf, leaveAlertPlaces, putAlertPlace } from '../../../src/store/queries/alerts/people.ts';
import { inWords } from '../../support/alerts/alerting.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type Place, type TestBot, type TestBotOptions, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { SAMPLE_DAY } from '../../support/sample-day.ts';
import { activity, conversationId, installed } from '../../support/teams/activities.ts';
import { button, linesOf } from '../../support/teams/card-text.ts';

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

async function ledger({ store }: TestBot) {
  const rows = await store.db
    .selectFrom('alerts')
    .selectAll()
    .where('state', '!=', 'suppressed')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, reason: inWords(row.reason) }));
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
    const { verb, data } = button(card, 'I’m on it');
    const { told } = await bot.press(verb, data);
    expect(linesOf(told.value as AdaptiveCard).join('\n')).toMatch(/is on it/);
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
    { status: 429, state: 'pending', reason: 'too many requests' },
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

  it('goes another way once the conversation is gone, and comes when somebody writes there again', async () => {
    const bot = await startBot({ fill: async () => {} });
    await bot.ask('help');
    await bookOf([critical()])(bot.services);
    bot.connector.answer({ sending: 404, member: { email: LOCAL_ADDRESS } });
    await look(bot);
    await becomes(bot, [{ state: 'parked' }]);
    expect(await alertPlaceOf(bot.store.db, MINE)).toMatchObject({ gone_at: expect.any(String) });
    bot.connector.answer({ member: { email: LOCAL_ADDRESS } });
    await bookOf([critical({ deal_id: 'D-2', customer: 'Fabrikam' })])(bot.services);
    await look(bot);
    await becomes(bot, [
      { state: 'parked' },
      { state: 'pending', reason: 'nobody has written to the bot yet' },
    ]);
    bot.wait(5 * 60_000);
    await bot.ask('help');
    await becomes(bot, [{ state: 'sent' }, { state: 'sent' }]);
  });

  it('finds the conversation again when the app is installed, whatever another process has noted', async () => {
    const bot = await startBot({ fill: async () => {} });
    await bot.ask('help');
    await leaveAlertPlaces(bot.store.db, conversationId('personal'), '2026-06-10T12:00:00.000Z');
    for (const arrival of installed(bot.where())) await bot.deliver(arrival);
    expect(await alertPlaceOf(bot.store.db, MINE)).toMatchObject({ gone_at: null });
  });

  it('waits when it can not be prepared: nothing of it was sent', async () => {
    const bot = await startBot({ fill: async () => {} });
    await bot.ask('help');
    await bot.store.db.updateTable('alert_places').set({ reference: 'no JSON' }).execute();
    await bookOf([critical()])(bot.services);
    await look(bot);
    await becomes(bot, [{ state: 'pending', reason: expect.stringContaining('could not be prepared') }]);
    expect(unasked(bot)).toEqual([]);
  });

  it('is known to come where its settings are asked for first', async () => {
    const bot = await startBot({ fill: async () => {} });
    expect(linesOf(only(await bot.ask('alerts'))).join('\n')).not.toContain('not known yet');
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

  async function subscribed(bot: TestBot, place: Place) {
    const { verb, data } = button(only(await bot.ask('subscribe alerts program:EA', place)), 'Subscribe');
    await bot.press(verb, data, place);
  }

  it('are answers to a card at its head, which is kept up to date', async () => {
    const bot = await startBot({ fill: async () => {} });
    await subscribed(bot, channel);
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
    await subscribed(bot, channel);
    await eventually(() => expect(said(bot)).toHaveLength(1));
    bot.connector.answer({ updating: 404, member: { email: LOCAL_ADDRESS } });
    await bookOf([critical({ pdm_email: '' })])(bot.services);
    await look(bot);
    await eventually(() => expect(said(bot)).toHaveLength(3));
    expect(said(bot).filter((line) => line.startsWith(`${head}: `))).toHaveLength(2);
  });

  it('stand for themselves in a group, which has no threads', async () => {
    const bot = await startBot({ fill: async () => {} });
    await subscribed(bot, { conversation: 'groupChat' });
    await eventually(() => expect(said(bot)).toHaveLength(1));
    await bookOf([critical({ pdm_email: '' })])(bot.services);
    await look(bot);
    await eventually(() => expect(said(bot)).toHaveLength(2));
    expect(said(bot)[1]).toBe(`${conversationId('groupChat')}: Contoso is now critical`);
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

describe('the card at the head of a channel', () => {
  const place = channelPlaceOf('19:one@thread.tacv2');
  const other = channelPlaceOf('19:two@thread.tacv2');

  /** Channels that hear of everything, and what is posted there. */
  async function channels(keys: readonly string[]) {
    const bot = await startBot({ fill: async () => {}, alerts: false });
    const { db, now } = bot.services;
    for (const place_key of keys) {
      const at = new Date(now()).toISOString();
      const id = place_key.slice('channel:'.length);
      await putAlertPlace(db, {
        place_key,
        kind: 'channel',
        conversation_id: id,
        service_url: 'https://smba.trafficmanager.net/emea/',
        tenant_id: null,
        reference: JSON.stringify({ conversation: { id, conversationType: 'channel' } }),
        seen_at: at,
        gone_at: null,
      });
      const by = { by_id: 'person:1', by_name: 'Root', begun_at: at };
      await insertAlertChannel(db, { place_key, pdm_key: null, program: null, min_risk: 'medium', ...by });
    }
    const posted: string[] = [];
    const failures: Error[] = [];
    const context: BoardsContext = {
      services: bot.services,
      random: () => 0,
      limits: new SendLimits(),
      outside: {
        change: async () => {},
        post: async ({ conversation }) => {
          posted.push(conversation?.id ?? '');
          await Promise.resolve();
          const failure = failures.shift();
          if (failure) throw failure;
          return `sent-${posted.length}`;
        },
      },
    };
    const draw = (other: Partial<BoardsContext> = {}, current = new Map<string, string>()) =>
      drawBoards({ ...context, ...other }, current, new AbortController().signal);
    return { bot, context, posted, failures, draw };
  }

  const refused = (statusCode: number, headers = {}, code = `Status${statusCode}`) =>
    new ConnectorError('refused', { code, reached: 'answered', statusCode, headers });

  it('is posted once, however many processes find that there is none', async () => {
    const { context, posted, draw } = await channels([place]);
    await Promise.all([draw(), draw(), boardFor(context, place), draw()]);
    await draw();
    expect(posted).toHaveLength(1);
    expect(await boardFor(context, place)).toEqual({ kind: 'sent', activityId: 'sent-1' });
  });

  it.each([
    { what: 'asks for time', failure: refused(429, { 'retry-after': '300' }), ms: 300_000 },
    { what: 'may have taken it', failure: refused(500), ms: 15 * 60_000 },
    { what: 'forbids it', failure: refused(403), ms: 60_000 },
    { what: 'can not be spoken to at all', failure: new Error('broken'), ms: 15 * 60_000 },
  ])('is not posted again for a while when Teams $what', async ({ failure, ms }) => {
    const { bot, context, posted, failures, draw } = await channels([place]);
    failures.push(failure);
    await draw();
    bot.wait(ms - 1000);
    await draw();
    expect(await boardFor(context, place)).toMatchObject({ kind: 'wait', afterMs: expect.any(Number) });
    expect(posted).toHaveLength(1);
    expect(
      bot.log.filter(({ message }) => message === 'the card of a channel is not up to date'),
    ).toHaveLength(1);
    bot.wait(2000);
    await draw();
    expect(posted).toHaveLength(2);
  });

  it.each([
    { status: 404, code: 'ConversationNotFound' },
    { status: 403, code: 'BotNotInConversationRoster' },
  ])('is not posted where the bot is no more ($status $code)', async ({ status, code }) => {
    const { bot, posted, failures, draw } = await channels([place]);
    failures.push(refused(status, {}, code));
    await draw();
    bot.wait(86_400_000);
    await draw();
    expect(posted).toHaveLength(1);
    expect(await alertPlaceOf(bot.store.db, place)).toMatchObject({ gone_at: expect.any(String) });
  });

  it('of one channel that fails is no matter of another', async () => {
    const { bot, posted, draw } = await channels([place, other]);
    const broken = bot.store.db.updateTable('alert_places').set({ reference: 'no JSON' });
    await broken.where('place_key', '=', place).execute();
    await draw();
    expect(posted).toEqual(['19:two@thread.tacv2']);
  });

  it('keeps to how much may be said, and goes on where it left off', async () => {
    const { bot, posted, draw } = await channels([place, other]);
    const limits = new SendLimits({ ...TEAMS_LIMITS, tenant: [{ messages: 1, ms: 1000 }] });
    await draw({ limits });
    expect(posted).toHaveLength(1);
    bot.wait(1001);
    await draw({ limits });
    expect(new Set(posted).size).toBe(2);
  });

  it('is not even looked at while nothing on which it hangs has changed', async () => {
    const { bot, draw } = await channels([place]);
    const current = new Map<string, string>();
    await draw({}, current);
    await draw({}, current);
    const known = current.get(place);
    expect(known).toEqual(expect.any(String));
    await draw({}, current);
    expect(current.get(place)).toBe(known);
    await look(bot);
    await draw({}, current);
    await draw({}, current);
    expect(current.get(place)).not.toBe(known);
  });
});
