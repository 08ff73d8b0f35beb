import { dateText, momentText, roundUsdText } from '../../../src/domain/format.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import { filterText } from '../../common/filter-text.ts';
import { daysText } from '../../deals/labels.ts';
import type { AdaptiveCard, Container, Element } from '../../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../../kit/elements.ts';
import { DEAL_VERDICT, RISK } from '../../kit/labels.ts';
import { foldedLine, row } from '../../kit/row.ts';
import { OPEN_DEAL } from '../../verbs.ts';
import { riskWords } from '../labels.ts';
import { reasonTitle } from '../single/reasons.ts';
import type { BoardDealView, BoardView } from '../views.ts';

const MOST_DEALS = [30, 20, 12, 6, 3];
const MOST_FILTERS = [20, 20, 10, 5, 3];
/** The deals that are not folded. */
const MOST_SHOWN = 10;

/** The board of a channel: the card at the head of its alerts, with the deals at risk. */
export function boardCard(view: BoardView, reader: Reader): AdaptiveCard {
  return firstThatFits(
    MOST_DEALS.map((most, at) => () => build({ view, reader, most, mostFilters: MOST_FILTERS[at] ?? 3 })),
  );
}

const TITLE = 'Deals at risk';

interface Version {
  readonly view: BoardView;
  readonly reader: Reader;
  readonly most: number;
  readonly mostFilters: number;
}

function build({ view, reader, most, mostFilters }: Version): AdaptiveCard {
  const about = aboutText(view, mostFilters);
  if (view.subscriptions.length === 0)
    return card([TITLE, about].join('\n'), [
      heading(TITLE, { size: 'large' }),
      line([run(about)], { spacing: 'none' }),
    ]);
  const listed = view.deals.slice(0, most);
  const total = view.counts.reduce((sum, { count }) => sum + count, 0);
  const counts = view.counts.map(
    ({ risk, count }) => `${RISK[risk].symbol} ${count} ${RISK[risk].word.toLowerCase()}`,
  );
  const summary = total === 0 ? 'None at this time.' : counts.join(' · ');
  const left = total - listed.length;
  const rest = left > 0 ? `${left} more are less at risk. Ask “at risk” for all you may see.` : '';
  const when = view.asOf === null ? 'Not looked at yet.' : `As of ${momentText(view.asOf, reader)}.`;
  // Whose a deal is only tells something where they are several.
  const isOfSeveral = new Set(view.deals.map(({ pdmEmail }) => pdmEmail)).size > 1;
  const open = listed.filter(({ verdict }) => verdict !== 'ready');
  const ready = listed.filter(({ verdict }) => verdict === 'ready');
  const rows = (deals: readonly BoardDealView[]) =>
    deals.map((deal) =>
      dealRow(deal, { reader, withPdm: isOfSeveral, withId: isOneOfSeveral(deal, listed) }),
    );
  const folded = rows(open.slice(MOST_SHOWN));
  const body: Element[] = [
    heading(TITLE, { size: 'large' }),
    line([run(summary, { weight: 'bolder' })], { spacing: 'none' }),
    line([run(`${about}. ${when}`, { isSubtle: true, size: 'small' })], { spacing: 'none' }),
    ...rows(open.slice(0, MOST_SHOWN)),
    ...foldedLine('more-deals', `${folded.length} more`, [
      ...folded,
      ...(rest === '' ? [] : [line([run(rest, { isSubtle: true })], { separator: true })]),
    ]),
    ...foldedLine('ready-deals', `${DEAL_VERDICT.ready.symbol} ${ready.length} ready`, rows(ready)),
  ];
  const lines = listed.map(
    (deal) => `- ${typed(deal.customer)} (${typed(deal.dealId, 60)}): ${stateText(deal)}`,
  );
  return card([TITLE, summary, about, when, ...lines, rest].filter(Boolean).join('\n'), body);
}

function aboutText({ subscriptions }: BoardView, most: number): string {
  if (subscriptions.length === 0)
    return 'This conversation does not hear of deals any more. To hear of them again, say: subscribe alerts';
  const words = subscriptions.slice(0, most).map((one) => typed(filterText(one), 160));
  const left = subscriptions.length - words.length;
  return [...words, ...(left > 0 ? [`and ${left} more`] : [])].join('; ');
}

/** Whether another deal of the board has the same customer, so that its id tells it apart. */
function isOneOfSeveral({ dealId, customer }: BoardDealView, deals: readonly BoardDealView[]): boolean {
  return deals.some((other) => other.dealId !== dealId && other.customer === customer);
}

interface ShownDeal {
  readonly reader: Reader;
  readonly withPdm: boolean;
  readonly withId: boolean;
}

function dealRow(deal: BoardDealView, { reader, withPdm, withId }: ShownDeal): Container {
  const { dealId, customer, pdmEmail, verdict, risk, daysLeft, reason, targetDay, valueUsd } = deal;
  const sign = DEAL_VERDICT[verdict];
  const why = reason === null ? `${sign.word}, ${riskWords(risk)}` : reasonTitle(reason);
  return row({
    sign,
    title: `${typed(customer, 80)}${withId ? ` · ${typed(dealId, 60)}` : ''}`,
    below: [why, withPdm ? typed(pdmEmail, 60) : ''].filter(Boolean).join(' · '),
    right: {
      value: daysText(daysLeft),
      below: [
        targetDay === null ? '' : dateText(targetDay, reader),
        valueUsd === null ? 'no value' : roundUsdText(valueUsd, reader.locale),
      ]
        .filter(Boolean)
        .join(' · '),
    },
    press: execute('Open deal', OPEN_DEAL, { dealId }),
  });
}

function stateText({ verdict, risk, daysLeft }: BoardDealView): string {
  return `${riskWords(risk)}, ${daysText(daysLeft).toLowerCase()}, ${DEAL_VERDICT[verdict].word.toLowerCase()}`;
}
