import { describe, expect, it } from '@jest/globals';
import { type Config, readConfig } from '../src/config.ts';
import { DEFAULT_CADENCE } from '../src/policy/cadence.ts';
import { DEFAULT_THRESHOLDS } from '../src/policy/thresholds.ts';

const DEFAULTS: Config = {
  port: 3978,
  host: '127.0.0.1',
  connectionsPerPeer: 1000,
  bot: null,
  cloud: 'commercial',
  databaseUrl: null,
  dataDir: '.data',
  playgroundPort: 56150,
  thresholds: DEFAULT_THRESHOLDS,
  alerts: true,
  cadence: DEFAULT_CADENCE,
  scanEveryMs: 60_000,
  alertsPerSecond: 50,
  alertBackup: null,
  teamsAppId: null,
  onlyYou: true,
  admins: 'everybody',
  lookUps: true,
  templatesDir: null,
  oauthConnection: 'graph',
  publicUrl: null,
  followUpDays: 5,
  localGraph: null,
  logLevel: 'info',
};

const APP_ID = '4f1c2a3b-0000-4000-8000-00000000aa01';
const BOT = { MicrosoftAppId: 'an-id', MicrosoftAppPassword: 'geheim', MicrosoftAppTenantId: 'a-tenant' };

type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with the settings, as it is said. */
function refusal(environment: Environment): unknown {
  try {
    return readConfig(environment);
  } catch (error) {
    const { name, code, message } = error as Error & { code?: string };
    return { name, code, message };
  }
}

const READ: readonly { readonly given: Environment; readonly means: Partial<Config> }[] = [
  {
    given: {
      WSA_THRESHOLDS: '{"freshDays":14,"blocked":{"critical":10},"quarterEnd":{"closingMonths":[6]}}',
    },
    means: {
      thresholds: {
        freshDays: 14,
        blocked: { ...DEFAULT_THRESHOLDS.blocked, critical: 10 },
        unverified: DEFAULT_THRESHOLDS.unverified,
        quarterEnd: { ...DEFAULT_THRESHOLDS.quarterEnd, closingMonths: [6] },
      },
    },
  },
  {
    given: { WSA_CADENCE: '{"zone":"Europe/Oslo","steps":[9,2],"june":{"restDays":[]}}' },
    means: {
      cadence: {
        ...DEFAULT_CADENCE,
        zone: 'Europe/Oslo',
        steps: [9, 2],
        june: { ...DEFAULT_CADENCE.june, restDays: [] },
      },
    },
  },
  { given: { WSA_ALERTS: 'off' }, means: { alerts: false } },
  { given: { WSA_SCAN_MINUTES: '5' }, means: { scanEveryMs: 300_000 } },
  { given: { WSA_TEAMS_PER_SECOND: '10' }, means: { alertsPerSecond: 10 } },
  { given: { WSA_ALERT_BACKUP: ' desk@contoso.com ' }, means: { alertBackup: 'desk@contoso.com' } },
  { given: { WSA_TEAMS_APP_ID: APP_ID }, means: { teamsAppId: null } },
  {
    given: { ...BOT, WSA_TEAMS_APP_ID: APP_ID },
    means: {
      bot: { appId: 'an-id', appPassword: 'geheim', appType: 'SingleTenant', tenantId: 'a-tenant' },
      admins: new Set(),
      teamsAppId: APP_ID,
    },
  },
  { given: { PORT: '0' }, means: { port: 0 } },
  { given: { PORT: '65535' }, means: { port: 65_535 } },
  { given: { WSA_CLOUD: 'gcc-high' }, means: { cloud: 'gcc-high' } },
  { given: { DATABASE_URL: 'postgres://u:p@h:5432/d' }, means: { databaseUrl: 'postgres://u:p@h:5432/d' } },
  { given: { DATABASE_URL: 'postgresql://h/d' }, means: { databaseUrl: 'postgresql://h/d' } },
  { given: { WSA_DATA_DIR: '/srv/wsa' }, means: { dataDir: '/srv/wsa' } },
  { given: { WSA_PLAYGROUND: 'off' }, means: { playgroundPort: null } },
  { given: { WSA_PLAYGROUND: '0' }, means: { playgroundPort: 0 } },
  { given: { LOG_LEVEL: 'silent' }, means: { logLevel: 'silent' } },
  { given: { PATH: '/bin', SOMETHING_ELSE: 'x' }, means: {} },
  {
    given: { ...BOT, WSA_ADMINS: 'Ann@Contoso.com; 11111111-AAAA-0000-0000-000000000000,bo@x.example' },
    means: {
      bot: { appId: 'an-id', appPassword: 'geheim', appType: 'SingleTenant', tenantId: 'a-tenant' },
      admins: new Set(['ann@contoso.com', '11111111-aaaa-0000-0000-000000000000', 'bo@x.example']),
    },
  },
  { given: { WSA_ADMINS: 'ann@contoso.com' }, means: { admins: 'everybody' } },
  { given: { WSA_ONLY_YOU: 'off' }, means: { onlyYou: false } },
  {
    given: { ...BOT, WSA_ONLY_YOU: 'on' },
    means: {
      bot: { appId: 'an-id', appPassword: 'geheim', appType: 'SingleTenant', tenantId: 'a-tenant' },
      admins: new Set(),
      onlyYou: true,
    },
  },
  {
    given: BOT,
    means: {
      bot: { appId: 'an-id', appPassword: 'geheim', appType: 'SingleTenant', tenantId: 'a-tenant' },
      admins: new Set(),
    },
  },
  {
    given: { ...BOT, MicrosoftAppPassword: undefined, MicrosoftAppType: 'UserAssignedMSI' },
    means: {
      bot: { appId: 'an-id', appPassword: null, appType: 'UserAssignedMSI', tenantId: 'a-tenant' },
      admins: new Set(),
    },
  },
  { given: { WSA_TEMPLATES_DIR: '/letters' }, means: { templatesDir: '/letters' } },
  { given: { WSA_OAUTH_CONNECTION: 'mail' }, means: { oauthConnection: 'mail' } },
  { given: { WSA_PUBLIC_URL: 'https://bot.example/' }, means: { publicUrl: 'https://bot.example' } },
  { given: { WSA_FOLLOW_UP_DAYS: '7' }, means: { followUpDays: 7 } },
  {
    given: { WSA_GRAPH_URL: 'http://127.0.0.1:4000', WSA_GRAPH_TOKEN: 'ann' },
    means: { localGraph: { url: 'http://127.0.0.1:4000', token: 'ann' } },
  },
  { given: { MicrosoftAppPassword: 'x', MicrosoftAppTenantId: 'x' }, means: { bot: null } },
];

const WRONG: readonly { readonly setting: string; readonly values: readonly string[] }[] = [
  { setting: 'PORT', values: ['x', '-1', '65536', '3978.5', '1e3', '0x10', ' 3978', '99999999999999999999'] },
  { setting: 'WSA_PLAYGROUND', values: ['on', '65536', 'OFF'] },
  { setting: 'MicrosoftAppType', values: ['MultiTenant', 'singletenant'] },
  { setting: 'WSA_CLOUD', values: ['Commercial', 'gcch', 'azure-secret'] },
  { setting: 'DATABASE_URL', values: ['mysql://h/d', 'h:5432/d', 'postgres', 'file:///x'] },
  { setting: 'WSA_PUBLIC_URL', values: ['http://bot.example', 'bot.example'] },
  { setting: 'WSA_FOLLOW_UP_DAYS', values: ['0', '-1', '1000', 'five'] },
  {
    setting: 'WSA_CADENCE',
    values: [
      ...['x', '{"step":[1]}', '{"steps":[1,2]}', '{"digestAt":"25:00"}', '{"zone":"Mars/Base"}'],
      ...['{"restDays":[1,2,3,4,5,6,7]}', '{"june":{"moths":[6]}}'],
    ],
  },
  { setting: 'WSA_ALERTS', values: ['yes', 'ON'] },
  { setting: 'WSA_SCAN_MINUTES', values: ['0', '1441', '1.5'] },
  { setting: 'WSA_TEAMS_PER_SECOND', values: ['0', '1001', '-1'] },
  { setting: 'WSA_ALERT_BACKUP', values: ['desk', 'desk@contoso', 'a@x.example; b@x.example'] },
  { setting: 'WSA_TEAMS_APP_ID', values: ['app', `${APP_ID}'`, '../users'] },
  { setting: 'WSA_GRAPH_URL', values: ['http://10.0.0.1:80', 'https://127.0.0.1:1', 'http://127.0.0.1:1/x'] },
  { setting: 'LOG_LEVEL', values: ['INFO', 'trace', '0'] },
];

const LOOPBACK = ['127.0.0.1', '127.8.9.10', 'localhost', 'LOCALHOST', '::1', '[::1]'];

const OPEN_TO_OTHERS = [
  ...['0.0.0.0', '192.168.1.2', '::', '[::]', '10.0.0.1', 'example.com', 'localhost.example.com'],
  ...['127.0.0.1.example.com', '1127.0.0.1', '::ffff:192.168.1.2', '*'],
];

describe('the configuration', () => {
  it('has a default for every setting', () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  it.each(['', ' ', '\t\n'])('takes the blank value %j for one that is not given', (blank) => {
    const settings = [
      ...['PORT', 'HOST', 'MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'WSA_CLOUD'],
      ...['MicrosoftAppTenantId', 'DATABASE_URL', 'WSA_DATA_DIR', 'WSA_PLAYGROUND', 'LOG_LEVEL'],
    ];
    expect(readConfig(Object.fromEntries(settings.map((name) => [name, blank])))).toEqual(DEFAULTS);
  });

  it.each(READ)('reads $given', ({ given, means }) => {
    const inProduction = given.MicrosoftAppId === undefined ? {} : { scanEveryMs: 900_000, onlyYou: false };
    expect(readConfig(given)).toEqual({ ...DEFAULTS, ...inProduction, ...means });
  });

  it.each(WRONG.flatMap(({ setting, values }) => values.map((value) => ({ setting, value }))))(
    'refuses $setting=$value, and names the setting',
    ({ setting, value }) => {
      expect(refusal({ [setting]: value })).toEqual({
        name: 'WsaError',
        code: 'configuration',
        message: expect.stringMatching(new RegExp(`^The configuration is wrong:\n {2}${setting}: .+$`)),
      });
    },
  );

  it('names everything that is wrong at once', () => {
    const { message } = refusal({ PORT: 'x', LOG_LEVEL: 'x', DATABASE_URL: 'x' }) as Error;
    expect(message.split('\n').map((line) => line.trim().split(':')[0])).toEqual([
      'The configuration is wrong',
      'PORT',
      'DATABASE_URL',
      'LOG_LEVEL',
    ]);
  });
});

describe('a bot that has an application id', () => {
  it.each([
    { lacks: ['MicrosoftAppTenantId'], type: 'SingleTenant' },
    { lacks: ['MicrosoftAppPassword'], type: 'SingleTenant' },
    { lacks: ['MicrosoftAppTenantId', 'MicrosoftAppPassword'], type: 'SingleTenant' },
    { lacks: ['MicrosoftAppTenantId'], type: 'UserAssignedMSI' },
  ])('needs $lacks as $type', ({ lacks, type }) => {
    const given = Object.fromEntries(Object.entries(BOT).filter(([name]) => !lacks.includes(name)));
    expect(refusal({ ...given, MicrosoftAppType: type })).toEqual({
      name: 'WsaError',
      code: 'configuration',
      message: `MicrosoftAppId is set, so these must be too: ${lacks.join(', ')}`,
    });
  });

  it.each([...LOOPBACK, ...OPEN_TO_OTHERS])('may listen on %s', (host) => {
    expect(readConfig({ ...BOT, HOST: host }).host).toBe(host);
  });
});

describe('a bot without an application id', () => {
  it.each(LOOPBACK)('may listen on %s', (host) => {
    expect(readConfig({ HOST: host })).toEqual({ ...DEFAULTS, host });
  });

  it.each(OPEN_TO_OTHERS)('may not listen on %s, where others could talk to it', (host) => {
    expect(refusal({ HOST: host })).toEqual({
      name: 'WsaError',
      code: 'unsafe-listen',
      message: expect.stringMatching(/^HOST is .+ Set MicrosoftAppId, or listen on 127\.0\.0\.1\.$/),
    });
  });
});
