import type { AdaptiveCard, ExecuteAction } from '../../../cards/kit/adaptive-card.ts';

/** A part of a card, and where it stands in it. */
export interface CardPart {
  readonly path: string;
  readonly part: Readonly<Record<string, unknown>>;
}

/** Every object of a card, from the outside in. */
export function partsOf(card: AdaptiveCard): CardPart[] {
  const found: CardPart[] = [];
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((one, at) => void walk(one, `${path}[${at}]`));
    else if (typeof value === 'object' && value !== null) {
      found.push({ path, part: value as CardPart['part'] });
      for (const [name, one] of Object.entries(value)) walk(one, `${path}.${name}`);
    }
  };
  walk(card, 'card');
  return found;
}

/** The lines a person reads on a card: text blocks, facts, and the runs of each rich text put together. */
export function linesOf(card: AdaptiveCard): string[] {
  return partsOf(card).flatMap(({ part: { type, text, inlines, facts } }) => {
    if (type === 'TextBlock') return [String(text)];
    if (type === 'FactSet')
      return (facts as { title: string; value: string }[]).map(({ title, value }) => `${title} ${value}`);
    if (type !== 'RichTextBlock') return [];
    return [(inlines as { text: string }[]).map((run) => run.text).join('')];
  });
}

/** The first line, which says what the card is about. */
export function titleOf(card: AdaptiveCard): string {
  return linesOf(card)[0] ?? '';
}

/** Every button that comes back to the bot, those behind a row of a list included, but not the refresh. */
export function buttonsOf(card: AdaptiveCard): ExecuteAction[] {
  return partsOf(card)
    .filter(({ path, part }) => part.type === 'Action.Execute' && path !== 'card.refresh.action')
    .map(({ part }) => part as unknown as ExecuteAction);
}

/** The button with a title, however its ids are kept in one line; of a row, which is named by all that it reads, the beginning will do. */
export function button(card: AdaptiveCard, title: string): ExecuteAction {
  const buttons = buttonsOf(card);
  const read = (one: ExecuteAction) => one.title.replaceAll('\u2011', '-').replaceAll('\u00A0', ' ');
  const found =
    buttons.find((one) => read(one) === title) ?? buttons.find((one) => read(one).startsWith(`${title} `));
  if (!found) throw new Error(`no button "${title}", but ${buttonsOf(card).map((one) => one.title)}`);
  return found;
}
