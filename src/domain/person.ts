/** Somebody who chats with the bot, as Microsoft Teams knows them. */
export interface Person {
  /** Their id in the channel. */
  readonly id: string;
  readonly name: string;
  /** Null when the channel does not tell. */
  readonly email: string | null;
}
