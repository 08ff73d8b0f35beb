import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';
import { type AdapterOptions, type BotAdapter, createAdapter } from '../../../bot/channel/adapter.ts';
import type { ChannelTurn } from '../../../bot/channel/channel-turn.ts';
import { loadSdk, type SdkName } from '../../../bot/sdk/load-sdk.ts';

export interface Sent {
  method: string;
  url: string;
  authorization: string | undefined;
  body: { type?: string; text?: string; replyToId?: string };
}

/** What is to be closed when a test is done. */
export const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A connector on the wire that records what it got. */
export async function sink(status = 201) {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const { method = '', url = '' } = request;
      const body = text === '' ? {} : JSON.parse(text);
      sent.push({ method, url, authorization: request.headers.authorization, body });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(method === 'GET' ? { id: '29:u', email: 'a@b.example' } : { id: 'sent-1' }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, sent };
}

/** The adapter on its own, over an SDK; what a turn throws, it throws. */
export async function adapter(
  sdk: SdkName,
  options: Partial<AdapterOptions> & { appId?: string } = {},
): Promise<BotAdapter> {
  const { appId, ...rest } = options;
  const made = createAdapter(
    await loadSdk(sdk),
    {
      cloud: 'commercial',
      appId,
      appPassword: appId && 'pw',
      appType: appId && 'SingleTenant',
      tenantId: 't',
    },
    {
      onTurnError: async (_turn, error) => {
        throw error;
      },
      ...rest,
    },
  );
  open.unshift(made);
  return made;
}

export function message(serviceUrl: string, text = 'hello') {
  return {
    type: 'message',
    id: 'in-1',
    text,
    timestamp: '2026-11-21T12:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:u', name: 'Alex' },
    conversation: { id: 'a:c1' },
    recipient: { id: '28:bot' },
  };
}

export async function echo(turn: ChannelTurn): Promise<void> {
  await turn.sendActivity(`Echo: ${turn.activity.text}`);
}
