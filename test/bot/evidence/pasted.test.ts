import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { ATTACH_SAVE } from '../../../cards/verbs.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectInert, HOSTILE, MARK } from '../../support/teams/hostile.ts';
import { expectGood, newCard, textOf } from './validate-teams.ts';

const PEOPLE = {
  '29:ann': { name: 'Ann', email: 'ann@partner.example' },
  '29:bo': { name: 'Bo', email: 'bo@partner.example' },
};
const ROWS: readonly Row[] = [
  {
    ...{ deal_id: 'A-1', customer: 'Acme', customer_domain: 'acme.example', cloud_scope: 'gcc high' },
    ...{ ae_email: 'ann@partner.example', close_date: '2026-06-20' },
    ...{ contact_role: 'NTC', contact_email: 'kim@acme.example', validation_method: 'vl-central' },
    ...{ validation_result: 'valid', validated_at: '2026-06-09', validated_by: 'Ann' },
  },
  {
    deal_id: 'B-1',
    customer: 'Borealis',
    customer_domain: 'borealis.example',
    ae_email: 'bo@partner.example',
  },
  { deal_id: 'B-1', contact_role: 'NTC', contact_email: 'kim@acme.example' },
];

const SIGNATURE = `Hi Ann,

please use Lou from now on, for the renewal we talked about.

Best regards
Kim Field
Acme Ltd · kim@acme.example · +1 555 0100
--
From: Ann <ann@partner.example>
To: "Lou Park" <lou@acme.example>; kim@acme.example`;

const start = useBots();
let bot: TestBot;
beforeEach(async () => {
  bot = await start({ fill: bookOf(ROWS), admins: new Set() });
  bot.connector.answer({ members: PEOPLE });
});
const ask = async (text: string, from = '29:ann', conversation: Place['conversation'] = 'personal') =>
  only(await bot.ask(text, { from, conversation }));
const attaching = (card: AdaptiveCard) => buttonsOf(card).filter(({ verb }) => verb === ATTACH_SAVE);

describe('a pasted text with addresses', () => {
  it('is answered at once with what is known of them, in the scope of their deal', async () => {
    const card = await ask(SIGNATURE);
    expectGood(card);
    expect(titleOf(card)).toBe('1 of 2 to check');
    expect(textOf(card)).toContain('GCC High');
    expect(textOf(card)).toContain('✔ kim@acme.example is Notices Contact of Acme (A-1): ready');
    expect(textOf(card)).toContain('VL Central: valid, Tue 9 Jun, by Ann');
    expect(textOf(card)).toContain('lou@acme.example');
    // Who pastes it stands in it, too, and a sentence is no cloud scope.
    expect(textOf(card)).not.toMatch(/ann@partner|Not read|no cloud scope/);
    expect(card.actions?.length).toBeLessThanOrEqual(6);
  });

  it('is attached to a deal with one press, in the role that is missing, which can be undone', async () => {
    const card = await ask(SIGNATURE);
    const [{ verb, data, title } = { verb: '', data: {}, title: '' }, ...others] = attaching(card);
    expect([title, others]).toEqual(['Attach to Acme', []]);
    const role = card.body.find((element) => 'id' in element && element.id === 'role') as { value?: string };
    expect(role.value).toBe('online-administrator');
    const deal = newCard(await bot.press(verb, { ...data, role: role.value }, { from: '29:ann' }));
    expectGood(deal);
    expect(textOf(deal)).toContain('Added as Online Administrator: kim@acme.example, lou@acme.example.');
    expect(button(deal, 'Undo').data).toMatchObject({ dealId: 'A-1' });
  });

  it.each([
    { said: 'kim@acme.example', title: 'The address is ready' },
    { said: '<kim@acme.example>', title: 'The address is ready' },
    { said: 'is kim@acme.example ok?', title: 'The address is ready' },
    { said: 'Kim Field, kim@acme.example for gcc', title: 'The address is to be checked' },
    { said: 'new.person@nowhere.example', title: 'cloud scope not known' },
  ])('"$said": $title', async ({ said, title }) => {
    const card = await ask(said);
    expectGood(card);
    expect(linesOf(card).slice(0, 3).join('\n')).toContain(title);
    expect(button(card, said.includes('nowhere') ? 'Attach to a deal' : 'Another deal')).toBeDefined();
  });

  it('says nothing of deals that not everybody there may see', async () => {
    const card = await ask('kim@acme.example', '29:ann', 'groupChat');
    expect(JSON.stringify(card)).not.toMatch(/A-1|Acme|B-1|Borealis/);
    const others = await ask('kim@acme.example', '29:bo');
    expect(textOf(others)).toContain('kim@acme.example is Notices Contact of Borealis (B-1)');
    expect(textOf(others)).not.toMatch(/A-1/);
  });

  it.each(['deals of pdm ann@partner.example', 'validate kim@acme.example for gcc high', 'check A-1'])(
    '"%s" is still what it was',
    async (said) => {
      expect(attaching(await ask(said))).toEqual([]);
    },
  );

  it.each(HOSTILE)('is nothing but text: $name', async ({ text }) => {
    const rows: Row[] = [
      { deal_id: 'H-1', customer: text, customer_domain: 'acme.example', ae_email: 'ann@partner.example' },
      { deal_id: 'H-1', contact_role: 'NTC', contact_email: `${MARK}@acme.example` },
    ];
    const own = await start({ fill: bookOf(rows), admins: new Set() });
    own.connector.answer({ members: PEOPLE });
    const card = only(await own.ask(`${text} ${MARK}@acme.example and lou@acme.example`, { from: '29:ann' }));
    expectGood(card);
    expectInert({ ...card, body: card.body.filter(({ type }) => type !== 'Input.ChoiceSet') });
  });
});
