import type { Sdk } from '../channel/sdk.ts';

/** The SDKs that turns can run through, by the name that `WSA_SDK` has for each. Only the chosen one is loaded. */
const SDKS = {
  botbuilder: async () => (await import('./botbuilder/sdk.ts')).botbuilder,
  agents: async () => (await import('./agents/sdk.ts')).agents,
} satisfies Readonly<Record<string, () => Promise<Sdk>>>;

/** Name of an SDK. */
export type SdkName = keyof typeof SDKS;

/** Loads an SDK, the only way to one. */
export function loadSdk(name: SdkName): Promise<Sdk> {
  return SDKS[name]();
}
