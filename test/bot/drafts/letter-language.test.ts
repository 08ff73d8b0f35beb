import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { DRAFT_PREVIEW } from '../../../cards/verbs.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type Place, type Pressed, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { type Outlook, startOutlook } from '../../support/graph/mail.ts';
import { button, linesOf, partsOf, titleOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const PEOPLE = {
  '29:ann': { name: 'Ann Lee', email: 'ann@account.example', aadObjectId: 'oid-ann' },
  '29:bob': { name: 'Bob Ray', email: 'bob@account.example', aadObjectId: 'oid-bob' },
};
const DEAL: Row = {
  deal_id: 'D-1',
  customer: 'Contoso',
  partner: 'Meridian',
  program: 'EA',
  transaction: 'renewal',
  cloud_scope: 'commercial',
  close_date: '2026-06-20',
  ae_email: PEOPLE['29:ann'].email,
  pdm_email: PEOPLE['29:bob'].email,
  customer_contact_name: 'Cara Lane',
  customer_contact_email: 'cara@contoso.com',
  partner_contact_name: 'Tom Hill',
  partner_contact_email: 'tom@meridian.example',
  contact_role: 'NTC',
  contact_email: 'nora@contoso.com',
  contact_name: 'Nora Berg',
};
const ROWS: readonly Row[] = [
  DEAL,
  { ...DEAL, deal_id: 'D-2' },
  { ...DEAL, deal_id: 'D-3', customer: 'Northwind', country: 'Japan' },
];
const ANN: Place = { from: '29:ann' };
const BOB: Place = { from: '29:bob' };

const JAPANESE = 'Cara Lane 様、いつもお世話になっております。';
const ENGLISH = 'Hello Cara Lane,';
const TO_BE_KEPT = 'In Japanese; it will be kept once you create the draft';

const start = useBots();
let outlook: Outlook;
let bot: TestBot;
beforeEach(async () => {
  outlook = await startOutlook();
  const { mail, userTokens } = outlook;
  bot = await start({ admins: new Set(), mail, userTokens, fill: bookOf(ROWS) });
  bot.connector.answer({ members: PEOPLE });
});
afterEach(async () => {
  await bot.stop();
  await outlook.stop();
});

function cardIn({ told }: Pressed): AdaptiveCard {
  expect(told).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return told.value as AdaptiveCard;
}

async function said(text: string, place: Place = ANN): Promise<AdaptiveCard> {
  return only(await bot.ask(text, place));
}

/** Presses a button of a preview, with what is filled in on it. */
async function press(card: AdaptiveCard, title: string, filled = {}, place: Place = ANN) {
  const { verb, data } = button(card, title);
  const value = (id: string) => partsOf(card).find(({ part }) => part.id === id)?.part.value ?? '';
  const shown = { to: String(value('to')), cc: String(value('cc')), note: String(value('note')) };
  return cardIn(await bot.press(verb, { ...data, ...shown, ...filled }, place));
}

function draftOf(person: string): string {
  const [draft] = outlook.server.drafts(person);
  return String((draft?.fields.body as { content?: string } | undefined)?.content);
}

describe('the language of a letter', () => {
  it('is English where nothing tells another, and nothing is said of it', async () => {
    const card = await said('draft customer D-1');
    const lines = linesOf(card);
    expect(lines).toContain(ENGLISH);
    expect(lines.filter((line) => /^In \w+/.test(line))).toEqual([]);
  });

  it.each([
    'draft customer D-1 in Japanese',
    'draft customer contoso D-1 in japanese',
    'draft customer letter D-1 auf Japanisch',
    'draft customer D-1 en japonais',
    'draft customer D-1 日本語で',
    'draft customer in Japanese D-1',
    'draft customer in Japanese for D-1',
    'please write to D-1 in Japanese',
  ])('is the one that is asked for: %s', async (text) => {
    const card = await said(text);
    expect(renderCard(card).faults).toEqual([]);
    expect(titleOf(card)).toBe('Write to customer');
    expect(linesOf(card)).toEqual(expect.arrayContaining([JAPANESE, TO_BE_KEPT]));
  });

  it('is changed by one press, and what was filled in stays', async () => {
    const english = await said('draft customer D-1');
    expect(button(english, 'Japanese').verb).toBe(DRAFT_PREVIEW);
    const japanese = await press(english, 'Japanese', { note: 'Bis bald!' });
    expect(linesOf(japanese)).toEqual(expect.arrayContaining([JAPANESE, TO_BE_KEPT, 'Bis bald!']));
    const again = await press(japanese, 'English');
    expect(linesOf(again)).toEqual(expect.arrayContaining([ENGLISH, 'Bis bald!']));
    expect(outlook.server.requests).toEqual([]);
  });

  it('is kept for the customer once a draft is created in it, whoever writes next, and not before', async () => {
    const japanese = await press(await said('draft customer D-1'), 'Japanese');
    expect(linesOf(await said('draft customer D-2'))).toContain(ENGLISH);
    expect(titleOf(await press(japanese, 'Create draft'))).toBe('The draft is in your Outlook');
    expect(draftOf('ann')).toContain('<html lang="ja" dir="ltr">');
    const next = await said('draft customer D-2', BOB);
    expect(linesOf(next)).toEqual(expect.arrayContaining([JAPANESE, 'In Japanese, kept for Contoso']));
    await press(next, 'Create draft', {}, BOB);
    expect(draftOf('bob')).toContain('いつもお世話になっております');
    // The partner is another one, whose language is kept by itself.
    expect(linesOf(await said('draft partner D-2', BOB))).toContain('Hello Tom Hill,');
  });

  it('can be chosen again, which is then kept in its place', async () => {
    await press(await said('draft customer D-1 in Japanese'), 'Create draft');
    const english = await press(await said('draft customer D-2'), 'English');
    await press(english, 'Create draft');
    expect(linesOf(await said('draft customer D-1'))).toEqual(
      expect.arrayContaining([ENGLISH, 'In English, kept for Contoso']),
    );
  });

  it('is that of the customer’s country, unless another is chosen', async () => {
    const card = await said('draft customer D-3');
    expect(linesOf(card)).toEqual(
      expect.arrayContaining([JAPANESE, 'In Japanese, the language of the customer’s country']),
    );
    expect(linesOf(await said('draft customer D-3 in English'))).toContain(ENGLISH);
    expect(linesOf(await said('draft admin D-3'))).toContain(JAPANESE);
    expect(linesOf(await said('draft partner D-3'))).toContain('Hello Tom Hill,');
  });

  it('is asked for in vain where letters are not written in it', async () => {
    const polish = await said('draft customer D-1 in Polish');
    expect(titleOf(polish)).toBe('No letters in Polish yet');
    expect(linesOf(polish).join(' ')).toMatch(/English.*Japanese/);
  });

  it('is each customer’s own where there are many letters', async () => {
    const card = await said('draft customer for my deals in Japanese');
    expect(titleOf(card)).toBe('Many letters, each in its own language');
    expect(outlook.server.requests).toEqual([]);
  });
});
