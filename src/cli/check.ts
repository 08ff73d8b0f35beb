import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { dayOfInstant } from '../domain/day.ts';
import { createOutbox } from '../email/delivery/eml-outbox.ts';
import { WsaError } from '../errors.ts';
import { AuditLog } from '../flows/audit/audit-log.ts';
import { type FoundDeal, findDeal } from '../flows/deals/find-deal.ts';
import { readerOf } from '../flows/deals/viewers.ts';
import { nextStepOf } from '../flows/replies/next-step-of.ts';
import { parseDealQuestion } from '../intent/parse-question.ts';
import { openStore, type Store } from '../store/open.ts';
import { atTerminal } from './at-terminal.ts';
import { type CheckedView, checkJson } from './check-json.ts';
import { checkText } from './check-text.ts';
import { notOneDealText } from './not-one-deal.ts';
import { storeName } from './store-name.ts';
import { columnsOf, type Terminal, write } from './terminal.ts';

export interface CheckSettings {
  readonly config: Config;
  readonly by: string;
  readonly now: () => number;
  readonly asJson: boolean;
}

/**
 * `wsa check`: how one deal of the store stands, what to do first, its contacts and how their states are known. The audit log has
 * that it was looked at. Returns the exit status: ready (0), not ready (1), no deal or several (2).
 * @throws WsaError where there is no book, and those of `openStore`
 */
export async function checkCommand(
  text: string,
  settings: CheckSettings,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  await refuseWithoutBook(settings.config);
  const store = await openStore(settings.config, (error) => void terminal.stderr.write(`${error.message}\n`));
  try {
    for (const warning of store.warnings) await write(terminal.stderr, `warning: ${warning}\n`);
    return await check(store, text, settings, terminal);
  } finally {
    await store.close();
  }
}

async function check(
  { db }: Store,
  text: string,
  { config, by, now, asJson }: CheckSettings,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const log = { error: (_fields: object, message: string) => void terminal.stderr.write(`${message}\n`) };
  const { thresholds, followUpDays } = config;
  const context = { db, now, log, thresholds, followUpDays, audit: new AuditLog(db, log, now) };
  const found = await findDeal({ ...context, ...draftPlace(config, now) }, atTerminal(by), text, () =>
    parseDealQuestion(text, dayOfInstant(now())),
  );
  if (found.kind !== 'deal') return tellNotOne(text, found, terminal);
  const { checked } = found;
  const next = await nextStepOf(context, checked, { isNamed: false, askerId: null });
  const view: CheckedView = { ...checked, next, reader: readerOf(atTerminal(by), now()) };
  const told = asJson ? checkJson(view) : checkText(view, columnsOf(terminal.stdout)).join('\n');
  await write(terminal.stdout, `${told}\n`);
  return checked.evaluation.verdict === 'ready' ? 0 : 1;
}

async function tellNotOne(
  text: string,
  found: Exclude<FoundDeal, { kind: 'deal' }>,
  { stderr }: Terminal,
): Promise<2> {
  await write(stderr, `${notOneDealText(text, found, columnsOf(stderr)).join('\n')}\n`);
  return 2;
}

/** Where the letters about deals are, as the bot of this configuration knows it; without one, the database has them all. */
function draftPlace(config: Config, now: () => number) {
  if (config.bot !== null || config.localGraph !== null) return {};
  const outbox = createOutbox({ folder: path.join(config.dataDir, 'outbox'), now, pageBase: () => null });
  return { mail: { drafts: { kind: 'outbox', outbox } as const } };
}

/** Opening a store makes one where there is none, which a question must not. */
async function refuseWithoutBook(config: Config): Promise<void> {
  if (config.databaseUrl !== null) return;
  const file = storeName(config);
  const isThere = await Promise.all([file, `${file}.id`].map((one) => stat(one).then(Boolean, () => false)));
  if (isThere.some(Boolean)) return;
  const message = `There is no book of deals yet in ${config.dataDir}. Import one: wsa import deals.csv; or name the folder of yours in WSA_DATA_DIR.`;
  throw new WsaError('store-unavailable', message);
}
