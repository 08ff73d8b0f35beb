import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { type Drive, startDrive } from '../../recorded/world.ts';
import { eventually } from '../eventually.ts';
import { activity, executed, type LooseActivity, message } from '../teams/activities.ts';
import { button, titleOf } from '../teams/card-text.ts';
import type { Member, Sent } from '../teams/connector.ts';
import { cardsOf, only, type TestBot } from './test-bot.ts';

/** Somebody who chats with the bot in a chat of their own. */
export class Chatter {
  readonly #bot: TestBot;
  readonly #id: string;

  constructor(bot: TestBot, id: string) {
    this.#bot = bot;
    this.#id = id;
  }

  /** The id of their chat. */
  get conversation(): string {
    return `a:${this.#id}`;
  }

  /** Types a text; gives the one card that came. */
  async ask(text: string): Promise<AdaptiveCard> {
    return only(this.#answers(await this.#deliver(message(text, this.#where()))));
  }

  /** Presses a button of a card by its title; gives the card that takes the place of that one. */
  async press(card: AdaptiveCard, title: string): Promise<AdaptiveCard> {
    const { verb, data } = button(card, title);
    return this.send(verb, data);
  }

  /** Sends what a button would send. */
  async send(verb: string, data: unknown): Promise<AdaptiveCard> {
    const { response } = await this.#deliver(executed(verb, data, this.#where()));
    return ((await response.json()) as { readonly value: AdaptiveCard }).value;
  }

  /** Has the app installed for them. */
  async installs(): Promise<void> {
    await this.#deliver({ ...activity('installationUpdate', this.#where()), action: 'add' });
  }

  /** Drops a book into the chat and imports it; gives the card that says what was imported. */
  async imports(csv: string, drive: Drive): Promise<AdaptiveCard> {
    const content = { downloadUrl: drive.put('b.csv', csv), uniqueId: '1', fileType: 'csv' };
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const attachments = [{ contentType, name: 'b.csv', contentUrl: 'https://x.sharepoint.com/x', content }];
    const dropped = await this.#deliver({ ...message('', this.#where()), attachments });
    const preview = only(this.#answers(dropped));
    const take = preview.actions?.find(({ title }) => title.startsWith('Import '));
    if (take?.type !== 'Action.Execute') throw new Error('there is nothing to import');
    const before = this.#bot.connector.sent.length;
    await this.send(take.verb, take.data);
    const done = () =>
      this.#bot.connector.sent
        .slice(before)
        .flatMap(({ activity: { attachments: sent = [] } }) => sent.map(({ content: card }) => card))
        .find((card) => titleOf(card).startsWith('Imported'));
    await eventually(() => {
      if (!done()) throw new Error('the import is not done');
    });
    return done() as AdaptiveCard;
  }

  /** The cards that came to their chat without being asked for. */
  unasked(): AdaptiveCard[] {
    return this.#bot.connector.sent.flatMap(
      ({ method, conversationId, activityId, activity: { attachments = [] } }) =>
        method === 'POST' && activityId === null && conversationId === this.conversation
          ? attachments.map(({ content }) => content)
          : [],
    );
  }

  /** The cards that answer what they said, without those that came meanwhile unasked. */
  #answers({ sent }: { readonly sent: readonly Sent[] }): AdaptiveCard[] {
    const here = ({ conversationId, activityId }: Sent) =>
      conversationId === this.conversation && activityId !== null;
    return cardsOf(sent.filter(here));
  }

  #deliver(what: LooseActivity) {
    const { conversation } = what as { readonly conversation: object };
    return this.#bot.deliver({ ...what, conversation: { ...conversation, id: this.conversation } });
  }

  #where() {
    return this.#bot.where({ from: `29:${this.#id}` });
  }
}

/** Lets people chat, each in a chat of their own. */
export function chatters<Name extends string>(
  bot: TestBot,
  members: Readonly<Record<Name, Member>>,
): Readonly<Record<Name, Chatter>> {
  const names = Object.keys(members) as Name[];
  bot.connector.answer({
    members: Object.fromEntries(names.map((name) => [`29:${name}`, members[name]])),
  });
  return Object.fromEntries(names.map((name) => [name, new Chatter(bot, name)])) as Record<Name, Chatter>;
}

export { type Drive, startDrive };
