import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { boardCard } from '../../../cards/alerts/digest/channel-board.ts';
import { channelSubscriptionsCard } from '../../../cards/alerts/settings/subscriptions.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { boardOf } from '../../../src/alerts/channels/channel-board.ts';
import { scan } from '../../../src/alerts/scan/scan.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { alertChannels } from '../../../src/store/queries/alerts/channels.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { cardsOf, only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { boardView } from '../../support/cards/channel-cards.ts';
import { READER } from '../../support/reader.ts';
import { message, TEAM, TENANT } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectInert, HOSTILE } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const PEOPLE = {
  '29:ann': { name: 'Ann', email: 'ann.lee@account.example', aadObjectId: 'aaaa' },
  '29:bo': { name: 'Bo', email: 'bo@account.example', userPrincipalName: 'bo.long@account.example' },
  '29:cy': { name: 'Cy', email: 'cy@account.example' },
  '29:root': { name: 'Root', email: 'root@account.example', aadObjectId: 'AD-MIN' },
};

const row = (deal_id: string, pdm_email: string, program: string): Row => ({
  deal_id,
  customer: `Customer ${deal_id}`,
  pdm_email,
  program,
  ae_email: 'cy@account.example',
  close_date: '2026-06-12',
});
const ROWS: readonly Row[] = [
  row('A-1', 'Ann.Lee@account.example', 'EA'),
  row('A-2', 'anna.fox@account.example', 'SCE'),
  row('B-1', 'bo@account.example', 'EA'),
  row('B-2', 'bo.long@account.example', 'MPSA'),
];
const PLACE_KEY = `channel:${TEAM}`;

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start({ fill: bookOf(ROWS), admins: new Set(['ad-min']) });
  bot.connector.answer({ members: PEOPLE });
});
beforeEach(async () => {
  await bot.services.db.deleteFrom('alert_channels').execute();
});

const ask = async (text: string, from = '29:root', conversation: Place['conversation'] = 'channel') => {
  const card = only(await bot.ask(text, { from, conversation }));
  expectGood(card);
  return card;
};

/** Presses a button of a card; gives the card that takes its place. */
const pressed = async (
  card: AdaptiveCard,
  named: string | RegExp,
  from = '29:root',
  conversation: Place['conversation'] = 'channel',
) => {
  const title =
    typeof named === 'string' ? named : buttonsOf(card).find((one) => named.test(one.title))?.title;
  const { verb, data } = button(card, title ?? String(named));
  const { told } = await bot.press(verb, data, { from, conversation });
  const drawn = told.value as AdaptiveCard;
  if (typeof drawn === 'object') expectGood(drawn);
  return drawn;
};

/** Says it, and confirms what is shown. */
const confirmed = async (text: string, from?: string, conversation?: Place['conversation']) =>
  pressed(await ask(text, from, conversation), 'Subscribe', from, conversation);

function expectGood(card: AdaptiveCard): void {
  expect(renderCard(card).faults).toEqual([]);
  expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
}

const said = (card: AdaptiveCard) => linesOf(card).join('\n');

/** What the channel hears of. */
const kept = async () =>
  (await alertChannels(bot.services.db)).map(
    ({ place_key, pdm_key, program, min_risk }) =>
      `${place_key === PLACE_KEY ? 'here' : place_key} ${pdm_key} ${program} ${min_risk}`,
  );

describe('an admin', () => {
  it.each([
    ['subscribe alerts', 'here null null medium'],
    ['subscribe alerts pdm:ann.lee', 'here ann.lee@account.example null medium'],
    ['subscribe alerts pdm:lee program:ea risk:high', 'here ann.lee@account.example EA high'],
    ['Subscribe to alerts PDM: Anna.Fox@Account.Example', 'here anna.fox@account.example null medium'],
    ['subscribe alerts program: Enterprise  agreement', 'here null EA medium'],
    ['subscribe program:mpsa risk:critical', 'here null MPSA critical'],
    ['subscribe alerts program:aos-g', 'here null AOS-G medium'],
  ])('says "%s" in a channel, and it keeps: %s', async (text, expected) => {
    const preview = await ask(text);
    expect(titleOf(preview)).toBe('Tell this conversation of these deals?');
    expect(said(preview)).toMatch(/It is about .*\nCritical ones come at once, .*08:30/);
    expect(await kept()).toEqual([]);
    const card = await pressed(preview, 'Subscribe');
    expect(await kept()).toEqual([expected]);
    expect(titleOf(card)).toMatch(/^Subscribed: from now on this conversation hears of /);
    expect(linesOf(card)).toContain('Alerts of this conversation');
    expect(said(card)).toMatch(/Everybody here, now or later, reads them/);
    const [newest] = await auditOf(bot.services.db, null, { skip: 0, limit: 1 });
    expect(newest).toMatchObject({ action: 'alert', actor_name: 'Root' });
  });

  it('is asked which PDM is meant, and goes on with a press', async () => {
    const choice = await ask('subscribe alerts pdm:ann risk:high');
    expect(titleOf(choice)).toBe('Which PDM do you mean?');
    expect(await kept()).toEqual([]);
    const { verb, data } = button(choice, 'anna.fox@account.example');
    const { sent } = await bot.press(verb, data, { from: '29:root', conversation: 'channel' });
    await pressed(only(cardsOf(sent)), 'Subscribe');
    expect(await kept()).toEqual(['here anna.fox@account.example null high']);
  });

  it.each([
    [
      'subscribe alerts pdm:amn.lee',
      /Nobody called "amn.lee" is PDM.*Did you mean/s,
      'pdm:ann.lee@account.example',
    ],
    ['subscribe alerts pdm:cy', /Nobody called "cy" is PDM of a deal in the book\.$/m, null],
    ['subscribe alerts pdm:me', /You are not PDM of a deal/, null],
    ['subscribe alerts program:select', /no.*program "select".*EA, EAS, SCE, AOS-G/is, null],
    ['subscribe alerts risk:huge', /"huge" is no risk.*low, medium, high, critical/s, null],
    ['subscribe alerts for ann', /"for ann"/, null],
    ['subscribe alerts #3', /A number names what there is/, null],
    ['unsubscribe alerts pdm:', /After "pdm:" there is nothing/, null],
    ['unsubscribe alerts', /no such subscription here/, null],
  ])('is told what is wrong with "%s"', async (text, words, suggested) => {
    const card = await ask(text);
    expect(said(card)).toMatch(words);
    const suggestions = buttonsOf(card).filter(({ title }) => title.startsWith('Subscribe'));
    expect(suggestions.map(({ title }) => title)).toEqual(suggested ? [`Subscribe alerts ${suggested}`] : []);
    expect(await kept()).toEqual([]);
  });

  it('changes the risk, says so when nothing changes, and ends one or all, each once it is chosen', async () => {
    await confirmed('subscribe alerts program:EA');
    const changed = await confirmed('subscribe alerts program:ea risk:critical');
    expect(said(changed)).toMatch(/Changed: .*critical risk/);
    expect(said(await confirmed('subscribe alerts program:EA risk:critical'))).toMatch(/already/);
    await confirmed('subscribe alerts pdm:ann.lee');
    await confirmed('subscribe alerts pdm:anna.fox');
    const three = await ask('unsubscribe alerts');
    expect(titleOf(three)).toBe('Which alerts are to stop?');
    expect(buttonsOf(three).map(({ title }) => title.replace(/\d+/, 'n'))).toEqual([
      ...['Stop', 'Stop', 'Stop'],
      ...['Stop all n', 'Leave it'],
    ]);
    const one = await ask('unsubscribe alerts pdm:lee');
    expect(titleOf(one)).toBe('Stop these alerts?');
    expect(await kept()).toHaveLength(3);
    const [end] = buttonsOf(one);
    const list = await pressed(one, end?.title ?? '');
    expect(titleOf(list)).toBe('Ended: ann.lee@account.example’s deals, medium risk and above.');
    expect(await kept()).toHaveLength(2);
    // The card of before has one that is over by now, too.
    expect(titleOf(await pressed(three, 'Stop all 3'))).toMatch(/^Ended: all EA deals.*; anna/);
    expect(await kept()).toEqual([]);
    expect(said(await pressed(three, 'Stop all 3'))).toMatch(/Nothing was ended/);
  });

  it('undoes it within ten minutes, by what supersedes it', async () => {
    const begun = await confirmed('subscribe alerts program:EA');
    const changed = await confirmed('subscribe alerts program:EA risk:critical');
    const notice = async (card: AdaptiveCard, from?: string) => pressed(card, 'Undo', from);
    expect(await notice(begun)).toBe('That was changed again since, so it stays as it is.');
    expect(await notice(changed, '29:cy')).toBe('Only who did that, or an admin, can undo it.');
    expect(titleOf(await pressed(changed, 'Undo'))).toBe('Undone: it is as it was before.');
    expect(await kept()).toEqual(['here null EA medium']);
    const ended = await pressed(await ask('unsubscribe alerts'), /^Stop$/);
    expect(await kept()).toEqual([]);
    await pressed(ended, 'Undo');
    expect(await kept()).toEqual(['here null EA medium']);
    const rows = await bot.services.db.selectFrom('alert_channels').selectAll().execute();
    expect(rows.map(({ ended_at }) => ended_at !== null)).toEqual([true, true, true, false]);
    const again = await pressed(await ask('unsubscribe alerts'), /^Stop$/);
    bot.wait(600_001);
    expect(await notice(again)).toBe('That was more than 10 minutes ago, so it stays.');
    expect(await kept()).toEqual([]);
  });

  it('sees what it would be told of before: how many deals, and whose', async () => {
    const { db, now, thresholds, cadence } = bot.services;
    await scan({ db, now, thresholds, cadence, log: { error: () => {} } }, 'before the preview');
    const card = await ask('subscribe alerts program:EA', '29:root', 'channel');
    expect(said(card)).toContain(
      'It is about 2 deals, 2 of them at that risk now. Their customers are named once it is confirmed.',
    );
    const alone = await ask('subscribe alerts pdm:ann.lee', '29:root', 'groupChat');
    expect(said(alone)).toContain('It is about 1 deal, 1 of them at that risk now');
  });

  it('can not have a channel told that is shared with other teams or organisations', async () => {
    const typed = message('subscribe alerts', bot.where({ from: '29:root', conversation: 'channel' }));
    const channelData = { tenant: { id: TENANT }, team: { id: TEAM }, channel: { id: TEAM, type: 'shared' } };
    const { sent } = await bot.deliver({ ...typed, channelData });
    const card = only(cardsOf(sent));
    expectGood(card);
    expect(titleOf(card)).toBe('Not subscribed');
    expect(said(card)).toContain('another organisation');
    expect(await kept()).toEqual([]);
    const [newest] = await auditOf(bot.services.db, null, { skip: 0, limit: 1 });
    expect(newest).toMatchObject({ action: 'refuse', actor_name: 'Root' });
  });

  it('has each channel and group keep its own', async () => {
    await confirmed('subscribe alerts');
    await confirmed('subscribe alerts program:EA', '29:root', 'groupChat');
    expect(await kept()).toEqual(['here null null medium', 'channel:19:group@thread.v2 null EA medium']);
    expect(said(await ask('alerts', '29:cy', 'groupChat'))).toMatch(/all EA deals, medium risk and above/i);
    expect(said(await ask('alerts', '29:cy'))).toMatch(/all deals, medium risk and above/i);
  });
});

describe('a PDM', () => {
  it.each([
    ['29:ann', 'subscribe alerts pdm:me', 'here ann.lee@account.example null medium'],
    ['29:ann', 'subscribe alerts pdm:ann', 'here ann.lee@account.example null medium'],
    [
      '29:ann',
      'subscribe alerts pdm:ann.lee@account.example program:EA',
      'here ann.lee@account.example EA medium',
    ],
    ['29:bo', 'subscribe alerts pdm:long', 'here bo.long@account.example null medium'],
  ])('%s says "%s" and it is kept', async (from, text, expected) => {
    await confirmed(text, from);
    expect(await kept()).toEqual([expected]);
  });

  it.each([
    ['29:ann', 'subscribe alerts'],
    ['29:ann', 'subscribe alerts program:EA'],
    ['29:ann', 'subscribe alerts pdm:anna'],
    ['29:ann', 'subscribe alerts pdm:bo@account.example'],
    ['29:ann', 'subscribe alerts pdm:nobody'],
    ['29:cy', 'subscribe alerts pdm:cy'],
    ['29:cy', 'subscribe alerts pdm:ann'],
  ])('or who is none (%s) can not say "%s"', async (from, text) => {
    const card = await ask(text, from);
    expect(titleOf(card)).toBe('Not subscribed');
    // Whoever is no admin learns nothing of other PDMs.
    expect(said(card)).not.toMatch(/anna|bo@/);
    const offered = buttonsOf(card).filter(({ title }) => title.startsWith('Subscribe alerts pdm:ann.lee@'));
    expect(offered).toHaveLength(from === '29:ann' ? 1 : 0);
    expect(await kept()).toEqual([]);
    const [newest] = await auditOf(bot.services.db, null, { skip: 0, limit: 1 });
    expect(newest).toMatchObject({ action: 'refuse' });
  });

  it('of two addresses is asked which', async () => {
    expect(titleOf(await ask('subscribe alerts pdm:me', '29:bo'))).toBe('Which PDM do you mean?');
  });

  it('ends what is theirs, or what they subscribed, and nothing else', async () => {
    const preview = await ask('subscribe alerts pdm:ann.lee');
    // Whoever presses is asked for, not who asked.
    expect(titleOf(await pressed(preview, 'Subscribe', '29:cy'))).toBe('Not subscribed');
    expect(await kept()).toEqual([]);
    await pressed(preview, 'Subscribe');
    await confirmed('subscribe alerts program:EA');
    const theirs = await ask('unsubscribe alerts', '29:cy');
    expect(said(theirs)).toMatch(/Not yours to stop: .*; all EA deals/);
    expect(buttonsOf(theirs).map(({ title }) => title)).toEqual(['Leave it']);
    const all = await ask('unsubscribe alerts', '29:root');
    expect(said(await pressed(all, 'Stop all 2', '29:cy'))).toMatch(/Nothing was ended/);
    expect(await kept()).toHaveLength(2);
    expect(titleOf(await pressed(all, 'Stop all 2', '29:ann'))).toMatch(/^Ended: ann\.lee@/);
    expect(await kept()).toEqual(['here null EA medium']);
  });
});

it.each(['subscribe alerts', 'unsubscribe alerts'])(
  '"%s" in a chat of one\'s own changes nothing',
  async (text) => {
    expect(titleOf(await ask(text, '29:root', 'personal'))).toBe('In a channel or a group');
    expect(await kept()).toEqual([]);
  },
);

it('the help has both commands', async () => {
  const lines = said(await ask('help'));
  expect(lines).toMatch(/^subscribe alerts /m);
  expect(lines).toMatch(/^unsubscribe alerts /m);
});

describe('the card at the head of a channel', () => {
  it('shows what the last scan found, and opens a deal', async () => {
    await confirmed('subscribe alerts pdm:ann.lee');
    const { db, now, thresholds, cadence } = bot.services;
    await scan({ db, now, thresholds, cadence, log: { error: () => {} } }, 'now');
    const card = boardCard(await boardOf(db, PLACE_KEY, now()), READER);
    expectGood(card);
    expect(linesOf(card)).toEqual([
      'Deals at risk',
      '● 1 critical',
      expect.stringMatching(
        /^ann\.lee@account\.example’s deals, medium risk and above\. As of Wed 10 Jun, 12:\d\d UTC\.$/,
      ),
      'Customer A-1',
      '✖ No Notices Contact',
      '2 days left',
      'Fri 12 Jun · no value',
    ]);
    const { verb, data } = button(card, 'Customer A-1');
    const { sent } = await bot.press(verb, data, { from: '29:root', conversation: 'channel' });
    expect(sent).toHaveLength(1);
  });

  it.each([0, 1, 29, 31, 400])('is drawn with %i deals', (count) => {
    const card = boardCard(boardView(count), READER);
    expectGood(card);
    expect(said(card)).toMatch(count === 0 ? /None at this time/ : /As of/);
    if (count > 40) expect(said(card)).toMatch(/\d+ more are less at risk/);
  });

  it.each(HOSTILE)('is nothing but text, and small enough: $name', ({ text }) => {
    const long = text.repeat(40).slice(0, 2000);
    const subscription = {
      id: 7,
      pdmKey: long,
      program: long,
      minRisk: 'high',
      byName: long,
      begunAt: '2026-06-10',
    };
    const cards = [
      boardCard(boardView(40, text), READER),
      boardCard(boardView(40, long), READER),
      channelSubscriptionsCard({
        notices: [text, long],
        subscriptions: Array(20).fill(subscription),
        cadence: DEFAULT_CADENCE,
        reader: READER,
      }),
    ];
    for (const card of cards) {
      expectInert(card);
      expectGood(card);
    }
  });
});
