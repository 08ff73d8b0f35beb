import { describe, expect, it } from '@jest/globals';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { tokenService } from '../../../bot/channel/clouds.ts';
import { type AuthenticationSettings, cloudSettings } from '../../../bot/sdk/botbuilder/settings.ts';

const PUBLIC = {
  OAuthUrl: 'https://api.botframework.com',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  ValidateAuthority: true,
  CallerId: 'urn:botframework:azure',
};

const US_GOVERNMENT = {
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

describe('the clouds', () => {
  it.each([
    ['commercial', PUBLIC],
    ['gcc', PUBLIC],
    ['gcc-high', US_GOVERNMENT],
    ['dod', { ...US_GOVERNMENT, OAuthUrl: 'https://apiDoD.botframework.azure.us' }],
  ] as const)("set every address of botbuilder's in %s", (cloud, settings) => {
    expect(cloudSettings(cloud)).toEqual(settings);
  });

  it('leave nothing of the worldwide ones to the defaults of botbuilder, and change none', () => {
    const made = (settings: AuthenticationSettings) =>
      (new ConfigurationBotFrameworkAuthentication({ ...settings }) as unknown as { inner: object }).inner;
    const { credentialsFactory: _, ...defaults } = made({}) as Record<string, unknown>;
    expect(made(cloudSettings('commercial'))).toMatchObject(defaults);
  });

  it.each([
    ['commercial', 'https://api.botframework.com', 'https://login.botframework.com'],
    ['gcc', 'https://api.botframework.com', 'https://login.botframework.com'],
    ['gcc-high', 'https://api.botframework.us', 'https://login.botframework.azure.us'],
    ['dod', 'https://api.botframework.us', 'https://login.botframework.azure.us'],
  ] as const)('take tokens of their own service in %s', (cloud, issuer, host) => {
    const openIdUrl = `${host}/v1/.well-known/openidconfiguration`;
    expect(tokenService(cloud)).toEqual({ issuer, openIdUrl });
  });
});
