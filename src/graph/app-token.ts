import type { Config } from '../config.ts';

/** The bot's own token for Graph, which the library keeps until it runs out. Fails like any call that leaves the process. */
export type AppToken = () => Promise<string>;

const LOGIN_HOSTS: Readonly<Record<Config['cloud'], string>> = {
  commercial: 'https://login.microsoftonline.com',
  gcc: 'https://login.microsoftonline.com',
  'gcc-high': 'https://login.microsoftonline.us',
  dod: 'https://login.microsoftonline.us',
};

export const GRAPH_HOSTS: Readonly<Record<Config['cloud'], string>> = {
  commercial: 'https://graph.microsoft.com',
  gcc: 'https://graph.microsoft.com',
  'gcc-high': 'https://graph.microsoft.us',
  dod: 'https://dod-graph.microsoft.us',
};

/** The token of a registered bot: by its secret, or by its managed identity. Loaded at the first use. */
export function appToken(bot: NonNullable<Config['bot']>, cloud: Config['cloud']): AppToken {
  const resource = GRAPH_HOSTS[cloud];
  let client: Promise<() => Promise<string | undefined>> | null = null;
  const connect = async () => {
    const msal = await import('@azure/msal-node');
    if (bot.appType === 'UserAssignedMSI') {
      const identity = new msal.ManagedIdentityApplication({
        managedIdentityIdParams: { userAssignedClientId: bot.appId },
      });
      return async () => (await identity.acquireToken({ resource })).accessToken;
    }
    const app = new msal.ConfidentialClientApplication({
      auth: {
        clientId: bot.appId,
        clientSecret: bot.appPassword ?? '',
        authority: `${LOGIN_HOSTS[cloud]}/${bot.tenantId}`,
      },
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
