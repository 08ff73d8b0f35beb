import { bookOf, type Row } from '../support/bot/bot-deals.ts';
import type { ConversationType } from '../support/teams/activities.ts';
import type { AccessCell, Who } from './access-table.ts';
import { Chats, type Stage } from './chats.ts';
import { type Cast, castOf } from './people.ts';

const PLACES: Readonly<Record<AccessCell['where'], ConversationType>> = {
  '1:1': 'personal',
  group: 'groupChat',
  channel: 'channel',
  file: 'personal',
  link: 'personal',
  mail: 'personal',
  page: 'personal',
};

/** A deal with people and conversations of its own, on which one of them tries one thing. */
export class Scene extends Chats {
  readonly who: Who;
  readonly cast: Cast;
  readonly dealId: string;
  /** A contact of the deal. */
  readonly contact: string;
  readonly deal: Row;
  /** What the actor put into their message. */
  readonly inserted: string[] = [];
  /** What the alerts say that the conversation is sent. */
  readonly alerted: string[] = [];

  constructor(stage: Stage, { who, position, where }: AccessCell, number: number) {
    const tag = `n${number}n`;
    const cast = castOf(tag, who, position);
    super(stage, tag, cast.actor, PLACES[where]);
    this.who = who;
    this.cast = cast;
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
    // Whom a colleague is to name is not on the deal before.
    const before = this.who === 'named' ? { ce_email: '' } : {};
    await bookOf([
      { ...this.deal, ...before, ...contact },
      { ...theirs, ...contact },
    ])(this.bot.services);
    const members = Object.fromEntries(this.cast.met.map(({ id, member }) => [id, member]));
    this.bot.connector.answer({ members });
  }

  /** The deal as a book of the actor's states it: who is not on it names themself as its AE. */
  get stated(): Row {
    const { actor, deal } = this;
    const { AE, CE, PDM } = this.cast;
    // What they state themselves is no secret that they are told.
    const customer = `As ${this.tag} is typed`;
    return [AE, CE, PDM].includes(actor) ? deal : { ...deal, customer, ae_email: actor.address };
  }

  /** The day on which the deal closes, as cards and letters write it. */
  readonly closesInWords: readonly string[] = ['13 Jun', '13 June'];

  /** What nobody can tell who may not see the deal, and what no deal of theirs has. */
  secrets(): readonly string[] {
    const { customer, partner, close_date, customer_contact_name, customer_contact_email } = this.deal;
    const ofOther = [
      partner,
      close_date,
      ...this.closesInWords,
      customer_contact_name,
      customer_contact_email,
    ];
    const secret = this.actor === this.cast.other ? ofOther : [...ofOther, customer, this.contact];
    return secret.filter((one) => one !== undefined);
  }

  /** What everybody was told where the actor tries it. */
  get toEverybody(): readonly string[] {
    return [...this.said(this.actor, this.place), ...this.alerted, ...this.inserted];
  }
}
