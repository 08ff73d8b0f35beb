import type { AdaptiveCard, Element } from '../../cards/types.ts';
import type { Sent } from '../support/teams-connector.ts';
import { button, linesOf, partsOf } from '../support/teams-card-text.ts';
import type { Person } from './book.ts';
import { drawnCard } from './drawn.ts';
import type { PressStep } from './script.ts';

/** A card in the conversation. Whoever pressed a button may see another one than the others. */
interface Shown {
  readonly number: number;
  /** Whose chat it stands in; null in shared places. */
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
  came({ method, activityId, activity }: Sent, id: string, by: Person): string[] {
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
      this.#cards.set(id, { number, of: this.#isPersonal ? by : null, forAll: card, own: new Map() });
      return drawn(`The bot posts card ${number}:`, card);
    }
    const shown = this.#cards.get(activityId ?? '');
    if (!shown) return drawn('The bot changes a message that is not there:', card);
    const isSame = drawnCard(shown.forAll).join('\n') === drawnCard(card).join('\n');
    shown.forAll = card;
    shown.own.clear();
    const words = `The bot changes card ${shown.number} for everybody`;
    return isSame ? [`${words}: it reads as before`] : drawn(`${words}:`, card);
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
    if (!shown) return drawn(`${by} sees in its place:`, card);
    const before = drawnCard(shown.own.get(by) ?? shown.forAll).join('\n');
    shown.own.set(by, card);
    const words = `${by} sees in place of card ${shown.number}`;
    return before === drawnCard(card).join('\n') ? [`${words}: the same`] : drawn(`${words}:`, card);
  }

  #offered({ name = '', content }: Attachment): string[] {
    const { description, sizeInBytes, acceptContext } = content as Readonly<Record<string, unknown>>;
    this.#offer = { name, context: acceptContext };
    return [`The bot offers a file: ${name}, ${sizeInBytes} bytes: ${description} [Allow] [Decline]`];
  }
}

function drawn(words: string, card: AdaptiveCard): string[] {
  return [words, ...drawnCard(card).map((line) => `  ${line}`)];
}

type Input = Extract<Element, { readonly label: string }>;

/** The press of a button with what is filled in, as a client sends it; a client asks for what is required. */
export function filledIn(card: AdaptiveCard, { title, fill = {} }: PressStep) {
  const inputs = partsOf(card)
    .map(({ part }) => part as unknown as Input)
    .filter(({ type }) => String(type).startsWith('Input.'));
  const { verb, data } = button(card, title);
  for (const id of Object.keys(fill))
    if (!inputs.some((input) => input.id === id)) throw new Error(`no input "${id}" on the card`);
  const filled: Record<string, string> = {};
  for (const input of inputs) {
    const value = fill[input.id] ?? input.value;
    if (value !== undefined) filled[input.id] = value;
    if (input.type !== 'Input.ChoiceSet' || value === undefined) continue;
    const values = input.choices.map((choice) => choice.value);
    for (const one of input.isMultiSelect ? value.split(',') : [value])
      if (one !== '' && !values.includes(one)) throw new Error(`"${one}" is no choice of "${input.id}"`);
  }
  const told = inputs
    .filter(({ id }) => id in fill)
    .map((input) => `\n  with «${input.label}»: ${fill[input.id]}`)
    .join('');
  return { verb, data: { ...data, ...filled }, told };
}
