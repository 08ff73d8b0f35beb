import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Roster } from '../../bot/turn/roster/roster.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../cards/kit/elements.ts';
import { OPEN_DEAL } from '../../cards/verbs.ts';
import { bookOf } from '../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../support/bot/test-bot.ts';
import { CONVERSATIONS } from '../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../support/teams/card-text.ts';
import { renderCard } from '../support/teams/renderer.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

const ASKED: readonly { readonly text: string; readonly title: string }[] = [
  { text: "is Contoso's June EA ready?", title: 'Contoso' },
  { text: 'Hi, could you please tell me whether the CONTOSO renewal is ready', title: 'Contoso' },
  { text: "what's blocking the Fabrikam renewal", title: 'Fabrikam, Inc.' },
  { text: 'what’s blocking fabrikam', title: 'Which deal do you mean?' },
  { text: 'any problems with northwind', title: 'Northwind Traders' },
  { text: 'what is still missing for EA-2026-0042', title: 'Contoso' },
  { text: 'show EA-2026-0042', title: 'Contoso' },
  { text: 'status of contoso', title: 'Contoso' },
  { text: 'is the Fabrikam GCC High deal ready', title: 'Fabrikam Federal Systems' },
  { text: 'is School of Fine Art ready', title: 'School of Fine Art' },
  { text: 'School of Fine Art', title: 'School of Fine Art' },
  { text: "is Margie's Travel ready?", title: "Margie's Travel" },
  { text: 'how is the Phone Company doing', title: 'The Phone Company' },
  { text: 'is fabrikom ready', title: 'Do you mean one of these deals?' },
  { text: 'contosso', title: 'Do you mean this deal?' },
  { text: 'is it ready?', title: 'Which deal?' },
  { text: 'who is at risk this week', title: 'Deals at risk' },
  { text: 'which deals close in June', title: 'Deals' },
  { text: "show me Sofia's EA deals at risk", title: 'Deals at risk' },
  { text: 'hello, which deals are blocked', title: 'Deals' },
  { text: 'blocked deals', title: 'Deals' },
  { text: 'does Contosso need a WSA', title: 'Do you mean this deal?' },
  { text: 'does Contoso need a WSA', title: 'Nearest answer – check that it fits' },
  { text: 'lovely day', title: 'I did not get that' },
  { text: 'what is the weather', title: 'I did not get that' },
];

describe.each(CONVERSATIONS)('asked freely in a %s conversation', (conversation) => {
  it.each(ASKED)('"$text" is answered with the card "$title"', async ({ text, title }) => {
    const card = only(await bot.ask(text, { conversation }));
    expect(titleOf(card)).toBe(title);
    expect(renderCard(card).faults).toEqual([]);
    expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
  });
});

describe('a question about the rules', () => {
  it.each([
    'what is cloud scope?',
    'which roles need a WSA?',
    'status Invitation expired',
    'what do the VL user statuses mean?',
    'what are the steps for the June close?',
    'is a gmail address allowed?',
  ])('"%s" is answered by the guidance, not by a deal', async (text) => {
    const card = only(await bot.ask(text));
    expect(titleOf(card)).not.toMatch(/deal|did not get|What you can ask/i);
    expect(buttonsOf(card).some(({ verb }) => verb === OPEN_DEAL)).toBe(false);
  });
});

describe('a question the guidance does not settle', () => {
  it.each([
    { text: 'what is the deadline for WSA', near: 'What are the key dates?' },
    { text: 'how long does an invitation take', near: 'How long until a role takes effect?' },
    { text: 'can a guest account be a WSA', near: 'What is a Work or School Account?' },
    { text: 'is a WSA required for Open Value?', near: 'Which roles need a WSA?' },
    { text: 'can we get an exception for WSA', near: 'Is AOS-G exempt?' },
    {
      text: 'customer refuses to create an account',
      near: 'How do I explain the WSA requirement to a customer?',
    },
    { text: 'is WSA required for CSP', near: 'Which roles need a WSA?' },
    { text: 'can the partner be the notices contact', near: 'Does the Notices Contact need a WSA?' },
  ])('"$text" is shown the nearest answer as that, and no deal', async ({ text, near }) => {
    const book = bookOf([{ deal_id: 'D-1', customer: 'Continental Signals Directorate' }]);
    for (const asked of [bot, await start({ fill: book })]) {
      const card = only(await asked.ask(text));
      expect(titleOf(card)).toBe('Nearest answer – check that it fits');
      expect(linesOf(card).join('\n')).toContain(near);
      expect(buttonsOf(card).some(({ verb }) => verb === OPEN_DEAL)).toBe(false);
    }
  });
});

describe('a typed command', () => {
  it.each([
    { text: 'check is fine', title: 'No such deal' },
    { text: 'check which deals are at risk', title: 'Deals at risk' },
    { text: "check contoso's EA", title: 'Contoso' },
    { text: 'help', title: 'What you can ask' },
    { text: 'show', title: 'Which deal?' },
    { text: 'at risk', title: 'Deals at risk' },
  ])('wins over free text: "$text"', async ({ text, title }) => {
    expect(titleOf(only(await bot.ask(text)))).toBe(title);
  });
});

describe('several deals that match', () => {
  it('are offered, and their pages ask the same again', async () => {
    const many = await start({
      fill: bookOf(
        Array.from({ length: 14 }, (_, at) => ({
          deal_id: `D-${at}`,
          customer: `Wingtip ${at}`,
          program: at < 12 ? 'EA' : 'SCE',
          close_date: '2026-07-01',
        })),
      ),
    });
    const text = 'what is blocking the wingtip July EA?';
    const first = only(await many.ask(text));
    expect(linesOf(first)[1]).toBe('12 deals match. Press one to open it. (1–10 of 12)');
    const { verb, data } = button(first, 'More');
    const { told } = await many.press(verb, data);
    expect(linesOf(told.value as typeof first)[1]).toContain('(11–12 of 12)');
    // No deal is due in June, which is not held against those that are called so.
    expect(titleOf(only(await many.ask('is the wingtip June EA ready')))).toBe('Which deal do you mean?');
  });
});

describe('no deal that matches', () => {
  it('brings the three that come nearest', async () => {
    const card = only(await bot.ask('is the fabricam deal ready?'));
    expect(linesOf(card)[1]).toBe(
      'None that you may see is called exactly as in "is the fabricam deal ready?". Press to open it.',
    );
    const opens = buttonsOf(card).filter(({ verb }) => verb === OPEN_DEAL);
    expect(opens).toHaveLength(3);
    for (const { data } of opens) expect(String(data.dealId)).toMatch(/-012[0-3]$/);
  });

  it.each(['check contosso', 'EA-2026-0043', 'contosso renewal'])('"%s" too', async (text) => {
    const card = only(await bot.ask(text));
    const opens = buttonsOf(card).filter(({ verb }) => verb === OPEN_DEAL);
    expect(opens.length).toBeGreaterThan(0);
    expect(opens.length).toBeLessThanOrEqual(3);
  });
});

describe('somebody who is no admin', () => {
  it.each([
    { text: 'is relecloud ready', title: 'No such deal' },
    { text: 'relecloud', title: 'I did not get that' },
    { text: 'what is missing for EAS-2026-0064', title: 'Do you mean one of these deals?' },
    { text: 'is contoso ready', title: 'Contoso' },
    { text: 'is fabrikam ready', title: 'Which deal do you mean?' },
  ])('"$text" gets "$title" and no deal of others', async ({ text, title }) => {
    const mine = await own();
    const card = only(await mine.ask(text));
    expect(titleOf(card)).toBe(title);
    expect(JSON.stringify(card)).not.toMatch(/Relecloud|Fabrikam Residences|EAS-2026-0122/);
  });

  it('shows in a group what everybody there may see, and says how many more there are', async () => {
    const group = await start({ admins: new Set(), people: together('ingrid.aasen') });
    const card = only(await group.ask('is fabrikam ready', { conversation: 'groupChat' }));
    expect(linesOf(card)[1]).toBe('2 deals match. Press one to open it.');
    const alone = await start({ admins: new Set(), people: together('thabo.mokoena') });
    const none = only(await alone.ask('is fabrikam ready', { conversation: 'channel' }));
    expect(titleOf(none)).toBe('Not everybody here may see this');
    expect(JSON.stringify(none)).not.toContain('Fabrikam');
  });
});

let ownBot: Promise<TestBot> | null = null;
function own(): Promise<TestBot> {
  ownBot ??= start({ admins: new Set() });
  return ownBot;
}

/** You, with somebody else of the account team. */
function together(other: string): Roster {
  const person = (name: string) => ({
    id: `29:${name}`,
    objectId: null,
    tenantId: null,
    name,
    addresses: [`${name}@account-team.example`],
  });
  return {
    asker: async () => person('you'),
    members: async () => [person('you'), person(other)],
    forget: async () => {},
  };
}
