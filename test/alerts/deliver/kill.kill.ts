import { describe, expect, it } from '@jest/globals';
import { RELAY_POINTS } from '../../../src/alerts/deliver/relay.ts';
import {
  type Found,
  killWhileDraining,
  RELAY_PROGRAM,
  useKilling,
} from '../../support/alerts/relay-processes.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { useProgram } from '../../support/kill/killing.ts';

/** The long form of `kill.long.ts`: every point, several times, and 200 random moments. */
const RANDOM_DEATHS = 200;

const program = useProgram(RELAY_PROGRAM);

const HOUR = 3_600_000;

describe('processes that are killed while they send', () => {
  onEachDatabase((database) => {
    const killing = useKilling(database, program);
    const say = (found: Found) =>
      console.log(`${database.name}: ${expect.getState().currentTestName} ${JSON.stringify(found)}`);

    it.each(RELAY_POINTS)(
      'at %s, of 1',
      async (point) => {
        const deaths = [1, 2, 3, 5, 8].map((nth) => ({ point, nth }));
        const found = await killWhileDraining(await killing(1, 1), deaths);
        say(found);
        expect(found).toMatchObject({ lost: [], doubled: [] });
        const inFlight = point === 'begun' || point === 'answered';
        expect(found.inDoubt).toBe(inFlight ? deaths.length : 0);
        expect(found.inDoubtArrived).toBe(point === 'answered' ? deaths.length : 0);
      },
      HOUR,
    );

    it.each(RELAY_POINTS)(
      'at %s, of 4',
      async (point) => {
        const deaths = [1, 2, 3, 4, 2, 3, 4, 5].map((nth) => ({ point, nth }));
        const found = await killWhileDraining(await killing(4, 3), deaths);
        say(found);
        expect(found).toMatchObject({ lost: [], doubled: [] });
        expect(found.inDoubt).toBeLessThanOrEqual(deaths.length * 3);
      },
      HOUR,
    );

    it.each([1, 4])(
      `at ${RANDOM_DEATHS} random moments, of %i`,
      async (replicas) => {
        const deaths = Array.from({ length: RANDOM_DEATHS }, () => ({ afterMs: Math.random() * 250 }));
        const found = await killWhileDraining(await killing(replicas, 3), deaths);
        say(found);
        expect(found).toMatchObject({ lost: [], doubled: [] });
        expect(found.inDoubt).toBeLessThanOrEqual(deaths.length * 3);
      },
      HOUR,
    );
  });
});
