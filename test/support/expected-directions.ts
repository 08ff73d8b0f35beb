/** Packages of the Bot Framework. */
export const TEAMS = [
  ...['botbuilder', 'botbuilder/lib/teamsInfo.js', 'botframework-connector'],
  ...['@microsoft/agents-hosting', '@microsoft/agents-activity'],
];
/** Modules that open files, sockets, processes and databases. */
export const IO = [
  ...['node:fs', 'node:fs/promises', 'node:http', 'node:https', 'node:net', 'node:child_process'],
  ...['kysely', 'undici', 'pg', 'better-sqlite3'],
];

/** What some folders may never import, and what they may; a folder stands for any file in it. */
interface ExpectedDirections {
  readonly in: readonly string[];
  readonly refused: readonly string[];
  readonly allowed?: readonly string[];
}

/** Written by hand and not made from the list, so that a slip in the list is seen. */
export const EXPECTED_DIRECTIONS: readonly ExpectedDirections[] = [
  {
    in: ['src/domain'],
    refused: [
      ...[...TEAMS, ...IO, 'bot/channel', 'cards/deals', 'src/store/queries/deals', 'src/flows/book'],
      ...['src/directory', 'src/graph', 'src/email/delivery', 'src/alerts/scan', 'src/local', 'src/book'],
      ...['src/services.ts', 'src/config.ts', 'src/log.ts', 'src/policy', 'src/rules'],
    ],
    allowed: ['zod'],
  },
  {
    in: ['src/policy'],
    refused: [
      ...[...TEAMS, ...IO, 'bot/channel', 'cards/deals', 'src/store/queries/deals', 'src/flows/book'],
      ...['src/directory', 'src/graph', 'src/email/delivery', 'src/alerts/decide', 'src/local', 'src/book'],
      ...['src/services.ts', 'src/config.ts', 'src/log.ts', 'src/rules'],
    ],
    allowed: ['src/domain', 'tldts', 'node:module'],
  },
  {
    in: ['src/rules', 'src/forecast', 'src/guidance', 'src/intent', 'src/playbooks'],
    refused: [
      ...[...TEAMS, ...IO, 'bot/channel', 'cards/deals', 'src/store/queries/deals', 'src/flows/book'],
      ...['src/directory', 'src/graph', 'src/email/delivery', 'src/alerts/decide', 'src/local', 'src/book'],
      ...['src/services.ts', 'src/config.ts', 'src/log.ts'],
    ],
    allowed: ['src/domain', 'src/policy'],
  },
  { in: ['src/playbooks', 'src/forecast'], refused: [], allowed: ['src/rules'] },
  {
    in: ['src/manifest'],
    refused: [...TEAMS, ...IO, 'src/policy', 'src/intent', 'src/flows/book', 'cards/deals', 'bot/channel'],
    allowed: ['src/domain'],
  },
  {
    in: [
      'src/store/queries/deals',
      'src/store/queries/people',
      'src/book',
      'src/directory',
      'src/files',
      'src/graph',
      'src/http',
    ],
    refused: [
      ...[...TEAMS, 'bot/channel', 'cards/deals', 'src/flows/book', 'src/alerts/scan', 'src/local'],
      ...['src/services.ts', 'src/config.ts'],
    ],
  },
  {
    in: ['src/book'],
    refused: ['undici', 'node:http', 'kysely'],
    allowed: ['src/domain', 'node:fs', 'yauzl'],
  },
  { in: ['src/files', 'src/graph', 'src/directory'], refused: ['kysely'], allowed: ['src/http', 'undici'] },
  { in: ['src/store/queries/deals'], refused: ['pg', 'better-sqlite3', 'node:fs'], allowed: ['kysely'] },
  { in: ['src/store/db'], refused: ['node:fs', 'better-sqlite3'], allowed: ['pg', 'kysely', 'src/sqlite'] },
  { in: ['src/sqlite'], refused: ['kysely', 'src/domain'], allowed: ['better-sqlite3'] },
  {
    in: [
      ...['src/flows/deals', 'src/flows/drafts', 'src/flows/tracking', 'src/flows/book', 'src/flows/audit'],
      'src/flows/people',
    ],
    refused: [
      ...[...TEAMS, 'bot/turn', 'cards/deals', 'server/background', 'api', 'src/alerts/scan', 'src/local'],
      ...['src/services.ts', 'src/cli', 'src/config.ts', 'node:fs', 'node:http', 'undici', 'pg'],
    ],
    allowed: ['src/rules', 'src/store/queries/deals', 'src/store/schema', 'kysely'],
  },
  { in: ['src/flows/people'], refused: ['src/flows/deals'], allowed: ['src/flows/audit'] },
  { in: ['src/flows/audit'], refused: ['src/flows/deals', 'src/flows/drafts'] },
  {
    in: ['src/flows/turns'],
    refused: [
      ...[...TEAMS, 'bot/turn', 'src/flows/deals', 'src/store/queries/deals', 'src/store/db', 'src/domain'],
      ...['src/services.ts', 'src/config.ts', 'node:fs', 'node:http', 'undici', 'pg'],
    ],
    allowed: ['src/store/queries/turns', 'src/store/schema', 'src/log.ts', 'kysely'],
  },
  {
    in: ['src/flows/deals'],
    refused: [
      ...['src/flows/replies', 'src/flows/drafts', 'src/flows/tracking', 'src/flows/book'],
      ...['src/flows/evidence', 'src/flows/questions', 'src/graph'],
    ],
    allowed: ['src/flows/audit', 'src/intent'],
  },
  {
    in: ['src/flows/book', 'src/flows/evidence', 'src/flows/questions'],
    refused: ['src/flows/replies', 'src/flows/drafts', 'src/flows/tracking', 'src/graph'],
    allowed: ['src/flows/deals'],
  },
  {
    in: ['src/flows/replies'],
    refused: ['src/flows/drafts', 'src/flows/tracking', 'src/flows/book', 'src/graph'],
    allowed: ['src/flows/deals', 'src/flows/audit'],
  },
  {
    in: ['src/flows/drafts'],
    refused: ['src/flows/tracking', 'src/flows/drafts/batch', 'src/flows/book'],
    allowed: ['src/flows/replies', 'src/flows/deals', 'src/graph', 'src/email/letters'],
  },
  { in: ['src/flows/drafts/batch'], refused: ['src/flows/tracking'], allowed: ['src/flows/drafts'] },
  { in: ['src/flows/tracking'], refused: ['src/flows/book'], allowed: ['src/flows/drafts', 'src/replies'] },
  {
    in: ['src/alerts/decide'],
    refused: [
      ...['src/alerts/scan', 'src/alerts/deliver', 'src/alerts/message', 'src/alerts/respond'],
      ...['src/alerts/preferences', 'src/store/queries/deals', 'src/flows/drafts', 'node:timers'],
    ],
    allowed: ['src/alerts/place-key.ts', 'src/rules', 'src/policy'],
  },
  {
    in: ['src/alerts/scan'],
    refused: ['src/alerts/deliver', 'src/alerts/message', 'src/alerts/fallback', 'src/alerts/admin'],
    allowed: ['src/alerts/decide'],
  },
  {
    in: ['src/alerts/deliver'],
    refused: ['src/alerts/message', 'src/alerts/fallback', 'src/alerts/channels', 'src/alerts/admin'],
    allowed: ['src/alerts/scan', 'src/alerts/decide'],
  },
  {
    in: ['src/alerts/fallback', 'src/alerts/message', 'src/alerts/channels', 'src/alerts/admin'],
    refused: [
      ...TEAMS,
      'src/alerts/respond',
      'src/alerts/preferences',
      'bot/turn',
      'cards/alerts',
      'src/local',
    ],
    allowed: ['src/alerts/deliver', 'src/alerts/scan', 'src/alerts/decide', 'src/alerts/place-key.ts'],
  },
  { in: ['src/alerts/message', 'src/alerts/channels', 'src/alerts/admin'], refused: ['src/alerts/fallback'] },
  {
    in: ['src/alerts/preferences'],
    refused: ['src/alerts/scan', 'src/alerts/deliver', 'src/alerts/message', 'bot/turn', 'cards/alerts'],
    allowed: ['src/alerts/decide'],
  },
  {
    in: ['src/alerts/respond'],
    refused: [
      ...['src/alerts/scan', 'src/alerts/deliver', 'src/alerts/message'],
      ...['bot/turn', 'cards/alerts'],
    ],
    allowed: ['src/alerts/decide', 'src/alerts/deliver/reachable.ts'],
  },
  {
    in: ['src/alerts/own'],
    refused: [...TEAMS, 'src/alerts/admin', 'src/alerts/channels', 'bot/turn', 'cards/alerts', 'api'],
    allowed: ['src/alerts/message', 'src/alerts/respond', 'src/flows/deals'],
  },
  {
    in: [
      'src/email/letters',
      'src/email/wording',
      'src/email/templates',
      'src/email/delivery',
      'src/replies',
    ],
    refused: [...TEAMS, 'bot/turn', 'cards/drafts', 'src/flows/drafts', 'src/alerts/decide', 'src/config.ts'],
  },
  { in: ['src/email/letters'], refused: ['src/email/delivery', 'src/graph', 'node:fs'] },
  { in: ['src/email/delivery'], refused: [], allowed: ['src/email/letters', 'src/graph'] },
  {
    in: ['src/local'],
    refused: [...TEAMS, 'bot/turn', 'cards/deals', 'server/local', 'src/services.ts', 'src/alerts/scan'],
    allowed: ['node:child_process', 'node:net', 'src/flows/book'],
  },
  {
    in: ['src/services.ts', 'src/cli'],
    refused: [...TEAMS, 'bot/channel', 'cards/deals', 'server/http', 'api'],
    allowed: ['src/config.ts', 'src/store/open.ts', 'src/flows/audit'],
  },
  {
    in: ['src/cli'],
    refused: [],
    allowed: ['src/flows/book', 'src/book', 'src/rules', 'src/doctor', 'commander'],
  },
  {
    in: ['src/doctor'],
    refused: [
      ...[...TEAMS, 'kysely', 'pg', 'node:http', 'bot/channel', 'cards/deals', 'src/cli', 'src/services.ts'],
      ...['src/store/open.ts', 'src/store/db', 'src/flows/deals', 'src/alerts/scan', 'src/local'],
    ],
    allowed: [
      'src/config.ts',
      'src/manifest',
      'src/policy',
      'src/graph',
      'src/store/queries/mail',
      'undici',
      'yauzl',
    ],
  },
  {
    in: ['src/settings-schema.ts'],
    refused: ['src/alerts/decide', 'src/config.ts'],
    allowed: ['src/policy', 'zod'],
  },
  { in: ['src/config.ts'], refused: ['src/alerts/decide', 'src/graph', 'zod'], allowed: ['src/policy'] },
  {
    in: ['cards/kit', 'cards/common', 'cards/deals', 'cards/alerts', 'cards/drafts', 'cards/evidence'],
    refused: [
      ...[...TEAMS, ...IO, 'bot/turn', 'src/store/queries/deals', 'src/flows/book', 'src/local', 'src/graph'],
      ...['src/services.ts', 'src/config.ts', 'src/alerts/message', 'src/alerts/decide', 'src/email/letters'],
      ...['src/replies', 'src/intent'],
    ],
    allowed: ['src/domain', 'src/policy', 'src/rules'],
  },
  { in: ['cards/kit'], refused: ['cards/verbs.ts', 'cards/common', 'cards/deals', 'cards/alerts'] },
  {
    in: ['cards/common'],
    refused: ['cards/deals', 'cards/drafts'],
    allowed: ['cards/kit', 'cards/verbs.ts'],
  },
  { in: ['cards/deals'], refused: ['cards/drafts', 'cards/alerts'], allowed: ['cards/kit', 'cards/common'] },
  {
    in: ['cards/alerts', 'cards/replies', 'cards/audit', 'cards/book', 'cards/guidance'],
    refused: ['cards/drafts', 'cards/evidence'],
    allowed: ['cards/deals', 'cards/kit'],
  },
  {
    in: ['bot/channel'],
    refused: [
      ...[...TEAMS, 'bot/sdk/botbuilder', 'bot/sdk/agents', 'bot/sdk/load-sdk.ts'],
      ...['bot/turn', 'bot/deals', 'bot/proactive', 'bot/dispatcher.ts', 'cards/deals', 'cards/common'],
      ...[
        'cards/kit',
        'src/flows/deals',
        'src/alerts/deliver',
        'src/store/queries/mail',
        'server/http',
        'api',
      ],
    ],
    allowed: ['cards/kit/adaptive-card.ts', 'undici'],
  },
  {
    in: ['src/tokens'],
    refused: [...TEAMS, 'bot/channel', 'src/graph', 'src/config.ts', 'src/services.ts', 'kysely'],
    allowed: ['src/http', 'jose', 'undici'],
  },
  {
    in: ['bot/channel/token'],
    refused: [
      ...[...TEAMS, 'bot/channel', 'bot/turn', 'cards/kit', 'src/graph', 'src/store/queries/mail', 'kysely'],
      ...['server/http', 'src/config.ts', 'src/services.ts'],
    ],
    allowed: ['src/http', 'src/tokens', 'jose'],
  },
  {
    in: ['bot/sdk/botbuilder'],
    refused: [
      '@microsoft/agents-hosting',
      '@microsoft/agents-activity',
      'bot/sdk/agents',
      'bot/turn',
      'undici',
    ],
    allowed: ['bot/channel', 'botbuilder'],
  },
  {
    in: ['bot/sdk/agents'],
    refused: ['botbuilder', 'bot/sdk/botbuilder', 'bot/turn', 'undici'],
    allowed: ['bot/channel', '@microsoft/agents-hosting', '@microsoft/agents-activity'],
  },
  {
    in: ['bot/turn'],
    refused: [
      ...[...TEAMS, 'bot/sdk/botbuilder', 'bot/sdk/agents', 'bot/sdk/load-sdk.ts'],
      ...['bot/deals', 'bot/alerts', 'bot/drafts', 'bot/proactive', 'bot/dispatcher.ts', 'bot/commands.ts'],
      ...['cards/deals', 'src/store/queries/mail', 'src/alerts/deliver', 'server/http', 'api'],
    ],
    allowed: ['bot/channel', 'cards/common'],
  },
  {
    in: ['bot/deals', 'bot/evidence', 'bot/drafts', 'bot/replies', 'bot/alerts', 'bot/book', 'bot/audit'],
    refused: [
      ...[
        ...TEAMS,
        'kysely',
        'undici',
        'node:fs',
        'node:http',
        'src/store/queries/deals',
        'src/store/schema',
      ],
      ...['src/store/open.ts', 'src/config.ts', 'server/start.ts', 'server/http', 'api', 'bot/proactive'],
      ...['bot/dispatcher.ts', 'bot/commands.ts', 'bot/actions.ts', 'bot/free-text.ts', 'bot/channel'],
    ],
    allowed: ['bot/turn', 'cards/deals', 'src/flows/deals', 'src/alerts/decide', 'src/domain'],
  },
  {
    in: ['bot/deals'],
    refused: ['bot/evidence', 'bot/drafts', 'bot/replies', 'bot/alerts', 'bot/book', 'bot/guidance'],
  },
  {
    in: ['bot/evidence', 'bot/replies', 'bot/drafts'],
    refused: ['bot/alerts', 'bot/book', 'bot/guidance', 'bot/audit'],
    allowed: ['bot/deals'],
  },
  { in: ['bot/evidence'], refused: ['bot/drafts', 'bot/replies'] },
  { in: ['bot/drafts'], refused: ['bot/evidence', 'bot/replies'] },
  { in: ['bot/replies'], refused: ['bot/evidence', 'bot/drafts'] },
  {
    in: ['bot/alerts'],
    refused: ['bot/book', 'bot/guidance', 'bot/audit'],
    allowed: ['bot/drafts', 'bot/evidence', 'bot/replies', 'bot/deals'],
  },
  {
    in: ['bot/proactive'],
    refused: [...TEAMS, 'src/store/queries/alerts', 'server/background', 'bot/dispatcher.ts', 'bot/alerts'],
    allowed: ['bot/channel', 'src/alerts/deliver', 'cards/alerts', 'cards/deals'],
  },
  {
    in: ['bot/dispatcher.ts', 'bot/commands.ts', 'bot/actions.ts', 'bot/file-offers.ts', 'bot/free-text.ts'],
    refused: [...TEAMS, 'src/store/queries/deals', 'server/start.ts', 'server/http', 'api'],
    allowed: ['bot/turn'],
  },
  {
    in: ['bot/typed-command.ts'],
    refused: [...TEAMS, 'bot/free-text.ts', 'bot/commands.ts', 'bot/deals', 'src/store/db'],
    allowed: ['bot/turn', 'src/manifest'],
  },
  {
    in: ['api'],
    refused: [...TEAMS, 'bot/turn', 'bot/deals', 'server/http', 'src/store/queries/deals', 'kysely'],
    allowed: ['cards/deals', 'src/flows/deals', 'src/services.ts'],
  },
  {
    in: ['server/background', 'server/http', 'server/local', 'server/start.ts', 'server/main.ts'],
    refused: [...TEAMS, 'kysely', 'pg', 'src/store/queries/alerts', 'src/store/schema', 'src/store/db'],
    allowed: ['src/services.ts'],
  },
  {
    in: ['server/start.ts'],
    refused: [],
    allowed: [
      'api',
      'bot/dispatcher.ts',
      'bot/proactive',
      'server/http',
      'server/background',
      'server/stop.ts',
      'src/http/request-log.ts',
    ],
  },
  {
    in: ['server/stop.ts'],
    refused: [...TEAMS, 'server/start.ts', 'api', 'src/services.ts'],
    allowed: ['node:http', 'node:net'],
  },
  { in: ['src/redact.ts'], refused: [...IO, 'src/log.ts', 'src/config.ts', 'pino'] },
  {
    in: ['server/console.ts', 'server/signals.ts'],
    refused: [...TEAMS, ...IO, 'src/services.ts'],
    allowed: ['src/log.ts'],
  },
  {
    in: ['tab/src/pages', 'tab/src/app', 'tab/src/api', 'tab/src/host', 'tab/src/consent', 'tab'],
    refused: [
      ...[...TEAMS, ...IO, 'src/domain', 'src/policy', 'src/flows/deals', 'cards/deals', 'cards/kit'],
      ...['bot/channel', 'api', 'server/http', 'server/local'],
    ],
  },
  {
    in: ['tab/src/parts'],
    refused: [
      ...[...TEAMS, ...IO, 'src/policy', 'src/flows/deals', 'cards/deals', 'cards/kit'],
      ...['bot/channel', 'api', 'server/http', 'server/local'],
    ],
    allowed: ['src/domain'],
  },
  {
    in: ['tab/src/pages'],
    refused: ['@microsoft/teams-js', 'openapi-fetch', 'tab/src/app'],
    allowed: ['react'],
  },
  {
    in: ['server/http', 'api', 'bot/channel', 'src/domain'],
    refused: ['tab/src/host', 'tab/src/api', 'react'],
  },
];
