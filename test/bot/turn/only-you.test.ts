import { beforeAll, describe, expect, it } from '@jest/globals';
import { LEDGER_STOP, OPEN_DEAL, SAY, SHOW_ALONE } from '../../../cards/verbs.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { cardsOf, only, type TestBot } from '../../support/bot/test-bot.ts';
import {
  ANN,
  CY,
  HIDDEN_CONTACT,
  PEOPLE,
  ROOT,
  SHARED_DEAL,
  shownToOthers,
  useMixedGroups,
  waysOf,
} from '../../support/only-you/mixed-group.ts';
import { message, targetedMessage } from '../../support/teams/activities.ts';
import { button, linesOf, titleOf } from '../../support/teams/card-text.ts';

const start = useMixedGroups();
const PLACES = ['groupChat', 'channel', 'meeting'] as const;
const WITHHELD = 'Not everybody here may see this';
const IN_OWN_CHAT = 'The answer is in your own chat with me.';

/** What somebody types that not everybody there may be answered, and what they are shown alone. */
const WITHHELD_TEXTS: readonly { readonly text: string; readonly title: string; readonly from?: string }[] = [
  { text: 'check A-1', title: 'Acme' },
  { text: 'check acme', title: 'Which deal do you mean?' },
  { text: 'is A-1 ready?', title: 'Acme' },
  { text: 'my deals', title: 'Your deals' },
  { text: 'at risk', title: 'Deals at risk' },
  { text: 'at risk by pdm', title: 'Deals at risk by PDM' },
  { text: 'which deals close in June', title: 'Deals' },
  { text: 'evidence A-1', title: 'Evidence' },
  { text: 'evidence acme', title: 'Which deal do you mean?' },
  { text: 'plan A-1', title: 'Plan to the close' },
  { text: 'form A-1', title: 'Manual form: may it go?' },
  { text: 'case A-1', title: 'Support case' },
  { text: 'cocp A-1', title: 'Change of channel partner (COCP)' },
  { text: 'draft customer A-1', title: 'Write to customer' },
  { text: `draft customer ${SHARED_DEAL}`, title: 'Write to customer' },
  { text: 'replies A-1', title: 'Nothing to do' },
  { text: 'why not told A-1', title: 'Your alerts about Acme' },
  { text: `why not told ${SHARED_DEAL}`, title: 'Your alerts about Acme Labs' },
  { text: `validate ${HIDDEN_CONTACT} for commercial`, title: 'The address is ready' },
  { text: 'audit A-1', title: 'Audit log of A-1', from: ROOT },
  { text: 'ledger', title: 'The ledger of alerts', from: ROOT },
  { text: 'stop alerts', title: 'Stop all alerts?', from: ROOT },
];

describe.each(PLACES)('in a %s where not everybody may see it', (conversation) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await start();
  });

  it.each(WITHHELD_TEXTS)('"$text" is answered to the asker alone', async ({ text, title, from = ANN }) => {
    const { sent } = await bot.deliver(message(text, bot.where({ conversation, from })));
    expect(titleOf(only(cardsOf(sent)))).toBe(title);
    expect(waysOf(sent)).toEqual([`POST only ${from} 201`]);
    expect(sent[0]?.activity).toMatchObject({ recipient: { id: from } });
    expect(sent[0]?.activity).not.toHaveProperty('replyToId');
  });

  it('"dry run" is answered to an admin alone, and so is what comes of it', async () => {
    const own = await start();
    await own.ask('dry run', { conversation, from: ROOT });
    await own.stop();
    expect(waysOf(own.connector.sent)).toEqual([`POST only ${ROOT} 201`, `PUT only ${ROOT} 201`]);
    expect(own.connector.sent[1]?.activity).not.toHaveProperty('recipient');
  });

  it('a list has all deals of the asker, and does not say that some are for them alone', async () => {
    const list = only(await bot.ask('my deals', { conversation, from: ANN }));
    expect(linesOf(list)).toEqual(expect.arrayContaining(['Acme', 'Acme Labs']));
    expect(linesOf(list).join('\n')).not.toMatch(/for you alone/);
  });

  it.each([
    { text: `check ${SHARED_DEAL}`, from: ANN, title: 'Acme Labs', why: 'all there may see it' },
    { text: 'check A-1', from: CY, title: 'No such deal', why: 'the asker may not see it' },
    { text: 'audit A-1', from: CY, title: 'For admins', why: 'the asker is no admin' },
    { text: 'ask what is cloud scope', from: ANN, title: 'What is cloud scope?', why: 'it is of no deal' },
    {
      text: 'alerts',
      from: ANN,
      title: 'Your own alerts are yours: say "alerts" to me in a chat of our own.',
      why: 'it is of the conversation',
    },
    { text: 'export', from: ANN, title: 'In a chat of our own', why: 'files are given elsewhere' },
  ])('"$text" is answered to everybody, as $why', async ({ text, from, title }) => {
    const bot = await start({}, { members: { [ANN]: PEOPLE[ANN] ?? {}, [CY]: PEOPLE[CY] ?? {} } });
    const { sent } = await bot.deliver(message(text, bot.where({ conversation, from })));
    expect([titleOf(only(cardsOf(sent))), waysOf(sent)]).toEqual([title, ['POST everybody 201']]);
  });

  describe('and Teams takes no targeted message', () => {
    const REFUSED = [400, 403, 404] as const;

    /** A bot that has met Ann in a chat of her own, and sends no alerts there. */
    async function inKnownChat(): Promise<TestBot> {
      const bot = await start({ alerts: true });
      await bot.ask('help', { from: ANN });
      await bot.press(LEDGER_STOP, {}, { from: ROOT });
      return bot;
    }

    it.each(REFUSED)('(%d) the answer goes into the chat that is known', async (targeting) => {
      const bot = await inKnownChat();
      bot.connector.answer({ members: PEOPLE, targeting });
      const { sent } = await bot.deliver(message('check A-1', bot.where({ conversation, from: ANN })));
      expect(waysOf(sent)).toEqual([
        `POST only ${ANN} ${targeting}`,
        'POST a:personal 201',
        'POST everybody 201',
      ]);
      expect(titleOf(only(cardsOf(sent.slice(1, 2))))).toBe('Acme');
      expect(sent[2]?.activity).toMatchObject({ text: IN_OWN_CHAT });
      expect(JSON.stringify(shownToOthers(sent, ANN))).not.toMatch(/acme|A-1/i);
      expect(bot.connector.opened).toEqual([]);
    });

    it.each(REFUSED)('(%d) the answer goes into a chat that is opened', async (targeting) => {
      const bot = await start({}, { targeting });
      const { sent } = await bot.deliver(message('check A-1', bot.where({ conversation, from: ANN })));
      expect(waysOf(sent)).toEqual([
        `POST only ${ANN} ${targeting}`,
        `POST a:opened-${ANN} 201`,
        'POST everybody 201',
      ]);
      expect(bot.connector.opened).toEqual([ANN]);
      expect(sent[2]?.activity).toMatchObject({ text: IN_OWN_CHAT });
    });

    it.each([
      { what: 'no chat can be opened', answers: { opening: 403 }, chats: [] },
      { what: 'the chat refuses it', answers: { chatting: 403 }, chats: [`POST a:opened-${ANN} 403`] },
      { what: 'the chat fails', answers: { chatting: 502 }, chats: [`POST a:opened-${ANN} 502`] },
    ])('everybody is shown as much as they may see where $what', async ({ answers, chats }) => {
      const bot = await start({}, { targeting: 403, ...answers });
      const { sent } = await bot.deliver(message('check A-1', bot.where({ conversation, from: ANN })));
      expect(waysOf(sent)).toEqual([`POST only ${ANN} 403`, ...chats, 'POST everybody 201']);
      const card = only(cardsOf(sent.slice(-1)));
      expect(titleOf(card)).toBe(WITHHELD);
      expect(button(card, 'Show it to me alone').data).toEqual({ text: 'check A-1' });
    });

    it('a chat that is known and refuses it is opened once more', async () => {
      const bot = await inKnownChat();
      bot.connector.answer({ members: PEOPLE, targeting: 400, chatting: 404 });
      const { sent } = await bot.deliver(message('check A-1', bot.where({ conversation, from: ANN })));
      expect(waysOf(sent)).toEqual([
        `POST only ${ANN} 400`,
        'POST a:personal 404',
        `POST a:opened-${ANN} 404`,
        'POST everybody 201',
      ]);
    });

    it.each([401, 409, 412, 413, 429, 500, 502, 503])(
      'an answer of %d is a failure like any other',
      async (targeting) => {
        const bot = await start({}, { targeting });
        const { sent } = await bot.deliver(message('check A-1', bot.where({ conversation, from: ANN })));
        expect(waysOf(sent)).toEqual([`POST only ${ANN} ${targeting}`, 'POST everybody 201']);
        expect(titleOf(only(cardsOf(sent.slice(1))))).toBe('That did not work');
        expect(bot.connector.opened).toEqual([]);
      },
    );
  });
});

describe('a message that somebody sent to the bot alone', () => {
  const sendAlone = (bot: TestBot, text: string, conversation: (typeof PLACES)[number], from = ANN) =>
    bot.deliver(targetedMessage(text, bot.where({ conversation, from })));

  it.each(
    PLACES.flatMap((conversation) =>
      [true, false].map((onlyYou) => ({ conversation, onlyYou, setting: onlyYou ? 'on' : 'off' })),
    ),
  )(
    'is answered to them alone in a $conversation, the setting being $setting',
    async ({ conversation, onlyYou }) => {
      const bot = await start({ onlyYou });
      for (const text of ['help', 'check A-1', `check ${SHARED_DEAL}`, 'my deals', 'export', 'zebra']) {
        const { sent } = await sendAlone(bot, text, conversation);
        expect(waysOf(sent)).toEqual([`POST only ${ANN} 201`]);
        // Teams draws the question above it.
        expect(sent[0]?.activity.entities).toEqual([
          { type: 'targetedMessageInfo', messageId: expect.stringMatching(/^in-\d+$/) },
        ]);
      }
      expect(shownToOthers(bot.connector.sent, ANN)).toEqual([]);
    },
  );

  it('is answered in their own chat where that is refused, of which the group is told nothing', async () => {
    const bot = await start({}, { targeting: 400 });
    const { sent } = await sendAlone(bot, 'help', 'groupChat');
    expect(waysOf(sent)).toEqual([`POST only ${ANN} 400`, `POST a:opened-${ANN} 201`]);
  });

  it('is answered nowhere rather than to everybody', async () => {
    const bot = await start({}, { targeting: 400, opening: 403 });
    const { sent } = await sendAlone(bot, 'check A-1', 'groupChat');
    // The second is the card of the failure.
    expect(waysOf(sent)).toEqual([`POST only ${ANN} 400`, `POST only ${ANN} 400`]);
    expect(bot.log.map(({ message: said }) => said)).toContain('the failure could not be told');
  });

  it('whose answer fails is told so alone', async () => {
    const bot = await start();
    await bot.store.db.schema.alterTable('deals').renameTo('lost').execute();
    const { sent } = await sendAlone(bot, 'check A-1', 'channel');
    expect([titleOf(only(cardsOf(sent))), waysOf(sent)]).toEqual([
      'My database is not the one it was',
      [`POST only ${ANN} 201`],
    ]);
  });

  it('of another organisation is refused alone, and nowhere else', async () => {
    const members = { ...PEOPLE, [ANN]: { ...PEOPLE[ANN], tenantId: 'another' } };
    const bot = await start(
      { tenantId: '11111111-2222-3333-4444-555555555555' },
      { members, targeting: 403 },
    );
    const { sent } = await sendAlone(bot, 'check A-1', 'groupChat');
    expect(waysOf(sent)).toEqual([`POST only ${ANN} 403`, `POST only ${ANN} 403`]);
    expect(bot.connector.opened).toEqual([]);
  });

  it.each([
    { how: 'by a message to the bot alone', isPressed: false },
    { how: 'by a button that shows an answer to one person alone', isPressed: true },
  ])('subscribes no conversation with strangers $how', async ({ isPressed }) => {
    const crowd = Object.fromEntries(
      Array.from({ length: 301 }, (_, at) => [`29:${at}`, { email: `p${at}@x.example` }]),
    );
    const bot = await start({}, { members: { ...crowd, ...PEOPLE } });
    const text = 'subscribe alerts pdm:me';
    const said = isPressed
      ? await bot.press(SHOW_ALONE, { text }, { conversation: 'groupChat', from: ANN })
      : await sendAlone(bot, text, 'groupChat');
    expect(JSON.stringify(said)).toMatch(/people of another organisation/);
    expect(await bot.store.db.selectFrom('alert_channels').selectAll().execute()).toEqual([]);
  });
});

describe('with the setting off', () => {
  it.each(PLACES)('everything in a %s goes to everybody, as before', async (conversation) => {
    const bot = await start({ onlyYou: false });
    for (const { text, from = ANN } of WITHHELD_TEXTS)
      await bot.deliver(message(text, bot.where({ conversation, from })));
    await bot.stop();
    expect(new Set(waysOf(bot.connector.sent).map((way) => way.replace('PUT', 'POST')))).toEqual(
      new Set(['POST everybody 201']),
    );
    expect(JSON.stringify(bot.connector.sent)).not.toMatch(/2026-06-20/);
  });
});

describe('a button on a card of all', () => {
  it.each([
    { what: 'opens a deal', verb: OPEN_DEAL, data: { dealId: 'A-1' }, title: 'Acme' },
    { what: 'types a command', verb: SAY, data: { text: 'my deals' }, title: 'Your deals' },
  ])('that $what shows it to the presser alone', async ({ verb, data, title }) => {
    const bot = await start();
    const { sent } = await bot.press(verb, data, { from: ANN, conversation: 'groupChat' });
    expect([titleOf(only(cardsOf(sent))), waysOf(sent)]).toEqual([title, [`POST only ${ANN} 201`]]);
    const old = await bot.submit({ ...data, verb }, { from: ANN, conversation: 'groupChat' });
    expect([titleOf(only(cardsOf(old))), waysOf(old)]).toEqual([title, [`POST only ${ANN} 201`]]);
  });

  it('tells the presser alone that the answer is in their own chat', async () => {
    const bot = await start({}, { targeting: 404 });
    const { sent, told } = await bot.press(
      OPEN_DEAL,
      { dealId: 'A-1' },
      { from: ANN, conversation: 'channel' },
    );
    expect(told.value).toBe(IN_OWN_CHAT);
    expect(waysOf(sent)).toEqual([`POST only ${ANN} 404`, `POST a:opened-${ANN} 201`]);
  });
});

describe('the audit log', () => {
  it('has the view of the asker alone, and no refusal; a refusal where everybody was shown the answer', async () => {
    const bot = await start();
    const entries = async () =>
      (await auditOf(bot.store.db, 'a-1', { skip: 0, limit: 10 })).map(({ action, detail }) => [
        action,
        detail,
      ]);
    await bot.ask('check A-1', { from: ANN, conversation: 'groupChat' });
    expect(await entries()).toEqual([['view', 'saw the deal']]);
    bot.connector.answer({ members: PEOPLE, targeting: 403, opening: 403 });
    await bot.deliver(message('check A-1', bot.where({ from: ANN, conversation: 'groupChat' })));
    expect((await entries())[0]).toEqual(['refuse', 'not shown before others']);
  });

  it('has a question about addresses once', async () => {
    const bot = await start();
    await bot.ask(`validate ${HIDDEN_CONTACT} for commercial`, { from: ANN, conversation: 'groupChat' });
    const asked = await bot.store.db.selectFrom('audit').selectAll().where('action', '=', 'list').execute();
    expect(asked).toHaveLength(1);
  });
});
