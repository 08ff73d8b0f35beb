import { filterText } from '../common/filter-text.ts';
import { daysText } from '../deals/labels.ts';
import type { AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { DEAL_VERDICT, RISK } from '../kit/labels.ts';
import { timestamp } from '../kit/timestamp.ts';
import { OPEN_DEAL } from '../verbs.ts';
import type { BoardDealView, BoardView } from './views.ts';

const MOST_DEALS = [30, 20, 12, 6, 3];
const MOST_FILTERS = [20, 20, 10, 5, 3];

/** The board of a channel: the card at the head of its alerts, with the deals at risk. */
export function boardCard(view: BoardView): AdaptiveCard {
  return firstThatFits(MOST_DEALS.map((most, at) => () => build(view, most, MOST_FILTERS[at] ?? 3)));
}

const TITLE = 'Deals at risk';

function build(view: BoardView, most: number, mostFilters: number): AdaptiveCard {
  const about = aboutText(view, mostFilters);
  if (view.subscriptions.length === 0)
    return card([TITLE, about].join('\n'), [heading(TITLE, { size: 'large' }), line([run(about)])]);
  const shown = view.deals.slice(0, most);
  const total = view.counts.reduce((sum, { count }) => sum + count, 0);
  const counts = view.counts.map(({ risk, count }) => `${RISK[risk].symbol} ${count} ${RISK[risk].word}`);
  const summary = total === 0 ? 'None at this time.' : counts.join(' · ');
  const left = total - shown.length;
  const rest =
    left > 0 ? `And ${left} more, less at risk than these. Ask "at risk" for all you may see.` : '';
  const when = view.asOf === null ? 'Not looked at yet.' : `As of ${timestamp(view.asOf)}.`;
  const how = `${when} Kept up to date here; what changes is told below. Press a deal to open it.`;
  const body: Element[] = [
    heading(TITLE, { size: 'large' }),
    line([run(about, { isSubtle: true })], { spacing: 'none' }),
    line([run(summary, { weight: 'bolder' })]),
    ...shown.map(dealRow),
    ...(rest === '' ? [] : [line([run(rest)], { separator: true })]),
    line([run(how, { isSubtle: true })], { spacing: 'medium' }),
  ];
  const lines = shown.map(
    (deal) => `- ${typed(deal.customer)} (${typed(deal.dealId, 60)}): ${stateText(deal)}`,
  );
  return card([TITLE, about, summary, ...lines, rest, when].filter(Boolean).join('\n'), body);
}

function aboutText({ subscriptions }: BoardView, most: number): string {
  if (subscriptions.length === 0)
    return 'This conversation does not hear of deals any more. To hear of them again, say: subscribe alerts';
  const words = subscriptions.slice(0, most).map((one) => typed(filterText(one), 160));
  const left = subscriptions.length - words.length;
  return [...words, ...(left > 0 ? [`and ${left} more`] : [])].join('; ');
}

function dealRow(deal: BoardDealView): Container {
  const { dealId, customer, program, pdmEmail, verdict, risk, daysLeft } = deal;
  const sign = DEAL_VERDICT[verdict];
  const what = [typed(program, 40), typed(dealId, 60), typed(pdmEmail, 80)].filter(Boolean).join(' · ');
  return {
    type: 'Container',
    separator: true,
    selectAction: execute(`Open ${typed(dealId, 60)}`, OPEN_DEAL, { dealId }),
    items: [
      line([run(typed(customer), { weight: 'bolder' })]),
      line([run(what, { isSubtle: true })], { spacing: 'none' }),
      line(
        [
          run(`${RISK[risk].symbol} ${RISK[risk].word} risk`, {
            color: RISK[risk].colour,
            weight: 'bolder',
          }),
          run(` · ${daysText(daysLeft).toLowerCase()} · ${sign.symbol} ${sign.word.toLowerCase()}`),
        ],
        { spacing: 'none' },
      ),
    ],
  };
}

function stateText({ verdict, risk, daysLeft }: BoardDealView): string {
  return `${RISK[risk].word.toLowerCase()} risk, ${daysText(daysLeft).toLowerCase()}, ${DEAL_VERDICT[verdict].word.toLowerCase()}`;
}
