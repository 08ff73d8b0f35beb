import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  ACTIVITY_LEASE_MS,
  type ActivityClaims,
  LocalClaims,
  SharedClaims,
} from '../../../src/flows/turns/activity-claims.ts';
import { REMEMBER_MS } from '../../../src/flows/turns/duplicate-guard.ts';
import { GIVEN_UP, HandleOnce } from '../../../src/flows/turns/handle-once.ts';
import { purgeTurns } from '../../../src/flows/turns/purge-turns.ts';
import { TargetedMessages } from '../../../src/flows/turns/targeted-messages.ts';
import type { Store } from '../../../src/store/open.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { eventually } from '../../support/eventually.ts';

const NOW = Date.parse('2026-06-10T12:00:00Z');
const times = { extendEveryMs: 1, waitMs: 5000, lookEveryMs: 1 };

let now = NOW;
let logged: string[];
const log = { error: (_: object, what: string) => void logged.push(what), warn: () => {} };
beforeEach(() => {
  now = NOW;
  logged = [];
});

function onceWith(
  claims: ActivityClaims,
  more: { stopping?: AbortSignal; waitMs?: number } = {},
): HandleOnce {
  const { stopping, waitMs = times.waitMs } = more;
  return new HandleOnce({ claims, log, stopping, times: { ...times, waitMs } });
}

/** Work that ends when it is told to. */
function heldWork() {
  let end: (error?: Error) => void = () => {};
  let began = 0;
  const work = () => {
    began += 1;
    return new Promise<void>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve());
    });
  };
  return { work, end: (error?: Error) => end(error), began: () => began };
}

/** The claims of two processes, or of one twice. */
type Two = () => readonly [ActivityClaims, ActivityClaims];

function handlesOnce(two: Two): void {
  it('runs it once, and a repeat waits for it', async () => {
    const [one, other] = two();
    const held = heldWork();
    const first = onceWith(one).run('key', held.work);
    await eventually(() => expect(held.began()).toBe(1));
    const second = onceWith(other).run('key', held.work);
    held.end();
    expect([await first, await second, held.began()]).toEqual(['handled', 'done', 1]);
  });

  it('runs it again at a repeat that waited, when it failed', async () => {
    const [one, other] = two();
    const held = heldWork();
    const first = onceWith(one).run('key', held.work);
    await eventually(() => expect(held.began()).toBe(1));
    const second = onceWith(other).run('key', async () => {});
    held.end(new Error('no'));
    await expect(first).rejects.toThrow('no');
    expect(await second).toBe('handled');
  });

  it('runs it again at a repeat, when it was cut off', async () => {
    const [one, other] = two();
    expect(await onceWith(one).run('key', async () => GIVEN_UP)).toBe('given-up');
    expect(await onceWith(other).run('key', async () => {})).toBe('handled');
  });

  it.each([
    { what: 'it has waited long enough', more: { waitMs: 0 } },
    { what: 'the process stops', more: { stopping: AbortSignal.abort() } },
  ])('tells a repeat that it is under way when $what', async ({ more }) => {
    const [one, other] = two();
    const held = heldWork();
    const first = onceWith(one).run('key', held.work);
    await eventually(() => expect(held.began()).toBe(1));
    expect(await onceWith(other, more).run('key', held.work)).toBe('under-way');
    held.end();
    await first;
  });

  it('knows that it is done for ten minutes', async () => {
    const [one, other] = two();
    await onceWith(one).run('key', async () => {});
    now += REMEMBER_MS - 1;
    expect(await onceWith(other).run('key', async () => {})).toBe('done');
    now += 1;
    expect(await onceWith(other).run('key', async () => {})).toBe('handled');
  });
}

describe('in one process, an activity', () => {
  handlesOnce(() => {
    const claims = new LocalClaims(() => now);
    return [claims, claims];
  });
});

describe('in several processes', () => {
  onEachDatabase((database) => {
    let store: Store;
    beforeEach(async () => {
      store = await database.store();
    });
    const claims = () => new SharedClaims(store.db, () => now);

    describe('an activity', () => {
      handlesOnce(() => [claims(), claims()]);
    });

    it('one keeps its activity for as long as it works at it', async () => {
      const held = heldWork();
      const first = onceWith(claims()).run('key', held.work);
      await eventually(() => expect(held.began()).toBe(1));
      const lease = async () =>
        (await store.db.selectFrom('handled_activities').select('lease_until').executeTakeFirst())
          ?.lease_until;
      for (let times = 0; times < 3; times += 1) {
        now += ACTIVITY_LEASE_MS - 1;
        const until = new Date(now + ACTIVITY_LEASE_MS).toISOString();
        for (let tries = 0; (await lease()) !== until && tries < 1000; tries += 1)
          await new Promise((resolve) => setTimeout(resolve, 2));
        expect(await claims().claim('key')).toBe('under-way');
      }
      held.end();
      expect(await first).toBe('handled');
    });

    it('one that was taken for dead changes nothing of what another has by then', async () => {
      const dead = await claims().claim('key');
      now += ACTIVITY_LEASE_MS;
      const alive = await claims().claim('key');
      if (typeof dead === 'string' || typeof alive === 'string') throw new Error('not claimed');
      await dead.settle();
      await dead.release();
      await dead.extend();
      expect(await claims().claim('key')).toBe('under-way');
      await alive.settle();
      expect(await claims().claim('key')).toBe('done');
    });

    it('of many that claim at once, one gets it', async () => {
      const claimed = await Promise.all(Array.from({ length: 20 }, () => claims().claim('key')));
      expect(claimed.filter((one) => typeof one === 'object')).toHaveLength(1);
    });

    it('what is done stays done when that can not be stored', async () => {
      const broken: ActivityClaims = {
        claim: async () => ({
          extend: async () => {},
          settle: () => Promise.reject(new Error('gone')),
          release: () => Promise.reject(new Error('gone')),
        }),
      };
      expect(await onceWith(broken).run('key', async () => {})).toBe('handled');
      await expect(onceWith(broken).run('key', () => Promise.reject(new Error('own')))).rejects.toThrow(
        'own',
      );
      expect(logged).toEqual([
        'that an activity is done could not be stored',
        'an activity that failed could not be given back',
      ]);
    });

    it('what is old is deleted, and nothing else', async () => {
      await onceWith(claims()).run('old', async () => {});
      now += 2 * 60 * 60_000;
      await onceWith(claims()).run('new', async () => {});
      await purgeTurns({ db: store.db, now: () => now });
      const rows = await store.db.selectFrom('handled_activities').select('activity_key').execute();
      expect(rows).toEqual([{ activity_key: 'new' }]);
    });

    it('what is known of messages for one person is deleted once Teams has removed them', async () => {
      const targeted = new TargetedMessages({ db: store.db, now: () => now, log });
      const old = { conversationId: 'c', activityId: 'old', recipientId: 'ann' };
      const fresh = { conversationId: 'c', activityId: 'fresh', recipientId: 'ann' };
      await targeted.sent(old);
      await targeted.sent(old);
      now += 24 * 60 * 60_000;
      await targeted.sent(fresh);
      await purgeTurns({ db: store.db, now: () => now });
      expect(await targeted.has(old)).toBe(true);
      now += 60 * 60_000 + 1;
      await purgeTurns({ db: store.db, now: () => now });
      expect([await targeted.has(old), await targeted.has(fresh)]).toEqual([false, true]);
      for (const other of [{ conversationId: 'd' }, { recipientId: 'cy' }])
        expect(await targeted.has({ ...fresh, ...other })).toBe(false);
    });

    it('that a message is for one person is logged where it can not be stored', async () => {
      await store.db.schema.alterTable('targeted_messages').renameTo('lost').execute();
      try {
        const targeted = new TargetedMessages({ db: store.db, now: () => now, log });
        await targeted.sent({ conversationId: 'c', activityId: 'a', recipientId: 'ann' });
      } finally {
        await store.db.schema.alterTable('lost').renameTo('targeted_messages').execute();
      }
      expect(logged).toEqual(['that a message is for one person alone could not be stored']);
    });
  });
});
