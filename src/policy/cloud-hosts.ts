/**
 * Microsoft's hosts in the cloud the product itself runs in. `WSA_CLOUD` chooses a column; no other file names such a
 * host. The hosts by which a *customer's* tenant is looked up are facts about others: `directory-facts.ts`.
 */

/** The clouds the product can run in: what `WSA_CLOUD` may be. */
export const CLOUDS = ['commercial', 'gcc', 'gcc-high', 'dod'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** The Azure that a cloud's own resources are in. GCC tenants are in the worldwide Entra ID and Azure. */
export type AzureCloud = 'global' | 'us-government';

/** A fact that differs by cloud: a row of `docs/clouds.md`. */
export interface CloudFact<T = unknown> {
  /** Of what, as people call it. */
  readonly what: string;
  readonly source: string;
  /** What nobody could verify about it; null when the source says it plainly. */
  readonly unsure: string | null;
  readonly by: Readonly<Record<Cloud, T>>;
}

/** Where the facts stand. `learn` is learn.microsoft.com. */
const NATIONAL_CLOUDS = 'learn.microsoft.com/entra/identity-platform/authentication-national-cloud';
const GRAPH_DEPLOYMENTS = 'learn.microsoft.com/graph/deployments';
const GOV_BOTS = 'learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high';
const BOT_TOKENS =
  'learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication (step 3)';
const BOTBUILDER =
  'github.com/microsoft/botbuilder-js, `authenticationConstants.ts` and `governmentConstants.ts`';
const TEAMS_SDK = 'github.com/microsoft/teams.ts, `cloud-environment.ts`';
const REDIRECTS = 'learn.microsoft.com/azure/bot-service/ref-oauth-redirect-urls';
const PROACTIVE = 'github.com/microsoft/Agents-for-js, `TeamsServiceEndpoints`';
const BOT_FILES = 'learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4';
const TEAMS_CLOUDS = 'learn.microsoft.com/microsoftteams/platform/concepts/cloud-overview';
const AZURE_CLOUDS = 'learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure';

const TAB_REQUIREMENTS = 'learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements';
const TEAMS_JS = 'github.com/OfficeDev/microsoft-teams-library-js, `validDomains.json` (2.58.0)';

/** As stated by botbuilder, whose settings have these names. */
const UNSURE_DOD_BOT =
  'the page on US Government bots knows GCC High only; DoD is as in the source, and was tried by nobody';

export const CLOUD_FACTS = {
  azure: fact<AzureCloud>('Azure', NATIONAL_CLOUDS, split('global', 'us-government')),
  signIn: fact('Sign-in', NATIONAL_CLOUDS, split('login.microsoftonline.com', 'login.microsoftonline.us')),
  graph: fact('Microsoft Graph', GRAPH_DEPLOYMENTS, {
    ...split('graph.microsoft.com', 'graph.microsoft.us'),
    dod: 'dod-graph.microsoft.us',
  }),
  channelService: fact<string | null>(
    'Bot Framework: channel service',
    GOV_BOTS,
    split(null, 'https://botframework.azure.us'),
    UNSURE_DOD_BOT,
  ),
  oauthUrl: fact(
    'Bot Framework: token service of people (OAuth URL)',
    `${BOTBUILDER}; ${GOV_BOTS}; DoD: ${TEAMS_SDK}`,
    {
      ...split('https://api.botframework.com', 'https://tokengcch.botframework.azure.us/'),
      dod: 'https://apiDoD.botframework.azure.us',
    },
    UNSURE_DOD_BOT,
  ),
  oauthRedirect: fact(
    'Bot Framework: redirect URI of the OAuth connection',
    `${REDIRECTS}; US Government: ${TEAMS_SDK}`,
    {
      ...split(
        'https://token.botframework.com/.auth/web/redirect',
        'https://tokengcch.botframework.azure.us/.auth/web/redirect',
      ),
      dod: 'https://apiDoD.botframework.azure.us/.auth/web/redirect',
    },
    "the page on redirects names `token.botframework.azure.us` for Azure Government, Microsoft's SDK the hosts here: register both where a sign-in ends in AADSTS50011",
  ),
  botLogin: fact(
    "Bot Framework: authority of the bot's tokens",
    `${BOTBUILDER}; ${GOV_BOTS}`,
    split(
      'https://login.microsoftonline.com/botframework.com',
      'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
    ),
    UNSURE_DOD_BOT,
  ),
  botScope: fact(
    "Bot Framework: audience of the bot's tokens",
    `${BOTBUILDER}; ${GOV_BOTS}`,
    split('https://api.botframework.com', 'https://api.botframework.us'),
    UNSURE_DOD_BOT,
  ),
  tokenIssuer: fact(
    "Bot Framework: issuer of the channel's tokens",
    `${BOT_TOKENS}; ${GOV_BOTS}; DoD: ${TEAMS_SDK}`,
    split('https://api.botframework.com', 'https://api.botframework.us'),
    UNSURE_DOD_BOT,
  ),
  /** The document names the keys, which are at the same origin. */
  openIdUrl: fact(
    'Bot Framework: OpenID document of the channel',
    `${BOT_TOKENS}; ${GOV_BOTS}; DoD: ${TEAMS_SDK}`,
    split(
      'https://login.botframework.com/v1/.well-known/openidconfiguration',
      'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    ),
    UNSURE_DOD_BOT,
  ),
  emulatorOpenIdUrl: fact(
    'Bot Framework: OpenID document of the emulator (not used: its tokens are refused)',
    `${BOTBUILDER}; ${GOV_BOTS}`,
    split(
      'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
      'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
    ),
  ),
  callerId: fact(
    'Bot Framework: caller id',
    'github.com/microsoft/botbuilder-js, `callerIdConstants.ts`',
    split('urn:botframework:azure', 'urn:botframework:azureusgov'),
  ),
  serviceUrl: fact('Teams: service URL where no activity has stated one', PROACTIVE, {
    commercial: 'https://smba.trafficmanager.net/teams/',
    gcc: 'https://smba.infra.gcc.teams.microsoft.com/teams/',
    'gcc-high': 'https://smba.infra.gov.teams.microsoft.us/teams/',
    dod: 'https://smba.infra.dod.teams.microsoft.us/teams/',
  }),
  /**
   * `*.` stands for any subdomain. The bot's token goes to these only. GCC has the worldwide ones, too, as Microsoft's
   * SDK does: Teams may state the public host in GCC, and refuses what doesn't belong there (`InvalidBotApiHost`).
   */
  serviceHosts: fact<readonly string[]>(
    'Teams: hosts of service URLs that are called',
    TEAMS_SDK,
    {
      commercial: [
        'smba.trafficmanager.net',
        'smba.onyx.prod.teams.trafficmanager.net',
        '*.botframework.com',
      ],
      gcc: [
        'smba.infra.gcc.teams.microsoft.com',
        'smba.trafficmanager.net',
        'smba.onyx.prod.teams.trafficmanager.net',
        '*.botframework.com',
      ],
      'gcc-high': ['smba.infra.gov.teams.microsoft.us', '*.botframework.azure.us'],
      dod: ['smba.infra.dod.teams.microsoft.us', '*.botframework.azure.us'],
    },
    'the source does not name the subdomains of the Bot Framework; they are for other channels of the same service',
  ),
  teams: fact('Teams: web client, and host of deep links', TEAMS_CLOUDS, {
    ...split('teams.microsoft.com', 'gov.teams.microsoft.us'),
    dod: 'dod.teams.microsoft.us',
  }),
  /** `*.` stands for one subdomain, the organisation's; null where Teams gives bots no files. */
  files: fact<`*.${string}` | null>('Teams: files of a chat', BOT_FILES, split('*.sharepoint.com', null)),
  outlook: fact(
    'Outlook on the web',
    'learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges, and -gcc-high-endpoints, -dod-endpoints',
    { ...split('outlook.office365.com', 'outlook.office365.us'), dod: 'outlook-dod.office365.us' },
    'mailboxes of DoD may be served under `webmail.apps.mil`, too; the bot opens what Graph states and makes no such link itself',
  ),
  /** `*.` stands for any subdomain. They may frame the web page and talk to it; the rings of Microsoft's own staff are left out. */
  tabHosts: fact<readonly string[]>(
    'Teams, Outlook and Microsoft 365: what may frame the web page',
    `${TAB_REQUIREMENTS}; US Government: ${TEAMS_JS}`,
    {
      ...split(
        [
          ...['*.cloud.microsoft', 'teams.microsoft.com', '*.teams.microsoft.com'],
          ...['outlook.office.com', 'outlook.office365.com', '*.office.com', '*.microsoft365.com'],
        ],
        ['gov.teams.microsoft.us', 'outlook.office365.us', 'www.office365.us', 'portal.office365.us'],
      ),
      dod: [
        ...['dod.teams.microsoft.us', 'outlook-dod.office365.us', 'webmail.apps.mil'],
        ...['portal.apps.mil', 'www.ohome.apps.mil'],
      ],
    },
    'the page on tabs names the worldwide hosts alone; those of US Government are of the list in the source, which does not say to which cloud each belongs',
  ),
  azurePortal: fact('Azure portal', AZURE_CLOUDS, split('portal.azure.com', 'portal.azure.us')),
  entraPortal: fact(
    'Microsoft Entra admin center',
    `${NATIONAL_CLOUDS} (Azure portal); learn.microsoft.com/entra/identity (allow list of the admin center)`,
    split('entra.microsoft.com', 'entra.microsoft.us'),
  ),
  teamsAdmin: fact('Teams admin center', TEAMS_CLOUDS, {
    ...split('admin.teams.microsoft.com', 'admin.gov.teams.microsoft.us'),
    dod: 'admin.dod.teams.microsoft.us',
  }),
} as const;

type Facts = typeof CLOUD_FACTS;

/** The hosts of one cloud, under the names of the facts. */
export type CloudHosts = {
  readonly [Name in keyof Facts]: Facts[Name] extends CloudFact<infer T> ? T : never;
};

/** The hosts of each cloud. */
export const CLOUD_HOSTS: Readonly<Record<Cloud, CloudHosts>> = {
  commercial: column('commercial'),
  gcc: column('gcc'),
  'gcc-high': column('gcc-high'),
  dod: column('dod'),
};

function column(cloud: Cloud): CloudHosts {
  const facts = Object.entries(CLOUD_FACTS).map(([name, { by }]) => [name, by[cloud]]);
  return Object.fromEntries(facts) as CloudHosts;
}

function fact<T = string>(
  what: string,
  source: string,
  by: Readonly<Record<Cloud, T>>,
  unsure: string | null = null,
): CloudFact<T> {
  return { what, source, unsure, by };
}

/** One value for the worldwide clouds, another one for both US Government clouds. */
function split<T>(worldwide: T, usGovernment: T): Readonly<Record<Cloud, T>> {
  return { commercial: worldwide, gcc: worldwide, 'gcc-high': usGovernment, dod: usGovernment };
}
