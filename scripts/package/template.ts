import { ALERT_KINDS, type AlertKind } from '../../src/domain/alerts/kinds.ts';
import { COMMAND_LISTS, type CommandScope } from '../../src/manifest/command-lists.ts';
import {
  DEFAULT_LANGUAGE,
  type ManifestLanguage,
  TRANSLATED_LANGUAGES,
} from '../../src/manifest/language.ts';
import { STRINGS } from '../../src/manifest/strings/index.ts';
import { TAB_ENTITY } from '../../src/policy/teams-tab-link.ts';
import { variable } from './variable.ts';

/** The versions of the manifest's schema that are known here, the default first. */
export const SCHEMA_VERSIONS = ['1.25', '1.30'] as const;
export type SchemaVersion = (typeof SCHEMA_VERSIONS)[number];

/** Any JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** The name of the app, the same in every language; the suffix tells apart what is installed side by side. */
const SHORT_NAME = `WSA Readiness${variable('APP_NAME_SUFFIX')}`;

const SCOPES = Object.keys(COMMAND_LISTS) as CommandScope[];

/** The names of the entries in the activity feed, under which Graph is asked for one. */
const ACTIVITY_TYPES: Readonly<Record<AlertKind, string>> = {
  escalated: 'dealEscalated',
  'at-risk': 'dealAtRisk',
  'risk-rose': 'dealRiskRose',
  'days-left': 'dealDaysLeft',
  ready: 'dealReady',
};

/** The schema's address as the manifest states it. */
function schemaUrl(kind: 'MicrosoftTeams' | 'MicrosoftTeams.Localization', version: SchemaVersion): string {
  return `https://developer.microsoft.com/json-schemas/teams/v${version}/${kind}.schema.json`;
}

/**
 * The manifest with its variables, for a version of the schema. From 1.30 on, the commands for groups are offered
 * after a slash, too, which sends them to the bot alone.
 * @param appVersion the version of the app, `1.2.3`
 */
export function manifestTemplate(appVersion: string, version: SchemaVersion = '1.25'): Json {
  const english = STRINGS[DEFAULT_LANGUAGE];
  return {
    $schema: schemaUrl('MicrosoftTeams', version),
    manifestVersion: version,
    version: appVersion,
    id: variable('TEAMS_APP_ID'),
    localizationInfo: {
      defaultLanguageTag: DEFAULT_LANGUAGE,
      additionalLanguages: TRANSLATED_LANGUAGES.map((tag) => ({
        languageTag: tag,
        file: languageFileName(tag),
      })),
    },
    developer: {
      name: variable('DEVELOPER_NAME'),
      websiteUrl: variable('DEVELOPER_WEBSITE_URL'),
      privacyUrl: variable('DEVELOPER_PRIVACY_URL'),
      termsOfUseUrl: variable('DEVELOPER_TERMS_URL'),
    },
    name: { short: SHORT_NAME, full: english.fullName },
    description: { short: english.shortDescription, full: english.fullDescription },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0D6675',
    bots: [botOf(version)],
    composeExtensions: [composeExtension()],
    staticTabs: staticTabs(),
    activities: { activityTypes: activityTypes(DEFAULT_LANGUAGE) },
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [variable('BOT_DOMAIN'), variable('TOKEN_SERVICE_DOMAIN')],
    webApplicationInfo: {
      id: variable('AAD_APP_CLIENT_ID'),
      resource: `api://${variable('BOT_DOMAIN')}/botid-${variable('BOT_ID')}`,
    },
    defaultInstallScope: 'personal',
  };
}

function botOf(version: SchemaVersion): Json {
  const withSlash = version !== '1.25';
  return {
    botId: variable('BOT_ID'),
    scopes: SCOPES,
    supportsFiles: true,
    ...(withSlash ? { supportsTargetedMessages: true } : {}),
    commandLists: SCOPES.map((scope) => ({
      // A message to the bot alone exists only where there are others.
      ...(withSlash && scope !== 'personal' ? { triggers: ['mention', 'slash'] } : {}),
      scopes: [scope],
      commands: COMMAND_LISTS[scope].map((id) => STRINGS[DEFAULT_LANGUAGE].commands[id]),
    })),
  };
}

function composeExtension(): Json {
  const { searchDeals, checkAddresses } = STRINGS[DEFAULT_LANGUAGE];
  const { query, ...search } = searchDeals;
  return {
    botId: variable('BOT_ID'),
    commands: [
      {
        id: 'searchDeals',
        type: 'query',
        context: ['compose', 'commandBox'],
        ...search,
        initialRun: true,
        parameters: [{ name: 'query', inputType: 'text', ...query }],
      },
      { id: 'checkAddresses', type: 'action', context: ['message'], ...checkAddresses, fetchTask: true },
    ],
    // Links are shown to people without the app, too: as the card that says nothing of a deal.
    messageHandlers: [
      { type: 'link', value: { domains: [variable('BOT_DOMAIN')], supportsAnonymizedPayloads: true } },
    ],
  };
}

/** The chat comes first, as before; Outlook and Microsoft 365, which show no chat of a bot, have the page alone. */
function staticTabs(): readonly Json[] {
  const url = `https://${variable('BOT_DOMAIN')}/tab`;
  return [
    { entityId: 'conversations', scopes: ['personal'] },
    {
      entityId: TAB_ENTITY,
      name: STRINGS[DEFAULT_LANGUAGE].tab,
      contentUrl: url,
      websiteUrl: url,
      scopes: ['personal'],
      context: ['personalTab'],
    },
  ];
}

function activityTypes(language: ManifestLanguage): readonly Json[] {
  return ALERT_KINDS.map((kind) => ({ type: ACTIVITY_TYPES[kind], ...STRINGS[language].activities[kind] }));
}

/** The name of the file with a language's strings, beside the manifest. */
export function languageFileName(language: ManifestLanguage): string {
  return `${language}.json`;
}

/** The strings of a language by the places of the manifest that they take. */
export function languageFile(language: ManifestLanguage, version: SchemaVersion = '1.25'): Json {
  const { fullName, shortDescription, fullDescription, commands, searchDeals, checkAddresses, tab } =
    STRINGS[language];
  return {
    $schema: schemaUrl('MicrosoftTeams.Localization', version),
    'name.short': SHORT_NAME,
    'name.full': fullName,
    'description.short': shortDescription,
    'description.full': fullDescription,
    ...Object.fromEntries(
      SCOPES.flatMap((scope, list) =>
        COMMAND_LISTS[scope].flatMap((id, at) =>
          placed(`bots[0].commandLists[${list}].commands[${at}]`, commands[id]),
        ),
      ),
    ),
    ...Object.fromEntries([
      ...placed('composeExtensions[0].commands[0]', {
        title: searchDeals.title,
        description: searchDeals.description,
      }),
      ...placed('composeExtensions[0].commands[0].parameters[0]', searchDeals.query),
      ...placed('composeExtensions[0].commands[1]', checkAddresses),
      ...placed('staticTabs[1]', { name: tab }),
      ...ALERT_KINDS.flatMap((kind, at) =>
        placed(`activities.activityTypes[${at}]`, STRINGS[language].activities[kind]),
      ),
    ]),
  };
}

/** The strings of an object under their places: `bots[0]…commands[2].title`. */
function placed(place: string, strings: object): (readonly [string, unknown])[] {
  return Object.entries(strings).map(([name, text]) => [`${place}.${name}`, text] as const);
}
