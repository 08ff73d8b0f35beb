import type { DraftReason } from '../../src/domain/drafts/reason.ts';
import type { Row } from '../common/list-row.ts';
import type { Action, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { toldApart } from '../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { letterName, timeText } from '../kit/letter-labels.ts';
import { pageOf } from '../kit/paging.ts';
import { BATCHES_PAGE, DRAFTS_CANCEL, DRAFTS_RESUME, DRAFTS_SHOW } from '../verbs.ts';
import {
  type BulkBatchView,
  type BulkOutcome,
  bar,
  barText,
  countsLine,
  countsText,
  dealRow,
  draftsText,
  FEWER,
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
}

/** The card of a batch: each deal with its outcome, page by page. */
export function bulkLedgerCard(view: BulkLedgerView): AdaptiveCard {
  return firstThatFits(FEWER.map((most) => () => ledger(view, most)));
}

function ledger(view: BulkLedgerView, most: number): AdaptiveCard {
  const { batch, state, template, notices = [], signIn = false, isUnderWay = false } = view;
  const title = ledgerTitle(view);
  const about = `The ${letterName(template)}.`;
  const page = pageOf(
    view.deals.map((deal) => ledgerRow(deal, state)),
    view.from,
    most,
  );
  const body: Element[] = [
    heading(title, { size: 'large' }),
    ...noticeBox(notices),
    bar(view),
    countsLine(view),
    line([run(`${about}${page.part}`, { isSubtle: true })], { spacing: 'none' }),
    ...page.rows.map(({ element }) => element),
  ];
  const data = { batch, ...(signIn ? { sign: 1 } : {}) };
  const actions: Action[] = [
    ...(state === 'open'
      ? [
          isUnderWay
            ? execute('Look again', DRAFTS_SHOW, { batch, from: view.from })
            : execute(signIn ? 'Sign in and resume' : 'Resume', DRAFTS_RESUME, data),
          execute('Cancel', DRAFTS_CANCEL, { batch, begun: 1 }),
        ]
      : []),
    ...page.turning(DRAFTS_SHOW, { batch }),
  ];
  const said = [title, ...notices.map((one) => typed(one, 300)), barText(view), countsText(view), about];
  return card([...said, ...page.rows.map((row) => row.text)].join('\n'), body, actions);
}

function ledgerTitle({ state, counts, isUnderWay }: BulkLedgerView): string {
  if (state === 'cancelled') return `Cancelled: ${draftsText(counts.drafted)} made`;
  if (state === 'done') return `Done: ${draftsText(counts.drafted)} made`;
  if (isUnderWay) return `Under way: ${draftsText(counts.drafted)} made`;
  return `Not finished: ${draftsText(counts.drafted)} made`;
}

function ledgerRow(
  { dealId, customer, outcome, reason }: BulkLedgerView['deals'][number],
  state: BulkBatchView['state'],
): Row {
  const { symbol, word, colour } = signOf(outcome ?? 'waiting', state);
  const more = reason === null ? '' : typed(draftReasonText(reason), 200);
  const name = customer === null ? typed(dealId, 60) : typed(customer, 80);
  return {
    element: dealRow(dealId, [
      line([run(name, { weight: 'bolder' }), ...(customer === null ? [] : [run(`  ${typed(dealId, 60)}`)])]),
      line([run(`${symbol} ${word}`, { color: colour }), run(more === '' ? '' : `: ${more}`)], {
        spacing: 'none',
      }),
    ]),
    text: `- ${name}${customer === null ? '' : `, ${typed(dealId, 60)}`}: ${word}${more === '' ? '' : `: ${more}`}`,
  };
}

/** The batches of a person: first those that can be resumed, then the others, the newest first. */
export interface BulkBatchesView {
  readonly batches: readonly ListedBatch[];
  /** The first batch to show, counted from 0. */
  readonly from: number;
}

export interface ListedBatch extends BulkBatchView {
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly lastAt: string;
}

export function bulkBatchesCard({ batches, from }: BulkBatchesView): AdaptiveCard {
  return firstThatFits(
    [10, 5, 3].map((most) => () => {
      const page = pageOf(batches, from, most);
      const title = `Drafts for many deals${page.part}`;
      const parts = [
        ...batchesPart('To be finished', page.rows.filter(isOpen)),
        ...batchesPart(
          'Finished or cancelled',
          page.rows.filter((one) => !isOpen(one)),
        ),
      ];
      const body = [heading(title, { size: 'large' }), ...parts.flatMap(({ elements }) => elements)];
      return card([title, ...parts.map(({ text }) => text)].join('\n'), body, page.turning(BATCHES_PAGE, {}));
    }),
  );
}

function isOpen({ state }: ListedBatch): boolean {
  return state === 'open';
}

interface Part {
  readonly elements: readonly Element[];
  readonly text: string;
}

function batchesPart(title: string, batches: readonly ListedBatch[]): Part[] {
  if (batches.length === 0) return [];
  return [{ elements: [heading(title)], text: `${title}:` }, ...batches.map(batchPart)];
}

const LAST = { open: 'last change', done: 'finished', cancelled: 'cancelled' } as const;

function batchPart(view: ListedBatch): Part {
  const { batch, state, madeAt, lastAt } = view;
  const title = `${draftsText(totalOf(view))}: ${letterName(view.template)}`;
  const times = `begun ${timeText(madeAt)}, ${LAST[state]} ${timeText(lastAt)} UTC`;
  const actions: Action[] = [
    execute('Show', DRAFTS_SHOW, { batch, from: 0 }),
    ...(state === 'open'
      ? [execute('Resume', DRAFTS_RESUME, { batch }), execute('Cancel', DRAFTS_CANCEL, { batch, begun: 1 })]
      : []),
  ];
  return {
    text: `- ${title}: ${countsText(view)}; ${times}`,
    elements: [
      line([run(title, { weight: 'bolder' })], { spacing: 'medium', separator: true }),
      countsLine(view),
      line([run(times, { isSubtle: true })], { spacing: 'none' }),
      {
        type: 'ActionSet',
        actions: actions.map((one) => toldApart(`${title}, ${times}`, one)),
        spacing: 'small',
      },
    ],
  };
}
