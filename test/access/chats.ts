import { randomUUID } from 'node:crypto';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { Drive } from '../recorded/world.ts';
import { tokenOf } from '../support/api/page-tokens.ts';
import type { TestBot } from '../support/bot/test-bot.ts';
import {
  activity,
  type ConversationType,
  executed,
  type LooseActivity,
  message,
  TENANT,
  type Where,
} from '../support/teams/activities.ts';
import type { Sent } from '../support/teams/connector.ts';
import type { Somebody } from './people.ts';

/** What the API answered. */
export interface PageAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: each operation looks at what it expects to be there
  readonly body: any;
  readonly etag: string;
}

/** What the cells of a column share. */
export interface Stage {
  readonly bot: TestBot;
  readonly drive: Drive;
}

/** Conversations with the bot that no others have, in which one person, the actor, tries something in one place. */
export class Chats {
  readonly bot: TestBot;
  readonly drive: Drive;
  /** Is in the ids of the conversations and in all names. */
  readonly tag: string;
  readonly actor: Somebody;
  readonly place: ConversationType;
  /** What the actor alone was answered, and what was put into their drive. */
  readonly toActor: string[] = [];

  constructor({ bot, drive }: Stage, tag: string, actor: Somebody, place: ConversationType) {
    this.bot = bot;
    this.drive = drive;
    this.tag = tag;
    this.actor = actor;
    this.place = place;
  }

  /** What the bot has said in a conversation of somebody to all who are there. */
  said(to: Somebody, place: ConversationType): readonly string[] {
    const [id] = this.conversationOf(to, place).split(';');
    return this.bot.connector.sent
      .filter(({ conversationId, onlyFor }) => conversationId.split(';')[0] === id && onlyFor === null)
      .map(({ activity }) => JSON.stringify(activity));
  }

  /** Types a text. */
  async ask(text: string, from = this.actor, place = this.place): Promise<AdaptiveCard[]> {
    const { sent } = await this.#deliver((where) => message(text, where), from, place);
    return cardsIn(sent);
  }

  /** Presses a button; gives the card that takes the place of the pressed one, or else the one that was posted. */
  async press(
    verb: string,
    data: object,
    from = this.actor,
    place = this.place,
  ): Promise<AdaptiveCard | null> {
    const { response, sent } = await this.#deliver((where) => executed(verb, data, where), from, place);
    const told = (await response.json()) as { readonly value?: unknown };
    if (from === this.actor) this.toActor.push(JSON.stringify(told));
    const { value } = told;
    if (typeof value === 'object' && value !== null && 'body' in value) return value as AdaptiveCard;
    return cardsIn(sent)[0] ?? null;
  }

  /** Sends a message with a file. */
  async drop(
    name: string,
    content: string,
    from = this.actor,
    place = this.place,
  ): Promise<AdaptiveCard | null> {
    const downloadUrl = this.drive.put(`${this.tag}-${name}`, content);
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name,
      content: { downloadUrl, uniqueId: '1', fileType: 'csv' },
    };
    const dropped = (where: Where) => ({
      ...message('', where),
      attachments: [file],
    });
    const { sent } = await this.#deliver(dropped, from, place);
    return cardsIn(sent)[0] ?? null;
  }

  /** Accepts a file that was offered with a context; tells whether that was refused at once. */
  async accept(context: object): Promise<boolean> {
    const uploadInfo = {
      uploadUrl: this.drive.url(`up-${this.tag}`),
      contentUrl: this.drive.url(`content-${this.tag}`),
      ...{ name: 'file', uniqueId: '1', fileType: 'csv' },
    };
    const value = { type: 'fileUpload', action: 'accept', context, uploadInfo };
    const accepted = (where: Where) => ({
      ...activity('invoke', where),
      name: 'fileConsent/invoke',
      value,
    });
    const { response } = await this.#deliver(accepted, this.actor, this.place);
    const told = await response.text();
    this.toActor.push(told);
    return told.includes('error');
  }

  /** Uses the message extension in the conversation, or in a mail; gives the body of the answer. */
  async extend(name: string, value: object, isMail = false): Promise<string> {
    const { actor } = this;
    const sent = (where: Where) => {
      const whole = activity('invoke', where);
      const from = { id: actor.id, name: actor.name, aadObjectId: actor.member.aadObjectId };
      const channelId = isMail ? 'm365extensions' : 'msteams';
      return { ...whole, name: `composeExtension/${name}`, value, from, channelId };
    };
    const { response } = await this.#deliver(sent, actor, this.place);
    return response.text();
  }

  /** Asks the API as the actor, who is signed in to the web page; gives what it answered, or null for a refusal. */
  async page(method: string, path: string, body?: object, ifMatch?: string): Promise<PageAnswer | null> {
    const { name, member } = this.actor;
    // Of guests only what Teams has stated counts, which it is asked for with this.
    if (member.userRole === 'guest')
      await this.#deliver((where) => message('replies', where), this.actor, 'personal');
    const claims = {
      oid: member.aadObjectId,
      tid: member.tenantId,
      name,
      preferred_username: member.userPrincipalName,
      acct: member.userRole === 'guest' ? 1 : 0,
    };
    const token = await tokenOf(this.actor.address, this.bot.services.now(), claims);
    const response = await fetch(`${this.bot.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    this.toActor.push(text);
    return response.ok ? { body: JSON.parse(text), etag: response.headers.get('etag') ?? '' } : null;
  }

  async #deliver(made: (where: Where) => LooseActivity, from: Somebody, place: ConversationType) {
    const whole = made(this.bot.where({ from: from.id, conversation: place }));
    const id = this.conversationOf(from, place);
    const conversation = { ...(whole.conversation as object), id };
    const team = { id: `19:team-${this.tag}@thread.tacv2` };
    const channelData =
      place === 'channel'
        ? { tenant: { id: TENANT }, team, channel: { ...team, type: 'standard' } }
        : whole.channelData;
    const delivered = await this.bot.deliver({ ...whole, conversation, channelData });
    const alone = delivered.sent.filter(({ onlyFor }) => onlyFor === this.actor.id);
    this.toActor.push(...alone.map(({ activity }) => JSON.stringify(activity)));
    return delivered;
  }

  /** The id of a conversation, which no other scene has, so that nothing is remembered of it. */
  conversationOf({ id }: Somebody, place: ConversationType): string {
    if (place === 'personal') return `a:${id}`;
    if (place === 'groupChat') return `19:group-${this.tag}@thread.v2`;
    return `19:team-${this.tag}@thread.tacv2;messageid=1`;
  }
}

function cardsIn(sent: readonly Sent[]): AdaptiveCard[] {
  return sent.flatMap(({ activity: { attachments = [] } }) =>
    attachments
      .filter(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
      .map(({ content }) => content),
  );
}
