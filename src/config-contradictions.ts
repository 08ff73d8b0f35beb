import { databaseHosts } from './database-url.ts';
import { azureOf } from './policy/azure-hosts.ts';
import { CLOUD_HOSTS, CLOUDS, type Cloud, type CloudHosts } from './policy/cloud-hosts.ts';

/** The settings that must agree with each other. */
export interface StatedSettings {
  readonly cloud: Cloud;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly hasPassword: boolean;
  readonly publicUrl: string | null;
  readonly databaseUrl: string | null;
}

/** Lines that begin with the name of a setting. No value of a secret is in them. */
export interface Contradictions {
  /** What can't work, or would carry data out of the cloud it belongs to. */
  readonly refused: readonly string[];
  /** What works and is unusual, or is not used. */
  readonly warnings: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings of Microsoft's libraries for what `WSA_CLOUD` sets, with the facts they would have to agree with. Such a setting
 * is not used; one that says something else would be ignored in silence, so it is refused.
 */
const OF_LIBRARIES: readonly (readonly [string, ...(keyof CloudHosts)[]])[] = [
  // botbuilder (botbuilder-js, `configurationBotFrameworkAuthentication.ts`).
  ['ChannelService', 'channelService'],
  ['OAuthUrl', 'oauthUrl', 'oauthRedirect'],
  ['OAuthApiEndpoint', 'oauthUrl', 'oauthRedirect'],
  ['ToChannelFromBotLoginUrl', 'botLogin'],
  ['ToChannelFromBotOAuthScope', 'botScope'],
  ['ToBotFromChannelTokenIssuer', 'tokenIssuer'],
  ['ToBotFromChannelOpenIdMetadataUrl', 'openIdUrl'],
  ['BotOpenIdMetadata', 'openIdUrl'],
  ['ToBotFromEmulatorOpenIdMetadataUrl', 'emulatorOpenIdUrl'],
  ['CallerId', 'callerId'],
  // The Microsoft 365 Agents SDK reads this one by itself, @azure/identity the other one.
  ['TOKEN_SERVICE_ENDPOINT', 'oauthUrl', 'oauthRedirect'],
  ['AZURE_AUTHORITY_HOST', 'signIn'],
];

const NAMES_OF_AZURE = { global: 'the worldwide Azure', 'us-government': 'Azure Government' } as const;

/** What in a bot's settings contradicts its cloud or its identity. Blank values have been left out of `environment`. */
export function contradictionsIn(environment: Environment, stated: StatedSettings): Contradictions {
  const placed = placesOf(stated);
  return {
    refused: [
      ...ofLibraries(environment, stated.cloud),
      ...otherIdentity(environment, stated),
      ...placed.refused,
    ],
    warnings: [
      ...(stated.hasPassword && stated.appType === 'UserAssignedMSI'
        ? ['MicrosoftAppPassword: not used with UserAssignedMSI. Remove it, and the client secret.']
        : []),
      ...placed.warnings,
    ],
  };
}

function ofLibraries(environment: Environment, cloud: Cloud): string[] {
  // An environment of Windows does not tell capital letters from small ones.
  const given = new Map(Object.entries(environment).map(([name, value]) => [name.toLowerCase(), value]));
  return OF_LIBRARIES.flatMap(([name, ...facts]) => {
    const value = given.get(name.toLowerCase())?.trim();
    if (value === undefined || isOf(cloud, facts, value)) return [];
    const meant = CLOUDS.filter((other) => isOf(other, facts, value)).join(' or ');
    const ours = facts.map((fact) => hostIn(CLOUD_HOSTS[cloud][fact])).find((host) => host !== null);
    return [
      `${name}: is ${hostIn(value)}, but with WSA_CLOUD=${cloud} it is ${ours ?? 'not set'}. ` +
        `WSA_CLOUD alone says it: remove ${name}${meant === '' ? '' : `, or set WSA_CLOUD=${meant}`}.`,
    ];
  });
}

function isOf(cloud: Cloud, facts: readonly (keyof CloudHosts)[], value: string): boolean {
  return facts.some((fact) => hostIn(CLOUD_HOSTS[cloud][fact]) === hostIn(value));
}

/** The host in a URL; a text without one as it is, in small letters. */
function hostIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.toLowerCase();
  return (URL.canParse(text) && new URL(text).host) || text.replace(/\/+$/, '');
}

/** botbuilder asks @azure/identity for the managed identity's token, which prefers an application that the environment names. */
function otherIdentity(environment: Environment, { appType }: StatedSettings): string[] {
  const { AZURE_CLIENT_ID, AZURE_TENANT_ID, AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH } =
    environment;
  const credential = AZURE_CLIENT_SECRET
    ? 'AZURE_CLIENT_SECRET'
    : AZURE_CLIENT_CERTIFICATE_PATH && 'AZURE_CLIENT_CERTIFICATE_PATH';
  if (appType !== 'UserAssignedMSI' || !AZURE_CLIENT_ID || !AZURE_TENANT_ID || !credential) return [];
  return [
    `${credential}: with AZURE_CLIENT_ID and AZURE_TENANT_ID it names another application, which would sign in place of the bot's managed identity. Remove ${credential}.`,
  ];
}

/** Where the bot and its database run, as far as their names tell. */
function placesOf({ cloud, appType, publicUrl, databaseUrl }: StatedSettings): Contradictions {
  const bot = placesIn('WSA_PUBLIC_URL', publicUrl === null ? [] : [new URL(publicUrl).hostname]);
  const database = placesIn('DATABASE_URL', databaseUrl === null ? [] : databaseHosts(databaseUrl));
  const own = CLOUD_HOSTS[cloud].azure;
  const strays = [...bot, ...database].filter(({ azure }) => azure !== own);
  const refused: string[] = [];
  const warnings: string[] = [];
  for (const place of strays) {
    const { name, host, azure } = place;
    const is = `${name}: ${host} is in ${NAMES_OF_AZURE[azure]}, but WSA_CLOUD=${cloud} is served from ${NAMES_OF_AZURE[own]}`;
    const mend = 'Move it, or correct WSA_CLOUD.';
    if (own === 'us-government') refused.push(`${is}: data would leave that. ${mend}`);
    else if (name === 'WSA_PUBLIC_URL' && appType === 'UserAssignedMSI')
      refused.push(
        `${is}: a managed identity there gets no token for it (MicrosoftAppType). Use SingleTenant, move it, or correct WSA_CLOUD.`,
      );
    else if (name === 'DATABASE_URL' && bot.some((one) => one.azure === own))
      refused.push(
        `${is}, as is the bot (WSA_PUBLIC_URL): data would leave ${NAMES_OF_AZURE[azure]}. ${mend}`,
      );
    // Applications in Azure Government may belong to a worldwide tenant (learn.microsoft.com/entra/identity-platform/msal-national-cloud).
    else warnings.push(`${is}. That works, and is unusual: is it meant?`);
  }
  return { refused, warnings };
}

function placesIn(name: 'WSA_PUBLIC_URL' | 'DATABASE_URL', hosts: readonly string[]) {
  return hosts.flatMap((host) => {
    const azure = azureOf(host);
    return azure === null ? [] : [{ name, host, azure }];
  });
}
