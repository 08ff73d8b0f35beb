import type { AuthConfiguration } from '@microsoft/agents-hosting';
import { type AdapterSettings, cloudSettings } from '../../channel/clouds.ts';

const PUBLIC_LOGIN = 'https://login.microsoftonline.com';

/**
 * The registration of the bot, as the SDK asks Microsoft Entra for its tokens. The SDK takes another one from environment
 * variables of its own (`Connections__…`) only for what it does by itself, and here it does nothing by itself.
 */
export function registration({
  appId,
  appPassword,
  appType,
  tenantId,
  cloud,
}: AdapterSettings): AuthConfiguration {
  const login = cloudSettings[cloud].ToChannelFromBotLoginUrl;
  return {
    // Local mode has none and asks for no token; the SDK throws without one where NODE_ENV is "production".
    clientId: appId ?? 'local',
    ...(tenantId ? { tenantId } : {}),
    ...(appPassword ? { clientSecret: appPassword } : {}),
    authType: appType === 'UserAssignedMSI' ? 'UserManagedIdentity' : 'ClientSecret',
    authorityEndpoint: login === undefined ? PUBLIC_LOGIN : new URL(login).origin,
  };
}
