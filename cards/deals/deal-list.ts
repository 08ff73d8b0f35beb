import type { Day } from '../../src/domain/day.ts';
import type { Deal } from '../../src/domain/deal.ts';
import { dateText, roundUsdText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { targetDay } from '../../src/rules/risk.ts';
import { type When, whenDue } from '../../src/rules/when-due.ts';
import type { Action, AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { buttonRows } from '../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { DEAL_VERDICT, RISK } from '../kit/labels.ts';
import { pageOf } from '../kit/paging.ts';
import { row } from '../kit/row.ts';
import { OPEN_DEAL, SAY } from '../verbs.ts';
import { dealReason } from './deal-reason.ts';
import { daysText, dealLine } from './labels.ts';

export interface ListedDeal {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
}

/** A page of a list of deals. */
export interface DealListView {
  /** In fixed words, as clients read a heading as Markdown. */
  readonly title: string;
  /** One line under the title. */
  readonly remark: string;
  /** All deals of the list, in the order shown. */
  readonly deals: readonly ListedDeal[];
  /** The first deal to show, counted from 0. */
  readonly from: number;
  readonly reader: Reader;
  /** The last day of the fiscal quarter, for headings by when the deals are due, in whose order they are; left out, no headings. */
  readonly quarterTo?: Day;
  /** Verb and payload besides `from` of the buttons that turn the page; null for no buttons. */
  readonly paging: { readonly verb: string; readonly data: Readonly<Record<string, string | number>> } | null;
  /** Command that a press of a row runs, without the deal's id; left out, a press opens the deal. */
  readonly command?: string;
  /** Elements and buttons besides the rows and those that turn the page. */
  readonly more?: readonly Element[];
  readonly actions?: readonly Action[];
}

/** Most deals on one page. */
const DEALS_A_PAGE = 10;

const WHEN: Readonly<Record<When, string>> = {
  over: 'Date is over',
  'this-week': 'This week',
  'next-week': 'Next week',
  'this-quarter': 'Later this quarter',
  later: 'Later',
  undated: 'No date',
  ready: 'Ready',
  done: 'Done',
};

/** A list of deals; a press of a row opens the deal or runs the view's `command`. */
export function dealListCard(view: DealListView): AdaptiveCard {
  return firstThatFits([DEALS_A_PAGE, 5, 3].map((most) => () => build(view, most)));
}

function build(view: DealListView, most: number): AdaptiveCard {
  const { title, remark, deals, from, paging, actions = [], more = [] } = view;
  const page = pageOf(deals, from, most);
  const body: Element[] = [
    heading(title, { size: 'large' }),
    line([run(`${remark}${page.part}`, { isSubtle: true })], { spacing: 'none' }),
    ...page.rows.flatMap((deal, at) => [
      ...whenHeading(view, deal, page.rows[at - 1]),
      dealRow(deal, view, isOneOfSeveral(deal, deals)),
    ]),
    ...more,
  ];
  const lines = page.rows.map((deal) => `- ${rowLine(deal)}`);
  const turning = paging ? page.turning(paging.verb, paging.data) : [];
  const rows = buttonRows([...turning, ...actions]);
  return card([title, remark, ...lines].join('\n'), [...body, ...rows.slice(0, -1)], rows.at(-1)?.actions);
}

/** A heading above the first deal of each time. */
function whenHeading(
  { quarterTo }: DealListView,
  deal: ListedDeal,
  before: ListedDeal | undefined,
): readonly Element[] {
  if (quarterTo === undefined) return [];
  const when = whenDue(deal, quarterTo);
  return before && whenDue(before, quarterTo) === when
    ? []
    : [heading(WHEN[when], { size: 'default', spacing: 'small' })];
}

/** Whether another deal of the list has the same customer, so that its id tells it apart. */
function isOneOfSeveral({ deal }: ListedDeal, deals: readonly ListedDeal[]): boolean {
  return deals.some((other) => other.deal.dealId !== deal.dealId && other.deal.customer === deal.customer);
}

/** A deal as the row of a list. */
function dealRow(
  listed: ListedDeal,
  { reader, command }: Pick<DealListView, 'reader' | 'command'>,
  withId: boolean,
): Container {
  const { deal, evaluation } = listed;
  const target = targetDay(deal);
  const value = deal.valueUsd === null ? '' : roundUsdText(deal.valueUsd, reader.locale);
  const below = [target === null ? '' : dateText(target, reader), value].filter(Boolean).join(' · ');
  return row({
    sign: DEAL_VERDICT[evaluation.verdict],
    title: `${typed(deal.customer, 80)}${withId || command !== undefined ? ` · ${typed(deal.dealId, 60)}` : ''}`,
    below: dealReason(listed),
    right: { value: daysText(evaluation.daysLeft), below },
    press: press(deal.dealId, command),
  });
}

function press(dealId: string, command?: string): Action {
  if (command === undefined) return execute('Open', OPEN_DEAL, { dealId });
  return execute(command, SAY, { text: `${command} ${dealId}` });
}

function rowLine({ deal, evaluation }: ListedDeal): string {
  const { verdict, risk, daysLeft } = evaluation;
  return `${typed(deal.customer)}: ${dealLine(deal)}: ${DEAL_VERDICT[verdict].word}, risk ${RISK[risk].word.toLowerCase()}, ${daysText(daysLeft).toLowerCase()}`;
}
