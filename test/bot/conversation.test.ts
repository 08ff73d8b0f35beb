import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPEN_DEAL, SAY } from '../../cards/verbs.ts';
import { bookOf } from '../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../support/bot/test-bot.ts';
import { CONVERSATIONS, conversationId, installed, message } from '../support/teams/activities.ts';
import { buttonsOf, linesOf, titleOf } from '../support/teams/card-text.ts';
import { renderCard } from '../support/teams/renderer.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

/** What is typed, and the title of the one card that comes. */
const ASKED: readonly { readonly text: string; readonly title: string }[] = [
  { text: 'check EA-2026-0042', title: 'Contoso' },
  { text: 'check ea-2026-0042', title: 'Contoso' },
  { text: '  CHECK \t Ea-2026-0042  ', title: 'Contoso' },
  { text: 'status EA-2026-0042', title: 'Contoso' },
  { text: 'show EA-2026-0042', title: 'Contoso' },
  { text: 'check woodgrove', title: 'Woodgrove Bank' },
  { text: 'check bank WOODGROVE', title: 'Woodgrove Bank' },
  { text: 'check bank WOOD', title: 'Which deal do you mean?' },
  { text: 'check woodgrovebank.com', title: 'Woodgrove Bank' },
  { text: 'check fabrikam', title: 'Which deal do you mean?' },
  { text: 'check nobody of this name', title: 'No such deal' },
  { text: 'check !!!', title: 'Which deal?' },
  { text: 'check', title: 'Which deal?' },
  { text: 'EA-2026-0042', title: 'Contoso' },
  { text: 'woodgrove bank', title: 'Woodgrove Bank' },
  { text: 'Fabrikam', title: 'Which deal do you mean?' },
  { text: 'my deals', title: 'Your deals' },
  { text: 'My   Deals', title: 'Your deals' },
  { text: 'mine', title: 'Your deals' },
  { text: 'help', title: 'What you can ask' },
  { text: '?', title: 'What you can ask' },
  { text: 'Hello', title: 'WSA Readiness' },
  { text: 'helpless', title: 'I did not get that' },
  { text: 'what is the weather', title: 'I did not get that' },
  { text: '', title: 'I did not get that' },
  { text: ' \u00a0 ', title: 'I did not get that' },
];

describe.each(CONVERSATIONS)('in a %s conversation', (conversation) => {
  it.each(ASKED)('"$text" is answered with the card "$title"', async ({ text, title }) => {
    const card = only(await bot.ask(text, { conversation }));
    // Alone with somebody, they are greeted by their name.
    const isGreeting = conversation === 'personal' && title === 'WSA Readiness';
    expect(titleOf(card)).toBe(isGreeting ? 'Hello, Alex' : title);
    expect(renderCard(card).faults).toEqual([]);
  });

  it('the answer goes to the message it answers, with a summary for notifications', async () => {
    const where = bot.where({ conversation });
    const { response, sent } = await bot.deliver(message('check EA-2026-0042', where));
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(sent).toMatchObject([
      {
        method: 'POST',
        conversationId: conversationId(conversation),
        activityId: where.id,
        activity: { summary: expect.stringContaining('Contoso: EA renewal') },
      },
    ]);
  });
});

describe('a check', () => {
  it('finds customers by words without their accents, and the other way round', async () => {
    const other = await start({
      fill: bookOf([
        { deal_id: 'D-1', customer: 'Müller & Söhne GmbH' },
        { deal_id: 'D-2', customer: 'Cafe Nord' },
      ]),
    });
    for (const text of ['check muller sohne', 'check MÜLLER', 'check Söhne müller', 'check mu\u0308ller']) {
      expect(titleOf(only(await other.ask(text)))).toBe('Müller & Söhne GmbH');
    }
    for (const text of ['check cafe', 'check CAFÉ', 'check café nord']) {
      expect(titleOf(only(await other.ask(text)))).toBe('Cafe Nord');
    }
  });

  it('offers the deals that match, each with a button that opens it', async () => {
    const card = only(await bot.ask('check fabrikam'));
    const ids = buttonsOf(card).map(({ verb, data }) => `${verb} ${data.dealId}`);
    expect(ids.toSorted()).toEqual(
      ['EA-2026-0120', 'EA-2026-0121', 'EAS-2026-0122', 'SCE-2026-0123'].map((id) => `${OPEN_DEAL} ${id}`),
    );
    expect(linesOf(card)[1]).toBe('4 deals match. Press one to open it.');
  });

  it('says what it looked for, and what to try, when there is no such deal', async () => {
    const card = only(await bot.ask('check zebra 77'));
    expect(linesOf(card).join('\n')).toContain('"zebra 77"');
    expect(buttonsOf(card).map(({ verb, data }) => [verb, data.text])).toEqual([
      [SAY, 'my deals'],
      [SAY, 'help'],
    ]);
  });
});

describe('help', () => {
  it('lists every command', async () => {
    const shown = linesOf(only(await bot.ask('help'))).join('\n');
    for (const usage of ['check <deal id or customer>', 'my deals', 'help']) expect(shown).toContain(usage);
  });

  it('repeats what was not understood, shortened', async () => {
    const text = `${'blah '.repeat(400)}end`;
    const shown = linesOf(only(await bot.ask(text)));
    expect(shown[1]).toMatch(/^I do not know what to do with "(blah )+blah…"\.$/);
    expect(shown[1]?.length).toBeLessThan(130);
  });
});

describe('mentions', () => {
  const mention = { type: 'mention', mentioned: { id: '28:bot' }, text: '<at>WSA</at>' };
  const other = { type: 'mention', mentioned: { id: '29:bo' }, text: '<at>Bo</at>' };

  it.each([
    { name: 'before the text', text: '<at>WSA</at> help', entities: [mention] },
    { name: 'after the text', text: 'help <at>WSA</at>', entities: [mention] },
    { name: 'twice', text: '<at>WSA</at> <at>WSA</at>&nbsp;help', entities: [mention, mention] },
    { name: 'without a text of its own', text: 'help', entities: [{ ...mention, text: '' }] },
    { name: 'of nobody', text: 'help', entities: [{ type: 'mention' }] },
    { name: 'not there, only an entity without a type', text: 'help', entities: [{}] },
    { name: 'null', text: 'help', entities: null },
  ])('of the bot do not get in the way: $name', async ({ text, entities }) => {
    const { sent } = await bot.deliver({ ...message('', bot.where()), text, entities });
    expect(sent.map(({ activity }) => activity.summary)).toEqual(['What you can ask']);
  });

  it('of others are their names', async () => {
    const text = 'check <at>Bo</at>';
    const { sent } = await bot.deliver({ ...message('', bot.where()), text, entities: [other] });
    const [card] = sent.map(({ activity }) => activity.attachments?.[0]?.content);
    expect(card && linesOf(card).join('\n')).toContain('"Bo"');
  });
});

describe('the welcome', () => {
  it.each(CONVERSATIONS)(
    'comes once in a %s conversation, though an install is told twice',
    async (conversation) => {
      const fresh = await start();
      const activities = installed(fresh.where({ conversation }));
      const answers = [];
      for (const activity of activities) answers.push(await fresh.deliver(activity));
      expect(answers.map(({ response }) => response.status)).toEqual([200, 200]);
      expect(answers.flatMap(({ sent }) => sent.map(({ activity }) => activity.summary))).toEqual([
        conversation === 'personal' ? 'Hello, Alex' : 'WSA Readiness',
      ]);
    },
  );

  it('comes with the second activity when the first could not be answered', async () => {
    const fresh = await start();
    const [first = {}, second = {}] = installed(fresh.where());
    fresh.connector.answer({ sending: 502 });
    await fresh.deliver(first);
    fresh.connector.answer({});
    expect((await fresh.deliver(second)).sent.map(({ activity }) => activity.summary)).toEqual([
      'Hello, Alex',
    ]);
  });

  it.each([
    { name: 'another member joins', type: 'conversationUpdate', membersAdded: [{ id: '29:new' }] },
    { name: 'a member leaves', type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] },
    {
      name: 'a channel is renamed',
      type: 'conversationUpdate',
      channelData: { eventType: 'channelRenamed' },
    },
    { name: 'the bot is removed', type: 'installationUpdate', action: 'remove' },
  ])('does not come when $name', async ({ name: _name, ...changed }) => {
    const { text: _text, ...rest } = message('', bot.where({ conversation: 'groupChat' }));
    const { response, sent } = await bot.deliver({ ...rest, ...changed });
    expect([response.status, sent]).toEqual([200, []]);
  });
});
