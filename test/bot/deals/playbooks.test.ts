import { beforeAll, describe, expect, it } from '@jest/globals';
import { playbookCard } from '../../../cards/deals/playbook.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { OPEN_DEAL, SAY } from '../../../cards/verbs.ts';
import { PLAYBOOKS } from '../../../src/playbooks/index.ts';
import { PLAYBOOK_IDS } from '../../../src/playbooks/playbook.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { cardsOf, only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { sampleDeals } from '../../support/cards/sample-cards.ts';
import { READER } from '../../support/reader.ts';
import { CONVERSATIONS } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, partsOf, titleOf } from '../../support/teams/card-text.ts';
import { ENDLESS, expectInert, HOSTILE, MARK } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const PEOPLE = {
  '29:ann': { name: 'Ann', email: 'ann@partner.example' },
  '29:bo': { name: 'Bo', email: 'bo@partner.example' },
  '29:cy': { name: 'Cy', email: 'cy@partner.example' },
};
const VALID = { validation_method: 'vl-central', validation_result: 'valid', validated_at: '2026-06-09' };
const contact = (contact_role: string, contact_email: string, more: Row = VALID): Row => ({
  contact_role,
  contact_email,
  ...more,
});
const HELD = { deal_id: 'A-1', customer: 'Acme', program: 'EA', cloud_scope: 'commercial', stage: 'on-hold' };
const ROWS: readonly Row[] = [
  { ...HELD, ae_email: 'ann@partner.example', agreement_number: '4711', close_date: '2026-06-20' },
  { deal_id: 'A-1', ...contact('NTC', 'kim@acme.example') },
  { deal_id: 'A-1', ...contact('OA', 'lou@acme.example') },
  { deal_id: 'A-2', customer: 'Acme Labs', ae_email: 'ann@partner.example', pdm_email: 'bo@partner.example' },
  { deal_id: 'B-1', customer: 'Borealis', ce_email: 'bo@partner.example', transaction: 'cocp' },
];

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start({ fill: bookOf(ROWS), admins: new Set() });
  bot.connector.answer({ members: PEOPLE });
});
const ask = async (text: string, from: string, conversation: Place['conversation'] = 'personal') =>
  only(await bot.ask(text, { from, conversation }));
const text = (card: AdaptiveCard) => linesOf(card).join('\n');

function expectGood(card: AdaptiveCard): void {
  expect(renderCard(card).faults).toEqual([]);
  expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
}

const TITLES = {
  plan: 'Plan to the close',
  form: 'Manual form: may it go?',
  case: 'Support case',
  cocp: 'Change of channel partner (COCP)',
} as const;

describe.each(PLAYBOOK_IDS)('"%s"', (word) => {
  it.each([
    { from: '29:ann', said: `${word} A-1`, title: TITLES[word], why: 'by its id' },
    { from: '29:ann', said: `${word.toUpperCase()}  a-1`, title: TITLES[word], why: 'in another case' },
    { from: '29:bo', said: `${word} borealis`, title: TITLES[word], why: 'by words of the customer' },
    { from: '29:bo', said: `${word} acme`, title: TITLES[word], why: 'by words that fit one of theirs' },
    {
      from: '29:ann',
      said: `${word} acme`,
      title: 'Which deal do you mean?',
      why: 'by words that fit several',
    },
    { from: '29:ann', said: word, title: 'Which deal?', why: 'without a word' },
    { from: '29:ann', said: `${word} B-1`, title: 'No such deal', why: 'of others' },
    { from: '29:cy', said: `${word} acme`, title: 'No such deal', why: 'of others, by words' },
  ])('$why: $title', async ({ from, said, title }) => {
    const card = await ask(said, from);
    expect(titleOf(card)).toBe(title);
    expectGood(card);
  });

  it('a deal is picked from several', async () => {
    const choice = await ask(`${word} acme`, '29:ann');
    const rows = buttonsOf(choice).filter(({ verb }) => verb === SAY);
    expect(rows.map(({ data }) => data.text).toSorted()).toEqual([`${word} A-1`, `${word} A-2`]);
    const [row] = rows;
    if (!row) throw new Error('there are rows');
    const { told, sent } = await bot.press(row.verb, row.data, { from: '29:ann' });
    expect(told.statusCode).toBe(200);
    expect(titleOf(only(cardsOf(sent)))).toBe(TITLES[word]);
  });

  it('leads to the deal and to the other playbooks', async () => {
    const card = await ask(`${word} A-1`, '29:ann');
    expect(button(card, 'Open deal')).toMatchObject({ verb: OPEN_DEAL, data: { dealId: 'A-1' } });
    const said = buttonsOf(card).filter(({ verb }) => verb === SAY);
    expect(said.map(({ data }) => data.text)).toEqual(
      PLAYBOOK_IDS.filter((id) => id !== word).map((id) => `${id} A-1`),
    );
    expect(card.actions?.length).toBeLessThanOrEqual(6);
    for (const { verb, data } of said) {
      const { sent } = await bot.press(verb, data, { from: '29:ann' });
      expect(titleOf(only(cardsOf(sent)))).not.toBe(TITLES[word]);
    }
  });

  it.each(['groupChat', 'channel'] as const)(
    'in a %s is for the asker alone where not everybody may see the deal',
    async (conversation) => {
      for (const said of [`${word} A-1`, `${word} acme`]) {
        const card = await ask(said, '29:ann', conversation);
        expect(titleOf(card)).toBe('Not everybody here may see this');
        expect(JSON.stringify({ ...card, actions: [] })).not.toMatch(/acme|A-1/i);
        const { verb, data } = button(card, 'Show it to me alone');
        const { told } = await bot.press(verb, data, { from: '29:ann', conversation });
        const expected = said.endsWith('A-1') ? TITLES[word] : 'Which deal do you mean?';
        expect(titleOf(told.value as AdaptiveCard)).toBe(expected);
      }
    },
  );

  it('is written down as a view, and refused to others', async () => {
    await ask(`${word} A-1`, '29:ann');
    await ask(`${word} A-1`, '29:cy');
    const entries = await auditOf(bot.store.db, 'a-1', { skip: 0, limit: 2 });
    expect(entries.map(({ action, actor_name }) => `${action} ${actor_name}`)).toEqual([
      'refuse Cy',
      'view Ann',
    ]);
  });
});

describe('in every conversation', () => {
  let sample: TestBot;
  beforeAll(async () => {
    sample = await start();
  });

  it.each(CONVERSATIONS)(
    'in a %s conversation all are drawn, for deals of the sample book',
    async (conversation) => {
      for (const { deal } of (await sampleDeals()).filter((_, at) => at % 20 === 0)) {
        for (const word of PLAYBOOK_IDS) {
          const card = only(await sample.ask(`${word} ${deal.dealId}`, { conversation }));
          expect(titleOf(card)).toBe(TITLES[word]);
          expectGood(card);
        }
      }
    },
  );

  it('every statement names its source, which is listed', async () => {
    for (const deal of await sampleDeals()) {
      for (const id of PLAYBOOK_IDS) {
        const playbook = PLAYBOOKS[id]({ ...deal, day: deal.evaluation.asOf, reader: READER });
        const card = playbookCard({ ...deal, playbook, reader: READER });
        const marks = (text(card).match(/\[\d+\]/g) ?? []).map((mark) => Number(mark.slice(1, -1)));
        const listed = linesOf(card).filter((line) => /^\[\d+\] WSA|^\[\d+\] VL/.test(line)).length;
        expect(Math.max(...marks)).toBe(listed);
        expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
      }
    }
  });
});

describe('the text of a case', () => {
  it('stands on the card line by line, as plain text in a fixed width', async () => {
    const card = await ask('case A-1', '29:ann');
    const lines = partsOf(card)
      .filter(({ part }) => part.fontType === 'monospace')
      .map(({ part }) => part.text);
    expect(lines).toContain('Agreement number: 4711');
    expect(lines).toContain('- Notices Contact kim@acme.example: VL Central says valid, 9 June 2026');
    expect(card.fallbackText).toContain(lines.join('\n'));
  });

  it('is not there when there is nothing to escalate', async () => {
    const card = await ask('case A-2', '29:ann');
    expect(text(card)).toContain('No case yet');
    expect(text(card)).not.toContain('Agreement number');
  });
});

describe('what a book says', () => {
  const rows = (hostile: string, id = hostile): Row[] => [
    {
      deal_id: `1 ${id}`,
      customer: hostile,
      customer_domain: hostile,
      partner: hostile,
      program: hostile,
      pcn: hostile.slice(0, 200),
      agreement_number: hostile.slice(0, 200),
      package_id: hostile.slice(0, 200),
      cloud_scope: 'commercial',
      stage: 'on-hold',
      partner_contact_email: hostile,
      ...contact('NTC', `${MARK}@${MARK}.example`, { ...VALID, validated_by: hostile }),
    },
    { deal_id: `1 ${id}`, ...contact('OA', 'lou@acme.example', { ...VALID, validated_by: hostile }) },
    { deal_id: `2 ${id}`, customer: hostile, transaction: 'cocp', ...contact('NTC', hostile, {}) },
  ];

  const expectInertAndSmall = (card: AdaptiveCard): void => {
    expectInert(card);
    expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
  };
  const draw = async (own: TestBot, named: string): Promise<void> => {
    for (const word of PLAYBOOK_IDS) {
      const choice = only(await own.ask(`${word} ${named}`));
      expect(titleOf(choice)).toBe('Which deal do you mean?');
      expectInertAndSmall(choice);
      for (const { verb, data } of buttonsOf(choice)) {
        const { sent } = await own.press(verb, data);
        const card = only(cardsOf(sent));
        expect(titleOf(card)).toBe(TITLES[word]);
        expectInertAndSmall(card);
      }
    }
  };

  // All of them stand on every other card in escaping.test.ts.
  it.each(HOSTILE.slice(0, 4))(
    'is nothing but text: $name',
    async ({ text: hostile }) => {
      await draw(await start({ fill: bookOf(rows(hostile)) }), MARK);
    },
    20_000,
  );

  it('fits, as long as it may be', async () => {
    await draw(await start({ fill: bookOf(rows(ENDLESS.slice(0, 900), MARK)) }), MARK);
  }, 20_000);

  it.each([
    { name: 'validated', more: VALID },
    { name: 'failed', more: { ...VALID, validation_result: 'no-wsa' } },
    { name: 'open', more: {} },
  ])('fits with 120 contacts that are $name', async ({ more }) => {
    const many = Array.from({ length: 120 }, (_, at) => ({
      ...HELD,
      submission: 'manual-form',
      ...contact(at === 0 ? 'NTC' : 'OA', `${'p'.repeat(60)}${at}@${'d'.repeat(60)}.example`, more),
    }));
    const own = await start({ fill: bookOf(many) });
    for (const word of PLAYBOOK_IDS) {
      const card = only(await own.ask(`${word} A-1`));
      expect(titleOf(card)).toBe(TITLES[word]);
      expectGood(card);
    }
  });
});
