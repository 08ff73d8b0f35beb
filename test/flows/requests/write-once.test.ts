import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import {
  idOfWrite,
  KEPT_MS,
  type KeyedWrite,
  purgeWrites,
  writeOnce,
} from '../../../src/flows/requests/write-once.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';

const WRITE: KeyedWrite = {
  person: 'ann',
  key: 'key-0001',
  request: ['POST', '/deals', '{"a":1}'],
  mayRepeat: () => true,
};
const ANSWER = { status: 201, headers: { ETag: '"v1"' }, body: '{"done":true}' };

onEachDatabase((database) => {
  const open = async () => {
    const { db } = await database.store();
    let time = Date.parse('2026-06-10T12:00:00Z');
    const context = { db, now: () => time };
    const wait = (ms: number) => {
      time += ms;
    };
    return { context, wait };
  };

  it('a write under a key is done once, and answered alike for a day', async () => {
    const { context, wait } = await open();
    let done = 0;
    const run = async () => {
      done += 1;
      return ANSWER;
    };
    expect(await writeOnce(context, WRITE, run)).toEqual({ kind: 'done', answer: ANSWER, isRepeat: false });
    wait(KEPT_MS - 1);
    await purgeWrites(context);
    expect(await writeOnce(context, WRITE, run)).toEqual({ kind: 'done', answer: ANSWER, isRepeat: true });
    expect(done).toBe(1);
    wait(2);
    await purgeWrites(context);
    expect(await writeOnce(context, WRITE, run)).toMatchObject({ kind: 'done', isRepeat: false });
  });

  it.each([
    { what: 'another person has the same key', other: { ...WRITE, person: 'bo' }, kind: 'done' },
    { what: 'the key is another one', other: { ...WRITE, key: 'key-0002' }, kind: 'done' },
    {
      what: 'the body is another one',
      other: { ...WRITE, request: ['POST', '/deals', '{"a":2}'] },
      kind: 'other-request',
    },
    {
      what: 'the parts are cut elsewhere',
      other: { ...WRITE, request: ['POST', '/deals{', '"a":1}'] },
      kind: 'other-request',
    },
    {
      what: 'the body is the same in bytes',
      other: { ...WRITE, request: ['POST', '/deals', Buffer.from('{"a":1}')] },
      kind: 'done',
    },
  ])('where $what it is "$kind"', async ({ other, kind }) => {
    const { context } = await open();
    await writeOnce(context, WRITE, async () => ANSWER);
    expect(await writeOnce(context, other, async () => ANSWER)).toMatchObject({ kind });
  });

  it('a write of which a part may have been done keeps its key: a repeat does nothing, and is told so', async () => {
    const { context } = await open();
    const failure = new Error('failed midway');
    const write = { ...WRITE, mayRepeat: (thrown: unknown) => thrown !== failure };
    const fails = writeOnce(context, write, async () => {
      throw failure;
    });
    await expect(fails).rejects.toBe(failure);
    let done = 0;
    const again = await writeOnce(context, write, async () => {
      done += 1;
      return ANSWER;
    });
    expect([again, done]).toEqual([{ kind: 'unknown' }, 0]);
  });

  it('a write that throws what may be repeated gives its key back', async () => {
    const { context } = await open();
    const fails = writeOnce(context, WRITE, async () => {
      throw new Error('refused');
    });
    await expect(fails).rejects.toThrow('refused');
    expect(await writeOnce(context, WRITE, async () => ANSWER)).toMatchObject({
      kind: 'done',
      isRepeat: false,
    });
  });

  it('a write is being carried out as long as its process may answer, and of unknown outcome afterwards', async () => {
    const { context, wait } = await open();
    let end = (_: typeof ANSWER) => {};
    let isBegun = () => {};
    const begun = new Promise<void>((resolve) => {
      isBegun = resolve;
    });
    const first = writeOnce(context, WRITE, () => {
      isBegun();
      return new Promise<typeof ANSWER>((resolve) => {
        end = resolve;
      });
    });
    await begun;
    const again = () => writeOnce(context, WRITE, async () => ANSWER);
    expect(await again()).toEqual({ kind: 'running' });
    wait(120_000);
    expect(await again()).toEqual({ kind: 'unknown' });
    end(ANSWER);
    await first;
    expect(await again()).toMatchObject({ kind: 'done', isRepeat: true });
  });

  it('a write that goes on is being carried out for as long as its process gives a sign of life', async () => {
    const { context, wait } = await open();
    const extensions: (() => void)[] = [];
    let isStopped = false;
    const every = (_ms: number, work: () => void) => {
      extensions.push(work);
      return () => {
        isStopped = true;
      };
    };
    const again = () => writeOnce(context, WRITE, async () => ANSWER);
    const kinds: string[] = [];
    await writeOnce({ ...context, every }, WRITE, async () => {
      for (let minute = 0; minute < 5; minute += 1) {
        wait(60_000);
        for (const extend of extensions) extend();
        kinds.push((await again()).kind);
      }
      return ANSWER;
    });
    expect(kinds).toEqual(Array.from({ length: 5 }, () => 'running'));
    expect(isStopped).toBe(true);
  });

  it('a key that is given back between two looks is claimed, and not held by two', async () => {
    const { context } = await open();
    const { db } = context;
    let looks = 0;
    // Whoever has the key gives it back just before it is looked who that is.
    const looked = new Proxy(db, {
      get: (target, name) => {
        if (name === 'selectFrom' && looks++ === 0)
          return (table: 'idempotency_keys') => {
            const query = target.selectFrom(table).selectAll();
            const where = query.where.bind(query);
            return {
              selectAll: () => ({
                where: (...of: Parameters<typeof where>) => ({
                  executeTakeFirst: async () => {
                    await target.deleteFrom('idempotency_keys').execute();
                    return where(...of).executeTakeFirst();
                  },
                }),
              }),
            };
          };
        const value = Reflect.get(target, name) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    let isEnded = (_: typeof ANSWER) => {};
    const begun = new Promise<void>((resolve) => {
      void writeOnce(context, WRITE, () => {
        resolve();
        return new Promise<typeof ANSWER>((end) => {
          isEnded = end;
        });
      });
    });
    await begun;
    const kinds: string[] = [];
    await writeOnce({ ...context, db: looked }, WRITE, async () => {
      kinds.push((await writeOnce(context, WRITE, async () => ANSWER)).kind);
      return ANSWER;
    });
    isEnded(ANSWER);
    expect(kinds).toEqual(['running']);
  });

  it('a write that comes many times at once is done once', async () => {
    const { context } = await open();
    let done = 0;
    const run = async () => {
      done += 1;
      return ANSWER;
    };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => writeOnce(context, WRITE, run)));
    expect(done).toBe(1);
    const others = outcomes.filter((outcome) => outcome.kind !== 'done' || outcome.isRepeat);
    expect(others).toHaveLength(19);
    expect(others.every(({ kind }) => kind === 'running' || kind === 'done')).toBe(true);
  });
});

describe('purging', () => {
  it('keeps what a key was answered for 24 hours', () => {
    expect(KEPT_MS).toBe(24 * 60 * 60 * 1000);
  });
});

describe('the id of what a write makes', () => {
  it('is a UUID, and the same for the same person and key alone', () => {
    const part = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(part, part, part, part, (person, key, other, otherKey) => {
        const id = idOfWrite(person, key);
        expect(z.uuid().safeParse(id).success).toBe(true);
        expect(id === idOfWrite(other, otherKey)).toBe(person === other && key === otherKey);
      }),
    );
  });
});
