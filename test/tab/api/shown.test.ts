import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { untilShown, whileShown } from '../../../tab/src/api/shown.ts';

/** Stands for the document of a page that is shown and hidden. */
class Shown extends EventTarget {
  hidden = false;

  set(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const globals = globalThis as unknown as { document?: Shown };
const before = globals.document;
let page: Shown;
beforeEach(() => {
  page = new Shown();
  globals.document = page;
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});
afterAll(() => {
  if (before) globals.document = before;
  else delete globals.document;
});

/** Work that lasts until it is told to end. */
const untilTold = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

describe('a page that follows what changes', () => {
  it('gives up once it is hidden for a while, and not before', async () => {
    let isOver = false;
    const work = whileShown(new AbortController().signal, untilTold).then(() => {
      isOver = true;
    });
    page.set(true);
    await jest.advanceTimersByTimeAsync(14_000);
    page.set(false);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(isOver).toBe(false);
    page.set(true);
    await jest.advanceTimersByTimeAsync(15_000);
    await work;
    expect(isOver).toBe(true);
  });

  it('ends with its signal, shown or not', async () => {
    const ending = new AbortController();
    const work = whileShown(ending.signal, untilTold);
    page.set(true);
    const waiting = untilShown(ending.signal);
    ending.abort();
    await Promise.all([work, waiting]);
  });

  it('waits until it is shown', async () => {
    const { signal } = new AbortController();
    await untilShown(signal);
    page.set(true);
    let isShown = false;
    const shown = untilShown(signal).then(() => {
      isShown = true;
    });
    page.set(true);
    await Promise.resolve();
    expect(isShown).toBe(false);
    page.set(false);
    await shown;
    expect(isShown).toBe(true);
  });
});
