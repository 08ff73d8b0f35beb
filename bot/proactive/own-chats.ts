import { firstConversation } from '../../src/alerts/deliver/reachable.ts';
import { placeOf } from '../../src/alerts/place-key.ts';
import { addressKey } from '../../src/domain/address.ts';
import { sameTenant } from '../../src/domain/people/tenant.ts';
import type { Services } from '../../src/services.ts';
import { type ChannelTurn, whereOf } from '../channel/channel-turn.ts';
import type { ChatOpener, Where } from '../channel/proactive-messages.ts';
import type { OwnChats } from '../turn/answers.ts';
import type { Roster } from '../turn/roster/roster.ts';
import { whereIs } from './send-outcome.ts';

export interface OwnChatsContext {
  readonly services: Pick<Services, 'db'>;
  readonly outside: ChatOpener;
  readonly people: Pick<Roster, 'asker'>;
  /** The tenant that is served; null serves everybody on this machine. */
  readonly tenantId: string | null;
}

/** The chat in which an asker is reached for alerts; else the one that Teams opens. */
export function ownChats({ services, outside, people, tenantId: served }: OwnChatsContext): OwnChats {
  return {
    async *of(turn: ChannelTurn): AsyncGenerator<Where> {
      const { addresses, tenantId } = await people.asker(turn);
      if (served !== null && tenantId !== null && !sameTenant(tenantId, served))
        throw new Error('nobody of another tenant is written to');
      const places = addresses.map((address) => placeOf(addressKey(address)));
      const known = await firstConversation(services.db, places);
      if (known !== null) yield whereIs(known);
      yield await outside.openChat(whereOf(turn));
    },
  };
}
