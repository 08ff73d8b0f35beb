import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LogTail } from '../../src/domain/log-tail.ts';

/** A transaction of a made-up log: when it takes an id, and how long it is open, in statements of who follows the log. */
const transaction = fc.record({
  begins: fc.integer({ min: 0, max: 12 }),
  lasts: fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 30 })),
  isRolledBack: fc.boolean(),
});

describe('following a log whose ids come into sight in any order', () => {
  it('sees each entry once, however late its transaction ends and in however many pages a round reads, and forgets what was rolled back', () => {
    const drawn = fc.array(transaction, { maxLength: 40 });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 3 }), (transactions, most) => {
        // Ids and numbers are given out in the order in which they begin.
        const all = transactions
          .toSorted((one, other) => one.begins - other.begins)
          .map((one, at) => ({ ...one, id: at + 1, number: BigInt(at + 1) }));
        let now = 0;
        const begun = () => all.filter(({ begins }) => begins <= now);
        const isOpen = ({ begins, lasts }: { begins: number; lasts: number }) => begins + lasts > now;
        const visible = () => begun().filter((one) => !isOpen(one) && !one.isRolledBack);
        const horizon = () => {
          const next = BigInt(begun().length + 1);
          const [oldestOpen = next] = begun()
            .filter(isOpen)
            .map(({ number }) => number);
          return { oldestOpen, next };
        };
        const tail = new LogTail(0);
        const told: number[] = [];
        const last = Math.max(0, ...all.map(({ begins, lasts }) => begins + lasts));
        // Afterwards, one round reads what is left, and two say that nothing is missing.
        for (let left = 4; left > 0; left -= now > last ? 1 : 0) {
          const ofRound = horizon();
          now += 1;
          const ids = visible().map(({ id }) => id);
          const late = ids.filter((id) => tail.missing.some(({ from, to }) => id >= from && id <= to));
          tail.tookMissing(late, ofRound);
          told.push(...late);
          for (let isMore = true; isMore; ) {
            now += 1;
            const page = visible()
              .map(({ id }) => id)
              .filter((id) => id > tail.seen)
              .slice(0, most);
            tail.tookNext(page, true);
            told.push(...page);
            isMore = page.length === most;
          }
        }
        expect(told.toSorted((one, other) => one - other)).toEqual(
          all.filter(({ isRolledBack }) => !isRolledBack).map(({ id }) => id),
        );
        expect(tail.missing).toEqual([]);
      }),
    );
  });

  it('misses nothing where ids come in their order, and looks for none', () => {
    const tail = new LogTail(5);
    tail.tookMissing([], null);
    tail.tookNext([6, 9], false);
    expect([tail.seen, tail.missing]).toEqual([9, []]);
  });
});
