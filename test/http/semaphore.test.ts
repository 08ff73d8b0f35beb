import { describe, expect, it, jest } from '@jest/globals';
import { Semaphore } from '../../src/http/semaphore.ts';

/** Work that ends when it is told to. */
function held(): { readonly work: () => Promise<string>; readonly end: () => void } {
  let end = (): void => undefined;
  const ended = new Promise<string>((resolve) => {
    end = () => resolve('done');
  });
  return { work: () => ended, end };
}

describe('a semaphore', () => {
  it('runs as much work at once as it has slots, in the order of the calls', async () => {
    const semaphore = new Semaphore(2, 1000);
    const started: number[] = [];
    const works = [held(), held(), held(), held()];
    const runs = works.map(({ work }, at) =>
      semaphore.run(() => {
        started.push(at);
        return work();
      }),
    );
    await Promise.resolve();
    expect(started).toEqual([0, 1]);
    works[1]?.end();
    await runs[1];
    await Promise.resolve();
    expect(started).toEqual([0, 1, 2]);
    for (const { end } of works) end();
    expect(await Promise.all(runs)).toEqual(['done', 'done', 'done', 'done']);
    expect(started).toEqual([0, 1, 2, 3]);
    expect(semaphore.isIdle).toBe(true);
  });

  it('frees the slot of work that failed', async () => {
    const semaphore = new Semaphore(1, 1000);
    await expect(semaphore.run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await semaphore.run(async () => 'next')).toBe('next');
  });

  it('turns away a caller beyond the queue, and one that has waited too long', async () => {
    jest.useFakeTimers();
    try {
      const semaphore = new Semaphore(1, 1000, 1);
      const { work, end } = held();
      const first = semaphore.run(work);
      const waiting = semaphore.run(async () => 'late');
      expect(await semaphore.run(async () => 'beyond')).toBeNull();
      jest.advanceTimersByTime(1000);
      expect(await waiting).toBeNull();
      end();
      expect(await first).toBe('done');
      expect(await semaphore.run(async () => 'after')).toBe('after');
    } finally {
      jest.useRealTimers();
    }
  });

  it('turns away all that wait once it is closed', async () => {
    const semaphore = new Semaphore(1, 1000);
    const { work, end } = held();
    const first = semaphore.run(work);
    const waiting = [semaphore.run(async () => 1), semaphore.run(async () => 2)];
    semaphore.close();
    expect(await Promise.all(waiting)).toEqual([null, null]);
    end();
    expect(await first).toBe('done');
  });
});
