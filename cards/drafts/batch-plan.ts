import type { DealDraft } from '../../src/domain/drafts/deal-draft.ts';
import type { LetterName } from '../../src/domain/drafts/letter.ts';
import type { LetterBlock } from '../../src/domain/drafts/letter-block.ts';
import type { DraftReason } from '../../src/domain/drafts/reason.ts';
import { dateOfText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { Row } from '../common/list-row.ts';
import type { Action, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { behindDots, buttonRows, primary } from '../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { letterName } from '../kit/letter-labels.ts';
import { type Page, pageOf } from '../kit/paging.ts';
import { wirePayload } from '../kit/payload.ts';
import { unfold } from '../kit/row.ts';
import { DRAFTS_CANCEL, DRAFTS_PAGE, DRAFTS_START } from '../verbs.ts';
import { batchRow, dealsText, draftsText, OUTCOME } from './batch-parts.ts';
import { draftReasonText } from './draft-reason-text.ts';
import { type LetterSize, letterElements } from './letter-box.ts';

/** The place of the drafts: Outlook, or files on this machine. */
export type DraftsPlace = 'outlook' | 'files';

const PLACE: Readonly<Record<DraftsPlace, string>> = {
  outlook: 'They go into your Outlook drafts. You read and send them; nothing is sent here.',
  files: 'They are kept as files on this machine: nothing is sent.',
};

interface NamedDeal {
  readonly dealId: string;
  readonly customer: string;
}

/** One of the letters, to be read before any is made. */
export interface SampleLetter {
  readonly customer: string;
  readonly to: string;
  readonly subject: string;
  readonly blocks: readonly LetterBlock[];
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
  /** The letter of the first deal; null where there is none. */
  readonly sample: SampleLetter | null;
  /** The first row to show, counted from 0. */
  readonly from: number;
  /** Payload of the buttons: id of the future batch, typed list, and version of the plan, as in `BatchPlan`. */
  readonly batch: string;
  readonly text: string;
  readonly planVersion: string;
  readonly notices?: readonly string[];
  readonly reader: Reader;
  /** Whether the deals are unfolded, as somebody has turned their page. */
  readonly isOpen?: boolean;
}

/** Rows on a page and the size of the sample, from the most to the least: the first that fits the card is taken. */
const VERSIONS: readonly { readonly rows: number; readonly sample: LetterSize }[] = [
  { rows: 12, sample: { most: 60, width: 600 } },
  { rows: 6, sample: { most: 30, width: 300 } },
  { rows: 3, sample: { most: 8, width: 160 } },
];

/** The folded sample, and the folded deals. */
const SAMPLE_ID = 'sample';
const DEALS_ID = 'deals';

/** The card that says how many drafts would be made, shows one of them and for whom they are, and asks for confirmation. */
export function bulkPlanCard(view: BulkPlanView): AdaptiveCard {
  return firstThatFits(VERSIONS.map((version) => () => plan(view, version)));
}

function plan(view: BulkPlanView, { rows: most, sample }: (typeof VERSIONS)[number]): AdaptiveCard {
  const { ready, left, skipped, notices = [], reader, isOpen = false } = view;
  const rows = [
    ...ready.map((deal) => planRow(deal, '→', readyText(deal, reader))),
    ...left.map((deal) => planRow(deal, OUTCOME.kept.symbol, `left alone: ${leftText(deal.before, reader)}`)),
    ...skipped.map((deal) =>
      planRow(deal, OUTCOME.skipped.symbol, `skipped: ${typed(draftReasonText(deal.why), 160)}`),
    ),
  ];
  const page = pageOf(rows, view.from, most);
  const title = ready.length === 0 ? 'No draft to make' : `Create ${draftsText(ready.length)}?`;
  const lines = answer(view);
  const body: Element[] = [
    heading(title, { size: 'large' }),
    ...noticeBox(notices),
    ...lines.map((one, at) => line([run(one)], { spacing: at === 0 ? 'none' : 'small' })),
    ...buttonRows(buttons(view, rows.length)),
    ...(view.sample ? [sampleBox(view.sample, sample)] : []),
    dealsBox(page, view, isOpen || page.from > 0),
  ];
  const said = [title, ...notices.map((one) => typed(one, 300)), ...lines];
  return card([...said, ...page.rows.map((row) => row.text)].join('\n'), body);
}

/** The lines below the title: which letter, for whom, what is left out, and what becomes of them. */
function answer({ ready, left, skipped, template, what, place }: BulkPlanView): readonly string[] {
  const replaced = ready.filter(({ before }) => before).length;
  const not = [...leftCounts(left), ...(skipped.length > 0 ? [`${skipped.length} skipped`] : [])].join(', ');
  return [
    `The ${letterName(template)}, for ${typed(what, 200)}.${not === '' ? '' : ` Not made: ${not}.`}`,
    ready.length > 0 ? PLACE[place] : left.length > 0 ? AFRESH : 'There is nobody to write to.',
    ...(replaced > 0
      ? [
          `${draftsText(replaced)} of yours you have not edited ${replaced === 1 ? 'is' : 'are'} replaced; ${LOST}`,
        ]
      : []),
  ];
}

const LOST = 'notes, copies and recipients you chose are lost.';
const AFRESH = 'What you have edited, sent or deleted is left alone. Open a deal to draft its letter afresh.';

function buttons(
  { ready, template, batch, text, planVersion, sample }: BulkPlanView,
  deals: number,
): readonly Action[] {
  const data = wirePayload({ batch, template, text, planVersion });
  return [
    ...(ready.length > 0 ? [primary(execute(`Create ${draftsText(ready.length)}`, DRAFTS_START, data))] : []),
    ...(sample ? [unfold('Read a sample', SAMPLE_ID)] : []),
    unfold(`See the ${dealsText(deals)}`, DEALS_ID),
    ...(ready.length > 0 ? [behindDots(execute('Cancel', DRAFTS_CANCEL, { batch, begun: 0 }))] : []),
  ];
}

function sampleBox({ customer, to, subject, blocks }: SampleLetter, size: LetterSize): Element {
  return {
    type: 'Container',
    id: SAMPLE_ID,
    isVisible: false,
    separator: true,
    spacing: 'medium',
    items: [
      line([run('To ', { isSubtle: true }), run(`${typed(to, 160)} · ${typed(customer, 80)}`)]),
      line([run(typed(subject, 250), { weight: 'bolder' })], { spacing: 'none' }),
      ...letterElements(blocks, size),
    ],
  };
}

/** The deals, worst first, page by page. */
function dealsBox(page: Page<Row>, { batch, template, text }: BulkPlanView, isVisible: boolean): Element {
  return {
    type: 'Container',
    id: DEALS_ID,
    isVisible,
    spacing: 'medium',
    items: [
      ...(page.part === '' ? [] : [line([run(`Deals${page.part}`, { isSubtle: true })])]),
      ...page.rows.map(({ element }) => element),
      ...buttonRows(page.turning(DRAFTS_PAGE, { batch, template, text })),
    ],
  };
}

function readyText({ to, before }: BulkPlanView['ready'][number], reader: Reader): string {
  const replaced = before ? ` · replaces your draft of ${dateOfText(before.changedAt, reader)}` : '';
  return `to ${typed(to, 160)}${replaced}`;
}

type Left = BulkPlanView['left'][number]['before'];

/** `you have sent it (Mon 8 Jun)` */
export function leftText({ state, sentAt }: Left, reader: Reader): string {
  const day = sentAt === null ? '' : ` (${dateOfText(sentAt, reader)})`;
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

function planRow({ dealId, customer }: NamedDeal, symbol: string, words: string): Row {
  return batchRow({ dealId, customer, sign: { symbol, colour: 'default' }, words });
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
    ...lines.map((one) => line([run(one)], { spacing: 'small' })),
  ]);
}
