import { describe, expect, it } from '@jest/globals';
import { cloudSettings, tokenServices } from '../../../bot/channel/clouds.ts';

describe('the clouds', () => {
  it('leave botbuilder its defaults in commercial and GCC', () => {
    expect([cloudSettings.commercial, cloudSettings.gcc]).toEqual([{}, {}]);
  });

  it.each([
    ['gcc-high', 'https://tokengcch.botframework.azure.us/'],
    ['dod', 'https://apiDoD.botframework.azure.us'],
  ] as const)('set every address in %s', (cloud, oAuthUrl) => {
    expect(cloudSettings[cloud]).toEqual({
      ChannelService: 'https://botframework.azure.us',
      OAuthUrl: oAuthUrl,
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
      ToChannelFromBotOAuthScope: 'https://api.botframework.us',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
      ToBotFromChannelOpenIdMetadataUrl:
        'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
      ToBotFromEmulatorOpenIdMetadataUrl:
        'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
      ValidateAuthority: true,
      CallerId: 'urn:botframework:azureusgov',
    });
  });

  it.each([
    ['commercial', 'https://api.botframework.com', 'https://login.botframework.com'],
    ['gcc', 'https://api.botframework.com', 'https://login.botframework.com'],
    ['gcc-high', 'https://api.botframework.us', 'https://login.botframework.azure.us'],
    ['dod', 'https://api.botframework.us', 'https://login.botframework.azure.us'],
  ] as const)('take tokens of their own service in %s', (cloud, issuer, host) => {
    const openIdUrl = `${host}/v1/.well-known/openidconfiguration`;
    expect(tokenServices[cloud]).toEqual({ issuer, openIdUrl });
  });
});
