import type { Deal } from '../../src/domain/deal.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { PLAYBOOK_IDS, type Playbook, type PlaybookId, type Point } from '../../src/playbooks/playbook.ts';
import { Footnotes } from '../../src/rules/words/footnotes.ts';
import type { AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { behindDots, primary } from '../kit/button-rows.ts';
import { execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { unfold } from '../kit/row.ts';
import { OPEN_DEAL, SAY } from '../verbs.ts';
import { dealLine } from './labels.ts';
import { PointRows, type PointSize, STATE } from './playbook-points.ts';
import { contradictionNote, SOURCES_ID, sources } from './sources.ts';

/** A playbook, and the deal it was worked out for. */
export interface PlaybookView {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  readonly playbook: Playbook;
  readonly reader: Reader;
}

const TONE = { good: 'good', open: 'warning', stop: 'attention', neutral: 'emphasis' } as const;

/** The name of each playbook on a button. */
const NAMES: Readonly<Record<PlaybookId, string>> = {
  plan: 'Plan',
  form: 'Manual form',
  case: 'Support case',
  cocp: 'COCP',
};

/** Ever shorter versions: most points of a section, most characters of each text. */
const VERSIONS: readonly PointSize[] = [
  { most: 24, width: 400 },
  { most: 16, width: 240 },
  { most: 10, width: 160 },
  { most: 6, width: 120 },
  { most: 4, width: 80 },
];

/** A playbook for a deal, point by point, each with its citations. */
export function playbookCard(view: PlaybookView): AdaptiveCard {
  return firstThatFits(VERSIONS.map((size) => () => build(view, size)));
}

function build(view: PlaybookView, size: PointSize): AdaptiveCard {
  const { deal, playbook } = view;
  const footnotes = new Footnotes();
  const { sections } = playbook;
  const folded = sections.flatMap(({ points }) => points.filter((point) => !isOpen(point)));
  const [known, settled] = [folded.filter(isBackground), folded.filter((point) => !isBackground(point))];
  const rows = new PointRows(size, footnotes);
  const body: Element[] = [
    top(view, footnotes),
    ...copyBlock(playbook, size),
    ...sections.flatMap((section) => rows.section({ ...section, points: section.points.filter(isOpen) })),
    ...rows.foldedTogether('settled', STATE.done, `${settled.length} settled`, settled),
    ...rows.foldedTogether('known', STATE.know, 'Good to know', known),
    ...contradictionNote(view),
  ];
  const others = PLAYBOOK_IDS.filter((id) => id !== playbook.id);
  return buttonCard(
    fallbackText(view, size),
    [...body, sources(view, footnotes, view.reader)],
    [
      primary(execute('Open the deal', OPEN_DEAL, { dealId: deal.dealId })),
      ...others.map((id) => behindDots(execute(NAMES[id], SAY, { text: `${id} ${deal.dealId}` }))),
      behindDots(unfold('Sources', SOURCES_ID)),
    ],
  );
}

function isOpen({ state }: Point): boolean {
  return state !== 'know' && state !== 'done' && state !== 'not-needed';
}

function isBackground({ state }: Point): boolean {
  return state === 'know';
}

function top({ deal, playbook }: PlaybookView, footnotes: Footnotes): Container {
  const { tone, text, citations } = playbook.outcome;
  const about = `${typed(deal.customer, 80)} · ${typed(deal.dealId, 60)}`;
  return {
    type: 'Container',
    style: TONE[tone],
    bleed: true,
    items: [
      heading(playbook.title, { size: 'large', spacing: 'none' }),
      line([run(about)], { spacing: 'none' }),
      line(
        [run(typed(text, 500), { weight: 'bolder' }), run(footnotes.marks(citations), { size: 'small' })],
        { spacing: 'small' },
      ),
    ],
  };
}

/** Lines to be copied verbatim; runs do not read Markdown. */
function copyBlock({ copy }: Playbook, { width }: PointSize): readonly Element[] {
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

function fallbackText({ deal, playbook }: PlaybookView, { most, width }: PointSize): string {
  const points = playbook.sections.flatMap(({ points }) => points.slice(0, most));
  return [
    `${playbook.title}: ${typed(deal.customer)}: ${dealLine(deal)}`,
    typed(playbook.outcome.text, 500),
    ...points.map(({ state, title }) => `- ${STATE[state].word}: ${typed(title, width)}`),
    ...playbook.copy.map((text) => typed(text, width)),
  ].join('\n');
}
