import { afterEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { CHECK_UNDO, DESK_UNDO, RECORD_FORM, RECORD_SAVE } from '../../../cards/verbs.ts';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { only, type Place, type TestBot, type TestBotOptions, useBots } from '../../support/bot/test-bot.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { CLAIM, FAR, fillDeskScene, INTERNAL, PEOPLE } from '../../support/desk-scene.ts';
import { message, TENANT } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { choose, search } from '../../support/teams/extension.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const start = useBots();
const NOT_ALL = 'Not everybody here may see this';
const SCOPE = 'As the desk of Meridian Licensing sees it, on Wed 10 Jun (UTC).';

onEachDatabase((database) => {
  let bot: TestBot;
  afterEach(() => bot.stop());

  const begin = async (members: object = PEOPLE, options: TestBotOptions = {}) => {
    const admins = new Set(['root@team.example']);
    bot = await start({ database, fill: fillDeskScene, admins, tenantId: TENANT, ...options });
    bot.connector.answer({ members: members as typeof PEOPLE });
  };
  const ask = async (text: string, from: string, conversation: Place['conversation'] = 'personal') =>
    only(await bot.ask(text, { from, conversation }));
  const press = async ({ verb, data }: { verb: string; data: object }, from: string) => {
    const { told } = await bot.press(verb, data, { from });
    return told.value as AdaptiveCard;
  };
  const detailsOf = async (action: string) =>
    (await wholeAudit(bot.store.db))
      .filter((row) => row.action === action)
      .map((row) => [row.actor_name, row.detail]);
  const isDesk = (card: AdaptiveCard) => linesOf(card).join('\n').includes(SCOPE);

  describe('who is of the desk', () => {
    it.each([
      {
        who: "the partner's contact, a guest by the address they were invited with",
        from: '29:pat',
        sees: 'desk',
      },
      { who: 'whom nobody added', from: '29:dee', sees: 'nothing' },
      { who: 'the AE', from: '29:ann', sees: 'all' },
      { who: 'an admin', from: '29:root', sees: 'all' },
      { who: 'somebody of another team', from: '29:eve', sees: 'nothing' },
      { who: "a guest whose mail attribute says the contact's address", from: '29:claim', sees: 'nothing' },
      {
        who: 'a member whose mail attribute says it, while the contact is known',
        from: '29:copy',
        sees: 'nothing',
        met: ['29:pat'],
      },
      { who: 'somebody called like the contact', from: '29:name', sees: 'nothing' },
    ])('$who sees $sees', async ({ from, sees, met = [] }) => {
      const copy = { name: 'Copy', email: 'pat@partner.example', userPrincipalName: 'copy@team.example' };
      const more = {
        '29:claim': CLAIM,
        '29:copy': { ...copy, aadObjectId: 'object-copy', tenantId: TENANT },
        '29:name': {
          ...copy,
          name: 'Pat',
          email: 'name@team.example',
          aadObjectId: 'object-name',
          tenantId: TENANT,
        },
      };
      await begin({ ...PEOPLE, ...more });
      for (const one of met) await bot.ask('check NONE', { from: one });
      const card = await ask('check D-1', from);
      expect(titleOf(card)).toBe(sees === 'nothing' ? 'No such deal' : 'Contoso');
      expect(isDesk(card)).toBe(sees === 'desk');
      if (sees !== 'all') expect(JSON.stringify(card)).not.toMatch(INTERNAL);
    });

    it('somebody of another tenant under their address is refused', async () => {
      await begin({ ...PEOPLE, '29:far': FAR });
      expect(JSON.stringify(await bot.ask('check D-1', { from: '29:far' }))).not.toContain('Contoso');
    });
  });

  it('an admin adds an address to a deal, which is undone and done again; the audit log has each', async () => {
    await begin();
    const added = await ask('desk d-1 add Dee@Partner.example', '29:root');
    expect(renderCard(added).faults).toEqual([]);
    expect(titleOf(added)).toBe(
      'Added Dee@Partner.example to the desk of D-1. Whoever signs in with it sees this deal as its partner’s desk.',
    );
    expect(isDesk(await ask('check D-1', '29:dee'))).toBe(true);
    const undo = button(added, 'Undo');
    expect(undo.verb).toBe(DESK_UNDO);
    const removed = await press(undo, '29:root');
    expect(titleOf(removed)).toMatch(/^Removed Dee@Partner\.example from the desk of D-1\./);
    expect(titleOf(await ask('check D-1', '29:dee'))).toBe('No such deal');
    expect(titleOf(await press(undo, '29:root'))).toMatch(/^Nothing was changed/);
    const restored = await press(button(removed, 'Undo'), '29:root');
    expect(titleOf(restored)).toBe('Put Dee@Partner.example back on the desk of D-1.');
    expect(isDesk(await ask('check contoso', '29:dee'))).toBe(true);
    expect(titleOf(await ask('desk D-1 add dee@partner.example', '29:root'))).toMatch(/^Nothing was changed/);
    expect(button(restored, 'Remove').data).toEqual({
      text: 'desk D-1 remove Dee@Partner.example',
    });
    expect(await detailsOf('desk')).toEqual([
      ['Root', 'added Dee@Partner.example to the desk'],
      ['Root', 'removed Dee@Partner.example from the desk'],
      ['Root', 'put Dee@Partner.example back on the desk'],
    ]);
  });

  it('an admin adds an address to a partner, however its deals spell it, and to the deals that come', async () => {
    await begin();
    const added = await ask('desk meridian Licensing add dee@partner.example', '29:root');
    expect(titleOf(added)).toMatch(/sees its deals as their desk: 2 deals now, and those to come\.$/);
    const list = await ask('my deals', '29:dee');
    expect(renderCard(list).faults).toEqual([]);
    expect(titleOf(list)).toBe('Deals of your desk');
    expect(buttonsOf(list).map(({ data }) => data.dealId)).toEqual(['D-1', 'D-2']);
    expect(titleOf(await ask('check fabrikam', '29:dee'))).toBe('Fabrikam');
    const opened = await bot.press('deal.open', { dealId: 'D-2' }, { from: '29:dee' });
    expect(JSON.stringify(opened.sent)).toContain('fay@fabrikam.example');
    expect(linesOf(await ask('desk', '29:root')).join('\n')).toMatch(
      /meridian Licensing: dee@partner\.example\nby Root/i,
    );
    await ask('desk Meridian Licensing remove dee@partner.example', '29:root');
    expect(titleOf(await ask('my deals', '29:dee'))).toBe('No deals of yours');
  });

  it.each([
    { text: 'desk D-1 add dee', from: '29:root', title: /^Nothing was changed: "dee" is no address/ },
    { text: 'desk D-1 add dee_partner.example#EXT#@org.example', from: '29:root', title: /is no address/ },
    { text: 'desk D-9 add dee@partner.example', from: '29:root', title: /^Which desk\?$/ },
    { text: 'desk Meridian add dee@partner.example', from: '29:root', title: /^Which desk\?$/ },
    { text: 'desk D-1 remove dee@partner.example', from: '29:root', title: /was not added to this desk/ },
    { text: 'desk D-1', from: '29:root', title: /^Desk of Contoso, D-1$/ },
    { text: 'desk contoso', from: '29:root', title: /^Desk of Contoso, D-1$/ },
    { text: 'desk zqx add dee@partner.example', from: '29:root', title: /^Which desk\?$/ },
    { text: 'desk D-1 add dee@partner.example', from: '29:ann', title: /^For admins$/ },
    { text: 'desk D-1 add pat@partner.example', from: '29:pat', title: /^For admins$/ },
  ])('"$text" from $from: $title', async ({ text, from, title }) => {
    await begin();
    expect(titleOf(await ask(text, from))).toMatch(title);
    expect(await bot.store.db.selectFrom('desks').select('id').execute()).toEqual([]);
  });

  it('a desk records a check by their name, which counts for the deal, and undoes it', async () => {
    await begin();
    const card = await ask('check D-1', '29:pat');
    expect(renderCard(card).faults).toEqual([]);
    const open = button(card, 'Record checks');
    expect(open.verb).toBe(RECORD_FORM);
    const form = await press(open, '29:pat');
    expect(renderCard(form).faults).toEqual([]);
    expect(JSON.stringify(form)).not.toMatch(INTERNAL);
    const save = button(form, 'Save');
    const filled = { ...save.data, emails: 'otto@contoso.com', result: 'valid', day: '2026-06-10' };
    const again = await press({ verb: save.verb, data: { ...filled, emails: 'else@contoso.com' } }, '29:pat');
    expect(linesOf(again).join('\n')).toMatch(/^✖ Not recorded yet/m);
    const recorded = await press({ verb: RECORD_SAVE, data: filled }, '29:pat');
    expect(titleOf(recorded)).toBe('Recorded by Pat for otto@contoso.com.');
    expect(isDesk(recorded)).toBe(true);
    const seen = async (from: string) => linesOf(await ask('check D-1', from)).join('\n');
    expect(await seen('29:ann')).toMatch(/VL Central: valid, Wed 10 Jun, by Pat/);
    const undo = button(recorded, 'Undo');
    expect(undo.verb).toBe(CHECK_UNDO);
    expect(titleOf(await press(undo, '29:pat'))).toMatch(/^Undone/);
    expect(await seen('29:ann')).not.toMatch(/by Pat/);
  });

  it('what somebody records who was added counts until they are removed, and again when that is undone', async () => {
    await begin();
    await ask('desk D-1 add dee@partner.example', '29:root');
    const filled = { emails: 'otto@contoso.com', result: 'valid', day: '2026-06-10' };
    const data = { dealId: 'D-1', method: 'vl-central', form: 'form-of-dee', ...filled };
    await press({ verb: RECORD_SAVE, data }, '29:dee');
    const seen = async () => linesOf(await ask('check D-1', '29:ann')).join('\n');
    expect(await seen()).toMatch(/by Dee/);
    const removed = await ask('desk D-1 remove dee@partner.example', '29:root');
    expect(await seen()).not.toMatch(/by Dee/);
    expect(linesOf(await ask('evidence D-1', '29:ann')).join('\n')).not.toMatch(/by Dee/);
    await press(button(removed, 'Undo'), '29:root');
    expect(await seen()).toMatch(/by Dee/);
    expect(linesOf(await ask('evidence D-1', '29:ann')).join('\n')).toMatch(/by Dee/);
  });

  describe.each(['groupChat', 'channel'] as const)('in a %s', (conversation) => {
    it.each([
      { who: 'the desk before the team', from: '29:pat', here: ['29:ann'], title: 'Contoso', more: false },
      { who: 'the team before the desk', from: '29:ann', here: ['29:pat'], title: 'Contoso', more: true },
      { who: 'an admin before the desk', from: '29:root', here: ['29:pat'], title: 'Contoso', more: true },
      { who: 'the desk before a stranger', from: '29:pat', here: ['29:ann', '29:eve'], title: NOT_ALL },
      {
        who: 'the team before desk and stranger',
        from: '29:ann',
        here: ['29:pat', '29:eve'],
        title: NOT_ALL,
      },
    ])('$who: the one decides who may see least', async ({ from, here, title, more }) => {
      const members = Object.fromEntries(
        Object.entries(PEOPLE).filter(([id]) => id === from || here.includes(id)),
      );
      await begin(members);
      for (const text of ['check D-1', 'check contoso']) {
        const card = await ask(text, from, conversation);
        expect(titleOf(card)).toBe(title);
        expect(JSON.stringify(card)).not.toMatch(INTERNAL);
        const titles = buttonsOf(card).map((one) => one.title);
        if (more !== undefined) expect(titles.includes('Show all of it to me alone')).toBe(more);
      }
      const card = await ask('check D-1', from, conversation);
      const alone = buttonsOf(card).find((one) => /alone/.test(one.title));
      if (!alone) return;
      const own = await bot.press(alone.verb, alone.data, { from, conversation });
      expect(titleOf(own.told.value as AdaptiveCard)).toBe('Contoso');
      expect(isDesk(own.told.value as AdaptiveCard)).toBe(from === '29:pat');
    });
  });

  it('where answers go to one alone, the team gets the whole deal beside a desk, and the desk gets nothing', async () => {
    const { '29:ann': ann, '29:pat': pat } = PEOPLE;
    await begin({ '29:ann': ann, '29:pat': pat }, { onlyYou: true });
    const { sent } = await bot.deliver({
      ...message('check D-1', bot.where({ from: '29:ann', conversation: 'groupChat' })),
    });
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent)).toMatch(/Blocked/);
    expect(JSON.stringify(sent[0]?.activity)).toContain('29:ann');
  });

  it('a book of a colleague that names somebody as the contact lets them open the deal, and puts it on no list', async () => {
    await begin();
    await bot.store.db
      .updateTable('deals')
      .set({ not_taken: JSON.stringify(['pat@partner.example']) })
      .where('deal_id', '=', 'D-1')
      .execute();
    expect(isDesk(await ask('check D-1', '29:pat'))).toBe(true);
    expect(titleOf(await ask('my deals', '29:pat'))).toBe('No deals of yours');
    expect(titleOf(await ask('check contoso', '29:pat'))).toBe('No such deal');
  });

  it('what is the team’s is told so, with what the desk sees', async () => {
    await begin();
    for (const text of ['evidence D-1', 'plan D-1', 'draft customer D-1']) {
      const card = await ask(text, '29:pat');
      expect(titleOf(card)).toBe(
        'That is for the account team of the deal. This is what you see of it as the desk of its partner.',
      );
      expect(JSON.stringify(card)).not.toMatch(INTERNAL);
    }
    expect(await bot.store.db.selectFrom('drafts').select('id').execute()).toHaveLength(2);
  });

  it('into a message before a desk goes what the desk sees, and the row of the search says so', async () => {
    const { '29:ann': ann, '29:pat': pat } = PEOPLE;
    await begin({ '29:ann': ann, '29:pat': pat });
    const writer = { from: '29:ann', objectId: ann.aadObjectId, in: 'group' } as const;
    const { rows } = await search(bot, writer, 'contoso');
    expect(rows[0]?.text).toMatch(/Inserts what its partner’s desk sees: Pat reads it\./);
    const card = await choose(bot, writer, rows[0]);
    expect(titleOf(card)).toBe('Contoso');
    expect(JSON.stringify(card)).not.toMatch(INTERNAL);
    expect(JSON.stringify(card)).not.toMatch(/blocked|risk/i);
  });

  it('the audit log tells a view of the desk from one of the team', async () => {
    await begin();
    await ask('check D-1', '29:pat');
    await ask('check D-1', '29:ann');
    await ask('check D-1', '29:dee');
    expect(await detailsOf('view')).toEqual([
      ['Pat', 'saw of the deal what the desk of its partner sees'],
      ['Ann', 'saw the deal'],
    ]);
    expect(await detailsOf('refuse')).toEqual([['Dee', 'is not on the deal']]);
  });
});
