/**
 * Which way imports may run: a row for each folder, or for a file that stands alone, from the bottom floor to the top.
 * A row may import the rows it names, and those stand above it in this list, so nothing leads in a circle. A row that is
 * named stands for all of its folder; what a folder has in rows of its own is not part of the row of that folder.
 * `packages` are what a row may know beside the project: whoever opens files, sockets or databases names them.
 * `.dependency-cruiser.mjs` makes the rules from this, `npm run check:imports` holds them.
 */

const CORE = 'src/domain src/policy src/rules';
const STORE = 'src/store/schema src/store/queries';
const FLOW = `${CORE} src/log.ts src/poller.ts ${STORE}`;
const DRAFT_FLOW = `${FLOW} src/flows/audit src/flows/deals src/flows/replies src/graph src/email/letters src/email/delivery`;
const ALERT = `${FLOW} src/alerts/place-key.ts src/alerts/decide`;
const DELIVERED_ALERT = `${ALERT} src/alerts/scan src/alerts/deliver`;
const CARD = `${CORE} cards/verbs.ts cards/kit`;
const FEATURE_CARD = `${CARD} cards/common cards/deals`;
const TURN =
  'src/domain src/policy src/log.ts src/monotonic.ts src/services.ts src/flows bot/channel/card-activity.ts bot/turn';
const FEATURE = `${TURN} src/alerts cards`;
const FEATURES =
  'bot/deals bot/evidence bot/replies bot/drafts bot/alerts bot/audit bot/book bot/guidance bot/said';

const PAGE_PACKAGES = '@fluentui/react-components @fluentui/react-icons @tanstack/react-query react wouter';
const PAGE_LIBRARIES = '@fluentui/react-charts @tanstack/react-table @tanstack/react-virtual adaptivecards';

export const DIRECTIONS = [
  // The bottom: what is true whoever asks. Pure, so that a verdict is the same everywhere.
  row('src/domain', '', 'zod'),
  // `node:module` loads lists of mail domains that are published for CommonJS alone.
  row('src/policy', 'src/domain', 'zod disposable-email-domains-js email-providers tldts node:module'),
  row('src/rules', 'src/domain src/policy', 'zod'),
  // How long steps take, from how long they took: pure, so that a back-test is as good as the product.
  row('src/forecast', CORE),
  // What clients show of the app, in every language; the app package is made from it.
  row('src/manifest', 'src/domain'),
  row('src/guidance', 'src/domain src/policy', 'minisearch'),
  row('src/intent', 'src/domain src/policy'),
  row('src/playbooks', CORE),
  row('src/replies', 'src/domain src/policy', 'html-to-text'),

  // What the edges share.
  row('src/errors.ts', ''),
  // What the operating system refuses, in words.
  row('src/system-errors.ts', ''),
  // What may be printed, in the log and beside it.
  row('src/secret-names.ts', ''),
  row('src/redact.ts', 'src/secret-names.ts'),
  // The one clock of intervals.
  row('src/monotonic.ts', ''),
  row('src/log.ts', 'src/redact.ts', 'pino pino-pretty'),
  // The one loop of all that runs in the background, here and in `server`.
  row('src/poller.ts', '', 'node:events node:timers'),
  row('src/config-json.ts', 'src/domain src/policy', 'zod'),
  row('src/config-values.ts', 'src/domain', 'zod'),
  row('src/database-url.ts', ''),
  row('src/config-contradictions.ts', 'src/policy src/database-url.ts'),
  row('src/settings-schema.ts', 'src/domain src/policy src/config-json.ts src/config-values.ts', 'zod'),
  row(
    'src/config.ts',
    `src/domain src/policy src/errors.ts src/config-contradictions.ts src/database-url.ts src/settings-schema.ts`,
  ),

  // The edges: each does the I/O of one kind, and none knows what it is for.
  row('src/http', 'src/log.ts', 'raw-body undici node:dns node:http node:net'),
  // Tokens that Microsoft signs: their form, and the keys that verify them.
  row('src/tokens', 'src/log.ts src/monotonic.ts src/http', 'jose undici zod'),
  // SQLite as this Node has it: its own, or a package for older ones.
  row('src/sqlite', '', 'better-sqlite3 packages/sqlite-before-node-24 node:module'),
  row(
    'src/book',
    'src/domain src/policy src/errors.ts src/system-errors.ts src/sqlite',
    'csv-parse yauzl node:buffer node:crypto node:fs node:os node:path node:stream node:timers node:worker_threads node:zlib',
  ),
  row('src/directory', 'src/domain src/policy src/log.ts src/http', 'undici zod node:url'),
  row(
    'src/graph',
    'src/domain src/policy src/log.ts src/http',
    '@azure/msal-node @microsoft/microsoft-graph-client undici zod node:crypto node:timers',
  ),
  row('src/files', 'src/policy src/http', 'undici node:fs node:path'),
  row('src/email/wording', 'src/domain src/policy src/guidance'),
  row(
    'src/email/templates',
    'src/domain src/policy',
    'handlebars html-to-text node:fs node:path node:url node:vm',
  ),
  row('src/email/letters', `${CORE} src/email/wording src/email/templates`),
  row(
    'src/email/delivery',
    'src/domain src/policy src/log.ts src/graph src/email/templates src/email/letters',
    'nodemailer zod node:crypto node:fs node:path',
  ),

  // The store: only these rooms speak SQL, and only `db` knows the drivers.
  row('src/store/schema', 'src/domain', 'kysely'),
  row('src/store/db', 'src/domain src/monotonic.ts src/store/schema src/sqlite', 'kysely pg node:timers'),
  // What is filled in anew from what is stored is made as it will be from then on.
  row('src/store/migrations', 'src/store/db src/domain', 'kysely'),
  row('src/store/migrate.ts', 'src/errors.ts src/store/schema src/store/db src/store/migrations', 'kysely'),
  // The SQLite file from outside: whether it is there, whole, the same, and has room.
  row('src/store/file-header.ts', '', 'node:fs'),
  row('src/store/foreign-log.ts', '', 'node:fs'),
  row(
    'src/store/book-file.ts',
    'src/domain src/errors.ts src/monotonic.ts src/store/file-header.ts src/store/foreign-log.ts',
    'node:fs',
  ),
  row('src/store/identity.ts', 'src/domain src/store/schema src/store/db', 'kysely node:crypto'),
  row(
    'src/store/open.ts',
    `src/domain src/errors.ts src/system-errors.ts src/monotonic.ts src/store/schema src/store/db src/store/migrate.ts
     src/store/book-file.ts src/store/identity.ts`,
    'kysely node:crypto node:fs node:path',
  ),
  // Looks at a database as it is, without making or changing anything.
  row(
    'src/store/inspect.ts',
    'src/errors.ts src/store/schema src/store/db src/store/migrations src/store/identity.ts src/store/open.ts',
    'kysely node:fs node:os node:path',
  ),
  query('drafts'),
  query('people'),
  // A deal is gathered with its drafts in one statement.
  query('deals', 'src/store/queries/drafts'),
  query('mail', 'src/store/queries/deals src/store/queries/drafts src/store/queries/people'),
  query('alerts'),
  query('audit'),
  query('turns'),
  query('requests'),
  query('book'),
  query('guidance'),

  // The use cases: tracking -> drafts -> replies -> deals -> audit, and whatever is about a deal -> deals.
  row('src/flows/audit', FLOW, 'kysely'),
  // What several processes have to know of each other's turns.
  row(
    'src/flows/turns',
    'src/log.ts src/store/schema src/store/queries/turns',
    'kysely node:crypto node:timers',
  ),
  // What was asked for under a key, and is done once.
  row(
    'src/flows/requests',
    'src/domain/fault.ts src/log.ts src/store/schema src/store/queries/requests',
    'kysely node:crypto',
  ),
  row('src/flows/people', `${FLOW} src/flows/audit`, 'kysely'),
  // Of books, what a deal's content differs in is told as a book's differences are.
  row(
    'src/flows/deals',
    `${FLOW} src/flows/requests src/monotonic.ts src/intent src/book/diff.ts src/flows/audit`,
    'kysely minisearch zod node:crypto node:timers',
  ),
  flow('book', 'src/errors.ts src/book', 'node:crypto'),
  flow('evidence', 'src/directory', 'node:crypto'),
  flow('questions', 'src/intent src/guidance src/playbooks', 'node:crypto'),
  flow('replies', 'src/email/letters', 'node:crypto'),
  row('src/flows/drafts', DRAFT_FLOW, 'kysely node:crypto'),
  row('src/flows/drafts/batch', `${DRAFT_FLOW} src/flows/drafts src/intent`, 'kysely zod node:crypto'),
  // What stands before the page *Today*: forecasts, what has changed, what to do next.
  row('src/flows/today', `${DRAFT_FLOW} src/forecast src/intent`, 'kysely node:timers'),
  row(
    'src/flows/tracking',
    `${DRAFT_FLOW} src/flows/drafts src/intent src/replies`,
    'kysely zod node:crypto node:timers/promises',
  ),

  // Alerts: fallback, message, channels, admin -> deliver -> scan -> decide -> place-key; respond, preferences -> decide.
  row('src/alerts/place-key.ts', 'src/domain'),
  // It decides on rows as they are stored; `alert-context.ts` alone reads them.
  row(
    'src/alerts/decide',
    `${CORE} src/store/schema src/store/queries/alerts src/flows/deals/check-deal.ts src/alerts/place-key.ts`,
    'kysely zod',
  ),

  row('src/alerts/scan', `${ALERT} src/flows/deals`, 'kysely node:crypto node:timers'),
  row('src/alerts/deliver', `${ALERT} src/alerts/scan`, 'kysely zod'),
  row('src/alerts/message', `${DELIVERED_ALERT} src/flows/deals`, 'kysely'),
  row(
    'src/alerts/fallback',
    `${DELIVERED_ALERT} src/flows/deals src/graph src/email/templates src/email/letters src/email/delivery`,
    'kysely node:crypto',
  ),
  row(
    'src/alerts/channels',
    `${DELIVERED_ALERT} src/flows/audit src/flows/deals`,
    'kysely minisearch node:crypto',
  ),
  row(
    'src/alerts/admin',
    `${DELIVERED_ALERT} src/book src/flows/audit src/flows/deals`,
    'kysely zod node:timers',
  ),
  row(
    'src/alerts/preferences',
    `${ALERT} src/flows/audit src/flows/deals src/flows/people/picked-person.ts`,
    'kysely node:crypto',
  ),
  row('src/alerts/respond', `${ALERT} src/alerts/deliver/reachable.ts src/flows/audit`, 'kysely'),

  // What somebody sees of their own alerts, and does about them, outside of the messages they were sent.
  row(
    'src/alerts/own',
    `${DELIVERED_ALERT} src/alerts/message src/alerts/respond src/flows/audit src/flows/deals`,
    'kysely',
  ),

  // What happened to a deal, of whatever kind: above all that it gathers. It is the one use case that pages by instants.
  row(
    'src/flows/timeline',
    `src/domain ${STORE} src/store/db/keyset.ts src/flows/deals src/alerts/place-key.ts`,
    'kysely',
  ),

  // What puts the product together, without a surface.
  row(
    'src/services.ts',
    `src/domain src/policy src/redact.ts src/log.ts src/monotonic.ts src/config.ts src/http src/directory src/graph src/files src/email/templates
     src/email/delivery src/store/schema src/store/db src/store/open.ts src/flows/audit src/flows/today/past-steps.ts`,
    'kysely node:crypto',
  ),
  row(
    'src/local',
    `${CORE} src/log.ts src/book src/directory ${STORE} src/flows/book`,
    `@inbox-zero/emulate handlebars kysely zod node:child_process node:crypto node:fs node:http node:module node:net
     node:path node:readline node:stream node:url`,
  ),
  // Checks a configuration from outside: at the wire, without the Bot Framework's packages, and the database as it is.
  row(
    'src/doctor',
    'src/domain src/policy src/manifest src/system-errors.ts src/config.ts src/http src/directory src/graph src/store/inspect.ts src/store/queries/mail',
    '@azure/msal-node jose undici yauzl zod node:fs node:path',
  ),
  row(
    'src/cli',
    `${CORE} src/errors.ts src/system-errors.ts src/redact.ts src/log.ts src/config.ts src/database-url.ts src/guidance src/intent src/book
     src/email/delivery src/store/open.ts src/store/inspect.ts src/flows/audit src/flows/book src/flows/deals src/flows/replies src/doctor`,
    'cli-progress commander string-width wrap-ansi node:fs node:os node:path node:stream',
  ),

  // Cards: a view in, an Adaptive Card out. They know the words of the product and nothing of where views come from.
  row('cards/verbs.ts', ''),
  row('cards/kit', CORE, '@microsoft/teams.cards'),
  row('cards/common', CARD),
  row('cards/deals', `${CARD} cards/common src/forecast src/playbooks`),
  row('cards/guidance', `${FEATURE_CARD} src/guidance src/intent/language/words.ts src/flows/questions`),
  row('cards/alerts', FEATURE_CARD),
  // A book's change reads the same in the audit log, in a preview and at the terminal.
  row('cards/audit', `${FEATURE_CARD} src/book/change-text.ts`),
  row('cards/book', FEATURE_CARD),
  row('cards/said', FEATURE_CARD),
  row('cards/drafts', FEATURE_CARD),
  row('cards/evidence', FEATURE_CARD),
  row('cards/replies', FEATURE_CARD),
  row('cards/message-extension', FEATURE_CARD),
  row('cards/timeline', `${FEATURE_CARD} src/book/change-text.ts cards/alerts cards/audit`),
  // What stands before somebody who begins their day, with what has happened on their deals.
  row('cards/today', `${FEATURE_CARD} cards/timeline`),

  // Who sends a request, told by its token: without the Bot Framework.
  row('bot/channel/token', 'src/domain src/log.ts src/monotonic.ts src/http src/tokens', 'jose node:crypto'),
  // Teams, whichever of Microsoft's SDKs runs the turns. Of cards, the channel has their type and their text.
  row(
    'bot/channel',
    `src/domain src/policy src/log.ts src/http src/graph/client.ts src/email/delivery/draft-target.ts bot/channel/token
     cards/kit/adaptive-card.ts cards/kit/card-json.ts`,
    'undici zod',
  ),
  // Microsoft's SDKs, one a room: nothing else knows any, and `load-sdk.ts` is the only way to them.
  row('bot/sdk/botbuilder', 'src/policy bot/channel', 'botbuilder'),
  row('bot/sdk/agents', 'src/policy bot/channel', '@microsoft/agents-hosting @microsoft/agents-activity'),
  row('bot/sdk/load-sdk.ts', 'bot/channel/sdk.ts bot/sdk/botbuilder bot/sdk/agents'),
  row(
    'bot/turn',
    `src/domain src/log.ts src/monotonic.ts src/services.ts src/graph/client.ts src/email/delivery/draft-target.ts src/flows/audit
     src/replies src/flows/people src/flows/deals src/flows/tracking src/flows/turns bot/channel cards/verbs.ts cards/kit cards/common`,
    'zod',
  ),
  row(
    'bot/proactive',
    `src/domain src/policy src/log.ts src/monotonic.ts src/services.ts src/flows src/alerts bot/channel bot/turn cards/verbs.ts cards/kit
     cards/common cards/alerts cards/deals`,
    'node:timers',
  ),

  // The features of the bot: commands and buttons. alerts -> drafts, evidence, replies -> deals.
  row('bot/deals', `${FEATURE} src/intent src/playbooks`, 'zod'),
  row('bot/evidence', `${FEATURE} src/intent bot/deals`, 'zod node:crypto'),
  row('bot/replies', `${FEATURE} bot/deals`, 'zod'),
  row(
    'bot/drafts',
    `${FEATURE} src/intent src/graph src/email/templates src/email/letters src/email/delivery bot/deals`,
    'zod node:crypto',
  ),
  row('bot/alerts', `${FEATURE} src/files src/intent bot/deals bot/drafts bot/evidence bot/replies`, 'zod'),
  row('bot/audit', `${FEATURE} bot/deals`, 'zod'),
  row('bot/book', `${FEATURE} src/files src/intent bot/deals`, 'zod'),
  row('bot/guidance', `${FEATURE} src/guidance src/intent/language src/manifest`, 'zod'),
  // What people say that they did, or that is to be done: shown on the cards of the other features.
  row('bot/said', `${FEATURE} src/intent bot/deals`, 'zod node:crypto'),
  // Its dialog has the buttons of addresses.
  row('bot/message-extension', `${FEATURE} src/intent src/replies bot/deals bot/evidence`, 'zod'),

  // The front desk, from what is asked for to who asks for it.
  desk('free-text', 'src/intent src/guidance cards/guidance bot/deals bot/guidance'),
  desk('file-offers', 'bot/alerts bot/book bot/drafts'),
  desk('typed-command', 'src/manifest'),
  desk('beyond-command', 'src/intent src/guidance bot/typed-command.ts bot/free-text.ts bot/deals'),
  desk('commands', `bot/typed-command.ts bot/beyond-command.ts bot/free-text.ts ${FEATURES}`),
  desk('typed-command-buttons', 'bot/commands.ts'),
  desk('actions', `bot/typed-command-buttons.ts ${FEATURES}`),
  desk('arrivals', 'bot/channel bot/proactive bot/deals'),
  desk('signed-in', 'bot/channel bot/actions.ts'),
  desk(
    'dispatcher',
    `bot/channel bot/proactive bot/book bot/deals bot/message-extension bot/file-offers.ts bot/free-text.ts bot/commands.ts
     bot/actions.ts bot/arrivals.ts bot/signed-in.ts`,
  ),

  // The cards of chat for the web page: the API is given them by the process.
  row(
    'bot/page',
    `${TURN} src/graph/client.ts src/files bot/deals bot/file-offers.ts bot/actions.ts cards/kit`,
  ),

  // HTTP for the web page: beside the bot, not above it.
  row(
    'api',
    `${CORE} src/forecast src/guidance src/intent src/playbooks src/book src/log.ts src/monotonic.ts src/http src/tokens src/files/transfer.ts src/services.ts
     src/graph/client.ts src/email src/flows
     src/alerts cards`,
    'express express-rate-limit handlebars raw-body zod zod-openapi node:crypto',
  ),

  // The web page: a workspace of its own, of which the server knows nothing but the built files, and which knows of the
  // server its API alone, by types made from that, and how dates, times and money are written. Its floors: host, consent (a window of its own), api, parts, pages, app.
  row('tab/src/host', '', '@microsoft/teams-js react'),
  row('tab/src/consent', 'tab/src/host'),
  row('tab/src/api', 'tab/src/host', '@tanstack/react-query openapi-fetch react'),
  row('tab/src/parts', 'src/domain tab/src/host tab/src/api', PAGE_PACKAGES),
  row('tab/src/pages', 'tab/src/host tab/src/api tab/src/parts', `${PAGE_PACKAGES} ${PAGE_LIBRARIES}`),
  row('tab/src/app', 'tab/src/host tab/src/api tab/src/parts tab/src/pages', PAGE_PACKAGES),
  row('tab/src/main.ts', 'tab/src/app', 'react react-dom'),
  row('tab', '', 'vite @vitejs/plugin-react'),

  // The process: the only folder that puts surfaces together.
  row(
    'server/background',
    'src/config.ts src/poller.ts src/services.ts src/book src/flows src/alerts bot/channel bot/proactive cards/kit cards/alerts',
    'node:crypto node:timers',
  ),
  row(
    'server/local',
    `src/domain src/config.ts src/services.ts src/http src/tokens src/directory src/local src/email/letters
     src/email/delivery bot/turn/roster/roster.ts`,
    'express handlebars jose node:crypto',
  ),
  row(
    'server/http',
    `src/domain src/policy src/errors.ts src/log.ts src/monotonic.ts src/http src/services.ts src/email/delivery src/flows/tracking
     bot/channel bot/dispatcher.ts api server/local`,
    'express handlebars helmet node:crypto node:fs node:http node:net node:path node:url',
  ),
  // Where the links of deals lead.
  row(
    'server/deal-links.ts',
    'src/domain src/policy src/config.ts bot/message-extension/parts.ts server/local server/http',
  ),
  // Work of requests that were answered before it was done.
  row('server/lasting-work.ts', ''),
  row(
    'server/stop.ts',
    'bot/dispatcher.ts server/http server/lasting-work.ts',
    'node:http node:net node:timers',
  ),
  // How people sign in to the page: with tokens of Entra ID.
  row(
    'server/page-sign-in.ts',
    'src/policy src/config.ts src/services.ts src/tokens src/flows/people api/v1/viewer server/local',
  ),
  row(
    'server/start.ts',
    `src/config.ts src/poller.ts src/tokens server/page-sign-in.ts src/services.ts src/http/request-log.ts src/guidance/ranking/rank.ts src/graph src/email/delivery src/flows src/alerts src/local
     bot/channel bot/sdk/load-sdk.ts bot/turn
     bot/proactive bot/dispatcher.ts bot/page api server/background server/local server/http server/lasting-work.ts server/stop.ts server/deal-links.ts`,
    'node:events',
  ),
  row('server/last-resort.ts', 'src/log.ts src/monotonic.ts'),
  row('server/console.ts', 'src/log.ts src/redact.ts', 'node:util'),
  row('server/signals.ts', 'src/log.ts', 'node:os'),
  row(
    'server/main.ts',
    `src/errors.ts src/redact.ts src/log.ts src/config.ts src/services.ts bot/channel bot/sdk/load-sdk.ts server/local server/console.ts
     server/last-resort.ts server/signals.ts server/start.ts`,
  ),
];

/** The folders that the list rules. What stands outside of them, tests and tools, is imported by nothing in them. */
export const RULED = ['src', 'cards', 'bot', 'api', 'server', 'tab'];

/**
 * @param {string} path
 * @param {string} imports paths, with blanks between
 * @param {string} packages names, with blanks between
 */
function row(path, imports, packages = '') {
  return { path, imports: listed(imports), packages: listed(packages) };
}

/** @param {string} text */
function listed(text) {
  return text.split(/\s+/).filter(Boolean);
}

/** The statements about one kind of rows. @param {string} room @param {string} imports */
function query(room, imports = '') {
  return row(
    `src/store/queries/${room}`,
    `src/domain src/store/schema src/store/db ${imports}`,
    'kysely node:crypto',
  );
}

/** Use cases about deals. @param {string} room @param {string} imports @param {string} packages */
function flow(room, imports, packages = '') {
  return row(`src/flows/${room}`, `${FLOW} src/flows/audit src/flows/deals ${imports}`, `kysely ${packages}`);
}

/** A file at the front desk of the bot. @param {string} name @param {string} imports */
function desk(name, imports) {
  return row(`bot/${name}.ts`, `${TURN} cards/verbs.ts cards/kit cards/common ${imports}`, 'zod');
}
