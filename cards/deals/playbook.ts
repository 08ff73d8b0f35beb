import type { Deal } from '../../src/domain/deal.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import {
  PLAYBOOK_IDS,
  type Playbook,
  type PlaybookId,
  type Point,
  type PointState,
} from '../../src/playbooks/playbook.ts';
import { Footnotes } from '../../src/rules/words/footnotes.ts';
import type { AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { capitalise } from '../kit/capitalise.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import type { StateSign } from '../kit/labels.ts';
import { OPEN_DEAL, SAY } from '../verbs.ts';
import { dealLine } from './labels.ts';
import { contradictionNote, SOURCES_ID, sources } from './sources.ts';

/** A playbook, and the deal it was worked out for. */
export interface PlaybookView {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  readonly playbook: Playbook;
  readonly reader: Reader;
}

const STATE: Readonly<Record<PointState, StateSign>> = {
  done: { symbol: '✔', word: 'Done', colour: 'good' },
  next: { symbol: '➤', word: 'Next', colour: 'accent' },
  open: { symbol: '○', word: 'Open', colour: 'default' },
  failed: { symbol: '✖', word: 'To put right', colour: 'attention' },
  person: { symbol: '?', word: 'To confirm', colour: 'default' },
  'not-needed': { symbol: '–', word: 'Not needed', colour: 'default' },
  know: { symbol: 'ℹ', word: 'Note', colour: 'default' },
};

const TONE = { good: 'good', open: 'warning', stop: 'attention', neutral: 'emphasis' } as const;

/** The name of each playbook on a button. */
const NAMES: Readonly<Record<PlaybookId, string>> = {
  plan: 'Plan',
  form: 'Manual form',
  case: 'Support case',
  cocp: 'COCP',
};

/** Ever shorter versions: most points of a section, most characters of each text. */
const VERSIONS: readonly { readonly most: number; readonly width: number }[] = [
  { most: 24, width: 400 },
  { most: 16, width: 240 },
  { most: 10, width: 160 },
  { most: 6, width: 120 },
  { most: 4, width: 80 },
];
type Size = (typeof VERSIONS)[number];

/** A playbook for a deal, point by point, each with its citations. */
export function playbookCard(view: PlaybookView): AdaptiveCard {
  return firstThatFits(VERSIONS.map((size) => () => build(view, size)));
}

function build(view: PlaybookView, size: Size): AdaptiveCard {
  const { deal, playbook } = view;
  const footnotes = new Footnotes();
  const body: Element[] = [
    top(view, footnotes),
    ...copyBlock(playbook, size),
    ...playbook.sections.flatMap(({ title, points }) => [
      heading(title),
      ...points.slice(0, size.most).map((point) => pointRow(point, size, footnotes)),
      ...moreLine(points.length - size.most),
    ]),
    ...contradictionNote(view),
  ];
  const others = PLAYBOOK_IDS.filter((id) => id !== playbook.id);
  return card(
    fallbackText(view, size),
    [...body, sources(view, footnotes, view.reader)],
    [
      execute('Open the deal', OPEN_DEAL, { dealId: deal.dealId }),
      ...others.map((id) => execute(NAMES[id], SAY, { text: `${id} ${deal.dealId}` })),
      { type: 'Action.ToggleVisibility', title: 'Sources', targetElements: [SOURCES_ID] },
    ],
  );
}

function top({ deal, playbook }: PlaybookView, footnotes: Footnotes): Container {
  const { tone, text, citations } = playbook.outcome;
  return {
    type: 'Container',
    style: TONE[tone],
    bleed: true,
    items: [
      line([run(playbook.title, { size: 'large', weight: 'bolder' })]),
      line([run(`${typed(deal.customer)} · ${dealLine(deal)}`)], { spacing: 'none' }),
      line(
        [run(typed(text, 500), { weight: 'bolder' }), run(footnotes.marks(citations), { size: 'small' })],
        { spacing: 'small' },
      ),
    ],
  };
}

/** Lines to be copied verbatim; runs do not read Markdown. */
function copyBlock({ copy }: Playbook, { width }: Size): readonly Element[] {
  if (copy.length === 0) return [];
  return [
    heading('Text to copy'),
    {
      type: 'Container',
      style: 'emphasis',
      items: copy.map((text) =>
        line([run(typed(text, width), { fontType: 'monospace' })], { spacing: 'none' }),
      ),
    },
  ];
}

function pointRow(point: Point, { width }: Size, footnotes: Footnotes): Container {
  const { symbol, word, colour } = STATE[point.state];
  const isOver = point.state === 'done' || point.state === 'not-needed';
  const who = point.who === undefined || isOver ? '' : `${capitalise(point.who)}: `;
  return {
    type: 'Container',
    spacing: 'small',
    items: [
      line([
        run(`${symbol} ${word} `, { color: colour, weight: 'bolder' }),
        run(typed(point.title, width), { weight: 'bolder' }),
      ]),
      line(
        [
          run(`${who}${typed(point.why, width)}`),
          run(footnotes.marks(point.citations), { isSubtle: true, size: 'small' }),
        ],
        { spacing: 'none' },
      ),
    ],
  };
}

function moreLine(more: number): readonly Element[] {
  return more > 0 ? [line([run(`and ${more} more`, { isSubtle: true })], { spacing: 'small' })] : [];
}

function fallbackText({ deal, playbook }: PlaybookView, { most, width }: Size): string {
  const points = playbook.sections.flatMap(({ points }) => points.slice(0, most));
  return [
    `${playbook.title}: ${typed(deal.customer)}: ${dealLine(deal)}`,
    typed(playbook.outcome.text, 500),
    ...points.map(({ state, title }) => `- ${STATE[state].word}: ${typed(title, width)}`),
    ...playbook.copy.map((text) => typed(text, width)),
  ].join('\n');
}
