import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Directory } from '../../../src/directory/tenant-directory.ts';
import type { Admins } from '../../../src/domain/people/audience.ts';
import type { Mail } from '../../../src/email/delivery/draft-target.ts';
import { createOutbox } from '../../../src/email/delivery/eml-outbox.ts';
import { builtInTemplates } from '../../../src/email/templates/render.ts';
import { chatFiles } from '../../../src/files/chat-files.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { PastSteps } from '../../../src/flows/today/past-steps.ts';
import type { Log } from '../../../src/log.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { DEFAULT_FORECAST } from '../../../src/policy/forecast.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import type { Services } from '../../../src/services.ts';
import { openStore, type Store } from '../../../src/store/open.ts';
import { folderWithStore } from '../databases/folders.ts';
import { SAMPLE_DAY } from '../sample-day.ts';
import { localConfig } from './local-config.ts';

export interface LogEntry {
  readonly level: keyof Log;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** What a bot works with in a test: an SQLite store in a folder of its own, and a clock the test moves. */
export interface TestServices {
  readonly services: Services;
  readonly store: Store;
  readonly dataDir: string;
  readonly log: LogEntry[];
  /** Moves the clock on, in milliseconds. */
  wait(ms: number): void;
  /** Sets the clock of the machine, by milliseconds on or back: no time passes. */
  setClock(byMs: number): void;
  /** Closes the store and removes the folder. */
  remove(): Promise<void>;
}

/** A store without any data; the clock stands at noon of a day. */
export async function openServices({
  day = SAMPLE_DAY,
  admins = 'everybody',
  directory = null,
  mail,
}: {
  readonly day?: string;
  readonly admins?: Admins;
  readonly directory?: Directory | null;
  /** Where drafts go; left out, into files below the data folder. */
  readonly mail?: Mail | undefined;
} = {}): Promise<TestServices> {
  const dataDir = await folderWithStore('bot');
  const store = await openStore({ databaseUrl: null, dataDir }, () => {});
  const log: LogEntry[] = [];
  let time = Date.parse(`${day}T12:00:00Z`);
  let passed = 0;
  let references = 0;
  const now = () => time;
  const files = chatFiles(localConfig(dataDir));
  const collected = collectingLog(log);
  const outbox = () => createOutbox({ folder: path.join(dataDir, 'outbox'), now, pageBase: () => null });
  return {
    services: {
      db: store.db,
      log: collected,
      now,
      monotonic: () => passed,
      admins,
      directory,
      files,
      mail: mail ?? {
        get templates() {
          return builtInTemplates();
        },
        drafts: { kind: 'outbox', outbox: outbox() },
      },
      audit: new AuditLog(store.db, collected, now),
      thresholds: DEFAULT_THRESHOLDS,
      forecast: DEFAULT_FORECAST,
      pastSteps: new PastSteps(store.db, DEFAULT_FORECAST),
      cadence: DEFAULT_CADENCE,
      dealLink: () => null,
      listLink: () => null,
      alertBackup: null,
      followUpDays: 5,
      newReference: () => `reference-${++references}`,
      checkHealth: store.check,
      close: store.close,
    },
    store,
    dataDir,
    log,
    wait: (ms) => {
      time += ms;
      passed += ms;
    },
    setClock: (byMs) => {
      time += byMs;
    },
    remove: async () => {
      await files.close();
      await store.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export function collectingLog(entries: LogEntry[]): Log {
  const at = (level: keyof Log) => (fields: object, message: string) =>
    void entries.push({ level, fields: { ...fields }, message });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
