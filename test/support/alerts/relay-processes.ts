import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach } from '@jest/globals';
import { itArrived, sendAgain, viewLedger } from '../../../src/alerts/admin/ledger.ts';
import type { RelayPoint } from '../../../src/alerts/deliver/relay.ts';
import { dealKey } from '../../../src/domain/deal.ts';
import type { Store, StoreSettings } from '../../../src/store/open.ts';
import { type AlertRow, countAlerts, enterAlerts } from '../../../src/store/queries/alerts/alerts.ts';
import { insertDeals } from '../../../src/store/queries/deals/deals.ts';
import type { TestDatabase } from '../databases/each-database.ts';
import { deal } from '../deals.ts';
import type { Death } from '../kill/killer.ts';
import { begin, liveAndDie } from '../kill/killing.ts';
import type { RelayOrder } from './relay-main.ts';

export const RELAY_PROGRAM = 'test/support/alerts/relay-main.ts';

/** Long enough for a message on a busy machine; as long as the death of a process holds its lanes up. */
const LEASE_MS = 3000;
/** Many, because the death of a process holds some up for as long as a lease. */
const PLACES = 150;

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

export interface Killing {
  readonly main: string;
  readonly settings: StoreSettings;
  readonly store: Store;
  readonly teams: KillTeams;
  readonly url: string;
  readonly replicas: number;
  readonly atOnce: number;
}

/** What each test of a database is run with: Teams anew, and a database of its own. */
export function useKilling(
  database: TestDatabase,
  main: () => string,
): (replicas: number, atOnce: number) => Promise<Killing> {
  let teams: KillTeams;
  let url: string;
  beforeEach(async () => {
    teams = new KillTeams();
    url = await teams.start();
  });
  afterEach(() => teams.stop());
  return async (replicas, atOnce) => {
    const settings = await database.settings();
    const store = await database.store(settings);
    return { main: main(), settings, store, teams, url, replicas, atOnce };
  };
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
export async function killWhileDraining(
  killing: Killing,
  deaths: readonly Death<RelayPoint>[],
): Promise<Found> {
  const { store, teams } = killing;
  const book = new KillBook(store);
  const left = [...deaths];
  await Promise.all(
    Array.from({ length: killing.replicas }, async (_, replica) => {
      for (let turn = 0; ; turn++) {
        const death = left.shift();
        if (!death) return;
        await book.fill(50 * killing.replicas);
        await liveAndDie(killing.main, orderOf(killing, `relay-${replica}.${turn}`), death);
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
  #entered = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Sees to it that so many alerts wait, each on a deal of its own that is critical; every third goes with a digest. */
  async fill(most: number): Promise<void> {
    const { db } = this.#store;
    const waiting = (await countAlerts(db)).get('pending') ?? 0;
    const at = new Date().toISOString();
    const numbers = Array.from({ length: Math.max(0, most - waiting) }, () => this.#entered++);
    const pdmOf = (number: number) =>
      `pdm-${number % PLACES}${number % 3 === 0 ? `-${number}` : ''}@contoso.com`;
    const closeDate = at.slice(0, 10);
    const deals = numbers.map((number) =>
      deal({ dealId: `K-${number}`, closeDate, pdmEmail: pdmOf(number) }),
    );
    const refs = await insertDeals(db, deals, at);
    const alerts = numbers.map((number) => {
      const isDigest = number % 3 === 0;
      return {
        alert_key: `kill-${number}`,
        place_key: `person:${pdmOf(number)}`,
        deal_ref: refs.get(dealKey(`K-${number}`)) ?? 0,
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

function orderOf({ settings, url: teams, atOnce }: Killing, holder: string): Omit<RelayOrder, 'killAt'> {
  return { ...settings, teams, holder, leaseMs: LEASE_MS, atOnce };
}

/** Lets one process send all that there is, whoever held it before. */
async function drainAll(killing: Killing, holder: string): Promise<void> {
  const child = await begin(killing.main, { ...orderOf(killing, holder), killAt: null });
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
