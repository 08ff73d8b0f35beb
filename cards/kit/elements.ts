import type {
  Action,
  ActionData,
  AdaptiveCard,
  Column,
  Container,
  Element,
  ExecuteAction,
  RichTextBlock,
  TextBlock,
  TextRun,
} from './adaptive-card.ts';
import { cardJson } from './card-json.ts';

/** Size limit of a card in a message, in bytes of UTF-8: Microsoft's oldest, which every client accepts. */
export const MAX_CARD_BYTES = 28 * 1024;

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

/** A text run, which clients show verbatim. */
export function run(text: string, style?: RunStyle): TextRun {
  return style === undefined ? { type: 'TextRun', text } : { type: 'TextRun', text, ...style };
}

/** A block of text runs, which wraps. */
export function line(
  runs: readonly TextRun[],
  more: Omit<RichTextBlock, 'type' | 'inlines'> = {},
): RichTextBlock {
  return { type: 'RichTextBlock', ...more, inlines: runs };
}

/** A column with a value below its label. */
export function stat(label: string, value: string): Column {
  return {
    type: 'Column',
    width: 'stretch',
    items: [
      line([run(label, { size: 'small' })]),
      line([run(value, { weight: 'bolder' })], { spacing: 'none' }),
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

/** The size of a card's JSON in bytes of UTF-8. */
export function cardBytes(content: AdaptiveCard): number {
  return cardJson(content).length;
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
