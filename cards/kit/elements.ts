import type {
  Action,
  ActionData,
  AdaptiveCard,
  Badge,
  Column,
  Container,
  Element,
  ExecuteAction,
  RichTextBlock,
  TextBlock,
  TextRun,
} from './adaptive-card.ts';
import { cardJson } from './card-json.ts';

/**
 * Size limit of a card in a message, in bytes of UTF-16. Teams takes messages of 100 KB in it and asks for at most 80, of which the
 * rest is for the message around the card.
 */
export const MAX_CARD_BYTES = 72 * 1024;

/** Characters that draw nothing but change how the rest is drawn: control, bidirectional, zero-width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/** Texts that `typed` returns unchanged: printable ASCII with single spaces and no `{`, as most are. */
const PLAIN = /^(?:[!-z|}~]+ )*[!-z|}~]*$/;

/**
 * A typed text made fit for a text run: one line, no unseen characters, at most `most` characters. Runs do not
 * read Markdown; only the `{{DATE(…)}}` of Adaptive Cards would be expanded, so its braces are parted.
 */
export function typed(text: string | null | undefined, most = 120): string {
  if (text === null || text === undefined) return '';
  if (text.length <= most && PLAIN.test(text)) return text;
  const line = text
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\{(?=\{)/g, '{ ');
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

type RunStyle = Omit<TextRun, 'type' | 'text'>;

/**
 * A text run, which clients show verbatim. What is good, and what is open, is said by its words and its sign alone: the green and the
 * yellow are too pale to be read on white in some hosts (2:1 in the Playground).
 */
export function run(text: string, style?: RunStyle): TextRun {
  if (style === undefined) return { type: 'TextRun', text };
  const { color, ...rest } = style;
  if (color === undefined || color === 'good' || color === 'warning')
    return { type: 'TextRun', text, ...rest };
  return { type: 'TextRun', text, ...style };
}

/** A block of text runs, which wraps. */
export function line(
  runs: readonly TextRun[],
  more: Omit<RichTextBlock, 'type' | 'inlines'> = {},
): RichTextBlock {
  return { type: 'RichTextBlock', ...more, inlines: runs };
}

/**
 * A column with a value, and what it is measured by below it.
 * @param as what hosts that know it draw in place of the value
 */
export function stat(value: string, below: string, as?: Omit<Badge, 'fallback'>): Column {
  const shown = line([run(value, { weight: 'bolder' })]);
  return {
    type: 'Column',
    width: 'stretch',
    items: [
      as ? { ...as, fallback: shown } : shown,
      ...(below === '' ? [] : [line([run(below, { size: 'small' })], { spacing: 'none' })]),
    ],
  };
}

/** A heading in fixed words. */
export function heading(
  text: string,
  more: Omit<TextBlock, 'type' | 'text' | 'wrap' | 'style'> = {},
): TextBlock {
  return {
    type: 'TextBlock',
    text,
    wrap: true,
    style: 'heading',
    weight: 'bolder',
    spacing: 'medium',
    ...more,
  };
}

/** Names that Markdown reads as they are: letters, figures, single spaces, and marks that mean nothing to it. */
const PLAIN_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N},'’/()]|[ -](?=[\p{L}\p{N}(&])|[.](?= |$)|&(?= ))*$/u;

/** A typed name as the heading of a card; one that Markdown might read otherwise is as large, but no heading. */
export function nameHeading(name: string): TextBlock | RichTextBlock {
  return typedHeading(name, { size: 'large' });
}

/** A typed text as a heading; one that Markdown might read otherwise looks the same, but is none. */
export function typedHeading(
  text: string,
  { size, spacing = 'medium' }: Pick<TextBlock, 'size' | 'spacing'> = {},
): TextBlock | RichTextBlock {
  const sized = size === undefined ? {} : { size };
  if (PLAIN_NAME.test(text) && !/^\d+[.)]/.test(text)) return heading(text, { ...sized, spacing });
  return line([run(text, { ...sized, weight: 'bolder' })], { spacing });
}

/** A box of notices for the top of a card; empty if there are none. The notices may contain typed text. */
export function noticeBox(notices: readonly string[]): readonly Container[] {
  if (notices.length === 0) return [];
  const items = notices.map((notice) => line([run(typed(notice, 300))], { spacing: 'small' }));
  return [{ type: 'Container', style: 'emphasis', bleed: true, items }];
}

/** A button that invokes the handler of a verb; old clients submit the same payload. */
export function execute(title: string, verb: string, data: ActionData = {}): ExecuteAction {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
  };
}

/** A button with `associatedInputs: none`: its press neither sends nor validates the card's inputs. */
export function executeAnyway(title: string, verb: string, data: ActionData = {}): ExecuteAction {
  const button = execute(title, verb, data);
  return { ...button, associatedInputs: 'none', fallback: { ...button.fallback, associatedInputs: 'none' } };
}

/** A card. Clients that can't draw it show `fallbackText`, which is also read out. */
export function card(
  fallbackText: string,
  body: readonly Element[],
  actions: readonly Action[] = [],
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText,
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** The size of a card's JSON in bytes of UTF-16, as Teams counts it. */
export function cardBytes(content: AdaptiveCard): number {
  return 2 * cardJson(content).length;
}

/** The first of ever shorter versions of a card that is within `MAX_CARD_BYTES`; the last if none is. */
export function firstThatFits(versions: readonly (() => AdaptiveCard)[]): AdaptiveCard {
  let made: AdaptiveCard | null = null;
  for (const make of versions) {
    made = make();
    if (cardBytes(made) <= MAX_CARD_BYTES) return made;
  }
  if (!made) throw new RangeError('a card needs at least one version');
  return made;
}
