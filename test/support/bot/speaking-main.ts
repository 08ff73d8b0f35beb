import { createRequire } from 'node:module';
import { createAdapter } from '../../../bot/channel/adapter.ts';
import { loadSdk, type SdkName } from '../../../bot/sdk/load-sdk.ts';

/** What a process with a bot is told: it sends a message that nobody asked for, and prints which SDKs it has loaded. */
export interface SpeakingOrder {
  readonly sdk: SdkName;
  /** The app id of the identity; null is a bot in local mode. */
  readonly appId: string | null;
  readonly serviceUrl: string;
}

const { sdk, appId, serviceUrl } = JSON.parse(process.argv[2] ?? '') as SpeakingOrder;
const settings = {
  cloud: 'commercial',
  ...(appId === null ? {} : { appId, appType: 'UserAssignedMSI', tenantId: 'tenant-1' }),
} as const;
const adapter = createAdapter(await loadSdk(sdk), settings, {
  onTurnError: async (_turn, error) => {
    throw error;
  },
  allowedHosts: 'loopback',
});
const conversation = { id: 'a:c1' };
await adapter.speak({ serviceUrl, channelId: 'msteams', conversation }, async (turn) => {
  await turn.sendActivity('due');
});
await adapter.close();
const loaded = Object.keys(createRequire(import.meta.url).cache).join('\n');
const packages = ['botbuilder', '@microsoft/agents-hosting'];
process.stdout.write(packages.filter((name) => loaded.includes(`/node_modules/${name}/`)).join(' '));
