import { describe, expect, it } from '@jest/globals';
import type { ChannelTurn, Where } from '../../../bot/channel/channel-turn.ts';
import { Dispatcher } from '../../../bot/dispatcher.ts';
import { openServices } from '../../support/bot/bot-services.ts';

/** A turn of a `help` message whose activity comes from a tenant; gives how many answers were sent. */
async function answersTo(parts: object, served: string | null): Promise<{ sent: number; warned: number }> {
  const { services, log, remove } = await openServices();
  let sent = 0;
  const activity = {
    type: 'message',
    text: 'help',
    id: '1',
    channelId: 'msteams',
    conversation: { id: 'c' },
    from: { id: 'u' },
    recipient: { id: 'b' },
    ...parts,
  };
  const context = {
    activity,
    sendActivity: async () => {
      sent++;
    },
  } as unknown as ChannelTurn;
  const asker = { id: 'u', objectId: null, tenantId: null, name: '', addresses: [] };
  const people = { asker: async () => asker, members: async () => [], forget: async () => {} };
  const outside = { change: async () => {}, post: async () => null, openChat: async (where: Where) => where };
  const targeted = { has: async () => false };
  const dealLinks = { linkTo: () => '', idOf: () => null };
  const options = {
    services,
    people,
    tenantId: served,
    outside,
    targeted,
    userTokens: null,
    places: null,
    dealLinks,
  };
  await new Dispatcher(options).run(context);
  await remove();
  return { sent, warned: log.filter(({ level }) => level === 'warn').length };
}

describe('a deployment for one tenant', () => {
  it.each([
    { what: 'its own tenant', parts: { conversation: { id: 'c', tenantId: 'T-1' } }, sent: 1 },
    {
      what: 'its own tenant, told by the channel',
      parts: { channelData: { tenant: { id: 't-1' } } },
      sent: 1,
    },
    { what: 'another tenant', parts: { conversation: { id: 'c', tenantId: 't-2' } }, sent: 0 },
    { what: 'no tenant at all', parts: {}, sent: 0 },
  ])('gives $sent answers to $what', async ({ parts, sent }) => {
    expect(await answersTo(parts, 't-1')).toEqual({ sent, warned: 1 - sent });
  });

  it('tells an invoke of another tenant that it is refused', async () => {
    const invoke = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      conversation: { id: 'c', tenantId: 't-2' },
    };
    expect(await answersTo(invoke, 't-1')).toEqual({ sent: 1, warned: 1 });
  });

  it('does not ask on a machine of its own', async () => {
    expect(await answersTo({}, null)).toEqual({ sent: 1, warned: 0 });
  });
});
