import type * as Renderer from 'adaptivecards';
import type { Action, AdaptiveCard, Element } from '../../../cards/kit/adaptive-card.ts';
import { partsOf } from './card-text.ts';
import { hostConfig } from './look.ts';

declare global {
  /** What `once/environment.cjs` makes once for all the test files of a worker. */
  var loadedOnce: { cardWindow(): { readonly AdaptiveCards: typeof Renderer } };
}
const renderer = globalThis.loadedOnce.cardWindow().AdaptiveCards;

/** A card as Microsoft's own renderer draws it, in the version of the format Teams knows. */
export interface Rendered {
  /** What the renderer found wrong with the card; empty for a good one. */
  readonly faults: readonly string[];
  /** The names of the elements it is drawn with, each once. */
  readonly elements: readonly string[];
  readonly text: string;
  /** The texts that were read as Markdown. */
  readonly markdown: readonly string[];
}

/** What is needed of an element. */
interface Drawn {
  readonly textContent: string;
  querySelectorAll(
    selector: string,
  ): Iterable<{ readonly tagName: string }> & ArrayLike<{ readonly tagName: string }>;
}

/** Elements of Teams alone. Each is typed with a fallback, without which the renderer would draw nothing. */
const OF_TEAMS = /^Unknown element type "(?:Badge|ProgressBar|Chart\.HorizontalBar\.Stacked)"\. Fallback/;

/** Buttons behind the dots are counted as if they were shown, by the renderer's validation alone. */
const TOO_MANY = /^Maximum number of actions exceeded/;
const MOST_SHOWN = 6;

/** Choices that the host looks up as one types: Teams knows them in 1.5, with no choices of the card's own. */
const LOOKED_UP = /^Property "choices\.data" is supported in version 1\.6/;
const NO_CHOICE = /^An Input\.ChoiceSet must have at least one choice/;

function isExpected(message: string, content: AdaptiveCard): boolean {
  if (TOO_MANY.test(message)) return mostShown(content) <= MOST_SHOWN;
  if (NO_CHOICE.test(message)) return !hasNoChoice(content);
  return OF_TEAMS.test(message) || LOOKED_UP.test(message);
}

/** Whether there is nothing to choose in a field, which nobody looks up either. */
function hasNoChoice(content: AdaptiveCard): boolean {
  return partsOf(content).some(
    ({ part }) =>
      part.type === 'Input.ChoiceSet' && (part.choices as unknown[]).length === 0 && !part['choices.data'],
  );
}

/** The most buttons that one row of a card shows. */
function mostShown({ body, actions = [] }: AdaptiveCard): number {
  const shown = (row: readonly Action[]) => row.filter(({ mode }) => mode !== 'secondary').length;
  const inElement = (element: Element): number[] => {
    if (element.type === 'ActionSet') return [shown(element.actions)];
    if (element.type === 'Container') return element.items.flatMap(inElement);
    if (element.type === 'ColumnSet') return element.columns.flatMap(({ items }) => items.flatMap(inElement));
    return [];
  };
  return Math.max(shown(actions), ...body.flatMap(inElement));
}

/** Parses, validates and draws a card. */
export function renderCard(content: AdaptiveCard): Rendered {
  const markdown: string[] = [];
  renderer.AdaptiveCard.onProcessMarkdown = (text, result) => {
    markdown.push(text);
    result.didProcess = true;
    result.outputHtml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  };
  const context = new renderer.SerializationContext(renderer.Versions.v1_5);
  const card = new renderer.AdaptiveCard();
  card.hostConfig = new renderer.HostConfig(hostConfig('light'));
  card.parse(JSON.parse(JSON.stringify(content)), context);
  const found = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  for (const { message } of card.validateProperties().validationEvents) found.push(message);
  const faults = found.filter((message) => !isExpected(message, content));
  if (card.shouldFallback()) faults.push('the card falls back to its fallback text');
  const drawn = card.render() as Drawn | undefined;
  if (!drawn) faults.push('nothing was drawn');
  return {
    faults,
    markdown,
    // Few ask for these two.
    get elements() {
      const names = Array.from(drawn?.querySelectorAll('*') ?? [], ({ tagName }) => tagName.toLowerCase());
      return [...new Set(names)];
    },
    get text() {
      return drawn?.textContent ?? '';
    },
  };
}
