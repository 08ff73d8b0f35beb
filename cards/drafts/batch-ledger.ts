import type { DraftReason } from '../../src/domain/drafts/reason.ts';
import type { Row } from '../common/list-row.ts';
import type { Action, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { behindDots, buttonRows, primary } from '../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { letterName } from '../kit/letter-labels.ts';
import { type Page, pageOf } from '../kit/paging.ts';
import { unfold } from '../kit/row.ts';
import { DRAFTS_CANCEL, DRAFTS_RESUME, DRAFTS_SHOW } from '../verbs.ts';
import {
  type BulkBatchView,
  type BulkOutcome,
  bar,
  barText,
  batchRow,
  countsLine,
  countsText,
  dealsText,
  draftsText,
  signOf,
  totalOf,
} from './batch-parts.ts';
import { draftReasonText } from './draft-reason-text.ts';

/** A batch with the outcome of each deal. */
export interface BulkLedgerView extends BulkBatchView {
  readonly deals: readonly {
    readonly dealId: string;
    /** The customer; null if the viewers may not see the deal (any more). */
    readonly customer: string | null;
    readonly outcome: BulkOutcome | null;
    readonly reason: DraftReason | null;
  }[];
  readonly from: number;
  /** Sentences on why the batch stopped and how to go on. */
  readonly notices?: readonly string[];
  /** Whether resuming asks for a sign-in first. */
  readonly signIn?: boolean;
  /** Whether a run holds the batch, so that there is nothing to resume. */
  readonly isUnderWay?: boolean;
  /** Whether the deals are unfolded, as somebody has turned their page. */
  readonly isOpen?: boolean;
}

type LedgerDeal = BulkLedgerView['deals'][number];

/** The numbers of rows on one page, from the most to the fewest: the first that fits the card is taken. */
const FEWER = [12, 6, 3];

/** Most deals that failed that are seen without unfolding the others. */
const MOST_FAILED = 3;

const DEALS_ID = 'deals';

/** The card of a batch: what came of it, what failed, and folded each deal with its outcome, page by page. */
export function bulkLedgerCard(view: BulkLedgerView): AdaptiveCard {
  return firstThatFits(FEWER.map((most) => () => ledger(view, most)));
}

function ledger(view: BulkLedgerView, most: number): AdaptiveCard {
  const { state, template, notices = [] } = view;
  const title = ledgerTitle(view);
  const about = `The ${letterName(template)}.`;
  const isFailed = ({ outcome }: LedgerDeal) => outcome === 'failed';
  // What failed comes first: it is what somebody has to look at.
  const deals = [...view.deals.filter(isFailed), ...view.deals.filter((deal) => !isFailed(deal))];
  const rows = deals.map((deal) => ({ ...ledgerRow(deal, state), isFailed: isFailed(deal) }));
  const page = pageOf(rows, view.from, most);
  const seen = page.from > 0 ? [] : page.rows.slice(0, MOST_FAILED).filter(({ isFailed }) => isFailed);
  const folded = page.rows.slice(seen.length);
  const body: Element[] = [
    heading(title, { size: 'large' }),
    ...noticeBox(notices),
    ...(state === 'open' ? [bar(view)] : []),
    countsLine(view),
    line([run(about, { isSubtle: true })], { spacing: 'none' }),
    ...seen.map(({ element }) => element),
    ...buttonRows(buttons(view, folded.length > 0)),
    ...(folded.length > 0 ? [dealsBox(page, folded, view)] : []),
  ];
  const said = [title, ...notices.map((one) => typed(one, 300)), barText(view), countsText(view), about];
  return card([...said, ...page.rows.map((row) => row.text)].join('\n'), body);
}

function buttons(view: BulkLedgerView, hasMore: boolean): readonly Action[] {
  const { batch, state, signIn = false, isUnderWay = false } = view;
  const data = { batch, ...(signIn ? { sign: 1 } : {}) };
  const resume = isUnderWay
    ? execute('Look again', DRAFTS_SHOW, { batch, from: view.from })
    : execute(signIn ? 'Sign in and resume' : 'Resume', DRAFTS_RESUME, data);
  return [
    ...(state === 'open' ? [primary(resume)] : []),
    ...(hasMore ? [unfold(`See the ${dealsText(totalOf(view))}`, DEALS_ID)] : []),
    ...(state === 'open' ? [behindDots(execute('Cancel', DRAFTS_CANCEL, { batch, begun: 1 }))] : []),
  ];
}

/** The deals that are folded; whoever has turned the page sees them at once. */
function dealsBox(
  page: Page<Row>,
  folded: readonly Row[],
  { batch, isOpen = false }: BulkLedgerView,
): Element {
  return {
    type: 'Container',
    id: DEALS_ID,
    isVisible: isOpen || page.from > 0,
    spacing: 'medium',
    items: [
      ...(page.part === '' ? [] : [line([run(`Deals${page.part}`, { isSubtle: true })])]),
      ...folded.map(({ element }) => element),
      ...buttonRows(page.turning(DRAFTS_SHOW, { batch, open: 1 })),
    ],
  };
}

function ledgerTitle({ state, counts, isUnderWay }: BulkLedgerView): string {
  if (state === 'cancelled') return `Cancelled: ${draftsText(counts.drafted)} made`;
  if (state === 'done') return `Done: ${draftsText(counts.drafted)} made`;
  if (isUnderWay) return `Under way: ${draftsText(counts.drafted)} made`;
  return `Not finished: ${draftsText(counts.drafted)} made`;
}

function ledgerRow({ dealId, customer, outcome, reason }: LedgerDeal, state: BulkBatchView['state']): Row {
  const { word, ...sign } = signOf(outcome ?? 'waiting', state);
  const more = reason === null ? '' : typed(draftReasonText(reason), 200);
  return batchRow({ dealId, customer, sign, words: `${word}${more === '' ? '' : `: ${more}`}` });
}
