import { describe, expect, it } from '@jest/globals';
import { judgeRegularly } from '../../server/background/deal-judge.ts';
import { DEFAULT_THRESHOLDS } from '../../src/policy/thresholds.ts';
import { Listing } from '../flows/deals/list/listing.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { eventually } from '../support/eventually.ts';

describe('judging in the background', () => {
  onEachDatabase((database) => {
    it('judges what has changed, again and again, until it is stopped', async () => {
      const { db } = await database.store();
      const listing = new Listing({ db } as never);
      const stop = new AbortController();
      const errors: object[] = [];
      const context = {
        ...{ db, now: () => listing.now, thresholds: DEFAULT_THRESHOLDS },
        log: { error: (fields: object) => void errors.push(fields) } as never,
      };
      const running = judgeRegularly(context, stop.signal, { everyMs: 1, pieceMs: 1 });
      const judged = async () => {
        const rows = await db.selectFrom('deal_judgements').select(['basis', 'verdict']).execute();
        return rows.filter(({ basis }) => basis !== null).length;
      };
      const deals = (from: number, to: number) =>
        Array.from({ length: to - from }, (_, nth) => ({ deal_id: `D-${from + nth}`, customer: 'Contoso' }));
      for (const [from, to] of [
        [0, 60],
        [60, 61],
      ] as const) {
        await listing.take(deals(from, to));
        await eventually(async () => expect(await judged()).toBe(to));
      }
      stop.abort();
      await running;
      await listing.take(deals(61, 62));
      expect(await judged()).toBe(61);
      expect(errors).toEqual([]);
    });
  });
});
