import type { DealDraft } from '../../src/domain/drafts/deal-draft.ts';
import type { LetterName } from '../../src/domain/drafts/letter.ts';
import type { DraftReason } from '../../src/domain/drafts/reason.ts';
import type { Row } from '../common/list-row.ts';
import type { Action, AdaptiveCard, Element, TextRun } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { letterName, timeText } from '../kit/letter-labels.ts';
import { pageOf } from '../kit/paging.ts';
import { wirePayload } from '../kit/payload.ts';
import { DRAFTS_CANCEL, DRAFTS_PAGE, DRAFTS_START } from '../verbs.ts';
import {
  type BulkBatchView,
  bar,
  barText,
  countsLine,
  countsText,
  dealRow,
  draftsText,
  FEWER,
  OUTCOME,
  totalOf,
} from './batch-parts.ts';
import { draftReasonText } from './draft-reason-text.ts';

/** The place of the drafts: Outlook, or files on this machine. */
export type DraftsPlace = 'outlook' | 'files';

const PLACE: Readonly<Record<DraftsPlace, string>> = {
  outlook:
    'They go into the Drafts folder of your Outlook, to be read and sent by you: nothing is sent here.',
  files: 'They are kept as files on this machine: nothing is sent.',
};

interface NamedDeal {
  readonly dealId: string;
  readonly customer: string;
}

/** The plan that is shown before any draft of a batch is made. */
export interface BulkPlanView {
  readonly template: LetterName;
  /** The listed deals in words: `open deals at risk in June 2026`. */
  readonly what: string;
  readonly place: DraftsPlace;
  /** Deals that get a draft; `before` is the asker's draft that it replaces, null without one. */
  readonly ready: readonly (NamedDeal & {
    readonly to: string;
    readonly before: Pick<DealDraft, 'changedAt'> | null;
  })[];
  /** Deals whose draft is left unchanged. */
  readonly left: readonly (NamedDeal & { readonly before: Pick<DealDraft, 'state' | 'sentAt'> })[];
  readonly skipped: readonly (NamedDeal & { readonly why: DraftReason })[];
  /** The first row to show, counted from 0. */
  readonly from: number;
  /** Payload of the buttons: id of the future batch, typed list, and version of the plan, as in `BatchPlan`. */
  readonly batch: string;
  readonly text: string;
  readonly planVersion: string;
  readonly notices?: readonly string[];
}

/** The card that says how many drafts would be made and for whom, and asks for confirmation. */
export function bulkPlanCard(view: BulkPlanView): AdaptiveCard {
  return firstThatFits(FEWER.map((most) => () => plan(view, most)));
}

function plan(view: BulkPlanView, most: number): AdaptiveCard {
  const { ready, left, skipped, template, what, place, batch, text, planVersion, notices = [] } = view;
  const title = ready.length === 0 ? 'No draft to make' : `Make ${draftsText(ready.length)}?`;
  const about = `The ${letterName(template)}, a draft for each of these: ${typed(what, 200)}.`;
  const rows = [
    ...ready.map((deal) => planRow(deal, [run('→ '), run(typed(deal.to, 160)), ...beforeRuns(deal.before)])),
    ...left.map((deal) =>
      planRow(deal, [run(`${OUTCOME.kept.symbol} left alone: ${leftText(deal.before)}`, { isSubtle: true })]),
    ),
    ...skipped.map((deal) =>
      planRow(deal, [
        run(`${OUTCOME.skipped.symbol} skipped: ${typed(draftReasonText(deal.why), 160)}`, {
          isSubtle: true,
        }),
      ]),
    ),
  ];
  const page = pageOf(rows, view.from, most);
  const counts = [
    `${ready.length} to be made`,
    ...leftCounts(left),
    ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
  ].join(' · ');
  const asks = ready.length > 0 ? PLACE[place] : left.length > 0 ? AFRESH : 'There is nobody to write to.';
  const lost = ready.some(({ before }) => before) ? [LOST] : [];
  const body: Element[] = [
    heading(title, { size: 'large' }),
    ...noticeBox(notices),
    line([run(about)], { spacing: 'none' }),
    line([run(`${counts}${page.part}`, { weight: 'bolder' })], { spacing: 'none' }),
    line([run(asks, { isSubtle: true })], { spacing: 'none' }),
    ...lost.map((one) => line([run(one, { weight: 'bolder' })], { spacing: 'small' })),
    ...page.rows.map(({ element }) => element),
  ];
  const begin = execute(
    `Make ${draftsText(ready.length)}`,
    DRAFTS_START,
    wirePayload({ batch, template, text, planVersion }),
  );
  const actions: Action[] = [
    ...(ready.length > 0 ? [begin, execute('Cancel', DRAFTS_CANCEL, { batch, begun: 0 })] : []),
    ...page.turning(DRAFTS_PAGE, { batch, template, text }),
  ];
  const said = [title, ...notices.map((one) => typed(one, 300)), about, counts, asks, ...lost];
  return card([...said, ...page.rows.map((row) => row.text)].join('\n'), body, actions);
}

const LOST =
  'Where a draft is replaced, its personal note, its copies and another recipient you chose are lost, unless you have edited it in Outlook.';

const AFRESH = 'What you have edited, sent or deleted is left alone. Open a deal to draft its letter afresh.';

function beforeRuns(before: BulkPlanView['ready'][number]['before']): readonly TextRun[] {
  if (!before) return [];
  return [run(` · replaces your draft of ${dayText(before.changedAt)}`, { weight: 'bolder' })];
}

type Left = BulkPlanView['left'][number]['before'];

/** `you have sent it (2026-06-08)` */
export function leftText({ state, sentAt }: Left): string {
  const day = sentAt === null ? '' : ` (${dayText(sentAt)})`;
  if (state === 'sent') return `you have sent it${day}`;
  if (state === 'replied') return `you have sent it${day}, and it was answered`;
  return state === 'edited' ? 'you have edited your draft' : 'you have deleted your draft';
}

function leftCounts(left: BulkPlanView['left']): readonly string[] {
  const count = (...states: readonly Left['state'][]) =>
    left.filter(({ before }) => states.includes(before.state)).length;
  const [edited, sent] = [count('edited'), count('sent', 'replied')];
  return [
    [edited, 'edited by you'] as const,
    [sent, 'sent already'] as const,
    [left.length - edited - sent, 'deleted by you'] as const,
  ].flatMap(([some, word]) => (some > 0 ? [`${some} ${word}`] : []));
}

function dayText(instant: string): string {
  return timeText(instant).slice(0, 10);
}

/** A list with more deals than a batch takes. */
interface TooManyView {
  readonly what: string;
  /** Number of deals; null when they were too many to count. */
  readonly count: number | null;
  readonly most: number;
}

export function bulkTooManyCard({ what, count, most }: TooManyView): AdaptiveCard {
  const title = 'Too many at once';
  const deals = typed(what, 200);
  const lines = [
    count === null
      ? `These are more than I look through at once: ${deals}.`
      : `These would be ${count} drafts, for ${deals}.`,
    `At most ${most} are made at once. Say which come first: in June, this week, EA, high risk, my deals, pdm:ann.`,
  ];
  return card([title, ...lines].join('\n'), [
    heading(title, { size: 'large' }),
    ...lines.map((one) => line([run(one)])),
  ]);
}

function planRow({ dealId, customer }: NamedDeal, told: readonly TextRun[]): Row {
  const words = told.map(({ text }) => text).join('');
  return {
    element: dealRow(dealId, [
      line([run(typed(customer, 80), { weight: 'bolder' }), run(`  ${typed(dealId, 60)}`)]),
      line(told, { spacing: 'none' }),
    ]),
    text: `- ${typed(customer, 80)}, ${typed(dealId, 60)}: ${words}`,
  };
}

/** The card of a running batch, drawn anew in place as its drafts are made. */
export function bulkProgressCard(view: BulkBatchView): AdaptiveCard {
  const title = `Making ${draftsText(totalOf(view))} …`;
  const hint = `The ${letterName(view.template)}. This card shows how far it is; say "drafts" to find it again.`;
  return card(
    [title, barText(view), countsText(view), hint].join('\n'),
    [
      heading(title, { size: 'large' }),
      bar(view),
      countsLine(view),
      line([run(hint, { isSubtle: true })], { spacing: 'small' }),
    ],
    [execute('Cancel', DRAFTS_CANCEL, { batch: view.batch, begun: 1 })],
  );
}
