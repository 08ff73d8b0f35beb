import {
  HttpClient,
  HttpError,
  MsalTokenProvider,
  UserTokenClient as SdkUserTokenClient,
} from '@microsoft/agents-hosting';
import { CLOUD_HOSTS } from '../../../src/policy/cloud-hosts.ts';
import { referenceOf } from '../../channel/channel-turn.ts';
import type { AdapterSettings } from '../../channel/clouds.ts';
import type { UserTokenClient } from '../../channel/sdk.ts';
import { registration } from './registration.ts';

/** The SDK's calls to the token service. */
export function userTokenClient(settings: AdapterSettings, url: string | undefined): UserTokenClient {
  const { appId, cloud } = settings;
  const baseURL = url ?? CLOUD_HOSTS[cloud].oauthUrl;
  const provider = appId ? new MsalTokenProvider(registration(settings)) : undefined;
  // A client keeps the token of its first call for ever: each call has one of its own, and the provider a cache.
  const service = () => {
    const http = new HttpClient({ baseURL, headers: { accept: 'application/json' } });
    return new SdkUserTokenClient(http, provider, CLOUD_HOSTS[cloud].botScope);
  };
  return {
    token: ({ userId, channelId, connection }, code) =>
      service().getUserToken(connection, channelId, userId, code),
    exchange: async ({ userId, channelId, connection }, token) => {
      try {
        return await service().exchangeTokenAsync(userId, connection, channelId, { token });
      } catch (error) {
        if (isRefusal(error)) return null;
        throw error;
      }
    },
    signInResource: (connection, activity) => {
      const { bot: agent, ...reference } = referenceOf(activity);
      return service().getSignInResource(appId ?? '', connection, { ...reference, agent });
    },
  };
}

/** Whether the service refused to exchange a token. */
function isRefusal(error: unknown): boolean {
  return error instanceof HttpError && [400, 404, 412].includes(error.status);
}
