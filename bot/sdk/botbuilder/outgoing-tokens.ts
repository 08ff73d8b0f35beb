import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { CLOUD_HOSTS } from '../../../src/policy/cloud-hosts.ts';
import type { AdapterSettings } from '../../channel/clouds.ts';
import type { TokenSource } from '../../channel/connector.ts';
import { claimsIdentity } from './claims-identity.ts';
import { authenticationSettings } from './settings.ts';

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
    const { serviceUrl, botScope } = CLOUD_HOSTS[cloud];
    const client = await factory.create(serviceUrl, botScope);
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
