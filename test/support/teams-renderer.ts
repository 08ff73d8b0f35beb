import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Renderer from 'adaptivecards';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { hostConfig } from './teams-look.ts';

/** What is needed of jsdom; its own types would bring those of a browser into the whole project. */
interface Page {
  readonly window: { readonly AdaptiveCards: typeof Renderer; eval(script: string): unknown };
}
const require = createRequire(import.meta.url);
const { JSDOM }: { JSDOM: new (html: string, options: { runScripts: 'outside-only' }) => Page } =
  require('jsdom');

const { window } = new JSDOM('<!doctype html>', { runScripts: 'outside-only' });
window.eval(readFileSync(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8'));
// jsdom lays nothing out, so it has no `innerText`, with which the renderer writes its runs.
window.eval(`Object.defineProperty(HTMLElement.prototype, 'innerText', {
  set(text) { this.textContent = text; },
});`);
// What is not laid out needs no styles either, and reading and writing them took half the time of drawing.
window.eval(`Object.defineProperty(HTMLElement.prototype, 'style', {
  get() {
    this.plainStyle ??= { setProperty() {}, removeProperty() {}, getPropertyValue: () => '' };
    return this.plainStyle;
  },
});`);
const renderer = window.AdaptiveCards;

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
  const elements = Array.from(drawn?.querySelectorAll('*') ?? [], ({ tagName }) => tagName.toLowerCase());
  return { faults, elements: [...new Set(elements)], text: drawn?.textContent ?? '', markdown };
}
