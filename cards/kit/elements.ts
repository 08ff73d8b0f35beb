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

/** Microsoft's oldest limit for a card in a message, which every client keeps to. In bytes of UTF-8. */
export const MAX_CARD_BYTES = 28 * 1024;

/** Characters that draw nothing but change how the rest is drawn: control, bidirectional, zero-width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/** Nearly every text: nothing in it has to be looked at any closer. */
const PLAIN = /^(?:[!-z|}~]+ )*[!-z|}~]*$/;

/**
 * What a person typed, fit to be shown in a text run: one line, no unseen characters, not too long. Runs do
 * not read Markdown; only the `{{DATE(…)}}` of Adaptive Cards would be acted on, so its braces are parted.
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

/** A stretch of text. Whatever is in it is shown as it is. */
export function run(text: string, style?: RunStyle): TextRun {
  return style === undefined ? { type: 'TextRun', text } : { type: 'TextRun', text, ...style };
}

/** A line of runs, which wraps where it has to. */
export function line(
  runs: readonly TextRun[],
  more: Omit<RichTextBlock, 'type' | 'inlines'> = {},
): RichTextBlock {
  return { type: 'RichTextBlock', ...more, inlines: runs };
}

/** A figure with what it is above it, to stand beside others. */
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

/** Lines that are to be read before the rest. What people typed may stand in them. */
export function noticeBox(notices: readonly string[]): readonly Container[] {
  if (notices.length === 0) return [];
  const items = notices.map((notice) => line([run(typed(notice, 300))], { spacing: 'small' }));
  return [{ type: 'Container', style: 'emphasis', bleed: true, items }];
}

/** A button whose press comes to the handler registered for the verb, from old clients too. */
export function execute(title: string, verb: string, data: ActionData = {}): ExecuteAction {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
  };
}

/** A button that works whatever is filled in on the card: it neither sends nor checks that. */
export function executeAnyway(title: string, verb: string, data: ActionData = {}): ExecuteAction {
  const button = execute(title, verb, data);
  return { ...button, associatedInputs: 'none', fallback: { ...button.fallback, associatedInputs: 'none' } };
}

/** A whole card. `fallbackText` is what clients show that can't draw it, and what is read out. */
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

/** The size of a card as it is sent. */
export function cardBytes(content: AdaptiveCard): number {
  return cardJson(content).length;
}

/** The first of some ever shorter versions of a card that is small enough; the last, when none is. */
export function firstThatFits(versions: readonly (() => AdaptiveCard)[]): AdaptiveCard {
  let made: AdaptiveCard | null = null;
  for (const make of versions) {
    made = make();
    if (cardBytes(made) <= MAX_CARD_BYTES) return made;
  }
  if (!made) throw new RangeError('a card needs at least one version');
  return made;
}
