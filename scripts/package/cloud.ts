import { type Cloud, cloudSettings } from '../../bot/channel/clouds.ts';

export const CLOUDS = Object.keys(cloudSettings) as readonly Cloud[];
export type { Cloud };

/** What the Bot Framework takes where its settings name no token service. */
const PUBLIC_TOKEN_SERVICE = 'https://token.botframework.com';

/** The host of the cloud's token service: its sign-in page opens only if the manifest names it among the valid domains. */
export function tokenServiceDomain(cloud: Cloud): string {
  return new URL(String(cloudSettings[cloud].OAuthUrl ?? PUBLIC_TOKEN_SERVICE)).hostname;
}
