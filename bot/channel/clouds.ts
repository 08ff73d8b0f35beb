import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { CLOUD_HOSTS, type Cloud } from '../../src/policy/cloud-hosts.ts';

export type AuthenticationSettings = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0]
>;

export interface AdapterSettings {
  /** Microsoft Entra application id. Without one senders are not authenticated: for loopback only. */
  readonly appId?: string | undefined;
  readonly appPassword?: string | undefined;
  readonly appType?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly cloud: Cloud;
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

/** Who signs the tokens of a cloud's channels. */
interface TokenService {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** Address of the OpenID document that names its keys, which are at the same origin. */
  readonly openIdUrl: string;
}

/** The service that signs the channels' tokens in a cloud. */
export function tokenService(cloud: Cloud): TokenService {
  const { tokenIssuer: issuer, openIdUrl } = CLOUD_HOSTS[cloud];
  return { issuer, openIdUrl };
}

/** The settings under botbuilder's names for them. */
export function authenticationSettings({
  appId,
  appPassword,
  appType,
  tenantId,
  cloud,
}: AdapterSettings): AuthenticationSettings & Record<string, unknown> {
  return {
    ...cloudSettings(cloud),
    ...(appId && { MicrosoftAppId: appId }),
    ...(appId && appPassword && { MicrosoftAppPassword: appPassword }),
    ...(appId && appType && { MicrosoftAppType: appType }),
    ...(appId && tenantId && { MicrosoftAppTenantId: tenantId }),
  };
}
