import { describe, expect, it } from '@jest/globals';
import { CloudAdapter } from '@microsoft/agents-hosting';
import { ConnectorTransport } from '../../../../bot/channel/connector.ts';
import { ConnectorClients } from '../../../../bot/channel/connector-clients.ts';
import { AgentsAdapter } from '../../../../bot/sdk/agents/adapter.ts';
import { registration } from '../../../../bot/sdk/agents/registration.ts';
import { open } from '../../../support/bot/bot-adapter.ts';

function agentsAdapter(): AgentsAdapter {
  const transport = new ConnectorTransport('tests');
  open.push(transport);
  return new AgentsAdapter({
    settings: { cloud: 'commercial', appId: 'app-1', appPassword: 'pw', tenantId: 't' },
    connectors: new ConnectorClients(transport, 'loopback', undefined),
    onTurnError: async () => {},
  });
}

describe('the adapter of the Agents SDK', () => {
  it("is the SDK's CloudAdapter", () => {
    expect(agentsAdapter()).toBeInstanceOf(CloudAdapter);
  });

  it.each(['process', 'authorizeRequest', 'continueConversation', 'createConversationAsync'] as const)(
    "has the SDK's %s closed",
    async (name) => {
      await expect(agentsAdapter()[name]()).rejects.toThrow('BotAdapter.receive');
    },
  );
});

describe('the registration that the Agents SDK gets tokens for', () => {
  const bot = { appId: 'app-1', tenantId: 'tenant-1' };

  it.each([
    ['commercial', 'https://login.microsoftonline.com'],
    ['gcc', 'https://login.microsoftonline.com'],
    ['gcc-high', 'https://login.microsoftonline.us'],
    ['dod', 'https://login.microsoftonline.us'],
  ] as const)('is asked for at the sign-in of %s', (cloud, authorityEndpoint) => {
    expect(registration({ ...bot, appPassword: 'pw', cloud })).toEqual({
      clientId: 'app-1',
      tenantId: 'tenant-1',
      clientSecret: 'pw',
      authType: 'ClientSecret',
      authorityEndpoint,
    });
  });

  it('is a managed identity where it is registered as one', () => {
    const managed = registration({ ...bot, appType: 'UserAssignedMSI', cloud: 'commercial' });
    expect(managed.authType).toBe('UserManagedIdentity');
  });
});
