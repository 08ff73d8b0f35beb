import type * as Renderer from 'adaptivecards';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
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
  const faults = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  for (const { message } of card.validateProperties().validationEvents) faults.push(message);
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
