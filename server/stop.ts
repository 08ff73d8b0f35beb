import type { Server } from 'node:http';
import { Server as PortServer } from 'node:net';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import type { Dispatcher } from '../bot/dispatcher.ts';
import type { RequestGate } from './http/request-gate.ts';
import type { LastingWork } from './lasting-work.ts';

/** The time a stopping bot takes for what runs, in milliseconds. */
export interface StopLimits {
  /** For running turns, and the cards that follow them, to end by themselves. */
  readonly workMs: number;
  /** For telling the people whose turns did not. */
  readonly tellMs: number;
  /** For requests that were sent while the port was open to be read. */
  readonly graceMs: number;
}

export const STOP_LIMITS: StopLimits = { workMs: 10_000, tellMs: 3000, graceMs: 250 };

/** How long connections are accepted that keep coming, in turns of the event loop. */
const MOST_TURNS = 100;
/** The time for the answers to those to be sent, in milliseconds. */
const FLUSH_MS = 1500;

/** A serving bot, as it is stopped. */
export interface Serving {
  readonly server: Server;
  readonly gate: RequestGate;
  readonly dispatcher: Pick<Dispatcher, 'settled' | 'interrupt'>;
  /** Work of requests that were answered before it was done. */
  readonly lasting: Pick<LastingWork, 'settled'>;
  /** Background work that was told to stop. */
  readonly background: readonly Promise<unknown>[];
}

/**
 * Stops serving: new requests get 503 as long as something runs, what runs is finished, and whoever waits for what
 * can't be finished in time is told to ask again.
 */
export async function stopServing(
  { server, gate, dispatcher, lasting, background }: Serving,
  { workMs, tellMs, graceMs }: StopLimits,
): Promise<void> {
  gate.close();
  const served = Promise.all([gate.drained(), dispatcher.settled(), lasting.settled()]);
  if (!(await endsWithin(served, workMs))) {
    await endsWithin(Promise.all([dispatcher.interrupt(), gate.drained()]), tellMs);
  }
  await Promise.all(background);
  await closed(server, gate, graceMs);
}

/** Whether work ends within a time in milliseconds; it is waited for no longer. */
async function endsWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const isOver = await Promise.race([work.then(() => true), tooLate]);
  clearTimeout(timer);
  return isOver;
}

/**
 * Resolves once no connection waits to be accepted: those would be reset with the port. As more may come all the time,
 * it is waited for some turns of the event loop at most.
 */
async function accepted(server: Server): Promise<void> {
  let hasCome = true;
  const come = () => {
    hasCome = true;
  };
  server.on('connection', come);
  for (let turns = 0; hasCome && turns < MOST_TURNS; turns += 1) {
    hasCome = false;
    // The second one comes after a whole turn, in which the system was asked for connections.
    await setImmediate();
    await setImmediate();
  }
  server.off('connection', come);
}

/**
 * Closes the port, then the connections. A request may be on its way on any connection that looks idle, so those are
 * closed only once what was sent before the port closed has been answered.
 */
async function closed(server: Server, gate: RequestGate, graceMs: number): Promise<void> {
  await accepted(server);
  const ended = new Promise<void>((resolve) => {
    // Node's HTTP server would close idle connections along with its port.
    PortServer.prototype.close.call(server, () => resolve());
  });
  await wait(graceMs);
  server.close();
  await endsWithin(gate.flushed(), FLUSH_MS);
  server.closeAllConnections();
  await ended;
}
