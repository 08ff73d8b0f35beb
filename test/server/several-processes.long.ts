import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DRAFT_CREATE } from '../../cards/verbs.ts';
import { expectOnce } from '../support/cluster/expect-once.ts';
import { ANN_MEMBER, fill, filledDraft, ONCE_CASES } from '../support/cluster/once-cases.ts';
import { type BotProcesses, useBotProcesses } from '../support/cluster/processes.ts';
import { ANN } from '../support/cluster/replicas.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { eventually } from '../support/eventually.ts';
import { executed } from '../support/teams/activities.ts';

const start = useBotProcesses();

describe('three processes on one database', () => {
  onEachDatabase((database) => {
    // In a block of its own, so that they are stopped before their database goes.
    // An SQLite file is for one bot.
    const described = database.name === 'SQLite' ? describe.skip : describe;
    described('that are sent each activity', () => {
      let bots: BotProcesses;
      beforeEach(async () => {
        bots = await start(await database.settings(), fill);
        bots.around.connector.answer({ members: { [ANN]: ANN_MEMBER } });
      }, 60_000);
      afterEach(() => bots.stop());

      it('do it once, and answer it once', async () => {
        for (const one of ONCE_CASES) await expectOnce(bots, one);
      }, 120_000);

      it('answer once the press at which one of them was killed', async () => {
        bots.around.tokens.tokens.set(ANN, 'ann');
        const { graph } = bots.around;
        const press = executed(DRAFT_CREATE, await filledDraft(bots), bots.where());
        graph.hold = new Promise(() => {});
        const before = graph.requests.length;
        const lost = bots.post(press, [0]).catch(() => 'lost');
        await eventually(() => expect(graph.requests.length).toBeGreaterThan(before));
        await bots.kill(0);
        graph.hold = Promise.resolve();
        expect(await lost).toBe('lost');
        const { answers } = await bots.post(press, [1, 2]);
        const cards = answers.flatMap(({ body }) => (typeof body?.value === 'object' ? [body.value] : []));
        expect(cards).toHaveLength(1);
        expect(graph.drafts('ann').length).toBeLessThanOrEqual(1);
      }, 60_000);
    });
  });
});
