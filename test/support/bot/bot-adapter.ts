import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';
import type { TurnContext } from 'botbuilder';
import { type AdapterOptions, type BotAdapter, createAdapter } from '../../../bot/channel/adapter.ts';
import type { CredentialsFactory } from '../../../bot/channel/authentication.ts';

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

/** The adapter on its own; what a turn throws, it throws. */
export function adapter(options: Partial<AdapterOptions> & { appId?: string } = {}): BotAdapter {
  const { appId, ...rest } = options;
  const made = createAdapter(
    {
      cloud: 'commercial',
      appId,
      appPassword: appId && 'pw',
      appType: appId && 'SingleTenant',
      tenantId: 't',
    },
    {
      onTurnError: async (_context, error) => {
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

export async function echo(context: TurnContext): Promise<void> {
  await context.sendActivity(`Echo: ${context.activity.text}`);
}

/** Credentials of an app whose token comes from the test. */
export function credentials(getToken: () => Promise<string>): CredentialsFactory {
  return {
    isValidAppId: async (appId: string) => appId === 'app-1',
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      appId: 'app-1',
      getToken,
      signRequest: async (request: unknown) => request,
    }),
  } as unknown as CredentialsFactory;
}
