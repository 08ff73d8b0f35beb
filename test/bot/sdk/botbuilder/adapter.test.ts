import { describe, expect, it } from '@jest/globals';
import { CloudAdapter } from 'botbuilder';
import { ConnectorTransport } from '../../../../bot/channel/connector.ts';
import { ConnectorClients } from '../../../../bot/channel/connector-clients.ts';
import { toActivity } from '../../../../bot/channel/inbound-activity.ts';
import { BotbuilderAdapter } from '../../../../bot/sdk/botbuilder/adapter.ts';
import { LeanAuthentication } from '../../../../bot/sdk/botbuilder/authentication.ts';
import { message, open, sink } from '../../../support/bot/bot-adapter.ts';

const settings = { cloud: 'commercial' } as const;

function connectors(): ConnectorClients {
  const transport = new ConnectorTransport('tests');
  open.push(transport);
  return new ConnectorClients(transport, 'loopback', undefined);
}

function botbuilderAdapter(): BotbuilderAdapter {
  const onTurnError = async (_turn: unknown, error: Error) => {
    throw error;
  };
  return new BotbuilderAdapter({ settings, connectors: connectors(), onTurnError });
}

describe('the adapter of botbuilder', () => {
  it("is botbuilder's CloudAdapter", () => {
    expect(botbuilderAdapter()).toBeInstanceOf(CloudAdapter);
  });

  it('lets a turn watch what it sends, and runs what is put before it', async () => {
    const { url, sent } = await sink();
    const bot = botbuilderAdapter();
    const seen: unknown[] = [];
    bot.use(async (context, next) => {
      context.onSendActivities((_context, activities, send) => {
        seen.push(...activities.map(({ text, type }) => text ?? type));
        return send();
      });
      await next();
    });
    await bot.receive({ activity: toActivity(message(url)), claims: null }, async (turn) => {
      await turn.sendActivity('one');
      await turn.sendActivity({ type: 'typing' });
      await turn.sendActivity({ type: 'trace', name: 'for a developer' });
    });
    expect(seen).toEqual(['one', 'typing', 'trace']);
    expect(sent.map(({ body }) => body.type)).toEqual(['message', 'typing']);
  });

  it("opens a new conversation with our connector in botbuilder's own way", async () => {
    const { url, sent } = await sink();
    const parameters = { isGroup: false, members: [{ id: '29:u', name: '' }] } as never;
    const bot = botbuilderAdapter();
    await bot.createConversationAsync('', 'msteams', url, '', parameters, async ({ activity }) => {
      expect(activity.conversation.id).toBe('sent-1');
    });
    expect(sent.map((one) => `${one.method} ${one.url}`)).toEqual(['POST /v3/conversations']);
    const elsewhere = 'https://evil.example/';
    const refused = bot.createConversationAsync('', 'msteams', elsewhere, '', parameters, async () => {});
    await expect(refused).rejects.toThrow('refused');
  });

  it.each(['authenticateRequest', 'authenticateStreamingRequest', 'authenticateChannelRequest'] as const)(
    "has botbuilder's %s closed",
    async (name) => {
      const authentication = new LeanAuthentication({ ...settings, appId: 'app-1' }, connectors());
      await expect(authentication[name]()).rejects.toThrow('BotAdapter.admit');
    },
  );
});
