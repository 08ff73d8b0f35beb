import { addressKey } from '../../src/domain/address.ts';
import type { Deal } from '../../src/domain/deal.ts';
import type { DealDraft, DraftState } from '../../src/domain/drafts/deal-draft.ts';
import { MOST_LETTER_NOTE } from '../../src/domain/drafts/letter-note.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { dealLine } from '../deals/labels.ts';
import type { AdaptiveCard, ChoiceSet, Container, Element } from '../kit/adaptive-card.ts';
import {
  card,
  execute,
  executeAnyway,
  firstThatFits,
  heading,
  line,
  noticeBox,
  run,
  typed,
} from '../kit/elements.ts';
import { DRAFT_STATE, draftTimes, draftTitle } from '../kit/letter-labels.ts';
import { wirePayload } from '../kit/payload.ts';
import { DRAFT_CREATE, DRAFT_PREVIEW, SHOW_DEAL } from '../verbs.ts';

/** A person a letter can go to. */
export interface RecipientChoice {
  readonly address: string;
  /** The name; empty when it is not known. */
  readonly name: string;
  /** Their position on the deal, such as `partner contact`. */
  readonly who: string;
}

/** A letter, as its preview shows it. */
export interface LetterView {
  readonly template: string;
  readonly to: readonly { readonly address: string }[];
  readonly cc: readonly { readonly address: string }[];
  readonly subject: string;
  /** Its paragraphs and points, one a line of any length. */
  readonly lines: readonly string[];
}

export interface DraftPreviewView {
  readonly deal: Deal;
  readonly letter: LetterView;
  /** The people the letter may go to. */
  readonly choices: readonly RecipientChoice[];
  /** The personal note as typed; empty without one. */
  readonly note: string;
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
}

/**
 * The numbers of lines shown and of characters in each, from the most to the fewest; the first that fits a card is
 * taken.
 */
const VERSIONS: readonly { readonly most: number; readonly width: number }[] = [
  { most: 400, width: 1200 },
  { most: 120, width: 1200 },
  { most: 60, width: 500 },
  { most: 30, width: 300 },
  { most: 8, width: 160 },
];
type Size = (typeof VERSIONS)[number];

/** The preview of a letter, with fields for its recipients and a note. Nothing is made before "Create draft". */
export function draftPreviewCard(view: DraftPreviewView): AdaptiveCard {
  return firstThatFits(VERSIONS.map((size) => () => build(view, size)));
}

function build(view: DraftPreviewView, size: Size): AdaptiveCard {
  const { deal, letter, note, previewVersion, dealVersion, from, isDealCard, before, notices } = view;
  const { dealId } = deal;
  const title = draftTitle(letter.template);
  const body: Element[] = [
    ...noticeBox(notices),
    line([run(title, { size: 'large', weight: 'bolder' })]),
    line([run(`${typed(deal.customer)} · `), run(dealLine(deal), { isSubtle: true })], { spacing: 'none' }),
    ...(before ? [beforeLine(before, view.reader)] : []),
    toChoice(view.choices, letter.to[0]?.address ?? ''),
    ...ccChoice(view),
    {
      type: 'Input.Text',
      id: 'note',
      label: 'Personal note (optional)',
      isMultiline: true,
      maxLength: MOST_LETTER_NOTE,
      placeholder: 'In your own words and language; stands at the top of the letter',
      ...(note === '' ? {} : { value: note }),
    },
    heading('As it will look'),
    letterBox(letter, size),
  ];
  const data = wirePayload({ dealId, template: letter.template, previewVersion, from, isDealCard });
  const fallback = [
    ...notices.map((notice) => typed(notice, 300)),
    title,
    `${typed(deal.customer)} · ${dealLine(deal)}`,
    `To: ${letter.to.map(({ address }) => address).join(', ')}`,
    typed(letter.subject, 250),
  ];
  return card(fallback.join('\n'), body, [
    execute('Create draft', DRAFT_CREATE, data),
    execute('Update preview', DRAFT_PREVIEW, data),
    executeAnyway('Back', SHOW_DEAL, wirePayload({ dealId, from, dealVersion, isDealCard })),
  ]);
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
  const state = `There is one by you already: ${DRAFT_STATE[before.state].word} (${draftTimes(before, reader)}).`;
  return { state, again: AGAIN[before.state] };
}

const UPDATES = ' Unless you have edited it since, it will say what is shown here: copies and note, too.';
const FRESH = ' You will be asked whether you want a fresh one.';

/** The effect of "Create draft" on an existing draft, by that draft's state. */
const AGAIN: Readonly<Record<DraftState, string>> = {
  making: '',
  drafted: UPDATES,
  edited: ' It will be left as it is.',
  sent: FRESH,
  replied: FRESH,
  deleted: FRESH,
  failed: '',
};

/** The choice of the recipient: a list, whose items every client draws as plain text. */
export function toChoice(choices: readonly RecipientChoice[], to: string): ChoiceSet {
  const chosen = choices.find(({ address }) => addressKey(address) === addressKey(to));
  return {
    type: 'Input.ChoiceSet',
    id: 'to',
    label: 'To',
    style: 'compact',
    choices: choices.map(({ name, address, who }) => ({
      title: `${name === '' ? '' : `${typed(name, 60)} · `}${typed(address, 120)} (${who})`,
      value: address,
    })),
    isRequired: true,
    errorMessage: 'Choose whom it goes to.',
    ...(chosen ? { value: chosen.address } : {}),
  };
}

/** The choice of copies: boxes. Clients may read their titles as Markdown, so these hold no typed names. */
function ccChoice({ letter, choices }: DraftPreviewView): readonly ChoiceSet[] {
  if (choices.length < 2) return [];
  const chosen = new Set(letter.cc.map(({ address }) => addressKey(address)));
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'cc',
      label: 'Copy to (optional)',
      style: 'expanded',
      isMultiSelect: true,
      wrap: true,
      choices: choices.map(({ address, who }) => ({
        title: `${who}: ${typed(address, 120)}`,
        value: address,
      })),
      value: choices
        .filter(({ address }) => chosen.has(addressKey(address)))
        .map(({ address }) => address)
        .join(','),
    },
  ];
}

function letterBox({ subject, lines }: LetterView, { most, width }: Size): Container {
  const items: Element[] = [line([run(typed(subject, 250), { weight: 'bolder' })])];
  let isApart = true;
  for (const one of lines.slice(0, most)) {
    const said = typed(one, width);
    if (said !== '') items.push(line([run(indented(one, said))], { spacing: isApart ? 'small' : 'none' }));
    isApart = said === '';
  }
  const more = lines.slice(most).filter((one) => one.trim() !== '').length;
  const rest = `… and ${more} more ${more === 1 ? 'line' : 'lines'}. All of it goes into the draft.`;
  if (more > 0) items.push(line([run(rest, { isSubtle: true })], { spacing: 'small' }));
  return { type: 'Container', style: 'emphasis', spacing: 'small', items };
}

/** Indents a list item's further lines below its first. */
function indented(one: string, said: string): string {
  return /^ {2,}/.test(one) ? `\u2003${said}` : said;
}
