import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { EVIDENCE_PAGE } from '../../../cards/verbs.ts';
import { parseOpenIdDocument } from '../../../src/directory/openid-document.ts';
import { DIRECTORY } from '../../../src/domain/people/recorder.ts';
import type { Services } from '../../../src/services.ts';
import { insertEvidence } from '../../../src/store/queries/deals/evidence.ts';
import { commercial, gccHigh } from '../../directory/documents.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { CONVERSATIONS } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectInert, HOSTILE, MARK } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const DAY = 24 * 60 * 60_000;
const NEWEST = Date.parse('2026-06-09T08:00:00Z');
const email = (at: number) => `person${at}@contoso.com`;

const ROWS: readonly Row[] = [
  { deal_id: 'D 1', customer: 'Contoso', cloud_scope: 'commercial', ae_email: 'alex@account-team.example' },
  ...Array.from({ length: 45 }, (_, at) => ({
    deal_id: 'D 1',
    contact_role: 'NTC',
    contact_email: email(at),
  })),
  { deal_id: 'D-2', customer: 'Contoso East', contact_role: 'NTC', contact_email: email(3) },
];

/** The third person was checked thirty times, once a day, the last time on the ninth of June. */
async function fill(services: Services): Promise<void> {
  await bookOf(ROWS)(services);
  await insertEvidence(
    services.db,
    Array.from({ length: 30 }, (_, at) => ({
      email: email(3),
      scope: 'commercial' as const,
      evidence: {
        method: 'vl-central' as const,
        result: 'valid',
        validatedAt: NEWEST - at * DAY,
        validatedBy: `Checker ${at}`,
        portal: null,
        note: null,
      },
      recordedAt: '2026-06-09T08:00:00.000Z',
      recorder: { id: 'person:alex', name: 'Alex', sees: 'every-deal' as const },
      recordedOn: null,
    })),
  );
}

const start = useBots();
const book = () => start({ fill });

function expectGood(card: AdaptiveCard): void {
  expect(renderCard(card).faults).toEqual([]);
  expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
}

/** A card, and those that come when its button is pressed again and again. */
async function pages(bot: TestBot, first: AdaptiveCard, title: string): Promise<AdaptiveCard[]> {
  const found = [first];
  for (let card = first; buttonsOf(card).some((one) => one.title === title); ) {
    const { verb, data } = button(card, title);
    const { told } = await bot.press(verb, data);
    card = told.value as AdaptiveCard;
    found.push(card);
    expect(found.length).toBeLessThan(60);
  }
  for (const card of found) expectGood(card);
  return found;
}

/** Addresses in their order, each as often as a page shows it. */
function addressesOn(cards: readonly AdaptiveCard[]): string[] {
  return cards.flatMap((card) =>
    linesOf(card).flatMap((line) => /^person\d+@contoso\.com/.exec(line)?.[0] ?? []),
  );
}

function checkersOn(cards: readonly AdaptiveCard[]): string[] {
  return cards.flatMap((card) =>
    linesOf(card).flatMap((line) => /VL Central: valid.*by (Checker \d+)/.exec(line)?.[1] ?? []),
  );
}

const TENANT = '7f1f5a3e-0d7c-4f0e-9a54-2f1f0f6b9d11';
const found = (document: unknown) => ({ kind: 'found', document: parseOpenIdDocument(document) });
const GRAPH = {
  kind: 'found',
  tenantId: TENANT,
  displayName: 'Contoso Ltd',
  defaultDomainName: 'contoso.com',
};

describe('a look-up on the card of the evidence', () => {
  it.each([
    {
      name: 'of both sign-in services and Graph',
      raw: { worldwide: found(commercial(TENANT)), usGovernment: { kind: 'not-found' }, graph: GRAPH },
      says: [
        `the worldwide sign-in service says: Commercial cloud, tenant ${TENANT}`,
        'the US Government sign-in service knows no tenant of the domain',
        'Microsoft Graph knows the tenant Contoso Ltd',
      ],
    },
    {
      name: 'of a service that did not answer',
      raw: {
        worldwide: { kind: 'failed', why: 'HTTP 503' },
        usGovernment: found(gccHigh(TENANT)),
        graph: null,
      },
      says: [
        'the worldwide sign-in service did not answer',
        `the US Government sign-in service says: GCC High cloud, tenant ${TENANT}`,
      ],
    },
    {
      name: 'of a tenant whose cloud is not told',
      raw: { worldwide: found(commercial(TENANT, { tenant_region_scope: 'MOON' })), usGovernment: null },
      says: [`the worldwide sign-in service says: a tenant whose cloud it does not tell, tenant ${TENANT}`],
    },
    { name: 'that an older version stored otherwise', raw: [1], says: [] },
  ])('$name is told in words', async ({ raw, says }) => {
    const bot = await start({
      fill: async (services) => {
        await bookOf([{ deal_id: 'D-2', customer: 'Contoso', contact_role: 'NTC', contact_email: email(3) }])(
          services,
        );
        await insertEvidence(services.db, [
          {
            email: email(3),
            scope: 'unknown',
            evidence: {
              method: 'directory',
              result: 'commercial',
              validatedAt: NEWEST,
              validatedBy: null,
              portal: null,
            },
            recordedAt: '2026-06-09T08:00:00.000Z',
            recorder: DIRECTORY,
            recordedOn: null,
            raw: JSON.stringify(Array.isArray(raw) ? raw : { reason: 'Said so.', complete: true, ...raw }),
          },
        ]);
      },
    });
    const card = only(await bot.ask('evidence D-2'));
    const text = linesOf(card).join('\n');
    expect(text).toContain(['by a look-up', ...(says.length > 0 ? ['Said so'] : []), ...says].join('; '));
    expect(JSON.stringify(card)).not.toMatch(
      /issuer|https:\/\/login|worldwide\.|kind=|MOON|HTTP 503|microsoftonline/,
    );
    expectGood(card);
  });
});

describe('the evidence of a deal', () => {
  it('is turned by pages, so that every address is reached, there and back', async () => {
    const bot = await book();
    const first = only(await bot.ask('evidence D 1'));
    expect(titleOf(first)).toMatch(/^Evidence \(1–\d+ of 45\)$/);
    const there = await pages(bot, first, 'More');
    // The only one that is ready comes last.
    const open = Array.from({ length: 45 }, (_, at) => email(at)).filter((one) => one !== email(3));
    expect(addressesOn(there)).toEqual([...open, email(3)]);
    const back = await pages(bot, there.at(-1) as AdaptiveCard, 'Previous');
    expect(titleOf(back.at(-1) as AdaptiveCard)).toMatch(/^Evidence \(1–/);
  });

  it('offers all of an address where some is left out', async () => {
    const bot = await book();
    const there = await pages(bot, only(await bot.ask('evidence D 1')), 'More');
    const card = there.at(-1) as AdaptiveCard;
    expect(linesOf(card)).toContain('➤ 18 older: see all');
    const { verb, data } = button(card, `All evidence about ${email(3)}`);
    expect({ verb, data }).toEqual({
      verb: EVIDENCE_PAGE,
      data: { dealId: 'D 1', email: email(3), from: 0 },
    });
    const { told } = await bot.press(verb, data);
    const first = told.value as AdaptiveCard;
    expect(titleOf(first)).toMatch(/^Evidence about one address \(1–\d+ of 30\)$/);
    const older = await pages(bot, first, 'Older');
    expect(checkersOn(older)).toEqual(Array.from({ length: 30 }, (_, at) => `Checker ${at}`));
    await pages(bot, older.at(-1) as AdaptiveCard, 'Newer');
    const all = button(first, 'All addresses');
    expect(titleOf((await bot.press(all.verb, all.data)).told.value as AdaptiveCard)).toMatch(
      /^Evidence \(1–/,
    );
  });

  it.each(CONVERSATIONS)('is asked for by address in a %s conversation', async (conversation) => {
    const bot = await book();
    for (const said of [`evidence D 1 ${email(3).toUpperCase()}`, `evidence ${email(3)} D 1`]) {
      const card = only(await bot.ask(said, { conversation }));
      expect(titleOf(card)).toMatch(/^Evidence about one address/);
      expectGood(card);
    }
    const none = only(await bot.ask('evidence D 1 who@contoso.com', { conversation }));
    expect(titleOf(none)).toBe('No such address');
    expectGood(none);
  });

  it('keeps the address when one of several deals has to be chosen first', async () => {
    const bot = await book();
    const choice = only(await bot.ask(`evidence contoso ${email(3)}`));
    expect(titleOf(choice)).toBe('Which deal do you mean?');
    const row = buttonsOf(choice).find(({ title }) => title.includes('D-2'));
    const { sent } = await bot.press(row?.verb ?? '', row?.data);
    expect(JSON.stringify(sent)).toContain('Evidence about one address');
  });

  it.each(HOSTILE)('is nothing but text: $name', async ({ text }) => {
    const rows: Row[] = [
      { deal_id: 'H-1', customer: text, contact_role: 'NTC', contact_email: text },
      { deal_id: 'H-1', contact_role: 'OA', contact_email: `${MARK}@${MARK}.example` },
    ];
    const bot = await start({ fill: bookOf(rows) });
    const card = only(await bot.ask('evidence H-1'));
    expectInert(card);
    expectGood(card);
    const { told } = await bot.press(EVIDENCE_PAGE, { dealId: 'H-1', email: text.slice(0, 400), from: 0 });
    expectGood(told.value as AdaptiveCard);
    expectInert(told.value as AdaptiveCard);
  });
});

describe('a page of the evidence', () => {
  it('is for those who may see the deal', async () => {
    const own = await start({ fill, admins: new Set() });
    own.connector.answer({ members: { '29:cy': { name: 'Cy', email: 'cy@account-team.example' } } });
    const { told } = await own.press(
      EVIDENCE_PAGE,
      { dealId: 'D 1', email: email(3), from: 0 },
      { from: '29:cy' },
    );
    expect(titleOf(told.value as AdaptiveCard)).toBe('No such deal');
  });

  it('past the end is the first', async () => {
    const bot = await book();
    for (const asked of [
      { email: '', from: 900 },
      { email: email(3), from: '900' },
    ]) {
      const { told } = await bot.press(EVIDENCE_PAGE, { dealId: 'D 1', ...asked });
      expect(titleOf(told.value as AdaptiveCard)).toMatch(/\(1–/);
    }
  });
});

describe('the audit log', () => {
  it('says what was done, then who, then what it was about', async () => {
    const bot = await book();
    await bot.ask('check D 1');
    const lines = linesOf(only(await bot.ask('audit D 1')));
    expect(lines.at(-1)).toMatch(/^Wed 10 Jun, 12:00 UTC View: .+ saw the deal$/);
  });
});
