import type { SdkName } from '../../../bot/sdk/load-sdk.ts';
import { STOP_LIMITS, type StopLimits } from '../../../server/stop.ts';
import type { Config } from '../../../src/config.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { DEFAULT_FORECAST } from '../../../src/policy/forecast.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';

/** The SDKs that turns can run through. */
export const SDKS = ['botbuilder', 'agents'] as const satisfies readonly SdkName[];

/** The SDK that the bots of tests run through; `SDK=agents npm test -- test/bot` names another one. */
export const SDK: SdkName = process.env.SDK === 'agents' ? 'agents' : 'botbuilder';

/** Local mode on any free port, without the chat page and without alerts. */
export function localConfig(dataDir: string): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    connectionsPerPeer: 1000,
    bot: null,
    cloud: 'commercial',
    sdk: SDK,
    databaseUrl: null,
    dataDir,
    playgroundPort: null,
    thresholds: DEFAULT_THRESHOLDS,
    forecast: DEFAULT_FORECAST,
    alerts: false,
    cadence: DEFAULT_CADENCE,
    scanEveryMs: 60_000,
    alertsPerSecond: 50,
    alertBackup: null,
    teamsAppId: null,
    onlyYou: false,
    admins: 'everybody',
    lookUps: false,
    templatesDir: null,
    oauthConnection: 'graph',
    ssoAppId: null,
    publicUrl: null,
    followUpDays: 5,
    localGraph: null,
    logLevel: 'silent',
    warnings: [],
  };
}

/** How a bot is stopped to which nobody sends any more. */
export const WITHOUT_GRACE: StopLimits = { ...STOP_LIMITS, graceMs: 0 };
