import type { Action, AdaptiveCard, Element } from '../../../cards/kit/adaptive-card.ts';

/** What must be read where a card is drawn: one of several texts, as a host that does not draw an element draws its fallback. */
export interface DrawnText {
  readonly element: string;
  /** Each way in which it may be drawn: the texts that are read then. */
  readonly ways: readonly (readonly string[])[];
}

/** The texts of a card that a host must draw, whichever elements it knows; what is folded is drawn, and hidden. */
function drawnTexts({ body, actions = [] }: AdaptiveCard): readonly DrawnText[] {
  return [...body.flatMap(ofElement), ...actions.flatMap(ofAction)];
}

function ofElement(element: Element): readonly DrawnText[] {
  const { type, fallback } = element as { readonly type: string; readonly fallback?: Element | 'drop' };
  const own = ownTexts(element);
  if (fallback === undefined) return own;
  const other = fallback === 'drop' ? [] : ofElement(fallback);
  return [{ element: type, ways: [firstWays(own), firstWays(other)] }];
}

function firstWays(texts: readonly DrawnText[]): readonly string[] {
  return texts.flatMap(({ ways: [first = []] }) => first);
}

function ownTexts(element: Element): readonly DrawnText[] {
  const reads = (...texts: readonly string[]) => [{ element: element.type, ways: [texts] }];
  switch (element.type) {
    case 'TextBlock':
    case 'Badge':
      return reads(element.text);
    case 'RichTextBlock':
      return reads(...element.inlines.map(({ text }) => text));
    case 'FactSet':
      return reads(...element.facts.flatMap(({ title, value }) => [title, value]));
    case 'Container':
      return element.items.flatMap(ofElement);
    case 'ColumnSet':
      return element.columns.flatMap(({ items }) => items.flatMap(ofElement));
    case 'ActionSet':
      return element.actions.flatMap(ofAction);
    case 'Input.ChoiceSet':
      return reads(
        element.label,
        ...(element.style === 'expanded' ? element.choices.map(({ title }) => title) : []),
      );
    case 'Input.Toggle':
      return reads(element.label, element.title);
    case 'Input.Text':
    case 'Input.Date':
    case 'Input.Time':
      return reads(element.label);
    case 'Chart.HorizontalBar.Stacked':
      return reads(...element.data.map(({ title }) => title ?? ''));
    case 'ProgressBar':
      return [];
  }
}

/** A button in sight; those behind the dots are in a menu that is not open. */
function ofAction({ type, title, mode }: Action): readonly DrawnText[] {
  return mode === 'secondary' ? [] : [{ element: type, ways: [[title]] }];
}

/** The texts of a card that are not read in what was drawn of it, with their elements. */
export function droppedTexts(card: AdaptiveCard, drawn: string): readonly string[] {
  const there = plainText(drawn);
  return drawnTexts(card)
    .filter(({ ways }) => !ways.some((texts) => texts.every((text) => there.includes(plainText(text)))))
    .map(({ element, ways }) => `${element}: ${ways.map((texts) => texts.join(' | ')).join(' or ')}`);
}

/** A text by its letters and figures alone: blanks are drawn in many ways, and marks of Markdown not at all. */
function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}
