import type { INetworkModule } from '@azure/msal-node';
import { CLOUD_HOSTS, type Cloud } from '../policy/cloud-hosts.ts';

/** Returns the bot's own token for Graph, cached by the library. Rejects when no token can be fetched. */
export type AppToken = () => Promise<string>;

/** A bot as it is registered at Microsoft Entra. */
export interface RegisteredBot {
  readonly appId: string;
  /** Null with a managed identity. */
  readonly appPassword: string | null;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
}

export interface AppTokenOptions {
  /** The service the token is for; by default Graph. */
  readonly resource?: string;
  /** Makes the requests instead of the library; then it repeats none. */
  readonly network?: INetworkModule;
}

/** The token of a registered bot: by its secret, or by its managed identity. Loaded at the first use. */
export function appToken(bot: RegisteredBot, cloud: Cloud, options: AppTokenOptions = {}): AppToken {
  const { graph, signIn } = CLOUD_HOSTS[cloud];
  const { resource = `https://${graph}`, network } = options;
  const system = network && { networkClient: network, disableInternalRetries: true };
  let client: Promise<() => Promise<string | undefined>> | null = null;
  const connect = async () => {
    const msal = await import('@azure/msal-node');
    if (bot.appType === 'UserAssignedMSI') {
      const identity = new msal.ManagedIdentityApplication({
        managedIdentityIdParams: { userAssignedClientId: bot.appId },
        ...(system && { system }),
      });
      return async () => (await identity.acquireToken({ resource })).accessToken;
    }
    const app = new msal.ConfidentialClientApplication({
      auth: {
        clientId: bot.appId,
        clientSecret: bot.appPassword ?? '',
        authority: `https://${signIn}/${bot.tenantId}`,
      },
      ...(system && { system }),
    });
    const request = { scopes: [`${resource}/.default`] };
    return async () => (await app.acquireTokenByClientCredential(request))?.accessToken;
  };
  return async () => {
    client ??= connect();
    const token = await (await client)();
    if (!token) throw new Error('Microsoft Entra gave no token');
    return token;
  };
}
