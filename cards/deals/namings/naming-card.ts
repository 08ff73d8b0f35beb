import type { DealPosition } from '../../../src/domain/people/team.ts';
import { messageCard } from '../../common/message.ts';
import type { Action, ActionData, AdaptiveCard, Container, Element } from '../../kit/adaptive-card.ts';
import { buttonRows, primary, toldApart } from '../../kit/button-rows.ts';
import {
  card,
  execute,
  firstThatFits,
  line,
  nameHeading,
  noticeBox,
  run,
  typed,
} from '../../kit/elements.ts';
import { NAMING_DECLINE, NAMING_SHOW, NAMING_TAKE, NAMING_UNDO, SAY } from '../../verbs.ts';

/** The deals on which one colleague named the reader. */
export interface NamerView {
  /** Who named them: `person:…`. */
  readonly by: string;
  readonly name: string;
  readonly address: string | null;
  /** How many deals, and the ids of the first of them. */
  readonly deals: number;
  readonly dealIds: readonly string[];
  readonly positions: readonly DealPosition[];
}

/** The deals on which the reader was named, and which they have not answered. */
export interface NamingsView {
  readonly namers: readonly NamerView[];
  /** How many more people named them. */
  readonly more: number;
  /** The instant at which they are told, ISO 8601; an answer is to what was told by then. */
  readonly told: string;
}

/** A card that tells somebody on which deals colleagues named them. */
export function namingsCard(view: NamingsView, notices: readonly string[] = []): AdaptiveCard {
  return card([...notices, ...textLines(view)].join('\n'), [...noticeBox(notices), ...elements(view)]);
}

/** A card with what its reader was named on, below its title and its remark. */
export function withNamings(shown: AdaptiveCard, view: NamingsView | null): AdaptiveCard {
  if (!view) return shown;
  const [title, remark, ...rest] = shown.body;
  const box: Container = { type: 'Container', style: 'emphasis', bleed: true, items: elements(view) };
  const body = [title, remark, box, ...rest].filter((element) => element !== undefined);
  const fallbackText = [shown.fallbackText, ...textLines(view)].join('\n');
  return firstThatFits([() => ({ ...shown, fallbackText, body }), () => namingsCard(view)]);
}

function elements({ namers, more, told }: NamingsView): readonly Element[] {
  return [
    ...namers.flatMap((namer) => [
      line([run(namedText(namer), { weight: 'bolder' })], { spacing: 'small' }),
      ...addressLine(namer),
      ...buttonRows(
        answers({ by: namer.by, told }, namer.deals, true).map((one) => toldApart(namedText(namer), one)),
      ),
    ]),
    line([run(ONCE_TAKEN, { isSubtle: true, size: 'small' })], { spacing: 'small' }),
    ...(more > 0 ? [line([run(moreText(more))], { spacing: 'small' })] : []),
  ];
}

const ONCE_TAKEN = 'Not on your lists or in your alerts until you take it.';

function moreText(more: number): string {
  return `${more} more ${more === 1 ? 'person has' : 'people have'} named you: say "my deals" once you have answered these.`;
}

function textLines({ namers, more }: NamingsView): readonly string[] {
  return [
    ...namers.flatMap((namer) => [namedText(namer), whichText(namer)]),
    ONCE_TAKEN,
    ...(more > 0 ? [moreText(more)] : []),
  ];
}

function namedText({ name, deals, dealIds, positions }: NamerView): string {
  const what = deals === 1 ? typed(dealIds[0], 60) : `${deals} deals`;
  return `${typed(name, 60)} named you on ${what}, as ${positionsText(positions)}`;
}

function whichText({ address, deals, dealIds }: NamerView): string {
  const more = deals - dealIds.length;
  const ids = dealIds.map((id) => typed(id, 40)).join(', ');
  const which = deals === 1 ? '' : more > 0 ? `${ids}, +${more}` : ids;
  return [typed(address, 80), which].filter(Boolean).join(' · ');
}

function positionsText(positions: readonly DealPosition[]): string {
  const words = positions.map((position) => position.toUpperCase());
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}

/** The address of whoever named the reader, by which they tell who it is; their deals are shown at a press. */
function addressLine({ address }: NamerView): readonly Element[] {
  if (address === null) return [];
  return [line([run(typed(address, 80), { isSubtle: true, size: 'small' })], { spacing: 'none' })];
}

/** The buttons with which somebody answers that they were named on some deals. */
export function answers(which: ActionData, deals: number, shows = false): readonly Action[] {
  return [
    primary(execute(deals === 1 ? 'Take it' : 'Take them', NAMING_TAKE, which)),
    execute('Not mine', NAMING_DECLINE, which),
    ...(shows ? [execute('Show', NAMING_SHOW, { ...which, from: 0 })] : []),
  ];
}

/** What came of an answer. */
export interface AnsweredView {
  readonly answer: 'taken' | 'declined';
  readonly dealIds: readonly string[];
  /** The customer of the only deal; null where there are several. */
  readonly customer: string | null;
  /** The id by which it is undone. */
  readonly decision: string;
}

/** The receipt of an answer, with a button that undoes it. */
export function answeredCard({ answer, dealIds, customer, decision }: AnsweredView): AdaptiveCard {
  const [only, ...others] = dealIds;
  const one = others.length === 0;
  const what = one ? typed(customer ?? only, 60) : `${dealIds.length} deals`;
  const [title, text] =
    answer === 'taken'
      ? [
          `You took ${what}`,
          `${one ? typed(only, 60) : 'They'} ${one ? 'is' : 'are'} on your lists and in your alerts now.`,
        ]
      : [
          `${what} ${one ? 'is' : 'are'} not yours`,
          `You are not asked again; ${one ? 'its' : 'their'} team sees that you declined.`,
        ];
  return card(
    [title, text].join('\n'),
    [nameHeading(title), line([run(text)], { spacing: 'none' })],
    [execute('Undo', NAMING_UNDO, { decision }), execute('Show my deals', SAY, { text: 'my deals' })],
  );
}

/** The card of an answer, or of its undoing, that came to nothing. */
export function nothingToAnswerCard(what: 'take' | 'decline' | 'undo' | 'show'): AdaptiveCard {
  const text =
    what === 'undo'
      ? 'It is undone already, or the deal no longer names you.'
      : 'You have answered it already, or are no longer named there.';
  return messageCard({ title: `Nothing to ${what}`, text: [text], commands: ['my deals'] });
}
