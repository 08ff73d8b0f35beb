import { contradictionsIn } from './config-contradictions.ts';
import { safelyDecoded } from './database-url.ts';
import type { Admins } from './domain/people/audience.ts';
import { WsaError } from './errors.ts';
import type { Cadence } from './policy/cadence.ts';
import type { ForecastPolicy } from './policy/forecast.ts';
import type { Thresholds } from './policy/thresholds.ts';
import { type Settings, SettingsSchema } from './settings-schema.ts';

/** The parsed configuration. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Maximum of open connections from one address. */
  readonly connectionsPerPeer: number;
  /** The bot's registration; null in local mode. */
  readonly bot: {
    readonly appId: string;
    readonly appPassword: string | null;
    readonly appType: Settings['MicrosoftAppType'];
    readonly tenantId: string;
  } | null;
  readonly cloud: Settings['WSA_CLOUD'];
  /** SDK of Microsoft that turns run through. */
  readonly sdk: Settings['WSA_SDK'];
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Port of the local chat page; null when it is off. */
  readonly playgroundPort: number | null;
  readonly thresholds: Thresholds;
  readonly forecast: ForecastPolicy;
  /** Whether alerts are sent. */
  readonly alerts: boolean;
  readonly cadence: Cadence;
  /** Milliseconds between two scans for alerts that are due. */
  readonly scanEveryMs: number;
  /** Maximum of alerts sent in a second. */
  readonly alertsPerSecond: number;
  /**
   * Address that critical alerts without an answer are escalated to when no backup is named; null for none.
   */
  readonly alertBackup: string | null;
  /**
   * Id of the app in the organisation's catalog, which is installed for people before alerting them; null
   * when apps are not installed.
   */
  readonly teamsAppId: string | null;
  /** Whether answers that not everybody in a conversation may see go to the asker alone, as targeted messages. */
  readonly onlyYou: boolean;
  readonly admins: Admins;
  /** Whether domains of contacts are looked up. */
  readonly lookUps: boolean;
  /** Folder of the organisation's own e-mail templates; null for the built-in ones only. */
  readonly templatesDir: string | null;
  /** Name of the bot's OAuth connection for mailboxes. */
  readonly oauthConnection: string;
  /** Application id of the Entra app that people sign in to for the page; null in local mode. */
  readonly ssoAppId: string | null;
  /** URL at which Graph reaches the bot, without a trailing slash; null when it can't. */
  readonly publicUrl: string | null;
  /** Days without a reply until a follow-up is offered. */
  readonly followUpDays: number;
  /** Local mode: URL and token of a stand-in for Graph on this machine; null without one. */
  readonly localGraph: { readonly url: string; readonly token: string } | null;
  readonly logLevel: Settings['LOG_LEVEL'];
  /** What is unusual in it, or not used; each begins with the name of a setting. */
  readonly warnings: readonly string[];
}

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|\[::1\]|localhost)$/i;

/**
 * Reads the configuration from environment variables (by default the process's own); blank values count as
 * missing.
 * @throws WsaError `configuration` naming every wrong setting; `unsafe-listen` when the bot would listen to
 * other machines without authenticating callers
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const stated = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const parsed = SettingsSchema.safeParse(stated);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw wrongConfiguration(wrong);
  }
  const settings = parsed.data;
  const bot = botSettings(settings);
  if (!bot && !LOOPBACK.test(settings.HOST)) {
    throw new WsaError(
      'unsafe-listen',
      `HOST is ${settings.HOST}, but without MicrosoftAppId nobody is asked who they are. Set MicrosoftAppId, or listen on 127.0.0.1.`,
    );
  }
  const { refused, warnings } = bot
    ? contradictionsIn(stated, statedSettings(settings))
    : { refused: withoutItsId(settings), warnings: [] };
  if (refused.length > 0) throw wrongConfiguration(refused);
  return {
    port: settings.PORT,
    host: settings.HOST,
    connectionsPerPeer: settings.WSA_CONNECTIONS_PER_PEER,
    bot,
    cloud: settings.WSA_CLOUD,
    sdk: settings.WSA_SDK,
    databaseUrl: settings.DATABASE_URL ?? null,
    dataDir: settings.WSA_DATA_DIR,
    playgroundPort: settings.WSA_PLAYGROUND,
    thresholds: settings.WSA_THRESHOLDS,
    forecast: settings.WSA_FORECAST,
    alerts: settings.WSA_ALERTS === 'on',
    cadence: settings.WSA_CADENCE,
    scanEveryMs: (settings.WSA_SCAN_MINUTES ?? (bot ? 15 : 1)) * 60_000,
    alertsPerSecond: settings.WSA_TEAMS_PER_SECOND,
    alertBackup: settings.WSA_ALERT_BACKUP ?? null,
    teamsAppId: bot ? (settings.WSA_TEAMS_APP_ID ?? null) : null,
    onlyYou: (settings.WSA_ONLY_YOU ?? (bot ? 'off' : 'on')) === 'on',
    admins: bot ? (settings.WSA_ADMINS ?? new Set<string>()) : 'everybody',
    lookUps: settings.WSA_LOOKUPS === 'on',
    templatesDir: settings.WSA_TEMPLATES_DIR ?? null,
    oauthConnection: settings.WSA_OAUTH_CONNECTION,
    ssoAppId: bot ? (settings.WSA_SSO_APP_ID ?? bot.appId) : null,
    publicUrl: settings.WSA_PUBLIC_URL ?? null,
    followUpDays: settings.WSA_FOLLOW_UP_DAYS,
    localGraph: localGraphOf(settings, bot),
    logLevel: settings.LOG_LEVEL,
    warnings,
  };
}

/** @param wrong lines that begin with the name of a setting */
function wrongConfiguration(wrong: readonly string[]): WsaError {
  return new WsaError('configuration', `The configuration is wrong:\n  ${wrong.join('\n  ')}`);
}

function statedSettings(settings: Settings) {
  return {
    cloud: settings.WSA_CLOUD,
    appType: settings.MicrosoftAppType,
    hasPassword: settings.MicrosoftAppPassword !== undefined,
    publicUrl: settings.WSA_PUBLIC_URL ?? null,
    databaseUrl: settings.DATABASE_URL ?? null,
  };
}

function localGraphOf(
  { WSA_GRAPH_URL: url, WSA_GRAPH_TOKEN: token }: Settings,
  bot: Config['bot'],
): Config['localGraph'] {
  if (url === undefined) return null;
  if (bot) {
    const message = 'WSA_GRAPH_URL is for local mode, but MicrosoftAppId is set: leave one of them out.';
    throw new WsaError('configuration', message);
  }
  return { url, token: token ?? 'local' };
}

/** Settings of a bot that others talk to: without its id it would start in local mode, where nobody is asked who they are. */
function withoutItsId(settings: Settings): string[] {
  const { MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType, WSA_PUBLIC_URL } = settings;
  const isManaged = MicrosoftAppType === 'UserAssignedMSI';
  const meant = {
    MicrosoftAppPassword,
    MicrosoftAppTenantId,
    MicrosoftAppType: isManaged || undefined,
    WSA_PUBLIC_URL,
  };
  return Object.entries(meant)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name]) =>
        `${name}: is of a bot that is registered, but MicrosoftAppId is not set. Set it, or remove ${name} for local mode.`,
    );
}

function botSettings(settings: Settings): Config['bot'] {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId } = settings;
  if (MicrosoftAppId === undefined) return null;
  const missing = [
    ...(MicrosoftAppTenantId === undefined ? ['MicrosoftAppTenantId'] : []),
    ...(MicrosoftAppPassword === undefined && MicrosoftAppType === 'SingleTenant'
      ? ['MicrosoftAppPassword']
      : []),
  ];
  if (MicrosoftAppTenantId === undefined || missing.length > 0) {
    throw new WsaError('configuration', `MicrosoftAppId is set, so these must be too: ${missing.join(', ')}`);
  }
  return {
    appId: MicrosoftAppId,
    appPassword: (MicrosoftAppType === 'SingleTenant' && MicrosoftAppPassword) || null,
    appType: MicrosoftAppType,
    tenantId: MicrosoftAppTenantId,
  };
}

/** What must never be printed: the values of the settings that are secret. */
export function secretsOf({ bot, databaseUrl, localGraph }: Config): string[] {
  return secretsIn({
    MicrosoftAppPassword: bot?.appPassword ?? undefined,
    WSA_GRAPH_TOKEN: localGraph?.token,
    DATABASE_URL: databaseUrl ?? undefined,
  });
}

/** The same of environment variables (by default the process's own), whether or not they make a good configuration. */
export function secretsIn(environment: Readonly<Record<string, string | undefined>> = process.env): string[] {
  const { MicrosoftAppPassword, WSA_GRAPH_TOKEN, DATABASE_URL = '' } = environment;
  return [MicrosoftAppPassword, WSA_GRAPH_TOKEN, ...passwordsIn(DATABASE_URL)].filter(
    (secret) => secret !== undefined,
  );
}

/** The passwords in a database's URL, which need not be a good one: as they stand there and as they are meant. */
function passwordsIn(url: string): string[] {
  const before = /^[a-z]+:\/\/[^:/?#]*:(.+)@/i.exec(url)?.[1] ?? [];
  const inQuery = [...url.matchAll(/[?&][^=&#]*pass[^=&#]*=([^&#]+)/gi)].map(([, password = '']) => password);
  return [before, inQuery].flat().flatMap((password) => {
    return [password, safelyDecoded(password), safelyDecoded(password.replaceAll('+', ' '))];
  });
}
