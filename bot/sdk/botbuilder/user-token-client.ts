import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { AdapterSettings } from '../../channel/clouds.ts';
import type { UserTokenClient } from '../../channel/sdk.ts';
import type { BotbuilderUserTokenClient } from './authentication.ts';
import { claimsIdentity } from './claims-identity.ts';
import { authenticationSettings } from './settings.ts';

type SignInActivity = Parameters<BotbuilderUserTokenClient['getSignInResource']>[1];

/** botbuilder's calls to the token service. */
export function userTokenClient(settings: AdapterSettings, url: string | undefined): UserTokenClient {
  const authentication = new ConfigurationBotFrameworkAuthentication({
    ...authenticationSettings(settings),
    ...(url ? { OAuthUrl: url } : {}),
  });
  const { appId = '' } = settings;
  let client: Promise<BotbuilderUserTokenClient> | undefined;
  const service = () => {
    client ??= authentication.createUserTokenClient(claimsIdentity({ aud: appId, appid: appId }));
    return client;
  };
  return {
    token: async ({ userId, channelId, connection }, code = '') =>
      (await (await service()).getUserToken(userId, connection, channelId, code)) ?? {},
    exchange: async ({ userId, channelId, connection }, token) => {
      try {
        return (await (await service()).exchangeToken(userId, connection, channelId, { token })) ?? {};
      } catch (error) {
        if (isRefusal(error)) return null;
        throw error;
      }
    },
    signInResource: async (connection, activity) =>
      (await service()).getSignInResource(connection, activity as unknown as SignInActivity, ''),
  };
}

/** Whether the service refused to exchange a token. */
function isRefusal(error: unknown): boolean {
  const { statusCode } = error as { statusCode?: unknown };
  return statusCode === 400 || statusCode === 404 || statusCode === 412;
}
