import { describe, expect, it } from '@jest/globals';
import { RELAY_POINTS } from '../../../src/alerts/deliver/relay.ts';
import { killWhileDraining, RELAY_PROGRAM, useKilling } from '../../support/alerts/relay-processes.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { useProgram } from '../../support/kill/killing.ts';

// `npm run test:kill` does this at length.
const program = useProgram(RELAY_PROGRAM);

describe('processes that are killed while they send', () => {
  onEachDatabase((database) => {
    const killing = useKilling(database, program);
    it('lose nothing and double nothing, at any point of a message; what they were sending is in doubt', async () => {
      const deaths = RELAY_POINTS.map((point) => ({ point, nth: 4 }));
      const found = await killWhileDraining(await killing(1, 1), deaths);
      expect(found).toMatchObject({ lost: [], doubled: [] });
      // One died before it was sent, one after it had arrived.
      expect(found).toMatchObject({ inDoubt: 2, inDoubtArrived: 1 });
    }, 120_000);

    it('lose nothing and double nothing when there are four of them', async () => {
      const deaths = [10, 35, 60, 90, 130].map((afterMs) => ({ afterMs }));
      const found = await killWhileDraining(await killing(4, 3), deaths);
      expect(found).toMatchObject({ lost: [], doubled: [] });
      expect(found.inDoubt).toBeLessThanOrEqual(deaths.length * 3);
    }, 120_000);
  });
});
