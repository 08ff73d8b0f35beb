import type { AdaptiveCard, ChoiceSet, Element } from '../../cards/kit/adaptive-card.ts';
import { button, linesOf, partsOf } from '../support/teams/card-text.ts';
import type { Sent } from '../support/teams/connector.ts';
import type { Person } from './book.ts';
import { drawnCard } from './drawn.ts';
import type { PressStep } from './script.ts';

/** A card in the conversation. Whoever pressed a button may see another one than the others. */
interface Shown {
  readonly number: number;
  /** Whose chat it stands in, or who alone sees it; null where everybody does. */
  readonly of: Person | null;
  forAll: AdaptiveCard;
  readonly own: Map<Person, AdaptiveCard>;
}

export interface FoundCard {
  readonly id: string;
  readonly number: number;
  readonly card: AdaptiveCard;
}

interface Offer {
  readonly name: string;
  readonly context: unknown;
}

type Attachment = { readonly contentType: string; readonly name?: string; readonly content: unknown };

/** What stands in a conversation, as everybody in it sees it. */
export class Screen {
  readonly #isPersonal: boolean;
  readonly #cards = new Map<string, Shown>();
  /** What cards have read like, and where: a card that reads like one before is not written out again. */
  readonly #read = new Map<string, string>();
  #offer: Offer | null = null;

  constructor(isPersonal: boolean) {
    this.#isPersonal = isPersonal;
  }

  /** The newest card that somebody sees, or the newest with a line. */
  find(by: Person, line?: string, newer = 0): FoundCard {
    const seen = [...this.#cards]
      .filter(([, { of }]) => of === null || of === by)
      .map(([id, shown]) => ({ id, number: shown.number, card: shown.own.get(by) ?? shown.forAll }))
      .filter(({ card }) => line === undefined || linesOf(card).includes(line))
      .reverse();
    const found = seen[newer];
    if (!found) throw new Error(`${by} sees no ${newer > 0 ? 'older ' : ''}card with "${line}"`);
    return found;
  }

  offer(): Offer {
    if (!this.#offer) throw new Error('no file is offered');
    return this.#offer;
  }

  /** Takes what the bot sent, and tells it. */
  came({ method, activityId, activity, onlyFor }: Sent, id: string, by: Person): string[] {
    const [attachment] = (activity.attachments ?? []) as readonly Attachment[];
    if (!attachment) {
      const { text } = activity as { readonly text?: string };
      return activity.type === 'typing' ? [] : [`The bot writes: ${text}`];
    }
    if (attachment.contentType === 'application/vnd.microsoft.teams.card.file.consent')
      return this.#offered(attachment);
    const card = attachment.content as AdaptiveCard;
    if (method === 'POST') {
      const number = this.#cards.size + 1;
      const isAlone = this.#isPersonal || onlyFor !== null;
      this.#cards.set(id, { number, of: isAlone ? by : null, forAll: card, own: new Map() });
      return this.#drawn(
        `The bot posts card ${number}${onlyFor === null ? '' : `, which ${by} alone sees`}`,
        number,
        card,
      );
    }
    const shown = this.#cards.get(activityId ?? '');
    if (!shown) throw new Error(`the bot changes ${activityId}, which is not there`);
    const isSame = drawnCard(shown.forAll).join('\n') === drawnCard(card).join('\n');
    shown.forAll = card;
    shown.own.clear();
    const words = `The bot changes card ${shown.number} for ${onlyFor === null ? 'everybody' : `${by} alone`}`;
    return isSame ? [`${words}: it reads as before`] : this.#drawn(words, shown.number, card);
  }

  /** Takes what the press of a button was answered with, and tells it. */
  answered(told: { type: string; statusCode: number; value: unknown }, by: Person, id: string | null) {
    const { type, statusCode, value } = told;
    if (type === 'application/vnd.microsoft.activity.message') return [`${by} is told: ${value}`];
    if (type !== 'application/vnd.microsoft.card.adaptive') {
      const { message } = (value ?? {}) as { readonly message?: string };
      return [`${by} is told that it failed (${statusCode}): ${message}`];
    }
    const card = value as AdaptiveCard;
    const shown = this.#cards.get(id ?? '');
    if (!shown) throw new Error(`${id}, whose place a card takes, is not there`);
    const before = drawnCard(shown.own.get(by) ?? shown.forAll).join('\n');
    shown.own.set(by, card);
    const words = `${by} sees in place of card ${shown.number}`;
    return before === drawnCard(card).join('\n')
      ? [`${words}: the same`]
      : this.#drawn(words, shown.number, card);
  }

  #offered({ name = '', content }: Attachment): string[] {
    const { description, sizeInBytes, acceptContext } = content as Readonly<Record<string, unknown>>;
    this.#offer = { name, context: acceptContext };
    return [`The bot offers a file: ${name}, ${sizeInBytes} bytes: ${description} [Allow] [Decline]`];
  }

  #drawn(words: string, number: number, card: AdaptiveCard): string[] {
    const lines = drawnCard(card);
    const text = lines.join('\n');
    const before = this.#read.get(text);
    if (before !== undefined) return [`${words}: reads as ${before}`];
    this.#read.set(text, `card ${number} did`);
    return [`${words}:`, ...lines.map((line) => `  ${line}`)];
  }
}

type Input = Extract<Element, { readonly label: string }>;

/** What a press sends: the payload of the button and what is filled in. */
export interface FilledIn {
  readonly verb: string;
  readonly data: object;
  /** What was filled in, in words. */
  readonly told: string;
  /** What the client asks for before it sends anything. */
  readonly asks: readonly string[];
}

/** Fills in a card and presses a button, as a client does it: what is left out goes as the card proposes it. */
export function filledIn(card: AdaptiveCard, { title, fill = {} }: PressStep): FilledIn {
  const inputs = partsOf(card)
    .map(({ part }) => part as unknown as Input)
    .filter(({ type }) => String(type).startsWith('Input.'));
  for (const id of Object.keys(fill))
    if (!inputs.some((input) => input.id === id)) throw new Error(`no input "${id}" on the card`);
  const pressed = button(card, title);
  const told = inputs
    .filter(({ id }) => id in fill)
    .map((input) => `\n  with «${input.label}»: ${fill[input.id]}`)
    .join('');
  // A button takes what is filled in along, and is held back for what is missing, unless it says otherwise.
  if ('associatedInputs' in pressed && pressed.associatedInputs === 'none')
    return { verb: pressed.verb, data: pressed.data, told, asks: [] };
  const filled: Record<string, string> = {};
  for (const input of inputs) {
    const value = fill[input.id] ?? input.value;
    if (value !== undefined) filled[input.id] = value;
    if (input.type === 'Input.ChoiceSet') expectChoices(input, value ?? '');
  }
  const missing = inputs.filter(({ id, isRequired }) => isRequired && !filled[id]);
  const asks = missing.map(({ errorMessage, label }) => errorMessage ?? label);
  return { verb: pressed.verb, data: { ...pressed.data, ...filled }, told, asks };
}

function expectChoices({ id, choices, isMultiSelect }: ChoiceSet, value: string): void {
  for (const one of isMultiSelect ? value.split(',') : [value])
    if (one !== '' && !choices.some((choice) => choice.value === one))
      throw new Error(`"${one}" is no choice of "${id}"`);
}
