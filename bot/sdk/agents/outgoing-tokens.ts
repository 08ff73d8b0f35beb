import { MsalTokenProvider } from '@microsoft/agents-hosting';
import { CLOUD_HOSTS } from '../../../src/policy/cloud-hosts.ts';
import type { AdapterSettings } from '../../channel/clouds.ts';
import type { TokenSource } from '../../channel/connector.ts';
import { registration } from './registration.ts';

/** The tokens of the SDK's provider, which caches them until five minutes before they end. */
export function outgoingTokens(settings: AdapterSettings & { readonly appId: string }): TokenSource {
  const provider = new MsalTokenProvider(registration(settings));
  const audience = CLOUD_HOSTS[settings.cloud].botScope;
  return { getToken: () => provider.getAccessToken(audience) };
}
