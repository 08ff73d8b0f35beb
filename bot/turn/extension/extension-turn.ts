import { letterLocaleOf } from '../../../src/domain/drafts/letter.ts';
import { localeOf } from '../../../src/domain/locale.ts';
import { viewerOf } from '../../../src/domain/people/audience.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { NO_OTHER_READER, type Readers } from '../../../src/domain/people/readers.ts';
import { sameTenant, tenantOf } from '../../../src/domain/people/tenant.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import { knownPerson } from '../../../src/flows/people/known-person.ts';
import type { Services } from '../../../src/services.ts';
import type { ChannelActivity, PastTurn } from '../../channel/channel-turn.ts';
import { timeZoneIn } from '../activity-input.ts';
import type { Turn } from '../turn.ts';
import { isPairWith, memberViewer, OtherTenant, type TurnFactoryOptions } from '../turn-factory.ts';
import { ExtensionLookUps } from './extension-look-ups.ts';

/** The channel of message extensions in Outlook and Microsoft 365. */
const OUTLOOK = 'm365extensions';

/** The turn of a message extension, of which the asker alone sees the answer; what they choose goes into a message. */
export interface ExtensionTurn {
  readonly services: Services;
  /** Where the message is written. Hosts other than Teams draw fewer cards. */
  readonly host: 'teams' | 'other';
  /** The asker, who alone sees the answer. Somebody whom the bot does not know has no addresses. */
  viewers(): Promise<Viewers>;
  /** Who reads the message that is being written, besides the asker, as of now. */
  readers(): Promise<Readers>;
  /** The turn for handlers of buttons in a dialog, which the asker alone sees. */
  readonly alone: Turn;
}

/** Makes the turns of message extensions, which come from conversations that the bot is not in, too. One for each process. */
export class ExtensionTurns {
  readonly #options: TurnFactoryOptions;
  readonly #lookUps: ExtensionLookUps;

  constructor(options: TurnFactoryOptions) {
    this.#options = options;
    const { monotonic, log } = options.services;
    this.#lookUps = new ExtensionLookUps(monotonic, log);
  }

  turn(context: PastTurn): ExtensionTurn {
    const { services, stopping } = this.#options;
    const host = context.activity.channelId === 'msteams' ? 'teams' : 'other';
    let asked: Promise<Viewers> | null = null;
    const viewers = () => {
      asked ??= this.#viewers(context);
      return asked;
    };
    const mailbox = () => Promise.reject(new Error('a message extension asks for no mailbox'));
    const locale = localeOf(context.activity.locale);
    const alone: Turn = {
      services,
      viewers,
      everybody: viewers,
      isPersonal: true,
      isPrivate: true,
      onlyYou: null,
      locale,
      mailbox,
      ...(stopping ? { stopping } : {}),
    };
    return { services, host, viewers, readers: () => this.#readers(context), alone };
  }

  async #viewers(context: PastTurn): Promise<Viewers> {
    const { tenantId, services } = this.#options;
    const asker = await this.#asker(context);
    const viewer = viewerOf(asker, services.admins);
    const conversation = context.activity.conversation.id;
    const locale = localeOf(context.activity.locale);
    const language = letterLocaleOf(context.activity.locale);
    const timeZone = timeZoneIn(context.activity) ?? undefined;
    const viewers = { asker, viewer, audience: [viewer], conversation, locale, language, timeZone };
    if (tenantId !== null && asker.tenantId !== null && !sameTenant(asker.tenantId, tenantId))
      throw new OtherTenant(viewers);
    return viewers;
  }

  /** The asker: asked of the conversation where that can be done, else by what Teams has stated of them lately. */
  async #asker(context: PastTurn): Promise<Person> {
    const { people, services } = this.#options;
    const { from, channelId, conversation } = context.activity;
    if (channelId !== OUTLOOK || services.admins === 'everybody') {
      const lookUp = { conversation: conversation.id, of: { member: from.id } };
      const asked = await this.#lookUps.ask(lookUp, () => people.asker(context));
      if (asked.kind === 'found') return asked.value;
    }
    const stated = { id: from.id, objectId: from.aadObjectId ?? null, name: from.name ?? '' };
    return knownPerson(services, { ...stated, tenantId: tenantOf(context.activity) });
  }

  async #readers(context: PastTurn): Promise<Readers> {
    const { people, tenantId, services } = this.#options;
    const { admins } = services;
    const { channelId, conversation, from } = context.activity;
    if (admins === 'everybody') return NO_OTHER_READER;
    if (channelId === OUTLOOK) return { kind: 'unknown', why: 'mail' };
    if (isOwnChat(context.activity)) return NO_OTHER_READER;
    if (isChannelOfAnyKind(context.activity)) return { kind: 'unknown', why: 'too-many' };
    const lookUp = { conversation: conversation.id, of: 'everybody' } as const;
    const asked = await this.#lookUps.ask(lookUp, () => people.members(context));
    if (asked.kind === 'none') return { kind: 'unknown', why: asked.why };
    if (asked.value === null) return { kind: 'unknown', why: 'too-many' };
    const others = asked.value.filter(({ id }) => id !== from.id);
    return {
      kind: 'known',
      others: others.map((member) => ({
        name: member.name,
        viewer: memberViewer(member, tenantId, admins),
      })),
    };
  }
}

/**
 * Whether a message is written in the bot's own chat with the asker: only the forms of id that Teams gives such a chat say
 * so. Of chats of two people it states the type of a personal one, of meetings and others none.
 */
function isOwnChat({ conversation, recipient }: ChannelActivity): boolean {
  if (conversation.isGroup === true || (conversation.conversationType ?? 'personal') !== 'personal')
    return false;
  return conversation.id.startsWith('a:') || isPairWith(conversation.id, recipient.id);
}

/** The kinds of channels of which all readers are members of the team. */
const CHANNELS_OF_THE_TEAM: ReadonlySet<string> = new Set(['standard', 'private']);

/** Whether the conversation is a channel that may be a shared one, which has readers who are not in the team's roster. */
function isChannelOfAnyKind({ conversation, channelData }: ChannelActivity): boolean {
  const isChannel = channelData?.team?.id !== undefined || conversation.conversationType === 'channel';
  return isChannel && !CHANNELS_OF_THE_TEAM.has(channelData?.channel?.type?.toLowerCase() ?? '');
}
