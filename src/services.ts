import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Config, secretsOf } from './config.ts';
import type { Directory } from './directory/tenant-directory.ts';
import { dealLink, PAGE_PATH } from './domain/deal-link.ts';
import type { Admins } from './domain/people/audience.ts';
import { createMail } from './email/delivery/create-target.ts';
import type { Mail, Mailboxes } from './email/delivery/draft-target.ts';
import { type ChatFiles, chatFiles } from './files/chat-files.ts';
import { AuditLog } from './flows/audit/audit-log.ts';
import { PastSteps } from './flows/today/past-steps.ts';
import { appToken } from './graph/app-token.ts';
import { createLog, type Log } from './log.ts';
import { monotonic } from './monotonic.ts';
import type { Cadence } from './policy/cadence.ts';
import type { ForecastPolicy } from './policy/forecast.ts';
import type { Thresholds } from './policy/thresholds.ts';
import { createRedactor } from './redact.ts';
import { openStore } from './store/open.ts';
import type { Schema } from './store/schema/index.ts';

/** The services passed to every surface (bot, page, command line); built only here. */
export interface Services {
  readonly db: Kysely<Schema>;
  readonly log: Log;
  readonly thresholds: Thresholds;
  readonly forecast: ForecastPolicy;
  /** How long steps of the book took before. */
  readonly pastSteps: PastSteps;
  /** When alerts are sent, unless a person has set their own. */
  readonly cadence: Cadence;
  /**
   * Address that critical alerts without an answer are escalated to when no backup is named; null for none.
   */
  readonly alertBackup: string | null;
  readonly admins: Admins;
  readonly audit: AuditLog;
  /** Looks up domains; null when look-ups are off. */
  readonly directory: Directory | null;
  readonly files: ChatFiles;
  readonly mail: Mail;
  /** The link of a deal, which leads to its page; null where the product has no address that people can open. */
  readonly dealLink: (dealId: string) => string | null;
  /** The link of the page with all deals; null where the product has no address that people can open. */
  readonly listLink: () => string | null;
  /** Days without a reply until a follow-up is offered. */
  readonly followUpDays: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A new short id that appears both in an error shown to a person and in the log. */
  /** Milliseconds since any moment, of a clock that is never set: for intervals. */
  readonly monotonic: () => number;
  readonly newReference: () => string;
  /** Rejects, with a `DatabaseFault` where it is one, if the database can't be read and written as it should. */
  checkHealth(): Promise<void>;
  close(): Promise<void>;
}

export interface ServicesOptions {
  /** Mailboxes of signed-in people; null in local mode. */
  readonly mailboxes?: Mailboxes | null;
  /** URL of the product on this machine, in local mode; null until it listens. */
  readonly ownUrl?: () => string | null;
}

/**
 * Builds the services for a configuration.
 * @throws WsaError when the store can't be opened
 */
export async function createServices(
  config: Config,
  { mailboxes = null, ownUrl = () => null }: ServicesOptions = {},
): Promise<Services> {
  const redactor = createRedactor(secretsOf(config));
  const log = createLog({ level: config.logLevel, isPlain: config.bot === null, redactor });
  const store = await openStore(config, (error) =>
    log.error({ err: error }, 'the database broke a connection'),
  );
  if (store.isNew) log.info({ database: store.flavour.name }, 'the database was empty: a new book begins');
  for (const warning of store.warnings) log.warn({ database: store.flavour.name }, warning);
  for (const warning of config.warnings) log.warn({}, warning);
  const directory = config.bot && config.lookUps ? await liveDirectory(config, config.bot, log) : null;
  const files = chatFiles(config);
  const mail = await createMail({ config, log, now: Date.now, mailboxes, outboxPage: ownUrl });
  return {
    db: store.db,
    log,
    thresholds: config.thresholds,
    forecast: config.forecast,
    pastSteps: new PastSteps(store.db, config.forecast),
    cadence: config.cadence,
    alertBackup: config.alertBackup,
    admins: config.admins,
    audit: new AuditLog(store.db, log, Date.now),
    now: Date.now,
    monotonic,
    newReference: () => randomUUID().slice(0, 8),
    directory,
    files,
    mail,
    dealLink: (dealId) => {
      const base = config.publicUrl ?? ownUrl();
      return base === null ? null : dealLink(base, dealId);
    },
    listLink: () => {
      const base = config.publicUrl ?? ownUrl();
      return base === null ? null : `${base}${PAGE_PATH}`;
    },
    followUpDays: config.followUpDays,
    checkHealth: store.check,
    close: async () => {
      await directory?.close();
      await files.close();
      await mail.close();
      await store.close();
    },
  };
}

async function liveDirectory(
  { cloud }: Config,
  bot: NonNullable<Config['bot']>,
  log: Log,
): Promise<Directory> {
  const { createDirectory } = await import('./directory/tenant-directory.ts');
  return createDirectory({ now: Date.now, http: { cloud }, token: appToken(bot, cloud), log });
}
