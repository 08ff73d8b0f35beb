import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Polled, poll } from '../src/poller.ts';

/** A pause that is under way. */
interface Pause {
  readonly ms: number;
  /** Lets its time pass. */
  end(): void;
}

interface Watched {
  readonly stop: AbortController;
  readonly polling: Promise<void>;
  readonly errors: unknown[];
  readonly pauses: Pause[];
  /** How often a round was begun. */
  rounds: number;
}

/** A loop whose pauses end when the test says so. */
function watched(stated: Partial<Polled> = {}): Watched {
  const stop = new AbortController();
  const pauses: Pause[] = [];
  const errors: unknown[] = [];
  const { round, ...rest } = stated;
  const one = { stop, errors, pauses, rounds: 0 };
  const wait: Polled['wait'] = (ms, until) =>
    new Promise((resolve) => {
      if (until.aborted) return resolve();
      pauses.push({ ms, end: resolve });
      until.addEventListener('abort', () => resolve(), { once: true });
    });
  const counted: Polled['round'] = async (signal) => {
    one.rounds++;
    await round?.(signal);
  };
  const onError = (error: unknown) => errors.push(error);
  const polling = poll({ pauseMs: 1000, onError, wait, ...rest, round: counted }, stop.signal);
  return Object.assign(one, { polling });
}

/** Lets everything happen that waits for nothing else. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

function held(): { readonly promise: Promise<void>; open(): void } {
  let open = () => {};
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

describe('work that is polled', () => {
  it('begins at once and goes on after each pause, until it is stopped', async () => {
    const one = watched();
    await settle();
    expect([one.rounds, one.pauses.map(({ ms }) => ms)]).toEqual([1, [1000]]);
    one.pauses[0]?.end();
    await settle();
    expect(one.rounds).toBe(2);
    one.stop.abort();
    await one.polling;
    expect(one.rounds).toBe(2);
  });

  it('begins after a pause where that is asked for, and never when it is stopped before', async () => {
    const one = watched({ pausesFirst: true });
    await settle();
    expect(one.rounds).toBe(0);
    one.pauses[0]?.end();
    await settle();
    expect(one.rounds).toBe(1);
    one.stop.abort();
    await one.polling;
    await poll(
      { round: async () => expect(true).toBe(false), pauseMs: 1, onError: () => {} },
      one.stop.signal,
    );
  });

  it('asks anew how long each pause is', async () => {
    let ms = 0;
    const one = watched({ pauseMs: () => ++ms });
    for (let turn = 0; turn < 3; turn++) {
      await settle();
      one.pauses[turn]?.end();
    }
    expect(one.pauses.map((pause) => pause.ms)).toEqual([1, 2, 3]);
    one.stop.abort();
    await one.polling;
  });

  it('tells of what a round throws and goes on, but not of its own stop', async () => {
    let begun = 0;
    const one = watched({
      round: async (stop) => {
        if (++begun === 1) throw new Error('the database is away');
        await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
        stop.throwIfAborted();
      },
    });
    await settle();
    one.pauses[0]?.end();
    await settle();
    expect(one.errors).toEqual([new Error('the database is away')]);
    one.stop.abort();
    await one.polling;
    expect([one.rounds, one.errors.length]).toEqual([2, 1]);
  });

  it('tells of a fault that comes up as it is stopped', async () => {
    const gate = held();
    const one = watched({
      round: async () => {
        await gate.promise;
        throw new Error('half written');
      },
    });
    one.stop.abort();
    gate.open();
    await one.polling;
    expect(one.errors).toEqual([new Error('half written')]);
  });

  it('waits for the round that runs when it is stopped', async () => {
    const gate = held();
    const one = watched({ round: () => gate.promise });
    let isOver = false;
    const over = one.polling.then(() => {
      isOver = true;
    });
    one.stop.abort();
    await settle();
    expect(isOver).toBe(false);
    gate.open();
    await over;
  });

  it('waits no longer than it is told to', async () => {
    const one = watched({ round: () => new Promise(() => {}), stopMs: 10_000 });
    await settle();
    expect(one.pauses).toEqual([]);
    one.stop.abort();
    await settle();
    expect(one.pauses.map(({ ms }) => ms)).toEqual([10_000]);
    one.pauses[0]?.end();
    await one.polling;
  });

  it('is over at once where the round ends before that', async () => {
    const gate = held();
    const one = watched({ round: () => gate.promise, stopMs: 10_000 });
    one.stop.abort();
    gate.open();
    await one.polling;
  });

  it('goes on early when it is woken', async () => {
    const gates = [held(), held()];
    let woken = 0;
    const one = watched({ wake: async () => gates[woken++]?.promise });
    await settle();
    expect(one.rounds).toBe(1);
    gates[0]?.open();
    await settle();
    expect(one.rounds).toBe(2);
    one.stop.abort();
    await one.polling;
  });

  it('never runs two rounds at once, whatever wakes, fails and ends', async () => {
    const step = fc.constantFrom('end the pause', 'wake', 'end the round', 'fail the round');
    const property = fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      let running = 0;
      let most = 0;
      let finish: (failure: Error | null) => void = () => {};
      let wake = () => {};
      const one = watched({
        round: async () => {
          most = Math.max(most, ++running);
          const failure = await new Promise<Error | null>((resolve) => {
            finish = resolve;
          });
          running--;
          if (failure) throw failure;
        },
        wake: () =>
          new Promise<void>((resolve) => {
            wake = resolve;
          }),
      });
      for (const each of steps) {
        if (each === 'end the pause') one.pauses.at(-1)?.end();
        if (each === 'wake') wake();
        if (each === 'end the round') finish(null);
        if (each === 'fail the round') finish(new Error(each));
        await settle();
      }
      one.stop.abort();
      finish(null);
      await one.polling;
      expect(most).toBe(1);
      expect(running).toBe(0);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
