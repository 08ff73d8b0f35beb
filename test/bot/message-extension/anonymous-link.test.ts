import { describe, expect, it } from '@jest/globals';
import { useSignedBots } from '../../support/bot/signed-bot.ts';
import { TENANT } from '../../support/teams/activities.ts';

const BASE = 'https://bot.example';
const LINK = `${BASE}/deals/EA-2026-0042`;

const start = useSignedBots();

/** The parts of an activity as Teams sends it of somebody who has not installed the app. */
const REDACTED = {
  type: 'invoke',
  text: undefined,
  from: { id: 'redacted', name: 'redacted' },
  conversation: { id: ' redacted', tenantId: 'redacted', conversationType: 'groupChat', isGroup: true },
  channelData: { tenant: { id: ' redacted' }, source: { name: 'compose' } },
};

describe.each([{ tid: undefined }, { tid: TENANT }])('with a token for the tenant $tid', ({ tid }) => {
  it('a link of somebody who has not installed the app becomes the card that says nothing', async () => {
    const bot = await start({ withSample: true, publicUrl: BASE });
    const name = 'composeExtension/anonymousQueryLink';
    const invoke = bot.message('', { ...REDACTED, name, value: { url: LINK } });
    const response = await bot.post(invoke, await bot.issuer.sign(bot.claims({ tid })));
    const said = await response.text();
    expect(response.status).toBe(200);
    expect(said).toContain('A deal in WSA Readiness');
    expect(said).not.toContain('Contoso');
  });

  it.each([
    { type: 'invoke', name: 'composeExtension/queryLink' },
    { type: 'invoke', name: 'composeExtension/query' },
    { type: 'message', name: 'composeExtension/anonymousQueryLink', text: 'my deals' },
  ])('nothing else is answered to somebody who is not named: $type $name', async (parts) => {
    const bot = await start({ withSample: true, publicUrl: BASE });
    const value = { url: LINK };
    const activity = bot.message('', { ...REDACTED, value, ...parts });
    const response = await bot.post(activity, await bot.issuer.sign(bot.claims({ tid })));
    const isRefused = tid === undefined ? [200, 403] : [401];
    expect(isRefused).toContain(response.status);
    expect(await response.text()).not.toMatch(/A deal in|Contoso/);
    expect(bot.connector.sent).toEqual([]);
  });
});
