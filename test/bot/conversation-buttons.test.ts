import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard, ExecuteAction } from '../../cards/kit/adaptive-card.ts';
import { MATCHES_PAGE, MY_DEALS_PAGE, OPEN_DEAL, SAY, SHOW_DEAL } from '../../cards/verbs.ts';
import { bookOf, type Row } from '../support/bot/bot-deals.ts';
import { cardsOf, only, type Pressed, type TestBot, useBots } from '../support/bot/test-bot.ts';
import { CONVERSATIONS, conversationId, executed } from '../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../support/teams/card-text.ts';

/** A deal with 45 contacts, and 23 deals of one customer and one account executive. */
const ROWS: readonly Row[] = [
  ...Array.from({ length: 45 }, (_, at) => ({
    deal_id: 'BIG-1',
    customer: 'Bigfoot',
    contact_role: 'Online Administrator',
    contact_email: `p${at}@bigfoot.example`,
  })),
  ...Array.from({ length: 23 }, (_, at) => ({
    deal_id: `MANY-${at}`,
    customer: 'Tailspin Many',
    close_date: `2026-07-${String(at + 1).padStart(2, '0')}`,
    ae_email: 'you@account-team.example',
  })),
];

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start({ fill: bookOf(ROWS) });
});

/** The card an invoke was answered with. */
function newCard({ told }: Pressed): AdaptiveCard {
  expect(told).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return told.value as AdaptiveCard;
}

function opened(card: AdaptiveCard): string[] {
  return buttonsOf(card)
    .filter(({ verb }) => verb === OPEN_DEAL)
    .map(({ data }) => String(data.dealId));
}

describe.each(CONVERSATIONS)('in a %s conversation', (conversation) => {
  const place = { conversation };
  const press = ({ verb, data }: ExecuteAction) => bot.press(verb, data, place);
  /** Presses the button the card has for old clients; such a one replaces the card by changing its message. */
  const submit = ({ fallback }: ExecuteAction) => bot.submit(fallback.data, place);

  it('the pages of a deal are turned in place', async () => {
    const first = only(await bot.ask('check BIG-1', place));
    const pressed = await press(button(first, 'More people'));
    expect([pressed.status, pressed.sent]).toEqual([200, []]);
    const second = newCard(pressed);
    expect(linesOf(second).join('\n')).toMatch(/People 1\d–\d+ of 45|People 2\d–\d+ of 45/);
    const back = newCard(await press(button(second, 'Previous people')));
    expect(linesOf(back)).toEqual(linesOf(first));
    expect(linesOf(newCard(await press(button(first, 'Look up again'))))).toEqual(linesOf(first));
  });

  it('the pages of a deal are turned in place from old clients too', async () => {
    const first = only(await bot.ask('check BIG-1', place));
    const sent = await submit(button(first, 'More people'));
    expect(sent).toMatchObject([
      {
        method: 'PUT',
        conversationId: conversationId(conversation),
        activityId: 'card-1',
        activity: { summary: expect.stringContaining('Bigfoot') },
      },
    ]);
    expect(linesOf(only(cardsOf(sent)))).not.toEqual(linesOf(first));
  });

  it('the pages of "my deals" show every deal of the person once', async () => {
    const seen: string[] = [];
    let card = only(await bot.ask('my deals', place));
    for (let more = true; more; ) {
      seen.push(...opened(card));
      const next = buttonsOf(card).find(({ title }) => title === 'More');
      more = next !== undefined;
      if (next) {
        expect(next.verb).toBe(MY_DEALS_PAGE);
        card = newCard(await press(next));
      }
    }
    expect(seen).toHaveLength(23);
    expect(new Set(seen).size).toBe(23);
  });

  it('the pages of the deals that match keep what was looked for', async () => {
    const card = only(await bot.ask('check tailspin', place));
    const next = button(card, 'More');
    expect(next).toMatchObject({ verb: MATCHES_PAGE, data: { text: 'tailspin', from: 10 } });
    const second = newCard(await press(next));
    expect(linesOf(second)[1]).toContain('(11–20 of 23)');
    const [again] = await submit(next);
    expect(again).toMatchObject({ method: 'PUT', activityId: 'card-1' });
    expect(linesOf(only(cardsOf(again ? [again] : [])))).toEqual(linesOf(second));
  });

  it.each(['evidence', 'plan', 'form', 'replies', 'draft customer', 'draft partner'])(
    'the pages of the deals that "%s" may mean show each of them once, and a row asks for the same',
    async (command) => {
      const rows: string[] = [];
      let card = only(await bot.ask(`${command} tailspin many`, place));
      for (let more = true; more; ) {
        expect(titleOf(card)).toBe('Which deal do you mean?');
        rows.push(
          ...buttonsOf(card)
            .filter(({ verb }) => verb === SAY)
            .map(({ data }) => String(data.text)),
        );
        const next = buttonsOf(card).find(({ title }) => title === 'More');
        more = next !== undefined;
        if (next) card = newCard(await press(next));
      }
      expect(rows.toSorted()).toEqual(
        Array.from({ length: 23 }, (_, at) => `${command} MANY-${at}`).toSorted(),
      );
    },
  );

  it('a page of a choice of which one deal is left offers that one', async () => {
    const { told } = await bot.press(MATCHES_PAGE, { text: 'bigfoot', from: 10, command: 'plan' }, place);
    const card = told.value as AdaptiveCard;
    expect(linesOf(card).slice(0, 2)).toEqual(['Which deal do you mean?', '1 deal matches. Press one.']);
    expect(buttonsOf(card)).toMatchObject([{ verb: SAY, data: { text: 'plan BIG-1' } }]);
  });

  it.each([
    { name: 'the list is another one by now', data: { of: 11 }, shows: '(1–10 of 23)' },
    { name: 'the list is the same', data: { of: 23 }, shows: '(11–20 of 23)' },
    { name: 'the card is of before that was known', data: {}, shows: '(11–20 of 23)' },
  ])('a page begins where it should: $name', async ({ data, shows }) => {
    const { told } = await bot.press(MATCHES_PAGE, { text: 'tailspin', from: 10, ...data }, place);
    expect(linesOf(told.value as AdaptiveCard)[1]).toContain(shows);
  });

  it.each(['**b** [x](http://evil.example)', 'a\nb', 'x'.repeat(400), '', 7, null])(
    'the choice that is asked for with the command %j is that of a check',
    async (command) => {
      const { told } = await bot.press(MATCHES_PAGE, { text: 'tailspin', from: 0, command }, place);
      expect(opened(told.value as AdaptiveCard)).toHaveLength(10);
    },
  );

  it('a deal of a list opens below it', async () => {
    const list = only(await bot.ask('check tailspin', place));
    const [row] = buttonsOf(list).filter(({ verb }) => verb === OPEN_DEAL);
    if (!row) throw new Error('the list has rows');
    const pressed = await press(row);
    expect(pressed.told).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: `Opened ${row.data.dealId}`,
    });
    expect(pressed.sent).toMatchObject([{ method: 'POST' }]);
    expect(linesOf(only(cardsOf(pressed.sent)))[1]).toContain(String(row.data.dealId));
    expect(await submit(row)).toMatchObject([{ method: 'POST', activityId: expect.stringMatching(/^in-/) }]);
  });

  it('a button that stands for a command does what the command does', async () => {
    const card = only(await bot.ask('help', place));
    const pressed = await press(button(card, 'My deals'));
    expect(pressed.told).toMatchObject({ statusCode: 200, value: 'Answered below.' });
    expect(titleOf(only(cardsOf(pressed.sent)))).toBe('Your deals');
    const sent = await submit(button(card, 'My deals'));
    expect(titleOf(only(cardsOf(sent)))).toBe('Your deals');
    expect(sent).toMatchObject([{ method: 'POST' }]);
  });
});

describe('a button', () => {
  it('of a deal that is gone says so', async () => {
    const { told } = await bot.press(SHOW_DEAL, { dealId: 'GONE-1', from: 0 });
    expect(told.value).toBe('There is no such deal that you may see.');
    const sent = await bot.submit({ verb: OPEN_DEAL, dealId: 'GONE-1' });
    expect(titleOf(only(cardsOf(sent)))).toBe('No such deal');
  });

  it.each([
    { from: '20', first: 21 },
    { from: 20, first: 21 },
    { from: -1, first: 1 },
    { from: 'x', first: 1 },
    { from: 1.5, first: 1 },
    { from: {}, first: 1 },
    { from: undefined, first: 1 },
    { from: 999_999, first: 41 },
    { from: 1e300, first: 1 },
  ])('that asks for the page from $from shows the contacts from $first on', async ({ from, first }) => {
    const card = newCard(await bot.press(SHOW_DEAL, { dealId: 'big-1', from }));
    expect(linesOf(card).join('\n')).toMatch(new RegExp(`People ${first}–\\d+ of 45`));
  });

  it.each([
    { name: 'of an unknown verb', verb: 'deal.delete', data: {} },
    { name: 'without a verb', verb: '', data: {} },
    { name: 'of a verb that every object has', verb: 'constructor', data: {} },
    { name: 'without data', verb: SHOW_DEAL, data: undefined },
    { name: 'with data that is null', verb: SHOW_DEAL, data: null },
    { name: 'with data that is a text', verb: SHOW_DEAL, data: 'EA-2026-0042' },
    { name: 'with data that is a list', verb: SHOW_DEAL, data: [] },
    { name: 'without a deal', verb: OPEN_DEAL, data: { from: 0 } },
    { name: 'with an empty deal', verb: OPEN_DEAL, data: { dealId: '' } },
    { name: 'with a number for a deal', verb: OPEN_DEAL, data: { dealId: 42 } },
    { name: 'with a deal too long to be one', verb: SHOW_DEAL, data: { dealId: 'x'.repeat(501) } },
    { name: 'without a text', verb: SAY, data: {} },
    { name: 'with a text too long', verb: SAY, data: { text: 'x'.repeat(1001) } },
    { name: 'without what was looked for', verb: MATCHES_PAGE, data: { from: 0 } },
  ])('$name is refused, and says what to do', async ({ verb, data }) => {
    const { status, told, sent } = await bot.press(verb, data);
    expect([status, sent]).toEqual([200, []]);
    expect(told).toEqual({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: expect.stringContaining('Ask for the card again.') },
    });
    if (typeof data !== 'object' || data === null || Array.isArray(data) || verb === '') return;
    const answered = await bot.submit({ ...data, verb });
    expect(answered).toMatchObject([
      { method: 'POST', activity: { summary: 'That button does not work any more' } },
    ]);
  });

  it('whose value is not of the form of one is refused', async () => {
    for (const value of [
      undefined,
      null,
      'x',
      [],
      {},
      { action: null },
      { action: 'x' },
      { action: { verb: 7 } },
    ]) {
      const { response } = await bot.deliver({ ...executed('', {}, bot.where()), value });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ statusCode: 400 });
    }
  });

  it('in a message without a verb counts as the text it came with', async () => {
    const sent = await bot.submit({ choice: 'x' });
    expect(titleOf(only(cardsOf(sent)))).toBe('I did not get that');
  });
});
