import { describe, expect, it } from '@jest/globals';
import { CostlyReads } from '../../../api/v1/requests/costly-reads.ts';

/** Reads that end when they are told to. */
function reads(costly: CostlyReads) {
  const ends: (() => void)[] = [];
  let begun = 0;
  const ask = (person: string) =>
    costly.run(person, () => {
      begun += 1;
      return new Promise((resolve) => ends.push(resolve));
    });
  return { ask, end: () => ends.shift()?.(), begun: () => begun };
}

/** Lets what was asked for begin. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('costly reads', () => {
  it('of a person are few at once; a few wait, more are refused, and others are not held up', async () => {
    const { ask, end, begun } = reads(new CostlyReads({ atOnce: 2, waiting: 1, waitMs: 60_000 }));
    const held = [ask('ann'), ask('ann'), ask('ann')];
    await expect(ask('ann')).rejects.toMatchObject({
      code: 'too-many-requests',
      more: { retryAfterMs: 1000 },
    });
    expect(begun()).toBe(2);
    held.push(ask('bo'));
    await settled();
    expect(begun()).toBe(3);
    end();
    await held[0];
    await settled();
    expect(begun()).toBe(4);
    for (let left = 0; left < 3; left += 1) end();
    await Promise.all(held);
    const again = ask('ann');
    await settled();
    end();
    await again;
  });

  it('that fail give their place back', async () => {
    const costly = new CostlyReads({ atOnce: 1, waiting: 0, waitMs: 0 });
    for (let times = 0; times < 3; times += 1)
      await expect(costly.run('ann', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
