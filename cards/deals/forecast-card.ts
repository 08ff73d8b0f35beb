import { dayOfInstant } from '../../src/domain/day.ts';
import type { Deal } from '../../src/domain/deal.ts';
import { shareText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { Worth } from '../../src/domain/worth.ts';
import { type DealForecast, OUTLOOKS, type Outlook } from '../../src/forecast/forecast-deal.ts';
import type { Cases } from '../../src/forecast/survival.ts';
import type { ForecastTotals } from '../../src/forecast/totals.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import { targetDay } from '../../src/rules/risk.ts';
import type { AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { behindDots, primary } from '../kit/button-rows.ts';
import { execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { pageOf } from '../kit/paging.ts';
import { row, unfold } from '../kit/row.ts';
import { FORECAST_PAGE, OPEN_DEAL, SAY } from '../verbs.ts';
import {
  basisText,
  chanceText,
  closingText,
  expectedText,
  headlineText,
  OUTLOOK,
  savesText,
  stepText,
  valueText,
} from './forecast-text.ts';
import { daysText, dealLine } from './labels.ts';
import { actionInChat, nextActionText, type WordedAction } from './next-action-text.ts';
import { weekBars } from './week-bars.ts';

/** The one action that saves most. */
export interface BestAction extends WordedAction {
  readonly deal: Deal;
  readonly dealIds: readonly string[];
  readonly saves: Worth & { readonly deals: number; readonly cases: Cases | null };
}

export interface ForecastView {
  readonly reader: Reader;
  /** The text after the command, by which the page is asked for again. */
  readonly text: string;
  /** The deals that were asked for, in words: `open deals due by the end of this quarter`. */
  readonly asked: string;
  /** How many these are, ready or not. */
  readonly count: number;
  readonly totals: ForecastTotals;
  readonly basis: { readonly deals: number; readonly oneIn: number };
  readonly best: BestAction | null;
  /** Those that are not ready, in the order shown. */
  readonly deals: readonly { readonly deal: Deal; readonly forecast: DealForecast }[];
  /** What the list leaves out, and why; empty if nothing. */
  readonly remark: string;
  readonly from: number;
}

/** The forecast of some deals: how many close ready and how sure that is, by week; what saves most; each deal, and what it rests on folded. */
export function forecastCard(view: ForecastView): AdaptiveCard {
  return firstThatFits([5, 3].map((most) => () => build(view, most)));
}

function build(view: ForecastView, most: number): AdaptiveCard {
  const { text, asked, count, totals, basis, best, deals, remark, from, reader } = view;
  const page = pageOf(deals, from, most);
  const closing = closingText(totals, count);
  const headline = headlineText(totals, count);
  const [answer, more] = closing === '' ? [headline, ''] : [closing, headline];
  const about = [more, typed(asked, 200), remark.trim()].filter(Boolean).join(' ') + page.part;
  const isFirst = page.from === 0;
  const reckoned =
    deals.length === 0 ? [] : [valueText(totals), expectedText(totals), basisText(totals, basis)];
  const body: Element[] = [
    heading('Forecast', { size: 'large' }),
    line([run(answer, { weight: 'bolder' })], { spacing: 'none' }),
    ...(isFirst ? [line([run(about, { isSubtle: true })], { spacing: 'none' })] : [part(page.part)]),
    ...(isFirst && deals.length >= FEWEST_CHARTED
      ? [weekBars(duesOf(deals), today(reader), PARTS, reader)]
      : []),
    ...(isFirst && best ? [bestAction(best)] : []),
    ...page.rows.map(dealRow),
    ...reckoning(page.rows, reckoned.filter(Boolean)),
  ];
  const lines = [
    ...(isFirst && best ? [`- ${bestText(best)}`] : []),
    ...page.rows.map(
      ({ deal, forecast }) =>
        `- ${typed(deal.customer)}: ${dealLine(deal)}: ${OUTLOOK[forecast.outlook].word}, ${chanceText(forecast)}`,
    ),
    ...reckoned.filter(Boolean),
  ];
  return buttonCard(['Forecast', answer, about, ...lines].join('\n'), body, [
    ...(isFirst && best ? [primary(bestButton(best, reader))] : []),
    ...page.turning(FORECAST_PAGE, { text }),
    ...(deals.length > 0 ? [behindDots(unfold('How this is reckoned', RECKONING_ID))] : []),
  ]);
}

/** Fewest deals that are charted. */
const FEWEST_CHARTED = 4;

const COLOURS = {
  past: 'attention',
  slips: 'categoricalMarigold',
  edge: 'warning',
  'in-time': 'good',
  undated: 'neutral',
} as const satisfies Record<Outlook, string>;

const PARTS = OUTLOOKS.map((kind) => ({ kind, word: OUTLOOK[kind].word, colour: COLOURS[kind] }));

function duesOf(deals: ForecastView['deals']) {
  return deals.map(({ deal, forecast }) => ({ day: targetDay(deal), kind: forecast.outlook }));
}

/** The day as of which deals are judged. */
function today({ now }: Reader): string {
  return dayOfInstant(now);
}

function part(text: string): Element {
  return line([run(text.trim(), { isSubtle: true })], { spacing: 'none' });
}

const RECKONING_ID = 'reckoning';

/** What the chances rest on, and the slowest step of each deal, folded. */
function reckoning(rows: ForecastView['deals'], texts: readonly string[]): readonly Element[] {
  if (texts.length === 0) return [];
  const small = (text: string) => line([run(text, { isSubtle: true, size: 'small' })], { spacing: 'small' });
  const items = [
    heading('How this is reckoned'),
    ...rows.flatMap(({ deal, forecast }) => slowest(typed(deal.customer, 80), forecast).map(small)),
    ...texts.map(small),
  ];
  return [{ type: 'Container', id: RECKONING_ID, isVisible: false, items }];
}

function slowest(customer: string, forecast: DealForecast): readonly string[] {
  const [first] = forecast.steps;
  if (!first) return [];
  const { length } = forecast.steps;
  const open = length === 1 ? 'open' : `${length} steps open, the slowest`;
  return [`${customer}: ${chanceText(forecast)}; ${open}: ${stepText(first)}`];
}

function bestAction(best: BestAction): Container {
  const { deal, saves, dealIds } = best;
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    items: [
      heading('What saves most', { spacing: 'none' }),
      line([run(`${typed(deal.customer)}: `, { weight: 'bolder' }), run(`${nextActionText(best)}.`)], {
        spacing: 'none',
      }),
      line([run(`${savesText(saves, dealIds.length)}.`, { isSubtle: true, size: 'small' })], {
        spacing: 'none',
      }),
    ],
  };
}

function bestText(best: BestAction): string {
  return `What saves most: ${typed(best.deal.customer)}, ${typed(best.deal.dealId, 60)}: ${nextActionText(best)}. ${savesText(best.saves, best.dealIds.length)}.`;
}

function bestButton({ deal, ...action }: BestAction, reader: Reader) {
  const { title, text } = actionInChat(action, deal.dealId, reader);
  return execute(title, SAY, { text });
}

/** A deal with how it is likely to go, and the slowest of what is open. */
function dealRow({ deal, forecast }: ForecastView['deals'][number]): Container {
  const { chance, daysLeft, outlook, steps } = forecast;
  const [slowest] = steps;
  const why = slowest ? ` · ${CATALOGUE[slowest.code].title}` : '';
  return row({
    sign: OUTLOOK[outlook],
    title: typed(deal.customer, 80),
    below: `${OUTLOOK[outlook].word}${why}`,
    right: { value: daysText(daysLeft), below: chance === null ? '' : `${shareText(chance)} in time` },
    press: execute('Open', OPEN_DEAL, { dealId: deal.dealId }),
  });
}
