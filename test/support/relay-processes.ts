import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { transformFile } from '@swc/core';
import { itArrived, sendAgain, viewLedger } from '../../src/alerts/ledger.ts';
import type { Store, StoreSettings } from '../../src/store/open.ts';
import { type AlertRow, countAlerts, enterAlerts } from '../../src/store/queries/alerts.ts';
import { insertDeals } from '../../src/store/queries/deals.ts';
import { deal } from './deals.ts';
import type { RelayOrder } from './relay-main.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COMPILER = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023', rewriteRelativeImportExtensions: true },
  module: { type: 'es6' },
  swcrc: false,
} as const;

/** Long enough for a message on a busy machine; as long as the death of a process holds its lanes up. */
const LEASE_MS = 3000;
/** Many, because the death of a process holds some up for as long as a lease. */
const PLACES = 150;

/** The program of `relay-main.ts`, compiled below the project, where the packages it needs are found. */
export async function compileRelay(): Promise<{ readonly main: string; remove(): Promise<void> }> {
  const cache = path.join(ROOT, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'wsa-test-relay-'));
  const names = await readdir(path.join(ROOT, 'src'), { recursive: true });
  const sources = names.filter((name) => name.endsWith('.ts')).map((name) => path.join('src', name));
  const main = 'test/support/relay-main.ts';
  await Promise.all(
    [...sources, main].map(async (name) => {
      const { code } = await transformFile(path.join(ROOT, name), COMPILER);
      const compiled = path.join(folder, name.replace(/\.ts$/, '.js'));
      await mkdir(path.dirname(compiled), { recursive: true });
      await writeFile(compiled, code);
    }),
  );
  return {
    main: path.join(folder, main.replace(/\.ts$/, '.js')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

interface Message {
  readonly delivery: string;
  readonly alerts: readonly number[];
}

/** Stands in for Teams: what it has read to the end has arrived, whatever becomes of who sent it. */
export class KillTeams {
  readonly log: Message[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      try {
        this.log.push((await json(request)) as Message);
      } catch {
        // The sender died in the middle of it.
        return response.destroy();
      }
      await setTimeout(2 + (this.log.length % 20));
      response.statusCode = 201;
      response.end('{}');
    });
  }

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** How processes are ended: each of these once, in turn. */
export type Death = NonNullable<RelayOrder['killAt']> | { readonly afterMs: number };

export interface Killing {
  readonly main: string;
  readonly settings: StoreSettings;
  readonly store: Store;
  readonly teams: KillTeams;
  readonly url: string;
  readonly replicas: number;
  readonly atOnce: number;
}

/** What was found when all was over. */
export interface Found {
  readonly entered: number;
  /** Alerts that never arrived, and that arrived twice. */
  readonly lost: readonly number[];
  readonly doubled: readonly number[];
  /** Messages that were in doubt, and how many of them had arrived. */
  readonly inDoubt: number;
  readonly inDoubtArrived: number;
}

/** Drains with processes that die in all these ways, settles what is in doubt by the log of Teams, and judges by that log. */
export async function killWhileDraining(killing: Killing, deaths: readonly Death[]): Promise<Found> {
  const { store, teams } = killing;
  const book = new KillBook(store);
  await book.begin();
  const left = [...deaths];
  await Promise.all(
    Array.from({ length: killing.replicas }, async (_, replica) => {
      for (let turn = 0; ; turn++) {
        const death = left.shift();
        if (!death) return;
        await book.fill(50 * killing.replicas);
        await liveAndDie(killing, `relay-${replica}.${turn}`, death);
      }
    }),
  );
  await drainAll(killing, 'relay-last');
  const arrived = new Set(teams.log.map(({ delivery }) => delivery));
  const inDoubt: string[] = [];
  for (;;) {
    const listed = (await viewLedger(store.db)).inDoubt;
    if (listed.length === 0) break;
    const settling = { by: 'person:admin', now: Date.now() };
    for (const { delivery } of listed) {
      inDoubt.push(delivery);
      if (arrived.has(delivery)) await itArrived(store.db, delivery, settling);
      else await sendAgain(store.db, delivery, settling);
    }
  }
  await drainAll(killing, 'relay-after');
  const rows = await store.db.selectFrom('alerts').selectAll().execute();
  return judge(rows, teams, inDoubt, arrived);
}

function judge(
  rows: readonly AlertRow[],
  teams: KillTeams,
  inDoubt: readonly string[],
  arrived: ReadonlySet<string>,
): Found {
  const times = new Map<number, number>();
  for (const { alerts } of teams.log) for (const id of alerts) times.set(id, (times.get(id) ?? 0) + 1);
  const unsent = rows.filter(({ state }) => state !== 'sent').map(({ id }) => id);
  return {
    entered: rows.length,
    lost: [...new Set([...unsent, ...rows.map(({ id }) => id).filter((id) => !times.has(id))])],
    doubled: [...times].flatMap(([id, count]) => (count > 1 ? [id] : [])),
    inDoubt: inDoubt.length,
    inDoubtArrived: inDoubt.filter((delivery) => arrived.has(delivery)).length,
  };
}

/** A book that always has something to be told. */
class KillBook {
  readonly #store: Store;
  #refs: readonly number[] = [];
  #entered = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  async begin(): Promise<void> {
    const deals = Array.from({ length: 400 }, (_, at) => deal({ dealId: `K-${at}` }));
    const refs = await insertDeals(this.#store.db, deals, new Date().toISOString());
    this.#refs = [...refs.values()];
  }

  /** Sees to it that so many alerts wait; every third goes with a digest. */
  async fill(most: number): Promise<void> {
    const { db } = this.#store;
    const waiting = (await countAlerts(db)).get('pending') ?? 0;
    const at = new Date().toISOString();
    const alerts = Array.from({ length: Math.max(0, most - waiting) }, () => {
      const number = this.#entered++;
      const isDigest = number % 3 === 0;
      return {
        alert_key: `kill-${number}`,
        place_key: `person:pdm-${number % PLACES}${isDigest ? `-${number}` : ''}@contoso.com`,
        deal_ref: this.#refs[number % this.#refs.length] ?? 0,
        kind: 'at-risk' as const,
        risk: 'critical' as const,
        step: null,
        way: isDigest ? ('digest' as const) : ('at-once' as const),
        facts: '{}',
        entered_at: at,
        due_at: at,
      };
    });
    if (alerts.length > 0) await db.transaction().execute((transaction) => enterAlerts(transaction, alerts));
  }
}

async function start(killing: Killing, holder: string, killAt: RelayOrder['killAt']): Promise<ChildProcess> {
  const order: RelayOrder = {
    ...killing.settings,
    teams: killing.url,
    holder,
    leaseMs: LEASE_MS,
    atOnce: killing.atOnce,
    killAt,
  };
  const child = spawn(process.execPath, [killing.main, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // One that dies while it is written to is what this is about.
  child.stdin.on('error', () => {});
  await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'exit')]);
  return child;
}

async function liveAndDie(killing: Killing, holder: string, death: Death): Promise<void> {
  const child = await start(killing, holder, 'point' in death ? death : null);
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
  if ('afterMs' in death) {
    await setTimeout(death.afterMs);
    child.kill('SIGKILL');
  }
  await gone;
}

/** Lets one process send all that there is, whoever held it before. */
async function drainAll(killing: Killing, holder: string): Promise<void> {
  const child = await start(killing, holder, null);
  const gone = once(child, 'exit');
  const { db } = killing.store;
  for (;;) {
    const counts = await countAlerts(db);
    if (!counts.get('pending') && !counts.get('sending')) break;
    await setTimeout(20);
  }
  child.stdin?.end();
  await gone;
}
