import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { azureOf } from '../../src/policy/azure-hosts.ts';
import { CLOUD_FACTS, CLOUD_HOSTS, CLOUDS, type CloudHosts } from '../../src/policy/cloud-hosts.ts';
import { cloudsPage } from '../../src/policy/clouds-page.ts';

/** Written by hand from the sources, row by row: commercial, GCC, GCC High, DoD. */
const EXPECTED: { readonly [Name in keyof CloudHosts]: readonly CloudHosts[Name][] } = {
  azure: ['global', 'global', 'us-government', 'us-government'],
  signIn: ofBoth('login.microsoftonline.com', 'login.microsoftonline.us'),
  graph: ['graph.microsoft.com', 'graph.microsoft.com', 'graph.microsoft.us', 'dod-graph.microsoft.us'],
  channelService: ofBoth(null, 'https://botframework.azure.us'),
  oauthUrl: [
    'https://api.botframework.com',
    'https://api.botframework.com',
    'https://tokengcch.botframework.azure.us/',
    'https://apiDoD.botframework.azure.us',
  ],
  oauthRedirect: [
    'https://token.botframework.com/.auth/web/redirect',
    'https://token.botframework.com/.auth/web/redirect',
    'https://tokengcch.botframework.azure.us/.auth/web/redirect',
    'https://apiDoD.botframework.azure.us/.auth/web/redirect',
  ],
  botLogin: ofBoth(
    'https://login.microsoftonline.com/botframework.com',
    'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
  ),
  botScope: ofBoth('https://api.botframework.com', 'https://api.botframework.us'),
  tokenIssuer: ofBoth('https://api.botframework.com', 'https://api.botframework.us'),
  openIdUrl: ofBoth(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
    'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  ),
  emulatorOpenIdUrl: ofBoth(
    'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
  ),
  callerId: ofBoth('urn:botframework:azure', 'urn:botframework:azureusgov'),
  serviceUrl: [
    'https://smba.trafficmanager.net/teams/',
    'https://smba.infra.gcc.teams.microsoft.com/teams/',
    'https://smba.infra.gov.teams.microsoft.us/teams/',
    'https://smba.infra.dod.teams.microsoft.us/teams/',
  ],
  serviceHosts: [
    ['smba.trafficmanager.net', 'smba.onyx.prod.teams.trafficmanager.net', '*.botframework.com'],
    [
      'smba.infra.gcc.teams.microsoft.com',
      'smba.trafficmanager.net',
      'smba.onyx.prod.teams.trafficmanager.net',
      '*.botframework.com',
    ],
    ['smba.infra.gov.teams.microsoft.us', '*.botframework.azure.us'],
    ['smba.infra.dod.teams.microsoft.us', '*.botframework.azure.us'],
  ],
  teams: ['teams.microsoft.com', 'teams.microsoft.com', 'gov.teams.microsoft.us', 'dod.teams.microsoft.us'],
  files: ofBoth('*.sharepoint.com', null),
  outlook: [
    'outlook.office365.com',
    'outlook.office365.com',
    'outlook.office365.us',
    'outlook-dod.office365.us',
  ],
  tabHosts: [
    ...Array(2).fill([
      '*.cloud.microsoft',
      'teams.microsoft.com',
      '*.teams.microsoft.com',
      'outlook.office.com',
      'outlook.office365.com',
      '*.office.com',
      '*.microsoft365.com',
    ]),
    ['gov.teams.microsoft.us', 'outlook.office365.us', 'www.office365.us', 'portal.office365.us'],
    [
      'dod.teams.microsoft.us',
      'outlook-dod.office365.us',
      'webmail.apps.mil',
      'portal.apps.mil',
      'www.ohome.apps.mil',
    ],
  ],
  azurePortal: ofBoth('portal.azure.com', 'portal.azure.us'),
  entraPortal: ofBoth('entra.microsoft.com', 'entra.microsoft.us'),
  teamsAdmin: [
    'admin.teams.microsoft.com',
    'admin.teams.microsoft.com',
    'admin.gov.teams.microsoft.us',
    'admin.dod.teams.microsoft.us',
  ],
};

function ofBoth<T>(worldwide: T, usGovernment: T): readonly T[] {
  return [worldwide, worldwide, usGovernment, usGovernment];
}

describe('the table of hosts', () => {
  it.each(Object.entries(EXPECTED))('has %s of each cloud', (name, expected) => {
    const { by, source } = CLOUD_FACTS[name as keyof CloudHosts];
    expect(CLOUDS.map((cloud) => by[cloud])).toEqual(expected);
    expect(CLOUDS.map((cloud) => CLOUD_HOSTS[cloud][name as keyof CloudHosts])).toEqual(expected);
    expect(source).toMatch(/^(?:learn\.microsoft\.com|github\.com)\/.+/);
  });

  it('has no row that is not expected', () => {
    expect(Object.keys(CLOUD_FACTS).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(CLOUDS)('has no host of the other Azure in %s', (cloud) => {
    const text = JSON.stringify(CLOUD_HOSTS[cloud]);
    const foreign = CLOUD_HOSTS[cloud].azure === 'global' ? /\.us\b/ : /\.com\b|trafficmanager/;
    expect(text).not.toMatch(foreign);
  });

  it('is the page of the documentation', () => {
    expect(readFileSync(resolve(ROOT, 'docs/clouds.md'), 'utf8')).toBe(cloudsPage());
  });
});

describe('the names of Azure', () => {
  it.each([
    ['bot.azurewebsites.net', 'global'],
    ['BOT.AzureWebsites.net.', 'global'],
    ['bot-h4sh.westeurope-01.azurewebsites.net', 'global'],
    ['bot.blue.eastus.azurecontainerapps.io', 'global'],
    ['db.postgres.database.azure.com', 'global'],
    ['bot.azurewebsites.us', 'us-government'],
    ['bot.blue.usgovvirginia.azurecontainerapps.us', 'us-government'],
    ['db.postgres.database.usgovcloudapi.net', 'us-government'],
    ['bot.contoso.com', null],
    ['evilazurewebsites.net', null],
    ['azurewebsites.net.contoso.com', null],
    ['localhost', null],
    ['', null],
  ])('tell of %j: %s', (host, azure) => {
    expect(azureOf(host)).toBe(azure);
  });
});

const ROOT = resolve(import.meta.dirname, '../..');

/** Where hosts of Microsoft may stand: the tables, what is told to people, and what stands in for Microsoft on one machine. */
const MAY_NAME_HOSTS = [
  'src/policy/azure-hosts.ts',
  'src/policy/cloud-hosts.ts',
  'src/policy/cloud-scopes.ts',
  'src/policy/clouds-page.ts',
  'src/policy/directory-facts.ts',
  'src/policy/link-hosts.ts',
  'src/policy/mail-domains.ts',
  'src/guidance/',
  'src/local/',
  // The name of a data set, which Teams has given it.
  'cards/kit/people-picker.ts',
];

/** The endings of Microsoft's service hosts; learn.microsoft.com is a page that is cited. */
const MICROSOFT =
  /(?<!learn\\?\.)\b(?:microsoft(?:online)?\\?\.(?:com|us)|botframework\\?\.(?:com|azure)|azure\\?\.(?:com|us)|azure(?:websites|containerapps)\\?\.\w+|trafficmanager\\?\.net|usgovcloudapi\\?\.net|windows\\?\.net|office(?:365)?\\?\.(?:com|us)|sharepoint\\?\.(?:com|us)|outlook\\?\.com|apps\\?\.mil)/;

describe('a host of Microsoft', () => {
  const files = ['src', 'bot', 'server', 'cards'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  );

  it('stands in the code nowhere but in the tables and texts', () => {
    const strays = files
      .filter((file) => !MAY_NAME_HOSTS.some((allowed) => file.startsWith(allowed)))
      .filter((file) => MICROSOFT.test(withoutComments(readFileSync(join(ROOT, file), 'utf8'))));
    expect(strays).toEqual([]);
  });

  it.each([
    ["const url = 'https://graph.microsoft.com/v1.0';", true],
    ['fetch(`https://channel.botframework.azure.us`);', true],
    ['const HOST = /^[a-z]+\\.sharepoint\\.com$/;', true],
    ["const source = 'learn.microsoft.com/graph';", false],
    ['// graph.microsoft.com is asked', false],
    ['/** As graph.microsoft.com has it. */', false],
  ])('in %j is found: %s', (line, found) => {
    expect(MICROSOFT.test(withoutComments(line))).toBe(found);
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
