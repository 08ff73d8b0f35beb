import { letterLocaleOf } from '../../src/domain/drafts/letter.ts';
import { localeOf } from '../../src/domain/locale.ts';
import { type Admins, STRANGER, type Viewer, viewerOf } from '../../src/domain/people/audience.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { sameTenant } from '../../src/domain/people/tenant.ts';
import type { MailboxHolder } from '../../src/email/delivery/draft-target.ts';
import { alone, type Viewers } from '../../src/flows/deals/viewers.ts';
import { noteMailboxUse } from '../../src/flows/tracking/mailbox-owners.ts';
import type { Mailbox } from '../../src/graph/client.ts';
import type { Services } from '../../src/services.ts';
import { type ChannelTurn, lasting, type PastTurn } from '../channel/channel-turn.ts';
import { timeZoneIn } from './activity-input.ts';
import type { Roster } from './roster/roster.ts';
import type { Turn } from './turn.ts';

export interface TurnFactoryOptions {
  readonly services: Services;
  readonly people: Roster;
  /** The Entra tenant whose people are served; null serves everybody (local mode). */
  readonly tenantId: string | null;
  /** Whether answers that not everybody in a conversation may see go to the asker alone, as targeted messages. */
  readonly onlyYou?: boolean;
  /** Aborted when the process is asked to stop. */
  readonly stopping?: AbortSignal;
}

/** Thrown when a person of another tenant asks, in a conversation of the tenant that is served. */
export class OtherTenant extends Error {
  readonly viewers: Viewers;

  constructor(viewers: Viewers) {
    super('a person of another tenant asked');
    this.viewers = viewers;
  }
}

/** Makes the `Turn` that commands and buttons are given from the channel's. */
export class TurnFactory {
  readonly #options: TurnFactoryOptions;

  constructor(options: TurnFactoryOptions) {
    this.#options = options;
  }

  turn(context: PastTurn): Turn {
    // Who is in a group is asked once more for a card that follows the turn.
    const here = lasting(context);
    const isPrivate = isPersonal(here) || here.isTargeted;
    let alone: Promise<Viewers> | null = null;
    const viewers = () => {
      // People come and go in a group while the answer is worked out; the roster knows how long its members count.
      if (!isPrivate) return this.#viewers(here);
      alone ??= this.#viewers(here, { isAlone: true });
      return alone;
    };
    const everybody = () => (isPersonal(here) ? viewers() : this.#viewers(here));
    const mailbox = async () => this.#mailbox(here, (await viewers()).asker);
    const { services, stopping, onlyYou = false } = this.#options;
    const turn = {
      services,
      viewers,
      everybody,
      isPersonal: isPersonal(here),
      isPrivate,
      onlyYou: onlyYou && mayBeTargeted(here) ? () => this.turn({ ...here, isTargeted: true }) : null,
      locale: localeOf(here.activity.locale),
      mailbox,
    };
    return stopping ? { ...turn, stopping } : turn;
  }

  async #mailbox(context: PastTurn, asker: Person): Promise<Mailbox> {
    const { services } = this.#options;
    const { mail } = services;
    if (mail.drafts.kind !== 'graph') throw new Error('there are no mailboxes where drafts are files');
    const holder = holderOf(asker, context);
    await noteMailboxUse(services, holder, asker.addresses);
    return mail.drafts.mailboxes.of(holder);
  }

  async #viewers(context: PastTurn, { isAlone = false } = {}): Promise<Viewers> {
    const { people, tenantId } = this.#options;
    const { admins } = this.#options.services;
    const isForOne = isAlone || admins === 'everybody';
    // The members come first: they may tell that an address of the asker is somebody else's, too.
    const members = isForOne ? null : await people.members(context);
    const asker = await people.asker(context);
    const viewer = viewerOf(asker, admins);
    const conversation = context.activity.conversation.id;
    const locale = localeOf(context.activity.locale);
    const language = letterLocaleOf(context.activity.locale);
    const timeZone = timeZoneIn(context.activity) ?? undefined;
    const alone = { asker, viewer, audience: [viewer], conversation, locale, language, timeZone };
    if (tenantId !== null && asker.tenantId !== null && !sameTenant(asker.tenantId, tenantId)) {
      throw new OtherTenant(alone);
    }
    if (isForOne) return alone;
    const others = members?.map((member) => memberViewer(member, tenantId, admins)) ?? [STRANGER];
    return { ...alone, audience: [viewer, ...others] };
  }
}

/** The viewer that a member of a conversation is; who belongs to another tenant than the served one may see nothing. */
export function memberViewer(member: Person, tenantId: string | null, admins: Admins): Viewer {
  const isStranger = member.tenantId !== null && tenantId !== null && !sameTenant(member.tenantId, tenantId);
  return isStranger ? STRANGER : viewerOf(member, admins);
}

/**
 * Whether the conversation is a chat of the asker and the bot alone. Of a message extension Teams states chats of two
 * people as personal, too, and of meetings no type at all; their ids tell them apart.
 */
export function isPersonal({
  activity: { conversation, recipient },
}: Pick<ChannelTurn, 'activity'>): boolean {
  if (conversation.isGroup === true || (conversation.conversationType ?? 'personal') !== 'personal')
    return false;
  return !conversation.id.startsWith('19:') || isPairWith(conversation.id, recipient.id);
}

/** Whether a chat of two, whose id names both, is one with the bot. */
export function isPairWith(conversationId: string, botId: string): boolean {
  const [, one, other] = /^19:([^_@]+)_([^_@]+)@unq\.gbl\.spaces/.exec(conversationId) ?? [];
  const bot = botId.replace(/^28:/, '').toLowerCase();
  return [one, other].some((id) => id?.toLowerCase() === bot);
}

/** The turn for what only the asker sees. */
export function inPlaceOf(turn: Turn): Turn {
  return { ...turn, viewers: async () => alone(await turn.viewers()) };
}

/** Whether a conversation of Teams has others than the asker, and what is said there is seen by them. */
export function mayBeTargeted(context: Omit<PastTurn, 'members'>): boolean {
  return context.activity.channelId === 'msteams' && !isPersonal(context) && !context.isTargeted;
}

/**
 * The holder of the asker's mailbox. The key is their object id, which is the same in every conversation, where the
 * channel tells it.
 */
export function holderOf(asker: Person, { activity }: Pick<ChannelTurn, 'activity'>): MailboxHolder {
  return { key: asker.objectId ?? asker.id, userId: activity.from.id, channelId: activity.channelId };
}
