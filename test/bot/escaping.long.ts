import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../cards/kit/elements.ts';
import { SAY, SHOW_DEAL } from '../../cards/verbs.ts';
import { bookOf, type Row } from '../support/bot/bot-deals.ts';
import { cardsOf, only, type TestBot, useBots } from '../support/bot/test-bot.ts';
import { buttonsOf, titleOf } from '../support/teams/card-text.ts';
import { ENDLESS, expectInert, HOSTILE, MARK } from '../support/teams/hostile.ts';

const start = useBots();

/** Two deals in which every text is the hostile one; all are found by the marking word. */
function rows(text: string, idText = text): Row[] {
  const deal = (at: number): Row => ({
    deal_id: `${at} ${idText}`,
    customer: text,
    customer_domain: text,
    partner: text,
    program: text,
    pcn: 'one and the same',
    cloud_scope: at === 1 ? 'gcc' : 'commercial',
    lead_deal_id: `${at === 1 ? 2 : 1} ${idText}`,
    agreement_number: text.slice(0, 200),
    ae_email: 'you@account-team.example',
    partner_contact_name: text,
  });
  const contact = (role: string, email: string): Row => ({
    contact_role: role,
    contact_name: text,
    contact_email: email,
    validation_method: 'sign-in',
    validation_result: 'not-work-account',
    validated_at: '2026-06-09',
    validated_by: text,
    validation_portal: text,
  });
  return [1, 2].flatMap((at) => [
    { ...deal(at), ...contact('NTC', text) },
    { deal_id: `${at} ${idText}`, ...contact('OA', `${MARK}@${MARK}.example`) },
    { deal_id: `${at} ${idText}`, ...contact('OLA', `"${text.replaceAll('"', '')}"@x.example`) },
  ]);
}

async function expectSmall(cards: readonly AdaptiveCard[]): Promise<void> {
  expect(cards.length).toBeGreaterThan(0);
  for (const card of cards) {
    expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    expectInert(card);
  }
}

/** Every card that has to do with the deals: the lists, and each deal opened from them and drawn anew. */
async function everyCard(bot: TestBot): Promise<AdaptiveCard[]> {
  const matches = only(await bot.ask(`check ${MARK}`));
  const found: AdaptiveCard[] = [matches, only(await bot.ask('my deals'))];
  for (const { verb, data } of buttonsOf(matches)) {
    const { told, sent } = await bot.press(verb, data);
    expect(told).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(told.value).toMatch(/^Opened \d [^\p{Cc}\p{Cf}]{1,60}$/u);
    const again = await bot.press(SHOW_DEAL, { ...data, from: 0 });
    expect(again.told).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    found.push(only(cardsOf(sent)), again.told.value as AdaptiveCard);
  }
  expect(found).toHaveLength(6);
  return found;
}

describe('what a book says is shown as it is, and is nothing but text', () => {
  it.each(HOSTILE)('$name', async ({ text }) => {
    await expectSmall(await everyCard(await start({ fill: bookOf(rows(text)) })));
  });

  it('as many characters as a cell of a book may have', async () => {
    const longest = ENDLESS.slice(0, MARK.length + 3 * 320);
    await expectSmall(await everyCard(await start({ fill: bookOf(rows(longest, MARK)) })));
  });

  it('10,000 characters of an id, unless the book is refused for them', async () => {
    const bot = await start({ fill: bookOf(rows(MARK, ENDLESS)) }).catch(() => null);
    if (bot) await expectSmall(await everyCard(bot));
  });
});

describe('what somebody types is shown as it is, and is nothing but text', () => {
  const typed = [
    ...HOSTILE,
    { name: '10,000 characters', text: ENDLESS },
    { name: 'halves of characters', text: `${MARK} \uD83C \uDF89 \uD800\uD800` },
  ];

  it.each(typed)('$name', async ({ text }) => {
    const bot = await start({ fill: async () => {} });
    const cards = [only(await bot.ask(`check ${text}`)), only(await bot.ask(`say ${text}`))];
    const [checked = '', said] = cards.map(titleOf);
    // A template has words of programs in it, which the guidance does not treat.
    expect(['No such deal', 'That is not in the guidance']).toContain(checked);
    // Either says that nothing is known of it: which one depends on a word of a template or of what is outside of the guidance.
    expect(['I did not get that', 'That is not in the guidance']).toContain(said);
    const { told, sent } = await bot.press(SAY, { text: `check ${text}`.slice(0, 1000) });
    expect(String(told.value)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    await expectSmall([...cards, ...cardsOf(sent)]);
  });

  it('as the summary of a message', async () => {
    const bot = await start({ fill: bookOf(rows(HOSTILE.map(({ text }) => text).join(' '), MARK)) });
    const sent = await bot.submit({ verb: SAY, text: `check ${MARK}` });
    for (const { activity } of sent) expect(activity.summary).toMatch(/^[^\p{Cc}\p{Cf}]{1,300}$/u);
  });

  it.each([
    { of: 'a person', member: {}, title: 'No deals of yours' },
    { of: 'a guest', member: { userRole: 'guest' }, title: 'Who are you?' },
  ])('as the address of $of', async ({ member, title }) => {
    const bot = await start();
    const [{ text } = { text: '' }] = HOSTILE;
    const email = `${text.replace(/[\s@\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')}@x.example`;
    bot.connector.answer({ member: { email, ...member } });
    const card = only(await bot.ask('my deals'));
    expect(titleOf(card)).toBe(title);
    await expectSmall([card]);
  });
});
