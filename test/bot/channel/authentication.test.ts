import { describe, expect, it } from '@jest/globals';
import { LeanAuthentication } from '../../../bot/channel/authentication.ts';
import { ConnectorTransport } from '../../../bot/channel/connector.ts';
import { adapter, credentials, echo, message, open, sink } from '../../support/bot/bot-adapter.ts';

describe('with an app id', () => {
  it('does not take a request whose sender was not asked for', async () => {
    const { url, sent } = await sink();
    const bot = adapter({ appId: 'app-1', allowedHosts: 'loopback' });
    await expect(bot.receive('this machine', message(url), echo)).rejects.toMatchObject({ statusCode: 401 });
    expect(sent).toHaveLength(0);
  });

  it.each(['authenticateRequest', 'authenticateStreamingRequest', 'authenticateChannelRequest'] as const)(
    "has botbuilder's %s closed",
    async (name) => {
      const settings = { MicrosoftAppId: 'app-1' };
      const closed = new LeanAuthentication(settings, new ConnectorTransport('tests'), 'loopback');
      open.push(closed.transport);
      await expect(closed[name]()).rejects.toThrow('BotAdapter.admit');
    },
  );

  it('signs what it sends with the token of its credentials', async () => {
    const { url, sent } = await sink();
    const credentialsFactory = credentials(async () => 'token-1');
    const bot = adapter({ appId: 'app-1', allowedHosts: 'loopback', credentialsFactory });
    const reference = { serviceUrl: url, channelId: 'msteams', conversation: { id: 'a:c1' } as never };
    await bot.continueConversationAsync('app-1', reference, echo);
    expect(sent.map((one) => one.authorization)).toEqual(['Bearer token-1']);
  });

  it('asks for no token for a host that is not on the list', async () => {
    const { url, sent } = await sink();
    let asked = 0;
    const credentialsFactory = credentials(async () => {
      asked += 1;
      return 'token-1';
    });
    const bot = adapter({ appId: 'app-1', credentialsFactory });
    const reference = { serviceUrl: url, channelId: 'msteams', conversation: { id: 'a:c1' } as never };
    await expect(bot.continueConversationAsync('app-1', reference, echo)).rejects.toThrow(/refused/);
    expect([asked, sent.length]).toEqual([0, 0]);
  });
});
