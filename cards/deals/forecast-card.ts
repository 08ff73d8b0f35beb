import type { Deal } from '../../src/domain/deal.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { Worth } from '../../src/domain/worth.ts';
import type { DealForecast } from '../../src/forecast/forecast-deal.ts';
import type { Cases } from '../../src/forecast/survival.ts';
import type { ForecastTotals } from '../../src/forecast/totals.ts';
import type { AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { pageOf } from '../kit/paging.ts';
import { FORECAST_PAGE, OPEN_DEAL, SAY } from '../verbs.ts';
import {
  basisText,
  chanceText,
  expectedText,
  headlineText,
  OUTLOOK,
  savesText,
  stepText,
  valueText,
} from './forecast-text.ts';
import { dealLine } from './labels.ts';
import { actionInChat, nextActionText, type WordedAction } from './next-action-text.ts';

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

/** The forecast of some deals: how many slip, what saves most, and each deal with what its chance rests on. */
export function forecastCard(view: ForecastView): AdaptiveCard {
  return firstThatFits([8, 5, 3].map((most) => () => build(view, most)));
}

function build(view: ForecastView, most: number): AdaptiveCard {
  const { text, asked, count, totals, basis, best, deals, remark, from } = view;
  const page = pageOf(deals, from, most);
  const headline = headlineText(totals, count);
  const about = [
    typed(asked, 200),
    deals.length > 0 ? valueText(totals) : '',
    expectedText(totals),
    remark.trim(),
  ];
  const below = about.filter(Boolean).join(' ') + page.part;
  const body: Element[] = [
    heading('Forecast', { size: 'large' }),
    line([run(headline, { weight: 'bolder' })], { spacing: 'none' }),
    line([run(below, { isSubtle: true })], { spacing: 'small' }),
    ...(page.from === 0 && best ? bestAction(best) : []),
    ...page.rows.map(dealRow),
    ...(deals.length > 0 ? [line([run(basisText(totals, basis), { isSubtle: true, size: 'small' })])] : []),
  ];
  const lines = [
    ...(page.from === 0 && best ? [`- ${bestText(best)}`] : []),
    ...page.rows.map(
      ({ deal, forecast }) =>
        `- ${typed(deal.customer)}: ${dealLine(deal)}: ${OUTLOOK[forecast.outlook].word}, ${chanceText(forecast)}`,
    ),
  ];
  const first = page.from === 0 && best ? [bestButton(best, view.reader)] : [];
  return card(['Forecast', headline, below, ...lines].join('\n'), body, [
    ...first,
    ...page.turning(FORECAST_PAGE, { text }),
  ]);
}

function bestAction(best: BestAction): Element[] {
  return [
    heading('What saves most'),
    line(
      [
        run(`${typed(best.deal.customer)}: `, { weight: 'bolder' }),
        run(`${nextActionText(best)} (${typed(best.deal.dealId, 60)}).`),
      ],
      { spacing: 'small' },
    ),
    line([run(`${savesText(best.saves, best.dealIds.length)}.`, { isSubtle: true })], { spacing: 'none' }),
  ];
}

function bestText(best: BestAction): string {
  return `What saves most: ${typed(best.deal.customer)}, ${typed(best.deal.dealId, 60)}: ${nextActionText(best)}. ${savesText(best.saves, best.dealIds.length)}.`;
}

function bestButton({ deal, ...action }: BestAction, reader: Reader) {
  const { title, text } = actionInChat(action, deal.dealId, reader);
  return execute(title, SAY, { text });
}

function dealRow({ deal, forecast }: ForecastView['deals'][number]): Container {
  const { symbol, word, colour } = OUTLOOK[forecast.outlook];
  const [slowest] = forecast.steps;
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    selectAction: execute(`Open ${typed(deal.dealId, 60)}`, OPEN_DEAL, { dealId: deal.dealId }),
    items: [
      line([run(typed(deal.customer), { weight: 'bolder' })]),
      line([run(dealLine(deal), { isSubtle: true })], { spacing: 'none' }),
      line(
        [run(`${symbol} ${word}`, { color: colour, weight: 'bolder' }), run(` · ${chanceText(forecast)}`)],
        { spacing: 'none' },
      ),
      ...(slowest
        ? [
            line([run(slowestText(forecast.steps.length, stepText(slowest)), { isSubtle: true })], {
              spacing: 'none',
            }),
          ]
        : []),
    ],
  };
}

function slowestText(steps: number, slowest: string): string {
  return steps === 1 ? `Open: ${slowest}` : `${steps} steps open, the slowest: ${slowest}`;
}
