import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { FORECAST_PAGE, OPEN_DEAL, SAY } from '../../../cards/verbs.ts';
import { addDays } from '../../../src/domain/day.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { together } from '../../support/bot/together.ts';
import { SAMPLE_DAY } from '../../support/sample-day.ts';
import { CONVERSATIONS } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const start = useBots();
const HOUR_MS = 3_600_000;
const ANN = 'ann.lee@account-team.example';
const BEN = 'ben.okoro@account-team.example';

/** A deal with one contact whom nobody has checked, and a second who is at a consumer mail service if `isSlow`. */
function due(id: string, days: number | null, more: Row = {}, isSlow = false): readonly Row[] {
  const deal: Row = {
    deal_id: id,
    customer: `Customer ${id}`,
    program: 'EA',
    cloud_scope: 'commercial',
    close_date: days === null ? '' : addDays(SAMPLE_DAY, days),
    pdm_email: ANN,
    value_usd: '100000',
    contact_role: 'NTC',
    contact_email: `ann@${id}.example`,
    ...more,
  };
  const contact = (role: string, email: string): Row => ({
    deal_id: id,
    contact_role: role,
    contact_email: email,
  });
  return [
    deal,
    contact('OA', isSlow ? `${id}@outlook.com` : `bo@${id}.example`),
    contact('OSM', `cy@${id}.example`),
  ];
}

const BOOK: readonly Row[] = [
  ...due('soon', 2, {}, true),
  ...due('edge', 8),
  ...due('late', 19),
  ...due('over', -2),
  ...due('undated', null),
  ...due('next-quarter', 40),
];

const SHARED: readonly Row[] = [
  ...due('anns', 3),
  ...due('bens', 3, { pdm_email: BEN }),
  ...due('both', 4, { ae_email: BEN }),
];

/** What a row states of a contact who was found to be valid. */
function validOn(now: number): Row {
  const validated_at = new Date(now).toISOString();
  return { validation_method: 'vl-central', validation_result: 'valid', validated_at, validated_by: 'Pat' };
}

/** The deals a card opens, in their order. */
function opened(card: AdaptiveCard): string[] {
  return buttonsOf(card)
    .filter(({ verb }) => verb === OPEN_DEAL)
    .map(({ data }) => String(data.dealId));
}

describe('forecast', () => {
  let bot: TestBot;
  let card: AdaptiveCard;
  beforeAll(async () => {
    bot = await start({ fill: bookOf(BOOK) });
    card = only(await bot.ask('forecast'));
  });

  it('answers first how many close ready, of what is due by the end of the quarter', () => {
    expect(linesOf(card).slice(0, 3)).toEqual([
      'Forecast',
      'About 2 of 4 deals close ready.',
      expect.stringMatching(
        /^3 of 4 deals may slip: about 1\.4 expected, worth US\$144,364; the date of 1 is over\. Of open deals due by/,
      ),
    ]);
    expect(opened(card)).toEqual(['soon', 'edge', 'late', 'over']);
    expect(card.fallbackText).toContain(
      'Taken one by one, 1 deal will slip if nothing changes (US$100,000) and 1 is at the edge.',
    );
  });

  it('names the one action that saves most, with its button', () => {
    expect(card.fallbackText).toMatch(/What saves most: Customer edge.*Validate 2 addresses/);
    expect(buttonsOf(card)).toContainEqual(
      expect.objectContaining({
        title: 'Record a check',
        verb: SAY,
        data: expect.objectContaining({ text: 'check edge' }),
      }),
    );
  });

  it('says of every number on how many past cases it rests', () => {
    const rows = linesOf(card).filter((line) => line.includes('half take'));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toMatch(/assumed days, too few past cases|\d+ past cases?/);
    expect(linesOf(card).at(-1)).toContain('The chances rest on assumed days');
  });

  it.each([
    ['forecast next quarter', ['next-quarter']],
    ['forecast customer late', ['late']],
    ['forecast edge', ['edge']],
    ['forecast at risk', ['soon', 'edge', 'late', 'over']],
  ])('%s', async (text, ids) => {
    expect(opened(only(await bot.ask(text)))).toEqual(ids);
  });

  it('says that there is nothing to forecast', async () => {
    expect(only(await bot.ask('forecast in may')).fallbackText).toContain('nothing to forecast');
  });

  it('is drawn in one card, and turns its page in place', async () => {
    const many = Array.from({ length: 30 }, (_, at) => due(`many-${at}`, 3 + (at % 15))).flat();
    const large = await start({ fill: bookOf(many) });
    const first = only(await large.ask('forecast'));
    expect(cardBytes(first)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    expect(renderCard(first).faults).toEqual([]);
    const more = buttonsOf(first).find(({ verb }) => verb === FORECAST_PAGE);
    const { told } = await large.press(FORECAST_PAGE, more?.data);
    expect(opened(told.value as AdaptiveCard)).not.toEqual(opened(first));
    expect((told.value as AdaptiveCard).fallbackText).not.toContain('What saves most');
  });

  it('rests on the history of the book once that is long enough', async () => {
    const ids = Array.from({ length: 24 }, (_, at) => `past-${at}`);
    const past = await start({ fill: bookOf(ids.flatMap((id) => due(id, 20))) });
    await past.ask('forecast');
    for (const id of ids) {
      past.wait(6 * HOUR_MS);
      await bookOf(due(id, 20).map((row) => ({ ...row, ...validOn(past.services.now()) })))(past.services);
      await past.ask(`check ${id}`);
    }
    past.wait(HOUR_MS);
    await bookOf(due('new', 40))(past.services);
    const told = only(await past.ask('forecast in july'));
    expect(opened(told)).toEqual(['new']);
    expect(linesOf(told).join(' ')).toContain('48 past cases');
    expect(linesOf(told).at(-1)).toContain('1 of 1 chances rest on past cases, 48 of them at the least');
  });
});

describe('who may see what', () => {
  it.each(CONVERSATIONS)('of the deals of whoever asks alone, in a %s conversation', async (conversation) => {
    const own = await start({ fill: bookOf(SHARED), admins: new Set(), people: together(BEN, BEN) });
    expect(opened(only(await own.ask('forecast', { conversation })))).toEqual(['bens', 'both']);
  });

  it('in a group of what everybody may see, and the rest is counted', async () => {
    const group = await start({ fill: bookOf(SHARED), admins: new Set(), people: together(ANN, ANN, BEN) });
    const card = only(await group.ask('forecast', { conversation: 'groupChat' }));
    expect(opened(card)).toEqual(['both']);
    expect(card.fallbackText).toContain('1 of 1 deal may slip');
    expect(card.fallbackText).toContain('1 more are for you alone');
    const none = only(await group.ask('forecast anns', { conversation: 'channel' }));
    expect(titleOf(none)).toBe('Not everybody here may see this');
    const { verb, data } = button(none, 'Show it to me alone');
    const { told } = await group.press(verb, data, { conversation: 'channel' });
    expect(opened(told.value as AdaptiveCard)).toEqual(['anns']);
  });
});
