import {
  type ConversationsContext,
  conversationSeen,
  type SeenConversation,
} from '../../src/alerts/deliver/conversations.ts';
import { conversationLeft } from '../../src/alerts/deliver/reachable.ts';
import { channelPlaceOf, placeOf } from '../../src/alerts/place-key.ts';
import { clientZoneSeen } from '../../src/alerts/preferences/client-zone.ts';
import { addressKey } from '../../src/domain/address.ts';
import { sameTenant } from '../../src/domain/people/tenant.ts';

import type { Log } from '../../src/log.ts';
import { hasPassed } from '../../src/monotonic.ts';
import type { Cadence } from '../../src/policy/cadence.ts';
import { type ChannelTurn, conversationId, conversationReference } from '../channel/channel-turn.ts';
import { timeZoneIn } from '../turn/activity-input.ts';
import type { Roster } from '../turn/roster/roster.ts';
import { isPersonal } from '../turn/turn-factory.ts';

export interface ConversationRegistryContext extends ConversationsContext {
  readonly people: Pick<Roster, 'asker'>;
  /** The tenant that is served; null serves everybody on this machine. */
  readonly tenantId: string | null;
  readonly log: Pick<Log, 'error' | 'info'>;
  /** Milliseconds since any moment, of a clock that is never set. */
  readonly monotonic: () => number;
  readonly cadence: Cadence;
}

/**
 * The time in ms after which a conversation is stored again: another process may have stored the bot's removal from it.
 */
const FRESH_MS = 5 * 60_000;

/** The number of remembered conversations, limited against a flood. */
const MOST = 50_000;

interface Written {
  readonly serviceUrl: string;
  /** The time zone of the client; null where it stated none that there is. */
  readonly zone: string | null;
  /** When it was stored, by the clock of intervals. */
  readonly at: number;
}

/**
 * Stores the conversations in which people and channels are reached, from the activities that come from there, so that
 * alerts can be sent to them later. It never fails a turn.
 */
export class ConversationRegistry {
  readonly #context: ConversationRegistryContext;
  /** By the id of a conversation: what was stored of it. */
  readonly #written = new Map<string, Written>();

  constructor(context: ConversationRegistryContext) {
    this.#context = context;
  }

  /** Stores the conversation an activity came from. */
  async seen(context: ChannelTurn): Promise<void> {
    const { monotonic, log } = this.#context;
    const { serviceUrl } = context.activity;
    const id = conversationId(context);
    const known = this.#written.get(id);
    const zone = clientZone(context);
    const isSame = known?.serviceUrl === serviceUrl && (zone === null || known.zone === zone);
    const isFresh = isSame && !hasPassed(FRESH_MS, known.at, monotonic());
    if (isFresh && !changesConversation(context)) return;
    try {
      const whose = await this.#whose(context);
      const released = await conversationSeen(this.#context, {
        ...whose,
        kind: isPersonal(context) ? 'person' : 'channel',
        conversation_id: id,
        service_url: serviceUrl,
        tenant_id: context.activity.conversation.tenantId ?? null,
        reference: JSON.stringify(conversationReference(context)),
      });
      if (this.#written.size >= MOST) this.#written.clear();
      if (zone !== null) await clientZoneSeen(this.#context, whose.placeKeys, zone);
      this.#written.set(id, { serviceUrl, zone, at: monotonic() });
      if (released > 0) log.info({ alerts: released }, 'alerts go out that had nowhere to go');
    } catch (error) {
      log.error({ err: error }, 'where somebody is reached could not be kept');
    }
  }

  /** Stores that the app was removed from a conversation. */
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

  async #whose(context: ChannelTurn): Promise<Pick<SeenConversation, 'placeKeys' | 'objectId'>> {
    if (!isPersonal(context)) return { placeKeys: [channelPlaceOf(conversationId(context))] };
    const { people, tenantId: served } = this.#context;
    const { addresses, objectId, tenantId } = await people.asker(context);
    if (served !== null && tenantId !== null && !sameTenant(tenantId, served)) return { placeKeys: [] };
    return { placeKeys: [...new Set(addresses.map((address) => placeOf(addressKey(address))))], objectId };
  }
}

/** The time zone of the client in a chat of one person with the bot; null for none, or one that nobody knows. */
function clientZone(context: ChannelTurn): string | null {
  return isPersonal(context) ? timeZoneIn(context.activity) : null;
}

/** Whether an activity changes the conversation itself, which is then stored again even if it was just stored. */
function changesConversation({ activity: { type } }: ChannelTurn): boolean {
  return type === 'installationUpdate' || type === 'conversationUpdate';
}
