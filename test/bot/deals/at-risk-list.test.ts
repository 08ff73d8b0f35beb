import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { LIST_PAGE, OPEN_DEAL } from '../../../cards/verbs.ts';
import { addDays } from '../../../src/domain/day.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { together } from '../../support/bot/together.ts';
import { SAMPLE_DAY } from '../../support/sample-day.ts';
import { CONVERSATIONS } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, partsOf, titleOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const start = useBots();
const ANN = 'ann.lee@account-team.example';
const BEN = 'ben.okoro@account-team.example';

/** A deal that nobody has checked yet: `days` before its date it is the more at risk the fewer they are. */
function due(id: string, days: number | null, more: Row = {}): Row {
  return {
    deal_id: id,
    customer: `Customer ${id}`,
    program: 'EA',
    cloud_scope: 'commercial',
    close_date: days === null ? '' : addDays(SAMPLE_DAY, days),
    pdm_email: ANN,
    contact_role: 'NTC',
    contact_email: `ann@${id}.example`,
    ...more,
  };
}

/** 2026-06-10 is a Wednesday. */
const BOOK: readonly Row[] = [
  due('past', -3),
  due('today', 0),
  due('sunday', 4, { program: 'SCE' }),
  due('monday', 5, { pdm_email: BEN }),
  due('later', 20, { pdm_email: BEN }),
  due('july', 25, { close_date: '', effective_date: addDays(SAMPLE_DAY, 25), ae_email: BEN }),
  due('far', 90),
  due('undated', null),
  due('held', null, { stage: 'on-hold', program: '' }),
  due('done', 1, { stage: 'activated' }),
];

let bot: TestBot;
beforeAll(async () => {
  bot = await start({ fill: bookOf(BOOK) });
});

/** The deals a list opens, in their order. */
function opened(card: AdaptiveCard): string[] {
  return buttonsOf(card)
    .filter(({ verb }) => verb === OPEN_DEAL)
    .map(({ data }) => String(data.dealId));
}

const ASKED: readonly { readonly text: string; readonly finds: readonly string[] }[] = [
  { text: 'at risk', finds: ['past', 'today', 'sunday', 'monday', 'later', 'july', 'held'] },
  { text: 'AT-RISK', finds: ['past', 'today', 'sunday', 'monday', 'later', 'july', 'held'] },
  { text: 'who is at risk?', finds: ['past', 'today', 'sunday', 'monday', 'later', 'july', 'held'] },
  { text: 'at risk this week', finds: ['today', 'sunday'] },
  { text: 'who is at risk this week', finds: ['today', 'sunday'] },
  { text: 'at risk next week', finds: ['monday'] },
  { text: 'at risk this month', finds: ['past', 'today', 'sunday', 'monday', 'later'] },
  { text: 'at risk in july', finds: ['july'] },
  { text: 'at risk overdue', finds: ['past'] },
  { text: 'at risk in the next 5 days', finds: ['today', 'sunday', 'monday'] },
  { text: 'at risk SCE', finds: ['sunday'] },
  { text: 'at risk pdm:ann', finds: ['past', 'today', 'sunday', 'july', 'held'] },
  { text: `at risk pdm:${BEN}`, finds: ['monday', 'later'] },
  { text: 'at risk pdm:okoro', finds: ['monday', 'later'] },
  { text: "show me Ann Lee's SCE deals at risk this month", finds: ['sunday'] },
  { text: "Ben's deals at risk", finds: ['monday', 'later'] },
  { text: "Monday's deals at risk", finds: ['monday'] },
  { text: 'at risk monday', finds: ['monday'] },
  { text: 'which deals close in July', finds: ['july'] },
  { text: 'which deals are blocked next week', finds: ['monday'] },
  { text: 'blocked deals next week', finds: ['monday'] },
  { text: 'anything blocked in july?', finds: ['july'] },
  { text: 'deals on hold', finds: ['held'] },
  { text: 'critical deals', finds: ['past', 'today', 'sunday', 'monday', 'later'] },
  {
    text: 'open deals',
    finds: ['past', 'today', 'sunday', 'monday', 'later', 'july', 'far', 'undated', 'held'],
  },
  { text: 'deals between june and july', finds: ['past', 'today', 'sunday', 'monday', 'later', 'july'] },
  { text: 'deals this quarter', finds: ['past', 'today', 'sunday', 'monday', 'later'] },
];

describe('a list of deals', () => {
  it.each(ASKED)('"$text" shows $finds', async ({ text, finds }) => {
    const card = only(await bot.ask(text));
    expect(opened(card).toSorted()).toEqual(finds.toSorted());
    expect(renderCard(card).faults).toEqual([]);
    expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
  });

  it('has the most at risk first, then the nearest', async () => {
    expect(opened(only(await bot.ask('at risk')))).toEqual([
      'past',
      'today',
      'sunday',
      'monday',
      'later',
      'july',
      'held',
    ]);
  });

  it.each(['at risk pdm:zoe', 'at risk in march', 'which deals are ready', 'at risk AOS-G'])(
    '"%s" says that there is none',
    async (text) => {
      const card = only(await bot.ask(text));
      expect(titleOf(card)).toMatch(/^No open .*deals/);
      expect(opened(card)).toEqual([]);
    },
  );

  it('of a level of risk has those of that level; high risk includes what is critical', async () => {
    const some = await start({
      fill: bookOf([due('today', 0), due('raised', 25, { stage: 'on-hold' }), due('july', 25)]),
    });
    const asked = async (text: string) => opened(only(await some.ask(text)));
    expect(await asked('critical deals')).toEqual(['today']);
    expect(await asked('high risk deals')).toEqual(['today', 'raised']);
    expect(await asked('medium risk deals')).toEqual(['july']);
    const [, remark] = linesOf(only(await some.ask('high risk deals')));
    expect(remark).toMatch(/^2 open deals at high or critical risk\b/);
    expect(titleOf(only(await some.ask('low risk deals')))).toBe('No open deals at low risk');
  });

  it.each([
    { text: 'deals on hold', said: '1 deal on hold' },
    { text: 'deals between june and july', said: '6 open deals due from June to July 2026' },
  ])('"$text" is told as "$said"', async ({ text, said }) => {
    expect(linesOf(only(await bot.ask(text)))[1]).toContain(said);
  });

  it('says what was understood', async () => {
    const [, remark] = linesOf(only(await bot.ask("Ben's EA deals at risk this month")));
    expect(remark).toMatch(/^2 open EA deals at risk this month, PDM ben\b/);
  });
});

describe('the chart', () => {
  /** What hosts without charts are shown of it. */
  const bars = (card: AdaptiveCard) =>
    partsOf(card)
      .filter(({ part }) => part.type === 'Chart.HorizontalBar.Stacked')
      .flatMap(({ part }) => linesOf(part.fallback as AdaptiveCard));

  it('counts the deals of each week from Monday, and says it in words where no chart is drawn', async () => {
    const card = only(await bot.ask('at risk'));
    expect(
      bars(card).map((line) =>
        line.replace(/(?:(\d+) (?:critical|high|medium|low|none)(?:, )?)/g, '$1 ').trim(),
      ),
    ).toEqual([
      'Date is over: 1',
      'Week of Mon 8 Jun: 2',
      'Week of Mon 15 Jun: 1',
      'Week of Mon 29 Jun: 1 1',
      'No date: 1',
    ]);
    const [chart] = partsOf(card).filter(({ part }) => part.type === 'Chart.HorizontalBar.Stacked');
    const data = chart?.part.data as { title: string; data: { value: number }[] }[];
    expect(data.map((bar) => bar.data.reduce((sum, { value }) => sum + value, 0))).toEqual([1, 2, 1, 2, 1]);
  });

  it('is left out where there is only a handful', async () => {
    expect(bars(only(await bot.ask('at risk this month')))).toEqual([]);
  });

  it('stays small for a large book', async () => {
    const large = await start({
      fill: bookOf(Array.from({ length: 620 }, (_, at) => due(`d${at}`, (at % 40) - 5))),
    });
    const card = only(await large.ask('at risk'));
    expect(linesOf(card)[1]).toContain(
      'Only the 500 deals nearest to today were looked at; there are more. (1–10 of 500)',
    );
    expect(bars(card).length).toBeGreaterThan(3);
    expect(bars(card).length).toBeLessThan(10);
    expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
  });
});

describe('groups', () => {
  it.each([
    { text: 'at risk by pdm', groups: [`${ANN} 5`, `${BEN} 2`] },
    { text: 'at risk by program', groups: ['EA 5', 'No program 1', 'SCE 1'] },
    { text: 'at risk by pdm this week', groups: [`${ANN} 2`] },
  ])('"$text" counts, and each row lists its deals', async ({ text, groups }) => {
    const card = only(await bot.ask(text));
    expect(renderCard(card).faults).toEqual([]);
    const rows = buttonsOf(card).filter(({ verb }) => verb === LIST_PAGE);
    expect(rows.map(({ title }) => title.replace(/^➤ (.*) deals?$/, '$1'))).toEqual(groups);
    expect(linesOf(card)).toContain(`➤ ${groups[0]?.split(' ')[0]}`);
    for (const [at, { verb, data }] of rows.entries()) {
      const { told } = await bot.press(verb, data);
      expect(opened(told.value as AdaptiveCard)).toHaveLength(Number(groups[at]?.split(' ').at(-1)));
    }
  });
});

describe('the pages of a list', () => {
  it('show every deal once', async () => {
    const many = await start({ fill: bookOf(Array.from({ length: 23 }, (_, at) => due(`d${at}`, at))) });
    let card = only(await many.ask('deals at risk'));
    const seen = opened(card);
    while (buttonsOf(card).some(({ title }) => title === 'More')) {
      const { verb, data } = button(card, 'More');
      card = (await many.press(verb, data)).told.value as AdaptiveCard;
      seen.push(...opened(card));
    }
    expect(seen).toEqual(Array.from({ length: 23 }, (_, at) => `d${at}`));
  });

  it('are refused with a payload that is none', async () => {
    for (const data of [{}, { text: '' }, { text: 7 }, null]) {
      const { told } = await bot.press(LIST_PAGE, data);
      expect(told.statusCode).toBe(400);
    }
  });
});

describe('who may see what', () => {
  it.each(CONVERSATIONS)(
    'somebody who is no admin sees their own alone, in a %s conversation',
    async (conversation) => {
      const own = await start({ fill: bookOf(BOOK), admins: new Set(), people: together(BEN, BEN) });
      const card = only(await own.ask('who is at risk', { conversation }));
      expect(opened(card)).toEqual(['monday', 'later', 'july']);
      expect(opened(only(await own.ask('at risk pdm:ann', { conversation })))).toEqual(['july']);
      expect(opened(only(await own.ask('my deals at risk next week', { conversation })))).toEqual(['monday']);
    },
  );

  it('in a group only what everybody may see is listed, and the rest is counted', async () => {
    const group = await start({ fill: bookOf(BOOK), admins: new Set(), people: together(ANN, ANN, BEN) });
    const card = only(await group.ask('at risk', { conversation: 'groupChat' }));
    expect(opened(card)).toEqual(['july']);
    expect(linesOf(card)[1]).toContain('more are for you alone: ask me in a chat of our own.');
    const none = only(await group.ask('at risk this week', { conversation: 'channel' }));
    expect(titleOf(none)).toBe('Not everybody here may see this');
    const { verb, data } = button(none, 'Show it to me alone');
    const { told } = await group.press(verb, data, { conversation: 'channel' });
    expect(opened(told.value as AdaptiveCard)).toEqual(['today', 'sunday']);
  });

  it('somebody whose address is not told is asked who they are, for their own deals', async () => {
    const unknown = await start({ fill: bookOf(BOOK) });
    unknown.connector.answer({ member: { name: 'Alex' } });
    expect(titleOf(only(await unknown.ask('my deals at risk')))).toBe('Who are you?');
  });
});
