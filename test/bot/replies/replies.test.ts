import { beforeAll, describe, expect, it } from '@jest/globals';
import { PROPOSED_ACCEPT, PROPOSED_DECLINE, PROPOSED_PAGE } from '../../../cards/verbs.ts';
import type { Directory } from '../../../src/directory/tenant-directory.ts';
import { readReplies } from '../../../src/flows/tracking/read-replies.ts';
import { refreshMailbox } from '../../../src/flows/tracking/refresh-draft.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { type Drafting, mailboxOf, openDrafting } from '../../support/graph/drafting.ts';
import { GraphServer } from '../../support/graph/server.ts';
import { answered, draftOf } from '../../support/replies/proposals.ts';
import { answers, sentLetter } from '../../support/replies/sent-letters.ts';
import { CONVERSATIONS } from '../../support/teams/activities.ts';
import { button, buttonsOf, partsOf, titleOf } from '../../support/teams/card-text.ts';
import { expectGood, newCard, PEOPLE, ROWS, teamsBot, textOf } from '../evidence/validate-teams.ts';

const start = useBots();
const ANN = { from: '29:ann' };
const OFFERED = [
  { role: 'online-administrator', email: 'jane@agency.gov', name: 'Jane Doe', foundIn: 'OA: Jane Doe' },
  { role: null, email: 'mia@agency.gov', foundIn: 'and mia@agency.gov' },
] as const;

/** A bot whose deal A-1 was answered. */
async function answeredBot(directory: Directory | null = null): Promise<TestBot> {
  const bot = await teamsBot(start, directory);
  await answered(bot.store.db, 'A-1', OFFERED, { from: 'kim@agency.gov' });
  return bot;
}

const contactsOf = async ({ store }: TestBot) =>
  (await store.db.selectFrom('contacts').selectAll().orderBy('id').execute())
    .filter(({ added_by }) => added_by.startsWith('person:'))
    .map(({ role, email }) => `${role} ${email}`);

describe.each(CONVERSATIONS)('in a %s conversation', (conversation) => {
  it('what is proposed is shown, and accepted one by one', async () => {
    const bot = await answeredBot();
    const place = { from: '29:root', conversation };
    bot.connector.answer({ members: { '29:ann': PEOPLE['29:ann'], '29:root': PEOPLE['29:root'] } });
    const card = only(await bot.ask('replies a-1', place));
    expectGood(card);
    const text = textOf(card);
    expect(titleOf(card)).toBe('Proposed contacts');
    for (const said of [
      'Jane Doe',
      '+ Online Administrator · jane@agency.gov',
      'Found in: OA: Jane Doe',
      'From kim@agency.gov, Mon 8 Jun',
      '? role not said: press to choose it',
    ])
      expect(text).toContain(said);
    expect(await contactsOf(bot)).toEqual([]);
    const { verb, data } = button(card, 'Accept');
    const deal = newCard(await bot.press(verb, data, place));
    expectGood(deal);
    expect(textOf(deal)).toContain('Added: jane@agency.gov as Online Administrator.');
    expect(textOf(deal)).toContain('1 more proposal is open: say "replies A-1".');
    expect(textOf(deal)).toContain('Acme');
    expect(await contactsOf(bot)).toEqual(['online-administrator jane@agency.gov']);
    const again = newCard(await bot.press(verb, data, place));
    expect(textOf(again)).toContain('Already decided: jane@agency.gov.');
    expect(await contactsOf(bot)).toHaveLength(1);
  });
});

describe('what is proposed', () => {
  it('is accepted at once, where every role is known', async () => {
    const bot = await answeredBot();
    const card = only(await bot.ask('replies', ANN));
    const { verb, data } = button(card, 'Accept all');
    const refused = newCard(await bot.press(verb, data, ANN));
    expect(titleOf(refused)).toBe('Nothing is changed yet. Choose the role of mia@agency.gov.');
    expectGood(refused);
    expect(await contactsOf(bot)).toEqual([]);
    const chosen = { ...data, 'role-2': 'online-service-manager' };
    const deal = newCard(await bot.press(verb, chosen, ANN));
    expect(textOf(deal)).toContain(
      'Added: jane@agency.gov as Online Administrator, mia@agency.gov as Online Service Manager.',
    );
    expect((await contactsOf(bot)).toSorted()).toEqual([
      'online-administrator jane@agency.gov',
      'online-service-manager mia@agency.gov',
    ]);
    expect(titleOf(only(await bot.ask('replies', ANN)))).toBe('Nothing to do');
  });

  it('keeps the roles that were chosen when something is refused', async () => {
    const bot = await answeredBot();
    const data = { dealId: 'A-1', ids: '1,2', from: 0, 'role-1': 'notices-contact', 'role-2': '' };
    const card = newCard(await bot.press(PROPOSED_ACCEPT, data, ANN));
    expect(partsOf(card).map(({ part }) => part)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'role-1', value: 'notices-contact' })]),
    );
    const shown = partsOf(card).flatMap(({ part }) => (part.isVisible === true ? [part.id] : []));
    expect(shown).toEqual(['proposal-2']);
  });

  it('is declined, and the others stay', async () => {
    const bot = await answeredBot();
    const { verb, data } = button(only(await bot.ask('replies a-1', ANN)), 'Decline');
    const card = newCard(await bot.press(verb, data, ANN));
    expectGood(card);
    expect(titleOf(card)).toBe('Declined: jane@agency.gov.');
    expect(textOf(card)).toContain('mia@agency.gov');
    expect(textOf(card)).not.toContain('Jane Doe');
    expect(await contactsOf(bot)).toEqual([]);
    const left = button(card, 'Decline');
    const done = newCard(await bot.press(left.verb, left.data, ANN));
    expect(textOf(done)).toContain('Declined: mia@agency.gov.');
    expect(textOf(done)).toContain('No proposed address is open.');
    const undo = button(done, 'Undo');
    const again = newCard(await bot.press(undo.verb, undo.data, ANN));
    expectGood(again);
    expect(titleOf(again)).toBe('Open again: mia@agency.gov.');
    expect(textOf(again)).toContain('? role not said: press to choose it');
  });

  it('is open again once an acceptance is undone, and the contact is gone', async () => {
    const bot = await answeredBot();
    const { verb, data } = button(only(await bot.ask('replies a-1', ANN)), 'Accept');
    const undo = button(newCard(await bot.press(verb, data, ANN)), 'Undo');
    const card = newCard(await bot.press(undo.verb, undo.data, ANN));
    expectGood(card);
    expect(titleOf(card)).toBe('Open again: jane@agency.gov. No longer a contact: jane@agency.gov.');
    expect(textOf(card)).toContain('+ Online Administrator · jane@agency.gov');
    expect(await contactsOf(bot)).toEqual([]);
    const twice = newCard(await bot.press(undo.verb, undo.data, ANN));
    expect(titleOf(twice)).toBe('That is open already.');
  });

  it('is not open again later than ten minutes after, and says why', async () => {
    const bot = await answeredBot();
    const { verb, data } = button(only(await bot.ask('replies a-1', ANN)), 'Accept');
    const undo = button(newCard(await bot.press(verb, data, ANN)), 'Undo');
    bot.wait(10 * 60_000 + 1);
    const card = newCard(await bot.press(undo.verb, undo.data, ANN));
    expect(titleOf(card)).toMatch(/so Undo is over\. Change the contacts of the deal itself/);
    expect(await contactsOf(bot)).toHaveLength(1);
  });

  it('is looked up once it is a contact', async () => {
    const asked: string[] = [];
    const directory: Directory = {
      lookUp: async (domain) => {
        asked.push(domain);
        const raw = { worldwide: null, usGovernment: null, graph: null };
        return {
          domain,
          result: 'gcc-high',
          reason: '',
          raw,
          complete: true,
          at: Date.parse('2026-06-10T12:00Z'),
        };
      },
      close: async () => {},
    };
    const bot = await answeredBot(directory);
    await bot.press(PROPOSED_ACCEPT, { dealId: 'A-1', ids: '1', from: 0 }, ANN);
    await bot.stop();
    expect(asked).toContain('agency.gov');
  });

  it('has pages', async () => {
    const bot = await teamsBot(start);
    const many = Array.from({ length: 25 }, (_, at) => ({ role: null, email: `p${at}@agency.gov` }));
    await answered(bot.store.db, 'A-1', many);
    const card = only(await bot.ask('replies a-1', ANN));
    expectGood(card);
    expect(titleOf(card)).toMatch(/^Proposed contacts \(1–\d+ of 25\)$/);
    const shown = buttonsOf(card).filter(({ title }) => title === 'Accept').length;
    expect(String(button(card, `Accept these ${shown}`).data.ids).split(',')).toHaveLength(shown);
    expect(buttonsOf(card).map(({ title }) => title)).not.toContain('Accept all');
    const { verb, data } = button(card, 'More');
    expect(verb).toBe(PROPOSED_PAGE);
    const next = newCard(await bot.press(verb, data, ANN));
    expectGood(next);
    expect(buttonsOf(next).map(({ title }) => title)).toContain('Previous');
  });

  it('is shown as it was written, whatever that is', async () => {
    const bot = await teamsBot(start);
    const foundIn = '[x](http://evil.example) **bold** {{DATE(2026-01-01)}} <b>';
    await answered(bot.store.db, 'A-1', [{ role: null, email: 'p@agency.gov', name: '**P**', foundIn }]);
    const card = only(await bot.ask('replies a-1', ANN));
    expectGood(card);
    expect(textOf(card)).toContain('[x](http://evil.example) **bold** { {DATE(2026-01-01)}} <b>');
  });

  describe('is for the team of the deal alone', () => {
    let bot: TestBot;
    beforeAll(async () => {
      bot = await answeredBot();
    });

    it('in the list', async () => {
      expect(titleOf(only(await bot.ask('replies', { from: '29:bo' })))).toBe('Nothing to do');
      const group = only(await bot.ask('replies', { ...ANN, conversation: 'groupChat' }));
      expect(titleOf(group)).toBe('Not everybody here may see this');
    });

    it('on the card', async () => {
      const card = only(await bot.ask('replies a-1', { from: '29:bo' }));
      expect(textOf(card)).not.toContain('jane@agency.gov');
    });

    it.each([PROPOSED_ACCEPT, PROPOSED_DECLINE, PROPOSED_PAGE])('for %s', async (verb) => {
      const data = { dealId: 'A-1', ids: '1', from: 0 };
      const card = newCard(await bot.press(verb, data, { from: '29:bo' }));
      expect(titleOf(card)).toBe('No such deal');
      expect(await contactsOf(bot)).toEqual([]);
    });

    it.each([{ ids: '' }, { ids: 'x' }, { ids: '1,,2' }, { ids: 7 }, { ids: undefined }, { dealId: '' }])(
      'and a payload that is none is refused: %j',
      async (change) => {
        const data = { dealId: 'A-1', ids: '1', from: 0, ...change };
        expect((await bot.press(PROPOSED_ACCEPT, data, ANN)).told.statusCode).toBe(400);
      },
    );
  });

  it('is accepted in old clients by changing the message', async () => {
    const bot = await answeredBot();
    const data = { dealId: 'A-1', ids: '1', from: 0, verb: PROPOSED_ACCEPT };
    expect(await bot.submit(data, ANN)).toMatchObject([
      { method: 'PUT', activity: { summary: expect.stringContaining('Added: jane@agency.gov') } },
    ]);
  });
});

describe('a follow-up', () => {
  it('is offered with its button, and withdrawn when an answer comes', async () => {
    const bot = await teamsBot(start);
    await draftOf(bot.store.db, 'A-1');
    const card = only(await bot.ask('replies', ANN));
    expectGood(card);
    expect(textOf(card)).toContain(
      'has not replied for 9 days to the customer e-mail that Ann Lee sent Mon 1 Jun.',
    );
    expect(textOf(card)).not.toMatch(/address/);
    expect(button(card, 'Write a reminder')).toMatchObject({
      verb: 'draft.form',
      data: { dealId: 'A-1', template: 'follow-up' },
    });
    await answered(bot.store.db, 'A-1', []);
    expect(titleOf(only(await bot.ask('replies', ANN)))).toBe('Nothing to do');
  });

  it('stands beside other deals in a list, from which each is opened', async () => {
    const bot = await teamsBot(start);
    await answered(bot.store.db, 'B-1', OFFERED);
    await draftOf(bot.store.db, 'B-2');
    const list = only(await bot.ask('replies', { from: '29:bo' }));
    expectGood(list);
    expect(titleOf(list)).toBe('Replies to your letters');
    expect(textOf(list)).toContain('2 addresses proposed');
    const { verb, data } = buttonsOf(list).find(({ data: { text } }) => text === 'replies B-1') as ReturnType<
      typeof button
    >;
    const { sent } = await bot.press(verb, data, { from: '29:bo' });
    expect(JSON.stringify(sent)).toContain('Proposed contacts');
  });
});

it('an answer in Outlook becomes a contact with one press', async () => {
  const server = new GraphServer();
  const url = await server.start();
  let drafting: Drafting | null = null;
  const own = await start({
    admins: new Set(['ad-min']),
    fill: async (services) => {
      await bookOf(ROWS)(services);
      // Brings deals of its own, of Ann at Contoso.
      drafting = await openDrafting(services.db, url);
    },
  });
  own.connector.answer({ members: { ...PEOPLE, '29:ann': { name: 'Ann', email: 'ann@contoso.com' } } });
  const { graph, context } = drafting as unknown as Drafting;
  const letter = await sentLetter(drafting as unknown as Drafting, server);
  answers(
    server,
    letter,
    'Hi Ann,\n\nOur online admin is Jane Doe <jane@fabrikam.com>.\n\nBest regards\nCat',
  );
  await refreshMailbox(context(), mailboxOf('ann'));
  await readReplies(context(), mailboxOf('ann'));
  const card = only(await own.ask('replies d-1', ANN));
  expect(textOf(card)).toContain('Found in: Our online admin is Jane Doe <jane@fabrikam.com>.');
  const { verb, data } = button(card, 'Accept');
  const deal = newCard(await own.press(verb, data, ANN));
  expect(textOf(deal)).toContain('Added: jane@fabrikam.com as Online Administrator.');
  await graph.close();
  await server.stop();
});
