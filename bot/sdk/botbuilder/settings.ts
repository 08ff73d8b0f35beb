import { CLOUD_HOSTS, type Cloud } from '../../../src/policy/cloud-hosts.ts';
import type { AdapterSettings } from '../../channel/clouds.ts';

/** The Bot Framework's addresses, under the names that botbuilder has for them. */
export interface AuthenticationSettings {
  readonly ChannelService?: string;
  readonly OAuthUrl?: string;
  readonly ToChannelFromBotLoginUrl?: string;
  readonly ToChannelFromBotOAuthScope?: string;
  readonly ToBotFromChannelTokenIssuer?: string;
  readonly ToBotFromChannelOpenIdMetadataUrl?: string;
  readonly ToBotFromEmulatorOpenIdMetadataUrl?: string;
  readonly ValidateAuthority?: boolean;
  readonly CallerId?: string;
}

/**
 * The Bot Framework's addresses in a cloud, under botbuilder's names for them. botbuilder takes its defaults only if none
 * is set, so all of them are.
 */
export function cloudSettings(cloud: Cloud): AuthenticationSettings {
  const hosts = CLOUD_HOSTS[cloud];
  return {
    ...(hosts.channelService === null ? {} : { ChannelService: hosts.channelService }),
    OAuthUrl: hosts.oauthUrl,
    ToChannelFromBotLoginUrl: hosts.botLogin,
    ToChannelFromBotOAuthScope: hosts.botScope,
    ToBotFromChannelTokenIssuer: hosts.tokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl: hosts.openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: hosts.emulatorOpenIdUrl,
    ValidateAuthority: true,
    CallerId: hosts.callerId,
  };
}

/** The settings under botbuilder's names for them. */
export function authenticationSettings({
  appId,
  appPassword,
  appType,
  tenantId,
  cloud,
}: AdapterSettings): AuthenticationSettings & Record<string, string | boolean | undefined> {
  return {
    ...cloudSettings(cloud),
    ...(appId && { MicrosoftAppId: appId }),
    ...(appId && appPassword && { MicrosoftAppPassword: appPassword }),
    ...(appId && appType && { MicrosoftAppType: appType }),
    ...(appId && tenantId && { MicrosoftAppTenantId: tenantId }),
  };
}
