import type { AuthConfiguration } from '@microsoft/agents-hosting';
import { CLOUD_HOSTS } from '../../../src/policy/cloud-hosts.ts';
import type { AdapterSettings } from '../../channel/clouds.ts';

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
  return {
    // Local mode has none and asks for no token; the SDK throws without one where NODE_ENV is "production".
    clientId: appId ?? 'local',
    ...(tenantId ? { tenantId } : {}),
    ...(appPassword ? { clientSecret: appPassword } : {}),
    authType: appType === 'UserAssignedMSI' ? 'UserManagedIdentity' : 'ClientSecret',
    authorityEndpoint: `https://${CLOUD_HOSTS[cloud].signIn}`,
  };
}
