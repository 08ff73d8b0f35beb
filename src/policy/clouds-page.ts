import { CLOUD_FACTS, CLOUDS, type CloudFact } from './cloud-hosts.ts';

/** What differs by cloud and is no host; unsure where it says so. */
const ALSO = [
  'GCC is in the worldwide Entra ID, Azure and Bot Framework: a bot for GCC is registered there, and differs from a commercial one by the hosts of Teams alone.',
  'GCC High and DoD: the application, the bot and the database are in the US Government cloud. Tokens are good in one cloud only.',
  'GCC High and DoD: Teams gives bots no files, so books come in by the command line. (learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4)',
  'Not verified: whether the newest manifest versions, `m365extensions` (message extensions in Outlook) and messages that only one person sees are there in GCC High and DoD. Their failure is told where they are used.',
];

/** The table of hosts as the Markdown of `docs/clouds.md`. */
export function cloudsPage(): string {
  const facts: readonly CloudFact[] = Object.values(CLOUD_FACTS);
  return [
    '# Clouds',
    'Made from the table in `src/policy/cloud-hosts.ts` by `npm run docs`; change it there.',
    "`WSA_CLOUD` says in which cloud the bot is registered and serves people. It sets every host below, and nothing else does. Which hosts look-ups of customers' domains may call does not depend on it: those are `login.microsoftonline.com`, `login.microsoftonline.us` and the Graph of this table.",
    table(
      ['', ...CLOUDS, 'source'],
      facts.map(({ what, unsure, source, by }, at) => [
        unsure === null ? what : `${what} [${noteOf(facts, at)}]`,
        ...CLOUDS.map((cloud) => valueText(by[cloud])),
        source,
      ]),
    ),
    '## Not sure',
    facts
      .flatMap(({ unsure }, at) => (unsure === null ? [] : [`- [${noteOf(facts, at)}] ${unsure}.`]))
      .filter((line, at, lines) => lines.indexOf(line) === at)
      .join('\n'),
    '## What else differs',
    ALSO.map((line) => `- ${line}`).join('\n'),
    '## What is refused',
    'The bot does not start with settings that contradict each other, and names them:',
    [
      "- a setting of Microsoft's libraries (`ChannelService`, `OAuthUrl`, `ToChannelFromBotLoginUrl`, `BotOpenIdMetadata`, `AZURE_AUTHORITY_HOST`, `TOKEN_SERVICE_ENDPOINT` and others) with a host of another cloud. One that agrees does no harm. A regional token service such as `europe.token.botframework.com` is refused as well: the bot's resource has to be *global*;",
      '- GCC High or DoD with `WSA_PUBLIC_URL` or `DATABASE_URL` in the worldwide Azure;',
      '- commercial or GCC with a database in Azure Government and the bot outside of it, or with a managed identity in Azure Government. With a client secret a bot there is only warned of: an application in Azure Government may belong to a worldwide tenant;',
      '- an id of an application or tenant that is none, `MultiTenant`, and the credentials of another application (`AZURE_CLIENT_SECRET`) beside a managed identity.',
    ].join('\n'),
    'Names of your own (`bot.contoso.com`) tell nothing of where they lead, so they pass.\n',
  ].join('\n\n');
}

/** Facts with the same doubt share its number. */
function noteOf(facts: readonly CloudFact[], at: number): number {
  const doubts = [...new Set(facts.map(({ unsure }) => unsure).filter((unsure) => unsure !== null))];
  return doubts.indexOf(facts[at]?.unsure ?? '') + 1;
}

function valueText(value: unknown): string {
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.map(valueText).join('<br>');
  const text = String(value);
  return /[./:]/.test(text) ? `\`${text}\`` : text;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
