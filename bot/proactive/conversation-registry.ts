import { type ConversationsContext, conversationSeen } from '../../src/alerts/deliver/conversations.ts';
import { conversationLeft } from '../../src/alerts/deliver/reachable.ts';
import { placeOf } from '../../src/alerts/place-key.ts';
import { addressKey } from '../../src/domain/address.ts';
import type { Log } from '../../src/log.ts';
import { type ChannelTurn, conversationId, conversationReference } from '../channel/channel-turn.ts';
import type { Roster } from '../turn/roster.ts';
import { isPersonal, sameTenant } from '../turn/turn-factory.ts';

export interface ConversationRegistryContext extends ConversationsContext {
  readonly people: Pick<Roster, 'asker'>;
  /** The tenant that is served; null serves whoever is on this machine. */
  readonly tenantId: string | null;
  readonly log: Pick<Log, 'error' | 'info'>;
}

/** What is known is written again after so long: another process may have heard that the bot is gone from there. */
const FRESH_MS = 5 * 60_000;

/** Conversations remembered; the bound is against a flood. */
const MOST = 50_000;

/**
 * Keeps where people and channels are reached, from whatever comes from there: an alert may have to go there later. It
 * never fails a turn.
 */
export class ConversationRegistry {
  readonly #context: ConversationRegistryContext;
  /** By conversation: the service it is at, and when that was written. */
  readonly #written = new Map<string, { readonly serviceUrl: string; readonly at: number }>();

  constructor(context: ConversationRegistryContext) {
    this.#context = context;
  }

  /** Notes the conversation an activity came from. */
  async seen(context: ChannelTurn): Promise<void> {
    const { now, log } = this.#context;
    const { serviceUrl } = context.activity;
    const id = conversationId(context);
    const known = this.#written.get(id);
    const isFresh = known?.serviceUrl === serviceUrl && now() - known.at < FRESH_MS;
    if (isFresh && !tellsOfPlace(context)) return;
    try {
      const released = await conversationSeen(this.#context, {
        placeKeys: await this.#keys(context),
        kind: isPersonal(context) ? 'person' : 'channel',
        conversation_id: id,
        service_url: serviceUrl,
        tenant_id: context.activity.conversation.tenantId ?? null,
        reference: JSON.stringify(conversationReference(context)),
      });
      if (this.#written.size >= MOST) this.#written.clear();
      this.#written.set(id, { serviceUrl, at: now() });
      if (released > 0) log.info({ alerts: released }, 'alerts go out that had nowhere to go');
    } catch (error) {
      log.error({ err: error }, 'where somebody is reached could not be kept');
    }
  }

  /** Notes that the app was taken away from a conversation. */
  async left(context: ChannelTurn): Promise<void> {
    const { log } = this.#context;
    const id = conversationId(context);
    this.#written.delete(id);
    try {
      await conversationLeft(this.#context, id);
    } catch (error) {
      log.error({ err: error }, 'that somebody is not reached any more could not be kept');
    }
  }

  async #keys(context: ChannelTurn): Promise<string[]> {
    if (!isPersonal(context)) return [`channel:${conversationId(context)}`];
    const { people, tenantId: served } = this.#context;
    const { addresses, tenantId } = await people.asker(context);
    if (served !== null && tenantId !== null && !sameTenant(tenantId, served)) return [];
    return [...new Set(addresses.map((address) => placeOf(addressKey(address))))];
  }
}

/** Whether an activity is about the conversation itself: what is known of it may be so no more. */
function tellsOfPlace({ activity: { type } }: ChannelTurn): boolean {
  return type === 'installationUpdate' || type === 'conversationUpdate';
}
