import type { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Dispatcher } from '../bot/dispatcher.ts';
import type { RequestGate } from './http/request-gate.ts';

/** The time a stopping bot takes for what runs, in milliseconds. */
export interface StopLimits {
  /** For running turns, and the cards that follow them, to end by themselves. */
  readonly workMs: number;
  /** For telling the people whose turns did not. */
  readonly tellMs: number;
}

export const STOP_LIMITS: StopLimits = { workMs: 10_000, tellMs: 3000 };

/** A serving bot, as it is stopped. */
export interface Serving {
  readonly server: Server;
  readonly gate: RequestGate;
  readonly dispatcher: Pick<Dispatcher, 'settled' | 'interrupt'>;
  /** Background work that was told to stop. */
  readonly background: readonly Promise<unknown>[];
}

/**
 * Stops serving: new requests get 503 as long as something runs, what runs is finished, and whoever waits for what
 * can't be finished in time is told to ask again.
 */
export async function stopServing(
  { server, gate, dispatcher, background }: Serving,
  { workMs, tellMs }: StopLimits,
): Promise<void> {
  gate.close();
  // What has arrived already on idle connections is read first, so that it gets an answer.
  await setImmediate();
  server.closeIdleConnections();
  const served = Promise.all([gate.drained(), dispatcher.settled()]);
  if (!(await endsWithin(served, workMs))) {
    await endsWithin(Promise.all([dispatcher.interrupt(), gate.drained()]), tellMs);
  }
  await Promise.all(background);
  await closed(server);
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

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
