import type { Deal } from '../../src/domain/deal.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import {
  PLAYBOOK_IDS,
  type Playbook,
  type PlaybookId,
  type PlaybookSection,
  type Point,
  type PointAct,
} from '../../src/playbooks/playbook.ts';
import { Footnotes } from '../../src/rules/words/footnotes.ts';
import type { Action, ActionData, AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { behindDots, primary } from '../kit/button-rows.ts';
import { execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { draftTitle } from '../kit/letter-labels.ts';
import { wirePayload } from '../kit/payload.ts';
import { unfold } from '../kit/row.ts';
import { unbroken } from '../kit/unbroken.ts';
import { DRAFT_FORM, OPEN_DEAL, RECORD_FORM, SAY } from '../verbs.ts';
import { dealLine } from './labels.ts';
import { PointRows, type PointSize, STATE } from './playbook-points.ts';
import { SOURCES_ID, sources } from './sources.ts';

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
    ...nextFirst(sections).flatMap((section) => rows.section(section)),
    ...rows.settled(settled),
    ...rows.foldedTogether('known', STATE.know, 'Good to know', known),
  ];
  const others = PLAYBOOK_IDS.filter((id) => id !== playbook.id);
  return buttonCard(
    fallbackText(view, size),
    [...body, sources(view, footnotes, view.reader)],
    [
      ...mainButtons(view),
      ...others.map((id) => behindDots(execute(NAMES[id], SAY, { text: `${id} ${deal.dealId}` }))),
      behindDots(unfold('Sources', SOURCES_ID)),
    ],
  );
}

/** The open points of each section; what is to be done next comes first, under a heading of its own. */
function nextFirst(sections: readonly PlaybookSection[]): readonly PlaybookSection[] {
  const open = sections.map(({ title, points }) => ({ title, points: points.filter(isOpen) }));
  const next = open.flatMap(({ points }) => points.filter(isNext));
  if (next.length === 0) return open;
  const rest = open.map(({ title, points }) => ({ title, points: points.filter((one) => !isNext(one)) }));
  return [{ title: 'Next', points: next }, ...rest];
}

function isNext({ state }: Point): boolean {
  return state === 'next';
}

/** What deals with the point that comes first, and the deal. */
function mainButtons({ deal: { dealId }, playbook }: PlaybookView): readonly Action[] {
  const points = playbook.sections.flatMap((section) => section.points);
  const first = points.find(isNext) ?? points.find(isOpen);
  const open = execute('Open deal', OPEN_DEAL, { dealId });
  return first?.act ? [primary(ACT[first.act](dealId)), open] : [primary(open)];
}

const ACT: Readonly<Record<PointAct, (dealId: string) => Action>> = {
  'write-to-customer': (dealId) =>
    execute(draftTitle('customer-action-required'), DRAFT_FORM, {
      ...placeOf(dealId),
      template: 'customer-action-required',
    }),
  'record-check': (dealId) =>
    execute('Record check', RECORD_FORM, { ...placeOf(dealId), method: 'vl-central' }),
};

/** What a form needs to go back to the deal's card. */
function placeOf(dealId: string): ActionData {
  return wirePayload({ dealId, from: 0, isDealCard: false });
}

function isOpen({ state }: Point): boolean {
  return state !== 'know' && state !== 'done' && state !== 'not-needed';
}

function isBackground({ state }: Point): boolean {
  return state === 'know';
}

function top({ deal, playbook }: PlaybookView, footnotes: Footnotes): Container {
  const { tone, text, citations } = playbook.outcome;
  // The line is short: its citations stand among the sources without a mark.
  footnotes.marks(citations);
  const about = `${typed(deal.customer, 80)} · ${unbroken(typed(deal.dealId, 60))}`;
  return {
    type: 'Container',
    style: TONE[tone],
    bleed: true,
    items: [
      heading(playbook.title, { size: 'large' }),
      line([run(about)], { spacing: 'none' }),
      line([run(typed(text, 500), { weight: 'bolder' })], { spacing: 'small' }),
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
