import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { type AdapterSettings, authenticationSettings, connectorAudience } from '../../channel/clouds.ts';
import type { TokenSource } from '../../channel/connector.ts';
import { claimsIdentity } from './claims-identity.ts';

export type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;

/**
 * The tokens of botbuilder's credentials, which cache them.
 * @param credentialsFactory replaces the credentials made from the settings, for tests
 */
export function outgoingTokens(
  settings: AdapterSettings & { readonly appId: string },
  credentialsFactory?: CredentialsFactory,
): TokenSource {
  const { appId, cloud } = settings;
  let source: Promise<TokenSource> | undefined;
  const credentials = async (): Promise<TokenSource> => {
    const authentication = new ConfigurationBotFrameworkAuthentication(
      authenticationSettings(settings),
      credentialsFactory,
    );
    const factory = authentication.createConnectorFactory(claimsIdentity({ aud: appId, appid: appId }));
    // They are the same for every service URL, and only this client has them.
    const client = await factory.create('https://smba.trafficmanager.net/teams/', connectorAudience(cloud));
    return client.credentials as unknown as TokenSource;
  };
  return {
    getToken: async () => {
      source ??= credentials();
      source.catch(() => {
        source = undefined;
      });
      return (await source).getToken();
    },
  };
}
