import { STOP_LIMITS, type StopLimits } from '../../../server/stop.ts';
import type { Config } from '../../../src/config.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';

/** Local mode on any free port, without the chat page and without alerts. */
export function localConfig(dataDir: string): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    connectionsPerPeer: 1000,
    bot: null,
    cloud: 'commercial',
    databaseUrl: null,
    dataDir,
    playgroundPort: null,
    thresholds: DEFAULT_THRESHOLDS,
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
    publicUrl: null,
    followUpDays: 5,
    localGraph: null,
    logLevel: 'silent',
  };
}

/** How a bot is stopped to which nobody sends any more. */
export const WITHOUT_GRACE: StopLimits = { ...STOP_LIMITS, graceMs: 0 };
