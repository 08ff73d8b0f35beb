import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { Drive } from '../recorded/world.ts';
import { bookOf, type Row } from '../support/bot/bot-deals.ts';
import type { TestBot } from '../support/bot/test-bot.ts';
import {
  activity,
  type ConversationType,
  executed,
  type LooseActivity,
  message,
  TENANT,
} from '../support/teams/activities.ts';
import type { Sent } from '../support/teams/connector.ts';
import type { AccessCell } from './access-table.ts';
import { type Cast, castOf, type Somebody } from './people.ts';

/** What the cells of a column share. */
export interface Stage {
  readonly bot: TestBot;
  readonly drive: Drive;
}

const PLACES: Readonly<Record<AccessCell['where'], ConversationType>> = {
  '1:1': 'personal',
  group: 'groupChat',
  channel: 'channel',
  file: 'personal',
  link: 'personal',
};

/** A deal with people and conversations of its own, on which one of them tries one thing. */
export class Scene {
  readonly bot: TestBot;
  readonly drive: Drive;
  readonly cast: Cast;
  readonly actor: Somebody;
  readonly tag: string;
  readonly dealId: string;
  /** A contact of the deal. */
  readonly contact: string;
  readonly deal: Row;
  readonly place: ConversationType;
  /** What the actor alone was answered, and what was put into their drive. */
  readonly toActor: string[] = [];
  /** What the alerts say that the conversation is sent. */
  readonly alerted: string[] = [];

  constructor({ bot, drive }: Stage, { who, position, where }: AccessCell, number: number) {
    this.bot = bot;
    this.drive = drive;
    this.tag = `n${number}n`;
    this.cast = castOf(this.tag, who, position);
    this.actor = this.cast.actor;
    this.place = PLACES[where];
    this.dealId = `D-${this.tag}`;
    this.contact = `notices-${this.tag}@contoso.example`;
    const { AE, CE, PDM, desk } = this.cast;
    this.deal = {
      deal_id: this.dealId,
      customer: `Contoso ${this.tag}`,
      partner: `Meridian ${this.tag}`,
      program: 'EA',
      transaction: 'renewal',
      cloud_scope: 'commercial',
      close_date: '2026-06-13',
      ae_email: AE.address,
      ce_email: CE.address,
      pdm_email: PDM.address,
      partner_contact_email: desk.address,
      customer_contact_name: `Cara ${this.tag}`,
      customer_contact_email: `cara-${this.tag}@contoso.example`,
    };
  }

  /** Keeps the deal, and the one of the other team with the same customer and contacts. */
  async begin(): Promise<void> {
    const contact = { contact_role: 'NTC', contact_email: this.contact };
    const { other } = this.cast;
    const theirs: Row = {
      deal_id: `E-${this.tag}`,
      customer: this.deal.customer ?? '',
      cloud_scope: 'commercial',
      close_date: '2026-12-01',
      ae_email: other.address,
    };
    await bookOf([
      { ...this.deal, ...contact },
      { ...theirs, ...contact },
    ])(this.bot.services);
    const members = Object.fromEntries(this.cast.met.map(({ id, member }) => [id, member]));
    this.bot.connector.answer({ members });
  }

  /** The deal as a book of the actor's states it: who is not on it names themself as its AE. */
  get stated(): Row {
    const { actor, deal } = this;
    const { AE, CE, PDM } = this.cast;
    return [AE, CE, PDM].includes(actor) ? deal : { ...deal, ae_email: actor.address };
  }

  /** What nobody can tell who may not see the deal, and what no deal of theirs has. */
  secrets(): readonly string[] {
    const { customer, partner, close_date, customer_contact_name, customer_contact_email } = this.deal;
    const ofOther = [partner, close_date, '13 June', customer_contact_name, customer_contact_email];
    const secret = this.actor === this.cast.other ? ofOther : [...ofOther, customer, this.contact];
    return secret.filter((one) => one !== undefined);
  }

  /** What everybody was told where the actor tries it. */
  get toEverybody(): readonly string[] {
    const id = this.conversationOf(this.actor, this.place);
    const sent = this.bot.connector.sent
      .filter(({ conversationId }) => conversationId.split(';')[0] === id.split(';')[0])
      .map(({ activity }) => JSON.stringify(activity));
    return [...sent, ...this.alerted];
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
    const dropped = (where: Parameters<typeof message>[1]) => ({
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
    const accepted = (where: Parameters<typeof activity>[1]) => ({
      ...activity('invoke', where),
      name: 'fileConsent/invoke',
      value,
    });
    const { response } = await this.#deliver(accepted, this.actor, this.place);
    const told = await response.text();
    this.toActor.push(told);
    return told.includes('error');
  }

  async #deliver(
    made: (where: Parameters<typeof activity>[1]) => LooseActivity,
    from: Somebody,
    place: ConversationType,
  ) {
    const whole = made(this.bot.where({ from: from.id, conversation: place }));
    const id = this.conversationOf(from, place);
    const conversation = { ...(whole.conversation as object), id };
    const team = { id: `19:team-${this.tag}@thread.tacv2` };
    const channelData =
      place === 'channel' ? { tenant: { id: TENANT }, team, channel: team } : whole.channelData;
    return this.bot.deliver({ ...whole, conversation, channelData });
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
