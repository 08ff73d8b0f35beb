import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { SHOW_DEAL } from '../../../cards/verbs.ts';
import { people } from '../../../server/local/local-mode.ts';
import type { LogEntry } from '../../support/bot/bot-services.ts';
import { cardsOf, only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { executed, message } from '../../support/teams/activities.ts';
import { buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const start = useBots();

/** Ways in which the store can fail under the bot, with what is said of it. */
const BREAKS: readonly {
  readonly name: string;
  readonly breakIt: (bot: TestBot) => Promise<unknown>;
  readonly title: string;
  readonly ready: string;
}[] = [
  {
    name: 'a table is gone',
    breakIt: ({ store }) => sql`alter table deals rename to lost`.execute(store.db),
    title: 'My database is not the one it was',
    ready: 'the database was emptied or replaced',
  },
  {
    name: 'the database is closed',
    breakIt: ({ store }) => store.close(),
    title: 'That did not work',
    ready: 'the database does not work as it should',
  },
];

/** What only the log may hold. */
const INSIDES =
  /sqlite|no such table|deal_key|driver|destroy|node_modules|\.[jt]s\b|\bat \w+ \(|Error:|select /i;

/** What the log has of failed turns; background work fails with the same database. */
function failures({ log }: TestBot): LogEntry[] {
  return log.filter(
    ({ level, message }) => level === 'error' && !message.startsWith('deals could not be judged'),
  );
}

describe.each(BREAKS)('when $name', ({ breakIt, title, ready }) => {
  it('a message is answered with a card whose reference is in the log with the error', async () => {
    const bot = await start();
    await breakIt(bot);
    const card = only(await bot.ask('check EA-2026-0042'));
    expect(titleOf(card)).toBe(title);
    expect(buttonsOf(card)).toMatchObject([{ title: 'Try again', data: { text: 'check EA-2026-0042' } }]);
    expect(renderCard(card).faults).toEqual([]);
    expect(JSON.stringify(card)).not.toMatch(INSIDES);
    const [failure, ...more] = failures(bot);
    expect(more).toEqual([]);
    expect(failure).toMatchObject({
      message: 'a turn failed',
      fields: {
        err: { message: expect.stringMatching(/no such table|destroyed/) },
        activity: { type: 'message', conversation: 'a:personal' },
      },
    });
    expect(linesOf(card)).toContain(failure?.fields.reference);
    expect(JSON.stringify(failure?.fields)).not.toContain('check EA');
  });

  it('the press of a button is answered with an error that has the reference', async () => {
    const bot = await start();
    await breakIt(bot);
    const { status, told, sent } = await bot.press(SHOW_DEAL, { dealId: 'EA-2026-0042', from: 0 });
    expect([status, sent]).toEqual([200, []]);
    const [failure] = failures(bot);
    const reference = String(failure?.fields.reference);
    expect(told).toEqual({
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
      value: {
        code: 'InternalServerError',
        message: expect.stringMatching(new RegExp(`^${title}\\..* ${reference}$`)),
      },
    });
    expect(failure?.fields).toMatchObject({ activity: { type: 'invoke', name: 'adaptiveCard/action' } });
    const next = await bot.press(SHOW_DEAL, { dealId: 'EA-2026-0042', from: 0 });
    expect(JSON.stringify(next.told)).not.toContain(reference);
  });

  it('help is given all the same, and whoever watches is told what is wrong', async () => {
    const bot = await start();
    const asked = async (path: string) => {
      const response = await fetch(`${bot.url}${path}`);
      return [response.status, await response.json()];
    };
    expect(await asked('/readyz')).toEqual([200, { ready: true, checks: { database: 'ok' } }]);
    await breakIt(bot);
    bot.wait(1000);
    expect(titleOf(only(await bot.ask('help')))).toBe('What you can ask');
    expect(await asked('/readyz')).toEqual([503, { ready: false, checks: { database: ready } }]);
    expect(await asked('/healthz')).toEqual([200, { healthy: true }]);
  });
});

describe('when the connector fails', () => {
  it.each([401, 403, 404, 413, 429, 500, 502])('with %i the bot logs it and lives on', async (sending) => {
    const bot = await start();
    bot.connector.answer({ sending });
    const { response } = await bot.deliver(message('help', bot.where()));
    expect(response.status).toBe(200);
    expect(failures(bot).map((entry) => entry.message)).toEqual([
      'a turn failed',
      'the failure could not be told',
    ]);
    const [first, second] = failures(bot).map(({ fields }) => fields);
    expect(first).toMatchObject({ err: { statusCode: sending }, reference: second?.reference });
    bot.connector.answer({});
    expect(titleOf(only(await bot.ask('help')))).toBe('What you can ask');
  });

  it('because nobody listens there, the bot lives on and still answers buttons of those it knows', async () => {
    const bot = await start({ people });
    const serviceUrl = 'http://127.0.0.1:1/';
    const { response } = await bot.deliver(message('help', { ...bot.where(), serviceUrl }));
    expect(response.status).toBe(200);
    expect(failures(bot)).toMatchObject([
      { message: 'a turn failed', fields: { err: { code: 'ECONNREFUSED' } } },
      { message: 'the failure could not be told' },
    ]);
    const where = { ...bot.where(), serviceUrl };
    const pressed = await bot.deliver(executed(SHOW_DEAL, { dealId: 'EA-2026-0042', from: 0 }, where));
    expect(await pressed.response.json()).toMatchObject({ statusCode: 200 });
  });

  it('in the middle of the press of a button, the answer says so', async () => {
    const bot = await start();
    bot.connector.answer({ sending: 502 });
    const { status, told } = await bot.press('deal.open', { dealId: 'EA-2026-0042' });
    expect([status, told.statusCode]).toEqual([200, 500]);
    expect(JSON.stringify(told)).not.toContain('127.0.0.1');
  });
});

describe('an activity that is delivered twice', () => {
  it('has one effect', async () => {
    const bot = await start();
    const activity = message('check EA-2026-0042', bot.where());
    const first = await bot.deliver(activity);
    const again = await bot.deliver(activity);
    expect([first.sent.length, again.sent.length]).toEqual([1, 0]);
    expect([again.response.status, await again.response.text()]).toEqual([200, '']);
  });

  it('has one effect when the second comes before the first is done', async () => {
    const bot = await start();
    const activity = message('check EA-2026-0042', bot.where());
    const answers = await Promise.all([1, 2, 3].map(() => bot.deliver(activity)));
    expect(answers.map(({ response }) => response.status)).toEqual([200, 200, 200]);
    expect(bot.connector.sent).toHaveLength(1);
  });

  it('has one effect as the press of a button, of which the second is told that it is done', async () => {
    const bot = await start();
    const activity = executed('deal.open', { dealId: 'EA-2026-0042' }, bot.where());
    const first = await bot.deliver(activity);
    const again = await bot.deliver(activity);
    expect([first.sent.length, again.sent.length]).toEqual([1, 0]);
    expect(await again.response.json()).toMatchObject({ statusCode: 200, value: 'Already done.' });
  });

  it('in another conversation is another activity', async () => {
    const bot = await start();
    const where = bot.where();
    for (const conversation of ['personal', 'groupChat'] as const) {
      const { sent } = await bot.deliver(message('help', { ...where, conversation }));
      expect(sent).toHaveLength(1);
    }
  });

  it('is taken again after ten minutes', async () => {
    const bot = await start();
    const activity = message('help', bot.where());
    await bot.deliver(activity);
    bot.wait(10 * 60_000);
    expect((await bot.deliver(activity)).sent).toHaveLength(1);
  });

  it('is taken after a failure', async () => {
    const bot = await start();
    const activity = message('check EA-2026-0042', bot.where());
    await sql`alter table deals rename to lost`.execute(bot.store.db);
    expect(titleOf(only(cardsOf((await bot.deliver(activity)).sent)))).toBe(
      'My database is not the one it was',
    );
    await sql`alter table lost rename to deals`.execute(bot.store.db);
    expect(titleOf(only(cardsOf((await bot.deliver(activity)).sent)))).toBe('Contoso');
    expect((await bot.deliver(activity)).sent).toEqual([]);
  });
});

describe('a bot that is stopped', () => {
  it('answers no more', async () => {
    const bot = await start();
    await bot.ask('help');
    await bot.stop();
    await expect(fetch(`${bot.url}/healthz`)).rejects.toThrow();
  });
});
