import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import {
  DRY_RUN_PAGE,
  LEDGER_AGAIN,
  LEDGER_DROP,
  LEDGER_EXPORT,
  LEDGER_PAGE,
  LEDGER_STOP,
} from '../../../cards/verbs.ts';
import { dryRun } from '../../../src/alerts/admin/dry-run.ts';
import { scan } from '../../../src/alerts/scan/scan.ts';
import type { AlertState } from '../../../src/store/schema/index.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectInert, HOSTILE } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';
import { newCard, PEOPLE } from '../evidence/validate-teams.ts';

const start = useBots();
const ROOT = { from: '29:root' };
const COMMANDS = ['ledger', 'scan now', 'dry run', 'stop alerts', 'resume alerts'];

const risky = (deal_id: string, more: Row = {}): Row => ({
  deal_id,
  customer: `Customer ${deal_id}`,
  program: 'EA',
  ae_email: 'ann@partner.example',
  close_date: '2026-07-11',
  ...more,
});

/** A bot with these deals, and an admin. */
async function adminBot(rows: readonly Row[] = [risky('D-1'), risky('D-2')]): Promise<TestBot> {
  const bot = await start({ fill: bookOf(rows), admins: new Set(['ad-min']) });
  bot.connector.answer({ members: PEOPLE });
  return bot;
}

/** The alerts of a scan, put into a state as if they had been sent in one message each. */
async function settledAs(bot: TestBot, states: readonly AlertState[]): Promise<void> {
  await scan(bot.services, 'tick');
  const rows = await bot.store.db.selectFrom('alerts').select('id').orderBy('id').execute();
  for (const [at, state] of states.entries()) {
    await bot.store.db
      .updateTable('alerts')
      .set({ state, delivery: `1.message-${at}`, reason: `Why ${at}`, begun_at: '2026-06-10T11:00:00.000Z' })
      .where('id', '=', rows[at]?.id ?? 0)
      .execute();
  }
}

async function ask(bot: TestBot, text: string): Promise<AdaptiveCard> {
  return good(only(await bot.ask(text, ROOT)));
}

/** What a card says in the end that first says that something is being done. */
async function askLater(bot: TestBot, text: string): Promise<AdaptiveCard> {
  const before = bot.connector.sent.length;
  expect(titleOf(await ask(bot, text))).toMatch(/…$/);
  const changed = () => bot.connector.sent.slice(before).filter(({ method }) => method === 'PUT');
  await eventually(() => expect(changed()).toHaveLength(1));
  return good(changed()[0]?.activity.attachments?.[0]?.content as AdaptiveCard);
}

async function press(bot: TestBot, card: AdaptiveCard, title: string): Promise<AdaptiveCard> {
  const { verb, data } = button(card, title);
  return good(newCard(await bot.press(verb, data, ROOT)));
}

function good(card: AdaptiveCard): AdaptiveCard {
  expect(renderCard(card).faults).toEqual([]);
  expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
  return card;
}

const textOf = (card: AdaptiveCard) => linesOf(card).join('\n');

async function statesIn({ store }: TestBot): Promise<string[]> {
  const rows = await store.db.selectFrom('alerts').select('state').orderBy('id').execute();
  return rows.map(({ state }) => state);
}

const auditedIn = async ({ store }: TestBot) =>
  (await auditOf(store.db, null, { skip: 0, limit: 20 })).map(({ action, detail }) => `${action}: ${detail}`);

describe('what is for admins about alerts', () => {
  it('is refused to others, and where others would see it, and that is written down', async () => {
    const bot = await adminBot();
    for (const text of COMMANDS) {
      expect(titleOf(only(await bot.ask(text, { from: '29:ann' })))).toBe('For admins');
      const inGroup = only(await bot.ask(text, { ...ROOT, conversation: 'groupChat' }));
      expect(titleOf(inGroup)).toBe('For admins');
    }
    const { sent, told } = await bot.press(LEDGER_STOP, {}, { from: '29:ann' });
    expect(told.value).toBe('That is for admins.');
    expect(sent).toHaveLength(1);
    for (const verb of [LEDGER_PAGE, LEDGER_EXPORT, DRY_RUN_PAGE])
      expect((await bot.press(verb, { from: 0 }, { from: '29:ann' })).told.value).toBe('That is for admins.');
    const again = { delivery: '1.message-0', from: 0 };
    expect((await bot.press(LEDGER_AGAIN, again, { from: '29:ann' })).told.value).toBe('That is for admins.');
    const log = await auditedIn(bot);
    expect(log.every((entry) => entry.startsWith('refuse: '))).toBe(true);
    expect(log).toHaveLength(COMMANDS.length * 2 + 5);
    expect(await bot.store.db.selectFrom('alert_scans').selectAll().execute()).toEqual([]);
  });

  it('is for whoever chats on their own machine', async () => {
    const bot = await start({ fill: bookOf([]) });
    expect(titleOf(only(await bot.ask('ledger')))).toBe('The ledger of alerts');
  });
});

describe('the ledger', () => {
  it('counts, and tells of the oldest that waits and of the last scan', async () => {
    const bot = await adminBot();
    expect(textOf(await ask(bot, 'ledger'))).toContain('No scan has come to its end yet.');
    await scan(bot.services, 'tick');
    bot.wait(3 * 3_600_000);
    const text = textOf(await ask(bot, 'ledger'));
    expect(text).toContain('✔ Alerts are sent as they fall due.');
    expect(linesOf(await ask(bot, 'ledger'))).toContain('… 2 waiting');
    expect(text).toContain('Waits longest: D-1 for ann@partner.example, 3 hours so far, due Wed 10 Jun, ');
    expect(text).toContain('Last scan: Wed 10 Jun, 12:00 UTC, 2 deals looked at, 2 new alerts.');
  });

  it('has what is in doubt or parked settled by hand, once, and writes down by whom', async () => {
    const bot = await adminBot([risky('D-1'), risky('D-2'), risky('D-3')]);
    await settledAs(bot, ['in_doubt', 'in_doubt', 'parked']);
    const card = await ask(bot, 'ledger');
    expect(textOf(card)).toContain('D-3\n✖ Given up: to ann@partner.example\nWhy 2');
    expect(linesOf(card)[1]).toBe('✖ 3 alerts need an admin.');
    const titles = buttonsOf(card).map(({ title }) => title);
    expect(titles.filter((title) => title === 'Send again')).toHaveLength(3);
    expect(titles.filter((title) => title === 'It arrived')).toHaveLength(2);
    expect(textOf(await press(bot, card, 'It arrived'))).toContain('Noted that 1 alert arrived.');
    expect(textOf(await press(bot, card, 'Send again'))).toContain('was settled already');
    const left = await ask(bot, 'ledger');
    const parked = buttonsOf(left).findLast(({ title }) => title === 'Send again');
    await bot.press(LEDGER_AGAIN, parked?.data, ROOT);
    expect(await statesIn(bot)).toEqual(['sent', 'in_doubt', 'pending']);
    const rows = await bot.store.db.selectFrom('alerts').select('settled_by').orderBy('id').execute();
    expect(rows.map(({ settled_by }) => settled_by)).toEqual(['person:AD-MIN', null, 'person:AD-MIN']);
    expect(await auditedIn(bot)).toEqual([
      'alert: had a message sent again: to person:ann@partner.example, about D-3',
      'alert: noted that a message has arrived: to person:ann@partner.example, about D-1',
    ]);
  });

  it('has what is parked dropped, which says why it was parked, and who dropped it', async () => {
    const bot = await adminBot([risky('D-1'), risky('D-2')]);
    await settledAs(bot, ['in_doubt', 'parked']);
    const card = await ask(bot, 'ledger');
    expect(buttonsOf(card).filter(({ title }) => title === 'Drop')).toHaveLength(1);
    expect(textOf(await press(bot, card, 'Drop'))).toContain('Dropped: 1 alert will not be sent.');
    expect(textOf(await press(bot, card, 'Drop'))).toContain('was settled already');
    const doubted = { delivery: '1.message-0', from: 0 };
    await bot.press(LEDGER_DROP, doubted, ROOT);
    expect(await statesIn(bot)).toEqual(['in_doubt', 'cancelled']);
    const { db } = bot.store;
    const row = await db.selectFrom('alerts').selectAll().where('state', '=', 'cancelled').executeTakeFirst();
    expect(row).toMatchObject({ reason: 'Why 1', settled_by: 'person:AD-MIN' });
    expect(await auditedIn(bot)).toEqual([
      'alert: dropped a message that was given up: to person:ann@partner.example, about D-2',
    ]);
  });

  it('is turned by pages, and is small enough whatever stands in it', async () => {
    const long = HOSTILE.map(({ text }, at) => risky(`D-${at}`, { customer: text }));
    const rows = [...long, ...Array.from({ length: 30 }, (_, at) => risky(`E-${at}`))];
    const bot = await adminBot(rows);
    await settledAs(
      bot,
      rows.map(() => 'parked' as const),
    );
    await bot.store.db
      .updateTable('alerts')
      .set({ reason: HOSTILE[0]?.text ?? '', late_word: 'x'.repeat(5000) })
      .execute();
    const seen = new Set<string>();
    for (let card = await ask(bot, 'ledger'); ; card = await press(bot, card, 'More')) {
      expectInert(card);
      for (const { data } of buttonsOf(card).filter(({ title }) => title === 'Drop'))
        seen.add(String(data.delivery));
      if (!buttonsOf(card).some(({ title }) => title === 'More')) break;
    }
    expect(seen.size).toBe(rows.length);
  });

  it('is given as a file without formulas', async () => {
    const bot = await adminBot([risky('D-1', { customer: '=cmd|x' })]);
    await settledAs(bot, ['parked']);
    const { sent } = await bot.press(LEDGER_EXPORT, {}, ROOT);
    const card = sent[0]?.activity.attachments?.[0]?.content as AdaptiveCard;
    const file = /kept on this machine: (.*)$/m.exec(textOf(card))?.[1] ?? '';
    const [head = '', row = ''] = (await readFile(file, 'utf8')).split('\r\n');
    const cells = Object.fromEntries(head.split(',').map((name, at) => [name, row.split(',')[at]]));
    expect(cells).toMatchObject({
      state: 'parked',
      deal_id: 'D-1',
      customer: "'=cmd|x",
      to: 'person:ann@partner.example',
      reason: 'Why 0',
    });
    expect(await auditedIn(bot)).toContain('export: the ledger of alerts');
    Object.assign(bot.services, { files: { ...bot.services.files, saveHere: null } });
    const offered = (await bot.press(LEDGER_EXPORT, {}, ROOT)).sent[0]?.activity.attachments?.[0];
    expect(offered?.contentType).toBe('application/vnd.microsoft.teams.card.file.consent');
  });
});

describe('the switch of all alerts', () => {
  it('stops once it is confirmed, and lets go again, and tells who and when', async () => {
    const bot = await adminBot();
    await scan(bot.services, 'tick');
    const asked = await ask(bot, 'stop alerts');
    expect(textOf(asked)).toContain('2 alerts wait now.');
    expect(textOf(await press(bot, asked, 'Cancel'))).toContain('✔ Alerts are sent');
    const stopped = await press(bot, asked, 'Stop all alerts');
    const by = 'Root (root@partner.example), Wed 10 Jun, 12:00 UTC';
    expect(textOf(stopped)).toContain(`✖ All alerts are stopped by ${by}.`);
    bot.wait(60_000);
    expect(textOf(await press(bot, asked, 'Stop all alerts'))).toContain('stopped already');
    expect(textOf(await ask(bot, 'stop alerts'))).toContain(`by ${by}`);
    expect(textOf(await press(bot, stopped, 'Resume alerts'))).toContain('resumed by Root');
    expect(textOf(await ask(bot, 'resume alerts'))).toContain('Alerts are not stopped.');
    const again = await press(bot, await ask(bot, 'ledger'), 'Stop alerts');
    expect(titleOf(again)).toBe('Stop all alerts?');
    expect(await auditedIn(bot)).toEqual(['alert: resumed alerts', 'alert: stopped all alerts']);
  });
});

describe('a scan that is asked for', () => {
  it('says what it found, and when that is due', async () => {
    const bot = await adminBot([risky('D-1'), risky('D-2', { close_date: '2026-06-12' })]);
    const later = async () => {
      const before = bot.connector.sent.length;
      expect(titleOf(await ask(bot, 'scan now'))).toBe('Scanning …');
      const changed = () => bot.connector.sent.slice(before).filter(({ method }) => method === 'PUT');
      await eventually(() => expect(changed()).toHaveLength(1));
      return textOf(good(changed()[0]?.activity.attachments?.[0]?.content as AdaptiveCard));
    };
    expect(await later()).toBe(
      [
        'Scanned',
        '✔ 1 alert goes out now.',
        '1 later, the next Wed 10 Jun, 14:00 UTC.',
        '2 deals looked at, 2 new alerts.',
      ].join('\n'),
    );
    await press(bot, await ask(bot, 'stop alerts'), 'Stop all alerts');
    expect(await later()).toContain('0 new alerts');
    expect(await later()).toContain('✖ All alerts are stopped');
  });
});

describe('a dry run', () => {
  const ROWS = [
    risky('D-1', { pdm_email: 'bo@partner.example' }),
    risky('D-2', { close_date: '2026-06-12' }),
    risky('D-3', { ae_email: 'cy@partner.example', close_date: '2026-12-18' }),
  ];

  it('says what would go to whom and when', async () => {
    const text = textOf(await askLater(await adminBot(ROWS), 'dry run'));
    expect(text).toContain(
      '2 people and channels would get 3 alerts.\nThis is a trial: nothing is sent. 3 deals looked at, 3 new alerts, 0 taken back.',
    );
    expect(text).toContain('ann@partner.example\n● 1 at once; the gravest critical\n2 alerts');
    expect(text).toContain('The first now: 2 became at risk · 1 ● critical, 1 ◑ medium');
    expect(text).toContain('● Customer D-2 D-2: became at risk, critical risk, now');
    expect(text).toContain('◑ Customer D-1 D-1: became at risk, medium risk, Wed 10 Jun, 14:00 UTC');
    expect(text).toContain(
      'bo@partner.example\n◑ The first Wed 10 Jun, 14:00 UTC; the gravest medium\n1 alert',
    );
    expect(text).not.toContain('cy@partner.example');
  });

  it('writes nothing, and tells what the scan then enters', async () => {
    const bot = await adminBot(ROWS);
    const { db } = bot.store;
    const dump = async () => ({
      alerts: await db.selectFrom('alerts').selectAll().execute(),
      states: await db.selectFrom('alert_states').selectAll().execute(),
      scans: await db.selectFrom('alert_scans').selectAll().execute(),
      lanes: await db.selectFrom('alert_lanes').selectAll().execute(),
      evaluations: await db.selectFrom('evaluations').selectAll().execute(),
      deals: await db.selectFrom('deals').selectAll().execute(),
    });
    const said = async () => {
      const { places } = await dryRun(bot.services);
      return places.flatMap(({ placeKey, deals }) =>
        deals.map(({ dealId, dueAt }) => `${placeKey} ${dealId} ${dueAt}`),
      );
    };
    for (const step of ['never scanned', 'scanned', 'changed']) {
      if (step === 'changed') {
        bot.wait(3_600_000);
        await bookOf([risky('D-1', { close_date: '2026-06-14' }), risky('D-2', { stage: 'cancelled' })])(
          bot.services,
        );
      }
      const before = await dump();
      const foreseen = await said();
      expect(await dump()).toEqual(before);
      await scan(bot.services, step);
      const waiting = await db
        .selectFrom('alerts')
        .innerJoin('deals', 'deals.id', 'alerts.deal_ref')
        .select(['alerts.place_key', 'deals.deal_id', 'alerts.due_at'])
        .where('state', '=', 'pending')
        .execute();
      const found = waiting.map(({ place_key, deal_id, due_at }) => `${place_key} ${deal_id} ${due_at}`);
      expect({ step, foreseen: foreseen.toSorted() }).toEqual({ step, foreseen: found.toSorted() });
      expect(await said()).toEqual(foreseen);
    }
  });

  it('is turned by pages, and shows what people typed as text', async () => {
    const rows = Array.from({ length: 45 }, (_, at) =>
      risky(`D-${at}`, { ae_email: `p${at}@x.example`, customer: HOSTILE[at % HOSTILE.length]?.text ?? '' }),
    );
    const bot = await adminBot(rows);
    const seen = new Set<string>();
    for (let card = await askLater(bot, 'dry run'); ; card = await press(bot, card, 'More')) {
      expectInert(card);
      for (const line of linesOf(card)) if (/^p\d+@x\.example$/.test(line)) seen.add(line);
      if (!buttonsOf(card).some(({ title }) => title === 'More')) break;
    }
    expect(seen.size).toBe(45);
  });
});
