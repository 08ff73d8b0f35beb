import { localeOf } from '../../src/domain/locale.ts';
import { viewerOf } from '../../src/domain/people/audience.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { NO_OTHER_READER, type Readers } from '../../src/domain/people/readers.ts';
import { sameTenant, tenantOf } from '../../src/domain/people/tenant.ts';
import type { Viewers } from '../../src/flows/deals/viewers.ts';
import { knownPerson } from '../../src/flows/people/known-person.ts';
import type { Services } from '../../src/services.ts';
import type { PastTurn } from '../channel/channel-turn.ts';
import { TtlCache } from './roster/ttl-cache.ts';
import type { Turn } from './turn.ts';
import { isPersonal, memberViewer, OtherTenant, type TurnFactoryOptions } from './turn-factory.ts';

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

/** How long it is remembered that the bot is not in a conversation, in milliseconds: each character typed is a turn. */
const OUTSIDE_MS = 60_000;

/** Makes the turns of message extensions, which come from conversations that the bot is not in, too. One for each process. */
export class ExtensionTurns {
  readonly #options: TurnFactoryOptions;
  /** The conversations that the bot is not in, by id. */
  readonly #outside: TtlCache<true>;

  constructor(options: TurnFactoryOptions) {
    this.#options = options;
    this.#outside = new TtlCache(options.services.monotonic, OUTSIDE_MS);
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
    const viewers = { asker, viewer, audience: [viewer], conversation, locale };
    if (tenantId !== null && asker.tenantId !== null && !sameTenant(asker.tenantId, tenantId))
      throw new OtherTenant(viewers);
    return viewers;
  }

  /** The asker: asked of the conversation where the bot is in it, else by what Teams has stated of them lately. */
  async #asker(context: PastTurn): Promise<Person> {
    const { people, services } = this.#options;
    const { from, channelId } = context.activity;
    const isLocal = services.admins === 'everybody';
    if (isLocal || (channelId !== OUTLOOK && !this.#outside.has(context.activity.conversation.id))) {
      try {
        return await people.asker(context);
      } catch (error) {
        if (!this.#isOutside(context, error)) throw error;
      }
    }
    const stated = { id: from.id, objectId: from.aadObjectId ?? null, name: from.name ?? '' };
    return knownPerson(services, { ...stated, tenantId: tenantOf(context.activity) });
  }

  async #readers(context: PastTurn): Promise<Readers> {
    const { people, tenantId, services } = this.#options;
    const { admins, log } = services;
    const { channelId, conversation, from } = context.activity;
    if (admins === 'everybody') return NO_OTHER_READER;
    if (channelId === OUTLOOK) return { kind: 'unknown', why: 'mail' };
    if (isPersonal(context)) return NO_OTHER_READER;
    if (this.#outside.has(conversation.id)) return { kind: 'unknown', why: 'outside' };
    try {
      const members = await people.members(context);
      if (members === null) return { kind: 'unknown', why: 'too-many' };
      const others = members.filter(({ id }) => id !== from.id);
      return {
        kind: 'known',
        others: others.map((member) => ({
          name: member.name,
          viewer: memberViewer(member, tenantId, admins),
        })),
      };
    } catch (error) {
      if (this.#isOutside(context, error)) return { kind: 'unknown', why: 'outside' };
      log.warn({ err: error, conversation: conversation.id }, 'who reads a message could not be asked');
      return { kind: 'unknown', why: 'unavailable' };
    }
  }

  /** Whether an error says that the bot is not in a conversation, which is remembered. */
  #isOutside({ activity: { conversation } }: PastTurn, error: unknown): boolean {
    const { statusCode: status } = error as { readonly statusCode?: unknown };
    if (status !== 403 && status !== 404) return false;
    void this.#outside.get(conversation.id, async () => true);
    return true;
  }
}
