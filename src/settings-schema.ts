import { z } from 'zod';
import { cadence, forecast, thresholds } from './config-json.ts';
import { admins, entraId, publicUrl } from './config-values.ts';
import { parseAddress } from './domain/address.ts';
import { CLOUDS } from './policy/cloud-hosts.ts';

const port = z
  .string()
  .refine((value) => /^\d+$/.test(value) && Number(value) <= 65_535, 'expected a port, 0 to 65535')
  .transform(Number);
const given = z.string().min(1);

/** Said of the one value that used to be right. */
const MULTI_TENANT_ENDED =
  'MultiTenant bots can no longer be registered since 31 July 2025, and this bot serves one tenant; expected SingleTenant or UserAssignedMSI';

const count = (least: number, most: number) =>
  z
    .string()
    .refine((value) => /^\d{1,4}$/.test(value) && Number(value) >= least && Number(value) <= most, {
      message: `expected a number, ${least} to ${most}`,
    })
    .transform(Number);

/** Every setting: its name, default and meaning. Source of `docs/configuration.md`. */
export const SettingsSchema = z.object({
  PORT: port.prefault('3978').describe('Port the bot listens on; 0 takes a free one.'),
  HOST: given
    .prefault('127.0.0.1')
    .describe('Address the bot listens on. Without MicrosoftAppId it must be a loopback address.'),
  WSA_CONNECTIONS_PER_PEER: count(10, 9999)
    .prefault('1000')
    .describe(
      'Maximum of open connections from one address; a request on another one is answered with 429. Behind a reverse proxy, as on Azure App Service, everybody comes from the few addresses of the proxy.',
    ),
  MicrosoftAppId: entraId('an application')
    .optional()
    .describe(
      'Application (client) id of the bot. Without it the bot runs in local mode: one machine, no sign-in.',
    ),
  MicrosoftAppPassword: given.optional().describe('Client secret of the bot; not used with UserAssignedMSI.'),
  MicrosoftAppType: z
    .enum(['SingleTenant', 'UserAssignedMSI'], {
      error: ({ input }) => (input === 'MultiTenant' ? MULTI_TENANT_ENDED : undefined),
    })
    .prefault('SingleTenant')
    .describe('How the bot is registered: `SingleTenant` or `UserAssignedMSI`.'),
  MicrosoftAppTenantId: entraId('a tenant (a domain is not enough)')
    .optional()
    .describe('Id of the tenant the bot is registered in, and the only one it serves.'),
  WSA_CLOUD: z
    .enum(CLOUDS)
    .prefault('commercial')
    .describe(
      'Cloud the bot itself runs in: `commercial`, `gcc`, `gcc-high` or `dod`. Sets every Microsoft host: see [clouds.md](clouds.md).',
    ),
  WSA_SDK: z
    .enum(['botbuilder', 'agents'])
    .prefault('botbuilder')
    .describe(
      'SDK of Microsoft that turns run through: `botbuilder`, or its successor `agents` (Microsoft 365 Agents SDK).',
    ),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://…' })
    .optional()
    .describe('PostgreSQL database. Without it an SQLite file in WSA_DATA_DIR.'),
  WSA_DATA_DIR: given.prefault('.data').describe('Folder for the SQLite file.'),
  WSA_PLAYGROUND: z
    .union([z.literal('off').transform(() => null), port])
    .prefault('56150')
    .describe('Port of the local chat page in local mode; `off` starts none.'),
  WSA_THRESHOLDS: thresholds
    .prefault('{}')
    .describe(
      'Risk thresholds that differ from the defaults, as JSON, such as `{"freshDays":14,"blocked":{"critical":10}}`. The names are those of `src/policy/thresholds.ts`.',
    ),
  WSA_FORECAST: forecast
    .prefault('{}')
    .describe(
      'How deals are forecast: what differs from the defaults, as JSON, such as `{"leastCases":50,"days":{"no-wsa":{"half":12,"most":30}}}` (half of such steps are done within 12 days, four of five within 30; used while the book has fewer than `leastCases` past ones). The names are those of `src/policy/forecast.ts`.',
    ),
  WSA_ALERTS: z
    .enum(['on', 'off'])
    .prefault('on')
    .describe('Whether alerts about their deals are sent to people: `on` or `off`.'),
  WSA_CADENCE: cadence
    .prefault('{}')
    .describe(
      'When alerts are sent: the settings that differ from the defaults, as JSON, such as `{"zone":"Europe/Oslo","digestAt":"09:00","june":{"restDays":[6,7]}}`. The names are those of `src/policy/cadence.ts`.',
    ),
  WSA_SCAN_MINUTES: count(1, 1440)
    .optional()
    .describe('Minutes between two scans for alerts that are due. Without it 15, in local mode 1.'),
  WSA_TEAMS_PER_SECOND: count(1, 1000)
    .prefault('50')
    .describe('Maximum of alerts sent to Teams in a second, for each process.'),
  WSA_ALERT_BACKUP: given
    .refine((value) => parseAddress(value.trim()) !== null, 'expected an address')
    .transform((value) => value.trim())
    .optional()
    .describe(
      'Address that a critical alert is escalated to when nobody answers it and its recipient has named no backup. Without it such alerts are not escalated.',
    ),
  WSA_TEAMS_APP_ID: entraId('an app')
    .optional()
    .describe(
      "The app's id in the organisation's catalog. With it the app is installed for people who are to be alerted and don't have it (application permissions `User.Read.All` and `TeamsAppInstallation.ReadWriteSelfForUser.All`). Not used in local mode.",
    ),
  WSA_ONLY_YOU: z
    .enum(['on', 'off'])
    .optional()
    .describe(
      'Whether an answer that not everybody in a group or channel may see goes to the asker alone at once, as a targeted message of Teams (public preview): `on` or `off`. Without it `off`, in local mode `on`.',
    ),
  WSA_ADMINS: admins
    .optional()
    .describe(
      'Who sees every deal and the audit log: object ids (recommended) or addresses, with `;` or `,` between. An address counts for who signs in with it, else for the only person it is stated for. In local mode everybody does.',
    ),
  WSA_LOOKUPS: z
    .enum(['on', 'off'])
    .prefault('on')
    .describe(
      'Whether the domains of contacts are looked up at Microsoft: `on` or `off`. Only the domain leaves, never an address.',
    ),
  WSA_TEMPLATES_DIR: given
    .optional()
    .describe(
      'Folder with e-mail templates of your own in place of the built-in ones, named like those in `templates/`.',
    ),
  WSA_OAUTH_CONNECTION: given
    .prefault('graph')
    .describe(
      'Name of the OAuth connection of the bot (delegated `Mail.ReadWrite`), with which drafts get into the mailbox of whoever asks.',
    ),
  WSA_SSO_APP_ID: entraId('an application')
    .optional()
    .describe(
      'Application (client) id of the Entra app that Teams and Outlook sign people in to for the page (`webApplicationInfo` of the app package). Without it that of the bot. Not used in local mode.',
    ),
  WSA_PUBLIC_URL: publicUrl
    .optional()
    .describe(
      'URL at which the deployed bot is reached: `https://` and a host, without a path. The links of deals lead there (`/deals/…`), and Microsoft Graph notifies there of changed drafts. Without it links lead into the chat at once and are no cards when they are pasted, and mailboxes are polled every few minutes.',
    ),
  WSA_FOLLOW_UP_DAYS: z
    .string()
    .refine((value) => /^\d{1,3}$/.test(value) && Number(value) > 0, 'expected days, 1 to 999')
    .transform(Number)
    .prefault('5')
    .describe('Days without a reply until a follow-up is offered.'),
  WSA_GRAPH_URL: z
    .string()
    .regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/, 'expected http://127.0.0.1:…')
    .optional()
    .describe(
      'Local mode only: a stand-in for Microsoft Graph on this machine, such as `npm run dev:graph` starts. Without it drafts are files.',
    ),
  WSA_GRAPH_TOKEN: given.optional().describe('Local mode only: the token for WSA_GRAPH_URL.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .prefault('info')
    .describe('How much is logged: `debug`, `info`, `warn`, `error` or `silent`.'),
});

export type Settings = z.infer<typeof SettingsSchema>;

/** The settings as the Markdown of `docs/configuration.md`. */
export function configurationPage(): string {
  const rows = Object.entries(SettingsSchema.shape).map(([name, schema]) => {
    const fallback = schema._zod.def.type === 'prefault' ? `\`${String(defaultOf(schema))}\`` : '';
    return `| \`${name}\` | ${fallback} | ${schema.description ?? ''} |`;
  });
  return [
    '# Configuration',
    '',
    'Environment variables. Made from the table in `src/settings-schema.ts` by `npm run docs`; change it there.',
    '',
    '| setting | default | meaning |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function defaultOf(schema: z.core.$ZodType): unknown {
  return (schema as z.core.$ZodType & { _zod: { def: { defaultValue?: unknown } } })._zod.def.defaultValue;
}
