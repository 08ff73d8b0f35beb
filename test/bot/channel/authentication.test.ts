import { describe, expect, it } from '@jest/globals';
import { adapter, echo, message, sink } from '../../support/bot/bot-adapter.ts';
import { SDKS } from '../../support/bot/local-config.ts';

describe.each(SDKS)('with an app id, over %s', (sdk) => {
  it('does not take a request whose sender was not asked for', async () => {
    const { url, sent } = await sink();
    const bot = await adapter(sdk, { appId: 'app-1', allowedHosts: 'loopback' });
    await expect(bot.receive('this machine', message(url), echo)).rejects.toMatchObject({ statusCode: 401 });
    expect(sent).toHaveLength(0);
  });

  it('signs what it sends with the token of its registration', async () => {
    const { url, sent } = await sink();
    const outgoingTokens = { getToken: async () => 'token-1' };
    const bot = await adapter(sdk, { appId: 'app-1', allowedHosts: 'loopback', outgoingTokens });
    await bot.speak({ serviceUrl: url, channelId: 'msteams', conversation: { id: 'a:c1' } }, echo);
    expect(sent.map((one) => one.authorization)).toEqual(['Bearer token-1']);
  });

  it('asks for no token for a host that is not on the list', async () => {
    const { url, sent } = await sink();
    let asked = 0;
    const getToken = async () => {
      asked += 1;
      return 'token-1';
    };
    const bot = await adapter(sdk, { appId: 'app-1', outgoingTokens: { getToken } });
    const spoken = bot.speak({ serviceUrl: url, channelId: 'msteams', conversation: { id: 'a:c1' } }, echo);
    await expect(spoken).rejects.toThrow(/refused/);
    expect([asked, sent.length]).toEqual([0, 0]);
  });
});
