import type { Deal } from '../../src/domain/deal.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import type { Action, AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { DEAL_VERDICT, RISK } from '../kit/labels.ts';
import { pageOf } from '../kit/paging.ts';
import { OPEN_DEAL, SAY } from '../verbs.ts';
import { daysText, dealLine } from './labels.ts';

/** A page of a list of deals. */
export interface DealListView {
  readonly title: string;
  /** One line under the title. */
  readonly remark: string;
  /** All deals of the list, in the order shown. */
  readonly deals: readonly { readonly deal: Deal; readonly evaluation: DealEvaluation }[];
  /** The first deal to show, counted from 0. */
  readonly from: number;
  /** Verb and payload besides `from` of the buttons that turn the page; null for no buttons. */
  readonly paging: { readonly verb: string; readonly data: Readonly<Record<string, string | number>> } | null;
  /** Command that a press of a row runs, without the deal's id; left out, a press opens the deal. */
  readonly command?: string;
  /** Buttons besides those that turn the page. */
  readonly actions?: readonly Action[];
}

/** Most deals on one page. */
const DEALS_A_PAGE = 10;

/** A list of deals; a press of a row opens the deal or runs the view's `command`. */
export function dealListCard(view: DealListView): AdaptiveCard {
  return firstThatFits([DEALS_A_PAGE, 5, 3].map((most) => () => build(view, most)));
}

function build(view: DealListView, most: number): AdaptiveCard {
  const { title, remark, deals, from, paging, command, actions = [] } = view;
  const page = pageOf(deals, from, most);
  const body: Element[] = [
    heading(title, { size: 'large' }),
    line([run(`${remark}${page.part}`, { isSubtle: true })], { spacing: 'none' }),
    ...page.rows.map((deal) => dealRow(deal, command)),
  ];
  const lines = page.rows.map(({ deal, evaluation }) => `- ${rowText(deal, evaluation)}`);
  const turning = paging ? page.turning(paging.verb, paging.data) : [];
  return card([title, remark, ...lines].join('\n'), body, [...turning, ...actions]);
}

function dealRow({ deal, evaluation }: DealListView['deals'][number], command?: string): Container {
  const verdict = DEAL_VERDICT[evaluation.verdict];
  const risk = RISK[evaluation.risk];
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    selectAction: press(deal.dealId, command),
    items: [
      line([run(typed(deal.customer), { weight: 'bolder' })]),
      line([run(dealLine(deal), { isSubtle: true })], { spacing: 'none' }),
      line(
        [
          run(`${verdict.symbol} ${verdict.word}`, { color: verdict.colour, weight: 'bolder' }),
          run(
            ` · risk ${risk.symbol} ${risk.word.toLowerCase()} · ${daysText(evaluation.daysLeft).toLowerCase()}`,
          ),
        ],
        { spacing: 'none' },
      ),
    ],
  };
}

function press(dealId: string, command?: string): Action {
  const shown = typed(dealId, 60);
  if (command === undefined) return execute(`Open ${shown}`, OPEN_DEAL, { dealId });
  return execute(`${command} ${shown}`, SAY, { text: `${command} ${dealId}` });
}

function rowText(deal: Deal, { verdict, risk, daysLeft }: DealEvaluation): string {
  return `${typed(deal.customer)}: ${dealLine(deal)}: ${DEAL_VERDICT[verdict].word}, risk ${RISK[risk].word.toLowerCase()}, ${daysText(daysLeft).toLowerCase()}`;
}
