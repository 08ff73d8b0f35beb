import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Directory } from '../../../src/directory/tenant-directory.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { CONVERSATIONS } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { BOTH, expectGood, newCard, teamsBot, textOf } from './validate-teams.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await teamsBot(start);
});
const ask = async (text: string, from = '29:ann', conversation: Place['conversation'] = 'personal') =>
  only(await bot.ask(text, { from, conversation }));

describe.each(CONVERSATIONS)('in a %s conversation', (conversation) => {
  it.each([
    { said: 'validate', title: 'Which addresses?' },
    { said: 'validate A-1', title: 'Which addresses?' },
    { said: 'validate new@agency.gov for gcc', title: 'The address is to be checked' },
    { said: 'Validate\nnew@agency.gov;\nother@agency.gov for DoD', title: 'Both to check' },
    { said: 'validate new@agency.gov', title: 'The address is to be checked' },
    {
      said: 'validate new@agency.gov for mars',
      title: 'The address is to be checked',
      says: '“mars” is no cloud scope that I know.',
    },
  ])('"$said" is answered with "$title"', async ({ said, title, says = '' }) => {
    const card = await ask(said, '29:ann', conversation);
    expect(titleOf(card)).toContain(title);
    expect(textOf(card)).toContain(says);
    expectGood(card);
  });

  it('a scope is chosen on the card', async () => {
    const first = await ask('validate kim@agency.gov', '29:ann', conversation);
    const { verb, data } = button(first, 'Judge for this scope');
    const place = { from: '29:ann', conversation };
    const second = newCard(await bot.press(verb, { ...data, scope: 'gcc-high' }, place));
    expect(textOf(second)).toContain('The address is ready\nGCC High');
    expect(buttonsOf(second).map(({ title }) => title)).not.toContain('Judge for this scope');
    const none = newCard(await bot.press(verb, { ...data, scope: 'mars' }, place));
    expect(textOf(none)).toContain('cloud scope not known, so none is called ready');
  });
});

describe('an address', () => {
  it('is judged by the rules of the product, on what is recorded', async () => {
    const card = await ask(BOTH, '29:root');
    expect(linesOf(card)).toEqual(
      expect.arrayContaining([
        '1 of 2 can’t be used',
        '1 ready · GCC High',
        'kim@agency.gov',
        '✔ Ready',
        "How we know: VL Central: valid, Tue 9 Jun, by Somebody Else, says test's import.",
        'lou@agency.gov',
        '✖ No work account behind the address',
        'Account: ✖ none found · Cloud: ? not known',
      ]),
    );
    expect(textOf(card)).toMatch(/Blocker: There is no work or school account/);
    expect(card.fallbackText).toContain('- kim@agency.gov: account confirmed, cloud aligned: ready');
  });

  it.each([
    { said: 'who@gmail.com', shown: /Account: ✖ personal · Cloud: \? not known/ },
    { said: 'ann@@contoso', shown: /Account: ✖ not an address/ },
    {
      said: 'info@contoso.com',
      shown: /Account: \? not known · Cloud: \? not known[\s\S]*Shared mailbox|shared mailbox/,
    },
    { said: 'kim@agency.gov', shown: /Account: \? not known/ },
  ])('$said, of which nothing is known, is not called valid', async ({ said, shown }) => {
    const card = await ask(`validate ${said} for DoD`);
    expect(textOf(card)).toMatch(shown);
    expect(textOf(card)).not.toMatch(/✔/);
    expect(textOf(card)).toContain('Only VL Central’s Validate button settles an address');
    expect(card.fallbackText).toContain('Only VL Central’s Validate button settles an address');
  });

  it('is judged once, and past 25 of them it is told which were left out', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `p${at}@contoso.com`);
    const card = await ask(`validate ${[...many, ...many].join(' ')} for gcc`);
    expect(textOf(card)).toContain('All 25 to check');
    expect(textOf(card)).toContain(`Not judged: ${many.slice(25).join(', ')}. Ask again for these.`);
    expectGood(card);
  });

  it('with words that are none is judged, and the words are told', async () => {
    const card = await ask('validate ann.contoso.com new@agency.gov for gcc');
    expect(textOf(card)).toContain('Not read as an address: ann.contoso.com.');
  });
});

describe('what is recorded about an address', () => {
  const known = async (from: string, conversation?: Place['conversation']) => {
    const card = await ask(BOTH, from, conversation);
    const lines = linesOf(card);
    // The worst comes first, so each is looked for by its address.
    return ['kim@agency.gov', 'lou@agency.gov'].map((email) => {
      const how = lines.slice(lines.indexOf(email)).find((line) => /^How we know/.test(line));
      return how?.includes('VL Central') ?? null;
    });
  };

  it.each([
    { from: '29:ann', sees: [true, false], why: 'is on a deal of the scope with the first' },
    {
      from: '29:bo',
      sees: [false, true],
      why: 'is on one with the second, and on one of another scope with the first',
    },
    { from: '29:cy', sees: [false, false], why: 'is on none' },
    { from: '29:root', sees: [true, true], why: 'is admin' },
  ])('is shown to whom it may: one who $why', async ({ from, sees }) => {
    expect(await known(from)).toEqual(sees);
    const card = await ask(BOTH, from);
    expect(JSON.stringify(card)).not.toMatch(/Acme|Borealis|A-1|B-1/);
  });

  it.each(['groupChat', 'channel'] as const)(
    'is not shown in a %s where somebody may not see it',
    async (conversation) => {
      for (const from of ['29:ann', '29:root'])
        expect(await known(from, conversation)).toEqual([false, false]);
      const card = await ask(BOTH, '29:ann', conversation);
      expect(textOf(card)).toContain(
        'What is recorded about one address is not shown: not everybody here may see it.',
      );
      const { verb, data } = button(card, 'Show it to me alone');
      const alone = newCard(await bot.press(verb, data, { from: '29:ann', conversation }));
      expect(textOf(alone)).toContain('kim@agency.gov\n✔ Ready');
      expect(textOf(alone)).not.toContain('not everybody here');
      const stranger = await ask(BOTH, '29:cy', conversation);
      expect(textOf(stranger)).not.toContain('not everybody here');
    },
  );

  it('is shown to who recorded it, and to nobody else on that ground', async () => {
    const own = await teamsBot(start);
    const {
      fingerprint: _,
      id: __,
      ...row
    } = await own.store.db
      .selectFrom('evidence')
      .selectAll()
      .where('email_key', '=', 'lou@agency.gov')
      .executeTakeFirstOrThrow();
    await own.store.db
      .insertInto('evidence')
      .values({ ...row, email_key: 'mo@agency.gov', fingerprint: 'f', recorded_by: 'person:aaaa' })
      .execute();
    for (const [from, count] of [
      ['29:ann', 1],
      ['29:bo', 0],
    ] as const) {
      const card = only(await own.ask('validate mo@agency.gov for gcc high', { from }));
      expect(textOf(card).match(/no WSA/g) ?? []).toHaveLength(count);
    }
  });

  it('is written down as asked for', async () => {
    await ask('validate trace@agency.gov for gcc high', '29:cy');
    const [entry] = await auditOf(bot.store.db, null, { skip: 0, limit: 1 });
    expect(entry).toMatchObject({
      action: 'list',
      detail: 'asked about addresses in gcc-high: trace@agency.gov',
    });
  });
});

describe('a look-up of the domains', () => {
  it('brings the lean later, and settles nothing', async () => {
    const directory: Directory = {
      lookUp: async (domain) => ({
        domain,
        result: domain === 'agency.gov' ? 'gcc-high' : 'unreachable',
        reason: 'Said so.',
        raw: {
          worldwide: { kind: 'failed', why: 'no answer in time' },
          usGovernment: null,
          graph: null,
        },
        complete: false,
        at: Date.parse('2026-06-10T12:00:00Z'),
      }),
      close: async () => {},
    };
    const own = await teamsBot(start, directory);
    const first = only(
      await own.ask('validate new@agency.gov x@elsewhere.example for gcc high', { from: '29:ann' }),
    );
    expect(textOf(first)).not.toContain('points to');
    await eventually(() => expect(own.connector.sent.at(-1)?.method).toBe('PUT'));
    const [{ content: later } = { content: null }] = own.connector.sent.at(-1)?.activity.attachments ?? [];
    if (!later) throw new Error('the message has a card');
    expect(textOf(later)).toContain('Unverified, points to ready, not settled');
    expect(textOf(later)).toContain('Directory look-up: GCC High, Wed 10 Jun (inferred about the domain)');
    expect(textOf(later)).toContain('elsewhere.example could not be looked up just now. Said so.');
    expect(textOf(later)).toContain(
      'Look-up of agency.gov: Said so; the worldwide sign-in service did not answer',
    );
    expect(textOf(later)).not.toMatch(/✔/);
    expectGood(later);
  });
});
