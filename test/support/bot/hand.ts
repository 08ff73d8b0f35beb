import type { Action, AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { installed } from '../teams/activities.ts';
import { linesOf, partsOf } from '../teams/card-text.ts';
import { cardsOf, type TestBot } from './test-bot.ts';

/** What somebody puts into the fields of a form: what is chosen, and what is typed. */
export interface Filled {
  readonly chosen?: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, string>>;
}

/** What a job costs: words that are typed, fields in which something is chosen, and presses of buttons. */
export interface Cost {
  readonly words: number;
  readonly choices: number;
  readonly presses: number;
}

/** Somebody at the bot, who types and presses what is in sight, and whose words and presses are counted. */
export class Hand {
  readonly #bot: TestBot;
  #card: AdaptiveCard | null = null;
  #cost: Cost = { words: 0, choices: 0, presses: 0 };

  constructor(bot: TestBot) {
    this.#bot = bot;
  }

  /** What it cost since the last look at a card that came by itself. */
  get cost(): Cost {
    return this.#cost;
  }

  /** All that is read on the card that was shown last, and what stands in its fields. */
  get reads(): string {
    return [...linesOf(this.card), ...Object.values(this.#untouched())].join('\n');
  }

  get card(): AdaptiveCard {
    if (!this.#card) throw new Error('no card was shown');
    return this.#card;
  }

  /** Installs the app, which greets. */
  async installs(): Promise<void> {
    for (const arrival of installed(this.#bot.where())) {
      const [greeting] = cardsOf((await this.#bot.deliver(arrival)).sent);
      if (greeting) this.#card = greeting;
    }
  }

  /** Begins at a card: what was done before is not counted. */
  beginsAt(card = this.card): void {
    this.#card = card;
    this.#cost = { words: 0, choices: 0, presses: 0 };
  }

  async types(text: string): Promise<void> {
    this.#spend({ words: wordsOf(text) });
    this.#card = (await this.#bot.ask(text)).at(-1) ?? null;
  }

  /**
   * Presses a button or row of the card: by its title or the beginning of it, or by what tells it apart from others of its title. One
   * behind the dots takes two presses.
   */
  async presses(title: string, { chosen = {}, typed = {} }: Filled = {}): Promise<void> {
    const { verb, data, mode } = this.#button(title);
    for (const field of Object.keys({ ...chosen, ...typed })) this.#field(field);
    this.#spend({
      words: Object.values(typed).reduce((sum, text) => sum + wordsOf(text), 0),
      choices: Object.keys(chosen).length,
      presses: mode === 'secondary' ? 2 : 1,
    });
    const { told, sent } = await this.#bot.press(verb, {
      ...this.#untouched(),
      ...data,
      ...chosen,
      ...typed,
    });
    const replaces = told.type === 'application/vnd.microsoft.card.adaptive';
    this.#card = replaces ? (told.value as AdaptiveCard) : (cardsOf(sent).at(-1) ?? this.#card);
  }

  #spend({ words = 0, choices = 0, presses = 0 }: Partial<Cost>): void {
    const before = this.#cost;
    this.#cost = {
      words: before.words + words,
      choices: before.choices + choices,
      presses: before.presses + presses,
    };
  }

  #button(title: string): Extract<Action, { type: 'Action.Execute' }> {
    const buttons = partsOf(this.card)
      .filter(({ path, part }) => part.type === 'Action.Execute' && path !== 'card.refresh.action')
      .map(({ part }) => part as unknown as Extract<Action, { type: 'Action.Execute' }>);
    const found =
      buttons.find((one) => one.title === title) ??
      buttons.find((one) => one.title.startsWith(title) || one.tooltip?.startsWith(title));
    if (!found) throw new Error(`no button "${title}", but ${buttons.map((one) => one.title).join(' | ')}`);
    return found;
  }

  /** What the fields of the card begin with, which a client sends with a press. */
  #untouched(): Record<string, string> {
    const fields = partsOf(this.card).flatMap(({ part: { type, id, value } }) =>
      String(type).startsWith('Input.') && typeof value === 'string' ? [[String(id), value]] : [],
    );
    return Object.fromEntries(fields);
  }

  #field(id: string): void {
    const fields = partsOf(this.card).filter(({ part }) => String(part.type).startsWith('Input.'));
    if (!fields.some(({ part }) => part.id === id)) throw new Error(`the card has no field "${id}"`);
  }
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
