import { describe, expect, it } from '@jest/globals';
import { type Config, readConfig } from '../src/config.ts';
import { DEFAULT_CADENCE } from '../src/policy/cadence.ts';
import { DEFAULT_FORECAST } from '../src/policy/forecast.ts';
import { DEFAULT_THRESHOLDS } from '../src/policy/thresholds.ts';

const DEFAULTS: Config = {
  port: 3978,
  host: '127.0.0.1',
  connectionsPerPeer: 1000,
  bot: null,
  cloud: 'commercial',
  sdk: 'botbuilder',
  databaseUrl: null,
  dataDir: '.data',
  playgroundPort: 56150,
  thresholds: DEFAULT_THRESHOLDS,
  alerts: true,
  forecast: DEFAULT_FORECAST,
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
  ssoAppId: null,
  publicUrl: null,
  followUpDays: 5,
  localGraph: null,
  logLevel: 'info',
  warnings: [],
};

const APP_ID = '4f1c2a3b-0000-4000-8000-00000000aa01';
const NIL = '00000000-0000-0000-0000-000000000000';
const BOT_ID = '5f0b0d5e-9a3c-4f39-8a54-0d5f2ed0b007';
const TENANT_ID = 'c0ffee00-0000-4000-8000-00000000aa02';
const BOT = { MicrosoftAppId: BOT_ID, MicrosoftAppPassword: 'geheim', MicrosoftAppTenantId: TENANT_ID };
const MANAGED = {
  MicrosoftAppId: BOT_ID,
  MicrosoftAppTenantId: TENANT_ID,
  MicrosoftAppType: 'UserAssignedMSI',
};

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
  {
    given: { WSA_FORECAST: '{"leastCases":50,"days":{"no-wsa":{"half":12,"most":30}}}' },
    means: {
      forecast: {
        ...DEFAULT_FORECAST,
        leastCases: 50,
        days: { ...DEFAULT_FORECAST.days, 'no-wsa': { half: 12, most: 30 } },
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
      bot: { appId: BOT_ID, appPassword: 'geheim', appType: 'SingleTenant', tenantId: TENANT_ID },
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
      bot: { appId: BOT_ID, appPassword: 'geheim', appType: 'SingleTenant', tenantId: TENANT_ID },
      admins: new Set(['ann@contoso.com', '11111111-aaaa-0000-0000-000000000000', 'bo@x.example']),
    },
  },
  {
    given: { ...BOT, WSA_ADMINS: '{11111111-AAAA-0000-0000-000000000000};;' },
    means: {
      bot: { appId: BOT_ID, appPassword: 'geheim', appType: 'SingleTenant', tenantId: TENANT_ID },
      admins: new Set(['11111111-aaaa-0000-0000-000000000000']),
    },
  },
  {
    given: { ...BOT, WSA_SSO_APP_ID: APP_ID },
    means: {
      bot: { appId: BOT_ID, appPassword: 'geheim', appType: 'SingleTenant', tenantId: TENANT_ID },
      admins: new Set(),
      ssoAppId: APP_ID,
    },
  },
  { given: { WSA_SSO_APP_ID: APP_ID }, means: { ssoAppId: null } },
  { given: { WSA_ADMINS: 'ann@contoso.com' }, means: { admins: 'everybody' } },
  { given: { WSA_ONLY_YOU: 'off' }, means: { onlyYou: false } },
  {
    given: { ...BOT, WSA_ONLY_YOU: 'on' },
    means: {
      bot: {
        appId: BOT.MicrosoftAppId,
        appPassword: 'geheim',
        appType: 'SingleTenant',
        tenantId: BOT.MicrosoftAppTenantId,
      },
      admins: new Set(),
      onlyYou: true,
    },
  },
  {
    given: BOT,
    means: {
      bot: { appId: BOT_ID, appPassword: 'geheim', appType: 'SingleTenant', tenantId: TENANT_ID },
      admins: new Set(),
    },
  },
  {
    given: { ...BOT, MicrosoftAppPassword: undefined, MicrosoftAppType: 'UserAssignedMSI' },
    means: {
      bot: { appId: BOT_ID, appPassword: null, appType: 'UserAssignedMSI', tenantId: TENANT_ID },
      admins: new Set(),
    },
  },
  { given: { WSA_TEMPLATES_DIR: '/letters' }, means: { templatesDir: '/letters' } },
  { given: { WSA_OAUTH_CONNECTION: 'mail' }, means: { oauthConnection: 'mail' } },
  ...['https://bot.example/', 'https://bot.example', 'HTTPS://BOT.example:443'].map((WSA_PUBLIC_URL) => ({
    given: { ...BOT, WSA_PUBLIC_URL },
    means: {
      bot: { appId: BOT_ID, appPassword: 'geheim', appType: 'SingleTenant' as const, tenantId: TENANT_ID },
      admins: new Set<string>(),
      publicUrl: 'https://bot.example',
    },
  })),
  { given: { WSA_FOLLOW_UP_DAYS: '7' }, means: { followUpDays: 7 } },
  {
    given: { WSA_GRAPH_URL: 'http://127.0.0.1:4000', WSA_GRAPH_TOKEN: 'ann' },
    means: { localGraph: { url: 'http://127.0.0.1:4000', token: 'ann' } },
  },
  // Of no use without a bot, and there where the environment is one's own: nothing of a bot is meant by them.
  { given: { MicrosoftAppType: 'SingleTenant' }, means: { bot: null } },
  {
    given: { ...BOT, MicrosoftAppId: BOT_ID.toUpperCase(), MicrosoftAppTenantId: TENANT_ID.toUpperCase() },
    means: {
      bot: { appId: BOT_ID, appPassword: 'geheim', appType: 'SingleTenant', tenantId: TENANT_ID },
      admins: new Set(),
    },
  },
  {
    given: { ...MANAGED, MicrosoftAppPassword: 'geheim' },
    means: {
      bot: { appId: BOT_ID, appPassword: null, appType: 'UserAssignedMSI', tenantId: TENANT_ID },
      admins: new Set(),
      warnings: ['MicrosoftAppPassword: not used with UserAssignedMSI. Remove it, and the client secret.'],
    },
  },
];

const WRONG: readonly { readonly setting: string; readonly values: readonly string[] }[] = [
  { setting: 'PORT', values: ['x', '-1', '65536', '3978.5', '1e3', '0x10', ' 3978', '99999999999999999999'] },
  { setting: 'WSA_PLAYGROUND', values: ['on', '65536', 'OFF'] },
  { setting: 'MicrosoftAppId', values: ['app-1', 'contoso.com', `${APP_ID}1`, `api://${APP_ID}`, NIL] },
  { setting: 'MicrosoftAppTenantId', values: ['contoso.onmicrosoft.com', 'common', 'tenant-1', NIL] },
  { setting: 'MicrosoftAppType', values: ['MultiTenant', 'singletenant'] },
  { setting: 'WSA_CLOUD', values: ['Commercial', 'gcch', 'azure-secret'] },
  { setting: 'DATABASE_URL', values: ['mysql://h/d', 'h:5432/d', 'postgres', 'file:///x'] },
  {
    setting: 'WSA_PUBLIC_URL',
    values: [
      ...['http://bot.example', 'bot.example', 'https://bot.example/bot', 'https://bot.example/?a=b'],
      ...['https://bot.example/#x', 'https://ann:x@bot.example', 'https://*.bot.example', 'https://'],
    ],
  },
  {
    setting: 'WSA_ADMINS',
    values: [
      ...['ann', 'Ann Other', 'ann@contoso', '11111111-aaaa', '{11111111-aaaa-0000-0000-000000000000'],
      ...['00000000-0000-0000-0000-000000000000', 'ann@contoso.com;bob', '"ann@contoso.com"', ';', '*'],
    ],
  },
  { setting: 'WSA_FOLLOW_UP_DAYS', values: ['0', '-1', '1000', 'five'] },
  {
    setting: 'WSA_CADENCE',
    values: [
      ...['x', '{"step":[1]}', '{"steps":[1,2]}', '{"digestAt":"25:00"}', '{"zone":"Mars/Base"}'],
      ...['{"restDays":[1,2,3,4,5,6,7]}', '{"june":{"moths":[6]}}'],
    ],
  },
  {
    setting: 'WSA_FORECAST',
    values: [
      ...['x', '{"least":1}', '{"inTime":1.1}', '{"inTime":0.1}', '{"days":{"no-was":{"half":1,"most":2}}}'],
      ...['{"days":{"no-wsa":{"half":9,"most":3}}}', '{"days":{"no-wsa":{"half":9}}}', '{"leastCases":0}'],
    ],
  },
  { setting: 'WSA_ALERTS', values: ['yes', 'ON'] },
  { setting: 'WSA_SCAN_MINUTES', values: ['0', '1441', '1.5'] },
  { setting: 'WSA_TEAMS_PER_SECOND', values: ['0', '1001', '-1'] },
  { setting: 'WSA_ALERT_BACKUP', values: ['desk', 'desk@contoso', 'a@x.example; b@x.example'] },
  { setting: 'WSA_TEAMS_APP_ID', values: ['app', `${APP_ID}'`, '../users', NIL] },
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
    const inProduction =
      given.MicrosoftAppId === undefined ? {} : { scanEveryMs: 900_000, onlyYou: false, ssoAppId: BOT_ID };
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
  it.each([
    { MicrosoftAppPassword: 'geheim' },
    { MicrosoftAppTenantId: TENANT_ID },
    { MicrosoftAppType: 'UserAssignedMSI' },
    { WSA_PUBLIC_URL: 'https://bot.example' },
    {
      MicrosoftAppPassword: 'geheim',
      MicrosoftAppTenantId: TENANT_ID,
      WSA_PUBLIC_URL: 'https://bot.example',
    },
  ])('is not taken for local mode where %j means a bot that others talk to', (given) => {
    const { code, message } = refusal(given) as { code: string; message: string };
    expect(code).toBe('configuration');
    expect(message.split('\n').slice(1)).toEqual(
      Object.keys(given).map((name) =>
        expect.stringContaining(`${name}: is of a bot that is registered, but MicrosoftAppId`),
      ),
    );
    expect(message).not.toContain('geheim');
  });

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

/** Settings that contradict each other: what is refused begins with the setting and names what to do. */
const CONTRADICTIONS: readonly { readonly given: Environment; readonly said: string }[] = [
  {
    given: { ...BOT, ChannelService: 'https://botframework.azure.us' },
    said: 'ChannelService: is botframework.azure.us, but with WSA_CLOUD=commercial it is not set. WSA_CLOUD alone says it: remove ChannelService, or set WSA_CLOUD=gcc-high or dod.',
  },
  {
    given: { ...BOT, WSA_CLOUD: 'gcc-high', OAuthUrl: 'https://apiDoD.botframework.azure.us' },
    said: 'OAuthUrl: is apidod.botframework.azure.us, but with WSA_CLOUD=gcc-high it is tokengcch.botframework.azure.us. WSA_CLOUD alone says it: remove OAuthUrl, or set WSA_CLOUD=dod.',
  },
  {
    given: { ...BOT, OAuthUrl: 'https://europe.token.botframework.com' },
    said: 'OAuthUrl: is europe.token.botframework.com, but with WSA_CLOUD=commercial it is api.botframework.com. WSA_CLOUD alone says it: remove OAuthUrl.',
  },
  {
    given: { ...BOT, WSA_CLOUD: 'dod', OAuthApiEndpoint: 'https://api.botframework.com' },
    said: 'OAuthApiEndpoint: is api.botframework.com,',
  },
  {
    given: { ...BOT, TOKEN_SERVICE_ENDPOINT: 'https://tokengcch.botframework.azure.us' },
    said: 'TOKEN_SERVICE_ENDPOINT: is tokengcch.botframework.azure.us,',
  },
  ...['ToChannelFromBotLoginUrl', 'toChannelFromBotLoginUrl'].map((name) => ({
    given: { ...BOT, [name]: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us' },
    said: 'ToChannelFromBotLoginUrl: is login.microsoftonline.us, but with WSA_CLOUD=commercial it is login.microsoftonline.com.',
  })),
  ...['ToChannelFromBotOAuthScope', 'ToBotFromChannelTokenIssuer'].map((name) => ({
    given: { ...BOT, WSA_CLOUD: 'gcc-high', [name]: 'https://api.botframework.com' },
    said: `${name}: is api.botframework.com, but with WSA_CLOUD=gcc-high it is api.botframework.us.`,
  })),
  ...['ToBotFromChannelOpenIdMetadataUrl', 'BotOpenIdMetadata'].map((name) => ({
    given: {
      ...BOT,
      WSA_CLOUD: 'gcc',
      [name]: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    },
    said: `${name}: is login.botframework.azure.us, but with WSA_CLOUD=gcc it is login.botframework.com.`,
  })),
  {
    given: {
      ...BOT,
      ToBotFromEmulatorOpenIdMetadataUrl:
        'https://login.microsoftonline.us/x/v2.0/.well-known/openid-configuration',
    },
    said: 'ToBotFromEmulatorOpenIdMetadataUrl: is login.microsoftonline.us,',
  },
  {
    given: { ...BOT, CallerId: 'urn:botframework:azureusgov' },
    said: 'CallerId: is urn:botframework:azureusgov, but with WSA_CLOUD=commercial it is urn:botframework:azure.',
  },
  ...['https://login.microsoftonline.us/', 'login.microsoftonline.us'].map((AZURE_AUTHORITY_HOST) => ({
    given: { ...BOT, AZURE_AUTHORITY_HOST },
    said: 'AZURE_AUTHORITY_HOST: is login.microsoftonline.us, but with WSA_CLOUD=commercial it is login.microsoftonline.com.',
  })),
  {
    given: { ...MANAGED, AZURE_CLIENT_ID: APP_ID, AZURE_TENANT_ID: TENANT_ID, AZURE_CLIENT_SECRET: 'geheim' },
    said: 'AZURE_CLIENT_SECRET: with AZURE_CLIENT_ID and AZURE_TENANT_ID it names another application,',
  },
  ...['gcc-high', 'dod'].flatMap((WSA_CLOUD) => [
    {
      given: { ...BOT, WSA_CLOUD, WSA_PUBLIC_URL: 'https://bot.azurewebsites.net' },
      said: `WSA_PUBLIC_URL: bot.azurewebsites.net is in the worldwide Azure, but WSA_CLOUD=${WSA_CLOUD} is served from Azure Government: data would leave that. Move it, or correct WSA_CLOUD.`,
    },
    {
      given: { ...BOT, WSA_CLOUD, DATABASE_URL: 'postgres://u:geheim@db.postgres.database.azure.com/d' },
      said: 'DATABASE_URL: db.postgres.database.azure.com is in the worldwide Azure,',
    },
    ...[
      'postgres:///d?host=db.postgres.database.azure.com',
      'postgres://u:geheim@db.agency.mil/d?host=db.postgres.database.azure.com',
      'postgres://u:geheim@h/d?host=/run/postgresql&host=db.postgres.database.azure.com',
      'postgres://u:geheim@%64b.postgres.database.azure.com/d',
    ].map((DATABASE_URL) => ({
      given: { ...BOT, WSA_CLOUD, DATABASE_URL },
      said: 'DATABASE_URL: db.postgres.database.azure.com is in the worldwide Azure,',
    })),
  ]),
  {
    given: { ...MANAGED, WSA_PUBLIC_URL: 'https://bot.x.usgovvirginia.azurecontainerapps.us' },
    said: 'WSA_PUBLIC_URL: bot.x.usgovvirginia.azurecontainerapps.us is in Azure Government, but WSA_CLOUD=commercial is served from the worldwide Azure: a managed identity there gets no token for it (MicrosoftAppType).',
  },
  {
    given: {
      ...BOT,
      WSA_CLOUD: 'gcc',
      WSA_PUBLIC_URL: 'https://bot.azurewebsites.net',
      DATABASE_URL: 'postgres://u:geheim@db.postgres.database.usgovcloudapi.net/d',
    },
    said: 'DATABASE_URL: db.postgres.database.usgovcloudapi.net is in Azure Government, but WSA_CLOUD=gcc is served from the worldwide Azure, as is the bot (WSA_PUBLIC_URL): data would leave Azure Government.',
  },
];

/** What works: nothing is said of it, or it is warned of. */
const AGREEING: readonly { readonly given: Environment; readonly warned: readonly string[] }[] = [
  {
    given: {
      ...BOT,
      OAuthUrl: 'https://token.botframework.com/',
      BotOpenIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      AZURE_AUTHORITY_HOST: 'https://LOGIN.microsoftonline.com',
      ChannelService: ' ',
    },
    warned: [],
  },
  {
    given: {
      ...BOT,
      WSA_CLOUD: 'gcc-high',
      ChannelService: 'https://botframework.azure.us/',
      OAuthUrl: 'https://tokengcch.botframework.azure.us',
      WSA_PUBLIC_URL: 'https://bot.azurewebsites.us',
      DATABASE_URL: 'postgres://u:p@db.postgres.database.usgovcloudapi.net/d',
    },
    warned: [],
  },
  { given: { ...MANAGED, WSA_CLOUD: 'dod', WSA_PUBLIC_URL: 'https://bot.agency.mil' }, warned: [] },
  { given: { ...MANAGED, AZURE_CLIENT_ID: BOT_ID, AZURE_TENANT_ID: TENANT_ID }, warned: [] },
  {
    given: {
      ...BOT,
      WSA_CLOUD: 'gcc',
      WSA_PUBLIC_URL: 'https://bot.azurewebsites.us',
      DATABASE_URL: 'postgres://u:p@db.postgres.database.usgovcloudapi.net/d',
    },
    warned: [
      'WSA_PUBLIC_URL: bot.azurewebsites.us is in Azure Government, but WSA_CLOUD=gcc is served from the worldwide Azure. That works, and is unusual: is it meant?',
      'DATABASE_URL: db.postgres.database.usgovcloudapi.net is in Azure Government, but WSA_CLOUD=gcc is served from the worldwide Azure. That works, and is unusual: is it meant?',
    ],
  },
  // In local mode nobody is asked for a token, and the command line needs no more than the database.
  { given: { ChannelService: 'https://botframework.azure.us' }, warned: [] },
  { given: { DATABASE_URL: 'postgres://u:p@db.postgres.database.usgovcloudapi.net/d' }, warned: [] },
];

describe('settings that contradict each other', () => {
  it.each(CONTRADICTIONS)('are refused: $said', ({ given, said }) => {
    const { code, message } = refusal(given) as { code: string; message: string };
    expect(code).toBe('configuration');
    expect(message.split('\n')).toEqual([
      'The configuration is wrong:',
      expect.stringMatching(new RegExp(`^ {2}${said.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)),
    ]);
    expect(message).not.toContain('geheim');
  });

  it('are all named at once', () => {
    const both = {
      OAuthUrl: 'https://x.example',
      WSA_CLOUD: 'dod',
      WSA_PUBLIC_URL: 'https://b.azurewebsites.net',
    };
    const { message } = refusal({ ...BOT, ...both }) as Error;
    expect(message).toMatch(/^ {2}OAuthUrl: .+\n {2}WSA_PUBLIC_URL: /m);
  });

  it.each(AGREEING)('are not those of $given', ({ given, warned }) => {
    expect(readConfig(given).warnings).toEqual(warned);
  });

  it('have it said that bots for several tenants have ended', () => {
    expect((refusal({ MicrosoftAppType: 'MultiTenant' }) as Error).message).toContain('31 July 2025');
  });
});
