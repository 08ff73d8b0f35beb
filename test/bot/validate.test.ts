import { beforeAll, describe, expect, it } from '@jest/globals';
import { ATTACH_FORM, ATTACH_SAVE, JUDGE_ADDRESSES } from '../../cards/addresses.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../cards/parts.ts';
import type { AdaptiveCard } from '../../cards/types.ts';
import type { Directory } from '../../src/evidence/directory.ts';
import { auditOf } from '../../src/store/queries/audit.ts';
import { only, type Place, type TestBot, useBots } from '../support/bot.ts';
import { bookOf, type Row } from '../support/bot-deals.ts';
import { eventually } from '../support/eventually.ts';
import { CONVERSATIONS } from '../support/teams-activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../support/teams-card-text.ts';
import { expectInert, HOSTILE, MARK } from '../support/teams-hostile.ts';
import { renderCard } from '../support/teams-renderer.ts';

const PEOPLE = {
  '29:ann': { name: 'Ann', email: 'ann@partner.example', aadObjectId: 'aaaa' },
  '29:bo': { name: 'Bo', email: 'bo@partner.example' },
  '29:cy': { name: 'Cy', email: 'cy@partner.example' },
  '29:root': { name: 'Root', email: 'root@partner.example', aadObjectId: 'AD-MIN' },
};

const checked = (result: string): Row => ({
  validation_method: 'vl-central',
  validation_result: result,
  validated_at: '2026-06-09',
  validated_by: 'Somebody Else',
});
const ROWS: readonly Row[] = [
  {
    deal_id: 'A-1',
    customer: 'Acme',
    cloud_scope: 'gcc high',
    ae_email: 'ann@partner.example',
    contact_role: 'NTC',
    contact_email: 'Kim@agency.gov',
    ...checked('valid'),
  },
  {
    deal_id: 'B-1',
    customer: 'Borealis',
    cloud_scope: 'gcc high',
    ce_email: 'bo@partner.example',
    contact_role: 'NTC',
    contact_email: 'lou@agency.gov',
    ...checked('no-wsa'),
  },
  { deal_id: 'B-2', customer: 'Borealis South', cloud_scope: 'gcc', ce_email: 'bo@partner.example' },
  { deal_id: 'B-2', contact_role: 'OA', contact_email: 'kim@agency.gov' },
];
const BOTH = 'validate kim@agency.gov, lou@agency.gov for GCCH';

const start = useBots();
const fresh = async (directory: Directory | null = null): Promise<TestBot> => {
  const started = await start({ fill: bookOf(ROWS), admins: new Set(['ad-min']), directory });
  started.connector.answer({ members: PEOPLE });
  return started;
};
let bot: TestBot;
beforeAll(async () => {
  bot = await fresh();
});

const ask = async (text: string, from = '29:ann', conversation: Place['conversation'] = 'personal') =>
  only(await bot.ask(text, { from, conversation }));
const text = (card: AdaptiveCard) => linesOf(card).join('\n');
const newCard = ({ told }: { readonly told: { readonly value: unknown } }) => told.value as AdaptiveCard;

function expectGood(card: AdaptiveCard): void {
  expect(renderCard(card).faults).toEqual([]);
  expect(cardBytes(card)).toBeLessThan(MAX_CARD_BYTES);
}

describe.each(CONVERSATIONS)('in a %s conversation', (conversation) => {
  it.each([
    { said: 'validate', title: 'Which addresses?' },
    { said: 'validate A-1', title: 'Which addresses?' },
    { said: 'validate new@agency.gov for gcc', title: 'One address' },
    { said: 'Validate\nnew@agency.gov;\nother@agency.gov for DoD', title: '2 addresses' },
    { said: 'validate new@agency.gov', title: 'The cloud scope is not known' },
    { said: 'validate new@agency.gov for mars', title: '"mars" is no cloud scope that I know.' },
  ])('"$said" is answered with "$title"', async ({ said, title }) => {
    const card = await ask(said, '29:ann', conversation);
    expect(titleOf(card)).toContain(title);
    expectGood(card);
  });

  it('a scope is chosen on the card', async () => {
    const first = await ask('validate kim@agency.gov', '29:ann', conversation);
    const { verb, data } = button(first, 'Judge for this scope');
    const place = { from: '29:ann', conversation };
    const second = newCard(await bot.press(verb, { ...data, scope: 'gcc-high' }, place));
    expect(text(second)).toContain('GCC High · ✔ 1 ready');
    expect(buttonsOf(second).map(({ title }) => title)).not.toContain('Judge for this scope');
    const none = newCard(await bot.press(verb, { ...data, scope: 'mars' }, place));
    expect(titleOf(none)).toContain('The cloud scope is not known');
  });

  it('addresses are attached to a deal, which is then shown', async () => {
    const own = await fresh();
    const place = { from: '29:root', conversation };
    const card = only(await own.ask('validate new@agency.gov, other@agency.gov for gcc high', place));
    const opening = button(card, 'Attach to a deal');
    const form = newCard(await own.press(opening.verb, opening.data, place));
    expectGood(form);
    expect(titleOf(form)).toBe('Attach to a deal');
    const { verb, data } = button(form, 'Attach');
    const filled = {
      ...data,
      emails: 'new@agency.gov,other@agency.gov',
      role: 'online-administrator',
      dealId: ' a-1 ',
    };
    const deal = newCard(await own.press(verb, filled, place));
    expectGood(deal);
    expect(text(deal)).toContain('Added as Online Administrator: new@agency.gov, other@agency.gov.');
    expect(text(deal)).toContain('Acme');
    const again = newCard(await own.press(verb, { ...filled, emails: 'NEW@agency.gov' }, place));
    expect(text(again)).toContain('Already there as Online Administrator: NEW@agency.gov.');
    const entries = await auditOf(own.store.db, 'a-1', { skip: 0, limit: 50 });
    expect(entries.filter(({ action }) => action === 'attach')).toMatchObject([
      {
        actor_id: 'AD-MIN',
        actor_name: 'Root',
        detail: 'online-administrator: new@agency.gov, other@agency.gov',
      },
    ]);
    const kept = await own.store.db
      .selectFrom('contacts')
      .selectAll()
      .where('added_by', 'like', 'person:%')
      .execute();
    expect(kept.map(({ email_key, position, added_by }) => [email_key, position, added_by])).toEqual([
      ['new@agency.gov', 1, 'person:AD-MIN'],
      ['other@agency.gov', 2, 'person:AD-MIN'],
    ]);
  });
});

describe('an address', () => {
  it('is judged by the rules of the product, on what is recorded', async () => {
    const card = await ask(BOTH, '29:root');
    expect(linesOf(card)).toEqual(
      expect.arrayContaining([
        'GCC High · ✔ 1 ready · ✖ 1 not ready',
        '✔ kim@agency.gov · ready',
        'How we know: VL Central: valid, 2026-06-09, by Somebody Else.',
        '✖ lou@agency.gov · not ready',
        'Account: ✖ none found · Cloud: ? not known',
      ]),
    );
    expect(text(card)).toMatch(/Blocker: There is no work or school account/);
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
    expect(text(card)).toMatch(shown);
    expect(text(card)).not.toMatch(/✔/);
    expect(text(card)).toContain('only its answer settles an address');
    expect(card.fallbackText).toContain('only its answer settles an address');
  });

  it('is judged once, and past 25 of them it is told which were left out', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `p${at}@contoso.com`);
    const card = await ask(`validate ${[...many, ...many].join(' ')} for gcc`);
    expect(text(card)).toContain('25 addresses');
    expect(titleOf(card)).toBe(`Not judged, ask again for these: ${many.slice(25).join(', ')}.`);
    expectGood(card);
  });

  it('with words that are none is judged, and the words are told', async () => {
    const card = await ask('validate ann.contoso.com new@agency.gov for gcc');
    expect(titleOf(card)).toBe('Not read as an address: ann.contoso.com.');
  });
});

describe('what is recorded about an address', () => {
  const known = async (from: string, conversation?: Place['conversation']) => {
    const card = await ask(BOTH, from, conversation);
    return linesOf(card)
      .filter((line) => /^How we know/.test(line))
      .map((line) => line.includes('VL Central'));
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
      expect(titleOf(card)).toBe(
        'What is recorded about one address is not shown: not everybody here may see it.',
      );
      const { verb, data } = button(card, 'Show it to me alone');
      const alone = newCard(await bot.press(verb, data, { from: '29:ann', conversation }));
      expect(text(alone)).toContain('✔ kim@agency.gov · ready');
      expect(text(alone)).not.toContain('not everybody here');
      const stranger = await ask(BOTH, '29:cy', conversation);
      expect(text(stranger)).not.toContain('not everybody here');
    },
  );

  it('is shown to who recorded it, and to nobody else on that ground', async () => {
    const own = await fresh();
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
      expect(text(card).match(/no WSA/g) ?? []).toHaveLength(count);
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

describe('attaching', () => {
  const filled = {
    offered: 'x@agency.gov y@agency.gov',
    scope: 'gcc',
    emails: 'x@agency.gov',
    role: 'bill-to',
    dealId: 'A-1',
  };

  it.each([
    {
      name: 'an id that no deal has',
      change: { dealId: 'NONE' },
      why: 'No deal that you may see has the id "NONE".',
    },
    {
      name: 'a deal of others',
      change: { dealId: 'B-1' },
      why: 'No deal that you may see has the id "B-1".',
    },
    { name: 'no id', change: { dealId: '  ' }, why: 'Give the id of the deal.' },
    { name: 'no address', change: { emails: '' }, why: 'Choose at least one address.' },
    { name: 'what is none', change: { emails: 'x@@y' }, why: 'Choose at least one address.' },
  ])('to $name is refused, and nothing that was filled in is lost', async ({ change, why }) => {
    const card = newCard(await bot.press(ATTACH_SAVE, { ...filled, ...change }, { from: '29:ann' }));
    expect(titleOf(card)).toBe(`Not attached yet. ${why}`);
    expect(card.body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'role', value: 'bill-to' }),
        expect.objectContaining({
          id: 'emails',
          choices: expect.arrayContaining([{ title: 'y@agency.gov', value: 'y@agency.gov' }]),
        }),
      ]),
    );
    expectGood(card);
  });

  it('to a deal of others is written down as refused', async () => {
    await bot.press(ATTACH_SAVE, { ...filled, dealId: 'b-1' }, { from: '29:cy' });
    const [entry] = await auditOf(bot.store.db, 'b-1', { skip: 0, limit: 1 });
    expect(entry).toMatchObject({ action: 'refuse', actor_name: 'Cy' });
  });

  it('happens once, however often it is pressed at once', async () => {
    const own = await fresh();
    const presses = Array.from({ length: 6 }, () => own.press(ATTACH_SAVE, filled, { from: '29:ann' }));
    const cards = (await Promise.all(presses)).map(newCard);
    expect(cards.filter((card) => text(card).includes('Added as'))).toHaveLength(1);
    const rows = await own.store.db
      .selectFrom('contacts')
      .selectAll()
      .where('email_key', '=', 'x@agency.gov')
      .execute();
    expect(rows).toHaveLength(1);
  });

  it.each([
    { role: 'boss' },
    { emails: 7, offered: 7 },
    { offered: 'x'.repeat(2501) },
    { dealId: 'A-1', role: undefined },
  ])('with a payload that is none is refused: %j', async (change) => {
    const { told } = await bot.press(ATTACH_SAVE, { ...filled, ...change }, { from: '29:ann' });
    expect(told.statusCode).toBe(400);
  });

  it.each([JUDGE_ADDRESSES, ATTACH_FORM])('and %s need addresses', async (verb) => {
    expect((await bot.press(verb, {}, { from: '29:ann' })).told.statusCode).toBe(400);
  });

  it('is done in old clients by changing the message', async () => {
    const own = await fresh();
    const sent = await own.submit({ ...filled, verb: ATTACH_SAVE }, { from: '29:ann' });
    expect(sent).toMatchObject([
      { method: 'PUT', activity: { summary: expect.stringContaining('Added as') } },
    ]);
  });
});

describe('a look-up of the domains', () => {
  it('brings the lean later, and settles nothing', async () => {
    const directory: Directory = {
      lookUp: async (domain) => ({
        domain,
        result: domain === 'agency.gov' ? 'gcc-high' : 'unreachable',
        reason: '',
        raw: { worldwide: null, usGovernment: null, graph: null },
        at: Date.parse('2026-06-10T12:00:00Z'),
      }),
      known: () => null,
      close: async () => {},
    };
    const own = await fresh(directory);
    const first = only(
      await own.ask('validate new@agency.gov x@elsewhere.example for gcc high', { from: '29:ann' }),
    );
    expect(text(first)).not.toContain('points to');
    await eventually(() => expect(own.connector.sent.at(-1)?.method).toBe('PUT'));
    const [{ content: later } = { content: null }] = own.connector.sent.at(-1)?.activity.attachments ?? [];
    if (!later) throw new Error('the message has a card');
    expect(text(later)).toContain('? new@agency.gov · unverified, points to ready, not settled');
    expect(text(later)).toContain('Directory look-up: GCC High, 2026-06-10 (inferred about the domain)');
    expect(text(later)).not.toMatch(/✔/);
    expectGood(later);
  });
});

describe('whatever is pasted', () => {
  it.each(HOSTILE)('is nothing but text: $name', async ({ text: hostile }) => {
    for (const said of [
      `validate ${hostile}@${MARK}.example for gcc`,
      `validate new@${MARK}.example, ${hostile} for ${hostile}`,
      `validate ${hostile}`,
    ]) {
      const card = await ask(said);
      // The choice of a scope holds fixed words alone.
      expectInert({ ...card, body: card.body.filter(({ type }) => type !== 'Input.ChoiceSet') });
      expectGood(card);
    }
    const form = newCard(
      await bot.press(
        ATTACH_SAVE,
        {
          offered: 'x@agency.gov',
          scope: 'gcc',
          emails: 'x@agency.gov',
          role: 'bill-to',
          dealId: hostile,
        },
        { from: '29:ann' },
      ),
    );
    expect(titleOf(form)).toContain('Not attached yet');
    expect(renderCard(form).markdown.filter((one) => one.includes(MARK))).toEqual([]);
    expectGood(form);
  });

  it.each([
    { name: 'real addresses', one: (at: number) => `${'a'.repeat(60)}${at}@x.example` },
    { name: 'throw-away mailboxes', one: (at: number) => `info${'a'.repeat(40)}${at}@mailinator.com` },
    { name: 'personal ones', one: (at: number) => `${'a'.repeat(60)}${at}@gmail.com` },
    { name: 'what is no address', one: (at: number) => `${'漢'.repeat(70)}${at}@@` },
    { name: 'quotes', one: (at: number) => `${"\\\\'".repeat(20)}${at}@@` },
    { name: 'many pieces that are left out', one: (at: number) => `${at}@x.yz` },
  ])('fits into a card: as many $name as can be typed', async ({ one }) => {
    const many = Array.from({ length: 200 }, (_, at) => one(at))
      .join(' ')
      .slice(0, 1950);
    for (const said of [`validate ${many} for gcc`, `validate ${many}`]) {
      const card = await ask(said);
      expectGood(card);
      const shown = Number(/(\d+) addresses/.exec(text(card))?.[1]);
      expect(
        linesOf(card).filter((line) => /^[✔✖?] \S+@/.test(line) || /^[✔✖?] \S+…/.test(line)),
      ).toHaveLength(shown);
    }
  });

  it('fits into a card with all there can be recorded', async () => {
    const rows = Array.from({ length: 25 }, (_, at) => [
      ...(['vl-central', 'sign-in', 'customer', 'directory'] as const).map(
        (method): Row => ({
          deal_id: 'BIG',
          customer: 'Big',
          cloud_scope: 'gcc',
          contact_role: 'OA',
          contact_email: `${'licensing'.repeat(5)}${at}@mailinator.com`,
          validation_method: method,
          validation_result: {
            'vl-central': 'valid',
            'sign-in': 'not-work-account',
            customer: 'confirmed',
            directory: 'gcc-high',
          }[method],
          validated_at: '2026-06-09',
          validated_by: 'W'.repeat(100),
          validation_portal: method === 'sign-in' ? 'p'.repeat(100) : '',
        }),
      ),
    ]).flat();
    const own = await start({ fill: bookOf(rows) });
    const emails = [...new Set(rows.map(({ contact_email }) => contact_email))].join(' ');
    const card = only(await own.ask(`validate ${emails} for gcc`));
    expectGood(card);
    expect(text(card)).toContain('25 addresses');
    const { told } = await own.press(ATTACH_FORM, button(card, 'Attach to a deal').data);
    expectGood(told.value as AdaptiveCard);
  });
});
