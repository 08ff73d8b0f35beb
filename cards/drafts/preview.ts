import type { Deal } from '../../src/domain/deal.ts';
import type { DealDraft, DraftState } from '../../src/domain/drafts/deal-draft.ts';
import type { LetterBlock } from '../../src/domain/drafts/letter-block.ts';
import { dateOfText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { openInOutlook } from '../deals/draft-states.ts';
import { dealLine } from '../deals/labels.ts';
import type { Action, ActionData, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { behindDots, buttonRows, primary } from '../kit/button-rows.ts';
import {
  card,
  execute,
  executeAnyway,
  firstThatFits,
  line,
  nameHeading,
  noticeBox,
  run,
  typed,
} from '../kit/elements.ts';
import { DRAFT_STATE, draftTitle } from '../kit/letter-labels.ts';
import { wirePayload } from '../kit/payload.ts';
import { unfold } from '../kit/row.ts';
import { DRAFT_CREATE, DRAFT_FRESH, DRAFT_PREVIEW, SHOW_DEAL } from '../verbs.ts';
import { asksText, type LetterAsks, uncertainText } from './letter-answer.ts';
import { type LetterSize, letterElements } from './letter-box.ts';
import { ccChoice, noteInput, type RecipientChoice, toChoice } from './letter-form.ts';
import { languageChoice, type ShownLanguage, shownLanguage } from './letter-language.ts';

/** A letter, as its preview shows it. */
export interface LetterView {
  readonly template: string;
  readonly to: readonly { readonly address: string }[];
  readonly cc: readonly { readonly address: string }[];
  readonly subject: string;
  readonly blocks: readonly LetterBlock[];
  readonly about: LetterAsks;
}

export interface DraftPreviewView {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  readonly letter: LetterView;
  /** The people the letter may go to. */
  readonly choices: readonly RecipientChoice[];
  /** The personal note as typed; empty without one. */
  readonly note: string;
  readonly language: ShownLanguage;
  /** Version of the preview, as in `ChosenLetter`. */
  readonly previewVersion: string;
  /** Version of the deal, as in `CheckedDeal`. */
  readonly dealVersion: string;
  /** The first contact on that card's page, counted from 0. */
  readonly from: number;
  readonly isDealCard: boolean;
  /** The viewer's existing draft of this letter; null without one. */
  readonly before: DealDraft | null;
  readonly notices: readonly string[];
  readonly reader: Reader;
  /** Whether the letter is unfolded, as somebody has asked to see it again. */
  readonly isOpen?: boolean;
}

/** From the most shown of the letter to the least; the first that fits a card is taken. */
const VERSIONS: readonly LetterSize[] = [
  { most: 400, width: 1200 },
  { most: 120, width: 1200 },
  { most: 60, width: 500 },
  { most: 30, width: 300 },
  { most: 8, width: 160 },
];

/** The folded letter, the folded fields of its copies and its note, and the folded languages. */
const LETTER_ID = 'letter';
const FIELDS_ID = 'fields';
const LANGUAGES_ID = 'languages';

/** The preview of a letter: to whom it goes and what it asks for; the letter itself is folded. Nothing is made before "Create draft". */
export function draftPreviewCard(view: DraftPreviewView): AdaptiveCard {
  return firstThatFits(VERSIONS.map((size) => () => build(view, size)));
}

function build(view: DraftPreviewView, size: LetterSize): AdaptiveCard {
  const {
    deal,
    letter,
    note,
    choices,
    dealVersion,
    from,
    isDealCard,
    before,
    notices,
    isOpen = false,
  } = view;
  const { dealId } = deal;
  const data = wirePayload({
    ...{ dealId, template: letter.template, previewVersion: view.previewVersion, from, isDealCard },
    language: view.language.chosen ?? undefined,
  });
  const said = answer(view);
  const creation = creating(before, data);
  const fields = unfold('Copies and note', FIELDS_ID);
  const body: Element[] = [
    nameHeading(said.title),
    line([run(`${typed(deal.customer)} · `), run(dealLine(deal), { isSubtle: true })], { spacing: 'none' }),
    ...noticeBox(notices),
    ...(before ? [beforeLine(before, view.reader)] : []),
    line([run('Subject: ', { isSubtle: true }), run(said.subject, { weight: 'bolder' })]),
    ...said.lines.map((one) => line([run(one)], { spacing: 'small' })),
    toChoice(choices, letter.to[0]?.address ?? ''),
    ...buttonRows([
      ...creation,
      unfold('Read the letter', LETTER_ID),
      // At most three are shown.
      creation.length > 1 ? behindDots(fields) : fields,
      behindDots(unfold('Another language', LANGUAGES_ID)),
      behindDots(executeAnyway('Back', SHOW_DEAL, wirePayload({ dealId, from, dealVersion, isDealCard }))),
    ]),
    {
      type: 'Container',
      id: FIELDS_ID,
      isVisible: false,
      spacing: 'medium',
      items: [
        ...ccChoice(choices, letter.cc),
        noteInput(note),
        {
          type: 'ActionSet',
          spacing: 'small',
          actions: [execute('Update preview', DRAFT_PREVIEW, data)],
        },
      ],
    },
    {
      type: 'Container',
      id: LANGUAGES_ID,
      isVisible: false,
      spacing: 'medium',
      items: languageChoice(view.language, data),
    },
    {
      type: 'Container',
      id: LETTER_ID,
      isVisible: isOpen,
      spacing: 'medium',
      separator: true,
      items: letterElements(letter.blocks, size),
    },
  ];
  const fallback = [
    ...notices.map((notice) => typed(notice, 300)),
    said.title,
    `${typed(deal.customer)} · ${dealLine(deal)}`,
    `To: ${letter.to.map(({ address }) => address).join(', ')}`,
    said.subject,
    ...said.lines,
  ];
  return card(fallback.join('\n'), body);
}

/** The button that makes the draft; beside one that its sender has edited it makes a second one, and the first can be opened. */
function creating(before: DealDraft | null, data: ActionData): readonly Action[] {
  const { generation } = before ?? {};
  if (before?.state !== 'edited' || generation === undefined)
    return [primary(execute('Create draft', DRAFT_CREATE, data))];
  const open = openInOutlook(before.webLink);
  const second = execute('Create a second draft', DRAFT_FRESH, { ...data, generation });
  return open ? [primary({ ...open, title: 'Open my draft' }), second] : [primary(second)];
}

/** What the preview says before anything else. */
function answer({ letter, deal, evaluation, language }: DraftPreviewView) {
  const copies = letter.cc.map(({ address }) => typed(address, 120)).join(', ');
  return {
    title: draftTitle(letter.template),
    subject: typed(letter.subject, 250),
    lines: [
      asksText(letter.about),
      uncertainText(letter.about, deal, evaluation),
      copies === '' ? '' : `Copy to ${copies}`,
      shownLanguage(language),
    ].filter(Boolean),
  };
}

function beforeLine(before: DealDraft, reader: Reader): Element {
  const { state, again } = beforeWords(before, reader);
  return line([run(state, { weight: 'bolder' }), run(again)], { spacing: 'small' });
}

/** What is said of the viewer's existing draft: its state, and the effect of "Create draft" on it, if any. */
export function beforeWords(
  before: DealDraft,
  reader: Reader,
): { readonly state: string; readonly again: string } {
  const state = `You have one already: ${DRAFT_STATE[before.state].word}, ${dateOfText(before.changedAt, reader)}.`;
  return { state, again: AGAIN[before.state] };
}

const UPDATES = ' Unless you have edited it, it will say what is shown here.';
const FRESH = ' You will be asked whether you want another.';

/** The effect of "Create draft" on an existing draft, by that draft's state. */
const AGAIN: Readonly<Record<DraftState, string>> = {
  making: '',
  drafted: UPDATES,
  edited: ' It stays as it is.',
  sent: FRESH,
  replied: FRESH,
  deleted: FRESH,
  failed: '',
};
