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

export type Cloud = 'commercial' | 'gcc' | 'gcc-high' | 'dod';

export interface AdapterSettings {
  /** Microsoft Entra application id. Without one senders are not authenticated: for loopback only. */
  readonly appId?: string | undefined;
  readonly appPassword?: string | undefined;
  readonly appType?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly cloud: Cloud;
}

/** botbuilder takes its defaults only if none of these is set, so all of them are. */
const usGovernment: AuthenticationSettings = {
  ChannelService: 'https://botframework.azure.us',
  OAuthUrl: 'https://tokengcch.botframework.azure.us/',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
  ToChannelFromBotOAuthScope: 'https://api.botframework.us',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
  ValidateAuthority: true,
  CallerId: 'urn:botframework:azureusgov',
};

/** The Bot Framework's addresses in each cloud; empty where botbuilder's defaults are right. */
export const cloudSettings: Readonly<Record<Cloud, AuthenticationSettings>> = {
  commercial: {},
  // GCC bots are registered in commercial Microsoft Entra and use the public Bot Framework.
  gcc: {},
  'gcc-high': usGovernment,
  dod: { ...usGovernment, OAuthUrl: 'https://apiDoD.botframework.azure.us' },
};

/** Who signs the tokens of a cloud's channels. */
interface TokenService {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** Address of the OpenID document that names its keys, which are at the same origin. */
  readonly openIdUrl: string;
}

const publicTokens: TokenService = {
  issuer: 'https://api.botframework.com',
  openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
};

/** One service signs for both US government clouds. */
const usGovernmentTokens: TokenService = {
  issuer: 'https://api.botframework.us',
  openIdUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
};

/**
 * The services that sign the channels' tokens (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication,
 * step 3, and .../how-to-deploy-gov-cloud-high; DoD: github.com/microsoft/teams.ts, `cloud-environment.ts`).
 */
export const tokenServices: Readonly<Record<Cloud, TokenService>> = {
  commercial: publicTokens,
  gcc: publicTokens,
  'gcc-high': usGovernmentTokens,
  dod: usGovernmentTokens,
};

/** The settings under botbuilder's names for them. */
export function authenticationSettings({
  appId,
  appPassword,
  appType,
  tenantId,
  cloud,
}: AdapterSettings): AuthenticationSettings & Record<string, string | boolean | undefined> {
  return {
    ...cloudSettings[cloud],
    ...(appId && { MicrosoftAppId: appId }),
    ...(appId && appPassword && { MicrosoftAppPassword: appPassword }),
    ...(appId && appType && { MicrosoftAppType: appType }),
    ...(appId && tenantId && { MicrosoftAppTenantId: tenantId }),
  };
}

/** The audience of the tokens that the bot sends in a cloud. */
export function connectorAudience(cloud: Cloud): string {
  return cloudSettings[cloud].ToChannelFromBotOAuthScope ?? 'https://api.botframework.com';
}
