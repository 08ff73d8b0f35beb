import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RELAY_POINTS } from '../../src/alerts/relay.ts';
import { onEachDatabase } from '../support/databases.ts';
import { compileRelay, KillTeams, killWhileDraining } from '../support/relay-processes.ts';

// `npm run test:kill` does this at length.
let compiled: Awaited<ReturnType<typeof compileRelay>>;
beforeAll(async () => {
  compiled = await compileRelay();
}, 60_000);
afterAll(() => compiled?.remove());

describe('processes that are killed while they send', () => {
  onEachDatabase((database) => {
    let teams: KillTeams;
    let url: string;
    beforeEach(async () => {
      teams = new KillTeams();
      url = await teams.start();
    });
    afterEach(() => teams.stop());

    const killing = async (replicas: number, atOnce: number) => {
      const settings = await database.settings();
      const store = await database.store(settings);
      return { main: compiled.main, settings, store, teams, url, replicas, atOnce };
    };

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
