import { SendLimits } from '../../../src/alerts/deliver/rate-limits.ts';
import { Relay, type RelayPoint } from '../../../src/alerts/deliver/relay.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { openStore } from '../../../src/store/open.ts';
import { type Killable, killer } from '../kill/killer.ts';

/** A process of its own that sends alerts to a stand-in for Teams until it is told to stop, or killed. */
export interface RelayOrder extends Killable<RelayPoint> {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly teams: string;
  readonly holder: string;
  readonly leaseMs: number;
  readonly atOnce: number;
}

const order = JSON.parse(process.argv[2] ?? '') as RelayOrder;
const { db, close } = await openStore(order, () => {});
const stop = new AbortController();
process.stdin.resume().on('end', () => stop.abort());
process.stdout.write('ready\n');

// At any hour of any day: what is tested is not when.
const always = { ...DEFAULT_CADENCE, quiet: null, restDays: [] };
const many = [{ messages: 100_000, ms: 1000 }];
const relay = new Relay({
  db,
  now: Date.now,
  cadence: { ...always, june: { ...always.june, restDays: [] } },
  limits: new SendLimits({ conversation: many, tenant: many }),
  holder: order.holder,
  times: { leaseMs: order.leaseMs, answerMs: order.leaseMs / 3, atOnce: order.atOnce, lookMs: 50 },
  log: {
    warn: () => {},
    error: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
  },
  deliver: async (delivery, signal) => {
    const answer = await fetch(order.teams, {
      method: 'POST',
      body: JSON.stringify({ delivery: delivery.id, alerts: delivery.alerts.map(({ id }) => id) }),
      signal,
    });
    await answer.text();
    return { kind: 'sent', activityId: delivery.id };
  },
  at: killer(order),
});
await relay.run(stop.signal);
await close();
