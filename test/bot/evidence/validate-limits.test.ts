import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { ATTACH_FORM, ATTACH_SAVE } from '../../../cards/verbs.ts';
import type { Directory } from '../../../src/directory/tenant-directory.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { button, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectInert, HOSTILE, MARK } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';
import { expectGood, newCard, teamsBot, textOf } from './validate-teams.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await teamsBot(start);
});
const ask = async (text: string, from = '29:ann', conversation: Place['conversation'] = 'personal') =>
  only(await bot.ask(text, { from, conversation }));

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
      const shown = Number(/(?:of|All) (\d+) /.exec(textOf(card))?.[1]);
      expect(
        linesOf(card).filter((line) => /^[✔✖?] \S+@/.test(line) || /^[✔✖?] \S+…/.test(line)),
      ).toHaveLength(shown);
    }
  });

  it.each([true, false])('fits into a card with a look-up of every domain (told: %s)', async (told) => {
    const directory: Directory = {
      lookUp: async (domain) => ({
        domain,
        result: told ? 'gcc-high' : 'ask-a-person',
        reason: `A person has to look: ${'so it is '.repeat(30)}.`,
        raw: {
          worldwide: { kind: 'failed', why: 'w'.repeat(300) },
          usGovernment: { kind: 'failed', why: '漢'.repeat(300) },
          graph: null,
        },
        complete: false,
        at: Date.parse('2026-06-10T12:00:00Z'),
      }),
      close: async () => {},
    };
    const own = await teamsBot(start, directory);
    const many = Array.from({ length: 25 }, (_, at) => `info@${'d'.repeat(40)}${at}.example`).join(' ');
    await own.ask(`validate ${many} for gcc`, { from: '29:ann' });
    await eventually(() => expect(own.connector.sent.at(-1)?.method).toBe('PUT'));
    const [{ content: card } = { content: null }] = own.connector.sent.at(-1)?.activity.attachments ?? [];
    if (!card) throw new Error('the message has a card');
    expectGood(card);
    expect(linesOf(card).filter((line) => /^Look-up of d+\d+\.example: A person/.test(line))).toHaveLength(
      25,
    );
    expect(textOf(card).includes('21 more look-ups told no cloud either')).toBe(!told);
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
    expect(textOf(card)).toContain('All 25 ready');
    const { told } = await own.press(ATTACH_FORM, button(card, 'Attach to a deal').data);
    expectGood(told.value as AdaptiveCard);
  });
});
